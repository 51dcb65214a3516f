"""HTTP: residents find, grab and run tasks, staff publish and decide, everybody checks a certificate."""

from ninja import Router

from yuandian.community.volunteering.api import led, resident, staff
from yuandian.community.volunteering.api import open as everybody

residents = Router()
residents.add_router("", resident.router)
residents.add_router("", led.router)

office = Router()
office.add_router("", staff.router)
office.add_router("", led.office)

ROUTERS = {"open": everybody.router, "resident": residents, "staff": office}
PAGES = everybody.PAGES
