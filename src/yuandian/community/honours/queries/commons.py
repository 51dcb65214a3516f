"""The commons board (共建共享看板): what people, party organisations and merchants did together, place by place.

Every figure is counted from the tables whenever it is asked for and kept for five minutes; `rules/commons.py` says in
words what each statement counts. Nobody is named. A period is read by an index of its days or by the time in ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from yuandian.community.honours.errors import BoardUnknown
from yuandian.community.honours.rules import BoardLevel, BoardPeriod
from yuandian.community.honours.rules.commons import DEFINITIONS, CommonsFigure
from yuandian.community.honours.rules.ranking import begin_of, end_of
from yuandian.foundation.grid.facade import Lineage, district, grids_below, lineages
from yuandian.foundation.people.facade import homes_of
from yuandian.foundation.points.facade import given_by_funds
from yuandian.kernel import clock
from yuandian.kernel.ids import first_id_at

KEPT_SECONDS = 300
MONTHS = 12
BELOW = {BoardLevel.DISTRICT: BoardLevel.STREET, BoardLevel.STREET: BoardLevel.COMMUNITY}
# `place` is the grid to which a row belongs; every figure is counted for each place below and for all of them.
BY_PLACE = "GROUP BY GROUPING SETS (({part}), ())"
TASKS = """
SELECT {part}, GROUPING({part}), count(*)
FROM volunteering_task task JOIN grid_grid place ON place.id = task.grid_id
WHERE task.starts_at >= %(since_at)s AND task.starts_at < %(until_at)s AND task.ends_at <= %(now)s
    AND task.status IN ('open', 'finished') AND {within}
"""
SERVICES = """
FROM points_hourentry entry
LEFT JOIN volunteering_task task ON entry.subject_type = 'volunteering.task' AND task.id = entry.subject_id
LEFT JOIN volunteering_laterentry later
    ON entry.subject_type = 'volunteering.laterentry' AND later.id = entry.subject_id
LEFT JOIN (
    SELECT DISTINCT ON (tie.organisation_id) tie.organisation_id, tie.grid_id
    FROM organisations_organisationgrid tie
    WHERE tie.starts_on <= %(today)s AND (tie.ends_on IS NULL OR tie.ends_on > %(today)s)
    ORDER BY tie.organisation_id, (tie.relation = 'serves'), tie.starts_on, tie.id
) home ON home.organisation_id = entry.organisation_id
LEFT JOIN grid_grid place ON place.id = coalesce(task.grid_id, later.grid_id, home.grid_id)
"""
SERVED = f"""
SELECT {{part}}, GROUPING({{part}}), count(DISTINCT entry.record_id), sum(entry.minutes)::bigint,
    count(DISTINCT entry.organisation_id) FILTER (WHERE organisation.kind = 'party')
{SERVICES}
LEFT JOIN organisations_organisation organisation ON organisation.id = entry.organisation_id
WHERE entry.day >= %(since)s AND entry.day < %(until)s AND {{within}}
"""
SNAPSHOTS = """
SELECT {part}, GROUPING({part}), count(*)
FROM cases_case found JOIN grid_grid place ON place.id = coalesce(found.community_id, found.street_id)
WHERE found.id >= %(first)s AND found.id < %(beyond)s AND found.channel = 'snapshot'
    AND found.checked_at IS NOT NULL AND found.status NOT IN ('refused', 'merged') AND {within}
"""
SPENT = """
SELECT {part}, GROUPING({part}), sum(CASE movement.kind WHEN 'reverse' THEN -ordered.points ELSE ordered.points END)
FROM points_movement movement
JOIN mall_redemption ordered ON movement.subject_type = 'mall.redemption' AND ordered.id = movement.subject_id
JOIN mall_merchant merchant ON merchant.id = ordered.merchant_id
JOIN grid_grid place ON place.id = merchant.grid_id
WHERE movement.id >= %(first)s AND movement.id < %(beyond)s AND movement.kind IN ('spend', 'reverse') AND {within}
"""
REDEEMED = """
SELECT {part}, GROUPING({part}), count(*), count(DISTINCT merchant.id) FILTER (WHERE NOT merchant.is_community)
FROM mall_merchant merchant
JOIN grid_grid place ON place.id = merchant.grid_id
JOIN mall_redemption ordered ON ordered.merchant_id = merchant.id AND ordered.status = 'redeemed'
    AND ordered.ended_at >= %(since_at)s AND ordered.ended_at < %(until_at)s
