"""What each figure counts, as SQL over `cases_case c`: the one place that both figures and lists of cases take it from.

A period is read by the index of its family's moment, never the whole history: cases that came in by the time in their
ids, the others by `(street, moment)`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.errors import PeriodUnusable
from yuandian.governance.cases.queries.filters import Where
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.rates import FAMILY_OF, RESPONSE_STEPS, Family, Figure
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, Invalid
from yuandian.kernel.ids import first_id_at

LONGEST_DAYS = 1_100
EARLIEST_YEAR = 2000
ID_SLACK = timedelta(days=1)  # an import makes its ids in the hours after the moment that it stamps its cases with
# What a period of the whole district asks for, so that the indexes that begin with a street serve it too.
ALL_STREETS = """(c.street_id = ANY(ARRAY(SELECT street.id FROM grid_grid street WHERE street.level = 'street'))
    OR c.street_id IS NULL)"""
ACCEPTED = "c.status NOT IN ('refused', 'merged')"
SETTLED_AT = "LEAST(c.handling_due_at, c.handled_at)"
MOMENTS = {
    Family.OPENED: "c.created_at",
    Family.CLOSED: "c.closed_at",
    Family.DUE: SETTLED_AT,
    Family.RESPONSE: "c.response_due_at",
    Family.HANDLED: "c.handled_at",
    Family.RATED: "r.rated_at",
}
BELONGS = {
    Family.OPENED: "true",
    Family.CLOSED: "c.closed_at IS NOT NULL",
    Family.DUE: f"c.handling_due_at IS NOT NULL AND {ACCEPTED}",
    Family.RESPONSE: f"c.response_due_at IS NOT NULL AND {ACCEPTED}",
    Family.HANDLED: "c.handled_at IS NOT NULL",
    Family.RATED: "r.rated_at IS NOT NULL",
    Family.NOW: "c.is_open",
}


def _took(more_than: int, up_to: int | None) -> str:
    took = "c.responded_at - c.created_at"
    parts = [f"{took} > interval '{more_than} minutes'" if more_than else "c.responded_at IS NOT NULL"]
    if up_to is not None:
        parts.append(f"{took} <= interval '{up_to} minutes'")
    return " AND ".join(parts)


CONDITIONS: dict[Figure, str] = {
    Figure.OPENED: "true",
    Figure.RETURNED: "c.returns > 0",
    Figure.REFUSED: "c.status = 'refused'",
    Figure.MERGED: "c.status = 'merged'",
    Figure.RESPONDED: "c.responded_at IS NOT NULL",
    **{figure: _took(*step) for figure, step in RESPONSE_STEPS.items()},
    Figure.UNRESPONDED: "c.responded_at IS NULL",
    Figure.CLOSED: "true",
    Figure.DUE: "true",
    Figure.FINISHED: "c.handled_at IS NOT NULL",
    Figure.ON_TIME: "c.handled_at <= c.handling_due_at",
    Figure.LATE: "(c.handled_at IS NULL OR c.handled_at > c.handling_due_at)",
    Figure.RESPONSE_DUE: "true",
    Figure.RESPONSE_ON_TIME: "c.responded_at <= c.response_due_at",
    Figure.HANDLED: "true",
    Figure.IN_GRID: "c.handled_level IN ('micro', 'grid', 'exclusive')",
    Figure.IN_COMMUNITY: "c.handled_level IN ('micro', 'grid', 'exclusive', 'community')",
    Figure.ASKED: "r.is_satisfied IS NOT NULL",
    Figure.SATISFIED: "r.is_satisfied",
    Figure.UNSATISFIED: "NOT r.is_satisfied",
    Figure.SOLVED_ASKED: "r.is_solved IS NOT NULL",
    Figure.SOLVED: "r.is_solved",
    Figure.UNSOLVED: "NOT r.is_solved",
    Figure.OPEN: "true",
    Figure.OPEN_OVERDUE: "c.due_at <= {now}",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, half open. `now` is the moment up to which anything can be known."""

    since: datetime
    until: datetime
    now: datetime

    @property
    def ends_at(self) -> datetime:
        """Its end, or the present moment if that comes first."""
        return min(self.until, self.now)


