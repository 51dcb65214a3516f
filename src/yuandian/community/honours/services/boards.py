"""What people say of boards: whether these may name them, and what is wrong with one, which staff answer."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.community.honours.access import account_of, person_of, visible_to
from yuandian.community.honours.errors import BoardUnknown, ObjectionOpen, ObjectionUnknown
from yuandian.community.honours.models import Consent, Objection
from yuandian.community.honours.records import ConsentRecord, ObjectionRecord
from yuandian.community.honours.rules import (
    OBJECTIONS,
    BoardKind,
    BoardPeriod,
    HonourPermission,
    ObjectionAction,
    ObjectionStatus,
)
from yuandian.community.honours.rules.ranking import begin_of
from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.organisations.facade import place_in_force
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append, subject_type_of
from yuandian.kernel.moves import begin, finish


@dataclass(frozen=True, slots=True)
class BoardConsent:
    """Whether boards may name somebody in full."""

    is_public: bool


def say_consent(actor: Actor, *, is_public: bool) -> Consent:
    """Agrees to one's full name on boards, or takes it back; it counts at once, on frozen boards too."""
    return _set(actor, person_of(actor), is_public=is_public)


def say_consent_of(person_id: UUID, *, is_public: bool) -> Consent:
    """What a person said elsewhere, on paper or in a sample."""
    return _set(system_actor("consent"), person_id, is_public=is_public)


@transaction.atomic
def follow_merge(person_id: UUID, into_person_id: UUID) -> None:
    """What the one record said holds for the other; where both said something, a no wins. Again changes nothing."""
    said = list(Consent.objects.filter(person__in=[person_id, into_person_id]))
    if any(one.person_id == person_id for one in said):
        _set(system_actor("register"), into_person_id, is_public=all(one.is_public for one in said))


@transaction.atomic
def _set(actor: Actor, person_id: UUID, *, is_public: bool) -> Consent:
    Consent.objects.get_or_create(person_id=person_id)
    consent = Consent.objects.select_for_update().get(person=person_id)
    if consent.is_public != is_public:
        consent.is_public = is_public
        consent.save(update_fields=["is_public"])
        append(consent, ConsentRecord.GIVE if is_public else ConsentRecord.WITHDRAW, actor=actor)
    return consent


@transaction.atomic
def raise_objection(
    actor: Actor, kind: BoardKind, period: BoardPeriod, starts_on: date, grid_id: UUID, words: str
) -> Objection:
    """Says what is wrong with a board. Raises `BoardUnknown`, `ObjectionOpen`."""
    if place_in_force(grid_id) is None:
        raise BoardUnknown
    try:
        with transaction.atomic():
            made = Objection.objects.create(
                kind=kind.value, period=period.value, starts_on=begin_of(period, starts_on), grid_id=grid_id,
                account_id=account_of(actor), words=words,
            )  # fmt: skip
    except IntegrityError as error:
        raise ObjectionOpen from error
    append(made, ObjectionRecord.RAISE, actor=actor, details={"words": words}, area_id=grid_id)
    return made


@transaction.atomic
def decide_objection(actor: Actor, objection_id: UUID, *, is_upheld: bool, answer: str) -> Objection:
    """Decides an objection and notifies its author.

    What was wrong is put right in the ledgers, which running boards follow. Raises `Forbidden`, `ObjectionUnknown`,
    `StepNotPossible`.
    """
    actor.require(HonourPermission.DECIDE)
    rows = visible_to(actor, HonourPermission.DECIDE).filter(pk=objection_id)
    found = rows.select_for_update(of=("self",)).first()
    if found is None:
        raise ObjectionUnknown
    action = ObjectionAction.UPHOLD if is_upheld else ObjectionAction.DISMISS
    move = begin(OBJECTIONS, actor, found, action, ObjectionStatus(found.status))
    found.answer, found.decided_by_id, found.decided_at = answer, actor.account_id, move.at
    finish(move, {"answer": answer}, columns=["answer", "decided_by", "decided_at"], area_id=found.grid_id)
    outcome = "成立" if is_upheld else "不成立"
    body = f"处理结果：{outcome}。{answer}"
    tell([found.account_id], "honours.objection", "您对榜单的异议有结果了", body, subject_type_of(Objection), found.pk)
    return found
