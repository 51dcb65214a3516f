"""Reports to a source, over real HTTP against a stand-in that checks signatures, fails, and loses answers."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from yuandian.governance.cases.facade import NewCase, Reporter, open_case
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules import Channel, RootCause
from yuandian.governance.cases.services import field_work
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.intake import tasks
from yuandian.governance.intake.errors import ReportNotGivenUp
from yuandian.governance.intake.models import Source, StatusReport
from yuandian.governance.intake.rules import CallbackMode, ReportState
from yuandian.governance.intake.services import status_reports
from yuandian.governance.intake.services.sources import SourceParticulars, change_source, renew_secret
from yuandian.governance.intake.services.status_reports import NotDelivered, deliver_reports, note_steps, retry_report
from yuandian.governance.intake.tests.partner import Partner, partner_server
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of
from yuandian.kernel.signed import Algorithm

SYSTEM = system_actor("test")


def set_up(source: Source, mode: CallbackMode, url: str = "", algorithm: Algorithm = Algorithm.SM3) -> None:
    particulars = SourceParticulars(
        source.code, source.name, source.channel, callback_mode=mode, callback_url=url, algorithm=algorithm
    )
    change_source(SYSTEM, source.id, particulars)


@pytest.fixture(params=list(Algorithm))
def partner(request: pytest.FixtureRequest, hotline: Source) -> Iterator[Partner]:
    """The city's system, with the hotline reporting to it."""
    secret = renew_secret(SYSTEM, hotline.id).secret
    with partner_server(secret, request.param) as running:
        set_up(hotline, CallbackMode.HTTP, running.url, request.param)
        yield running


@pytest.fixture
def city(hotline: Source) -> Iterator[Partner]:
    """The same with the national algorithm only."""
    with partner_server(renew_secret(SYSTEM, hotline.id).secret) as running:
        set_up(hotline, CallbackMode.HTTP, running.url)
        yield running


def order(number: str = "HX1") -> UUID:
    longitude, latitude = point_in(1)
    new = NewCase(
        channel=Channel.HOTLINE, description="路灯不亮", longitude=longitude, latitude=latitude, source="12345",
        external_number=number, reporter=Reporter(name="李桂兰", phone="13800001111", is_anonymous=False),
    )  # fmt: skip
    return open_case(SYSTEM, new).id


def handled(cast: Cast, case_id: UUID) -> None:
    field_work.sign_case(cast.actor("worker"), case_id)
    field_work.handle_case(
        cast.actor("worker"),
        case_id,
        account="已修好，回电13800001111",
        root_cause=RootCause.WEAR,
        no_picture_reason="夜间",
    )


def jobs(task: str) -> list[dict[str, object]]:
    return list(ProcrastinateJob.objects.filter(task_name=task, status="todo").values_list("args", flat=True))


