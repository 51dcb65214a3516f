"""HTTP: everyone reads their own inbox; some staff watch what goes out."""

from yuandian.foundation.messaging.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router}
