"""What other modules may call."""

from yuandian.foundation.audit.services import gather, load_reference, raise_alarms

__all__ = ["gather", "load_reference", "raise_alarms"]
