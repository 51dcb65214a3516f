"""What a person could spend now."""

from uuid import UUID

from django.db.models import Sum

from yuandian.foundation.points.models import Lot
from yuandian.foundation.points.rules import AccountKind
from yuandian.foundation.points.services.booking import today


def spendable_points(person_id: UUID) -> int:
    """A person's points that have not expired by today."""
    lots = Lot.objects.filter(
        account__kind=AccountKind.PERSON.value, account__owner_id=person_id, left__gt=0, expires_on__gt=today()
    )
    return lots.aggregate(points=Sum("left"))["points"] or 0
