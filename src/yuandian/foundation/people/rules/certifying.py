"""A resident's claim to be somebody, or to live somewhere, from asking to its end (MP-22), as one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from yuandian.foundation.people.rules.permissions import PeoplePermission


class CertificationKind(StrEnum):
    """What a resident claims: to be the person of that name, or to live at that address."""

    IDENTITY = "identity"
    HOUSEHOLD = "household"


class CertificationStatus(StrEnum):
    """Where a claim stands."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


CERTIFICATION_STATUS_NAMES: Mapping[str, str] = {
    CertificationStatus.ASKED.value: "待核验",
    CertificationStatus.CONFIRMED.value: "已认证",
    CertificationStatus.REFUSED.value: "未通过",
    CertificationStatus.WITHDRAWN.value: "已撤回",
}


class CertificationAction(StrEnum):
    """What is done to a claim."""

    CONFIRM = "confirm"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class CertificationStep(NamedTuple):
    """What an action needs and does; without a permission it is the resident's own."""

    before: frozenset[CertificationStatus]
    after: CertificationStatus
    permission: PeoplePermission | None


ASKED = frozenset({CertificationStatus.ASKED})

CERTIFICATION_STEPS: Mapping[CertificationAction, CertificationStep] = {
    CertificationAction.CONFIRM: CertificationStep(ASKED, CertificationStatus.CONFIRMED, PeoplePermission.MANAGE),
    CertificationAction.REFUSE: CertificationStep(ASKED, CertificationStatus.REFUSED, PeoplePermission.MANAGE),
    CertificationAction.WITHDRAW: CertificationStep(
        ASKED | {CertificationStatus.CONFIRMED}, CertificationStatus.WITHDRAWN, None
    ),
}


def certification_actions(status: CertificationStatus, *, is_own: bool) -> list[CertificationAction]:
    """What may be done to a claim that stands so, by the resident, or by staff, who never judge their own."""
    return [
        action
        for action, step in CERTIFICATION_STEPS.items()
        if status in step.before and (step.permission is None) is is_own
    ]
