"""What other modules may call."""

from yuandian.foundation.feedback.queries import FEEDBACK_OWN_DATA, FEEDBACK_RETENTION, FEEDBACK_WAITING

__all__ = ["FEEDBACK_OWN_DATA", "FEEDBACK_RETENTION", "FEEDBACK_WAITING"]
