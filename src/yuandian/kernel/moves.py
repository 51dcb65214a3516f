"""How a subject with a record takes a step: judged by its table, its status assigned, the step written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import Lifecycle, Stands, anybody

Subject = TypeVar("Subject", bound=Any)  # a `history.Chained` model with a column `status`
Action = TypeVar("Action", bound=StrEnum)
Status = TypeVar("Status", bound=StrEnum)


@dataclass(slots=True)
class Move(Generic[Subject, Action, Status]):
    """A step under way: the locked subject, who takes the step, and the post under which it is taken."""

    lifecycle: Lifecycle[Action, Status]
    actor: Actor
    subject: Subject
    action: Action
    before: Status
    post_id: UUID | None
    at: datetime


def begin(
    lifecycle: Lifecycle[Action, Status],
    actor: Actor,
    subject: Subject,
    action: Action,
    status: Status,
    stands: Stands = anybody,
    given: Mapping[str, Any] | None = None,
) -> Move[Subject, Action, Status]:
    """Judges the step. The caller has found the subject among those that the actor may see, and locked it.

    Raises as `Lifecycle.judge`.
    """
    post = lifecycle.judge(actor, action, status, stands, given)
    return Move(lifecycle, actor, subject, action, status, post.id if post else None, clock.now())


def finish(
    move: Move[Subject, Action, Status],
    details: Mapping[str, Any] | None = None,
    *,
    to: Status | None = None,
    columns: Sequence[str] | None = None,
    area_id: UUID | None = None,
) -> Subject:
    """Assigns the status (`to`, else the table's), saves it with `columns` (all where None), and records the step."""
    after = to or move.lifecycle.steps[move.action].after or move.before
    subject = move.subject
    subject.status = after.value
    subject.save(update_fields=None if columns is None else ["status", *columns])
    history.append(
        subject,
        move.lifecycle.record_kind(move.action),
        actor=move.actor,
        details=details,
        post_id=move.post_id,
        at=move.at,
        area_id=area_id,
    )
    return subject
