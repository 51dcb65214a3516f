"""What somebody enrolled in, for their own copy of it."""

from collections.abc import Iterator
from uuid import UUID

from yuandian.community.volunteering.models import Enrolment
from yuandian.kernel.own_data import Fact, OwnData


def _enrolments(_account_id: UUID, person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in Enrolment.objects.filter(person=person_id).select_related("task").order_by("id"):
        yield {"时间": row.created_at.isoformat(timespec="seconds"), "任务": row.task.title, "状态": row.status}


VOLUNTEERING_OWN_DATA = (OwnData("enrolments", "志愿报名", _enrolments),)
