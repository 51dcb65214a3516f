"""Lists of cases: work by deadline, and everything by age. Keyset pages; the cost does not grow with the city.

Each place and unit that the actor reaches is a branch of its own, served in order by its own index, and reads at most
one page; the branches are then merged.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any, Literal
from uuid import UUID

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import LEVEL_COLUMN, post_ids
from yuandian.governance.cases.models import GRID_COLUMNS
from yuandian.governance.cases.queries.counts import add_figure, is_read_whole, period_of, reach_of
from yuandian.governance.cases.queries.filters import CaseFilter, Where, where_of
from yuandian.governance.cases.queries.taxonomy import CategoryCard, taxonomy
from yuandian.governance.cases.rules import CaseLevel, CasePermission, Channel
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, ClockState, clock_state
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError, Invalid
from yuandian.kernel.filling import names_of, typed
from yuandian.kernel.paging import LARGEST_PAGE, Page, marker_of, values_of

Order = Literal["due", "newest", "external_due"]
Branch = tuple[str, list[Any]]  # a condition and its parameters
# What an order goes by before the id; an index serves each, `newest` goes by the id alone.
KEYS: dict[Order, str] = {
    "due": "c.due_at",
    "external_due": "coalesce(c.external_due_at, '9999-01-01T00:00:00+00:00'::timestamptz)",
}
MOST_BRANCHES = 60
MOST_COUNTED = 10_000
MOST_LISTED = 1_000
EXPORT_PAGE = 2_000
COUNTING_MILLISECONDS = 400
CALLED_IN = """c.id IN (SELECT w.case_id FROM cases_whistlecall w WHERE w.organisation_id = %s
    AND w.status IN ('called', 'signed', 'reported_in', 'handled'))"""
# Nobody decides on the whistle they asked for.
ASKED_IN = """c.id IN (SELECT w.case_id FROM cases_whistle w WHERE w.status = 'asked'
    AND w.asked_by_id IS DISTINCT FROM %s)"""
HELPING = "c.id IN (SELECT a.case_id FROM cases_assignment a WHERE a.organisation_id = %s AND a.kind = 'assist')"
HELPING_MYSELF = """c.id IN (SELECT a.case_id FROM cases_assignment a WHERE a.post_id = %s AND a.kind = 'assist'
    AND a.ended_at IS NULL)"""


class ListTooLong(DomainError):
    """More cases than one file may hold; narrow the list first."""

    code = "case_list_too_long"
    status = 413
    detail = "More cases than one file may hold; narrow the list first."


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it. Names are for people; no reporter is in it."""

    id: UUID
    number: str
    channel: Channel
    external_number: str | None
    category: str | None
    level: CaseLevel
    status: CaseStatus
    summary: str
    address: str
    longitude: float | None
    latitude: float | None
    grid_id: UUID | None
    place: str | None
    holder: str | None
    holder_level: str | None
    opened_at: datetime
    due_at: datetime | None
    handling_due_at: datetime | None
    external_due_at: datetime | None
    is_due_provisional: bool
    clock_state: ClockState
    is_overdue: bool
    was_overdue: bool
    is_emergency: bool
    is_active_find: bool
    is_supervised: bool
    urges: int
    reopenings: int
    returns: int
    repeats: int
    replied_at: datetime | None


# Fields of a row that are more than the column of their name, and the columns that they are made of.
MADE_OF: dict[str, tuple[str, ...]] = {
    "category": ("category_id",),
    "grid_id": GRID_COLUMNS,
    "place": GRID_COLUMNS,
    "holder": ("holder_post_id", "holder_organisation_id"),
    "opened_at": ("created_at",),
    "due_at": ("due_at",),
    "clock_state": ("status",),
    "is_overdue": ("due_at",),
    "is_supervised": ("supervised_at",),
}
PLAIN = tuple(name for name in names_of(CaseRow) if name not in MADE_OF)
COLUMNS = tuple(dict.fromkeys([*PLAIN, *chain.from_iterable(MADE_OF.values())]))


def list_cases(actor: Actor, chosen: CaseFilter, order: Order, after: str | None, limit: int) -> Page[CaseRow]:
    """A page of the cases that the actor may see. `due` puts the next deadline first, `newest` the latest case;
    `external_due` lists those that other systems sent, by the deadline that they set.
    """
    actor.require(CasePermission.VIEW)
    return _page(_branches(actor, only_mine=False), _where(actor, chosen), order, after, _within_bounds(limit))


def rows_to_export(actor: Actor, chosen: CaseFilter, order: Order, most: int) -> Iterator[CaseRow]:
    """All that the list holds, in its order, read in large pages. Raises `ListTooLong` beyond `most`, before a row."""
    actor.require(CasePermission.VIEW)
    branches, where = _branches(actor, only_mine=False), _where(actor, chosen)
    _only_of(where, order)
    if _counted(branches, where, most + 1) > most:
        raise ListTooLong(most=most)
    return _all_rows(branches, lambda: _where(actor, chosen), order)


