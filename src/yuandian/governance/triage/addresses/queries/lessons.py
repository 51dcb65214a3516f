"""What staff taught: in memory for the next text, as a list for the keepers of places, and what new words would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Count, Max, Q

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.addresses.access import reaches, require_keeping, visible_to
from yuandian.governance.triage.addresses.errors import LearnedGridUnknown, LearnedPlaceUnknown
from yuandian.governance.triage.addresses.models import LearnedPlace, LearnedVoice
from yuandian.governance.triage.addresses.rules.learned import Lesson, Lessons
from yuandian.governance.triage.addresses.rules.lessons import SAID_WIDELY, Unfit, unfit
from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.kernel import history
from yuandian.kernel.actor import Actor

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class LearnedPlaceRow:
    """Words that were taught, by whom, and whether they are in force."""

    id: UUID
    said: str
    grid_id: UUID
    grid_name: str
    confirmed: int
    is_active: bool
    changed_at: datetime
    people: list[str]


@dataclass(frozen=True, slots=True)
class LearnedRivalCard:
    """Another grid that the same words mean by what was taught before."""

    grid_name: str
    confirmed: int


@dataclass(frozen=True, slots=True)
class LearnedPreview:
    """What teaching some words would do: `wording` is what is looked for, `street` where it holds at once.

    `unfit` says why they cannot be learned, `is_outside` that the grid lies outside the actor's places.
    """

    wording: str
    unfit: Unfit | None
    is_outside: bool
    grid_name: str
    street: str
    confirmed: int
    rivals: list[LearnedRivalCard]


def lessons() -> Lessons:
    """Everything learned and in force. One statement says whether it changed: ask once for many texts."""
    state = LearnedPlace.objects.aggregate(many=Count("id", filter=Q(is_active=True)), at=Max("changed_at"))
    return _lessons(state["many"], state["at"], grid.revision())


@lru_cache(maxsize=2)
def _lessons(_many: int, _at: datetime | None, _grids: int) -> Lessons:
    rows = list(LearnedPlace.objects.filter(is_active=True).values_list("wording", "grid_id", "confirmed"))
    lines = grid.lineages(grid_id for _, grid_id, _ in rows)
    return Lessons(
        Lesson(said, grid_id, confirmed, lines[grid_id].street_id)
        for said, grid_id, confirmed in rows
        if grid_id in lines and unfit(said) is None
    )


def why_unfit(said: str, community_id: UUID) -> Unfit | None:
    """Why these words cannot be learned of a grid in that community; None where they can."""
    if (why := unfit(said)) is not None:
        return why
    others = cases.communities_saying("".join(said.split())) - {community_id}
    return Unfit.WIDELY_SAID if len(others) >= SAID_WIDELY else None


def preview(actor: Actor, said: str, grid_id: UUID) -> LearnedPreview:
    """What would be learned, of where and for whom, before anybody teaches it. Raises `LearnedGridUnknown`."""
    actor.require(cases.CasePermission.TRIAGE)
    line = grid.lineages([grid_id]).get(grid_id)
    if line is None or line.community_id is None:
        raise LearnedGridUnknown(field="grid_id")
    same = LearnedPlace.objects.filter(wording=plain(said), is_active=True).order_by("-confirmed", "id")
    known = {row.grid_id: row.confirmed for row in same}
    names = grid.grid_names([*known, *([line.street_id] if line.street_id else [])])
    mine = LearnedVoice.objects.filter(learned__in=same, learned__grid_id=grid_id, account_id=actor.account_id)
    return LearnedPreview(
        wording=plain(said), unfit=why_unfit(said, line.community_id),
        is_outside=not reaches(actor.scope_for(cases.CasePermission.TRIAGE), line), grid_name=line.full_name,
        street=names.get(line.street_id, "") if line.street_id else "",
        confirmed=known.get(grid_id, 0) + (0 if mine.exists() else 1),
        rivals=[LearnedRivalCard(names.get(other, ""), count) for other, count in known.items() if other != grid_id],
    )  # fmt: skip


def learned_places(actor: Actor, said: str = "") -> list[LearnedPlaceRow]:
    """What was taught of the actor's places, in force or taken back, the latest first."""
    require_keeping(actor)
    rows = visible_to(actor)
    if said.strip():
        rows = rows.filter(wording__contains=plain(said))
    return taught_of(list(rows.order_by("-changed_at", "id")[:MOST_SHOWN]))


def taught_of(rows: Sequence[LearnedPlace]) -> list[LearnedPlaceRow]:
    """Rows as people read them. Two statements, however many."""
    voices = list(LearnedVoice.objects.filter(learned__in=rows).order_by("pk").values_list("learned_id", "account_id"))
    names = people.account_names({account_id for _, account_id in voices})
    grids = grid.grid_names({row.grid_id for row in rows})
    return [
        LearnedPlaceRow(
            row.id, row.said, row.grid_id, grids.get(row.grid_id, ""), row.confirmed, row.is_active, row.changed_at,
            [names[account_id] for learned_id, account_id in voices if learned_id == row.id and account_id in names],
        )
        for row in rows
    ]  # fmt: skip


def learned_record(actor: Actor, learned_id: UUID) -> list[people.RecordMoment]:
    """Who taught it and who took it back. Raises `LearnedPlaceUnknown`."""
    require_keeping(actor)
    row = visible_to(actor).filter(pk=learned_id).first()
    if row is None:
        raise LearnedPlaceUnknown
    return people.record_of(history.entries_of(row))
