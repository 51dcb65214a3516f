"""How much of each kind waits for the actor, and which."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.waiting import WaitingKind, waiting_kinds

MOST_COUNTED = 99


@dataclass(frozen=True, slots=True)
class WaitingCount:
    """So many wait, or more where there `is_more`. `page` is where the step is taken."""

    code: str
    page: str
    count: int
    is_more: bool


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One thing that waits. `subject_id` is what the kind's page opens; None where the page lists them all."""

    id: UUID
    title: str
    place: str | None
    since: datetime
    due_at: datetime | None
    subject_id: UUID | None


def waiting_counts(actor: Actor) -> list[WaitingCount]:
    """Every kind of which something waits for the actor. One statement a kind that the actor may decide."""
    counted = [_count(kind, actor) for kind in waiting_kinds if actor.may(kind.permission)]
    return [one for one in counted if one is not None]


def _count(kind: WaitingKind, actor: Actor) -> WaitingCount | None:
    # In no order, so that the database may stop at the first hundred.
    found = len(kind.waits_for(actor).order_by().values_list("pk")[: MOST_COUNTED + 1])
    return WaitingCount(kind.code, kind.page, min(found, MOST_COUNTED), found > MOST_COUNTED) if found else None


def waiting_rows(actor: Actor, code: str, after: str | None, limit: int) -> Page[WaitingRow]:
    """What waits of one kind, the longest first. Raises `WaitingKindUnknown`, `Forbidden`."""
    kind = waiting_kinds.named(code)
    actor.require(kind.permission)
    found = page_of(kind.waits_for(actor), (kind.since, "id"), (datetime, UUID), after, limit, lambda row: row)
    told = [kind.told(row) for row in found.items]
    places = grid.grid_names({one.place_id for one in told if one.place_id})
    rows = [
        WaitingRow(
            row.id, one.title, places.get(one.place_id) if one.place_id else None,
            one.since or getattr(row, kind.since), one.due_at, one.subject_id,
        )
        for row, one in zip(found.items, told, strict=True)
    ]  # fmt: skip
    return Page(rows, found.next)
