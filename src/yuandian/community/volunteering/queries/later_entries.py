"""Service entered later, as its people and as staff see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yuandian.community.volunteering.access import entries_decided_by, entries_for, own_entries
from yuandian.community.volunteering.models import LaterEntry
from yuandian.community.volunteering.queries.tasks import TaskPhoto, photos_of
from yuandian.community.volunteering.rules import UNDECIDED, EntryStatus, TaskKind, VolunteeringPermission
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class LaterEntryRow:
    """Service entered later. Names are masked except one's own."""

    id: UUID
    name: str
    is_mine: bool
    entered_by: str
    organisation: str
    witness: str
    kind: TaskKind
    title: str
    words: str
    place: str
    day: date
    minutes: int
    status: EntryStatus
    confirmed_by: list[str]
    reason: str
    photos: list[TaskPhoto]
    may_confirm: bool
    may_refuse: bool
    created_at: datetime


def my_entries(actor: Actor, after: str | None, limit: int) -> Page[LaterEntryRow]:
    """What tells of the actor or was witnessed by them, the latest first."""
    page = page_of(own_entries(actor), ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(cards_of(page.items, actor), page.next)


def entries_for_office(actor: Actor, *, is_undecided: bool, after: str | None, limit: int) -> Page[LaterEntryRow]:
    """Those of the actor's places, the latest first."""
    actor.require(VolunteeringPermission.VIEW)
    rows = entries_for(actor)
    if is_undecided:
        rows = rows.filter(status__in=UNDECIDED)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(cards_of(page.items, actor), page.next)


def entry_card(actor: Actor, row: LaterEntry) -> LaterEntryRow:
    """One that the caller knows to be in sight."""
    return cards_of([row], actor)[0]


def cards_of(rows: Sequence[LaterEntry], actor: Actor) -> list[LaterEntryRow]:
    """Cards in the order of the rows. Five statements at most."""
    involved = {
        one
        for row in rows
        for one in (row.person_id, row.entered_by_id, row.witness_id, row.first_confirmer_id, row.second_confirmer_id)
        if one
    }
    names = people.person_names(involved) if involved else {}
    bodies = organisations.organisation_names({row.organisation_id for row in rows if row.organisation_id})
    pictures = {card.id: card for card in photos_of([one for row in rows for one in row.photo_ids], actor)}
    places = grid.lineages({row.grid_id for row in rows})
    decided_here = set(entries_decided_by(actor).filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))

    def name(person_id: UUID | None) -> str:
        known = names.get(person_id, "") if person_id else ""
        return known if person_id == actor.person_id else mask_name(known) or ""

    def decides(row: LaterEntry) -> bool:
        is_others = row.person_id != actor.person_id
        return row.status in UNDECIDED and is_others and (row.pk in decided_here or row.witness_id == actor.person_id)

    return [
        LaterEntryRow(
            id=row.pk,
            name=name(row.person_id),
            is_mine=row.person_id == actor.person_id,
            entered_by=name(row.entered_by_id),
            organisation=bodies.get(row.organisation_id, "") if row.organisation_id else "",
            witness=name(row.witness_id),
            kind=TaskKind(row.kind),
            title=row.title,
            words=row.words,
            place=places[row.grid_id].full_name if row.grid_id in places else "",
            day=row.day,
            minutes=row.minutes,
            status=EntryStatus(row.status),
            confirmed_by=[name(one) for one in (row.first_confirmer_id, row.second_confirmer_id) if one],
            reason=row.reason,
            photos=[pictures[one] for one in row.photo_ids if one in pictures],
            may_confirm=decides(row) and actor.person_id not in {row.entered_by_id, row.first_confirmer_id},
            may_refuse=decides(row),
            created_at=row.created_at,
        )
        for row in rows
    ]
