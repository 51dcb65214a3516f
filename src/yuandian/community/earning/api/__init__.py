"""HTTP: residents invite; staff look at what looks wrong."""

from yuandian.community.earning.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router}
