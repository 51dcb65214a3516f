"""Anybody may object to a board; staff find out and answer."""

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.community.honours.access import account_of, visible_to
from yuandian.community.honours.errors import BoardUnknown, ObjectionDecided, ObjectionOpen, ObjectionUnknown
from yuandian.community.honours.models import Objection
from yuandian.community.honours.rules import BoardKind, BoardPeriod, HonourPermission, ObjectionStatus
from yuandian.community.honours.rules.ranking import begin_of
from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.organisations.facade import place_in_force
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append, subject_type_of


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
    append(made, "honours.objection.raise", actor=actor, details={"words": words}, area_id=grid_id)
    return made


@transaction.atomic
def decide_objection(actor: Actor, objection_id: UUID, *, is_upheld: bool, answer: str) -> Objection:
    """Says what was found; whoever objected hears of it.

    What was wrong is put right in the ledgers, which running boards follow. Raises `Forbidden`, `ObjectionUnknown`,
    `ObjectionDecided`.
    """
    held = actor.require(HonourPermission.DECIDE)
    rows = visible_to(actor, HonourPermission.DECIDE).filter(pk=objection_id)
    found = rows.select_for_update(of=("self",)).first()
    if found is None:
        raise ObjectionUnknown
    if found.status != ObjectionStatus.RAISED.value:
        raise ObjectionDecided(status=found.status)
    found.status = (ObjectionStatus.UPHELD if is_upheld else ObjectionStatus.DISMISSED).value
    found.answer, found.decided_by_id, found.decided_at = answer, actor.account_id, clock.now()
    found.save(update_fields=["status", "answer", "decided_by", "decided_at"])
    append(
        found, f"honours.objection.{'uphold' if is_upheld else 'dismiss'}", actor=actor, details={"answer": answer},
        post_id=held.id if held else None, area_id=found.grid_id,
    )  # fmt: skip
    outcome = "成立" if is_upheld else "不成立"
    body = f"处理结果：{outcome}。{answer}"
    tell([found.account_id], "honours.objection", "您对榜单的异议有结果了", body, subject_type_of(Objection), found.pk)
    return found
