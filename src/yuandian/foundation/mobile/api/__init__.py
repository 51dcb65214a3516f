"""HTTP: everybody's home page, residents' posters, and the staff who arrange and print."""

from yuandian.foundation.mobile.api import open as everybody
from yuandian.foundation.mobile.api import resident, staff

ROUTERS = {"open": everybody.router, "resident": resident.router, "staff": staff.router}
