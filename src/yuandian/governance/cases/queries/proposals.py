"""Whom a case could be given to, as the desk needs to see them: by name, with who stands in for the absent."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.candidates import candidates_on
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.dispatching import (
    LADDER,
    LEVEL_OF_ROLE,
    ROLES_FOR,
    Candidate,
    Choice,
    HolderLevel,
    choose,
    offered,
)

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
