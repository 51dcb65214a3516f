"""What the ledgers keep of somebody, for their own copy of it."""

from collections.abc import Iterator
from uuid import UUID

from yuandian.foundation.points.models import HourEntry, Posting
from yuandian.kernel.own_data import Fact, OwnData


def _points(_account_id: UUID, person_id: UUID) -> Iterator[dict[str, Fact]]:
    rows = Posting.objects.filter(account__owner_id=person_id).select_related("movement").order_by("movement_id", "id")
    for row in rows.iterator():
        yield {"日期": str(row.movement.day), "事由": row.movement.words, "积分": row.amount}


def _hours(_account_id: UUID, person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in HourEntry.objects.filter(record__person=person_id).order_by("day", "id").iterator():
        yield {"日期": str(row.day), "事由": row.words, "分钟": row.minutes}


POINTS_OWN_DATA = (OwnData("points", "积分", _points), OwnData("hours", "志愿服务时长", _hours))
