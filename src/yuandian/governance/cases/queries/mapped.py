"""Figures of the grids in a map view: what colours the map. As many as a map shows, however large the city."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.queries.counted import Period, Reach, period_of, reach_of
from yuandian.governance.cases.queries.figures import Counted, count_by
from yuandian.governance.cases.queries.filters import Where
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.rules.rates import Counts, Figure
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

ON_THE_MAP = (Figure.OPEN, Figure.OPEN_OVERDUE, Figure.DUE, Figure.ON_TIME)


@dataclass(frozen=True, slots=True)
class GridFigures:
    """The figures of one grid with everything below it."""

    grid_id: UUID
    counts: Counts


@dataclass(frozen=True, slots=True)
class MappedFigures:
    """The grids of a view that the actor may count, those without any case too; none where the view holds too many."""

    taken_at: datetime
    rows: list[GridFigures]
    is_truncated: bool


def figures_for_map(actor: Actor, level: str, box: Box, since: datetime, until: datetime) -> MappedFigures:
    """Open and overdue now, due and on time in a period, of the grids of a level in view. One statement."""
    reach, period = reach_of(actor, None), period_of(since, until)
    in_view = grid.grids_in_box(level, (box.west, box.south, box.east, box.north))
    if in_view is None:
        return MappedFigures(clock.now(), [], is_truncated=True)
    ids = _reached(actor, in_view)
    found = _counted(reach, period, level, ids) if ids else {}
    none = dict.fromkeys(ON_THE_MAP, 0)
    rows = [GridFigures(id_, found[id_].counts if id_ in found else none) for id_ in ids]
    return MappedFigures(clock.now(), rows, is_truncated=False)


def _counted(reach: Reach, period: Period, level: str, ids: list[UUID]) -> dict[UUID, Counted]:
    if level not in LEVEL_COLUMN:
        whole = count_by(reach, period, "NULL::text", ON_THE_MAP)
        return {ids[0]: whole[None]} if None in whole else {}
    column = LEVEL_COLUMN[level]
    where = Where([*reach.where.conditions], [*reach.where.parameters])
    where.add(f"c.{column} = ANY(%s)", ids)
    return count_by(Reach(where, reach.is_whole), period, f"c.{column}", ON_THE_MAP)


def _reached(actor: Actor, ids: Iterable[UUID]) -> list[UUID]:
    """Those of the grids that lie wholly in the actor's places."""
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    if scope.everything or scope.ids_at("district"):
        return list(ids)
    areas = {area.id for area in scope.areas}
    return [
        id_
        for id_, line in grid.lineages(ids).items()
        if areas & {line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id}
    ]
