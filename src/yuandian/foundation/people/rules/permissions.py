"""What this module guards with."""

from yuandian.kernel.permissions import Permission


class PeoplePermission(Permission):
    """Persons, households and dwellings. Minors are unmasked by fewer (ROL-35); `VIEW_LINKED` is one's 联户."""

    VIEW = "people.view"
    MANAGE = "people.manage"
    UNMASK = "people.unmask"
    UNMASK_MINOR = "people.unmask_minor"
    VIEW_LINKED = "people.view_linked"


class AccountPermission(Permission):
    """Staff accounts: opening, shutting, giving a new first password."""

    MANAGE = "account.manage"


class PostPermission(Permission):
    """Posts: who appoints, and who hands over."""

    APPOINT = "post.appoint"
    HAND_OVER = "post.hand_over"


class RolePermission(Permission):
    """What roles entitle to."""

    MANAGE = "role.manage"
