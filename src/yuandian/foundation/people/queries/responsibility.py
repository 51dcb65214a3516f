"""Who is responsible for a place, and where nobody or more than one is (GRD-36: 横向到边、纵向到底)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid import facade as grids
from yuandian.foundation.grid.facade import Lineage
from yuandian.foundation.organisations.facade import IN_SCOPE, scope_values
from yuandian.foundation.people.access import day_of
from yuandian.foundation.people.queries.posts import PostCard, cards_where
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.posts import (
    MATRIX_LEVELS,
    RESPONSIBLE_LEVEL_NAMES,
    WORKER,
    MatrixProblem,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import LARGEST_PAGE, Page, marker_of, values_of

Item = TypeVar("Item")
CANDIDATES = """role.is_responsible AND post.grid_id = ANY(%(grids)s)
    AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
    ORDER BY post.starts_on, post.id"""


# One row a grid and level: how many are responsible, and how many of these can sign in. A micro-grid has a
# worker when one stands on it, on its third-level grid or on its community.
MATRIX = f"""
WITH posts AS (
    SELECT post.grid_id, role.responsible_level AS level, count(*) AS holders, count(post.account_id) AS reachable,
           array_agg(post.title ORDER BY post.starts_on, post.id) AS titles
    FROM people_post post JOIN people_role role ON role.id = post.role_id
    WHERE role.is_responsible AND post.grid_id IS NOT NULL
      AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
    GROUP BY post.grid_id, role.responsible_level
), grids AS (
    SELECT grid.id, grid.level, grid.code, grid.name, grid.number, grid.parent_id, grid.community_id
    FROM grid_grid grid WHERE {IN_SCOPE}
), matrix AS (
    SELECT grids.id, grids.level, grids.code, grids.name, grids.number, grids.parent_id,
           coalesce(posts.holders, 0) AS holders, coalesce(posts.reachable, 0) AS reachable,
           coalesce(posts.titles, '{{}}') AS titles
    FROM grids LEFT JOIN posts ON posts.grid_id = grids.id AND posts.level = grids.level
    UNION ALL
    SELECT grids.id, 'worker', grids.code, grids.name, grids.number, grids.parent_id,
           least(coalesce(own.holders, third.holders, community.holders, 0), 1),
           coalesce(own.reachable, third.reachable, community.reachable, 0),
           coalesce(own.titles, third.titles, community.titles, '{{}}')
    FROM grids
    LEFT JOIN posts own ON own.grid_id = grids.id AND own.level = 'worker'
    LEFT JOIN posts third ON third.grid_id = grids.parent_id AND third.level = 'worker'
    LEFT JOIN posts community ON community.grid_id = grids.community_id AND community.level = 'worker'
    WHERE grids.level = 'micro'
)
"""
STATES = f"""{MATRIX}
SELECT level, count(*), count(*) FILTER (WHERE holders = 0), count(*) FILTER (WHERE holders > 1),
       count(*) FILTER (WHERE holders = 1 AND reachable = 0)
FROM matrix GROUP BY level
"""
FAULTS = f"""{MATRIX}
SELECT matrix.id, matrix.level, matrix.code, matrix.name, matrix.number, parent.code, matrix.problem, matrix.titles
FROM (
    SELECT *, CASE WHEN holders = 0 THEN 'gap' WHEN holders > 1 THEN 'overlap' ELSE 'unreachable' END AS problem
    FROM matrix WHERE holders <> 1 OR reachable = 0
) matrix LEFT JOIN grid_grid parent ON parent.id = matrix.parent_id
WHERE (%(level)s::text IS NULL OR matrix.level = %(level)s)
  AND (%(problem)s::text IS NULL OR matrix.problem = %(problem)s)
  AND (matrix.code, matrix.level) > (%(after_code)s, %(after_level)s)
