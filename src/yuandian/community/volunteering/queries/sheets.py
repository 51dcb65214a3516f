"""Who took part in which tasks, as a workbook."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet

from yuandian.community.volunteering.access import named_to
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules.words import ENROLMENT_STATUSES, PROOFS, TASK_KINDS, Language
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.sheets.writing import Cell, moment_cell, workbook_stream

MOST_EXPORTED = 50_000
NAMES: dict[Language, str] = {"zh-CN": "志愿者", "en": "Volunteers"}
TITLES: dict[Language, tuple[str, ...]] = {
    "zh-CN": ("任务", "类别", "开始", "结束", "姓名", "状态", "签到", "签到方式", "签退", "分钟", "活力值"),
    "en": ("Task", "Kind", "Start", "End", "Name", "Status", "In", "By", "Out", "Minutes", "Points"),
}
WIDTHS = (30, 12, 17, 17, 12, 10, 17, 10, 17, 9, 9)


def participants_sheet(actor: Actor, tasks: QuerySet[Task], language: Language) -> Iterator[bytes]:
    """Everybody in these tasks: names as the actor reads them on screens, no phones."""
    is_named = Exists(named_to(actor).filter(pk=OuterRef("task")))
    rows = Enrolment.objects.filter(task__in=tasks).select_related("task", "person").annotate(is_named=is_named)
    found = rows.order_by("-task__starts_at", "task", "id")[:MOST_EXPORTED]
    cells = (_cells(row, language, is_named=row.is_named) for row in found.iterator(500))
    return workbook_stream(NAMES[language], TITLES[language], WIDTHS, cells)


def _cells(row: Enrolment, language: Language, *, is_named: bool) -> list[Cell]:
    name = row.person.name if is_named else mask_name(row.person.name)
    kind, status = TASK_KINDS[language][row.task.kind], ENROLMENT_STATUSES[language][row.status]
    proof = PROOFS[language][row.checked_in_by] if row.checked_in_by else None
    return [
        row.task.title, kind, moment_cell(row.task.starts_at), moment_cell(row.task.ends_at), name, status,
        moment_cell(row.checked_in_at), proof, moment_cell(row.checked_out_at), row.minutes, row.points_paid or None,
    ]  # fmt: skip