def _all_rows(branches: Sequence[Branch], where: Callable[[], Where], order: Order) -> Iterator[CaseRow]:
    after: str | None = None
    while branches:
        page = _page(branches, where(), order, after, EXPORT_PAGE)
        yield from page.items
        after = page.next
        if after is None:
            return


def my_work(actor: Actor, chosen: CaseFilter, after: str | None, limit: int) -> Page[CaseRow]:
    """What waits for the actor's posts and units, and for a decision of theirs, by deadline."""
    actor.require(CasePermission.VIEW)
    return _page(_branches(actor, only_mine=True), _where(actor, chosen), "due", after, _within_bounds(limit))


def _within_bounds(limit: int) -> int:
    return max(1, min(limit, LARGEST_PAGE))


@dataclass(frozen=True, slots=True)
class CaseCount:
    """How many cases a list holds: at least so many where it `is_partial`, None where it could not be told in time."""

    count: int | None
    is_partial: bool


def count_cases(actor: Actor, chosen: CaseFilter) -> CaseCount:
    """How many cases a list holds: of a figure up to `MOST_COUNTED`, else up to `MOST_LISTED` and not longer than
    `COUNTING_MILLISECONDS`, so that the count does not grow with the city.
    """
    actor.require(CasePermission.VIEW)
    branches, where = _branches(actor, only_mine=False), _where(actor, chosen)
    if chosen.figure is not None:
        count = _counted(branches, where, MOST_COUNTED)
        return CaseCount(count, count >= MOST_COUNTED)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [str(COUNTING_MILLISECONDS)])
            count = _counted(branches, where, MOST_LISTED + 1)
            cursor.execute("SELECT set_config('statement_timeout', '0', true)")
    except OperationalError as error:
        if not isinstance(error.__cause__, QueryCanceled):
            raise
        return CaseCount(None, is_partial=True)
    return CaseCount(min(count, MOST_LISTED), count > MOST_LISTED)


def _counted(branches: Sequence[Branch], where: Where, most: int) -> int:
    if not branches:
        return 0
    statement = f"SELECT count(*) FROM (SELECT 1 FROM cases_case c WHERE {_any(branches)} AND {where.text} LIMIT %s) n"
    with connection.cursor() as cursor:
        cursor.execute(statement, [*_values(branches), *where.parameters, most])
        (count,) = cursor.fetchone()
    return int(count)


def _where(actor: Actor, chosen: CaseFilter) -> Where:
    where = where_of(chosen, clock.now())
    if chosen.figure is None:
        return where
    if chosen.since is None or chosen.until is None:
        raise Invalid("A figure is counted in a period: say since when and until when.", field="since")
    add_figure(where, chosen.figure, period_of(chosen.since, chosen.until), reach_of(actor, chosen.grid_id))
    where.is_read_whole = is_read_whole(chosen.figure)
    return where


def _branches(actor: Actor, *, only_mine: bool) -> list[Branch]:
    """One condition per place, post or unit; an empty list reaches nothing."""
    scope = actor.scope_for(CasePermission.VIEW)
    branches: list[Branch] = _to_decide(actor) if only_mine else []
    if not only_mine:
        if scope.everything or scope.ids_at("district"):
            return [("true", [])]
        for level, column in LEVEL_COLUMN.items():
            branches += [(f"c.{column} = %s", [area_id]) for area_id in scope.ids_at(level)]
    branches += [("c.holder_post_id = %s", [post_id]) for post_id in post_ids(actor)]
    branches += [(HELPING_MYSELF, [post_id]) for post_id in post_ids(actor)]
    for unit_id in sorted(scope.units):
        branches.append(("c.holder_organisation_id = %s", [unit_id]))
        branches.append((CALLED_IN, [unit_id]))
        branches.append((HELPING, [unit_id]))
    return branches[:MOST_BRANCHES]


def _to_decide(actor: Actor) -> list[Branch]:
    """Whistles asked for in a place where the actor approves them."""
    scope = actor.scope_for(CasePermission.WHISTLE_APPROVE)
    if scope.everything or scope.ids_at("district"):
        return [(ASKED_IN, [actor.account_id])]
    return [
        (f"{ASKED_IN} AND c.{column} = %s", [actor.account_id, area_id])
        for level, column in LEVEL_COLUMN.items()
        for area_id in scope.ids_at(level)
    ]


def _page(branches: Sequence[Branch], where: Where, order: Order, after: str | None, limit: int) -> Page[CaseRow]:
    if not branches:
        return Page([], None)
    _only_of(where, order)
    _start_after(where, order, after)
    rows = _read(branches, where, order, limit)
    marker = None
    if len(rows) > limit:
        rows = rows[:limit]
        marker = _marker(rows[-1], order)
    return Page(render_rows(rows, clock.now()), marker)


