"""HTTP: residents order, merchants serve, staff keep the mall, cabinets open cells."""

from yuandian.community.mall.api import open as device
from yuandian.community.mall.api import resident, staff

ROUTERS = {"resident": resident.router, "staff": staff.router, "open": device.router}
