"""Which claims wait for whom."""

from django.db.models import QuerySet

from yuandian.foundation.people.access import certifications_visible_to
from yuandian.foundation.people.models import Certification
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.certifications import CertificationStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def claims_to_decide(actor: Actor) -> QuerySet[Certification]:
    """Claims of others to an identity or a home."""
    rows = certifications_visible_to(actor, PeoplePermission.MANAGE).filter(status=CertificationStatus.ASKED.value)
    return rows.exclude(account__person=actor.person_id) if actor.person_id else rows


CLAIMS_WAITING = WaitingKind(
    "certification", "certifications", PeoplePermission.MANAGE, claims_to_decide,
    lambda row: WaitingThing(mask_name(row.name) or "", row.grid_id),
)  # fmt: skip
