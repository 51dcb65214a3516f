"""What other modules may call."""

from yuandian.community.honours.queries.snapshots import board_faults
from yuandian.community.honours.queries.waiting import HONOURS_WAITING
from yuandian.community.honours.services.boards import say_consent_of
from yuandian.community.honours.services.merits import MeritGiven, appeal_merit, decide_merit, propose_merit
from yuandian.community.honours.services.snapshots import freeze_boards
from yuandian.community.honours.services.tallies import refresh as refresh_tallies

__all__ = [
    "HONOURS_WAITING",
    "MeritGiven",
    "appeal_merit",
    "board_faults",
    "decide_merit",
    "freeze_boards",
    "propose_merit",
    "refresh_tallies",
    "say_consent_of",
]
