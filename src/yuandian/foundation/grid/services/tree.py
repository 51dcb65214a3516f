"""The few acts that change the tree. They check nothing: callers hold the tree and have checked."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import shapely
from django.db import connection
from django.db.models import Max
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.events import BoundaryChanged, GridEnded, GridFounded
from yuandian.foundation.grid.models import Grid, GridBoundary, Succession
from yuandian.foundation.grid.records import GridRecord
from yuandian.foundation.grid.rules.levels import GridLevel, code_of
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.record_kinds import RecordKind


class Act:
    """One change of the tree: who, under which post, from which day and why."""

    def __init__(self, actor: Actor, post: HeldPost | None, day: date, reason: str) -> None:
        self.actor = actor
        self.post = post
        self.day = day
        self.reason = reason

    def record(self, grid: Grid, kind: RecordKind, details: Mapping[str, Any] | None = None) -> None:
        """One step in a grid's record."""
        append(
            grid,
            kind,
            actor=self.actor,
            details={"on": self.day.isoformat(), "reason": self.reason, **(details or {})},
            post_id=self.post.id if self.post else None,
            area_id=grid.street_id,
        )


def hold_tree() -> None:
    """Takes the lock that every change of the tree takes; first of all locks, so that nobody waits in a circle."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO grid_revision (id, revision, places) VALUES (1, 0, 0) ON CONFLICT DO NOTHING")
        cursor.execute("SELECT 1 FROM grid_revision WHERE id = 1 FOR UPDATE")


def next_number(parent_id: UUID, level: str) -> int:
    """A number that no grid of the level under the parent ever had, so that codes are never given out again."""
    highest = Grid.objects.filter(parent_id=parent_id, level=level).aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1


def area_of(grid: Grid) -> BaseGeometry | None:
    """The area in force, in WGS84."""
    stored = GridBoundary.objects.filter(grid=grid, valid_to=None).values_list("polygon", flat=True).first()
    return None if stored is None else shapely.from_wkb(bytes(stored))


def create_grid(
    act: Act, parent: Grid, level: str, number: int | None, area: BaseGeometry | None, **columns: Any
) -> Grid:
    """A new grid in force from the day of the act."""
    number = number or next_number(parent.id, level)
    street = parent if parent.level == GridLevel.STREET else parent.street
    community = parent if parent.level == GridLevel.COMMUNITY else parent.community
    grid = Grid.objects.create(
        level=level,
        parent=parent,
        number=number,
        code=code_of(parent.code, level, number),
        street=street,
        community=community,
        starts_on=act.day,
        **columns,
    )
    act.record(grid, GridRecord.FOUND, {"code": grid.code, "level": level})
    if area is not None:
        _write_boundary(act, grid, area)
    publish(GridFounded(grid_id=grid.id))
    return grid


def set_boundary(act: Act, grid: Grid, area: BaseGeometry, source_system: str = "wgs84") -> None:
    """A new version of a grid's area; the one before ends on the same day."""
    _write_boundary(act, grid, area, source_system)
    publish(BoundaryChanged(grid_id=grid.id))


def _write_boundary(act: Act, grid: Grid, area: BaseGeometry, source_system: str = "wgs84") -> None:
    versions = GridBoundary.objects.filter(grid=grid)
    close_boundaries([grid.id], act.day)
    last = versions.aggregate(last=Max("version"))["last"] or 0
    GridBoundary.objects.create(
        grid=grid,
        version=last + 1,
        polygon=shapely.to_wkb(area),
        source_system=source_system,
        valid_from=act.day,
        reason=act.reason,
        approved_by=act.actor.account_id,
    )
    act.record(grid, GridRecord.SET_BOUNDARY, {"version": last + 1})


def close_boundaries(grid_ids: Iterable[UUID], day: date) -> None:
    """Ends the versions in force; one that has not begun by `day` ends on the day it would have begun."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE grid_gridboundary SET valid_to = GREATEST(valid_from, %s)"
            " WHERE grid_id = ANY(%s) AND valid_to IS NULL",
            [day, list(grid_ids)],
        )


def end_grid(act: Act, grid: Grid, successors: Iterable[Grid] = ()) -> None:
    """A grid in force ends; its area ends with it, its record and old versions stay."""
    successors = list(successors)
    grid.is_active, grid.ends_on = False, max(act.day, grid.starts_on)
    grid.save(update_fields=["is_active", "ends_on"])
    close_boundaries([grid.id], act.day)
    Succession.objects.bulk_create([Succession(ended=grid, successor=successor) for successor in successors])
    act.record(grid, GridRecord.END, {"successors": [successor.code for successor in successors]})
    publish(GridEnded(grid_id=grid.id, successor_ids=[successor.id for successor in successors]))
