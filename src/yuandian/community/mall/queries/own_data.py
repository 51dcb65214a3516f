"""What somebody redeemed, for their own copy of it."""

from collections.abc import Iterator
from uuid import UUID

from yuandian.community.mall.models import Redemption
from yuandian.kernel.own_data import Fact, OwnData


def _redemptions(_account_id: UUID, person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in Redemption.objects.filter(person=person_id).select_related("offer").order_by("id"):
        yield {
            "单号": row.number,
            "日期": str(row.day),
            "兑换": row.offer.title,
            "积分": row.points,
            "状态": row.status,
        }


MALL_OWN_DATA = (OwnData("redemptions", "积分兑换", _redemptions),)
