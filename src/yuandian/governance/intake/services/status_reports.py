"""Reports to sources on what became of their cases: made in the order of the record, delivered in that order."""

import secrets
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.access import reports_visible_to
from yuandian.governance.intake.errors import ReportNotGivenUp
from yuandian.governance.intake.models import ReportTrail, Source, StatusReport
from yuandian.governance.intake.records import SourceRecord
from yuandian.governance.intake.rules import CallbackMode, IntakePermission, ReportState
from yuandian.governance.intake.rules.status_reports import body_of, reported_as, status_after
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import append
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.signed import Algorithm, headers_for


class NotDelivered(Exception):
    """A report was not accepted; it and those behind it wait for the next try."""


@transaction.atomic
def note_steps(case_id: UUID) -> int:
    """Turns what is new in a case's record into reports for its source; gives their number.

    Reads the record from where the last report stopped, under the trail's lock, so that reports are made once and in
    order however often and in whatever order the news of the steps arrives.
    """
    case = cases.status_for_source(case_id)
    if case is None:
        return 0
    source = Source.objects.filter(code=case.source).first()
    if source is None or not _wants_reports(source):
        return 0
    ReportTrail.objects.get_or_create(case_id=case_id, defaults={"source": source})
    trail = ReportTrail.objects.select_for_update().get(case_id=case_id)
    reports: list[StatusReport] = []
    for entry in HistoryEntry.objects.filter(subject_id=case_id, sequence__gt=trail.sequence).order_by("sequence"):
        word = reported_as(entry.action)
        trail.sequence, trail.status = entry.sequence, status_after(trail.status, word, entry.details)
        if word is not None:
            reports.append(_report(source, case, entry, word, trail.status))
    StatusReport.objects.bulk_create(reports)
    trail.save()
    if reports:
        _ask_for_delivery(case_id)
    return len(reports)


def _wants_reports(source: Source) -> bool:
    return source.is_active and CallbackMode(source.callback_mode) is not CallbackMode.NONE


def _report(source: Source, case: cases.SourceStatus, entry: HistoryEntry, word: str, status: str) -> StatusReport:
    report = StatusReport(
        source=source,
        case_id=case.case_id,
        sequence=entry.sequence,
        external_number=case.external_number,
        action=word,
    )
    report.body = body_of(
        report_id=report.id,
        source=source.code,
        external_number=case.external_number,
        case_number=case.number,
        sequence=entry.sequence,
        action=word,
        status=status,
        at=entry.at,
        details=entry.details,
    )
    return report


def _ask_for_delivery(case_id: UUID) -> None:
    """One job a case at a time; where one waits already, it will deliver these as well."""
    name = f"intake.deliver:{case_id}"
    try:
        with transaction.atomic():
            app.configure_task("intake.deliver_reports", lock=name, queueing_lock=name).defer(case_id=str(case_id))
    except AlreadyEnqueued:
        return


def deliver_reports(case_id: UUID, *, is_last_try: bool) -> int:
    """Delivers a case's waiting reports, the oldest first, and gives their number.

    Raises `NotDelivered` at the first that is not accepted; on the last try that one is given up, and the ones behind
    it wait. Runs in one job a case at a time; a job that died after sending sends again, under the same report id.
    """
    delivered = 0
    while report := _next(case_id):
        if not _wants_reports(report.source):
            return delivered
        mode = CallbackMode(report.source.callback_mode)
        failure = send(report.source, report.body) if mode is CallbackMode.HTTP else None
        if failure is not None:
            _note_failure(report, failure, ReportState.GIVEN_UP if is_last_try else ReportState.WAITING)
            raise NotDelivered(failure)
        _note_delivery(report, mode)
        delivered += 1
    return delivered


def _next(case_id: UUID) -> StatusReport | None:
    waiting = StatusReport.objects.filter(case_id=case_id).exclude(state=ReportState.DELIVERED)
    return waiting.select_related("source").order_by("sequence").first()


def _note_failure(report: StatusReport, failure: str, state: ReportState) -> None:
    StatusReport.objects.filter(pk=report.pk).exclude(state=ReportState.DELIVERED).update(
        state=state.value, failure=failure, attempts=report.attempts + 1, tried_at=clock.now()
    )


def _note_delivery(report: StatusReport, mode: CallbackMode) -> None:
    now = clock.now()
    StatusReport.objects.filter(pk=report.pk).exclude(state=ReportState.DELIVERED).update(
        state=ReportState.DELIVERED.value,
        failure=None,
        attempts=report.attempts + 1,
        tried_at=now,
        delivered_at=now,
        delivered_to=mode.value,
    )


@transaction.atomic
def retry_report(actor: Actor, report_id: UUID) -> StatusReport:
    """Tries a given-up report, and those of its case behind it, again. Raises `NotVisible`, `ReportNotGivenUp`."""
    post = actor.require(IntakePermission.SOURCE)
    report = reports_visible_to(actor).select_for_update(of=("self",)).filter(pk=report_id).first()
    if report is None:
        raise NotVisible
    if ReportState(report.state) is not ReportState.GIVEN_UP:
        raise ReportNotGivenUp(state=report.state)
    report.state = ReportState.WAITING.value
    report.save(update_fields=["state"])
    source = Source.objects.select_for_update().get(pk=report.source_id)
    details: dict[str, Any] = {"report": str(report.id), "number": report.external_number}
    append(source, SourceRecord.RETRY_REPORT, actor=actor, post_id=post.id if post else None, details=details)
    _ask_for_delivery(report.case_id)
    return report


TIMEOUT_SECONDS, CONNECT_SECONDS = 10.0, 5.0


def send(source: Source, body: dict[str, Any]) -> str | None:
    """Posts `body` to the source's address; None when it answered 2xx, else a short code of what went wrong.

    The receiver tells a repeated report by its `report_id`, also in the header `X-Report-Id`, and answers 2xx again.
    """
    import httpx

    content = msgspec.json.encode(body)
    timestamp, nonce = int(clock.now().timestamp()), secrets.token_hex(16)
    headers = {
        "Content-Type": "application/json",
        "X-Report-Id": body["report_id"],
        **headers_for(source.secret or "", Algorithm(source.algorithm), timestamp, nonce, content),
    }
    timeout = httpx.Timeout(TIMEOUT_SECONDS, connect=CONNECT_SECONDS)
    try:
        with httpx.Client(timeout=timeout, follow_redirects=False) as client:
            answer = client.post(source.callback_url, content=content, headers=headers)
    except httpx.TimeoutException:
        return "timeout"
    except (httpx.TransportError, httpx.InvalidURL):
        return "unreachable"
    return None if answer.is_success else f"status_{answer.status_code}"
