"""What other modules may call."""

from yuandian.community.honours.queries.proofs import board_faults
from yuandian.community.honours.services.consenting import say_consent_of
from yuandian.community.honours.services.freezing import freeze_boards
from yuandian.community.honours.services.tallying import refresh as refresh_tallies

__all__ = ["board_faults", "freeze_boards", "refresh_tallies", "say_consent_of"]
