"""HTTP: boards and one's own record, the commons for everybody; staff decide on objections and prove snapshots."""

from yuandian.community.honours.api import open as everybody
from yuandian.community.honours.api import resident, staff

ROUTERS = {"open": everybody.router, "resident": resident.router, "staff": staff.router}
