"""Jobs and tasks fit together: what is deferred names a task that takes its arguments."""

from datetime import time, timedelta

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.models import Delivery, InboxMessage, OutboxMessage
from yuandian.foundation.messaging.rules import Preferences
from yuandian.foundation.messaging.services.inbox import set_wishes
from yuandian.foundation.messaging.tests.gateway import Gateway
from yuandian.foundation.people.models import Certification
from yuandian.foundation.people.services.codes import request_code
from yuandian.kernel import clock

QUEUES = ("messages", "sms")


def work() -> list[str]:
    """Does every job of our queues that is due, in order, and those that they defer; the names of the tasks."""
    done: list[ProcrastinateJob] = []
    while waiting := [job for job in ProcrastinateJob.objects.filter(queue_name__in=QUEUES) if job not in done]:
        due = [job for job in waiting if job.scheduled_at is None or job.scheduled_at <= clock.now()]
        if not due:
            break
        for job in due:
            app.tasks[job.task_name](**job.args)
        done += due
    return [job.task_name for job in done]


def put_off() -> ProcrastinateJob:
    return ProcrastinateJob.objects.get(task_name="messaging.send_due", scheduled_at__gt=clock.now())


def test_a_code_asked_for_is_sent(cast: Cast) -> None:
    request_code("13900000777", "10.0.0.1")
    assert work() == ["messaging.send_sign_in_code"]
    kept = OutboxMessage.objects.get()
    assert (kept.phone, kept.template) == ("13900000777", "sign_in_code")


def test_a_message_told_is_sent(cast: Cast) -> None:
    set_wishes(cast.actor("worker"), Preferences())
    facade.tell([cast.accounts["worker"].id], "case.supervised", "工单督办", "请加快", None, None)
    assert work() == ["messaging.send_on", "messaging.send_due"]
    assert Delivery.objects.get().status == "sent"


def test_what_failed_is_put_off(cast: Cast, gateway: Gateway) -> None:
    gateway.failing["13900000100"] = 1
    set_wishes(cast.actor("resident"), Preferences())
    facade.tell([cast.accounts["resident"].id], "case.replied", "诉求答复", "已修好", None, None)
    assert work() == ["messaging.send_on", "messaging.send_due"]
    assert timedelta(0) < put_off().scheduled_at - clock.now() <= timedelta(minutes=1)
    assert Delivery.objects.get().status == "failed"


def test_a_digest_waits_for_its_hour(cast: Cast) -> None:
    in_an_hour = (clock.now() + timedelta(hours=9)).time()  # the district's clock is eight hours ahead
    set_wishes(cast.actor("resident"), Preferences(digest_at=time(in_an_hour.hour, in_an_hour.minute)))
    facade.tell([cast.accounts["resident"].id], "case.replied", "诉求答复", "已修好", None, None)
    assert work() == ["messaging.send_on"]
    assert put_off().scheduled_at == Delivery.objects.get().due_at


@pytest.mark.parametrize(
    ("status", "title", "count"),
    [("confirmed", "身份认证已通过", 1), ("refused", "身份认证未通过", 1), ("asked", "", 0)],
)
def test_a_decided_claim_is_told_once(cast: Cast, status: str, title: str, count: int) -> None:
    row = Certification.objects.create(
        account=cast.accounts["resident"], kind="identity", status=status, name="李", grid=cast.grids["east"]
    )
    for _ in range(2):
        app.tasks["messaging.tell_of_certification"](certification_id=str(row.id))
    assert [one.title for one in InboxMessage.objects.all()] == [title] * count


@pytest.mark.parametrize("name", ["messaging.sweep_deliveries", "messaging.forget_outbox", "files.sweep_unclaimed"])
def test_what_runs_by_the_clock_takes_its_moment(cast: Cast, name: str) -> None:
    app.tasks[name](timestamp=0)
