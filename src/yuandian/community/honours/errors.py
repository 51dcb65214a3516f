"""What this module refuses."""

from yuandian.kernel.errors import Conflict, NotVisible


class BoardUnknown(NotVisible):
    """No such board."""

    code = "board_unknown"
    detail = "There is no such board."


class SnapshotUnknown(NotVisible):
    """No such snapshot."""

    code = "snapshot_unknown"
    detail = "There is no such snapshot."


class ObjectionUnknown(NotVisible):
    """No such objection."""

    code = "objection_unknown"
    detail = "There is no such objection, or it is not for you to see."


class ObjectionDecided(Conflict):
    """It was decided before."""

    code = "objection_decided"
    detail = "This objection has been decided."


class ObjectionOpen(Conflict):
    """One's own objection to the same board is still open."""

    code = "objection_open"
    detail = "Your objection to this board has not been decided yet."
