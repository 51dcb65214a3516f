"""HTTP: everybody reads what is open, residents what is for them, staff write."""

from yuandian.foundation.publications.api import open as everybody
from yuandian.foundation.publications.api import resident, staff

ROUTERS = {"open": everybody.router, "resident": resident.router, "staff": staff.router}
