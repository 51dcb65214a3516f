"""Reads the tree into an atlas: whole, or only what changed since a revision, or as it stood on a day."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

import numpy as np
import shapely
from django.conf import settings
from django.db import connection
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid import rules
from yuandian.foundation.grid.models import LevelName
from yuandian.foundation.grid.queries.areas import AreaFile, Areas
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.cache import GridCache
from yuandian.foundation.grid.rules.levels import ExclusiveKind, GridLevel
from yuandian.foundation.grid.rules.metres import Frame, Geometries

logger = logging.getLogger("yuandian.grid")
BATCH = 500

# One statement, so that what is read belongs together.
_ROWS = """
SELECT g.id, g.level, g.parent_id, g.number, g.code, g.name, g.exclusive_kind, {is_active}, b.polygon,
    CASE WHEN g.level = 'exclusive' THEN
        (SELECT array_agg(m.community_id ORDER BY m.is_lead DESC, m.id) FROM grid_gridmanager m
         WHERE m.exclusive_id = g.id) END
FROM grid_grid g LEFT JOIN grid_gridboundary b ON b.grid_id = g.id AND {is_valid}
"""
_NOW = _ROWS.format(is_active="g.is_active", is_valid="b.valid_to IS NULL")
_SINCE = f"""{_NOW} WHERE g.id IN (
    SELECT id FROM grid_grid WHERE revision > %(since)s
    UNION SELECT grid_id FROM grid_gridboundary WHERE revision > %(since)s)
"""
_ON_DAY = _ROWS.format(
    is_active="g.starts_on <= %(day)s AND COALESCE(g.ends_on > %(day)s, true)",
    is_valid="b.valid_from <= %(day)s AND COALESCE(b.valid_to > %(day)s, true)",
)


def load(base: Atlas | None, revision: int) -> Atlas:
    """The atlas at `revision`, built upon an older one where there is one."""
    names = dict(rules.LEVEL_NAMES) | dict(LevelName.objects.values_list("level", "name"))
    LevelName.in_force = names
    if base is None or base.areas.is_worn or base.border != settings.GRID_BORDER_METRES:
        return _built(_NOW, {}, revision, names, None)
    return _built(_SINCE, {"since": base.revision}, revision, names, base)


@lru_cache(maxsize=2)
def atlas_on(day: date, revision: int) -> Atlas:
    """The atlas as it stood on a day; `revision` is that of the tables, so that a correction is seen."""
    names = dict(rules.LEVEL_NAMES) | dict(LevelName.objects.values_list("level", "name"))
    return _built(_ON_DAY, {"day": day}, revision, names, None)


def _built(statement: str, values: dict[str, Any], revision: int, names: dict[str, str], base: Atlas | None) -> Atlas:
    nodes = dict(base.nodes) if base else {}
    file, places = AreaFile(), dict[UUID, int]()
    changes: dict[UUID, BaseGeometry | None] = {}
    frame = base.frame if base else None
    ids: dict[UUID, UUID] = {id_: id_ for id_ in nodes}
    for rows in _batches(statement, values):
        fresh = [_node(row, ids) for row in rows]
        shapes = shapely.from_wkb([_bytes(row) for row in rows], on_invalid="ignore")
        frame = frame or Frame.over(shapes)
        for node, row, shape in zip(fresh, rows, frame.flat(shapes), strict=True):
            nodes[node.id] = node
            is_bounded = node.is_active and shape is not None and not shape.is_empty
            changes[node.id] = shape if is_bounded else None
            if node.is_active and row[8] is not None and not is_bounded:
                logger.error("the boundary of grid %s cannot be read", node.code)
        if base is None:
            drawn = {id_: shape for id_, shape in changes.items() if shape is not None}
            places |= {id_: place for place, id_ in enumerate(drawn, len(file))}
            file.add(list(drawn.values()))
            changes.clear()
    frame = frame or Frame.over(np.empty(0, object))
    areas = Areas(file, places) if base is None else base.areas.with_changes(changes)
    return Atlas(revision, frame, settings.GRID_BORDER_METRES, nodes, areas, names)


def _batches(statement: str, values: dict[str, Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
    """Rows from a cursor on the server: the polygons of a whole district are never held twice."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, values)
        while rows := cursor.fetchmany(BATCH):
            yield rows


def _bytes(row: tuple[Any, ...]) -> bytes | None:
    return None if row[8] is None else bytes(row[8])


def _node(row: tuple[Any, ...], ids: dict[UUID, UUID]) -> Node:
    """`ids` holds one object per id: a parent's is not kept once per child."""
    id_, level, parent_id, number, code, name, kind, is_active, _, managers = row
    return Node(
        ids.setdefault(id_, id_),
        GridLevel(level),
        ids.setdefault(parent_id, parent_id) if parent_id else None,
        number,
        code,
        name,
        ExclusiveKind(kind) if kind else None,
        is_active,
        tuple((community_id, place == 0) for place, community_id in enumerate(managers or ())),
    )


def shapes_of(polygons: Iterable[Any]) -> Geometries:
    """Stored areas as geometries in degrees."""
    shapes: Geometries = shapely.from_wkb([bytes(polygon) for polygon in polygons])
    return shapes


atlas: GridCache[Atlas] = GridCache("grids", load)
