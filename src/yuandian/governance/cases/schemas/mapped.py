"""Figures on the map over HTTP: which view is asked for, and what colours it."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime

from yuandian.foundation.grid.facade import GridLevel
from yuandian.governance.cases.schemas.given import BoxIn
from yuandian.kernel.http.shapes import Schema


class MappedAsked(BoxIn):
    """A view, a level, and the period of what was due."""

    level: GridLevel
    since: AwareDatetime
    until: AwareDatetime


class GridFiguresOut(Schema):
    """The figures of a grid with all below it."""

    grid_id: UUID
    counts: dict[str, int]


class MappedFiguresOut(Schema):
    """The grids in view that may be counted; none with `is_truncated`, where there are more than a map shows."""

    taken_at: datetime
    rows: list[GridFiguresOut]
    is_truncated: bool
