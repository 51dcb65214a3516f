"""Imports of the address book: courtyards, buildings, entrances and other places, one table for all of them.

A line of kind `courtyard` names a courtyard; `building` a building of the courtyard in its column; `entrance` a
stairwell of building and courtyard; any other kind is a place. Which grid it answers to is given by code or found by
its point: buildings and places by the micro-grid, courtyards by the community or micro-grid.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid.access import require_reach
from yuandian.foundation.grid.events import RegisterChanged
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, Place
from yuandian.foundation.grid.queries import bulk_location
from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.queries.atlas_loader import atlas as kept_atlas
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, to_wgs84
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.services.bulk import copy_rows
from yuandian.foundation.grid.services.imports.files import read_table, rows_with_line
from yuandian.foundation.grid.services.imports.reports import GridImportReport, Ledger
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.tables import Row

KINDS = {"楼院": "courtyard", "小区": "courtyard", "楼栋": "building", "单元": "entrance"}
OWN_TABLES = ("courtyard", "building", "entrance")
BATCH = 500
SEPARATORS = str.maketrans(";；、|", ",,,,")


class AddressRow(NamedTuple):
    """A line of the table, its point in WGS84."""

    line: int
    kind: str
    name: str
    aliases: list[str]
    courtyard: str
    building: str
    grid_code: str
    address: str
    point: tuple[float, float] | None


class Tally:
    """What became of each line: new, changed or unchanged, and of which row."""

    def __init__(self) -> None:
        self.outcomes: dict[int, str] = {}
        self.subjects: dict[int, UUID] = {}
        self.line = 0  # the one that is being saved

    def note(self, outcome: str, subject_id: UUID) -> None:
        """Of the present line."""
        self.outcomes[self.line], self.subjects[self.line] = outcome, subject_id

    def count(self, outcome: str) -> int:
        """How many lines became that."""
        return sum(one == outcome for one in self.outcomes.values())


@transaction.atomic
def import_addresses(
    actor: Actor, content: bytes, system: CoordinateSystem, *, dry_run: bool, leave_out_bad: bool = False
) -> GridImportReport:
    """Reads, checks and reports a CSV table of addresses; saves it unless `dry_run` or errors, as `import_grids`.

    Raises `UploadUnreadable`, and `OutsideYourArea` for a line that lies in a grid out of the actor's reach.
    """
    actor.require(GridPermission.STANDARD)
    ledger = Ledger()
    rows = [row for number, line in rows_with_line(read_table(content)) if (row := _row(number, line, system, ledger))]
    held = kept_atlas.refreshed()
    homes = homes_of(rows, held, ledger)
    grids = Grid.objects.filter(pk__in={home for home in homes.values() if home})
    require_reach(actor, GridPermission.STANDARD, grids)
    tally = Tally()
    is_saved = not dry_run and (leave_out_bad or not ledger.bad_lines)
    with transaction.atomic():
        save_addresses(rows, homes, ledger, tally)
        is_saved = is_saved and (leave_out_bad or not ledger.bad_lines)
        publish(RegisterChanged())
        transaction.set_rollback(not is_saved)
    return ledger.report(
        len(rows), tally.count("new"), tally.count("changed"), tally.count("unchanged"), is_saved=is_saved
    )


def _row(number: int, line: Mapping[str, str], system: CoordinateSystem, ledger: Ledger) -> AddressRow | None:
    kind, name = line.get("kind", "").strip(), line.get("name", "").strip()
    if not name or not kind:
        ledger.error(number, name, "name_missing", "名称或类型为空")
        return None
    aliases = [alias.strip() for alias in line.get("aliases", "").translate(SEPARATORS).split(",")]
    try:
        point = _point(line.get("lon", "").strip(), line.get("lat", "").strip(), system)
    except ValueError:
        ledger.error(number, name, "point_unreadable", f"坐标 {line.get('lon')!r} {line.get('lat')!r} 不是经纬度")
        return None
    return AddressRow(
        number,
        KINDS.get(kind, kind),
        name,
        [alias for alias in aliases if alias],
        line.get("courtyard", "").strip(),
        line.get("building", "").strip(),
        line.get("grid_code", "").strip(),
        line.get("address", "").strip(),
        point,
    )


def _point(lon: str, lat: str, system: CoordinateSystem) -> tuple[float, float] | None:
    if not lon and not lat:
        return None
    x, y = float(lon), float(lat)
    if not (-180 <= x <= 180 and -90 <= y <= 90):
        raise ValueError
    return to_wgs84(x, y, system)


def homes_of(rows: Sequence[AddressRow], held: Atlas, ledger: Ledger) -> dict[int, UUID | None]:
    """The grid that each line answers to, by line."""
    by_code = {node.code: node.id for node in held.nodes.values() if node.is_active}
    pointed = [row for row in rows if row.point and not row.grid_code]
    found = bulk_location.locate_many(
        held,
        [row.point[0] for row in pointed if row.point],
        [row.point[1] for row in pointed if row.point],
        with_borders=True,
    )
    homes: dict[int, UUID | None] = {}
    for row, leaf_id, is_near in zip(pointed, found.leaf_ids, found.is_near_border, strict=True):
        homes[row.line] = leaf_id
        if leaf_id is None:
            ledger.warning(row.line, row.name, "outside", "不在任何网格内")
        elif held.nodes[leaf_id].level == GridLevel.EXCLUSIVE and row.point:
            beneath = held.locate(*row.point).beneath
            homes[row.line] = beneath.leaf_id if beneath else None
        elif is_near:
            ledger.warning(row.line, row.name, "near_border", "靠近网格边界, 请核对归属")
    for row in rows:
        if row.grid_code:
            homes[row.line] = by_code.get(row.grid_code)
            if row.grid_code not in by_code:
                ledger.error(row.line, row.name, "grid_unknown", f"网格 {row.grid_code} 不存在")
    return homes


class _Shelf:
    """The rows of one table by key: those that are there, those to come and those to change, saved all at once."""

    def __init__(self, model: type[Row], key_columns: Sequence[str], rows: Iterable[Row]) -> None:
        self.model, self.key_columns = model, key_columns
        self.rows: dict[tuple[object, ...], Row] = {}
        for row in rows:
            self.rows.setdefault(tuple(getattr(row, column) for column in key_columns), row)
        self.fresh: dict[UUID, Row] = {}
        self.altered: dict[UUID, Row] = {}
        self.columns: set[str] = set()

    def keep(self, tally: Tally, key: tuple[object, ...], values: Mapping[str, object]) -> Row:
        """The row of `key` with `values`: made, changed or left as it is."""
        row = self.rows.get(key)
        if row is None:
            row = self.model(**dict(zip(self.key_columns, key, strict=True)), **values)
            self.rows[key] = self.fresh[row.pk] = row
            tally.note("new", row.pk)
            return row
        changed = {column: value for column, value in values.items() if getattr(row, column) != value}
        if not changed:
            tally.note("unchanged", row.pk)
            return row
        tally.note("changed", row.pk)
        for column, value in changed.items():
            setattr(row, column, value)
        if row.pk not in self.fresh:
            self.altered[row.pk] = row
            self.columns.update(changed)
        return row

    def save(self) -> None:
        """Writes what is new and what changed."""
        copy_rows(list(self.fresh.values()))
        if self.altered:
            rows = self.model._base_manager  # noqa: SLF001
            rows.bulk_update(self.altered.values(), sorted(self.columns), batch_size=BATCH)


class _Shelves:
    """The tables of the address book, as far as the lines speak of them."""

    def __init__(self, rows: Sequence[AddressRow]) -> None:
        names = {row.courtyard or row.name for row in rows if row.kind in OWN_TABLES}
        courtyards = list(Courtyard.objects.filter(name__in=names).order_by("pk"))
        of = [courtyard.pk for courtyard in courtyards]
        places = Place.objects.filter(name__in={row.name for row in rows if row.kind not in OWN_TABLES})
        self.courtyards = _Shelf(Courtyard, ("name", "grid_id"), courtyards)
        self.buildings = _Shelf(
            Building, ("courtyard_id", "name"), Building.objects.filter(courtyard__in=of).order_by("pk")
        )
        self.entrances = _Shelf(
            Entrance, ("building_id", "name"), Entrance.objects.filter(building__courtyard__in=of).order_by("pk")
        )
        self.places = _Shelf(Place, ("kind", "name", "address"), places.order_by("pk"))
        self.named: dict[str, list[UUID]] = {}
        for courtyard in courtyards:
            self.named.setdefault(courtyard.name, []).append(courtyard.pk)

    def save(self) -> None:
        """Writes them, what others hang on first."""
        for shelf in (self.courtyards, self.buildings, self.entrances, self.places):
            shelf.save()


def save_addresses(rows: Sequence[AddressRow], homes: Mapping[int, UUID | None], ledger: Ledger, tally: Tally) -> None:
    """Courtyards before their buildings before their entrances, whatever the order of the lines."""
    ordered = sorted(rows, key=lambda row: OWN_TABLES.index(row.kind) if row.kind in OWN_TABLES else len(OWN_TABLES))
    shelves = _Shelves(rows)
    for row in ordered:
        if row.line in ledger.bad_lines:
            continue
        tally.line = row.line
        home = homes.get(row.line)
        if row.kind == "courtyard":
            _keep_courtyard(row, home, shelves, ledger, tally)
        elif row.kind in OWN_TABLES:
            _keep_in_courtyard(row, home, shelves, ledger, tally)
        else:
            shelves.places.keep(tally, (row.kind, row.name, row.address), _described(row, home))
    shelves.save()


def _described(row: AddressRow, home: UUID | None) -> dict[str, object]:
    lon, lat = row.point or (None, None)
    return {"micro_grid_id": home, "aliases": row.aliases, "lon": lon, "lat": lat}


def _keep_courtyard(row: AddressRow, home: UUID | None, shelves: _Shelves, ledger: Ledger, tally: Tally) -> None:
    if home is None:
        ledger.error(row.line, row.name, "grid_missing", "楼院须给出所属网格或坐标")
        return
    lon, lat = row.point or (None, None)
    values = {"aliases": row.aliases, "address": row.address, "lon": lon, "lat": lat}
    kept = shelves.courtyards.keep(tally, (row.name, home), values)
    known = shelves.named.setdefault(row.name, [])
    if kept.pk not in known:
        known.append(kept.pk)


def _keep_in_courtyard(row: AddressRow, home: UUID | None, shelves: _Shelves, ledger: Ledger, tally: Tally) -> None:
    named = shelves.named.get(row.courtyard, [])
    if len(named) != 1:
        fault = ("courtyard_unknown", "不存在") if not named else ("courtyard_ambiguous", f"有 {len(named)} 处同名")
        ledger.error(row.line, row.name, fault[0], f"楼院 {row.courtyard!r} {fault[1]}")
        return
    if row.kind == "building":
        shelves.buildings.keep(tally, (named[0], row.name), _described(row, home))
        return
    building = shelves.buildings.rows.get((named[0], row.building))
    if building is None:
        ledger.error(row.line, row.name, "building_unknown", f"楼栋 {row.building!r} 不存在")
        return
    shelves.entrances.keep(tally, (building.pk, row.name), {"micro_grid_id": home})
