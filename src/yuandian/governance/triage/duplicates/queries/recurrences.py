"""Troubles that keep coming back: of one case, and as a list."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.access import visible_to
from yuandian.governance.triage.duplicates.models import Recurrence, RecurringCase
from yuandian.governance.triage.duplicates.queries.proposals import DuplicateRow, duplicates_of
from yuandian.governance.triage.duplicates.rules.recurrences import RECURRENCES, RecurrenceAction, RecurrenceStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class OccurrenceCard:
    """One of the cases."""

    id: UUID
    number: str
    summary: str
    status: cases.CaseStatus
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class RecurrenceRow:
    """A trouble that keeps coming back, with its cases and what the actor may do about it."""

    id: UUID
    label: str
    status: RecurrenceStatus
    times: int
    first_at: datetime
    last_at: datetime
    plan: str
    account: str
    cases: list[OccurrenceCard]
    actions: list[RecurrenceAction]


@dataclass(frozen=True, slots=True)
class CaseLikeness:
    """What is probably the same trouble as a case, and the trouble that keeps coming back which it belongs to."""

    duplicates: list[DuplicateRow]
    recurrence: RecurrenceRow | None


def likeness_of_case(actor: Actor, case_id: UUID) -> CaseLikeness:
    """Both of a case in sight. Raises `NotVisible`."""
    return CaseLikeness(duplicates_of(actor, case_id), recurrence_of_case(actor, case_id))


def recurrence_of_case(actor: Actor, case_id: UUID) -> RecurrenceRow | None:
    """The one that a case belongs to; None where it came up for the first time. Raises `NotVisible` for the case."""
    cases.find_case(actor, case_id)
    found = visible_to(actor).filter(cases__case_id=case_id).first()
    return row_of(actor, found) if found else None


def recurrences_for_list(
    actor: Actor, status: RecurrenceStatus | None, after: str | None, limit: int
) -> Page[RecurrenceRow]:
    """Those in sight, the latest first."""
    actor.require(cases.CasePermission.VIEW)
    rows = visible_to(actor)
    if status is not None:
        rows = rows.filter(status=status.value)
    return page_of(rows, ["-last_at", "-id"], [datetime, UUID], after, limit, lambda one: row_of(actor, one))


def find_recurrence(actor: Actor, recurrence_id: UUID) -> Recurrence:
    """The trouble, locked until the transaction ends. Raises `NotVisible`."""
    found = visible_to(actor).select_for_update(of=("self",)).filter(pk=recurrence_id).first()
    if found is None:
        raise NotVisible
    return found


def row_of(actor: Actor, recurrence: Recurrence) -> RecurrenceRow:
    """As it is shown to an actor who sees it: of its cases those that they see."""
    rows = RecurringCase.objects.filter(recurrence=recurrence).order_by("case_id")
    shown = rows.values_list("case_id", "case__number", "case__summary", "case__status", "case__created_at")
    visible = cases.visible_among(actor, [row[0] for row in shown])
    status = RecurrenceStatus(recurrence.status)
    return RecurrenceRow(
        id=recurrence.id, label=recurrence.label, status=status, times=recurrence.times, first_at=recurrence.first_at,
        last_at=recurrence.last_at, plan=recurrence.plan, account=recurrence.account,
        cases=[
            OccurrenceCard(case_id, number, summary, cases.CaseStatus(case_status), opened_at)
            for case_id, number, summary, case_status, opened_at in shown if case_id in visible
        ],
        actions=RECURRENCES.possible(status, actor.permissions),
    )  # fmt: skip
