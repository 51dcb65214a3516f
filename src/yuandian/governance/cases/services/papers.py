"""Printing a case's papers: a number of the year, and an entry that says who printed which."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import is_desk
from yuandian.governance.cases.errors import NotYourCase, PaperWithoutHolder
from yuandian.governance.cases.models import Case, Paper
from yuandian.governance.cases.queries.details import CaseDetail, case_detail
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.papers import (
    ADDRESSED,
    NAMES,
    PERMISSIONS,
    PaperFacts,
    PaperKind,
    issuer_of,
    number_of,
)
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.rules.words import CHANNELS, STATUSES
from yuandian.governance.cases.services.moves import Move, lock, record
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """All that stands on a paper."""

    kind: PaperKind
    number: str
    issuer: str
    at: datetime
    facts: PaperFacts
    case: CaseDetail


@transaction.atomic
def print_paper(actor: Actor, case_id: UUID, kind: PaperKind) -> PrintedPaper:
    """The paper under its number, which it gets when it is first printed; every print is recorded.

    For the desk of the case's place. Raises `NotVisible`, `Forbidden`, `NotYourCase`, `PaperWithoutHolder`.
    """
    case = lock(actor, case_id)
    permission = PERMISSIONS[kind]
    post = actor.require(permission)
    if not is_desk(actor, case, permission):
        raise NotYourCase
    if kind in ADDRESSED and case.holder_post_id is None and case.holder_organisation_id is None:
        raise PaperWithoutHolder
    paper = Paper.objects.filter(case=case, kind=kind.value).first() or _numbered(case, kind)
    place = grid.lineage(paper.place_id).display_name
    number = number_of(place, kind, paper.year, paper.number)
    move = Move(actor, case, CaseAction.CONTACT, post.id if post else None, clock.now(), CaseStatus(case.status))
    record(move, CaseRecord.PRINT_PAPER, {"paper": NAMES[kind], "paper_number": number})
    case.save_changes()
    whole = case_detail(actor, case_id)
    return PrintedPaper(kind, number, issuer_of(place), timezone.localtime(move.at), _facts(case, whole), whole)


def _numbered(case: Case, kind: PaperKind) -> Paper:
    """The next of its series; who prints at the same moment waits."""
    place_id, year = case.street_id or grid.district(), timezone.localtime(clock.now()).year
    advisory_lock(f"paper:{place_id}:{kind.value}:{year}")
    series = Paper.objects.filter(place_id=place_id, kind=kind.value, year=year)
    last = series.aggregate(last=Max("number"))["last"] or 0
    return Paper.objects.create(case=case, kind=kind.value, place_id=place_id, year=year, number=last + 1)


def _facts(case: Case, whole: CaseDetail) -> PaperFacts:
    row = whole.row
    place = " ".join(part for part in (row.place, row.address) if part)
    return PaperFacts(
        row.number, CHANNELS[row.channel], row.summary, whole.description, place, row.holder or "",
        case.holder_organisation_id is not None,
        timezone.localtime(case.handling_due_at) if case.handling_due_at else None, row.is_overdue, row.urges,
        STATUSES[row.status],
    )  # fmt: skip
