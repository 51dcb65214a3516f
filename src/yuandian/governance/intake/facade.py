"""What other modules may call."""

from yuandian.governance.intake.queries.sources import source_named
from yuandian.governance.intake.rules.mapping import ColumnRule, Profile
from yuandian.governance.intake.services.importing import ImportReport, import_cases, write_bad_rows
from yuandian.governance.intake.services.reference import load_reference
from yuandian.governance.intake.services.sources import Particulars, change_source, create_source, renew_secret
from yuandian.kernel.signed import Algorithm, headers_for

__all__ = [
    "Algorithm",
    "ColumnRule",
    "ImportReport",
    "Particulars",
    "Profile",
    "change_source",
    "create_source",
    "headers_for",
    "import_cases",
    "load_reference",
    "renew_secret",
    "source_named",
    "write_bad_rows",
]
