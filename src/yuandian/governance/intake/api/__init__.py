"""HTTP: staff import sheets and look after the links; sources hand in orders."""

from yuandian.governance.intake.api.open import router as open_
from yuandian.governance.intake.api.staff import router as staff

ROUTERS = {"staff": staff, "open": open_}
