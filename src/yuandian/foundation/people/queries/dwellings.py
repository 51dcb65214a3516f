"""Who lives behind which door: the buildings of a grid with their counts, the doors of one, and one door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen
from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Length
from pydantic import BaseModel

from yuandian.foundation.grid.facade import grid_names, lineage
from yuandian.foundation.organisations.facade import scope_values
from yuandian.foundation.people.access import dwellings_visible_to, in_force, today
from yuandian.foundation.people.errors import DwellingUnknown
from yuandian.foundation.people.models import Dwelling, Household, LinkedHousehold, Residence
from yuandian.foundation.people.queries.households import HouseholdRow, household_cards
from yuandian.foundation.people.queries.persons import door_address
from yuandian.foundation.people.queries.posts import post_cards
from yuandian.foundation.people.queries.records import RecordMoment, record_of
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Invalid
from yuandian.kernel.history import subject_type_of
from yuandian.kernel.masking import mask_name
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.paging import LARGEST_PAGE, Page, marker_of, values_of

MOST_DOORS = 1_000
LATEST_MOMENTS = 100

# The micro-grids of a grid that the actor may look into; ids are unique over all levels, so one serves every column.
LEAVES = """leaf AS MATERIALIZED (
    SELECT grid.id FROM grid_grid grid
    WHERE grid.is_active AND %(grid)s IN (grid.id, grid.parent_id, grid.community_id, grid.street_id)
      AND (%(everything)s OR grid.id = ANY(%(areas)s) OR grid.street_id = ANY(%(areas)s)
           OR grid.community_id = ANY(%(areas)s) OR grid.parent_id = ANY(%(areas)s))
)"""
# A door lies where its entrance lies, else where its building does.
COUNTED = """
    count(DISTINCT dwelling.id), count(DISTINCT dwelling.id) FILTER (WHERE dwelling.use = 'vacant'),
    count(DISTINCT dwelling.id) FILTER (WHERE dwelling.use IN ('let', 'shared_let')),
    count(DISTINCT household.id), count(home.person_id)"""
LIVED_IN = """
    FROM people_dwelling dwelling
    JOIN grid_building building ON building.id = dwelling.building_id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    JOIN leaf ON leaf.id = coalesce(entrance.micro_grid_id, building.micro_grid_id)
    LEFT JOIN people_household household ON household.dwelling_id = dwelling.id
        AND household.starts_on <= %(day)s AND (household.ends_on IS NULL OR household.ends_on > %(day)s)
    LEFT JOIN people_residence home ON home.household_id = household.id
        AND home.starts_on <= %(day)s AND (home.ends_on IS NULL OR home.ends_on > %(day)s)"""
BUILDINGS = f"""
WITH {LEAVES}, here AS (
    SELECT building.id, coalesce(yard.name, '') AS courtyard, building.name, building.micro_grid_id
    FROM grid_building building LEFT JOIN grid_courtyard yard ON yard.id = building.courtyard_id
    WHERE building.id IN (
        SELECT one.id FROM leaf JOIN grid_building one ON one.micro_grid_id = leaf.id
        UNION SELECT entrance.building_id FROM leaf JOIN grid_entrance entrance ON entrance.micro_grid_id = leaf.id)
      AND strpos(coalesce(yard.name, '') || building.name, %(text)s) > 0
      AND (coalesce(yard.name, ''), length(building.name), building.name, building.id)
          > (%(courtyard)s, %(length)s, %(name)s, %(id)s)
    ORDER BY courtyard, length(building.name), building.name, building.id LIMIT %(limit)s
)
SELECT here.id, here.courtyard, here.name, here.micro_grid_id, counted.*
FROM here CROSS JOIN LATERAL (SELECT {COUNTED} {LIVED_IN} WHERE dwelling.building_id = here.id) counted
ORDER BY here.courtyard, length(here.name), here.name, here.id
"""
FIGURES = f"""
WITH {LEAVES}
SELECT {COUNTED},
    count(*) FILTER (WHERE person.resident_type = 'registered'),
    count(*) FILTER (WHERE person.resident_type = 'renting'),
    count(*) FILTER (WHERE person.resident_type = 'floating'),
    count(*) FILTER (WHERE person.birth_on > %(day)s::date - interval '18 years'),
    count(*) FILTER (WHERE person.birth_on <= %(day)s::date - interval '60 years'),
    count(*) FILTER (WHERE EXISTS (SELECT FROM people_partymembership member WHERE member.person_id = person.id
        AND member.starts_on <= %(day)s AND (member.ends_on IS NULL OR member.ends_on > %(day)s)))
{LIVED_IN} LEFT JOIN people_person person ON person.id = home.person_id
"""
_FIRST = ("", 0, "", UUID(int=0))


class BuildingsAsked(BaseModel, frozen=True):
    """Of which grid, with everything below it, and by which part of their names."""

    grid_id: UUID
    text: Annotated[str, MaxLen(200)] = ""


@dataclass(frozen=True, slots=True)
class BuildingRow:
    """A building with how much of it is registered; only doors in reach count."""

    id: UUID
    courtyard: str
    name: str
    grid_id: UUID | None
    grid_name: str | None
    doors: int
    vacant: int
    let: int
    households: int
    persons: int


@dataclass(frozen=True, slots=True)
class RegisterFigures:
    """Who is registered as living in a grid. The three types of residents and those of no type make up `persons`."""

    doors: int
    vacant: int
    let: int
    households: int
    persons: int
    registered: int
    renting: int
    floating: int
    minors: int
    elderly: int
    party_members: int


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A door and the households behind it."""

    id: UUID
    building_id: UUID
    entrance: str | None
    floor: int | None
    number: str
    use: str
    households: list[HouseholdRow]


