"""When a trouble keeps coming back to one place, and what is made of that. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.triage.duplicates.records import RecurrenceRecord
from yuandian.kernel.distance import metres_between
from yuandian.kernel.lifecycle import Lifecycle, Step

LOOKED_BACK = timedelta(days=180)
SAME_PLACE_METRES = 60.0
TIMES = 3  # repaired three times: then the cause is somewhere else
REPORTED_TOGETHER = timedelta(hours=36)  # so soon after another it is the same occasion


class RecurrenceStatus(StrEnum):
    """What is being done about a trouble that keeps coming back."""

    NOTICED = "noticed"
    PLANNED = "planned"  # a lasting cure is decided on
    CURED = "cured"  # the cause was dealt with
    DISMISSED = "dismissed"  # looked at: no common cause


class RecurrenceAction(StrEnum):
    """What staff do about it."""

    PLAN = "plan"
    CURE = "cure"
    DISMISS = "dismiss"


S, A = RecurrenceStatus, RecurrenceAction
RECURRENCES = Lifecycle(
    "recurrence",
    {
        A.PLAN: Step(frozenset({S.NOTICED}), S.PLANNED, CasePermission.TRIAGE, needs=("words",)),
        A.CURE: Step(frozenset({S.NOTICED, S.PLANNED}), S.CURED, CasePermission.TRIAGE, needs=("words",)),
        A.DISMISS: Step(frozenset({S.NOTICED, S.PLANNED}), S.DISMISSED, CasePermission.TRIAGE, needs=("words",)),
    },
    records=RecurrenceRecord,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A case as far as coming back is concerned."""

    case_id: UUID
    at: datetime
    point: tuple[float, float] | None
    address: str


def earlier_occasions(new: Occasion, before: Sequence[Occasion]) -> list[Occasion]:
    """The earlier cases of one category at the same spot, oldest first. What was reported together is one occasion:
    of those the first alone counts.
    """
    found: list[Occasion] = []
    for one in sorted(before, key=lambda occasion: occasion.at):
        is_earlier = new.at - LOOKED_BACK <= one.at < new.at - REPORTED_TOGETHER
        if is_earlier and is_same_spot(new, one) and (not found or one.at - found[-1].at > REPORTED_TOGETHER):
            found.append(one)
    return found


def is_same_spot(one: Occasion, other: Occasion) -> bool:
    """By their points where both are known, else by the words of the address."""
    if one.point and other.point:
        return metres_between(one.point, other.point) <= SAME_PLACE_METRES
    return bool(one.address) and one.address == other.address
