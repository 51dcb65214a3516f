"""HTTP: residents at `/api/resident/people`, staff at `/api/staff/people`, everybody at `/api/open/people`."""

from yuandian.foundation.people.api import open as open_
from yuandian.foundation.people.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router, "open": open_.router}