def _only_of(where: Where, order: Order) -> None:
    if order == "external_due":
        where.add("c.external_number IS NOT NULL")


def _marker(last: dict[str, Any], order: Order) -> str:
    if order == "newest":
        return marker_of([last["id"]])
    return marker_of([last["due_at"] if order == "due" else (last["external_due_at"] or FAR_FUTURE), last["id"]])


def _start_after(where: Where, order: Order, after: str | None) -> None:
    if not after:
        return
    if order == "newest":
        where.add("c.id < %s", *values_of(after, (UUID,)))
    else:
        where.add(f"({KEYS[order]}, c.id) > (%s, %s)", *values_of(after, (datetime, UUID)))


def _any(branches: Sequence[Branch]) -> str:
    return "(" + " OR ".join(f"({condition})" for condition, _ in branches) + ")"


def _values(branches: Sequence[Branch]) -> list[Any]:
    return [value for _, values in branches for value in values]


def _found(branches: Sequence[Branch], where: Where, order: Order, limit: int) -> tuple[str, list[Any]]:
    """The statement that finds a page's ids, and one more. Where the order of the list has no index that serves the
    filter too, the period is read once, by the index of its moment.
    """
    key = KEYS.get(order, "NULL::timestamptz")
    ordering = "c.id DESC" if order == "newest" else f"{key}, c.id"
    chosen = f"SELECT c.id, {key} AS due_at FROM cases_case c WHERE"
    if where.is_read_whole:
        whole = f"MATERIALIZED ({chosen} {_any(branches)} AND {where.text})"
        return whole, [*_values(branches), *where.parameters]
    parts, parameters = [], []
    for condition, values in branches:
        parts.append(f"({chosen} {condition} AND {where.text} ORDER BY {ordering} LIMIT %s)")
        parameters += [*values, *where.parameters, limit + 1]
    return f"({' UNION '.join(parts)})", parameters


def _read(branches: Sequence[Branch], where: Where, order: Order, limit: int) -> list[dict[str, Any]]:
    # hot path: one statement; 50 rows in about 1 ms at a million cases (bench/lists.py).
    listed = ", ".join(f"c.{column}" for column in COLUMNS)
    found, parameters = _found(branches, where, order, limit)
    ordering = "f.id DESC" if order == "newest" else "f.due_at, f.id"
    statement = (
        f"WITH found AS {found}, page AS (SELECT * FROM found f ORDER BY {ordering} LIMIT %s)"
        f" SELECT {listed} FROM page AS f JOIN cases_case c ON c.id = f.id ORDER BY {ordering}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*parameters, limit + 1])
        return [dict(zip(COLUMNS, row, strict=True)) for row in cursor.fetchall()]


def render_rows(rows: Sequence[dict[str, Any]], now: datetime) -> list[CaseRow]:
    """Puts names to ids: categories and grids from memory, holders in two statements."""
    posts = people.post_cards({row["holder_post_id"] for row in rows if row["holder_post_id"]})
    units = organisations.organisation_names(
        {row["holder_organisation_id"] for row in rows if row["holder_organisation_id"]}
    )
    leaves = {row["id"]: _leaf_of(row) for row in rows}
    places = grid.grid_names({leaf for leaf in leaves.values() if leaf is not None})
    categories = taxonomy().by_id
    return [_render(row, leaves[row["id"]], now, posts, units, places, categories) for row in rows]


def _leaf_of(row: Mapping[str, Any]) -> UUID | None:
    """The finest grid that is known of a case."""
    return next((row[column] for column in GRID_COLUMNS if row[column] is not None), None)


def _render(
    row: dict[str, Any],
    leaf: UUID | None,
    now: datetime,
    posts: Mapping[UUID, people.PostCard],
    units: Mapping[UUID, str],
    places: Mapping[UUID, str],
    categories: Mapping[UUID, CategoryCard],
) -> CaseRow:
    card, category = posts.get(row["holder_post_id"]), categories.get(row["category_id"])
    due_at = row["due_at"] if row["due_at"] < FAR_FUTURE else None
    return CaseRow(
        **typed(CaseRow, {name: row[name] for name in PLAIN}),
        category=category.name if category else None,
        grid_id=leaf,
        place=places.get(leaf) if leaf else None,
        holder=f"{card.title} {card.person_name}" if card else units.get(row["holder_organisation_id"]),
        opened_at=row["created_at"],
        due_at=due_at,
        clock_state=clock_state(CaseStatus(row["status"])),
        is_overdue=due_at is not None and due_at <= now,
        is_supervised=row["supervised_at"] is not None,
    )
