"""Rewards and sanctions: proposed by one person, decided by a second, an appeal decided by a third."""

from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from yuandian.community.honours.access import merits_in_reach, own_merits
from yuandian.community.honours.errors import (
    AppealTooLate,
    MeritPartTaken,
    MeritStepImpossible,
    MeritUnfit,
    MeritUnknown,
)
from yuandian.community.honours.models import Merit
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.rules.merits import (
    MEASURES_OF,
    MERIT_KIND_NAMES,
    MERIT_MEASURE_NAMES,
    STEPS,
    MeritAction,
    MeritCapacity,
    MeritKind,
    MeritMeasure,
    MeritStatus,
    may_appeal_until,
)
from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.people.facade import PersonUnknown, account_of_person, persons_in_sight
from yuandian.foundation.points.facade import person_now, persons_behind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append, subject_type_of

CASE_NUMBERED = "SELECT id FROM cases_case WHERE number = %s"


@dataclass(frozen=True, slots=True)
class MeritGiven:
    """What is proposed. `rule`: by which rule; `words`: what happened; `evidence`: what shows it."""

    person_id: UUID
    capacity: MeritCapacity
    kind: MeritKind
    measure: MeritMeasure
    grid_id: UUID
    rule: str
    words: str
    evidence: str
    case_number: str = ""


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
        made, "honours.merit.propose", actor=actor, details=details, post_id=held.id if held else None,
        area_id=given.grid_id,
    )  # fmt: skip
    return made


@transaction.atomic
def decide_merit(actor: Actor, merit_id: UUID, *, is_approved: bool, answer: str) -> Merit:
    """Somebody else approves it, and the person hears of it; or refuses it, and they do not.

    Raises `Forbidden`, `MeritUnknown`, `MeritStepImpossible`, `MeritPartTaken`.
    """
    found = _for_staff(actor, merit_id)
    action = MeritAction.APPROVE if is_approved else MeritAction.REFUSE
    _check_part(actor, found.person_id, found.proposer_id)
    _move(actor, found, action, {"answer": answer}, decider_id=actor.person_id, decided_at=clock.now(), answer=answer)
    if is_approved:
        measure = f"{MERIT_KIND_NAMES[found.kind]}：{MERIT_MEASURE_NAMES[found.measure]}"
        _tell(
            found, f"您有一条{MERIT_KIND_NAMES[found.kind]}记录", f"{measure}。{found.words} 有异议可以在手机上申诉。"
        )
    return found


@transaction.atomic
def appeal_merit(actor: Actor, merit_id: UUID, words: str) -> Merit:
    """Whoever is concerned says why it is wrong. Raises `MeritUnknown`, `MeritStepImpossible`, `AppealTooLate`."""
    found = own_merits(actor).select_for_update(of=("self",)).filter(pk=merit_id).first()
    if found is None:
        raise MeritUnknown
    _check_step(found, MeritAction.APPEAL)
    if found.decided_at is None or clock.now() > may_appeal_until(found.decided_at):
        raise AppealTooLate
    _move(actor, found, MeritAction.APPEAL, {"words": words}, appeal=words, appealed_at=clock.now())
    return found


@transaction.atomic
def judge_appeal(actor: Actor, merit_id: UUID, *, is_revoked: bool, words: str) -> Merit:
    """A third person decides on the appeal; whoever appealed hears of it.

    Raises `Forbidden`, `MeritUnknown`, `MeritStepImpossible`, `MeritPartTaken`.
    """
    found = _for_staff(actor, merit_id)
    action = MeritAction.REVOKE if is_revoked else MeritAction.KEEP
    _check_step(found, action)
    _check_part(actor, found.person_id, found.proposer_id, found.decider_id)
    _move(actor, found, action, {"words": words}, judge_id=actor.person_id, judged_at=clock.now(), judgement=words)
    _tell(found, "您的申诉有结果了", f"{'已撤销这条记录' if is_revoked else '维持原决定'}。{words}")
    return found


def _for_staff(actor: Actor, merit_id: UUID) -> Merit:
    actor.require(HonourPermission.DECIDE)
    rows = merits_in_reach(actor, HonourPermission.DECIDE).select_for_update(of=("self",))
    found = rows.filter(pk=merit_id).first()
    if found is None:
        raise MeritUnknown
    return found


def _check_step(found: Merit, action: MeritAction) -> None:
    if STEPS[action].before is not MeritStatus(found.status):
        raise MeritStepImpossible(status=found.status)


def _check_part(actor: Actor, *others: UUID | None) -> None:
    if actor.person_id is None or not set(others).isdisjoint(persons_behind(actor.person_id)):
        raise MeritPartTaken


def _move(actor: Actor, found: Merit, action: MeritAction, details: dict[str, str], **changes: Any) -> None:
    """The one place where a record's status is assigned. Raises `MeritStepImpossible`."""
    _check_step(found, action)
    found.status = STEPS[action].after.value
    for name, value in changes.items():
        setattr(found, name, value)
    found.save(update_fields=["status", *changes])
    append(found, f"honours.merit.{action}", actor=actor, details=details, area_id=found.grid_id)


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
