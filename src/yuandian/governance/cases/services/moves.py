"""How a case takes a step: the one place where status is assigned and a step is recorded.

`begin` finds, locks and judges; the caller changes what its step changes; `finish` assigns the status, sets the clocks,
records the step and tells the listeners. Ten SQL statements at the most for a whole request (tested).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.cases.access import is_visible, reaches, standing_in
from yuandian.governance.cases.events import CaseChecked, CaseMoved
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules.clocks import Clock, Reading, next_due, next_look, runs
from yuandian.governance.cases.rules.steps import CASE, ENDED, CaseAction, CaseStatus
from yuandian.governance.cases.rules.times import told_by_phone
from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.events import publish
from yuandian.kernel.masking import numbers_in, texts_of
from yuandian.kernel.record_kinds import RecordKind
from yuandian.kernel.typed_text import keep_numbers

CASE_TYPE = "cases.case"
LOADED = [f for f in Case._meta.concrete_fields if f.name != "search"]  # noqa: SLF001
CONVERTED = [(place, f.from_db_value) for place, f in enumerate(LOADED) if hasattr(f, "from_db_value")]
# hot path: written once; the ORM writes and reads it in 0.7 ms, this in 0.2, three times in a case's life of 28.
LOCKED = f"SELECT {', '.join(str(f.column) for f in LOADED)} FROM cases_case WHERE id = %s FOR UPDATE"


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
    """Locks the case and judges the step, in this order: `NotVisible`, `Forbidden`, `StepNotPossible`."""
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


def lock_free(case_ids: Iterable[UUID]) -> dict[UUID, Case]:
    """Those of the cases that nobody else is at, locked until the transaction ends: for sweeps, which come again."""
    free = Case.objects.defer("search").select_for_update(of=("self",), skip_locked=True)
    return {case.id: case for case in free.filter(pk__in=set(case_ids)).order_by("id")}


def _case_from(row: Sequence[Any]) -> Case:
    values = list(row)
    for place, convert in CONVERTED:
        values[place] = convert(values[place], None, connection)
    return Case.from_db(connection.alias, [f.attname for f in LOADED], values)


def judge(actor: Actor, case: Case, action: CaseAction) -> Move:
    """Whether the actor may take the step now, on a locked case."""
    post = CASE.judge(actor, action, CaseStatus(case.status), standing_in(actor, case))
    permission = CASE.steps[action].permission
    acting = acting_post(actor, case, permission) if permission else None
    acting = acting or post
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


def finish(move: Move, details: Mapping[str, Any] | None = None, to: CaseStatus | None = None) -> Case:
    """Assigns the status (`to`, else the table's), sets the clocks, records the step, saves and tells the listeners."""
    case = move.case
    after = to or CASE.steps[move.action].after or CaseStatus(case.status)
    case.status = after.value
    case.is_open = after not in ENDED
    set_clocks(case, move.at)
    told = told_by_phone(move.done_at, move.at, case.created_at)
    record(move, CASE.record_kind(move.action), {**(details or {}), **told, **_change(move.before, after)})
    case.save_changes()
    if case.source is not None:  # only the system that a case came from listens to every step
        publish(CaseMoved(case_id=case.id, action=move.action.value, sequence=case.history_count))
    if move.action is CaseAction.CHECK:
        publish(CaseChecked(case_id=case.id, account_id=move.actor.account_id))
    return case


def _change(before: CaseStatus, after: CaseStatus) -> dict[str, str]:
    return {} if before == after else {"from": before.value, "to": after.value}


def record(move: Move, kind: RecordKind, details: Mapping[str, Any]) -> None:
    """Adds an entry to the record of the locked case, with the state of its columns; the caller saves the case as it is
    now, with its new head. The numbers that were typed into the details stand in it masked and are kept with the case.
    """
    case = move.case
    keep_numbers(CASE_TYPE, case.id, numbers_in(*texts_of(details)))
    step = history.entry_by(move.actor, kind, details, move.post_id, move.at)
    entries, case.history_count, case.history_head = history.chain(
        CASE_TYPE, case.id, case.street_id, case.history_count, bytes(case.history_head), [step],
        history.state_now(case),
    )  # fmt: skip
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
