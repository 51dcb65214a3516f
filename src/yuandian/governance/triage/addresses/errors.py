"""What this module refuses."""

from yuandian.kernel.errors import Forbidden, Invalid, NotVisible


class WordingUnfit(Invalid):
    """Words that cannot be learned as a place; `why` says what is wrong with them (`rules.teaching.Unfit`)."""

    code = "address_wording_unfit"
    detail = "A place is called by 3 to 40 characters that tell it from others, without phones, ID numbers and doors."


class LearnedGridOutside(Forbidden):
    """The chosen grid lies outside the teacher's places."""

    code = "address_grid_outside"
    detail = "That grid is not in your places; those who keep it teach what it is called."


class LearnedGridUnknown(Invalid):
    """The chosen grid is not there, no longer in force, or so large that it tells no place."""

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
