"""Who took part leaves the product as a workbook: the record of each task says who took it out."""

from collections.abc import Iterator
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from yuandian.community.volunteering.access import task_led_or_decided_by
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.queries.sheets import participants_sheet
from yuandian.community.volunteering.queries.tasks import OfficeFilter, office_rows
from yuandian.community.volunteering.records import TaskRecord
from yuandian.community.volunteering.rules import VolunteeringPermission
from yuandian.community.volunteering.rules.words import Language
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append_to_all

MOST_TASKS = 300  # each is locked while its record says who took it out


@transaction.atomic
def export_participants(
    actor: Actor, chosen: OfficeFilter, language: Language, task_id: UUID | None
) -> Iterator[bytes]:
    """The workbook of a list of tasks, its newest 300, or of one of them.

    Raises `Forbidden`, `TaskUnknown`, `NotTheOwner`.
    """
    actor.require(VolunteeringPermission.VIEW)
    tasks = office_rows(actor, chosen)
    if task_id is not None:
        tasks = tasks.filter(pk=task_led_or_decided_by(actor, task_id).pk)
    with_people = tasks.filter(Exists(Enrolment.objects.filter(task=OuterRef("pk"))))
    newest = list(with_people.order_by("-starts_at", "-pk").values_list("pk", flat=True)[:MOST_TASKS])
    locked = Task.objects.select_for_update(no_key=True).filter(pk__in=newest).order_by("pk")
    taken = list(locked)
    append_to_all([(task, task.grid_id) for task in taken], TaskRecord.EXPORT, actor=actor)
    return participants_sheet(actor, Task.objects.filter(pk__in=[task.pk for task in taken]), language)
