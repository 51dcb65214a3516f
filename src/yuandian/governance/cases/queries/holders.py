"""Who can hold a case, who is proposed and why, and how much everybody has."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.dispatch import (
    LADDER,
    LEVEL_OF_ROLE,
    ROLES_FOR,
    Candidate,
    Choice,
    HolderLevel,
    choose,
    offered,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

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


Named = tuple[str, str, datetime | None, UUID | None, str | None]  # title, person, away until, deputy's post, deputy
MOST_PROPOSALS = 20
POSSIBLE = "possible"
NAMES = """
SELECT post.id, post.title, holder.name, away.ends_at, away.deputy_post_id, away.name
FROM people_post post
JOIN people_person holder ON holder.id = post.person_id
LEFT JOIN LATERAL (
    SELECT absence.ends_at, absence.deputy_post_id, acting.name
    FROM people_absence absence
    JOIN people_post deputy ON deputy.id = absence.deputy_post_id
    JOIN people_person acting ON acting.id = deputy.person_id
    WHERE absence.post_id = post.id AND absence.starts_at <= %(now)s AND absence.ends_at > %(now)s
    ORDER BY absence.starts_at DESC LIMIT 1
) away ON true
WHERE post.id = ANY(%(posts)s)
"""


@dataclass(frozen=True, slots=True)
class HolderProposal:
    """A post that could take the case, and why. While its holder is away the deputy, if there is one, acts under it."""

    post_id: UUID
    title: str
    person_name: str
    role: str
    holder_level: HolderLevel
    reason: str
    open_cases: int
    away_until: datetime | None
    deputy_post_id: UUID | None
    deputy_name: str | None


def candidates_for(case: Case, now: datetime) -> list[Candidate]:
    """Everyone on the grids of the case, from its leaf up, who could hold it, whatever its level."""
    roles = {role for rank in ROLES_FOR.values() for role in rank} | set(LADDER)
    path = case.ancestor_ids()
    return candidates_on(path, roles, timezone.localtime(now)).on_the_way(path)


def proposals_for(case: Case, now: datetime) -> list[HolderProposal]:
    """The posts that could take or help with the case, whom the rules would choose first. Two statements."""
    level, path, pool = CaseLevel(case.level), case.ancestor_ids(), candidates_for(case, now)
    choice = choose(level, path, pool)
    candidates = offered(level, path, pool)[:MOST_PROPOSALS]
    names = _names([candidate.post_id for candidate in candidates], now)
    return [_proposal(candidate, choice, names[candidate.post_id]) for candidate in candidates]


def _proposal(candidate: Candidate, choice: Choice | None, named: Named) -> HolderProposal:
    title, person_name, away_until, deputy_post_id, deputy_name = named
    return HolderProposal(
        post_id=candidate.post_id, title=title, person_name=person_name, role=candidate.role,
        holder_level=LEVEL_OF_ROLE[candidate.role],
        reason=choice.reason if choice and choice.candidate is candidate else POSSIBLE,
        open_cases=candidate.open_cases, away_until=away_until, deputy_post_id=deputy_post_id, deputy_name=deputy_name,
    )  # fmt: skip


def _names(posts: Collection[UUID], now: datetime) -> dict[UUID, Named]:
    with connection.cursor() as cursor:
        cursor.execute(NAMES, {"posts": list(posts), "now": now})
        return {row[0]: (row[1], row[2], row[3], row[4], row[5]) for row in cursor.fetchall()}


LOADS = """
SELECT post.id,
    (SELECT count(*) FROM (SELECT 1 FROM cases_case held
        WHERE held.is_open AND held.holder_post_id = post.id LIMIT %(most)s) counted),
    (SELECT count(*) FROM (SELECT 1 FROM cases_case held
        WHERE held.is_open AND held.holder_post_id = post.id AND held.due_at <= %(now)s LIMIT %(most)s) counted),
    (SELECT count(*) FROM (SELECT 1 FROM cases_assignment helped JOIN cases_case helping ON helping.id = helped.case_id
        WHERE helped.post_id = post.id AND helped.kind = 'assist' AND helped.ended_at IS NULL AND helping.is_open
        LIMIT %(most)s) counted)
FROM unnest(%(posts)s::uuid[]) AS post(id)
ORDER BY post.id
"""


@dataclass(frozen=True, slots=True)
class PostLoad:
    """The open cases of a post, how many of these are overdue, and those that it helps with; each counted up to
    `MOST_COUNTED`.
    """

    post_id: UUID
    open_cases: int
    overdue_cases: int
    assisted_cases: int


def loads_of(actor: Actor, post_ids: Sequence[UUID]) -> list[PostLoad]:
    """Loads of those of the posts that the actor sees, in id order. Two statements. Raises `Forbidden`."""
    seen = people.posts_in_sight(actor, post_ids)
    if not seen:
        return []
    with connection.cursor() as cursor:
        cursor.execute(LOADS, {"posts": sorted(seen), "now": clock.now(), "most": MOST_COUNTED})
        return [PostLoad(*row) for row in cursor.fetchall()]