@dataclass(frozen=True, slots=True)
class EntranceChoice:
    """An entrance of a building."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class FormerResident:
    """Somebody who lived there, masked."""

    residence_id: UUID
    person_id: UUID
    name_masked: str
    relation: str
    starts_on: date
    ends_on: date
    left_because: str | None


@dataclass(frozen=True, slots=True)
class HouseholdKeeper:
    """Who keeps in touch with a household (联户)."""

    link_id: UUID
    household_id: UUID
    post_id: UUID
    title: str
    person_id: UUID
    person_name: str
    since: date


@dataclass(frozen=True, slots=True)
class DoorDetail:
    """All there is to show of one door."""

    door: DoorRow
    address: str
    grid_id: UUID | None
    grid_name: str | None
    former: list[FormerResident]
    keepers: list[HouseholdKeeper]
    history: list[RecordMoment]


def buildings_of_grid(actor: Actor, asked: BuildingsAsked, after: str | None, limit: int) -> Page[BuildingRow]:
    """The buildings of a grid in reach, courtyard by courtyard; one statement. Raises `GridUnknown`, `Invalid` for a
    whole district.
    """
    actor.require(PeoplePermission.VIEW)
    limit = max(1, min(limit, LARGEST_PAGE))
    courtyard, length, name, last = values_of(after, (str, int, str, UUID)) if after else _FIRST
    values = {
        **_values(actor, asked.grid_id),
        "text": asked.text.strip(),
        "courtyard": courtyard,
        "length": length,
        "name": name,
        "id": last,
        "limit": limit + 1,
    }
    with connection.cursor() as cursor:
        cursor.execute(BUILDINGS, values)
        rows = cursor.fetchall()
    names = grid_names({row[3] for row in rows if row[3]})
    items = [
        BuildingRow(id_, yard, called, micro, names.get(micro), doors, vacant, let, households, persons)
        for id_, yard, called, micro, doors, vacant, let, households, persons in rows[:limit]
    ]
    end = items[-1] if len(rows) > limit else None
    return Page(items, marker_of([end.courtyard, len(end.name), end.name, end.id]) if end else None)


def register_figures(actor: Actor, grid_id: UUID) -> RegisterFigures:
    """How many doors, households and people are registered in a grid in reach; one statement. Raises `GridUnknown`,
    `Invalid` for a whole district.
    """
    actor.require(PeoplePermission.VIEW)
    with connection.cursor() as cursor:
        cursor.execute(FIGURES, _values(actor, grid_id))
        return RegisterFigures(*cursor.fetchone())


def doors_of_building(actor: Actor, building_id: UUID) -> list[DoorRow]:
    """The doors of a building in sight, empty ones too, entrance by entrance; five statements."""
    actor.require(PeoplePermission.VIEW)
    rows = dwellings_visible_to(actor).filter(building=building_id)
    ordered = rows.order_by("entrance__name", "floor", Length("number"), "number", "id")
    return _doors(ordered[:MOST_DOORS])


def entrances_of_building(actor: Actor, building_id: UUID) -> list[EntranceChoice]:
    """The entrances that a building has, by name."""
    actor.require(PeoplePermission.VIEW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name FROM grid_entrance WHERE building_id = %s ORDER BY name, id", [building_id])
        return [EntranceChoice(*row) for row in cursor.fetchall()]


def door_page(actor: Actor, dwelling_id: UUID) -> DoorDetail:
    """One door in sight. Raises `DwellingUnknown`."""
    actor.require(PeoplePermission.VIEW)
    seen = dwellings_visible_to(actor).select_related("building__courtyard", "entrance")
    row = seen.filter(id=dwelling_id).first()
    if row is None:
        raise DwellingUnknown(dwelling=str(dwelling_id))
    grid_id = (row.entrance.micro_grid_id if row.entrance else None) or row.building.micro_grid_id
    households = list(row.households.values_list("id", flat=True))
    return DoorDetail(
        door=_doors([row])[0],
        address=door_address(row),
        grid_id=grid_id,
        grid_name=grid_names([grid_id]).get(grid_id) if grid_id else None,
        former=_former(households),
        keepers=_keepers(households),
        history=_moments([dwelling_id, *households]),
    )


def _values(actor: Actor, grid_id: UUID) -> dict[str, Any]:
    if lineage(grid_id).level == "district":
        raise Invalid("Ask street by street.", field="grid_id")
    return {**scope_values(actor.scope_for(PeoplePermission.VIEW), None), "grid": grid_id}


def _doors(rows: "QuerySet[Dwelling] | Sequence[Dwelling]") -> list[DoorRow]:
    doors = list(rows)
    behind: dict[UUID, list[HouseholdRow]] = {}
    living = Household.objects.filter(in_force(today()), dwelling__in=[door.id for door in doors])
    of_dwelling = dict(living.values_list("id", "dwelling_id"))
    for card in household_cards(living, {}):
        behind.setdefault(of_dwelling[card.id], []).append(card)
    entrances = {door.id: door.entrance.name for door in doors if door.entrance}
    return [
        DoorRow(
            door.id, door.building_id, entrances.get(door.id), door.floor, door.number, door.use,
            behind.get(door.id, []),
        )
        for door in doors
    ]  # fmt: skip


def _former(household_ids: Sequence[UUID]) -> list[FormerResident]:
    past = Residence.objects.filter(household__in=household_ids, ends_on__lte=today()).select_related("person")
    return [
        FormerResident(
            one.id, one.person_id, mask_name(one.person.name) or "", one.relation, one.starts_on, one.ends_on,
            one.left_because,
        )
        for one in past.order_by("-ends_on", "-id")[:LATEST_MOMENTS]
        if one.ends_on is not None
    ]  # fmt: skip


def _keepers(household_ids: Sequence[UUID]) -> list[HouseholdKeeper]:
    links = list(
        LinkedHousehold.objects.filter(in_force(today()), household__in=household_ids).order_by("starts_on", "id")
    )
    cards = post_cards(link.post_id for link in links)
    return [
        HouseholdKeeper(
            link.id, link.household_id, link.post_id, card.title, card.person_id, card.person_name, link.starts_on
        )
        for link in links
        if (card := cards.get(link.post_id))
    ]


def _moments(ids: Sequence[UUID]) -> list[RecordMoment]:
    kinds = [subject_type_of(Dwelling), subject_type_of(Household)]
    entries = HistoryEntry.objects.filter(subject_type__in=kinds, subject_id__in=ids)
    return record_of(list(entries.order_by("-at", "-sequence")[:LATEST_MOMENTS]))