ORDER BY matrix.code, matrix.level LIMIT %(limit)s
"""
UNPLACED = """
SELECT building.id, building.name, courtyard.name
FROM grid_building building
LEFT JOIN grid_courtyard courtyard ON courtyard.id = building.courtyard_id
LEFT JOIN grid_grid grid ON grid.id = courtyard.grid_id
WHERE building.micro_grid_id IS NULL AND building.id > %(after)s
  AND (%(everything)s OR grid.id = ANY(%(areas)s) OR grid.street_id = ANY(%(areas)s)
       OR grid.community_id = ANY(%(areas)s) OR grid.parent_id = ANY(%(areas)s))
  AND (%(street)s::uuid IS NULL OR grid.street_id = %(street)s)
  AND NOT EXISTS (SELECT FROM grid_entrance entrance WHERE entrance.building_id = building.id
                  AND entrance.micro_grid_id IS NOT NULL)
ORDER BY building.id LIMIT %(limit)s
"""
FIRST_ID = UUID(int=0)


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """How complete one level of the matrix is: grids in force, and those with nobody, several, or one
    without account.
    """

    level: str
    total: int
    gaps: int
    overlaps: int
    unreachable: int


@dataclass(frozen=True, slots=True)
class ResponsibilityFault:
    """A grid whose responsibility is not one person's. `problem` is gap, overlap or unreachable."""

    grid_id: UUID
    level: str
    code: str
    name: str
    number: int
    parent_code: str | None
    problem: MatrixProblem
    titles: list[str]
    full_name: str


@dataclass(frozen=True, slots=True)
class UnplacedBuilding:
    """An address that belongs to no micro-grid, so that nobody is responsible for it."""

    building_id: UUID
    name: str
    courtyard: str | None


def responsible_posts(lineage: Lineage, at: datetime) -> dict[str, PostCard | None]:
    """Who is responsible at each level of a place at a moment, deputies applied; None where nobody is.

    Keys: `worker` (the worker whose area is nearest), `micro`, `grid`, `community`, `street`, `exclusive`.
    Where several are responsible, the one longest in post.
    """
    return responsible_posts_of([lineage], at)[lineage.leaf_id]


def responsible_posts_of(lineages: Iterable[Lineage], at: datetime) -> dict[UUID, dict[str, PostCard | None]]:
    """As `responsible_posts`, for many places in one statement; by leaf."""
    places = {lineage.leaf_id: lineage for lineage in lineages}
    by_place = _candidates(places.values(), at)
    found: dict[UUID, dict[str, PostCard | None]] = {}
    for leaf_id, place in places.items():
        levels = {level: by_place.get((grid, level), []) for level, grid in _levels(place).items() if grid}
        row: dict[str, PostCard | None] = dict.fromkeys(RESPONSIBLE_LEVEL_NAMES)
        row |= {level: cards[0] for level, cards in levels.items() if cards}
        workers = _nearest_workers(place, by_place)
        row[WORKER] = workers[0] if workers else None
        found[leaf_id] = row
    return found


def workers_for(lineage: Lineage, at: datetime) -> list[PostCard]:
    """All workers whose area is nearest to a place, longest in post first: for choosing by load."""
    return _nearest_workers(lineage, _candidates([lineage], at))


def _candidates(lineages: Iterable[Lineage], at: datetime) -> dict[tuple[UUID, str], list[PostCard]]:
    grids = {grid for lineage in lineages for grid in [lineage.leaf_id, *_levels(lineage).values()] if grid}
    cards = cards_where(CANDIDATES, {"grids": list(grids), "now": at, "day": day_of(at)})
    by_place: dict[tuple[UUID, str], list[PostCard]] = {}
    for card in cards:
        if card.grid_id is not None and card.responsible_level is not None:
            by_place.setdefault((card.grid_id, card.responsible_level), []).append(card)
    return by_place


def _levels(lineage: Lineage) -> dict[str, UUID | None]:
    return {
        "exclusive": lineage.leaf_id if lineage.level == "exclusive" else None,
        "micro": lineage.micro_grid_id,
        "grid": lineage.grid_id,
        "community": lineage.community_id,
        "street": lineage.street_id,
    }


