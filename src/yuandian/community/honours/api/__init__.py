"""HTTP: boards and one's own record; staff decide on objections and prove snapshots."""

from yuandian.community.honours.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router}
