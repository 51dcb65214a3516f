"""What other modules may call."""

from yuandian.community.volunteering.queries.own_data import VOLUNTEERING_OWN_DATA
from yuandian.community.volunteering.queries.waiting import VOLUNTEERING_WAITING

__all__ = ["VOLUNTEERING_OWN_DATA", "VOLUNTEERING_WAITING"]
