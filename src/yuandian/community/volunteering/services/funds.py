"""Which fund pays for a task, and whether it has what its open tasks promise."""

from uuid import UUID

from django.db.models import F, Sum

from yuandian.community.volunteering.errors import FundTooSmall
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules.steps import TaskStatus
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.points import facade as points
from yuandian.kernel.advisory_locks import advisory_lock


def fund_for(grid_id: UUID) -> UUID:
    """The account of the community's fund; of the street's or the district's for a task of theirs."""
    line = grid.lineage(grid_id)
    owner = line.community_id or line.street_id or line.leaf_id
    return points.fund_of(owner, f"{grid.lineage(owner).full_name}基金").pk


def promised_by(fund_id: UUID) -> int:
    """What the open tasks of a fund may still cost it."""
    open_tasks = Task.objects.filter(fund_id=fund_id, status=TaskStatus.OPEN.value)
    whole = open_tasks.aggregate(points=Sum(F("points") * F("slots")))["points"] or 0
    paid = Enrolment.objects.filter(task__in=open_tasks).aggregate(points=Sum("points_paid"))["points"] or 0
    return int(whole - paid)


def promise(task: Task) -> None:
    """Binds the task to its fund, unless that has too little left. Raises `FundTooSmall`."""
    if not task.points:
        return
    fund = fund_for(task.grid_id)
    advisory_lock(f"fund:{fund}")
    wanted, free = task.points * task.slots, points.left_in(fund) - promised_by(fund)
    if task.status == TaskStatus.OPEN.value:
        kept = Task.objects.get(pk=task.pk)
        free += kept.points * kept.slots
    if wanted > free:
        raise FundTooSmall(wanted=wanted, free=max(free, 0))
    task.fund_id = fund
