"""What other modules may call."""

from yuandian.community.volunteering.queries.waiting import TASKS_WAITING

__all__ = ["TASKS_WAITING"]
