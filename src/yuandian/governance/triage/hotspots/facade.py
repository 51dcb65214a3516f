"""What other modules may call."""

from yuandian.governance.triage.hotspots.queries import case_ids
from yuandian.governance.triage.hotspots.services import find_hotspots

__all__ = ["case_ids", "find_hotspots"]
