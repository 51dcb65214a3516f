"""A sheet of households: each row a resident behind a door, who is of which relation to the head."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.grid.facade import BuildingAt, BuildingBook, unit_number
from yuandian.foundation.imports.facade import Batch, ImportKind, Taken, rehearsed
from yuandian.foundation.people.access import today
from yuandian.foundation.people.models import Dwelling, Household, Person, Residence
from yuandian.foundation.people.records import HouseholdRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import RELATION_NAMES, DwellingUse, HouseholdRelation
from yuandian.foundation.people.rules.sheets import HOUSEHOLD_COLUMNS, PeopleFault, Said
from yuandian.foundation.people.services.bulk_register import BATCH, create_recorded, require_district
from yuandian.foundation.people.services.sheets.persons import Met, Register
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.masking import mask_id_number, mask_name, mask_phone
from yuandian.kernel.sheets.profiles import FoundCells, RowFault, RowWrong

SHOWN = ("courtyard", "building", "entrance", "door", "relation", "name", "id_number", "phone")
Place = tuple[UUID, UUID | None, str]  # building, entrance, number


def allow(actor: Actor) -> UUID | None:
    require_district(actor, PeoplePermission.MANAGE)
    post = actor.require(PeoplePermission.MANAGE)
    return post.id if post else None


def may_register(actor: Actor) -> bool:
    return actor.may(PeoplePermission.MANAGE) and actor.scope_for(PeoplePermission.MANAGE).everything


def _key_of(row: FoundCells) -> tuple[str, str, object]:
    """A person lives in one home."""
    home = tuple(row.text(part) for part in (Said.COURTYARD, Said.BUILDING, Said.ENTRANCE, Said.DOOR))
    return Said.ID_NUMBER, row.text(Said.ID_NUMBER), (row.text(Said.NAME), home)


class _Doors:
    """Where the rows' doors are: courtyards, buildings and entrances by what they are called."""

    def __init__(self, rows: Sequence[FoundCells]) -> None:
        self._book = BuildingBook({row.text(Said.COURTYARD) for row in rows})
        self._communities = grid.grids_named({row.text(Said.COMMUNITY) for row in rows} - {""})

    def find(self, row: FoundCells) -> tuple[BuildingAt, Place]:
        """The building and the door of a row. Raises `RowWrong`."""
        courtyard = row.text(Said.COURTYARD)
        within = next((one.id for one in self._communities.get(row.text(Said.COMMUNITY), ())), None)
        found = self._book.courtyards(courtyard, within)
        if len(found) != 1:
            fault = PeopleFault.COURTYARD_AMBIGUOUS if found else PeopleFault.COURTYARD_UNKNOWN
            raise row.wrong(Said.COURTYARD, fault, courtyard)
        building = self._book.building(found[0], row.text(Said.BUILDING))
        if building is None:
            raise row.wrong(Said.BUILDING, PeopleFault.BUILDING_UNKNOWN, row.text(Said.BUILDING))
        entrance_id = None
        if stairs := row.text(Said.ENTRANCE):
            entrance_id = building.entrances.get(unit_number(stairs))
            if entrance_id is None:
                raise row.wrong(Said.ENTRANCE, PeopleFault.ENTRANCE_UNKNOWN, stairs)
        return building, (building.id, entrance_id, row.text(Said.DOOR))


@dataclass(slots=True)
class _Home:
    """A household of the sheet: known or new, with those who live there."""

    household: Household
    is_new: bool
    residents: dict[UUID, Residence]
    joined: list[str]

    @property
    def has_head(self) -> bool:
        """Whether somebody is its head."""
        return any(one.relation == HouseholdRelation.HEAD for one in self.residents.values())


