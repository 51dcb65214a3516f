"""Sheets of grids and of addresses as kinds of imports: by the same checks as whole files, row by row."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

import numpy as np
import shapely

from yuandian.foundation.grid.events import RegisterChanged
from yuandian.foundation.grid.models import Grid, GridManager
from yuandian.foundation.grid.queries.atlas_loader import atlas as kept_atlas
from yuandian.foundation.grid.queries.naming import NamedGrid, grids_named
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, to_wgs84
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.metres import Geometries
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.sheets import (
    ADDRESS_COLUMNS,
    FOUND,
    GRID_COLUMNS,
    GridFault,
    Said,
    official_level,
    official_number,
    official_parent,
    plain_office,
)
from yuandian.foundation.grid.services.grid_duties import appoint_managing_communities
from yuandian.foundation.grid.services.imports.addresses import KINDS, AddressRow, Tally, homes_of, save_addresses
from yuandian.foundation.grid.services.imports.checks import check_grids
from yuandian.foundation.grid.services.imports.files import GridFile, GridRow
from yuandian.foundation.grid.services.imports.grids import Saving, sort_grids
from yuandian.foundation.grid.services.imports.reports import Ledger
from yuandian.foundation.grid.services.tree import hold_tree
from yuandian.foundation.imports.facade import Batch, ImportKind, Taken, rehearsed
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.events import publish
from yuandian.kernel.sheets.cells import Fault, FaultKind
from yuandian.kernel.sheets.columns import SheetColumns
from yuandian.kernel.sheets.profiles import FoundCells, RowFault

REASON = "批量导入"
LAST_NUMBER = re.compile(r"(\d{1,6})\D*$")
GRIDS_AT_ONCE = 20_000  # rows are held against each other, so that a district comes in as a whole
ADDRESSES_AT_ONCE = 5_000


def _allow_with(permission: GridPermission, actor: Actor) -> UUID | None:
    post = actor.require(permission)
    if not actor.scope_for(permission).everything:
        raise Forbidden("Only the district brings whole sheets of places in.")
    return post.id if post else None


def _may_with(permission: GridPermission, actor: Actor) -> bool:
    return actor.may(permission) and actor.scope_for(permission).everything


def _grid_key(row: FoundCells) -> tuple[str, str, object]:
    return Said.CODE, row.text(Said.CODE), (row.text(Said.NAME), row.text(Said.AREA))


def _grid_entry(row: FoundCells) -> FoundCells | list[RowFault]:
    if not row.text(Said.CODE) and not row.text(Said.AREA):
        return [row.fault(Said.CODE, GridFault.CODE_MISSING)]
    if row.text(Said.CODE) and not row.text(Said.NAME) and official_level(row.text(Said.CODE)):
        return [row.fault(Said.NAME, Fault.MISSING)]
    return row


@dataclass(slots=True)
class _Managers:
    """The communities that a sheet names, by code and by name."""

    communities: Mapping[str, Sequence[Grid]]

    @classmethod
    def of(cls, rows: Sequence[FoundCells]) -> "_Managers":
        """Looks them up; those that the same sheet brings in are there by then."""
        wanted = {name for row in rows for said in (Said.LEAD, Said.OTHERS) for name in row.get(said) or ()}
        found: dict[str, list[Grid]] = {}
        if wanted:
            for grid in Grid.objects.filter(level=GridLevel.COMMUNITY, is_active=True):
                for called in {grid.code, grid.name} & wanted:
                    found.setdefault(called, []).append(grid)
        return cls(found)

    def named(self, row: FoundCells) -> tuple[list[UUID], RowFault | None]:
        """The managing communities of a row, the leading one first."""
        ids: list[UUID] = []
        for said in (Said.LEAD, Said.OTHERS):
            for name in row.get(said) or ():
                found = self.communities.get(name, ())
                if len(found) != 1:
                    return [], row.fault(said, GridFault.COMMUNITY_UNKNOWN, name)
                ids.append(found[0].id)
        return list(dict.fromkeys(ids)), None


def _take_grids(actor: Actor, _batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    post = actor.require(GridPermission.APPROVE)
    hold_tree()
    ledger = Ledger()
    district = Grid.objects.filter(level=GridLevel.DISTRICT, is_active=True).first()
    file = GridFile([_grid_row(line, row, district) for line, row in enumerate(rows, start=1)], _shapes(rows))
    system = rows[0].coordinate_system if rows else "wgs84"
    sorted_ = sort_grids(file.rows, check_grids(file, system, kept_atlas.refreshed(), ledger), ledger)
    Saving(actor, post, system, REASON).save(sorted_)
    ids = dict(Grid.objects.filter(code__in=[row.code for row in file.rows]).values_list("code", "id"))
    new = {row.line for row, _ in sorted_.new}
    changed = {row.line: [*values, *(["area"] if area else [])] for row, _, values, area in sorted_.changed}
    managers, faults = _Managers.of(rows), _faults_of(ledger, rows)
    taken: list[Taken] = []
    for row, said in zip(file.rows, rows, strict=True):
        if row.line in faults:
            taken.append(Taken(faults=faults[row.line]))
            continue
        names, fault = managers.named(said)
        if fault is None and names and _appoint(actor, ids[row.code], names):
            changed.setdefault(row.line, []).append(Said.LEAD.value)
        fields = {} if row.line in new else dict.fromkeys(changed.get(row.line, ()), True)
        if fault is not None:  # the grid stands; who manages it is to be mended, as a change
            fields = {**fields, Said.LEAD.value: False}
        taken.append(Taken(ids[row.code], row.name or row.code, row.line in new, fields))
    return taken


def _appoint(actor: Actor, grid_id: UUID, communities: Sequence[UUID]) -> bool:
    """Names the managing communities where they are others than before; whether they were."""
    standing = GridManager.objects.filter(exclusive=grid_id).order_by("-is_lead").values_list("community_id", "is_lead")
    before = {community for community, _ in standing}
    lead = next((community for community, is_lead in standing if is_lead), None)
    if before == set(communities) and lead == communities[0]:
        return False
    appoint_managing_communities(actor, grid_id, communities[0], communities[1:])
    return True


def _grid_row(line: int, row: FoundCells, district: Grid | None) -> GridRow:
    """A row as the checks know it. Without a code it is the outline of the district, which has one already."""
    code = row.text(Said.CODE)
    if not code and district is not None:
        code = district.code
    official = official_level(code)
    level = row.get(Said.LEVEL) or (official.value if official else "")
    if not level and district is not None and code == district.code:
        level = GridLevel.DISTRICT.value
    if not level and row.get(Said.KIND):
        level = GridLevel.EXCLUSIVE.value
    number = row.get(Said.NUMBER) or (official_number(code) if official else _number_in(code))
    return GridRow(
        line=line,
        code=code,
        level=level,
        parent_code=row.text(Said.PARENT) or (official_parent(code) if official else None) or None,
        number=number,
        name=plain_office(row.text(Said.NAME)),
        exclusive_kind=row.get(Said.KIND),
        range_text=row.text(Said.RANGE),
        activity_place=row.text(Said.ACTIVITY_PLACE),
        supervising_phone=row.text(Said.SUPERVISING_PHONE),
        has_area=bool(row.text(Said.AREA)),
    )


def _number_in(code: str) -> int:
    """The last number in a code; 1 where it has none."""
    found = LAST_NUMBER.search(code)
    return int(found.group(1)) or 1 if found else 1


def _shapes(rows: Sequence[FoundCells]) -> Geometries:
    texts = [row.text(Said.AREA) for row in rows]
    areas = np.empty(len(texts), object)
    for place, text in enumerate(texts):
        if text.startswith("{"):
            areas[place] = shapely.from_geojson(text, on_invalid="ignore")
        elif "olygon" in text.lower():
            areas[place] = shapely.from_wkt(text, on_invalid="ignore")
    return areas


WHERE: Mapping[FaultKind, Said] = {
    GridFault.LEVEL_UNKNOWN: Said.LEVEL, GridFault.LEVEL_ORDER: Said.LEVEL, GridFault.PARENT_UNKNOWN: Said.PARENT,
    GridFault.PARENT_UNEXPECTED: Said.PARENT, GridFault.PARENT_LEFT_OUT: Said.PARENT,
    GridFault.NUMBER_TWICE: Said.NUMBER, GridFault.KIND_MISMATCH: Said.KIND, GridFault.KIND_UNKNOWN: Said.KIND,
    GridFault.POLYGON_UNREADABLE: Said.AREA, GridFault.POLYGON_NOT_DEGREES: Said.AREA,
    GridFault.POLYGON_INVALID: Said.AREA, GridFault.OVERLAP: Said.AREA, GridFault.OUTSIDE_PARENT: Said.AREA,
    GridFault.CODE_MISSING: Said.CODE, GridFault.CODE_TWICE: Said.CODE, GridFault.GRID_ENDED: Said.CODE,
    GridFault.GRID_MOVED: Said.PARENT, GridFault.GRID_MISSING: Said.HOME, GridFault.HOME_UNKNOWN: Said.HOME,
    GridFault.YARD_UNKNOWN: Said.COURTYARD, GridFault.YARD_AMBIGUOUS: Said.COURTYARD,
    GridFault.HOUSE_UNKNOWN: Said.BUILDING,
}  # fmt: skip


def _faults_of(ledger: Ledger, rows: Sequence[FoundCells]) -> dict[int, list[RowFault]]:
    """The errors of each line, at the columns that they are about."""
    found: dict[int, list[RowFault]] = {}
    for problem in ledger.problems:
        if not problem.is_error:
            continue
        fault, row = FOUND.get(problem.fault), rows[problem.line - 1]
        said = WHERE.get(fault) if fault else None
        text = row.text(said)[:60] if said and said is not Said.AREA else problem.detail
        kind: FaultKind = fault or Fault.REFUSED
        found.setdefault(problem.line, []).append(row.fault(said or "", kind, text, "" if fault else problem.fault))
    return found


def _grid_shown(row: FoundCells) -> dict[str, str]:
    texts = {said.value: row.text(said) for said in SHOWN_GRIDS}
    several = {said.value: "、".join(row.get(said) or ()) for said in (Said.LEAD, Said.OTHERS)}
    return texts | several | {Said.AREA.value: "✓" if row.text(Said.AREA) else ""}


def _take_addresses(actor: Actor, _batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    actor.require(GridPermission.STANDARD)
    ledger, tally = Ledger(), Tally()
    named = grids_named({row.text(Said.HOME) for row in rows} - {""})
    given = [_address_row(line, row, named) for line, row in enumerate(rows, start=1)]
    homes = homes_of(given, kept_atlas.refreshed(), ledger)
    save_addresses(given, homes, ledger, tally)
    publish(RegisterChanged())
    faults = _faults_of(ledger, rows)
    return [
        Taken(faults=faults[row.line])
        if row.line in faults
        else Taken(
            tally.subjects[row.line], row.name, tally.outcomes[row.line] == "new",
            {Said.PLACE_NAME.value: True} if tally.outcomes[row.line] == "changed" else {},
        )
        for row in given
    ]  # fmt: skip


def _address_row(line: int, row: FoundCells, named: Mapping[str, Sequence[NamedGrid]]) -> AddressRow:
    kind, home = row.text(Said.PLACE_KIND), row.text(Said.HOME)
    found = named.get(home, ())
    longitude, latitude = row.get(Said.LONGITUDE), row.get(Said.LATITUDE)
    point = None
    if longitude is not None and latitude is not None:
        point = to_wgs84(longitude, latitude, CoordinateSystem(row.coordinate_system))
    return AddressRow(
        line,
        KINDS.get(kind, kind),
        row.text(Said.PLACE_NAME),
        list(row.get(Said.ALIASES) or ()),
        row.text(Said.COURTYARD),
        row.text(Said.BUILDING),
        found[0].code if len(found) == 1 else home,
        row.text(Said.ADDRESS),
        point,
    )


def _address_shown(row: FoundCells) -> dict[str, str]:
    return {name: row.text(name) for name in SHOWN_ADDRESSES} | {"aliases": "、".join(row.get(Said.ALIASES) or ())}


SHOWN_GRIDS = (Said.CODE, Said.NAME, Said.LEVEL, Said.PARENT, Said.KIND, Said.LEAD, Said.OTHERS, Said.AREA)
SHOWN_ADDRESSES = ("place_kind", "place_name", "courtyard", "building", "aliases", "home_grid", "longitude", "latitude")


def _kind(
    code: str,
    permission: GridPermission,
    columns: SheetColumns,
    entry: Callable[[FoundCells], FoundCells | list[RowFault]],
    key_of: Callable[[FoundCells], tuple[str, str, object]],
    take: Callable[[Actor, Batch, Sequence[FoundCells]], Sequence[Taken]],
    shown: Callable[[FoundCells], Mapping[str, str]],
    names: Sequence[str],
    at_once: int,
) -> ImportKind[FoundCells]:
    return ImportKind(
        code=code,
        allow=partial(_allow_with, permission),
        may_look=partial(_may_with, permission),
        sees_all=partial(_may_with, permission),
        columns=columns,
        entry=entry,
        key_of=key_of,
        take=take,
        foresee=rehearsed(take, shown),
        shown=tuple(names),
        rows_at_once=at_once,
        has_points=True,
    )


GRIDS = _kind(
    "grids", GridPermission.APPROVE, GRID_COLUMNS, _grid_entry, _grid_key, _take_grids, _grid_shown,
    [said.value for said in SHOWN_GRIDS], GRIDS_AT_ONCE,
)  # fmt: skip
ADDRESSES = _kind(
    "addresses", GridPermission.STANDARD, ADDRESS_COLUMNS, lambda row: row, lambda _row: ("", "", None),
    _take_addresses, _address_shown, SHOWN_ADDRESSES, ADDRESSES_AT_ONCE,
)  # fmt: skip
