"""HTTP for staff: proposals for a case, and what was learned."""

from yuandian.governance.triage.api.staff import router as staff

ROUTERS = {"staff": staff}
