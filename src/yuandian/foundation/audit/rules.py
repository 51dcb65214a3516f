"""What is audited, and how much of it is unusual."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from yuandian.kernel.permissions import Permission


class AuditPermission(Permission):
    """Held by auditors alone, and given by nobody to themselves."""

    VIEW = "audit.view"
    MANAGE = "audit.manage"


class AnchorPermission(Permission):
    """Seeing where the anchors of the record stand."""

    VIEW = "anchor.view"


class AccessKind(StrEnum):
    """What somebody did."""

    UNMASK = "unmask"
    EXPORT = "export"
    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    ROLE = "role"
    POST = "post"
    ACCOUNT = "account"
    RULE = "rule"
    AUDIT = "audit"


# Entries of the record that the audit shows, by the beginning of their kind or its end.
BEGINNINGS = {
    "people.role.": AccessKind.ROLE,
    "people.post.": AccessKind.POST,
    "people.account.": AccessKind.ACCOUNT,
    "points.rule.": AccessKind.RULE,
    "points.budget.": AccessKind.RULE,
    "cases.deadlines.": AccessKind.RULE,
    "cases.category.": AccessKind.RULE,
    "audit.": AccessKind.AUDIT,
}
UNMASKING = ".unmask"


def kind_of(action: str) -> AccessKind | None:
    """What an entry of the record is to the audit; None where it is none of its business."""
    if action.endswith(UNMASKING):
        return AccessKind.UNMASK
    return next((kind for start, kind in BEGINNINGS.items() if action.startswith(start)), None)


class AlarmCode(StrEnum):
    """What is unusual."""

    MANY_UNMASKINGS = "many_unmaskings"
    MANY_EXPORTS = "many_exports"
    NIGHT_WORK = "night_work"
    FAILED_SIGN_INS = "failed_sign_ins"
    ROLE_WIDENED = "role_widened"
    AUDITOR_CHANGED = "auditor_changed"
    OTHER_PLACE = "other_place"


@dataclass(frozen=True, slots=True)
class Threshold:
    """An alarm is raised at `least` of what it counts within `minutes`."""

    least: int
    minutes: int


DEFAULTS = {
    AlarmCode.MANY_UNMASKINGS: Threshold(20, 60),
    AlarmCode.MANY_EXPORTS: Threshold(10, 60),
    AlarmCode.NIGHT_WORK: Threshold(3, 480),
    AlarmCode.FAILED_SIGN_INS: Threshold(10, 60),
    AlarmCode.ROLE_WIDENED: Threshold(1, 60),
    AlarmCode.AUDITOR_CHANGED: Threshold(1, 60),
    AlarmCode.OTHER_PLACE: Threshold(3, 60),
}
NIGHT = (time(22), time(6))  # by the district's clock
USUAL_DAYS = 30


def is_night(at: time) -> bool:
    """Whether it is night."""
    return at >= NIGHT[0] or at < NIGHT[1]
