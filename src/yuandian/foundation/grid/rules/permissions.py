"""What this module guards with."""

from yuandian.kernel.permissions import Permission


class GridPermission(Permission):
    """Seeing the tree, proposing and approving changes to it, checking the six haves."""

    VIEW = "grid.view"
    PROPOSE = "grid.propose"
    APPROVE = "grid.approve"
    STANDARD = "grid.standard"
