"""How a case takes a step: the one place where status is assigned and a step is recorded.

`begin` finds, locks and judges; the caller changes what its step changes; `finish` assigns the status, sets the clocks,
records the step and tells the listeners. Ten SQL statements at the most for a whole request (tested).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from yuandian.governance.cases.access import is_visible, post_ids, reaches
from yuandian.governance.cases.events import CaseChecked, CaseMoved
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.clocks import Clock, Reading, next_due, next_look, runs
from yuandian.governance.cases.rules.steps import (
    ENDED,
    STEPS,
    By,
    CaseAction,
    CaseStatus,
    possible_actions,
    stands_right,
    step_from,
)
from yuandian.governance.cases.rules.times import told_by_phone
from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.events import publish

CASE_TYPE = "cases.case"
EXTENSION_DECISIONS = frozenset({CaseAction.GRANT_EXTENSION, CaseAction.DENY_EXTENSION})
LOADED = [f for f in Case._meta.concrete_fields if f.name != "search"]  # noqa: SLF001
CONVERTED = [(place, f.from_db_value) for place, f in enumerate(LOADED) if hasattr(f, "from_db_value")]
# hot path: made once; the ORM takes longer to write this statement than the database to answer it.
LOCKED = f"SELECT {', '.join(str(f.column) for f in LOADED)} FROM cases_case WHERE id = %s FOR UPDATE"


class NotYourCase(Forbidden):
    """Visible, and the permission is there, but not in the relation that the step asks for."""

    code = "case_not_yours"
    detail = "You can see this case, but this step is for its holder, its desk or its reporter."


@dataclass(slots=True)
class Move:
    """A step under way: the locked case, the actor and the post under which it is taken."""

    actor: Actor
    case: Case
    action: CaseAction
    post_id: UUID | None
    at: datetime
    before: CaseStatus
    done_at: datetime | None = None  # by the clock of a phone that had no reception


def begin(actor: Actor, case_id: UUID, action: CaseAction, done_at: datetime | None = None) -> Move:
    """Locks the case and judges the step, in this order: `NotVisible`, `Forbidden`, `NotNow`."""
    move = judge(actor, lock(actor, case_id), action)
    move.done_at = done_at
    return move


def lock(actor: Actor, case_id: UUID, *, everyone: bool = False) -> Case:
    """The case, locked until the transaction ends. Raises `NotVisible`."""
    with connection.cursor() as cursor:
        cursor.execute(LOCKED, [case_id])
        row = cursor.fetchone()
    case = _case_from(row) if row else None
    if case is None or not (everyone or is_visible(actor, case)):
        raise NotVisible(case=str(case_id))
    return case


def _case_from(row: Sequence[Any]) -> Case:
    values = list(row)
    for place, convert in CONVERTED:
        values[place] = convert(values[place], None, connection)
    return Case.from_db(connection.alias, [f.attname for f in LOADED], values)


def judge(actor: Actor, case: Case, action: CaseAction) -> Move:
    """Whether the actor may take the step now, on a locked case."""
    step = STEPS[action]
    post = actor.require(step.permission)
    if actor.kind != "system" and not stands_right(step.by, **_relations(actor, case, step.by, step.permission)):
        raise NotYourCase(action=action.value)
    step_from(CaseStatus(case.status), action)
    acting = acting_post(actor, case, step.permission) or post
    return Move(actor, case, action, acting.id if acting else None, clock.now(), CaseStatus(case.status))


def acting_post(actor: Actor, case: Case, permission: str) -> HeldPost | None:
    """Of several posts that entitle to a step, the one to record it under: that which has the case, else one whose
    place or unit it concerns.
    """
    entitled = [post for post in actor.effective_posts if permission in post.permissions]
    if len(entitled) < 2:
        return None
    holding = [post for post in entitled if post.id == case.holder_post_id]
    concerned = [
        post for post in entitled if reaches(post.scope, case) or case.holder_organisation_id in post.scope.units
    ]
    return next(iter(holding + concerned), None)


def _relations(actor: Actor, case: Case, by: By, permission: CasePermission) -> dict[str, bool]:
    return {
        "is_holder": by in {By.HOLDER, By.HOLDER_OR_DESK} and is_holder(actor, case),
        "is_desk": by in {By.DESK, By.HOLDER_OR_DESK, By.REPORTER_OR_DESK} and is_desk(actor, case, permission),
        "is_reporter": by in {By.REPORTER, By.REPORTER_OR_DESK, By.OTHERS} and is_reporter(actor, case),
    }


def is_holder(actor: Actor, case: Case) -> bool:
    """Whether one of the actor's posts, or a unit they belong to, has the case."""
    if case.holder_post_id is not None and case.holder_post_id in post_ids(actor):
        return True
    return case.holder_organisation_id is not None and case.holder_organisation_id in actor.scope.units


