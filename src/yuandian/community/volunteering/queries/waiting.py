"""Which tasks and later entries wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.community.volunteering.access import entries_decided_by, in_office
from yuandian.community.volunteering.models import LaterEntry, Task
from yuandian.community.volunteering.rules import UNDECIDED, VolunteeringPermission
from yuandian.community.volunteering.rules.steps import TaskStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def tasks_to_approve(actor: Actor) -> QuerySet[Task]:
    """What residents ask to publish; nobody decides on their own."""
    rows = in_office(actor, VolunteeringPermission.APPROVE).filter(status=TaskStatus.ASKED.value)
    own = Q(publisher=actor.person_id) | Q(leader=actor.person_id)
    return rows.exclude(own) if actor.person_id else rows


def entries_to_confirm(actor: Actor) -> QuerySet[LaterEntry]:
    """Service of others, entered by others, that the actor has not confirmed yet."""
    rows = entries_decided_by(actor).filter(status__in=UNDECIDED)
    own = Q(person=actor.person_id) | Q(entered_by=actor.person_id) | Q(first_confirmer=actor.person_id)
    return rows.exclude(own) if actor.person_id else rows


VOLUNTEERING_WAITING = (
    WaitingKind(
        "task", "居民任务待审核", "task", VolunteeringPermission.APPROVE, tasks_to_approve,
        lambda row: WaitingThing(row.title, row.grid_id, row.starts_at, row.id),
    ),
    WaitingKind(
        "later_entry", "服务补录待确认", "later-entries", VolunteeringPermission.VIEW, entries_to_confirm,
        lambda row: WaitingThing(row.title, row.grid_id),
    ),
)  # fmt: skip
