"""Which steps a person is offered in a task now: those of the table, as far as time and slots let them."""

from dataclasses import dataclass
from datetime import datetime

from yuandian.community.volunteering.rules.steps import (
    EnrolmentAction,
    EnrolmentStatus,
    TaskPhase,
    TaskStatus,
    enrolment_actions,
)
from yuandian.community.volunteering.rules.timing import may_check_in_at, may_check_out_at


@dataclass(frozen=True, slots=True)
class Situation:
    """A task as somebody meets it."""

    status: TaskStatus
    phase: TaskPhase
    starts_at: datetime
    ends_at: datetime
    free: int
    is_by_offer: bool
    is_own: bool  # who put it forward or runs it cannot take part
    now: datetime


def offered_to_volunteer(
    situation: Situation, status: EnrolmentStatus | None, checked_in_at: datetime | None
) -> list[EnrolmentAction]:
    """What the volunteer may do now, the main thing first."""
    return [action for action in enrolment_actions(status, is_owner=False) if _fits(situation, action, checked_in_at)]


def offered_to_owner(
    status: EnrolmentStatus, starts_at: datetime, ends_at: datetime, now: datetime
) -> list[EnrolmentAction]:
    """What the person who runs the task may do with a participant now."""
    actions = enrolment_actions(status, is_owner=True)
    if not may_check_in_at(now, starts_at, ends_at):
        actions = [action for action in actions if action is not EnrolmentAction.CHECK_IN]
    return [action for action in actions if action is not EnrolmentAction.MISS or now >= starts_at]


def _fits(situation: Situation, action: EnrolmentAction, checked_in_at: datetime | None) -> bool:
    now, is_open = situation.now, situation.status is TaskStatus.OPEN
    match action:
        case EnrolmentAction.GRAB | EnrolmentAction.WAIT | EnrolmentAction.ACCEPT if situation.is_own:
            return False
        case EnrolmentAction.GRAB:
            return is_open and now < situation.ends_at and situation.free > 0 and not situation.is_by_offer
        case EnrolmentAction.WAIT:
            return situation.phase is TaskPhase.FULL and not situation.is_by_offer
        case EnrolmentAction.ACCEPT | EnrolmentAction.DECLINE:
            return is_open and now < situation.ends_at
        case EnrolmentAction.WITHDRAW:
            return is_open and now < situation.starts_at
        case EnrolmentAction.CHECK_IN:
            return is_open and may_check_in_at(now, situation.starts_at, situation.ends_at)
        case EnrolmentAction.CHECK_OUT:
            return is_open and may_check_out_at(now, checked_in_at or situation.starts_at, situation.ends_at)
        case _:
            return True
