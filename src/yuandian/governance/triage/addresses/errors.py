"""What this module refuses."""

from yuandian.kernel.errors import Invalid, NotVisible


class WordingUnfit(Invalid):
    """Words that cannot be learned as a place: too short to tell anything, or too long to be one."""

    code = "address_wording_unfit"
    detail = "A place is called by 3 to 40 characters; leave out what happened there."


class LearnedGridUnknown(Invalid):
    """The chosen grid is not there, or no longer in force."""

    code = "address_grid_unknown"
    detail = "The chosen grid does not exist; choose it again on the map."


class LearnedPlaceUnknown(NotVisible):
    """No such words were learned, or they were unlearned."""

    code = "address_learned_unknown"
    detail = "These words are not among those learned."


class PointUnreadable(Invalid):
    """Half a point, one that is no longitude and latitude, or an unknown coordinate system."""

    code = "address_point_unreadable"
    detail = "Give longitude and latitude together, in wgs84, cgcs2000, gcj02 or bd09."
