"""A resident's claim to be somebody, or to live somewhere, from asking to its end (MP-22), as one table."""

from collections.abc import Mapping
from enum import StrEnum

from yuandian.foundation.people.errors import OwnCertification
from yuandian.foundation.people.records import CertificationRecord
from yuandian.foundation.people.rules.permissions import PeoplePermission
from yuandian.kernel.lifecycle import Lifecycle, Step


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


class CertificationRelation(StrEnum):
    """How an actor stands to a claim."""

    CLAIMANT = "claimant"
    OTHER = "other"


ASKED = frozenset({CertificationStatus.ASKED})
BY_OTHERS = frozenset({CertificationRelation.OTHER})

CERTIFICATIONS = Lifecycle(
    "certification",
    {
        CertificationAction.CONFIRM: Step(ASKED, CertificationStatus.CONFIRMED, PeoplePermission.MANAGE, BY_OTHERS),
        CertificationAction.REFUSE: Step(ASKED, CertificationStatus.REFUSED, PeoplePermission.MANAGE, BY_OTHERS),
        CertificationAction.WITHDRAW: Step(
            ASKED | {CertificationStatus.CONFIRMED},
            CertificationStatus.WITHDRAWN,
            by=frozenset({CertificationRelation.CLAIMANT}),
        ),
    },
    records=CertificationRecord,
    personal={CertificationRelation.CLAIMANT},
    refusals={CertificationRelation.OTHER: OwnCertification},
)