WHERE {within}
"""
DONATED = """
SELECT donation.person_id, sum(donation.points)::bigint FROM mall_donation donation
WHERE donation.id >= %(first)s AND donation.id < %(beyond)s GROUP BY donation.person_id
"""
BY_MONTH = f"""
SELECT date_trunc('month', entry.day)::date, sum(entry.minutes)::bigint, count(DISTINCT entry.record_id)
{SERVICES}
WHERE entry.day >= %(year_since)s AND entry.day < %(until)s AND {{within}}
GROUP BY 1
"""
STATEMENTS: list[tuple[str, tuple[CommonsFigure, ...]]] = [
    (TASKS, (CommonsFigure.TASKS,)),
    (SERVED, (CommonsFigure.VOLUNTEERS, CommonsFigure.MINUTES, CommonsFigure.PARTY_ORGANISATIONS)),
    (SNAPSHOTS, (CommonsFigure.SNAPSHOTS,)),
    (SPENT, (CommonsFigure.POINTS_SPENT,)),
    (REDEEMED, (CommonsFigure.REDEEMED, CommonsFigure.MERCHANTS)),
]


@dataclass(frozen=True, slots=True)
class CommonsCount:
    """One figure with how it is counted."""

    figure: CommonsFigure
    count: int
    definition: str
    definition_zh: str


@dataclass(frozen=True, slots=True)
class CommonsPlace:
    """A place below the one that is shown, with the figures in the order of the board's own."""

    grid_id: UUID
    name: str
    level: BoardLevel
    counts: list[int]


@dataclass(frozen=True, slots=True)
class CommonsStep:
    """A place on the way down from the district."""

    grid_id: UUID
    name: str
    level: BoardLevel


@dataclass(frozen=True, slots=True)
class CommonsMonth:
    """Service of one month."""

    starts_on: date
    minutes: int
    volunteers: int


@dataclass(frozen=True, slots=True)
class Commons:
    """The board of a place and a period. `taken_at`: when it was counted."""

    path: list[CommonsStep]
    period: BoardPeriod
    starts_on: date
    last_day: date
    taken_at: datetime
    counts: list[CommonsCount]
    places: list[CommonsPlace]
    months: list[CommonsMonth]


@dataclass(slots=True)
class _Counted:
    """What was counted so far: of everything, and of each place below."""

    whole: dict[CommonsFigure, int] = field(default_factory=dict)
    parts: dict[UUID, dict[CommonsFigure, int]] = field(default_factory=lambda: defaultdict(dict))


def commons(grid_id: UUID | None, period: BoardPeriod, starts_on: date | None) -> Commons:
    """The board of a place, by default of the district; below communities it is that of the community.

    Raises `BoardUnknown` for a place that there is not.
    """
    path = _path_to(grid_id)
    running = begin_of(period, clock.today())
    begins = min(begin_of(period, starts_on), running) if starts_on else running
    key = f"honours.commons:{path[-1].grid_id}:{period}:{begins}"
    found: Commons | None = cache.get(key)
    if found is None:
        found = _counted(path, period, begins)
        cache.set(key, found, KEPT_SECONDS)
    return found


def _path_to(grid_id: UUID | None) -> list[CommonsStep]:
    top = district()
    known = lineages({grid_id or top})
    if not known:
        raise BoardUnknown
    (line,) = known.values()
    ids = [top, *(one for one in (line.street_id, line.community_id) if one is not None)]
    names = lineages(ids)
    return [
        CommonsStep(one, names[one].display_name, level)
        for one, level in zip(ids, (BoardLevel.DISTRICT, BoardLevel.STREET, BoardLevel.COMMUNITY), strict=False)
    ]


