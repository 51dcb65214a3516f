"""Who could hold a case: posts in force on its way up, deputies for the absent, and what they have in hand."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.cases.rules.dispatching import Candidate

MOST_COUNTED = 500  # a load beyond this makes no difference to a choice

# hot path: one statement for any number of grids; the count runs over the holder's open cases only.
POSTS = """
SELECT post.id, role.code, post.grid_id, load.open_cases, ARRAY(
           SELECT coalesce(acting.account_id, staff.id) FROM people_post acting
           LEFT JOIN people_account staff ON staff.person_id = acting.person_id AND staff.kind = 'staff'
           WHERE acting.id = coalesce(away.deputy_post_id, post.id)
             AND coalesce(acting.account_id, staff.id) IS NOT NULL
       ), away.deputy_post_id, post.title || ' ' || person.name
FROM people_post post
JOIN people_person person ON person.id = post.person_id
JOIN people_role role ON role.id = post.role_id
LEFT JOIN LATERAL (
    SELECT absence.deputy_post_id FROM people_absence absence
    WHERE absence.post_id = post.id AND absence.starts_at <= %(now)s AND absence.ends_at > %(now)s
    ORDER BY absence.starts_at DESC LIMIT 1
) away ON true
CROSS JOIN LATERAL (
    SELECT count(*) AS open_cases FROM (
        SELECT 1 FROM cases_case held WHERE held.is_open AND held.holder_post_id = post.id LIMIT %(most)s
    ) counted
) load
WHERE post.grid_id = ANY(%(grids)s::uuid[]) AND role.code = ANY(%(roles)s::text[])
  AND post.starts_on <= %(today)s AND (post.ends_on IS NULL OR post.ends_on > %(today)s)
"""
POST_IN_FORCE = """
SELECT post.id, role.code, role.permissions ? 'case.sign'
FROM people_post post JOIN people_role role ON role.id = post.role_id
WHERE post.id = %s AND post.starts_on <= %s AND (post.ends_on IS NULL OR post.ends_on > %s)
"""


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates by the grid that their post stands on, and the grid revision that the database had."""

    by_grid: dict[UUID, list[Candidate]]
    grid_revision: int

    def on_the_way(self, way_up: Collection[UUID]) -> list[Candidate]:
        """The candidates for a case with this way up."""
        return [candidate for grid_id in way_up for candidate in self.by_grid.get(grid_id, ())]


def candidates_on(grid_ids: Collection[UUID], roles: Collection[str], now: datetime) -> Pool:
    """Every candidate on any of these grids. `now` decides which posts and absences are in force."""
    by_grid: dict[UUID, list[Candidate]] = defaultdict(list)
    asked: dict[str, Any] = {
        "now": now,
        "today": now.date(),
        "most": MOST_COUNTED,
        # As text: psycopg looks at every element of a list.
        "grids": _array(grid_ids),
        "roles": _array(roles),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT found.*, (SELECT revision FROM grid_revision LIMIT 1)"
            f" FROM (VALUES (1)) one LEFT JOIN ({POSTS}) found ON true",
            asked,
        )
        rows = cursor.fetchall()
    for post_id, role, grid_id, open_cases, accounts, deputy_post_id, title, *_ in rows:
        if post_id is not None:
            by_grid[grid_id].append(
                Candidate(post_id, role, grid_id, open_cases, tuple(accounts), title, deputy_post_id)
            )
    return Pool(by_grid, rows[0][-1] or 0)


def _array(values: Iterable[object]) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def role_of_post(post_id: UUID, now: datetime) -> str | None:
    """The role of a post that is in force now; None for any other."""
    role, _ = role_and_power(post_id, now)
    return role


def role_and_power(post_id: UUID, now: datetime) -> tuple[str | None, bool]:
    """The role of a post that is in force now, None for any other, and whether it may sign cases."""
    with connection.cursor() as cursor:
        cursor.execute(POST_IN_FORCE, [post_id, now.date(), now.date()])
        row = cursor.fetchone()
    return (None, False) if row is None else (str(row[1]), bool(row[2]))
