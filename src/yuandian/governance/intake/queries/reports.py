"""What sources were told, and what they have not accepted."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.access import reports_visible_to
from yuandian.governance.intake.models import Source, StatusReport
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules import ReportState
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class ReportFilters:
    """What the list is narrowed to."""

    source: str | None = None
    state: ReportState | None = None
    number: str | None = None


def reports_for_list(actor: Actor, filters: ReportFilters, after: str | None, limit: int) -> Page[StatusReport]:
    """Reports in sight, the newest first."""
    require_any(actor)
    rows = reports_visible_to(actor).select_related("source")
    if filters.source:
        rows = rows.filter(source__code=filters.source)
    if filters.state:
        rows = rows.filter(state=filters.state.value)
    if filters.number:
        rows = rows.filter(external_number=filters.number)
    return page_of(rows, ["-id"], [UUID], after, limit, lambda report: report)


def status_of_order(source: Source, number: str) -> cases.SourceStatus:
    """How the case of a source's order stands. Raises `NotVisible`."""
    known = cases.external_of(source.code, [number])
    status = cases.status_for_source(known[number][0]) if number in known else None
    if status is None:
        raise NotVisible(number=number)
    return status
