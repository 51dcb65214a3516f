"""What other modules may call."""

from yuandian.community.volunteering.queries.waiting import VOLUNTEERING_WAITING

__all__ = ["VOLUNTEERING_WAITING"]
