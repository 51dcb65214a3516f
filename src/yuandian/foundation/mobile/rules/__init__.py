"""Start here: the home page is in `home`, what a poster shows in `posters`."""

from yuandian.kernel.permissions import Permission


class MobilePermission(Permission):
    """What this module guards with: the home page of everybody, and posters for one's places."""

    ARRANGE = "mobile.arrange"
    POSTER = "mobile.poster"
