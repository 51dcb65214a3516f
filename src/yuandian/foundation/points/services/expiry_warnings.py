"""Holders of points that are about to expire hear of it a month before."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.people.facade import account_of_person
from yuandian.foundation.points.models import Lot, PointsAccount
from yuandian.foundation.points.queries.accounts import WARNED_DAYS
from yuandian.kernel import clock

KIND = "points.expiring"
WARNED_AT_ONCE = 500


def warn_of_expiry(day: date) -> int:
    """Tells everybody, once, what expires within thirty days; gives the persons. May be run again at any time."""
    until, persons = day + timedelta(days=WARNED_DAYS), 0
    unwarned = Lot.objects.filter(left__gt=0, expires_on__gt=day, expires_on__lte=until, warned_at=None)
    while accounts := list(unwarned.order_by("account").values_list("account", flat=True).distinct()[:WARNED_AT_ONCE]):
        for account_id in accounts:
            persons += _warn(account_id, day, until)
    return persons


@transaction.atomic
def _warn(account_id: UUID, day: date, until: date) -> int:
    account = PointsAccount.objects.select_for_update().get(pk=account_id)
    lots = list(
        Lot.objects.filter(account=account, left__gt=0, expires_on__gt=day, expires_on__lte=until, warned_at=None)
    )
    Lot.objects.filter(pk__in=[lot.pk for lot in lots]).update(warned_at=clock.now())
    reached = account_of_person(account.owner_id) if account.owner_id and lots else None
    if reached is None:
        return 0
    points, first = sum(lot.left for lot in lots), min(lot.expires_on for lot in lots)
    last_day = first - timedelta(days=1)
    body = f"您有 {points} 活力值最早将于 {last_day:%Y年%m月%d日} 后到期，请及时兑换，或捐给爱心账户。"
    tell([reached], KIND, "活力值即将到期", body, None, None)
    return 1