def is_desk(actor: Actor, case: Case, permission: str) -> bool:
    """Whether the case lies in the place of a post that grants `permission`; unplaced cases are the district's."""
    return reaches(actor.scope_for(permission), case)


def is_reporter(actor: Actor, case: Case) -> bool:
    """Whether the actor has a report in the case, or in one that was merged into it."""
    if actor.account_id is None:
        return False
    in_it = Q(case=case) | Q(case__merged_into=case)
    return Report.objects.filter(in_it, account_id=actor.account_id).exists()


def actions_for(actor: Actor, case: Case) -> list[CaseAction]:
    """The buttons to draw for an actor who sees the case. More time is decided on only where somebody asked for it."""
    permissions = {permission for permission in CasePermission if actor.may(permission)}
    possible = possible_actions(
        CaseStatus(case.status),
        permissions,
        is_holder=is_holder(actor, case),
        is_reporter=is_reporter(actor, case),
        desk_for={permission for permission in permissions if is_desk(actor, case, permission)},
    )
    if EXTENSION_DECISIONS.isdisjoint(possible) or case.extensions.filter(is_granted__isnull=True).exists():
        return possible
    return [action for action in possible if action not in EXTENSION_DECISIONS]


def finish(move: Move, details: Mapping[str, Any] | None = None, to: CaseStatus | None = None) -> Case:
    """Assigns the status (`to`, else the table's), sets the clocks, records the step, saves and tells the listeners."""
    case = move.case
    after = to or STEPS[move.action].after or CaseStatus(case.status)
    case.status = after.value
    case.is_open = after not in ENDED
    set_clocks(case, move.at)
    told = told_by_phone(move.done_at, move.at, case.created_at)
    record(move, f"case.{move.action}", {**(details or {}), **told, **_change(move.before, after)})
    case.save_changes()
    if case.source is not None:  # only the system that a case came from listens to every step
        publish(CaseMoved(case_id=case.id, action=move.action.value, sequence=case.history_count))
    if move.action is CaseAction.CHECK:
        publish(CaseChecked(case_id=case.id, account_id=move.actor.account_id))
    return case


def _change(before: CaseStatus, after: CaseStatus) -> dict[str, str]:
    return {} if before == after else {"from": before.value, "to": after.value}


def record(move: Move, action: str, details: Mapping[str, Any]) -> None:
    """Adds an entry to the record of the locked case; the caller saves the case with its new head."""
    case = move.case
    step = history.step_by(move.actor, action, details, move.post_id, move.at)
    entries, case.history_count, case.history_head = history.chain(
        CASE_TYPE, case.id, case.street_id, case.history_count, bytes(case.history_head), [step]
    )
    history.write(entries)


def readings_of(case: Case) -> list[Reading]:
    """The three clocks of a case as they stand."""
    due = {
        Clock.RESPONSE: case.response_due_at,
        Clock.ARRIVAL: case.arrival_due_at,
        Clock.HANDLING: case.handling_due_at,
    }
    met = {Clock.RESPONSE: case.responded_at, Clock.ARRIVAL: case.arrived_at, Clock.HANDLING: case.handled_at}
    return [
        Reading(
            timed, case.clocks_from, due[timed], met[timed], timed.value in case.warned, timed.value in case.overdue,
            timed.value in case.escalated,
        )
        for timed in Clock
    ]  # fmt: skip


def set_clocks(case: Case, now: datetime) -> None:
    """Sets what work lists sort by and when the sweep must look again."""
    readings = readings_of(case) if runs(CaseStatus(case.status)) else []
    case.due_at = next_due({r.clock: r.due_at for r in readings}, {r.clock: r.met_at for r in readings})
    case.look_at = next_look(readings, now, may_escalate=case.holder_level not in {"street", "department"})


def respond(case: Case, at: datetime) -> None:
    """Notes the first response, once."""
    if case.responded_at is None:
        case.responded_at = at
