"""HTTP: residents order, merchants serve, staff keep the mall, cabinets open cells."""

from yuandian.community.mall.api import open as device
from yuandian.community.mall.api import resident, serving, staff, stocking

staff.router.add_router("/counter", serving.router)
staff.router.add_router("", stocking.router)
ROUTERS = {"resident": resident.router, "staff": staff.router, "open": device.router}
