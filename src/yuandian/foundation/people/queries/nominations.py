"""Nominations: lists and their record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.access import nominations_visible_to
from yuandian.foundation.people.errors import NominationUnknown
from yuandian.foundation.people.models import Nomination
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.nominations import NOMINATIONS, NominationAction, NominationStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import RecordStep, steps_of
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class NominationRow:
    """A nomination and what may be done to it now."""

    id: UUID
    person_id: UUID
    person_name: str
    role: str
    role_name: str
    responsible_level: str | None
    grid_id: UUID
    grid_name: str
    title: str
    origin: str | None
    status: NominationStatus
    public_from: date | None
    public_until: date | None
    post_id: UUID | None
    possible_actions: list[NominationAction]


@dataclass(frozen=True, slots=True)
class NominationDetail:
    """A nomination with its record."""

    card: NominationRow
    history: list[RecordStep]


def nominations_for_list(
    actor: Actor, status: str | None, grid_id: UUID | None, after: str | None, limit: int
) -> Page[NominationRow]:
    """Nominations in sight, newest first."""
    actor.require(PeoplePermission.VIEW)
    rows = nominations_visible_to(actor, PeoplePermission.VIEW).select_related("person", "role", "grid")
    if status:
        rows = rows.filter(status=status)
    if grid_id:
        rows = rows.filter(grid=grid_id)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_cards(actor, page.items), page.next)


def nomination_page(actor: Actor, nomination_id: UUID) -> NominationDetail:
    """One nomination in sight. Raises `NominationUnknown`."""
    actor.require(PeoplePermission.VIEW)
    rows = nominations_visible_to(actor, PeoplePermission.VIEW).select_related("person", "role", "grid")
    row = rows.filter(id=nomination_id).first()
    if row is None:
        raise NominationUnknown(nomination=str(nomination_id))
    return NominationDetail(_cards(actor, [row])[0], steps_of(row))


def _cards(actor: Actor, rows: Sequence[Nomination]) -> list[NominationRow]:
    names = grid_names({row.grid_id for row in rows})
    return [_card(actor, row, names.get(row.grid_id, row.grid.name)) for row in rows]


def _card(actor: Actor, row: Nomination, grid_name: str) -> NominationRow:
    return NominationRow(
        id=row.id,
        person_id=row.person_id,
        person_name=row.person.name,
        role=row.role.code,
        role_name=row.role.name,
        responsible_level=row.role.responsible_level,
        grid_id=row.grid_id,
        grid_name=grid_name,
        title=row.title,
        origin=row.origin,
        status=NominationStatus(row.status),
        public_from=row.public_from,
        public_until=row.public_until,
        post_id=row.post_id,
        possible_actions=NOMINATIONS.possible(NominationStatus(row.status), actor.permissions),
    )
