"""HTTP: staff compare cases and deal with what keeps coming back; residents find what to join."""

from yuandian.governance.triage.duplicates.api.resident import router as resident
from yuandian.governance.triage.duplicates.api.staff import router as staff

ROUTERS = {"staff": staff, "resident": resident}
