"""What other modules may call."""

from yuandian.foundation.feedback.queries import FEEDBACK_WAITING

__all__ = ["FEEDBACK_WAITING"]