def _counted(path: list[CommonsStep], period: BoardPeriod, begins: date) -> Commons:
    here = path[-1]
    values = _values(here, begins, end_of(period, begins))
    counted = _Counted()
    with connection.cursor() as cursor:
        for sql, figures in STATEMENTS:
            cursor.execute((sql + BY_PLACE).format(**_place_words(here.level)), values)
            _put(counted, figures, cursor.fetchall())
        cursor.execute(BY_MONTH.format(**_place_words(here.level)), values)
        by_month = {month: (minutes, people) for month, minutes, people in cursor.fetchall()}
        cursor.execute(DONATED, values)
        donated = dict(cursor.fetchall())
    homes = homes_of(donated)
    _put_by_place(counted, here, CommonsFigure.DONATED, [(homes.get(one), points) for one, points in donated.items()])
    given = given_by_funds(values["first"], values["beyond"])
    places = lineages(given)
    by_fund = [(grid, points) for grid, points in given.items() if grid in places]
    _put_by_place(counted, here, CommonsFigure.POINTS_GIVEN, by_fund)
    return Commons(
        path=path, period=period, starts_on=begins, last_day=end_of(period, begins) - timedelta(days=1),
        taken_at=clock.now(),
        counts=[CommonsCount(one, counted.whole.get(one, 0), said.en, said.zh) for one, said in DEFINITIONS.items()],
        places=_places(here, counted.parts),
        months=[CommonsMonth(month, *by_month.get(month, (0, 0))) for month in _months_until(values["until"])],
    )  # fmt: skip


def _place_words(level: BoardLevel) -> dict[str, str]:
    """What narrows the rows to the place, and the column that says to which part of it a row belongs."""
    within = "true" if level is BoardLevel.DISTRICT else f"%(grid)s IN (place.id, place.{level}_id)"
    below = BELOW.get(level, level)
    return {"within": within, "part": f"(CASE place.level WHEN '{below}' THEN place.id ELSE place.{below}_id END)"}


def _values(here: CommonsStep, since: date, until: date) -> dict[str, Any]:
    since_at, until_at = (timezone.make_aware(datetime.combine(day, time.min)) for day in (since, until))
    return {
        "grid": here.grid_id, "since": since, "until": until, "since_at": since_at, "until_at": until_at,
        "first": first_id_at(since_at), "beyond": first_id_at(until_at), "now": clock.now(),
        "today": clock.today(), "year_since": _months_until(until)[0],
    }  # fmt: skip


def _months_until(until: date) -> list[date]:
    """The first days of the twelve months up to that of the period's last day, or up to the present one."""
    month = min(until - timedelta(days=1), clock.today()).replace(day=1)
    found = [month]
    while len(found) < MONTHS:
        month = (month - timedelta(days=1)).replace(day=1)
        found.append(month)
    return found[::-1]


def _put(counted: _Counted, figures: tuple[CommonsFigure, ...], rows: list[tuple[Any, ...]]) -> None:
    for part, is_whole, *counts in rows:
        found = {figure: int(count or 0) for figure, count in zip(figures, counts, strict=True)}
        if is_whole:
            counted.whole.update(found)
        elif part is not None:
            counted.parts[part].update(found)


def _put_by_place(
    counted: _Counted, here: CommonsStep, figure: CommonsFigure, found: Iterable[tuple[UUID | None, int]]
) -> None:
    """Adds amounts to the whole, if their grid lies in the place that is shown, and to the part in which it lies."""
    amounts = list(found)
    lines = lineages({grid for grid, _ in amounts if grid is not None})
    below = BELOW.get(here.level)
    for grid, amount in amounts:
        line = lines.get(grid) if grid is not None else None
        if here.level is not BoardLevel.DISTRICT and (line is None or here.grid_id != _part_of(line, here.level)):
            continue
        counted.whole[figure] = counted.whole.get(figure, 0) + amount
        if line is not None and below is not None and (part := _part_of(line, below)) is not None:
            counted.parts[part][figure] = counted.parts[part].get(figure, 0) + amount


def _part_of(line: Lineage, level: BoardLevel) -> UUID | None:
    return line.street_id if level is BoardLevel.STREET else line.community_id


def _places(here: CommonsStep, parts: Mapping[UUID, Mapping[CommonsFigure, int]]) -> list[CommonsPlace]:
    below = BELOW.get(here.level)
    if below is None:
        return []
    return [
        CommonsPlace(card.id, card.display_name, below, [parts.get(card.id, {}).get(one, 0) for one in DEFINITIONS])
        for card in grids_below(here.grid_id)
        if card.level == below.value
    ]
