"""Who may take part in a task, and what must be said first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from yuandian.community.volunteering.rules import ADULT_AGE, TaskAudience


class Bar(StrEnum):
    """Why somebody may not take part."""

    NOT_FOR_YOU = "not_for_you"
    TOO_YOUNG = "too_young"
    AGE_UNKNOWN = "age_unknown"
    RISK_UNACKNOWLEDGED = "risk_unacknowledged"
    GUARDIAN_MISSING = "guardian_missing"


@dataclass(frozen=True, slots=True)
class Demands:
    """What a task asks of those who take part."""

    audience: TaskAudience
    least_age: int
    is_risky: bool
    day: date


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Who asks: birthday where known, party membership, and what they said."""

    birth_on: date | None
    is_party_member: bool
    has_acknowledged_risk: bool
    has_guardian: bool


def age_on(birth_on: date, day: date) -> int:
    """Whole years."""
    return day.year - birth_on.year - ((day.month, day.day) < (birth_on.month, birth_on.day))


def is_minor(birth_on: date | None, day: date) -> bool:
    """Whether a guardian has to agree: known to be under age on that day."""
    return birth_on is not None and age_on(birth_on, day) < ADULT_AGE


def bar_for(demands: Demands, volunteer: Volunteer) -> Bar | None:
    """The first reason against taking part, None where there is none."""
    if demands.audience is TaskAudience.PARTY_MEMBERS and not volunteer.is_party_member:
        return Bar.NOT_FOR_YOU
    if demands.least_age and volunteer.birth_on is None and demands.least_age >= ADULT_AGE:
        return Bar.AGE_UNKNOWN
    if volunteer.birth_on is not None and age_on(volunteer.birth_on, demands.day) < demands.least_age:
        return Bar.TOO_YOUNG
    if demands.is_risky and not volunteer.has_acknowledged_risk:
        return Bar.RISK_UNACKNOWLEDGED
    if is_minor(volunteer.birth_on, demands.day) and not volunteer.has_guardian:
        return Bar.GUARDIAN_MISSING
    return None
