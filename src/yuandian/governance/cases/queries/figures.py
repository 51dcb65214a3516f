"""Counts of a period within the actor's places: in all, and by a key such as the category or the day."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.cases.queries.counts import (
    MOMENTS,
    Period,
    Reach,
    add_family,
    condition_of,
    period_of,
    reach_of,
)
from yuandian.governance.cases.queries.filters import Where
from yuandian.governance.cases.rules.rates import FAMILIES, Counts, Family, Figure, Rate, rates_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: figures, and for those that count reporters how many cases these belong to."""

    counts: Counts
    cases: Counts


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """Counts and rates of a period. `cases` says of figures that count reporters how many cases these belong to."""

    since: datetime
    until: datetime
    taken_at: datetime
    counts: Counts
    cases: Counts
    rates: list[Rate]


NO_FIGURE: Counts = dict.fromkeys(Figure, 0)
ALL = frozenset(Figure)


def counts_of(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> Counted:
    """Every figure of [since, until) for a grid's subtree, or for all that the actor reaches.

    Raises `Forbidden` for a grid outside the actor's places and `PeriodUnusable`.
    """
    period = period_of(since, until)
    found = count_by(reach_of(actor, grid_id), period, "NULL::text", ALL)
    return found.get(None, Counted(NO_FIGURE, {}))


def period_figures(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> PeriodFigures:
    """What `counts_of` counts, with the rates. Raises as that does."""
    found = counts_of(actor, grid_id, since, until)
    return PeriodFigures(since, until, clock.now(), found.counts, found.cases, rates_of(found.counts))


def count_by(reach: Reach, period: Period, key: str, wanted: Collection[Figure]) -> dict[Any, Counted]:
    """Key → the wanted figures, for every key that has any. `key` is SQL over `c`; `{moment}` stands in it for the
    moment by which the family belongs to the period.

    One statement; each family reads its period by its own index.
    """
    parts: list[str] = []
    parameters: list[Any] = []
    order: list[tuple[Family, list[Figure]]] = []
    for family, figures in FAMILIES.items():
        chosen = [figure for figure in figures if figure in wanted]
        if not chosen:
            continue
        text, values = _part(reach, period, family, chosen, key)
        parts.append(f"SELECT {len(order)}, {text}")
        parameters += values
        order.append((family, chosen))
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), parameters)
        return _gathered(cursor.fetchall(), order)


def _part(reach: Reach, period: Period, family: Family, figures: Collection[Figure], key: str) -> tuple[str, list[Any]]:
    where = Where()
    add_family(where, family, period, reach)
    counts, values = [], []
    for figure in figures:
        condition, given = condition_of(figure, period)
        counts.append(f"count(*) FILTER (WHERE {condition})")
        values += given
    table = "cases_case c"
    if family is Family.RATED:
        table = "cases_report r JOIN cases_case c ON c.id = r.case_id"
        counts += [f"count(DISTINCT c.id) FILTER (WHERE {condition_of(figure, period)[0]})" for figure in figures]
    shown = key.replace("{moment}", MOMENTS.get(family, "NULL"))
    text = f"{shown} AS key, ARRAY[{', '.join(counts)}] FROM {table} WHERE {where.text} GROUP BY 2"
    return text, [*values, *where.parameters]


def _gathered(
    rows: Collection[tuple[int, Hashable, list[int]]], order: list[tuple[Family, list[Figure]]]
) -> dict[Any, Counted]:
    counts: defaultdict[Any, dict[Figure, int]] = defaultdict(dict)
    cases: defaultdict[Any, dict[Figure, int]] = defaultdict(dict)
    for index, key, numbers in rows:
        _, figures = order[index]
        counts[key].update(zip(figures, numbers, strict=False))
        cases[key].update(zip(figures, numbers[len(figures) :], strict=False))
    wanted = [figure for _, figures in order for figure in figures]
    return {key: Counted({f: found.get(f, 0) for f in wanted}, cases[key]) for key, found in counts.items()}


def added(one: Mapping[Figure, int], other: Mapping[Figure, int]) -> dict[Figure, int]:
    """Two sets of figures as one."""
    return {figure: one.get(figure, 0) + other.get(figure, 0) for figure in {*one, *other}}
