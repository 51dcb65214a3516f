"""Figures side by side: by place, category and channel, over time, and how long the first response takes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import CHILD_COLUMNS
from yuandian.governance.cases.errors import PeriodUnusable
from yuandian.governance.cases.queries.counts import Period, Reach, add_family, period_of, reach_of
from yuandian.governance.cases.queries.figures import Counted, added, count_by
from yuandian.governance.cases.queries.filters import Where
from yuandian.governance.cases.queries.taxonomy import CategoryCard, taxonomy
from yuandian.governance.cases.rules import CasePermission, Channel
from yuandian.governance.cases.rules.rates import RESPONSE_STEPS, Counts, Family, Figure
from yuandian.kernel.actor import Actor

Step = Literal["day", "week"]
MOST_POINTS = 200
DAYS_BY_DAY = 45
BESIDE_EACH_OTHER = (
    Figure.OPENED, Figure.CLOSED, Figure.DUE, Figure.ON_TIME, Figure.LATE, Figure.OPEN, Figure.OPEN_OVERDUE,
)  # fmt: skip
OVER_TIME = (Figure.OPENED, Figure.CLOSED, Figure.LATE)
ANSWERS = (Figure.RESPONDED, Figure.UNRESPONDED, *RESPONSE_STEPS)


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """A grid by its short name."""

    grid_id: UUID
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """The figures of a grid; `place` None is what lies in none of the grids below."""

    place: FigurePlace | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class FiguresByPlace:
    """The grids directly below one. `path` leads from where the actor may begin down to it; `starts` are these."""

    starts: list[FigurePlace]
    path: list[FigurePlace]
    rows: list[PlaceFigures]


@dataclass(frozen=True, slots=True)
class CategoryFigures:
    """The figures of a category with everything below it; without one, of cases that have none in use."""

    category_id: UUID | None
    parent_id: UUID | None
    name: str | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class ChannelFigures:
    """The figures of a channel."""

    channel: Channel
    counts: Counts


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """The figures of a day or a week: [since, until)."""

    since: datetime
    until: datetime
    counts: Counts


@dataclass(frozen=True, slots=True)
class FigureTrend:
    """Figures over time, by days or by weeks."""

    step: Step
    points: list[FigurePoint]


@dataclass(frozen=True, slots=True)
class ResponseStep:
    """How many were answered after more than one and at most another number of minutes."""

    figure: Figure
    more_than_minutes: int
    up_to_minutes: int | None
    count: int


@dataclass(frozen=True, slots=True)
class ResponseTimes:
    """How long cases of a period waited for the first response, in plain minutes; None where none had any."""

    median_minutes: int | None
    ninetieth_minutes: int | None
    responded: int
    unresponded: int
    steps: list[ResponseStep]


def figures_by_place(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> FiguresByPlace:
    """Figures of the grids directly below one; without one, below the place where the actor may begin."""
    starts = _starts(actor)
    if grid_id is None and len(starts) == 1:
        grid_id = starts[0].leaf_id
    period, reach = period_of(since, until), reach_of(actor, grid_id)
    path = _path({start.leaf_id for start in starts}, grid_id)
    rows: list[PlaceFigures] = []
    if columns := CHILD_COLUMNS.get(path[-1].level if path else "street", ()):
        key = f"COALESCE({', '.join(f'c.{column}' for column in columns)})"
        rows = _place_rows(grid_id, count_by(reach, period, key, BESIDE_EACH_OTHER))
    return FiguresByPlace([_place(line) for line in starts], [_place(line) for line in path], rows)


def _starts(actor: Actor) -> list[grid.Lineage]:
    """The highest places that the actor may count. An exclusive grid that a community helps to manage is none of
    them: it is reached through the community, and counted by its own alone.
    """
    actor.require(CasePermission.RATES_VIEW)
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    reached = {grid.district()} if scope.everything else {area.id for area in scope.areas}
    lines = sorted(grid.lineages(reached).values(), key=lambda line: line.code)
    highest = [line for line in lines if line.level != "exclusive" and not reached & set(_climb(line)[:-1])]
    return highest or lines


def _climb(line: grid.Lineage) -> list[UUID]:
    """The grids from the district down to this one."""
    ids = (line.district_id, line.street_id, line.community_id, line.grid_id, line.leaf_id)
    return list(dict.fromkeys(grid_id for grid_id in ids if grid_id is not None))


def _path(starts: set[UUID], grid_id: UUID | None) -> list[grid.Lineage]:
    if grid_id is None:
        return []
    climb = _climb(grid.lineage(grid_id))
    first = next((index for index, one in enumerate(climb) if one in starts), len(climb) - 1)
    lines = grid.lineages(climb[first:])
    return [lines[one] for one in climb[first:]]


def _place(line: grid.Lineage) -> FigurePlace:
    return FigurePlace(line.leaf_id, line.display_name, line.level)


def _place_rows(grid_id: UUID | None, found: Mapping[UUID | None, Counted]) -> list[PlaceFigures]:
    """Every grid in force directly below, counted or not, and whatever else has figures; what lies in none last."""
    below = [card.id for card in grid.grids_below(grid_id)] if grid_id else []
    others = sorted(key for key in found if key is not None and key not in below)
    lines = grid.lineages([*below, *others])
    rows = [PlaceFigures(_place(lines[key]), _counts(found, key)) for key in [*below, *others]]
    return [*rows, PlaceFigures(None, found[None].counts)] if None in found else rows


def _counts(found: Mapping[UUID | None, Counted], key: UUID) -> Counts:
    return found[key].counts if key in found else dict.fromkeys(BESIDE_EACH_OTHER, 0)


def figures_by_category(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> list[CategoryFigures]:
    """Figures of every category that has any, parents with all that lies below them, in the order of the tree."""
    found = count_by(reach_of(actor, grid_id), period_of(since, until), "c.category_id", BESIDE_EACH_OTHER)
    cards = taxonomy().by_id
    sums: defaultdict[UUID | None, Counts] = defaultdict(dict)
    for key, counted in found.items():
        card = cards.get(key)
        for above in (card.id, *card.ancestors) if card else (None,):
            sums[above] = added(sums[above], counted.counts)
    rows = [_category_row(cards[key], sums[key]) for key in cards if key in sums]
    return [*rows, CategoryFigures(None, None, None, sums[None])] if None in sums else rows


def _category_row(card: CategoryCard, counts: Counts) -> CategoryFigures:
    return CategoryFigures(card.id, card.ancestors[0] if card.ancestors else None, card.name, counts)


def figures_by_channel(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> list[ChannelFigures]:
    """Figures of every channel that has any, in the order of the glossary."""
    found = count_by(reach_of(actor, grid_id), period_of(since, until), "c.channel", BESIDE_EACH_OTHER)
    return [ChannelFigures(channel, found[channel.value].counts) for channel in Channel if channel.value in found]


def figures_over_time(
    actor: Actor, grid_id: UUID | None, since: datetime, until: datetime, step: Step | None
) -> FigureTrend:
    """Opened, closed and fallen due unhandled, by the district's days, or by weeks from Monday: those that lie wholly
    or partly in the period. Without `step`, days up to 45 of them. Raises `PeriodUnusable` for more than 200 points.
    """
    period = period_of(since, until)
    step = step or ("day" if (period.until - period.since).days <= DAYS_BY_DAY else "week")
    marks = _marks(period, step)
    if len(marks) > MOST_POINTS:
        raise PeriodUnusable("Too many points; ask for weeks or for a shorter period.", field="step")
    zone = timezone.get_current_timezone_name()
    key = f"date_trunc('{step}', {{moment}} AT TIME ZONE '{zone}')::date"
    found = count_by(reach_of(actor, grid_id), period, key, OVER_TIME)
    none = dict.fromkeys(OVER_TIME, 0)
    points = [
        FigurePoint(
            max(_midnight(mark), period.since),
            min(_midnight(mark + _length(step)), period.until),
            found[mark].counts if mark in found else none,
        )
        for mark in marks
    ]
    return FigureTrend(step, points)


def _marks(period: Period, step: Step) -> list[date]:
    first = timezone.localdate(period.since)
    if step == "week":
        first -= timedelta(days=first.weekday())
    last = timezone.localdate(period.until - timedelta(microseconds=1))
    return [first + index * _length(step) for index in range((last - first) // _length(step) + 1)]


def _length(step: Step) -> timedelta:
    return timedelta(days=1 if step == "day" else 7)


def _midnight(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, datetime.min.time()))


TIMES = """
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY waited), percentile_cont(0.9) WITHIN GROUP (ORDER BY waited)
FROM (SELECT extract(epoch FROM c.responded_at - c.created_at) / 60 AS waited FROM cases_case c
      WHERE c.responded_at IS NOT NULL AND {where}) answered
"""


def response_times(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> ResponseTimes:
    """How long the cases that came in during a period waited for somebody to speak with the reporter or to be there."""
    period, reach = period_of(since, until), reach_of(actor, grid_id)
    found = count_by(reach, period, "NULL::text", ANSWERS)
    median, ninetieth = _times(reach, period)
    counts = found[None].counts if None in found else dict.fromkeys(ANSWERS, 0)
    steps = [ResponseStep(figure, low, high, counts[figure]) for figure, (low, high) in RESPONSE_STEPS.items()]
    return ResponseTimes(median, ninetieth, counts[Figure.RESPONDED], counts[Figure.UNRESPONDED], steps)


def _times(reach: Reach, period: Period) -> tuple[int | None, int | None]:
    where = Where()
    add_family(where, Family.OPENED, period, reach)
    with connection.cursor() as cursor:
        cursor.execute(TIMES.replace("{where}", where.text), where.parameters)
        median, ninetieth = (None if value is None else round(value) for value in cursor.fetchone())
    return median, ninetieth
