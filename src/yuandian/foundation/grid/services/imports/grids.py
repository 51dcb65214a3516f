"""Imports of grids and their areas (GRD-05): the whole report first, then the whole of it or nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from django.db import transaction

from yuandian.foundation.grid.access import is_everywhere, require_reach
from yuandian.foundation.grid.errors import OutsideYourArea
from yuandian.foundation.grid.events import BoundaryChanged, GridFounded, RegisterChanged
from yuandian.foundation.grid.models import Grid, GridBoundary
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.queries.atlas_loader import atlas as kept_atlas
from yuandian.foundation.grid.records import GridRecord
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import DEPTHS, GridLevel
from yuandian.foundation.grid.rules.metres import Geometries
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.services.bulk import chain_step, copy_rows, record_many
from yuandian.foundation.grid.services.imports.checks import check_grids
from yuandian.foundation.grid.services.imports.files import Form, GridRow, read_grids
from yuandian.foundation.grid.services.imports.reports import GridImportReport, Ledger
from yuandian.foundation.grid.services.tree import close_boundaries, hold_tree
from yuandian.kernel import history
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.events import publish

COLUMNS = ("number", "name", "exclusive_kind", "range_text", "activity_place", "supervising_phone")


class Sorted:
    """Rows by what becomes of them, each with its area in WGS84 if that is new."""

    def __init__(self) -> None:
        self.new: list[tuple[GridRow, bytes | None]] = []
        self.changed: list[tuple[GridRow, Grid, dict[str, Any], bytes | None]] = []
        self.unchanged = 0


@transaction.atomic
def import_grids(
    actor: Actor,
    content: bytes,
    form: Form,
    system: CoordinateSystem,
    reason: str,
    *,
    dry_run: bool,
    leave_out_bad: bool = False,
) -> GridImportReport:
    """Reads, checks and reports a file of grids; saves it unless `dry_run` or errors, these unless `leave_out_bad`.

    A row whose code stands already changes that grid: another area is a new version from today on. The report says
    what was or would be done. Raises `UploadUnreadable` and `OutsideYourArea`.
    """
    post = actor.require(GridPermission.APPROVE)
    hold_tree()
    ledger = Ledger()
    file = read_grids(content, form, ledger)
    _require_reach(actor, file.rows)
    shapes = check_grids(file, system, kept_atlas.refreshed(), ledger)
    sorted_ = sort_grids(file.rows, shapes, ledger)
    is_saved = not dry_run and (leave_out_bad or not ledger.bad_lines)
    if is_saved:
        Saving(actor, post, system, reason).save(sorted_)
    return ledger.report(len(file.rows), len(sorted_.new), len(sorted_.changed), sorted_.unchanged, is_saved=is_saved)


def _require_reach(actor: Actor, rows: Sequence[GridRow]) -> None:
    """The importer must be responsible for the grids above those in the file."""
    scope = actor.scope_for(GridPermission.APPROVE)
    if is_everywhere(scope):
        return
    if any(row.level == GridLevel.DISTRICT for row in rows):
        raise OutsideYourArea(level=GridLevel.DISTRICT.value)
    given = {row.code for row in rows}
    above = {row.parent_code for row in rows if row.parent_code and row.parent_code not in given}
    require_reach(actor, GridPermission.APPROVE, Grid.objects.filter(code__in=above | given))


def sort_grids(rows: Sequence[GridRow], shapes: Geometries, ledger: Ledger) -> Sorted:
    """The rows without faults by what becomes of them."""
    codes = [row.code for row in rows]
    standing = {grid.code: grid for grid in Grid.objects.filter(code__in=codes, is_active=True)}
    in_force = GridBoundary.objects.filter(grid__code__in=codes, valid_to=None)
    stored = {code: bytes(polygon) for code, polygon in in_force.values_list("grid__code", "polygon").iterator(1000)}
    found = Sorted()
    for row, area in zip(rows, _wkb(shapes), strict=True):
        if row.line in ledger.bad_lines:
            continue
        grid = standing.get(row.code)
        if grid is None:
            found.new.append((row, area))
            continue
        values = {column: getattr(row, column) for column in COLUMNS if getattr(row, column) not in ("", None)}
        values = {column: value for column, value in values.items() if value != getattr(grid, column)}
        new_area = area if area is not None and area != stored.get(row.code) else None
        if values or new_area:
            found.changed.append((row, grid, values, new_area))
        else:
            found.unchanged += 1
    found.new.sort(key=lambda pair: DEPTHS[pair[0].level])
    return found


def _wkb(shapes: Geometries) -> list[bytes | None]:
    return list(np.atleast_1d(shapely.to_wkb(shapes)))


class Saving:
    """One save: its actor, day and reason."""

    def __init__(self, actor: Actor, post: HeldPost | None, system: str, reason: str) -> None:
        self.actor, self.post, self.system, self.reason = actor, post, system, reason
        self.day = today()

    def save(self, rows: Sorted) -> None:
        """New grids first: changed ones may stand on nothing new, but their order costs nothing."""
        self._found(rows.new)
        self._change(rows.changed)
        if rows.new or rows.changed:
            publish(RegisterChanged())

    def _found(self, new: Sequence[tuple[GridRow, bytes | None]]) -> None:
        parents = {row.parent_code for row, _ in new if row.parent_code}
        by_code = {grid.code: grid for grid in Grid.objects.filter(code__in=parents)}
        grids, entries = [], []
        for row, _ in new:
            grid = by_code[row.code] = self._grid(row, by_code)
            details = {"on": self.day.isoformat(), "reason": self.reason, "code": row.code, "level": row.level}
            entries += chain_step(grid, self.actor, self.post, GridRecord.FOUND, details)
            grids.append(grid)
        copy_rows(grids)
        history.write(entries)
        copy_rows(
            [self._boundary(grid, 1, area) for grid, (_, area) in zip(grids, new, strict=True) if area is not None]
        )
        for grid in grids:
            publish(GridFounded(grid_id=grid.id))

    def _grid(self, row: GridRow, by_code: Mapping[str, Grid]) -> Grid:
        parent = by_code[row.parent_code] if row.parent_code else None
        grid = Grid(level=row.level, parent=parent, code=row.code, starts_on=self.day)
        for column in COLUMNS:
            setattr(grid, column, getattr(row, column))
        if parent is not None:
            grid.street_id = parent.id if parent.level == GridLevel.STREET else parent.street_id
            grid.community_id = parent.id if parent.level == GridLevel.COMMUNITY else parent.community_id
        return grid

    def _boundary(self, grid: Grid, version: int, area: bytes) -> GridBoundary:
        return GridBoundary(
            grid_id=grid.id,
            version=version,
            polygon=area,
            source_system=self.system,
            valid_from=self.day,
            reason=self.reason,
            approved_by=self.actor.account_id,
        )

    def _change(self, changed: Sequence[tuple[GridRow, Grid, dict[str, Any], bytes | None]]) -> None:
        moved = [(grid, area) for _, grid, _, area in changed if area is not None]
        ids = [grid.id for grid, _ in moved]
        last: dict[Any, int] = {}
        for grid_id, version in GridBoundary.objects.filter(grid__in=ids).values_list("grid_id", "version"):
            last[grid_id] = max(version, last.get(grid_id, 0))
        close_boundaries(ids, self.day)
        copy_rows([self._boundary(grid, last.get(grid.id, 0) + 1, area) for grid, area in moved])
        for _, grid, values, _ in changed:
            if values:
                Grid.objects.filter(pk=grid.pk).update(**values)
        record_many(
            [
                (grid, {"on": self.day.isoformat(), "reason": self.reason, "has_new_area": area is not None, **values})
                for _, grid, values, area in changed
            ],
            GridRecord.IMPORT_AGAIN,
            self.actor,
            self.post,
        )
        for grid, _ in moved:
            publish(BoundaryChanged(grid_id=grid.id))
