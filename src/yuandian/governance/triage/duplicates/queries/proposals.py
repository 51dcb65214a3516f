"""What could be one with a case, likeliest first, each with its reasons."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.models import DistinctPair
from yuandian.governance.triage.duplicates.queries.candidates import Candidate, Sought, candidates_for, common_words
from yuandian.governance.triage.duplicates.rules.likeness import (
    PROPOSED_FROM,
    Likeness,
    Reason,
    Trouble,
    likeness_of,
)
from yuandian.governance.triage.duplicates.rules.wording import Commonness, wording_of, wording_without_place
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup

MOST_PROPOSED = 5
MOST_NEARBY = 10
TITLE_LETTERS = 30
PHONES = "SELECT phone_index FROM cases_report WHERE case_id = %s AND phone_index IS NOT NULL"


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """An open case that is probably the same trouble, and why."""

    case_id: UUID
    number: str
    summary: str
    description: str
    address: str
    status: cases.CaseStatus
    opened_at: datetime
    probability: float
    metres: int | None
    hours: float
    words: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class SimilarCaseRow:
    """A similar open case near a point, without anything that could tell who reported it."""

    id: UUID
    category: str | None
    status: cases.CaseStatus
    metres: int
    opened_at: datetime
    reports: int
    is_likely: bool


def duplicates_of(actor: Actor, case_id: UUID) -> list[DuplicateRow]:
    """The open cases in the actor's sight that are probably the same trouble as this one. Raises `NotVisible`.

    A case that has ended is compared with nothing. Pairs that somebody found to be two troubles are left out.
    """
    case = cases.find_case(actor, case_id)
    if not case.is_open:
        return []
    common = common_words()
    found = ranked(_trouble(case, common), case_id, common)
    distinct = _distinct_from(case_id)
    found = [(likeness, other) for likeness, other in found if other.id not in distinct]
    visible = cases.visible_among(actor, [other.id for _, other in found])
    return [_proposal(likeness, other) for likeness, other in found if other.id in visible][:MOST_PROPOSED]


def ranked(trouble: Trouble, case_id: UUID | None, common: Commonness) -> list[tuple[Likeness, Candidate]]:
    """The candidates that are probably the same trouble, likeliest first."""
    compared = [
        (likeness_of(trouble, other.trouble, common), other)
        for other in candidates_for(Sought(trouble, case_id), common)
    ]
    likely = [one for one in compared if one[0].probability >= PROPOSED_FROM]
    return sorted(likely, key=lambda one: (-one[0].probability, one[1].id))


def similar_nearby(
    point: tuple[float, float], category_id: UUID | None, text: str, at: datetime
) -> list[SimilarCaseRow]:
    """Open cases around a WGS84 point that a resident may join instead: the likeliest first, then the nearest of the
    kind. Nothing of what others wrote is told.
    """
    common = common_words()
    title = text[:TITLE_LETTERS]
    trouble = Trouble(
        title, text, wording_of(title, text, common), at, category_id=category_id, point=point,
        without_place=wording_without_place(title, text, "", common),
    )  # fmt: skip
    radius = cases.duplicate_metres(category_id)
    compared = [
        (likeness, other)
        for other in candidates_for(Sought(trouble), common)
        if (likeness := likeness_of(trouble, other.trouble, common)).metres is not None and likeness.metres <= radius
        and (likeness.probability >= PROPOSED_FROM or category_id in {None, other.trouble.category_id})
    ]  # fmt: skip
    compared.sort(key=lambda one: (one[0].probability < PROPOSED_FROM, one[0].metres, one[1].id))
    shown = compared[:MOST_NEARBY]
    reports = _reports_of([other.id for _, other in shown])
    return [
        SimilarCaseRow(
            id=other.id, category=cases.category_name(other.trouble.category_id), status=cases.CaseStatus(other.status),
            metres=likeness.metres or 0, opened_at=other.trouble.at, reports=reports.get(other.id, 0),
            is_likely=likeness.probability >= PROPOSED_FROM,
        )
        for likeness, other in shown
    ]  # fmt: skip


def similar_in_sight(
    actor: Actor, text: str, point: tuple[float, float] | None, grid_id: UUID | None, category_id: UUID | None,
    phone: str | None, at: datetime,
) -> list[DuplicateRow]:  # fmt: skip
    """The open cases in the actor's sight that a case which is being written is probably the same trouble as."""
    actor.require(cases.CasePermission.ENTER)
    common = common_words()
    line = grid.lineages([grid_id]).get(grid_id) if grid_id else grid.locate(*point).lineage if point else None
    number = people.normal_phone(phone) if phone else None
    title = text[:TITLE_LETTERS]
    trouble = Trouble(
        title, text, wording_of(title, text, common), at, category_id=category_id, point=point,
        micro_grid_id=line.micro_grid_id if line else None, community_id=line.community_id if line else None,
        reporters=frozenset({lookup(number)} if number else ()),
        without_place=wording_without_place(title, text, "", common),
    )  # fmt: skip
    found = ranked(trouble, None, common)
    visible = cases.visible_among(actor, [other.id for _, other in found])
    return [_proposal(likeness, other) for likeness, other in found if other.id in visible][:MOST_PROPOSED]


def _trouble(case: cases.Case, common: Commonness) -> Trouble:
    with connection.cursor() as cursor:
        cursor.execute(PHONES, [case.id])
        phones = frozenset(bytes(phone) for (phone,) in cursor.fetchall())
    return Trouble(
        title=case.summary, text=case.description,
        wording=wording_of(case.summary, f"{case.description} {case.address}", common), at=case.created_at,
        category_id=case.category_id,
        point=None if case.longitude is None or case.latitude is None else (case.longitude, case.latitude),
        micro_grid_id=case.micro_grid_id, community_id=case.community_id, reporters=phones,
        without_place=wording_without_place(case.summary, case.description, case.address, common),
    )  # fmt: skip


def _distinct_from(case_id: UUID) -> set[UUID]:
    pairs = DistinctPair.objects.filter(Q(first_id=case_id) | Q(second_id=case_id)).values_list("first_id", "second_id")
    return {second if first == case_id else first for first, second in pairs}


def _reports_of(case_ids: Collection[UUID]) -> dict[UUID, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT case_id, count(*) FROM cases_report WHERE case_id = ANY(%s) GROUP BY case_id", [list(case_ids)]
        )
        return dict(cursor.fetchall())


def _proposal(likeness: Likeness, other: Candidate) -> DuplicateRow:
    return DuplicateRow(
        case_id=other.id, number=other.number, summary=other.trouble.title, description=other.trouble.text,
        address=other.address, status=cases.CaseStatus(other.status), opened_at=other.trouble.at,
        probability=round(likeness.probability, 3), metres=likeness.metres, hours=round(likeness.hours, 1),
        words=likeness.words, reasons=likeness.reasons,
    )  # fmt: skip
