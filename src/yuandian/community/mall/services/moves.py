"""Steps are taken here and nowhere else: judged by the table, written to the row and to its record."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from yuandian.community.mall.errors import ReasonMissing, StepImpossible
from yuandian.community.mall.models import Gift, Merchant, Offer, Redemption, Statement
from yuandian.community.mall.rules.steps import Side, Step
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append

LIVING = Merchant | Offer | Redemption | Statement | Gift


def judge(
    actor: Actor, row: LIVING, steps: Mapping[Any, Step], action: StrEnum, sides: Collection[Side], reason: str | None
) -> tuple[Step, UUID | None]:
    """The step and the post it is done under. The row is locked by the caller.

    Raises `Forbidden`, `StepImpossible`, `ReasonMissing`.
    """
    step = steps[action]
    on = step.by & frozenset(sides)
    if not on:
        raise Forbidden(permission=str(step.permission))
    post = actor.require(step.permission) if on == {Side.STAFF} and step.permission else None
    if row.status not in step.before:
        raise StepImpossible(status=row.status, action=action.value)
    if step.needs_reason and not (reason or "").strip():
        raise ReasonMissing(action=action.value)
    return step, post.id if post else None


def take_step(
    actor: Actor,
    row: LIVING,
    steps: Mapping[Any, Step],
    action: StrEnum,
    sides: Collection[Side],
    *,
    reason: str | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Judges the step, gives the row its status, saves it and writes it down. The row is locked by the caller.

    Raises `Forbidden`, `StepImpossible`, `ReasonMissing`.
    """
    step, post_id = judge(actor, row, steps, action, sides, reason)
    if step.after is not None:
        row.status = step.after
    row.save()
    told = {**(details or {}), **({"reason": reason.strip()} if reason and reason.strip() else {})}
    note(actor, row, action.value, told, post_id)


def note(actor: Actor, row: LIVING, action: str, details: Mapping[str, Any], post_id: UUID | None = None) -> None:
    """Writes down what was done with a row that is locked or new."""
    noun = type(row).__name__.lower()
    append(row, f"{noun}.{action}", actor=actor, details=details, post_id=post_id)
