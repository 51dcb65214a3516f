"""HTTP: residents ask for their grid, staff keep the tree, everybody reads the notice."""

from yuandian.foundation.grid.api.changes import router as changing
from yuandian.foundation.grid.api.faults import router as faults
from yuandian.foundation.grid.api.imports import router as imports
from yuandian.foundation.grid.api.open import router as for_everybody
from yuandian.foundation.grid.api.resident import router as for_residents
from yuandian.foundation.grid.api.staff import router as for_staff

for_staff.add_router("", changing)
for_staff.add_router("", imports)
for_staff.add_router("", faults)
ROUTERS = {"resident": for_residents, "staff": for_staff, "open": for_everybody}