def _nearest_workers(lineage: Lineage, by_place: dict[tuple[UUID, str], list[PostCard]]) -> list[PostCard]:
    for grid in (lineage.leaf_id, lineage.micro_grid_id, lineage.grid_id, lineage.community_id):
        if grid is not None and (workers := by_place.get((grid, WORKER))):
            return workers
    return []


@dataclass(frozen=True, slots=True)
class ResponsiblePost:
    """Who is responsible at one level of a place."""

    level: str
    level_name: str
    post: PostCard | None


def responsible_for_grid(actor: Actor, grid_id: UUID) -> list[ResponsiblePost]:
    """Who is responsible for a grid now, level by level up to the street; levels below the grid are left out."""
    actor.require(PeoplePermission.VIEW)
    place = grids.lineage(grid_id)
    found = responsible_posts(place, clock.now())
    levels = {level: grid for level, grid in _levels(place).items() if grid is not None}
    asked = [WORKER, *(level for level in levels)]
    return [ResponsiblePost(level, RESPONSIBLE_LEVEL_NAMES[level], found[level]) for level in asked]


def responsibility_states(actor: Actor, street_grid_id: UUID | None = None) -> list[LevelFigures]:
    """Every level of the matrix in the actor's scope, workers last, in one statement."""
    actor.require(PeoplePermission.VIEW)
    with connection.cursor() as cursor:
        cursor.execute(STATES, _matrix_values(actor, street_grid_id))
        found = {row[0]: LevelFigures(*row) for row in cursor.fetchall()}
    return [found.get(level, LevelFigures(level, 0, 0, 0, 0)) for level in (*MATRIX_LEVELS, WORKER)]


def responsibility_gaps(
    actor: Actor,
    level: str | None,
    street_grid_id: UUID | None,
    after: str | None,
    limit: int,
    problem: str | None = None,
) -> Page[ResponsibilityFault]:
    """Grids in the actor's scope without exactly one responsible person who can be reached, by code.

    The micro-grids come into it twice: for their lead, and for the worker nearest to them.
    """
    actor.require(PeoplePermission.VIEW)
    limit = max(1, min(limit, LARGEST_PAGE))
    code, after_level = values_of(after, [str, str]) if after else ("", "")
    values = {**_matrix_values(actor, street_grid_id), "level": level, "problem": problem, "limit": limit + 1}
    with connection.cursor() as cursor:
        cursor.execute(FAULTS, {**values, "after_code": code, "after_level": after_level})
        rows = cursor.fetchall()
    names = grids.grid_names({row[0] for row in rows})
    found = [ResponsibilityFault(*(*row, names.get(row[0], row[3]))) for row in rows]
    return _page(found, limit, lambda fault: (fault.code, fault.level))


def unplaced_buildings(
    actor: Actor, street_grid_id: UUID | None, after: str | None, limit: int
) -> Page[UnplacedBuilding]:
    """Addresses that belong to no micro-grid; those without a courtyard are the whole district's to see."""
    actor.require(PeoplePermission.VIEW)
    limit = max(1, min(limit, LARGEST_PAGE))
    start = values_of(after, [UUID])[0] if after else FIRST_ID
    with connection.cursor() as cursor:
        values = {**_matrix_values(actor, street_grid_id), "after": start, "limit": limit + 1}
        cursor.execute(UNPLACED, values)
        found = [UnplacedBuilding(*row) for row in cursor.fetchall()]
    return _page(found, limit, lambda building: (building.building_id,))


def _page(found: list[Item], limit: int, order: Callable[[Item], tuple[Any, ...]]) -> Page[Item]:
    has_more = len(found) > limit
    return Page(found[:limit], marker_of(order(found[limit - 1])) if has_more else None)


def _matrix_values(actor: Actor, street_grid_id: UUID | None) -> dict[str, Any]:
    values = scope_values(actor.scope_for(PeoplePermission.VIEW), street_grid_id)
    return {**values, "levels": list(MATRIX_LEVELS)}
