"""HTTP: residents order, merchants serve, staff keep the mall, cabinets open cells."""

from yuandian.community.mall.api import gifts, resident, serving, staff, stocking
from yuandian.community.mall.api import open as device

staff.router.add_router("/counter", serving.router)
staff.router.add_router("/gifts", gifts.router)
device.router.add_router("/gifts", gifts.public)
staff.router.add_router("", stocking.router)
ROUTERS = {"resident": resident.router, "staff": staff.router, "open": device.router}
