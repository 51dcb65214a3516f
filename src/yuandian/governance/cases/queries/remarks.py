"""What a reporter and the office wrote to each other, and how long answers took."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import is_desk, is_holder, reports_of
from yuandian.governance.cases.models import Case, Remark, Report
from yuandian.governance.cases.queries.counts import period_of, reach_of
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.remarks import ANSWERED_WITHIN_MINUTES, FORMULAS, OPEN_TO_REMARKS
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.masking import mask_name

TIMES = """
SELECT count(*), count(r.answered_at),
    count(*) FILTER (WHERE r.answered_at <= r.created_at + make_interval(mins => %s)),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.answered_at - r.created_at) / 60)
        FILTER (WHERE r.answered_at IS NOT NULL)
FROM cases_remark r JOIN cases_case c ON c.id = r.case_id
WHERE r.is_from_reporter AND r.created_at >= %s AND r.created_at < %s AND {where}
"""


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """One thing that was written. `by` names who of the office wrote it; a reporter's own has none."""

    id: UUID
    is_from_reporter: bool
    by: str | None
    text: str
    written_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class MyRemarks:
    """A reporter's conversation, the oldest first, and whether they may go on with it."""

    items: list[RemarkRow]
    can_write: bool


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one reporter and the office wrote; `waiting_since` is the first that nobody has answered."""

    report_id: UUID
    name: str | None
    items: list[RemarkRow]
    waiting_since: datetime | None


@dataclass(frozen=True, slots=True)
class CaseRemarks:
    """Every conversation of a case whose reporter can be written to."""

    conversations: list[Conversation]
    can_answer: bool


@dataclass(frozen=True, slots=True)
class RemarkTimes:
    """How the office answered what residents wrote in a period, in plain minutes, and how it is counted."""

    asked: int
    answered: int
    within_day: int
    median_minutes: int | None
    formulas: dict[str, str]


def my_remarks(actor: Actor, case_id: UUID) -> MyRemarks:
    """What the actor and the office wrote to each other. Raises `NotVisible`."""
    reports = Report.objects.filter(account_id=actor.account_id, case_id=case_id).select_related("case__merged_into")
    report = reports.first()
    if report is None:
        raise NotVisible(case=str(case_id))
    living = report.case.merged_into or report.case
    theirs = reports_of(living).filter(account_id=actor.account_id)
    items = _views(Remark.objects.filter(report__in=theirs).order_by("id"), is_reader=True)
    can_write = CaseStatus(living.status) in OPEN_TO_REMARKS and actor.may(CasePermission.REPORT)
    return MyRemarks(items, can_write)


def remarks_of_case(actor: Actor, case_id: UUID) -> CaseRemarks:
    """The conversations of a case, for those who see it whole. Raises `NotVisible`."""
    case = find_case(actor, case_id)
    reports = list(reports_of(case).filter(account_id__isnull=False).order_by("id"))
    written: dict[UUID, list[Remark]] = {report.id: [] for report in reports}
    for remark in Remark.objects.filter(report__in=written).order_by("id"):
        written[remark.report_id].append(remark)
    conversations = [_conversation(report, written[report.id]) for report in reports]
    return CaseRemarks(conversations, _can_answer(actor, case))


def remark_times(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> RemarkTimes:
    """How long residents waited for an answer, of what they wrote in a period. Raises as `counts_of`."""
    period, where = period_of(since, until), reach_of(actor, grid_id).where
    values = [ANSWERED_WITHIN_MINUTES, period.since, period.ends_at, *where.parameters]
    with connection.cursor() as cursor:
        cursor.execute(TIMES.replace("{where}", where.text), values)
        asked, answered, within_day, median = cursor.fetchone()
    return RemarkTimes(asked, answered, within_day, None if median is None else round(median), dict(FORMULAS))


def _can_answer(actor: Actor, case: Case) -> bool:
    if CaseStatus(case.status) not in OPEN_TO_REMARKS or not actor.may(CasePermission.REPLY):
        return False
    return is_holder(actor, case) or is_desk(actor, case, CasePermission.REPLY)


def _conversation(report: Report, remarks: list[Remark]) -> Conversation:
    waiting = [one.created_at for one in remarks if one.is_from_reporter and one.answered_at is None]
    return Conversation(report.id, mask_name(report.name), _views(remarks), waiting[0] if waiting else None)


def _views(remarks: Iterable[Remark], *, is_reader: bool = False) -> list[RemarkRow]:
    """As those see them who wrote to each other, or with numbers masked."""
    rows = list(remarks)
    cards = people.post_cards([post_id for post_id in {row.post_id for row in rows} if post_id is not None])
    return [
        RemarkRow(
            id=row.id,
            is_from_reporter=row.is_from_reporter,
            by=f"{card.title} {card.person_name}" if row.post_id and (card := cards.get(row.post_id)) else None,
            text=(is_reader and row.text_in_full) or row.text,
            written_at=row.created_at,
            answered_at=row.answered_at,
        )
        for row in rows
    ]
