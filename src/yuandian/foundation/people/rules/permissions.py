"""What this module guards with."""

from yuandian.kernel.permissions import Permission


class PeoplePermission(Permission):
    """Persons, households, dwellings and accounts."""

    VIEW = "people.view"
    MANAGE = "people.manage"
    UNMASK = "people.unmask"


class PostPermission(Permission):
    """Posts: who appoints, and who hands over."""

    APPOINT = "post.appoint"
    HAND_OVER = "post.hand_over"


class RolePermission(Permission):
    """What roles entitle to."""

    MANAGE = "role.manage"
