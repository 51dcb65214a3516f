"""What a list of cases may be narrowed by, as one object, and its translation into SQL."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import CHILD_COLUMNS, LEVEL_COLUMN
from yuandian.governance.cases.providers import hotspot_cases
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.rates import Figure
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel.errors import Invalid
from yuandian.kernel.text_search import condition_for

State = Literal["open", "ended", "all"]
Words = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
# What is asked for with yes or no.
FLAGS = {
    "is_supervised": "c.supervised_at IS NOT NULL",
    "is_emergency": "c.is_emergency",
    "is_active_find": "c.is_active_find",
    "is_unreplied": "EXISTS (SELECT 1 FROM cases_report r WHERE r.case_id = c.id AND r.replied_at IS NULL)",
    "is_repeat": "c.repeats > 0",
}


class CaseFilter(BaseModel):
    """What to narrow a list by; every condition that is given must hold. `grid_id` and `category_id` stand for their
    whole subtree, `grid_alone` leaves out what lies in a grid below `grid_id`. `figure` leaves exactly the cases that
    it counts from `since` until `until`.
    """

    model_config = ConfigDict(frozen=True)

    state: State = "open"
    statuses: Annotated[tuple[CaseStatus, ...], Field(max_length=15)] = ()
    channels: Annotated[tuple[Channel, ...], Field(max_length=10)] = ()
    levels: Annotated[tuple[CaseLevel, ...], Field(max_length=3)] = ()
    category_id: UUID | None = None
    grid_id: UUID | None = None
    holder_post_id: UUID | None = None
    holder_organisation_id: UUID | None = None
    is_overdue: bool | None = None
    is_supervised: bool | None = None
    is_emergency: bool | None = None
    is_active_find: bool | None = None
    is_unreplied: bool | None = None
    is_repeat: bool | None = None
    hotspot_id: UUID | None = None
    due_before: datetime | None = None
    external_due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    text: Words = ""
    number: Words = ""
    grid_alone: bool = False
    is_categorised: bool | None = None
    figure: Figure | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


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
    _add_flags(where, chosen)
    _add_times(where, chosen, now)
    if chosen.number:
        external = "c.source IS NOT NULL AND c.external_number = %s"  # a source's number is unique, and found by that
        where.add(f"(c.number = %s OR {external})", chosen.number, chosen.number)
    if chosen.hotspot_id is not None:
        where.add("c.id = ANY(%s)", hotspot_cases.ask(chosen.hotspot_id))
    if query := condition_for(chosen.text):
        where.add("c.search @@ %s::tsquery", query)
    return where


def _add_category(where: Where, chosen: CaseFilter) -> None:
    if chosen.category_id is not None:
        where.add("c.category_id = ANY(%s)", _subtree(chosen.category_id))
    if chosen.is_categorised is not None:
        known = "(c.category_id = ANY(%s))"
        where.add(f"{known} IS {'' if chosen.is_categorised else 'NOT '}TRUE", list(taxonomy().by_id))


def _add_flags(where: Where, chosen: CaseFilter) -> None:
    for flag, condition in FLAGS.items():
        wanted = getattr(chosen, flag)
        if wanted is not None:
            where.add(condition if wanted else f"NOT ({condition})")


def _add_times(where: Where, chosen: CaseFilter, now: datetime) -> None:
    if chosen.is_overdue is not None:
        where.add("c.due_at <= %s" if chosen.is_overdue else "c.due_at > %s", now)
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
