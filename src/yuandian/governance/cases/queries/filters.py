"""What a list of cases may be narrowed by, as one object, and its translation into SQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import CHILD_COLUMNS, LEVEL_COLUMN
from yuandian.governance.cases.queries.sets import cases_of_set
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.queries.text import condition_for
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.rates import Figure
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel.errors import Invalid

State = Literal["open", "ended", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Every condition that is given must hold. `grid_id` and `category_id` stand for their whole subtree.

    `grid_alone` leaves out what lies in a grid below `grid_id`. `figure` asks for exactly the cases that it counts in
    [`since`, `until`).
    """

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
    is_repeat: bool | None = None
    hotspot_id: UUID | None = None
    due_before: datetime | None = None
    external_due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    text: str = ""
    number: str = ""
    grid_alone: bool = False
    is_categorised: bool | None = None
    figure: Figure | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(slots=True)
class Where:
    """SQL conditions over `cases_case c` with their parameters.

    `is_read_whole`: all that they leave is read before it is put in order.
    """

    conditions: list[str] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list)
    is_read_whole: bool = False

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
    _add_category(where, chosen)
    if chosen.grid_id is not None:
        _add_grid(where, chosen.grid_id, is_alone=chosen.grid_alone)
    for column, holder in (
        ("holder_post_id", chosen.holder_post_id),
        ("holder_organisation_id", chosen.holder_organisation_id),
    ):
        if holder is not None:
            where.add(f"c.{column} = %s", holder)
    _add_times(where, chosen, now)
    if chosen.number:
        external = "c.source IS NOT NULL AND c.external_number = %s"  # a source's number is unique, and found by that
        where.add(f"(c.number = %s OR {external})", chosen.number, chosen.number)
    if chosen.hotspot_id is not None:
        where.add("c.id = ANY(%s)", cases_of_set("hotspot", chosen.hotspot_id))
    if query := condition_for(chosen.text):
        where.add("c.search @@ %s::tsquery", query)
    return where


def _add_category(where: Where, chosen: CaseFilter) -> None:
    if chosen.category_id is not None:
        where.add("c.category_id = ANY(%s)", _subtree(chosen.category_id))
    if chosen.is_categorised is not None:
        known = "(c.category_id = ANY(%s))"
        where.add(f"{known} IS {'' if chosen.is_categorised else 'NOT '}TRUE", list(taxonomy().by_id))


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
    if chosen.is_repeat is not None:
        where.add("c.repeats > 0" if chosen.is_repeat else "c.repeats = 0")
    if chosen.due_before is not None:
        where.add("c.due_at <= %s", chosen.due_before)
    if chosen.external_due_before is not None:
        where.add("c.external_due_at <= %s", chosen.external_due_before)
    if chosen.opened_from is not None:
        where.add("c.created_at >= %s", chosen.opened_from)
    if chosen.opened_until is not None:
        where.add("c.created_at < %s", chosen.opened_until)


def _subtree(category_id: UUID) -> list[UUID]:
    known = taxonomy()
    known.category(category_id)
    return [card.id for card in known.by_id.values() if category_id == card.id or category_id in card.ancestors]


def _add_grid(where: Where, grid_id: UUID, *, is_alone: bool) -> None:
    line = grid.lineages([grid_id]).get(grid_id)
    if line is None:
        raise Invalid("There is no such grid.", field="grid_id")
    if line.level in LEVEL_COLUMN:
        where.add(f"c.{LEVEL_COLUMN[line.level]} = %s", grid_id)
    if is_alone:
        for column in CHILD_COLUMNS.get(line.level, ()):
            where.add(f"c.{column} IS NULL")
