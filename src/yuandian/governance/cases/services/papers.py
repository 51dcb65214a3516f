"""Printing a case's papers: issued once under a number of the year, and an entry that says who printed which."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from pydantic import TypeAdapter

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import is_desk
from yuandian.governance.cases.errors import NotYourCase, PaperForUnits, PaperWithoutHolder
from yuandian.governance.cases.models import Case, Paper
from yuandian.governance.cases.queries.details import CaseDetail, case_detail
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.papers import (
    ADDRESSED,
    BY_THE_DAY,
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

FACTS = TypeAdapter(PaperFacts)
LEAD = "lead"


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """All that stands on a paper. A letter is dated as it was issued, the whole file as it is printed."""

    kind: PaperKind
    number: str
    issuer: str
    issued_at: datetime
    printed_at: datetime
    facts: PaperFacts
    case: CaseDetail


@transaction.atomic
def print_paper(actor: Actor, case_id: UUID, kind: PaperKind) -> PrintedPaper:
    """The paper under its number; every print is recorded.

    A letter to the same addressee is the same each time, as it was first issued; the whole file keeps its number and
    tells how the case stands. For the desk of the case's place. Raises `NotVisible`, `Forbidden`, `NotYourCase`,
    `PaperWithoutHolder`, `PaperForUnits`.
    """
    case = lock(actor, case_id)
    permission = PERMISSIONS[kind]
    post = actor.require(permission)
    if not is_desk(actor, case, permission):
        raise NotYourCase
    if kind in ADDRESSED and case.holder_post_id is None and case.holder_organisation_id is None:
        raise PaperWithoutHolder
    if kind is PaperKind.TRANSFER and case.holder_organisation_id is None:
        raise PaperForUnits
    now = clock.now()
    paper = _issued(actor, case, kind) or _issue(actor, case, kind)
    place = grid.lineage(paper.place_id).display_name
    number = number_of(place, kind, paper.year, paper.number)
    move = Move(actor, case, CaseAction.CONTACT, post.id if post else None, now, CaseStatus(case.status))
    record(move, CaseRecord.PRINT_PAPER, {"paper": NAMES[kind], "paper_number": number})
    case.save_changes()
    whole = case_detail(actor, case_id)
    facts = FACTS.validate_python(paper.facts) if paper.facts else _facts(case, whole)
    issued_at = timezone.localtime(paper.created_at if kind in ADDRESSED else now)
    return PrintedPaper(kind, number, issuer_of(place), issued_at, timezone.localtime(now), facts, whole)


def _issued(actor: Actor, case: Case, kind: PaperKind) -> Paper | None:
    """What was issued before: to whoever has the case now, since they have it; a supervision today."""
    rows = Paper.objects.filter(case=case, kind=kind.value).order_by("-created_at")
    if kind not in ADDRESSED:
        return rows.first()
    if kind in BY_THE_DAY:
        rows = rows.filter(created_at__date=timezone.localdate(clock.now()))
    found = rows.filter(addressee=_addressee(case, kind), turn=_turn(case)).first()
    if found is None and (found := rows.filter(facts__isnull=True).first()):  # from before letters were kept as issued
        found.addressee, found.turn = _addressee(case, kind), _turn(case)
        found.facts = FACTS.dump_python(_facts(case, case_detail(actor, case.id)), mode="json")
        found.save(update_fields=["addressee", "turn", "facts"])
    return found


def _issue(actor: Actor, case: Case, kind: PaperKind) -> Paper:
    """The next of its series; who issues at the same moment waits."""
    place_id, year = case.street_id or grid.district(), timezone.localtime(clock.now()).year
    advisory_lock(f"paper:{place_id}:{kind.value}:{year}")
    series = Paper.objects.filter(place_id=place_id, kind=kind.value, year=year)
    last = series.aggregate(last=Max("number"))["last"] or 0
    facts = _facts(case, case_detail(actor, case.id)) if kind in ADDRESSED else None
    return Paper.objects.create(
        case=case,
        kind=kind.value,
        place_id=place_id,
        year=year,
        number=last + 1,
        addressee=_addressee(case, kind),
        turn=_turn(case),
        facts=FACTS.dump_python(facts, mode="json") if facts else None,
    )


def _turn(case: Case) -> int:
    return case.assignments.filter(kind=LEAD).count()


def _addressee(case: Case, kind: PaperKind) -> UUID | None:
    return case.holder_post_id or case.holder_organisation_id if kind in ADDRESSED else None


def _facts(case: Case, whole: CaseDetail) -> PaperFacts:
    row = whole.row
    place = " ".join(part for part in (row.place, row.address) if part)
    return PaperFacts(
        row.number, CHANNELS[row.channel], row.summary, whole.description, place, row.holder or "",
        case.holder_organisation_id is not None,
        timezone.localtime(case.handling_due_at) if case.handling_due_at else None, row.is_overdue, row.urges,
        STATUSES[row.status],
    )  # fmt: skip