class _Homes:
    """The dwellings and households behind some doors, and those that come to be."""

    def __init__(self, doors: Sequence[Place]) -> None:
        dwellings = Dwelling.objects.filter(building__in={door[0] for door in doors})
        wanted = set(doors)
        self._dwellings = {door: row for row in dwellings if (door := _place_of(row)) in wanted}
        standing = Household.objects.filter(dwelling__in=list(self._dwellings.values()), ends_on__isnull=True)
        households = list(standing.select_for_update(no_key=True).order_by("created_at", "id"))
        residences = (
            Residence.objects.filter(household__in=households, ends_on__isnull=True)
            .select_related("person")
            .order_by("created_at", "id")
        )
        self._homes: dict[tuple[UUID, str], _Home] = {}
        of_household: dict[UUID, _Home] = {}
        for row in households:
            home = of_household[row.id] = _Home(row, is_new=False, residents={}, joined=[])
            self._homes[row.dwelling_id, row.register_number] = home
        for one in residences:
            of_household[one.household_id].residents[one.person_id] = one
        self._fresh_dwellings: list[Dwelling] = []
        self._fresh_residences: list[Residence] = []
        self.lives: dict[UUID, UUID] = {}  # the household of each person who is known to live somewhere

    def home(self, door: Place, row: FoundCells) -> _Home:
        """The household of a row: by its number, else the only one behind the door; a new one where there is none."""
        dwelling = self._dwellings.get(door)
        if dwelling is None:
            use = row.get(Said.USE) or DwellingUse.OWNED.value
            dwelling = Dwelling(
                building_id=door[0], entrance_id=door[1], number=door[2], floor=row.get(Said.FLOOR), use=use
            )
            self._dwellings[door] = dwelling
            self._fresh_dwellings.append(dwelling)
        number = row.text(Said.REGISTER_NUMBER)
        home = self._homes.get((dwelling.id, number))
        if home is None and not number:
            behind = [home for (dwelling_id, _), home in self._homes.items() if dwelling_id == dwelling.id]
            home = behind[0] if len(behind) == 1 else None
        if home is None:
            since = row.get(Said.STARTS_ON) or today()
            household = Household(dwelling=dwelling, register_number=number, starts_on=since)
            home = self._homes[dwelling.id, number] = _Home(household, is_new=True, residents={}, joined=[])
        return home

    def move_in(self, home: _Home, person: Person, row: FoundCells) -> Residence:
        """From now on the person lives there; the household is at least as old as that."""
        since = row.get(Said.STARTS_ON) or today()
        if home.is_new:
            home.household.starts_on = min(home.household.starts_on, since)
        one = Residence(
            household=home.household, person=person, relation=row.get(Said.RELATION),
            starts_on=max(since, home.household.starts_on),
        )  # fmt: skip
        home.residents[person.id] = one
        home.joined.append(str(person.id))
        self.lives[person.id] = home.household.id
        self._fresh_residences.append(one)
        return one

    def save(self, actor: Actor, origin: str) -> None:
        """Writes what is new, each household with the entry of its record."""
        lived_in = {home.household.dwelling_id for home in self._homes.values() if home.residents}
        Dwelling.objects.bulk_create((row for row in self._fresh_dwellings if row.id in lived_in), batch_size=BATCH)
        fresh = [home.household for home in self._homes.values() if home.is_new and home.residents]
        create_recorded(actor, fresh, HouseholdRecord.CREATE, {"import": origin})
        Residence.objects.bulk_create(self._fresh_residences, batch_size=BATCH)
        for home in self._homes.values():
            if home.joined and not home.is_new:
                details = {"persons": home.joined, "import": origin}
                append(home.household, HouseholdRecord.JOIN, actor=actor, details=details)


def _place_of(row: Dwelling) -> Place:
    return row.building_id, row.entrance_id, row.number


def _take(actor: Actor, batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    doors, register = _Doors(rows), Register(rows)
    found = [_found(row, doors) for row in rows]
    homes = _Homes([one[1] for one in found if not isinstance(one, RowFault)])
    met = [
        place if isinstance(place, RowFault) else _met(row, place, homes, register)
        for row, place in zip(rows, found, strict=True)
    ]
    known = [one[0].person.id for one in met if not isinstance(one, RowFault) and not one[0].is_new]
    homes.lives = _homes_of(known) | homes.lives
    taken = [
        Taken(faults=[one]) if isinstance(one, RowFault) else _settled(row, *one, homes)
        for row, one in zip(rows, met, strict=True)
    ]
    register.save(actor, {"import": str(batch.run_id)})
    homes.save(actor, str(batch.run_id))
    return taken


def _found(row: FoundCells, doors: _Doors) -> tuple[BuildingAt, Place] | RowFault:
    try:
        return doors.find(row)
    except RowWrong as wrong:
        return wrong.fault


def _met(
    row: FoundCells, place: tuple[BuildingAt, Place], homes: _Homes, register: Register
) -> tuple[Met, _Home] | RowFault:
    building, door = place
    home = homes.home(door, row)
    name = row.text(Said.NAME)
    there = next((one.person for one in home.residents.values() if one.person.name == name), None)
    try:
        met = register.meet(row, building.micro_grid_id, there)
    except RowWrong as wrong:
        return wrong.fault
    if row.get(Said.RELATION) == HouseholdRelation.HEAD and met.person.id not in home.residents and home.has_head:
        register.drop(met)
        return row.fault(Said.RELATION, PeopleFault.HAS_HEAD)
    if met.is_new:
        homes.move_in(home, met.person, row)
    return met, home


def _homes_of(people: Sequence[UUID]) -> dict[UUID, UUID]:
    """Where known persons live, by household."""
    rows = Residence.objects.filter(person__in=people, ends_on__isnull=True)
    return dict(rows.values_list("person_id", "household_id"))


def _settled(row: FoundCells, met: Met, home: _Home, homes: _Homes) -> Taken:
    """Lives there already, moves in, or lives somewhere else."""
    person, is_new = met.person, met.is_new
    if not is_new and person.id not in home.residents:
        if person.id in homes.lives:
            return Taken(faults=[row.fault(Said.NAME, PeopleFault.LIVES_ELSEWHERE, person.name)])
        homes.move_in(home, person, row)
        is_new = True
    filled = {} if is_new else dict.fromkeys(met.filled, True)
    return Taken(home.residents[person.id].id, person.name, is_new, filled)


def _shown(row: FoundCells) -> dict[str, str]:
    shown = {name: row.text(name) for name in SHOWN}
    return shown | {
        "relation": RELATION_NAMES.get(shown["relation"], ""),
        "name": mask_name(shown["name"]) or "",
        "id_number": mask_id_number(shown["id_number"]) or "",
        "phone": mask_phone(shown["phone"]) or "",
    }


HOUSEHOLDS: ImportKind[FoundCells] = ImportKind(
    code="households",
    allow=allow,
    may_look=may_register,
    sees_all=may_register,
    columns=HOUSEHOLD_COLUMNS,
    entry=lambda row: row,
    key_of=_key_of,
    take=_take,
    foresee=rehearsed(_take, _shown),
    shown=SHOWN,
    rows_at_once=1000,
)
