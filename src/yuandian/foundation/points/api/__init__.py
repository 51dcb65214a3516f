"""HTTP: residents and their points; staff with rules, funds, rewards and movements."""

from yuandian.foundation.points.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router}
