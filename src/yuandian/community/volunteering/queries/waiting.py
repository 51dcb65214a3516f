"""Which tasks wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.community.volunteering.access import in_office
from yuandian.community.volunteering.models import Task
from yuandian.community.volunteering.rules import VolunteeringPermission
from yuandian.community.volunteering.rules.steps import TaskStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def tasks_to_approve(actor: Actor) -> QuerySet[Task]:
    """What residents ask to publish; nobody decides on their own."""
    rows = in_office(actor, VolunteeringPermission.APPROVE).filter(status=TaskStatus.ASKED.value)
    own = Q(publisher=actor.person_id) | Q(leader=actor.person_id)
    # `exclude` of a row without publisher would lose it: the condition is then unknown, not false.
    return rows.exclude(pk__in=rows.filter(own).values("pk")) if actor.person_id else rows


TASKS_WAITING = WaitingKind(
    "task", "task", VolunteeringPermission.APPROVE, tasks_to_approve,
    lambda row: WaitingThing(row.title, row.grid_id, row.starts_at, row.id),
)  # fmt: skip
