"""What other modules may call."""

from yuandian.governance.intake.queries.moving_in import sources_step
from yuandian.governance.intake.queries.profiles import profile_named
from yuandian.governance.intake.queries.sources import source_named
from yuandian.governance.intake.services.sheets import ORDERS
from yuandian.governance.intake.services.sources import load_reference

__all__ = ["ORDERS", "load_reference", "profile_named", "source_named", "sources_step"]
