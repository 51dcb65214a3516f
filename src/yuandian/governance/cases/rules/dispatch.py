"""To whom a case goes. Pure: candidates in, choice out, with the reason in words that can be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from yuandian.governance.cases.rules import CaseLevel

HolderLevel = Literal["micro", "grid", "community", "street", "department", "exclusive"]
# Who handles what (HOT-06, HOT-07): the first role found on the way up wins.
ROLES_FOR: dict[CaseLevel, tuple[str, ...]] = {
    CaseLevel.ORDINARY: ("exclusive_grid_lead", "grid_worker", "micro_grid_lead", "grid_lead", "community_lead"),
    CaseLevel.COMPLEX: ("community_lead", "community_secretary"),
    CaseLevel.HARD: ("operations_officer", "street_section_head"),
}
LADDER: tuple[str, ...] = ("micro_grid_lead", "grid_worker", "grid_lead", "community_lead", "operations_officer")
LEVEL_OF_ROLE: dict[str, HolderLevel] = {
    "exclusive_grid_lead": "exclusive",
    "micro_grid_lead": "micro",
    "micro_grid_member": "micro",
    "grid_worker": "grid",
    "grid_lead": "grid",
    "community_lead": "community",
    "community_secretary": "community",
    "operations_officer": "street",
    "street_section_head": "street",
    "street_secretary": "street",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A post in force that could hold the case: where it stands, whom it reaches and what it has in hand.

    While the holder is away `deputy_post_id` tells who acts under the post, and `accounts`, who are told, are the
    deputy's.
    """

    post_id: UUID
    role: str
    grid_id: UUID
    open_cases: int
    accounts: tuple[UUID, ...]
    title: str = ""
    deputy_post_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Who gets the case and why."""

    candidate: Candidate
    holder_level: HolderLevel
    reason: str


def ranked(level: CaseLevel, ancestor_ids: Sequence[UUID], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Who handles cases of this level on the grids of `ancestor_ids`, from the leaf upwards, the best first.

    By role first, then the nearest grid on the way up, then the fewest open cases, then the post's id so that the
    choice is the same wherever it is made.
    """
    distance = {grid_id: steps for steps, grid_id in enumerate(ancestor_ids)}
    roles = {role: rank for rank, role in enumerate(ROLES_FOR[level])}
    fitting = [c for c in candidates if c.role in roles and c.grid_id in distance]
    return sorted(fitting, key=lambda c: (roles[c.role], distance[c.grid_id], c.open_cases, c.post_id.int))


def offered(level: CaseLevel, ancestor_ids: Sequence[UUID], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Whom a desk may think of, the best first: who handles such cases, then who handles easier ones and could help.

    Nobody whom only a harder case concerns.
    """
    pool, levels = list(candidates), list(CaseLevel)
    found: dict[UUID, Candidate] = {}
    for easier in reversed(levels[: levels.index(level) + 1]):
        for candidate in ranked(easier, ancestor_ids, pool):
            found.setdefault(candidate.post_id, candidate)
    return list(found.values())


def choose(level: CaseLevel, ancestor_ids: Sequence[UUID], candidates: Iterable[Candidate]) -> Choice | None:
    """The holder for a case whose grids, from the leaf upwards, are `ancestor_ids`; None when nobody fits."""
    fitting = ranked(level, ancestor_ids, candidates)
    if not fitting:
        return None
    best = fitting[0]
    peers = sum(1 for c in fitting if (c.role, c.grid_id) == (best.role, best.grid_id))
    return Choice(best, LEVEL_OF_ROLE[best.role], _why(best, peers))


def _why(best: Candidate, peers: int) -> str:
    if best.deputy_post_id is not None:
        return "deputy"
    return "least_loaded" if peers > 1 else "responsible"


def roles_above(role: str | None) -> tuple[str, ...]:
    """The roles that a case held by `role` may be escalated to, nearest first."""
    if role is None or role not in LADDER:
        return LADDER[-2:] if role in {"exclusive_grid_lead", "micro_grid_member"} else LADDER[-1:]
    return LADDER[LADDER.index(role) + 1 :]


def climb(role: str | None, ancestor_ids: Sequence[UUID], candidates: Iterable[Candidate]) -> Choice | None:
    """The next holder up the ladder from `role`; None when the top is reached or nobody is there."""
    pool = list(candidates)
    for higher in roles_above(role):
        fitting = [c for c in pool if c.role == higher and c.grid_id in set(ancestor_ids)]
        if fitting:
            best = min(fitting, key=lambda c: (ancestor_ids.index(c.grid_id), c.open_cases, c.post_id.int))
            return Choice(best, LEVEL_OF_ROLE[best.role], "escalated")
    return None


def level_after_escalation(level: CaseLevel, holder_level: HolderLevel) -> CaseLevel:
    """A case that reaches the community is at least complex, one that reaches the street is hard."""
    if holder_level == "street":
        return CaseLevel.HARD
    if holder_level == "community" and level is CaseLevel.ORDINARY:
        return CaseLevel.COMPLEX
    return level
