"""Life-cycles: what may be done with a thing, from which status, by whom. One table a noun, judged in one way.

A module declares its table in `rules` as a `Lifecycle`; services judge steps by it and take them with `kernel.moves`,
queries ask it for the actions that screens draw, and `docs/life-cycles.md` is drawn from it.

Refusals come in one order: not visible (the service's, when it looks for the row), not permitted, not now, not enough
given.
"""

from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import Conflict, Forbidden, Invalid
from yuandian.kernel.permissions import Permission
from yuandian.kernel.record_kinds import RecordKind

Action = TypeVar("Action", bound=StrEnum)
Status = TypeVar("Status", bound=StrEnum)
# Whether the actor stands in a relation to the subject; the permission is the step's, for relations that hold by place.
Stands = Callable[[StrEnum, Permission | None], bool]


class StepNotPossible(Conflict):
    """The table has no such step from where the subject stands. Facts: subject, status, action."""

    code = "step_not_possible"
    detail = "This cannot be done from where it stands now."


class NotInRelation(Forbidden):
    """Permitted in general, but the step is for somebody else: its holder, its owner, another than who proposed it."""

    code = "step_not_yours"
    detail = "You can see this, but this step is for somebody else."


class StepIncomplete(Invalid):
    """Something that the step needs was not given. Fact: field."""

    code = "step_incomplete"
    detail = "Something that this step needs is missing."


@dataclass(frozen=True, slots=True)
class Step(Generic[Status]):
    """One row of a table.

    `before`: from which statuses, None where there is nothing yet. `after`: to which; None where the status stays or
    the service decides. `permission`: what a post must grant. `by`: in one of which relations the actor must stand,
    beside the permission; empty for anyone who sees the subject. `needs`: names of what must be given.
    """

    before: frozenset[Status | None]
    after: Status | None
    permission: Permission | None = None
    by: frozenset[StrEnum] = frozenset()
    needs: tuple[str, ...] = ()


def anybody(_relation: StrEnum, _permission: Permission | None) -> bool:
    """For subjects in which nobody stands nearer than others."""
    return True


def standing(relations: Collection[StrEnum]) -> Stands:
    """For an actor who stands in just these relations, whatever the permission."""
    return lambda relation, _permission: relation in relations


class Lifecycle(Generic[Action, Status]):
    """The life of one noun, such as `case`: its steps, and how they are recorded.

    In a relation of `personal` (owner, volunteer, reporter) a step needs no permission. `refusals` name the error for
    an actor who lacks a relation, where `NotInRelation` would say too little. `records` holds a kind under the name of
    each action that is recorded.
    """

    def __init__(
        self,
        subject: str,
        steps: Mapping[Action, Step[Status]],
        *,
        records: type[RecordKind] | None = None,
        personal: Collection[StrEnum] = (),
        refusals: Mapping[Any, type[Forbidden]] | None = None,
    ) -> None:
        self.subject = subject
        self.steps = steps
        self.personal = frozenset(personal)
        self._refusals = refusals or {}
        self.records = records
        LIFECYCLES.append(self)

    def judge(
        self,
        actor: Actor,
        action: Action,
        status: Status | None,
        stands: Stands = anybody,
        given: Mapping[str, Any] | None = None,
    ) -> HeldPost | None:
        """The post under which the actor takes the step, None where none is needed; a system takes any.

        `given` is what the step may need; None where the service looks for itself. Raises `Forbidden`, `NotInRelation`
        (or what `refusals` say), `StepNotPossible`, `StepIncomplete`, in this order.
        """
        step = self.steps[action]
        post = None if actor.kind == "system" else self._permitted(actor, action, stands)
        self.check_now(action, status)
        if given is not None:
            for name in step.needs:
                if _is_missing(given.get(name)):
                    raise StepIncomplete(field=name, action=action.value)
        return post

    def check_now(self, action: Action, status: Status | None) -> None:
        """Raises `StepNotPossible` where the table has no such step from `status`."""
        if status not in self.steps[action].before:
            raise StepNotPossible(
                subject=self.subject, status=None if status is None else status.value, action=action.value
            )

    def after(self, action: Action, status: Status) -> Status:
        """The status that the action leads to from this one, the same where it stays. Raises `StepNotPossible`."""
        self.check_now(action, status)
        return self.steps[action].after or status

    def possible(self, status: Status | None, permissions: Container[str], stands: Stands = anybody) -> list[Action]:
        """The actions that screens offer now, in the table's order, to an actor with these permissions."""
        return [
            action
            for action, step in self.steps.items()
            if status in step.before and self._is_open(step, permissions, stands)
        ]

    def record_kind(self, action: Action) -> RecordKind:
        """How the step is recorded."""
        assert self.records is not None, f"{self.subject} has no record"
        return self.records[action.name]

    def _permitted(self, actor: Actor, action: Action, stands: Stands) -> HeldPost | None:
        step = self.steps[action]
        if any(stands(relation, None) for relation in step.by & self.personal):
            return None
        official = step.by - self.personal
        if step.by and not official:
            raise self._refusal(step.by)(action=action.value)
        post = actor.require(step.permission) if step.permission else None
        if official and not any(stands(relation, step.permission) for relation in official):
            raise self._refusal(official)(action=action.value)
        return post

    def _is_open(self, step: Step[Status], permissions: Container[str], stands: Stands) -> bool:
        if any(stands(relation, None) for relation in step.by & self.personal):
            return True
        official = step.by - self.personal
        if step.by and not official:
            return False
        is_permitted = step.permission is None or step.permission in permissions
        return is_permitted and (not official or any(stands(relation, step.permission) for relation in official))

    def _refusal(self, relations: Iterable[StrEnum]) -> type[Forbidden]:
        return next((self._refusals[one] for one in sorted(relations) if one in self._refusals), NotInRelation)


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


LIFECYCLES: list[Lifecycle[Any, Any]] = []
