"""What other modules may call."""

from yuandian.governance.triage.duplicates.queries.proposals import duplicates_of
from yuandian.governance.triage.duplicates.services import look_for_repeats

__all__ = ["duplicates_of", "look_for_repeats"]
