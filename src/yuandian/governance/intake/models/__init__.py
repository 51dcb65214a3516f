"""Tables of intake."""

from yuandian.governance.intake.models.runs import BadRow, ChangedRow, ImportRun
from yuandian.governance.intake.models.sources import MappingProfile, Source
from yuandian.governance.intake.models.status_reports import ReportTrail, StatusReport

__all__ = [
    "BadRow",
    "ChangedRow",
    "ImportRun",
    "MappingProfile",
    "ReportTrail",
    "Source",
    "StatusReport",
]
