"""The address book as communities propose it: courtyards, buildings with their entrances, and other places."""

from typing import Any
from uuid import UUID

import msgspec
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from yuandian.foundation.grid.errors import PlanUnusable
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, Place
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.records import GridRecord
from yuandian.foundation.grid.rules.changes import AddressKind
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.plans import AddressPlan
from yuandian.foundation.grid.services.tree import Act

Entry = Courtyard | Building | Place
LEVELS = frozenset({GridLevel.COMMUNITY, GridLevel.GRID, GridLevel.MICRO})
MODELS: dict[AddressKind, type[Courtyard] | type[Building] | type[Place]] = {
    AddressKind.COURTYARD: Courtyard,
    AddressKind.BUILDING: Building,
    AddressKind.PLACE: Place,
}


def with_before(plan: AddressPlan) -> AddressPlan:
    """The plan with how its entry stands now."""
    row = MODELS[_kind_of(plan)].objects.filter(pk=plan.id).first() if plan.id else None
    return plan if row is None else msgspec.structs.replace(plan, before=_snapshot(row))


def check_entry(grid: Grid, plan: AddressPlan) -> list[dict[str, Any]]:
    """Whether the plan can be carried out; there is nothing to weigh. Raises `PlanUnusable`."""
    if grid.level not in LEVELS:
        raise PlanUnusable(fault="level_too_high")
    kind = _kind_of(plan)
    if plan.id is not None:
        row = _entry_in(grid, kind, plan.id)
        if plan.before is not None and plan.before != _snapshot(row):
            raise PlanUnusable(fault="changed_since")
    if plan.is_gone:
        if plan.id is None:
            raise PlanUnusable(fault="entry_unknown")
        return []
    if not plan.name.strip():
        raise PlanUnusable(fault="name_missing")
    if kind is AddressKind.PLACE and not plan.place_kind.strip():
        raise PlanUnusable(fault="kind_missing")
    if kind is AddressKind.BUILDING and plan.courtyard_id is not None:
        _require_courtyard(grid, plan.courtyard_id)
    home = _home_of(grid, plan)
    if kind is not AddressKind.COURTYARD and home is None:
        raise PlanUnusable(fault="point_missing")
    _require_free_name(grid, kind, plan)
    return []


def carry_out_entry(plan: AddressPlan, act: Act, grid: Grid) -> None:
    """Enters, corrects or takes out. Raises `PlanUnusable` where the name is taken by now, or somebody lives there."""
    kind = _kind_of(plan)
    row = _entry_in(grid, kind, plan.id) if plan.id else MODELS[kind]()
    told = {"what": kind.value, "name": plan.name.strip() or row.name, "before": row.name or None}
    if plan.is_gone:
        _take_out(row)
        act.record(grid, GridRecord.REMOVE_ADDRESS, told)
        return
    _fill(row, grid, plan)
    try:
        with transaction.atomic():
            row.save()
            if isinstance(row, Building) and plan.entrances is not None:
                _set_entrances(row, plan.entrances)
    except IntegrityError as error:
        raise PlanUnusable(fault="name_taken") from error
    act.record(grid, GridRecord.ENTER_ADDRESS, told)


def _kind_of(plan: AddressPlan) -> AddressKind:
    try:
        return AddressKind(plan.what)
    except ValueError as error:
        raise PlanUnusable(fault="kind_missing") from error


def _snapshot(row: Entry) -> dict[str, Any]:
    """How an entry stands, as plain values."""
    told: dict[str, Any] = {"name": row.name, "aliases": list(row.aliases), "lon": row.lon, "lat": row.lat}
    if isinstance(row, Building):
        told["courtyard_id"] = str(row.courtyard_id) if row.courtyard_id else None
        told["courtyard"] = row.courtyard.name if row.courtyard else ""
        told["entrances"] = sorted(row.entrances.values_list("name", flat=True))
        return told
    told["address"] = row.address
    return told if isinstance(row, Courtyard) else told | {"place_kind": row.kind}


