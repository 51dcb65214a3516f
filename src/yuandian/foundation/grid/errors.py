"""Refusals of the grid module."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible


class GridUnknown(NotVisible):
    """There is no such grid."""

    code = "grid_unknown"
    detail = "There is no such grid."


class OutsideYourArea(Forbidden):
    """The grid is seen by everybody, but changed only by those responsible for it."""

    code = "outside_your_area"
    detail = "This grid is not in the area of any of your posts that entitle you to this."


class GridEnded(Conflict):
    """An ended grid changes no more."""

    code = "grid_ended"
    detail = "This grid has ended."


class OwnProposal(Forbidden):
    """Nobody decides on their own proposal."""

    code = "grid_change_own_proposal"
    detail = "Somebody else must decide on a proposal of yours."


class NotYetEffective(Conflict):
    """A change takes effect on its day, not before."""

    code = "grid_change_not_yet_effective"
    detail = "The effective day of this change has not come."


class PlanUnusable(Invalid):
    """The plan of a proposal does not fit the tree; `facts` say why."""

    code = "grid_plan_unusable"
    detail = "The plan of this change does not fit the tree; see facts."


class PolygonUnusable(Invalid):
    """Not a valid polygon in the system stated."""

    code = "grid_polygon_unusable"
    detail = "The area is not a valid polygon."


class NotExclusive(Invalid):
    """Only exclusive grids have managing communities and duties of their own."""

    code = "grid_not_exclusive"
    detail = "This is not an exclusive grid."


class OneLeadNeeded(Invalid):
    """Of several managing communities exactly one leads."""

    code = "grid_one_lead_needed"
    detail = "Name at least one community and exactly one that leads."


class UploadUnreadable(Invalid):
    """The file is not what it says it is; `facts` say where."""

    code = "grid_upload_unreadable"
    detail = "The file cannot be read in the format stated."


class DistrictStands(Conflict):
    """There is one district, and another stands already; `facts` name its code."""

    code = "district_stands"
    detail = "Another district stands already."