class TestDelivery:
    def test_each_step_is_told_in_order_signed_and_once(self, cast: Cast, partner: Partner) -> None:
        case_id = order()
        handled(cast, case_id)
        assert note_steps(case_id) == 3
        assert note_steps(case_id) == 0
        assert deliver_reports(case_id, is_last_try=False) == 3
        assert deliver_reports(case_id, is_last_try=False) == 0
        assert partner.faults == []
        told = [(report["action"], report["status"], report["sequence"]) for report in partner.reports]
        assert told == [("dispatch", "dispatched", 2), ("sign", "signed", 3), ("handle", "handled", 4)]
        case = Case.objects.get(pk=case_id)
        last = partner.reports[-1]
        assert (last["number"], last["case_number"], last["source"]) == ("HX1", case.number, "12345")
        assert last["details"] == {"account": "已修好，回电138****1111", "root_cause": "wear"}
        assert "李" not in str(partner.reports)

    def test_a_moved_case_asks_for_its_reports(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        field_work.sign_case(cast.actor("worker"), case_id)
        assert jobs("intake.note_steps") == [{"case_id": str(case_id), "action": "sign", "sequence": 3}]
        note_steps(case_id)
        assert jobs("intake.deliver_reports") == [{"case_id": str(case_id)}]
        field_work.contact_reporter(cast.actor("worker"), case_id, "已电话联系", is_face_to_face=False)
        handled_again = note_steps(case_id)
        assert (handled_again, len(jobs("intake.deliver_reports"))) == (0, 1)

    def test_a_failure_holds_back_what_is_behind_it(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        handled(cast, case_id)
        note_steps(case_id)
        city.planned = [200, 503]
        with pytest.raises(NotDelivered, match="status_503"):
            deliver_reports(case_id, is_last_try=False)
        states = StatusReport.objects.order_by("sequence").values_list("state", "attempts", "failure")
        assert list(states) == [("delivered", 1, None), ("waiting", 1, "status_503"), ("waiting", 0, None)]
        assert deliver_reports(case_id, is_last_try=False) == 2
        assert [report["action"] for report in city.reports] == ["dispatch", "sign", "handle"]

    def test_a_lost_answer_is_sent_again_and_has_effect_once(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        note_steps(case_id)
        city.planned = ["lost"]
        with pytest.raises(NotDelivered, match="unreachable"):
            deliver_reports(case_id, is_last_try=False)
        assert deliver_reports(case_id, is_last_try=False) == 1
        assert len(city.requests) == 2
        assert len(set(city.requests)) == 1
        assert len(city.reports) == 1

    def test_nobody_waits_for_a_slow_one(self, cast: Cast, city: Partner, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(status_reports, "TIMEOUT_SECONDS", 0.2)
        case_id = order()
        note_steps(case_id)
        city.planned = ["slow"]
        with pytest.raises(NotDelivered, match="timeout"):
            deliver_reports(case_id, is_last_try=False)

    def test_a_redirect_is_not_followed(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        note_steps(case_id)
        city.planned = [302]
        with pytest.raises(NotDelivered, match="status_302"):
            deliver_reports(case_id, is_last_try=False)

    def test_nobody_there(self, cast: Cast, hotline: Source) -> None:
        with partner_server(renew_secret(SYSTEM, hotline.id).secret) as gone:
            set_up(hotline, CallbackMode.HTTP, gone.url)
        case_id = order()
        note_steps(case_id)
        with pytest.raises(NotDelivered, match="unreachable"):
            deliver_reports(case_id, is_last_try=False)


class TestGivingUp:
    def test_after_the_last_try_it_is_for_people(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        handled(cast, case_id)
        note_steps(case_id)
        city.planned = [500]
        with pytest.raises(NotDelivered):
            deliver_reports(case_id, is_last_try=True)
        given_up = StatusReport.objects.get(state=ReportState.GIVEN_UP)
        assert (given_up.action, given_up.failure) == ("dispatch", "status_500")
        with pytest.raises(Forbidden):
            retry_report(cast.actor("operator"), given_up.id)
        ProcrastinateJob.objects.all()._raw_delete("default")
        retry_report(SYSTEM, given_up.id)
        assert jobs("intake.deliver_reports") == [{"case_id": str(case_id)}]
        with pytest.raises(ReportNotGivenUp):
            retry_report(SYSTEM, given_up.id)
        assert deliver_reports(case_id, is_last_try=False) == 3
        source = Source.objects.get(code="12345")
        assert entries_of(source)[-1].action == "intake.source.retry_report"

    def test_the_next_step_tries_again_by_itself(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        note_steps(case_id)
        city.planned = [500]
        with pytest.raises(NotDelivered):
            deliver_reports(case_id, is_last_try=True)
        field_work.sign_case(cast.actor("worker"), case_id)
        note_steps(case_id)
        assert deliver_reports(case_id, is_last_try=False) == 2


class TestModes:
    def test_the_standin_keeps_and_sends_nothing(self, cast: Cast, hotline: Source) -> None:
        set_up(hotline, CallbackMode.STANDIN)
        case_id = order()
        assert note_steps(case_id) == 1
        assert deliver_reports(case_id, is_last_try=False) == 1
        report = StatusReport.objects.get()
        assert (report.state, report.delivered_to) == ("delivered", "standin")

    def test_who_wants_none_gets_none(self, cast: Cast, hotline: Source) -> None:
        assert note_steps(order()) == 0
        assert StatusReport.objects.count() == 0

    def test_a_source_switched_off_keeps_its_reports_waiting(self, cast: Cast, city: Partner, hotline: Source) -> None:
        case_id = order()
        note_steps(case_id)
        change_source(SYSTEM, hotline.id, SourceParticulars("12345", hotline.name, "hotline", is_active=False))
        assert deliver_reports(case_id, is_last_try=False) == 0
        assert StatusReport.objects.get().state == "waiting"

    def test_a_case_without_a_source_has_nobody_to_tell(self, cast: Cast) -> None:
        longitude, latitude = point_in(1)
        new = NewCase(channel=Channel.PATROL, description="路灯不亮", longitude=longitude, latitude=latitude)
        assert note_steps(open_case(SYSTEM, new).id) == 0


class TestTheJob:
    """The job as the worker runs it: a failure asks for a later try, the last one gives up in peace."""

    def test_the_pauses_grow_and_end(self) -> None:
        strategy = app.tasks["intake.deliver_reports"].retry_strategy
        assert strategy is not None
        pauses = []
        for attempts in range(8):
            job = Job(id=1, queue="callbacks", lock=None, queueing_lock=None, task_name="x", attempts=attempts)
            decision = strategy.get_retry_decision(exception=NotDelivered("x"), job=job)
            if decision is None:
                break
            assert decision.retry_at is not None
            pauses.append(round((decision.retry_at - clock.now()).total_seconds()))
        assert pauses == [4, 16, 64, 256, 1_024, 4_096, 16_384]

    def test_the_last_try_gives_up(self, cast: Cast, city: Partner) -> None:
        case_id = order()
        note_steps(case_id)
        city.planned = [500, 500]
        with pytest.raises(NotDelivered):
            tasks.deliver_reports.func(attempt(6), case_id=str(case_id))
        assert StatusReport.objects.get().state == "waiting"
        tasks.deliver_reports.func(attempt(7), case_id=str(case_id))
        assert StatusReport.objects.get().state == "given_up"


def attempt(number: int) -> Any:
    """The context of a job that was tried so many times before."""
    return SimpleNamespace(job=SimpleNamespace(attempts=number))
