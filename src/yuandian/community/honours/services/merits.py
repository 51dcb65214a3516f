"""Rewards and sanctions: proposed by one person, decided by a second, an appeal decided by a third."""

from dataclasses import asdict, dataclass
from typing import Annotated
from uuid import UUID

from django.db import connection, transaction
from pydantic import StringConstraints

from yuandian.community.honours.access import merits_in_reach, own_merits, person_of, standing_to
from yuandian.community.honours.errors import (
    AppealTooLate,
    MeritPartTaken,
    MeritUnfit,
    MeritUnknown,
)
from yuandian.community.honours.models import Merit
from yuandian.community.honours.records import MeritRecord
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.rules.merits import (
    MEASURES_OF,
    MERIT_KIND_NAMES,
    MERIT_MEASURE_NAMES,
    MERITS,
    MeritAction,
    MeritBy,
    MeritCapacity,
    MeritKind,
    MeritMeasure,
    MeritStatus,
    may_appeal_until,
)
from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.people.facade import PersonUnknown, account_of_person, persons_in_sight
from yuandian.foundation.points.facade import person_now
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append, subject_type_of
from yuandian.kernel.lifecycle import Stands, standing
from yuandian.kernel.moves import Move, begin, finish

MeritWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
CASE_NUMBERED = "SELECT id FROM cases_case WHERE number = %s"


@dataclass(frozen=True, slots=True)
class MeritGiven:
    """What is proposed. `rule`: by which rule; `words`: what happened; `evidence`: what shows it."""

    person_id: UUID
    capacity: MeritCapacity
    kind: MeritKind
    measure: MeritMeasure
    grid_id: UUID
    rule: MeritWords
    words: MeritWords
    evidence: MeritWords
    case_number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""


@transaction.atomic
def propose_merit(actor: Actor, given: MeritGiven) -> Merit:
    """Of somebody in sight. Raises `Forbidden`, `MeritUnfit`, `PersonUnknown`, and `MeritPartTaken` for oneself."""
    held = actor.require(HonourPermission.RECORD)
    if given.measure not in MEASURES_OF[given.kind]:
        raise MeritUnfit(field="measure")
    place = place_in_force(given.grid_id)
    if place is None or not reaches(actor.scope_for(HonourPermission.RECORD), place):
        raise MeritUnfit(field="grid_id")
    if not persons_in_sight(actor, HonourPermission.RECORD).filter(pk=given.person_id).exists():
        raise PersonUnknown(person=str(given.person_id))
    if actor.person_id == given.person_id:
        raise MeritPartTaken
    case_id = _case_numbered(given.case_number) if given.case_number else None
    made = Merit.objects.create(**asdict(given), case_id=case_id, proposer_id=actor.person_id)
    details = {name: str(value) for name, value in asdict(given).items()}
    append(
        made, MeritRecord.PROPOSE, actor=actor, details=details, post_id=held.id if held else None,
        area_id=given.grid_id,
    )  # fmt: skip
    return made


@transaction.atomic
def decide_merit(actor: Actor, merit_id: UUID, *, is_approved: bool, answer: str) -> Merit:
    """Somebody else approves it, and the person hears of it; or refuses it, and they do not.

    Raises `Forbidden`, `MeritUnknown`, `MeritPartTaken`, `StepNotPossible`.
    """
    found = _for_staff(actor, merit_id)
    action = MeritAction.APPROVE if is_approved else MeritAction.REFUSE
    move = _begin(actor, found, action, standing_to(actor, found))
    found.decider_id, found.decided_at, found.answer = person_of(actor), move.at, answer
    finish(move, {"answer": answer}, columns=["decider", "decided_at", "answer"], area_id=found.grid_id)
    if is_approved:
        measure = f"{MERIT_KIND_NAMES[found.kind]}：{MERIT_MEASURE_NAMES[found.measure]}"
        _tell(
            found, f"您有一条{MERIT_KIND_NAMES[found.kind]}记录", f"{measure}。{found.words} 有异议可以在手机上申诉。"
        )
    return found


@transaction.atomic
def appeal_merit(actor: Actor, merit_id: UUID, words: str) -> Merit:
    """The person concerned says why it is wrong. Raises `MeritUnknown`, `StepNotPossible`, `AppealTooLate`."""
    found = own_merits(actor).select_for_update(of=("self",)).filter(pk=merit_id).first()
    if found is None:
        raise MeritUnknown
    move = _begin(actor, found, MeritAction.APPEAL, standing({MeritBy.CONCERNED}))
    if found.decided_at is None or clock.now() > may_appeal_until(found.decided_at):
        raise AppealTooLate
    found.appeal, found.appealed_at = words, move.at
    finish(move, {"words": words}, columns=["appeal", "appealed_at"], area_id=found.grid_id)
    return found


@transaction.atomic
def judge_appeal(actor: Actor, merit_id: UUID, *, is_revoked: bool, words: str) -> Merit:
    """A third person decides on the appeal; the person who appealed is notified.

    Raises `Forbidden`, `MeritUnknown`, `MeritPartTaken`, `StepNotPossible`.
    """
    found = _for_staff(actor, merit_id)
    action = MeritAction.REVOKE if is_revoked else MeritAction.KEEP
    move = _begin(actor, found, action, standing_to(actor, found))
    found.judge_id, found.judged_at, found.judgement = person_of(actor), move.at, words
    finish(move, {"words": words}, columns=["judge", "judged_at", "judgement"], area_id=found.grid_id)
    _tell(found, "您的申诉有结果了", f"{'已撤销这条记录' if is_revoked else '维持原决定'}。{words}")
    return found


def _for_staff(actor: Actor, merit_id: UUID) -> Merit:
    actor.require(HonourPermission.DECIDE)
    rows = merits_in_reach(actor, HonourPermission.DECIDE).select_for_update(of=("self",))
    found = rows.filter(pk=merit_id).first()
    if found is None:
        raise MeritUnknown
    return found


def _begin(actor: Actor, found: Merit, action: MeritAction, stands: Stands) -> Move[Merit, MeritAction, MeritStatus]:
    return begin(MERITS, actor, found, action, MeritStatus(found.status), stands)


def _tell(found: Merit, title: str, body: str) -> None:
    account = account_of_person(person_now(found.person_id))
    tell([account] if account else [], "honours.merit", title, body, subject_type_of(Merit), found.pk)


def _case_numbered(number: str) -> UUID:
    with connection.cursor() as cursor:
        cursor.execute(CASE_NUMBERED, [number.strip()])
        row = cursor.fetchone()
    if row is None:
        raise MeritUnfit(field="case_number")
    return UUID(str(row[0]))