def period_of(since: datetime, until: datetime) -> Period:
    """The period, as of now. Raises `PeriodUnusable`."""
    if since.year < EARLIEST_YEAR or not timedelta(0) < until - since <= timedelta(days=LONGEST_DAYS):
        raise PeriodUnusable(field="until")
    return Period(since, until, clock.now())


@dataclass(frozen=True, slots=True)
class Reach:
    """The cases that an actor may count: a condition; `is_whole` where it is the district."""

    where: Where
    is_whole: bool


def reach_of(actor: Actor, grid_id: UUID | None) -> Reach:
    """A grid's subtree, or for None all that the actor reaches. Raises `Forbidden`, and `Invalid` for no such grid."""
    actor.require(CasePermission.RATES_VIEW)
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    is_wide = scope.everything or bool(scope.ids_at("district"))
    where = Where()
    if grid_id is not None:
        line = grid.lineages([grid_id]).get(grid_id)
        if line is None:
            raise Invalid("There is no such grid.", field="grid_id")
        above = {line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id}
        if not is_wide and not above & {area.id for area in scope.areas}:
            raise Forbidden("That grid lies outside the places of your posts.")
        if line.level == "district":
            return Reach(where, is_whole=True)
        where.add(*_below(line))
        return Reach(where, is_whole=False)
    if is_wide:
        return Reach(where, is_whole=True)
    parts = [_below(line) for line in grid.lineages(area.id for area in scope.areas).values()]
    parts += [("c.holder_organisation_id = %s", unit) for unit in sorted(scope.units)]
    text = " OR ".join(f"({part[0]})" for part in parts) or "false"
    where.add(f"({text})", *(value for part in parts for value in part[1:]))
    return Reach(where, is_whole=False)


def _below(line: grid.Lineage) -> tuple[Any, ...]:
    """The condition for a subtree; its street is named too, because the indexes of moments begin with it."""
    column = LEVEL_COLUMN[line.level]
    if column == "street_id" or line.street_id is None:
        return (f"c.{column} = %s", line.leaf_id)
    return (f"c.street_id = %s AND c.{column} = %s", line.street_id, line.leaf_id)


def add_family(where: Where, family: Family, period: Period, reach: Reach) -> None:
    """Narrows to the cases of a family within a period and a reach. `RATED` is over `cases_report r` as well."""
    where.conditions += reach.where.conditions
    where.parameters += reach.where.parameters
    if reach.is_whole and family not in {Family.OPENED, Family.NOW, Family.RATED}:
        where.add(ALL_STREETS)
    where.add(BELONGS[family])
    if family is Family.NOW:
        return
    if family is Family.OPENED:
        where.add("c.id >= %s AND c.id < %s", *_ids_between(period.since, period.ends_at))
    where.add(f"{MOMENTS[family]} >= %s AND {MOMENTS[family]} < %s", period.since, period.ends_at)


def condition_of(figure: Figure, period: Period) -> tuple[str, list[datetime]]:
    """What makes a member of the figure's family one of the figure's cases, with its parameters."""
    text = CONDITIONS[figure]
    return text.replace("{now}", "%s"), [period.now] * text.count("{now}")


def add_figure(where: Where, figure: Figure, period: Period, reach: Reach) -> None:
    """Narrows a list to exactly the cases that a figure counts."""
    family = FAMILY_OF[figure]
    counted = Where()
    add_family(counted, family, period, reach)
    text, values = condition_of(figure, period)
    counted.add(text, *values)
    if family is Family.RATED:
        where.add(
            f"c.id IN (SELECT c.id FROM cases_report r JOIN cases_case c ON c.id = r.case_id WHERE {counted.text})",
            *counted.parameters,
        )
        return
    where.add(counted.text, *counted.parameters)


def is_read_whole(figure: Figure) -> bool:
    """Whether a page of its list is best found by reading the period: where no index serves the order of the list."""
    return FAMILY_OF[figure] not in {Family.OPENED, Family.NOW}


def _ids_between(since: datetime, until: datetime) -> Iterator[UUID]:
    yield first_id_at(since - ID_SLACK)
    yield first_id_at(until + ID_SLACK)
