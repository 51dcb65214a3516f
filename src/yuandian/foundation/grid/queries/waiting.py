"""Which proposed changes of grids wait for whom."""

from django.db.models import QuerySet

from yuandian.foundation.grid.access import within
from yuandian.foundation.grid.models import GridChange
from yuandian.foundation.grid.rules import GridPermission
from yuandian.foundation.grid.rules.changes import CHANGE_KIND_NAMES, ChangeKind, ChangeStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def changes_to_decide(actor: Actor) -> QuerySet[GridChange]:
    """What others proposed in the actor's areas."""
    reached = within(actor.scope_for(GridPermission.APPROVE), "grid__")
    rows = GridChange.objects.filter(reached, status=ChangeStatus.PROPOSED.value)
    return rows.exclude(proposed_by=actor.account_id) if actor.account_id else rows


CHANGES_WAITING = WaitingKind(
    "grid_change", "网格调整待审批", "grids", GridPermission.APPROVE, changes_to_decide,
    lambda row: WaitingThing(f"{CHANGE_KIND_NAMES[ChangeKind(row.kind)]}：{row.reason}", row.grid_id),
)  # fmt: skip
