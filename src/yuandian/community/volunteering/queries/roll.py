"""The roll of volunteers (力量台账): who they are, and how many of which origin help where."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Count, QuerySet
from pydantic import BaseModel

from yuandian.community.volunteering.access import roll_for
from yuandian.community.volunteering.models import RollEntry
from yuandian.community.volunteering.queries.tasks import under
from yuandian.community.volunteering.rules import VolunteeringPermission, VolunteerOrigin
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

RollLevel = Literal["street", "community", "grid", "micro"]
COLUMNS: Mapping[RollLevel, str] = {
    "street": "street_id", "community": "community_id", "grid": "grid_id", "micro": "micro_grid_id",
}  # fmt: skip


class RollFilter(BaseModel, frozen=True):
    """What the roll is narrowed to: a grid with everything below it, an origin."""

    grid_id: UUID | None = None
    origin: VolunteerOrigin | None = None


@dataclass(frozen=True, slots=True)
class RollCard:
    """A volunteer. The name is masked for who may only look."""

    id: UUID
    person_id: UUID
    name: str
    origin: VolunteerOrigin
    grid_id: UUID
    place: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class RollCount:
    """How many help in a place; `by_origin` has those origins of which there is somebody."""

    grid_id: UUID
    place: str
    total: int
    by_origin: dict[str, int]


def roll_of(actor: Actor, chosen: RollFilter, after: str | None, limit: int) -> Page[RollCard]:
    """Volunteers of the actor's places, the latest enlisted first. Three statements."""
    rows = _rows(actor, chosen)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    mine = {row.pk for row in roll_for(actor, VolunteeringPermission.PUBLISH).filter(pk__in=[r.pk for r in page.items])}
    names = people.person_names({row.person_id for row in page.items})
    places = grid.grid_names({row.grid_id for row in page.items})
    cards = [
        RollCard(
            id=row.pk,
            person_id=row.person_id,
            name=names.get(row.person_id, "") if row.pk in mine else mask_name(names.get(row.person_id)) or "",
            origin=VolunteerOrigin(row.origin),
            grid_id=row.grid_id,
            place=places.get(row.grid_id, ""),
            may_change=row.pk in mine,
        )
        for row in page.items
    ]
    return Page(cards, page.next)


def roll_counts(actor: Actor, level: RollLevel, chosen: RollFilter) -> list[RollCount]:
    """How many of which origin help in each street, community, grid or micro-grid, by name.

    Who helps in a place above that level counts there. One statement; places come from memory.
    """
    counted = _rows(actor, chosen).order_by().values_list("grid", "origin").annotate(people=Count("id"))
    rows = list(counted)
    lines = grid.lineages({row[0] for row in rows})
    sums: dict[UUID, Counter[str]] = {}
    for grid_id, origin, number in rows:
        place = getattr(lines[grid_id], COLUMNS[level]) or grid_id if grid_id in lines else grid_id
        sums.setdefault(place, Counter())[origin] += number
    names = grid.grid_names(sums)
    found = [RollCount(place, names.get(place, ""), each.total(), dict(each)) for place, each in sums.items()]
    return sorted(found, key=lambda one: one.place)


def _rows(actor: Actor, chosen: RollFilter) -> QuerySet[RollEntry]:
    actor.require(VolunteeringPermission.VIEW)
    rows = roll_for(actor)
    if chosen.grid_id:
        rows = rows.filter(under(chosen.grid_id))
    return rows.filter(origin=chosen.origin.value) if chosen.origin else rows
