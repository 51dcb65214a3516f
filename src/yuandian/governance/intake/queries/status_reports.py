"""Reports to sources, and which of them were not accepted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.access import reports_visible_to
from yuandian.governance.intake.models import Source, StatusReport
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules import ReportState
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled
from yuandian.kernel.paging import Page, page_of


class ReportFilter(BaseModel, frozen=True):
    """Which reports."""

    source: str | None = None
    state: ReportState | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class StatusReportRow:
    """A report to a source, accepted or not yet."""

    id: UUID
    source: str
    case_id: UUID
    sequence: int
    number: str
    action: str
    body: dict[str, Any]
    state: ReportState
    attempts: int
    failure: str | None
    created_at: datetime
    tried_at: datetime | None
    delivered_at: datetime | None
    delivered_to: str | None


@dataclass(frozen=True, slots=True)
class OrderStatus:
    """How the case of an order stands."""

    number: str
    case_number: str
    status: cases.CaseStatus
    reply: str | None
    is_solved: bool | None
    is_satisfied: bool | None
    handled_at: datetime | None
    closed_at: datetime | None


def reports_for_list(actor: Actor, chosen: ReportFilter, after: str | None, limit: int) -> Page[StatusReportRow]:
    """Reports in sight, the newest first."""
    require_any(actor)
    rows = reports_visible_to(actor).select_related("source")
    if chosen.source:
        rows = rows.filter(source__code=chosen.source)
    if chosen.state:
        rows = rows.filter(state=chosen.state.value)
    if chosen.number:
        rows = rows.filter(external_number=chosen.number)
    return page_of(rows, ["-id"], [UUID], after, limit, report_row)


def report_row(report: StatusReport) -> StatusReportRow:
    """A report as screens show it."""
    return filled(StatusReportRow, report, source=report.source.code, number=report.external_number)


def status_of_order(source: Source, number: str) -> OrderStatus:
    """How the case of a source's order stands. Raises `NotVisible`."""
    known = cases.external_of(source.code, [number])
    status = cases.status_for_source(known[number][0]) if number in known else None
    if status is None:
        raise NotVisible(number=number)
    return filled(OrderStatus, status, number=status.external_number, case_number=status.number)
