"""Troubles that keep coming back: of one case, and as a list."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.access import visible_to
from yuandian.governance.triage.duplicates.models import Recurrence, RecurringCase
from yuandian.governance.triage.duplicates.rules.recurring import RecurrenceAction, RecurrenceStatus, possible_actions
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of the cases."""

    id: UUID
    number: str
    summary: str
    status: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class RecurrenceView:
    """A trouble that keeps coming back, with its cases and what the actor may do about it."""

    id: UUID
    label: str
    status: RecurrenceStatus
    times: int
    first_at: datetime
    last_at: datetime
    plan: str
    account: str
    cases: list[Occurrence]
    actions: list[RecurrenceAction]


def recurrence_of_case(actor: Actor, case_id: UUID) -> RecurrenceView | None:
    """The one that a case belongs to; None where it came up for the first time. Raises `NotVisible` for the case."""
    cases.find_case(actor, case_id)
    found = visible_to(actor).filter(cases__case_id=case_id).first()
    return view_of(actor, found) if found else None


def recurrences_for_list(
    actor: Actor, status: RecurrenceStatus | None, after: str | None, limit: int
) -> Page[RecurrenceView]:
    """Those in sight, the latest first."""
    actor.require(cases.CasePermission.VIEW)
    rows = visible_to(actor)
    if status is not None:
        rows = rows.filter(status=status.value)
    return page_of(rows, ["-last_at", "-id"], [datetime, UUID], after, limit, lambda one: view_of(actor, one))


def find_recurrence(actor: Actor, recurrence_id: UUID) -> Recurrence:
    """The trouble, locked until the transaction ends. Raises `NotVisible`."""
    found = visible_to(actor).select_for_update(of=("self",)).filter(pk=recurrence_id).first()
    if found is None:
        raise NotVisible
    return found


def view_of(actor: Actor, recurrence: Recurrence) -> RecurrenceView:
    """As it is shown to an actor who sees it: of its cases those that they see."""
    rows = RecurringCase.objects.filter(recurrence=recurrence).order_by("case_id")
    shown = rows.values_list("case_id", "case__number", "case__summary", "case__status", "case__created_at")
    visible = cases.visible_among(actor, [row[0] for row in shown])
    status = RecurrenceStatus(recurrence.status)
    return RecurrenceView(
        id=recurrence.id, label=recurrence.label, status=status, times=recurrence.times, first_at=recurrence.first_at,
        last_at=recurrence.last_at, plan=recurrence.plan, account=recurrence.account,
        cases=[Occurrence(*row) for row in shown if row[0] in visible],
        actions=possible_actions(status) if actor.may(cases.CasePermission.TRIAGE) else [],
    )  # fmt: skip
