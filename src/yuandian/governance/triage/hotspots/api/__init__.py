"""HTTP: staff look at what is boiling."""

from yuandian.governance.triage.hotspots.api.staff import router as staff

ROUTERS = {"staff": staff}
