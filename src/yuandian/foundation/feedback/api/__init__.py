"""HTTP: people say it, operators answer."""

from yuandian.foundation.feedback.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router}
