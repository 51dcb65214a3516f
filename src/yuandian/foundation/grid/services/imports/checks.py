"""Rows held against each other, the tree that stands, and the map."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.rules import coverage
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.metres import Frame, Geometries
from yuandian.foundation.grid.rules.tree import TreeRow, faults_of
from yuandian.foundation.grid.services.areas import POLYGONAL, into_wgs84
from yuandian.foundation.grid.services.imports.files import GridFile, GridRow
from yuandian.foundation.grid.services.imports.reports import Ledger

SLIVER = 0.01  # of the smaller area: less than that is bad digitising and only warned of


class Plot(NamedTuple):
    """An area on the map under check; `line` 0 is one that stands already."""

    line: int
    code: str
    level: str
    parent_code: str | None


def check_grids(file: GridFile, system: str, atlas: Atlas, ledger: Ledger) -> Geometries:
    """Notes every fault in the ledger; gives the areas in WGS84, None where there is none that can be used."""
    shapes = _usable(file, ledger)
    shapes = into_wgs84(shapes, system)
    _check_tree(file.rows, atlas, ledger)
    plots, flat = _map(file.rows, shapes, atlas, ledger)
    overlapping = _check_overlaps(plots, flat, ledger)
    _check_families(plots, flat, overlapping, ledger)
    _keep_out_orphans(file.rows, atlas, ledger)
    return shapes


def _usable(file: GridFile, ledger: Ledger) -> Geometries:
    shapes = file.shapes.copy()
    types = shapely.get_type_id(shapes)
    polygonal = np.isin(types, [shapely.GeometryType[name.upper()] for name in POLYGONAL]) & ~shapely.is_empty(shapes)
    bounds = shapely.bounds(shapes)
    in_degrees = (bounds[:, [0, 1]] >= (-180, -90)).all(axis=1) & (bounds[:, [2, 3]] <= (180, 90)).all(axis=1)
    valid = shapely.is_valid(shapes)
    for place, row in enumerate(file.rows):
        fault = None
        if not row.has_area:
            ledger.warning(row.line, row.code, "area_missing", "没有边界")
        elif types[place] == -1 or not polygonal[place]:
            fault = ("polygon_unreadable", "边界不是可读的面")
        elif not in_degrees[place]:
            fault = ("polygon_not_degrees", "坐标不是经纬度")
        elif not valid[place]:
            fault = ("polygon_invalid", f"边界无效: {shapely.is_valid_reason(shapes[place])}")
        if fault:
            ledger.error(row.line, row.code, *fault)
            shapes[place] = None
    return shapes


def _check_tree(rows: Sequence[GridRow], atlas: Atlas, ledger: Ledger) -> None:
    ended = {node.code for node in atlas.nodes.values() if not node.is_active}
    for row in rows:
        if row.code in ended:
            ledger.error(row.line, row.code, "grid_ended", "该编码的网格已撤销, 编码不再使用")
    given = [TreeRow(row.line, row.code, row.level, row.parent_code, row.number, row.exclusive_kind) for row in rows]
    for fault in faults_of(given, _standing(atlas)):
        ledger.error(fault.line, fault.code, fault.fault, fault.detail)


def _standing(atlas: Atlas) -> Iterator[TreeRow]:
    for node in atlas.nodes.values():
        if node.is_active:
            parent = atlas.nodes.get(node.parent_id) if node.parent_id else None
            yield TreeRow(0, node.code, node.level, parent.code if parent else None, node.number, node.exclusive_kind)


def _map(rows: Sequence[GridRow], shapes: Geometries, atlas: Atlas, ledger: Ledger) -> tuple[list[Plot], Geometries]:
    """The file's areas and the standing ones that they don't replace, in metres of one frame."""
    drawn = [place for place, row in enumerate(rows) if shapes[place] is not None and row.line not in ledger.bad_lines]
    frame = atlas.frame if atlas.areas else Frame.over(shapes[drawn])
    plots = [Plot(rows[p].line, rows[p].code, rows[p].level, rows[p].parent_code) for p in drawn]
    given = {plot.code for plot in plots}
    flat = list(frame.flat(shapes[drawn]))
    for id_, area in atlas.areas.items():
        node = atlas.nodes[id_]
        if node.code not in given:
            parent = atlas.nodes.get(node.parent_id) if node.parent_id else None
            plots.append(Plot(0, node.code, node.level, parent.code if parent else None))
            flat.append(area)
    areas = np.empty(len(flat), object)
    areas[:] = flat
    return plots, areas


def _check_overlaps(plots: Sequence[Plot], flat: Geometries, ledger: Ledger) -> set[int]:
    """Areas of one level don't overlap; exclusive grids overlay the others and so only vie with each other.

    Gives the places of all that overlap, the standing ones among themselves too.
    """
    overlapping: set[int] = set()
    for level in GridLevel:
        members = np.flatnonzero([plot.level == level for plot in plots])
        for first, second, shared in coverage.overlaps(flat[members]):
            overlapping |= {int(members[first]), int(members[second])}
            one, other = plots[members[first]], plots[members[second]]
            if not (one.line or other.line):
                continue
            later, earlier = (one, other) if one.line > other.line else (other, one)
            smaller = min(flat[members[first]].area, flat[members[second]].area)
            note = ledger.error if shared > SLIVER * smaller else ledger.warning
            note(later.line, later.code, "overlap", f"与 {earlier.code} 重叠", shared)
    return overlapping


def _check_families(plots: Sequence[Plot], flat: Geometries, overlapping: set[int], ledger: Ledger) -> None:
    """Children stay within their parent (GRD-05); what no child covers is told as a gap of the parent."""
    places = {plot.code: place for place, plot in enumerate(plots)}
    pairs = np.array(
        [
            (place, places[plot.parent_code])
            for place, plot in enumerate(plots)
            if plot.parent_code in places and plot.level != GridLevel.EXCLUSIVE
        ],
        np.int64,
    ).reshape(-1, 2)
    concerned = _concerned(plots, pairs)
    children, parents = pairs[concerned, 0], pairs[concerned, 1]
    beyond = coverage.beyond_parents(flat, children, parents)
    for child, parent, outside in beyond:
        plot, line = plots[child], plots[child].line or plots[parent].line
        note = ledger.error if outside > SLIVER * flat[child].area else ledger.warning
        note(line, plot.code, "outside_parent", f"超出上级 {plots[parent].code}", outside)
    for parent, size, _ in coverage.gaps(flat, children, parents, overlapping | {child for child, *_ in beyond}):
        ledger.warning(plots[parent].line, plots[parent].code, "gap", "有未被下级网格覆盖的空白", size)


def _concerned(plots: Sequence[Plot], pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whole families, of those in which the file has a say."""
    is_given = np.array([plot.line > 0 for plot in plots], bool)
    says = is_given[pairs].any(axis=1)
    return np.isin(pairs[:, 1], pairs[says, 1])


def _keep_out_orphans(rows: Sequence[GridRow], atlas: Atlas, ledger: Ledger) -> None:
    """A row whose parent is kept out and does not stand already cannot come in either."""
    stands = {node.code for node in atlas.nodes.values() if node.is_active}
    lines = {row.code: row.line for row in rows}
    order = {level: depth for depth, level in enumerate(GridLevel)}
    for row in sorted(rows, key=lambda row: order.get(row.level, 0)):  # type: ignore[call-overload]
        parent_line = lines.get(row.parent_code) if row.parent_code else None
        if parent_line in ledger.bad_lines and row.parent_code not in stands and row.line not in ledger.bad_lines:
            ledger.error(row.line, row.code, "parent_left_out", f"上级 {row.parent_code} 有错误")
