"""HTTP for residents and staff."""

from yuandian.governance.cases.api.figures import router as figures
from yuandian.governance.cases.api.loads import router as loads
from yuandian.governance.cases.api.mapped import router as mapped
from yuandian.governance.cases.api.reference import router as reference
from yuandian.governance.cases.api.remarks import for_residents as resident_remarks
from yuandian.governance.cases.api.remarks import for_staff as remarks
from yuandian.governance.cases.api.resident import router as resident
from yuandian.governance.cases.api.sheets import router as sheets
from yuandian.governance.cases.api.staff import router as staff
from yuandian.governance.cases.api.views import router as views
from yuandian.governance.cases.api.whistles import router as whistles

staff.add_router("", whistles)
staff.add_router("", figures)
staff.add_router("", reference)
staff.add_router("", mapped)
staff.add_router("", sheets)
staff.add_router("", views)
staff.add_router("", loads)
staff.add_router("", remarks)
resident.add_router("", resident_remarks)

ROUTERS = {"resident": resident, "staff": staff}