def _entry_in(grid: Grid, kind: AddressKind, id_: UUID) -> Entry:
    """An entry that lies in the grid. Raises `PlanUnusable`."""
    row = MODELS[kind].objects.filter(pk=id_).first()
    home = None if row is None else _place_of(row)
    if row is None or home is None or not _is_within(home, grid):
        raise PlanUnusable(fault="entry_unknown")
    return row


def _place_of(row: Entry) -> UUID | None:
    """The grid that an entry lies in: where none answers for it, that of its courtyard, else that of its point."""
    if isinstance(row, Courtyard):
        return row.grid_id
    if row.micro_grid_id is not None:
        return row.micro_grid_id
    if isinstance(row, Building) and row.courtyard is not None:
        return row.courtyard.grid_id
    if row.lon is None or row.lat is None:
        return None
    line = atlas.current().locate(row.lon, row.lat).lineage
    return line.leaf_id if line else None


def _require_courtyard(grid: Grid, id_: UUID) -> None:
    """A courtyard may lie in the grid, or be a large one that the grid has a part of."""
    row = Courtyard.objects.filter(pk=id_).select_related("grid").first()
    if row is None or not (_is_within(row.grid_id, grid) or _is_within(grid.id, row.grid)):
        raise PlanUnusable(fault="entry_unknown")


def _is_within(home: UUID, grid: Grid) -> bool:
    line = atlas.current().lineage(home)
    above = (line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id, line.district_id)
    return grid.id in above


def _home_of(grid: Grid, plan: AddressPlan) -> UUID | None:
    """The micro-grid of the point. Raises `PlanUnusable` where that lies outside the grid."""
    if plan.lon is None or plan.lat is None:
        return grid.id if grid.level == GridLevel.MICRO else None
    found = atlas.current().locate(plan.lon, plan.lat)
    line = found.beneath or found.lineage
    if line is None or line.micro_grid_id is None or not _is_within(line.micro_grid_id, grid):
        raise PlanUnusable(fault="point_outside", code=grid.code)
    return line.micro_grid_id


def _require_free_name(grid: Grid, kind: AddressKind, plan: AddressPlan) -> None:
    name = plan.name.strip()
    same: Any
    if kind is AddressKind.COURTYARD:
        same = Courtyard.objects.filter(grid=grid, name=name)
    elif kind is AddressKind.BUILDING:
        same = Building.objects.filter(courtyard=plan.courtyard_id, name=name)
        same = same if plan.courtyard_id else same.filter(micro_grid=_home_of(grid, plan))
    else:
        same = Place.objects.filter(micro_grid=_home_of(grid, plan), kind=plan.place_kind.strip(), name=name)
    if same.exclude(pk=plan.id).exists():
        raise PlanUnusable(fault="name_taken")


def _fill(row: Entry, grid: Grid, plan: AddressPlan) -> None:
    row.name = plan.name.strip()
    row.aliases = list(dict.fromkeys(alias.strip() for alias in plan.aliases if alias.strip()))
    row.lon, row.lat = plan.lon, plan.lat
    if isinstance(row, Courtyard):
        row.address = plan.address.strip()
        if plan.id is None:
            row.grid_id = grid.id
        return
    row.micro_grid_id = _home_of(grid, plan)
    if isinstance(row, Building):
        row.courtyard_id = plan.courtyard_id
    else:
        row.kind, row.address = plan.place_kind.strip(), plan.address.strip()


def _set_entrances(building: Building, names: list[str]) -> None:
    wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    gone = building.entrances.exclude(name__in=wanted)
    try:
        gone.delete()
    except ProtectedError as error:
        raise PlanUnusable(fault="in_use") from error
    known = set(building.entrances.values_list("name", flat=True))
    Entrance.objects.bulk_create(Entrance(building=building, name=name) for name in wanted if name not in known)


def _take_out(row: Entry) -> None:
    try:
        row.delete()
    except ProtectedError as error:
        raise PlanUnusable(fault="in_use") from error
