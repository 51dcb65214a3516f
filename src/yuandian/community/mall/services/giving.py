"""Points are given away (爱心兑换), with a certificate."""

from django.db import transaction
from django.utils import timezone

from yuandian.community.mall.models import Donation
from yuandian.community.mall.services.numbering import numbered
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.ids import new_id

SUBJECT = "mall.donation"
PREFIX = "AX"


@transaction.atomic
def donate_points(actor: Actor, amount: int, words: str, key: str) -> Donation:
    """Gives points to the district's charity, once for the key. Raises `PointsTooFew`, `PointsMisfit`."""
    if actor.person_id is None:
        raise NotSignedIn
    made, person_id = new_id(), actor.person_id

    def give(number: str) -> Donation:
        cause = points.Cause(
            key=f"mall:donation:{person_id}:{key}", words=f"爱心兑换，证书 {number}", subject_type=SUBJECT,
            subject_id=made,
        )  # fmt: skip
        movement = points.donate(actor, person_id, amount, cause)
        before = Donation.objects.filter(person=person_id, key=key).first()
        return before or Donation.objects.create(
            id=made, number=number, person_id=person_id, key=key, points=amount, words=words.strip(),
            movement_id=movement.pk,
        )  # fmt: skip

    return numbered(Donation.objects.all(), timezone.localdate(clock.now()), give, PREFIX)
