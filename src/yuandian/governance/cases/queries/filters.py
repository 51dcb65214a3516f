"""What a list of cases may be narrowed by, as one object, and its translation into SQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.queries.text import condition_for
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel.errors import Invalid

State = Literal["open", "ended", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Every condition that is given must hold. `grid_id` and `category_id` stand for their whole subtree."""

    state: State = "open"
    statuses: Sequence[CaseStatus] = ()
    channels: Sequence[Channel] = ()
    levels: Sequence[CaseLevel] = ()
    category_id: UUID | None = None
    grid_id: UUID | None = None
    holder_post_id: UUID | None = None
    holder_organisation_id: UUID | None = None
    is_overdue: bool | None = None
    is_supervised: bool | None = None
    is_emergency: bool | None = None
    is_unreplied: bool | None = None
    due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    text: str = ""
    number: str = ""


@dataclass(slots=True)
class Where:
    """SQL conditions over `cases_case c` with their parameters."""

    conditions: list[str] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list)

    def add(self, condition: str, *parameters: Any) -> None:
        """One more condition that must hold."""
        self.conditions.append(condition)
        self.parameters += parameters

    @property
    def text(self) -> str:
        """The conditions, joined."""
        return " AND ".join(self.conditions) or "true"


def where_of(chosen: CaseFilter, now: datetime) -> Where:
    """The conditions for a filter. Raises `CategoryUnknown` or `Invalid` for an unknown grid."""
    where = Where()
    if chosen.state != "all":
        where.add("c.is_open" if chosen.state == "open" else "NOT c.is_open")
    for column, values in (("status", chosen.statuses), ("channel", chosen.channels), ("level", chosen.levels)):
        if values:
            where.add(f"c.{column} = ANY(%s)", [value.value for value in values])
    if chosen.category_id is not None:
        where.add("c.category_id = ANY(%s)", _subtree(chosen.category_id))
    if chosen.grid_id is not None:
        where.add(f"c.{_grid_column(chosen.grid_id)} = %s", chosen.grid_id)
    if chosen.holder_post_id is not None:
        where.add("c.holder_post_id = %s", chosen.holder_post_id)
    if chosen.holder_organisation_id is not None:
        where.add("c.holder_organisation_id = %s", chosen.holder_organisation_id)
    _add_times(where, chosen, now)
    if chosen.number:
        where.add("(c.number = %s OR c.external_number = %s)", chosen.number, chosen.number)
    if query := condition_for(chosen.text):
        where.add("c.search @@ %s::tsquery", query)
    return where


def _add_times(where: Where, chosen: CaseFilter, now: datetime) -> None:
    if chosen.is_overdue is not None:
        where.add("c.due_at <= %s" if chosen.is_overdue else "c.due_at > %s", now)
    if chosen.is_supervised is not None:
        where.add(f"c.supervised_at IS {'NOT ' if chosen.is_supervised else ''}NULL")
    if chosen.is_emergency is not None:
        where.add("c.is_emergency" if chosen.is_emergency else "NOT c.is_emergency")
    if chosen.is_unreplied is not None:
        exists = "EXISTS (SELECT 1 FROM cases_report r WHERE r.case_id = c.id AND r.replied_at IS NULL)"
        where.add(exists if chosen.is_unreplied else f"NOT {exists}")
    if chosen.due_before is not None:
        where.add("c.due_at <= %s", chosen.due_before)
    if chosen.opened_from is not None:
        where.add("c.created_at >= %s", chosen.opened_from)
    if chosen.opened_until is not None:
        where.add("c.created_at < %s", chosen.opened_until)


def _subtree(category_id: UUID) -> list[UUID]:
    known = taxonomy()
    known.category(category_id)
    return [card.id for card in known.by_id.values() if category_id == card.id or category_id in card.ancestors]


def _grid_column(grid_id: UUID) -> str:
    line = grid.lineages([grid_id]).get(grid_id)
    if line is None or line.level not in LEVEL_COLUMN:
        raise Invalid("There is no such grid below the district.", field="grid_id")
    return LEVEL_COLUMN[line.level]
