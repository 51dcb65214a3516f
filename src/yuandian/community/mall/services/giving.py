"""Points are given away (爱心兑换), with a certificate."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.community.mall.models import Donation
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.ids import new_id

SUBJECT = "mall.donation"


@transaction.atomic
def donate_points(actor: Actor, amount: int, words: str, key: str) -> Donation:
    """Gives points to the district's charity, once for the key. Raises `PointsTooFew`, `PointsMisfit`."""
    if actor.person_id is None:
        raise NotSignedIn
    made = new_id()
    number = f"AX{timezone.localdate(clock.now()):%Y%m%d}{made.int % 10**6:06d}"
    cause = points.Cause(
        key=f"mall:donation:{actor.person_id}:{key}", words=f"爱心兑换，证书 {number}", subject_type=SUBJECT,
        subject_id=made,
    )  # fmt: skip
    movement = points.donate(actor, actor.person_id, amount, cause)
    before = Donation.objects.filter(person=actor.person_id, key=key).first()
    return before or _write(made, number, actor.person_id, key, amount, words.strip(), movement.pk)


def _write(made: UUID, number: str, person_id: UUID, key: str, amount: int, words: str, movement_id: UUID) -> Donation:
    return Donation.objects.create(
        id=made, number=number, person_id=person_id, key=key, points=amount, words=words, movement_id=movement_id
    )
