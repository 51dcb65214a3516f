"""What other modules may call."""

from yuandian.governance.intake.services.local_imports import ImportReport, import_cases, write_bad_rows
from yuandian.governance.intake.services.sources import load_reference

__all__ = ["ImportReport", "import_cases", "load_reference", "write_bad_rows"]
