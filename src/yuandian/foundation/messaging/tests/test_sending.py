"""Messages on their way out, to a gateway over real HTTP and to the stand-in."""

import threading
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from yuandian.foundation.calendar.tests.cast import Cast, make_cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.errors import (
    Refused,
    TemplateMisfit,
    Unavailable,
)
from yuandian.foundation.messaging.models import Delivery, InboxMessage, OutboxMessage
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.rules import ChannelCode, Preferences
from yuandian.foundation.messaging.rules.deliveries import STALE_AFTER, WAITS
from yuandian.foundation.messaging.rules.subscriptions import Notification
from yuandian.foundation.messaging.services import channels, deliveries
from yuandian.foundation.messaging.services.channels import Sms, StandIn, send_sign_in_code
from yuandian.foundation.messaging.services.inbox import set_wishes
from yuandian.foundation.messaging.tests.gateway import Gateway
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.models import SmsCode
from yuandian.foundation.people.services.codes import request_code
from yuandian.kernel import clock

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
CASE = uuid4()


def tell(cast: Cast, *names: str, kind: str = "case.replied", title: str = "诉求答复", body: str = "已修好") -> None:
    facade.tell([cast.accounts[name].id for name in names], kind, title, body, "cases.case", CASE)


def jobs(task: str) -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(task_name=task).order_by("id"))


def work_off() -> None:
    """Does what a worker would: planning, then what is due."""
    for job in jobs("messaging.send_on"):
        arguments = dict(job.args)
        ids = [UUID(text) for text in arguments["message_ids"]]
        deliveries.send_on(ids, is_announced=arguments.get("is_announced", False))
    for account_id, channel in set(Delivery.objects.values_list("account_id", "channel")):
        deliveries.send_due(account_id, ChannelCode(channel))


def statuses() -> list[str]:
    return list(Delivery.objects.order_by("id").values_list("status", flat=True))


# --- going out --------------------------------------------------------------------------------------------------


def test_a_message_goes_out_once_over_http(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NOON):
        tell(cast, "resident", "worker")
        work_off()
        work_off()
    assert statuses() == ["sent", "sent"]
    assert gateway.faults == []
    assert sorted(told["phone"] for told in gateway.accepted) == ["13900000005", "13900000100"]
    told = gateway.accepted[0]
    assert (told["template"], told["text"], told["signature"]) == (
        "message",
        "【原点在线】诉求答复：已修好",
        "原点在线",
    )
    row = Delivery.objects.get(provider_message_id=f"sms-{told['id']}")
    assert (row.attempts, row.reason) == (1, None)
    assert row.sent_at is not None


def test_planning_twice_plans_once(cast: Cast) -> None:
    with clock.at(NOON):
        tell(cast, "resident")
        ids = [row.id for row in InboxMessage.objects.all()]
        assert deliveries.send_on(ids, is_announced=True) == 1
        deliveries.send_on(ids, is_announced=True)
    assert statuses() == ["queued"]


def test_kinds_that_stay_in_make_no_delivery(cast: Cast) -> None:
    facade.tell([cast.accounts["resident"].id], "case.closed", "办结", "x", None, None)
    assert deliveries.send_on([InboxMessage.objects.get().id], is_announced=True) == 0


def test_at_night_it_waits_and_goes_out_as_one(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NIGHT):
        for title in ("诉求答复", "工单督办"):
            tell(cast, "resident", title=title)
        work_off()
        assert statuses() == ["queued", "queued"]
    scheduled = {job.scheduled_at for job in jobs("messaging.send_due")}
    assert scheduled == {MORNING}
    with clock.at(MORNING + timedelta(seconds=1)):
        work_off()
    assert statuses() == ["sent", "sent"]
    assert [told["text"] for told in gateway.accepted] == ["【原点在线】您有2条新消息：诉求答复；工单督办。"]
    assert len(set(Delivery.objects.values_list("dispatch_id", flat=True))) == 1


def test_what_is_urgent_goes_out_at_night_whatever_is_wished(cast: Cast) -> None:
    set_wishes(cast.actor("worker"), Preferences(muted=frozenset({"whistle"}), quiet_from=time(20), quiet_to=time(9)))
    with clock.at(NIGHT):
        tell(cast, "worker", kind="whistle.sounded", title="街道吹哨")
        work_off()
    assert statuses() == ["sent"]
    assert OutboxMessage.objects.get().text == "【原点在线】街道吹哨：已修好"


def test_what_is_muted_stays_in_the_inbox(cast: Cast) -> None:
    set_wishes(cast.actor("resident"), Preferences(muted=frozenset({"case"})))
    with clock.at(NOON):
        tell(cast, "resident", "neighbour")
        work_off()
    assert [row.account_id for row in Delivery.objects.all()] == [cast.accounts["neighbour"].id]
    assert facade.unread_count(cast.actor("resident")) == 1


def test_a_gateway_that_is_down_is_tried_again_later(cast: Cast, gateway: Gateway) -> None:
    gateway.failing["13900000100"] = 2
    moment = NOON
    with clock.at(moment):
        tell(cast, "resident")
        work_off()
        row = Delivery.objects.get()
        assert (row.status, row.reason, row.attempts) == ("failed", "http_503", 1)
        work_off()
        assert Delivery.objects.get().attempts == 1
    for wait, status in ((WAITS[0], "failed"), (WAITS[1], "sent")):
        moment += wait + timedelta(seconds=5)
        with clock.at(moment):
            work_off()
        assert Delivery.objects.get().status == status
    assert len(gateway.accepted) == 1
    assert list(gateway.attempts.values()) == [3]
    again = next(job for job in jobs("messaging.send_due") if job.scheduled_at)
    assert again.args == {"account_id": str(cast.accounts["resident"].id), "channel": "sms"}


def test_in_the_end_it_is_given_up(cast: Cast, gateway: Gateway) -> None:
    gateway.failing["13900000100"] = 99
    moment = NOON
    with clock.at(moment):
        tell(cast, "resident")
        work_off()
    for wait in WAITS:
        moment += wait + timedelta(seconds=5)
        with clock.at(moment):
            work_off()
    row = Delivery.objects.get()
    assert (row.status, row.attempts, row.reason) == ("given_up", len(WAITS) + 1, "http_503")
    with clock.at(moment + timedelta(days=9)):
        work_off()
    assert Delivery.objects.get().attempts == len(WAITS) + 1


@pytest.mark.parametrize(("phone", "reason"), [("13900000400", "number_unknown"), (None, "no_address")])
def test_what_is_refused_is_given_up_at_once(cast: Cast, gateway: Gateway, phone: str | None, reason: str) -> None:
    person = cast.accounts["worker"].person
    person.phone = phone
    person.save(update_fields=["phone"])
    with clock.at(NOON):
        tell(cast, "worker")
        work_off()
    row = Delivery.objects.get()
    assert (row.status, row.reason, row.attempts) == ("given_up", reason, 1)
    assert gateway.accepted == []


def test_nothing_personal_is_written_where_it_went_wrong(
    cast: Cast, gateway: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.failing["13900000100"] = 1
    with clock.at(NOON):
        tell(cast, "resident", body="王阿姨家漏水")
        work_off()
    row = Delivery.objects.get()
    queued = [job.args for job in ProcrastinateJob.objects.all()]
    said = f"{vars(row)} {[vars(record) for record in caplog.records]} {queued}"
    assert "delivery failed" in said
    assert not any(word in said for word in ("13900000100", "王阿姨", "漏水"))


def test_whoever_died_while_sending_is_followed_by_another(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NOON):
        tell(cast, "resident")
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
        claimed = deliveries._claim(cast.accounts["resident"].id, ChannelCode.SMS)
        channel = deliveries.CHANNELS[ChannelCode.SMS]
        told = [Notification("case.replied", "诉求答复", "已修好", NOON)]
        channel.send(cast.accounts["resident"].id, told, claimed[0].dispatch_id or uuid4())
        work_off()
        assert statuses() == ["sending"]
    with clock.at(NOON + STALE_AFTER - timedelta(seconds=30)):
        assert deliveries.sweep_deliveries() == 0
    with clock.at(NOON + STALE_AFTER + timedelta(seconds=30)):
        assert deliveries.sweep_deliveries() == 1
        work_off()
    assert statuses() == ["sent"]
    assert (len(gateway.accepted), list(gateway.attempts.values())) == (1, [2])


def test_a_lost_job_is_mended_by_the_sweep(cast: Cast) -> None:
    with clock.at(NOON):
        tell(cast, "resident")
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
    ProcrastinateJob.objects.all().delete()
    with clock.at(NOON + timedelta(minutes=20)):
        assert deliveries.sweep_deliveries() == 1
        assert [job.args["channel"] for job in jobs("messaging.send_due")] == ["sms"]
        work_off()
        assert deliveries.sweep_deliveries() == 0
    assert statuses() == ["sent"]


def test_whoever_dies_again_and_again_is_not_followed_for_ever(cast: Cast) -> None:
    moment = NOON
    with clock.at(moment):
        tell(cast, "resident")
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
    moment += timedelta(seconds=5)
    for _ in range(len(WAITS) + 1):
        with clock.at(moment):
            assert len(deliveries._claim(cast.accounts["resident"].id, ChannelCode.SMS)) == 1
        moment += STALE_AFTER + timedelta(minutes=1)
        with clock.at(moment):
            deliveries.sweep_deliveries()
        moment += timedelta(minutes=1)
    row = Delivery.objects.get()
    assert (row.status, row.reason, row.attempts) == ("given_up", "sender_died", len(WAITS) + 1)


@pytest.mark.django_db(transaction=True)
def test_many_workers_send_once(gateway: Gateway) -> None:
    facade.load_reference()
    recheck_kinds()
    cast = make_cast()
    account_id = cast.accounts["resident"].id
    with clock.at(NOON):
        for _ in range(10):
            tell(cast, "resident")
        deliveries.send_on([row.id for row in InboxMessage.objects.all()], is_announced=True)
    gate = threading.Barrier(6)
    sent: list[int] = []

    def run() -> None:
        gate.wait()
        with clock.at(NOON + timedelta(minutes=1)):
            sent.append(deliveries.send_due(account_id, ChannelCode.SMS))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sum(sent) == 10
    assert set(statuses()) == {"sent"}
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {1}
    assert sum(gateway.attempts.values()) == len(gateway.accepted)


# --- the providers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phone", "failure", "reason"),
    [
        ("13900000400", Refused, "number_unknown"),
        ("13900000403", Refused, "http_403"),
        ("13900000422", Refused, "http_422"),
        ("13900000429", Unavailable, "http_429"),
        ("13900000500", Unavailable, "http_500"),
        ("13900000302", Unavailable, "http_302"),
        ("13900000200", Unavailable, "answer_unreadable"),
        ("13900000201", Unavailable, "answer_unreadable"),
        ("13900000202", Unavailable, "answer_unreadable"),
    ],
)
def test_what_a_gateway_may_answer(gateway: Gateway, phone: str, failure: type[Exception], reason: str) -> None:
    with pytest.raises(failure) as caught:
        facade.send_sms(phone, "message", {"title": "a", "body": "b"})
    assert (str(caught.value), gateway.accepted) == (reason, [])


def test_a_gateway_that_does_not_answer_in_time(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "TIMEOUT_SECONDS", 0.2)
    channels._client.cache_clear()
    try:
        with pytest.raises(Unavailable, match="readtimeout"):
            facade.send_sms("13900000408", "message", {"title": "a", "body": "b"})
    finally:
        channels._client.cache_clear()


def test_a_gateway_that_is_not_there(settings: Settings) -> None:
    settings.SMS_PROVIDER = "http"
    settings.SMS_GATEWAY = {**settings.SMS_GATEWAY, "url": "http://127.0.0.1:9/", "secret": "x"}
    with pytest.raises(Unavailable, match="connecterror"):
        facade.send_sms("13900000001", "message", {"title": "a", "body": "b"})


def test_a_gateway_refuses_what_is_signed_with_another_secret(gateway: Gateway, settings: Settings) -> None:
    settings.SMS_GATEWAY = {**settings.SMS_GATEWAY, "secret": "another"}
    with pytest.raises(Refused, match="signature_wrong"):
        facade.send_sms("13900000001", "message", {"title": "a", "body": "b"})


def test_a_gateway_refuses_what_was_signed_long_ago(gateway: Gateway) -> None:
    gateway.oldest = timedelta(minutes=5)
    with clock.at(clock.now() - timedelta(minutes=6)), pytest.raises(Refused, match="request_too_old"):
        facade.send_sms("13900000001", "message", {"title": "a", "body": "b"})
    assert facade.send_sms("13900000001", "message", {"title": "a", "body": "b"}).startswith("sms-")


def test_one_key_is_sent_once(gateway: Gateway) -> None:
    key = uuid4()
    answers = {facade.send_sms("13900000001", "message", {"title": "a", "body": "b"}, key) for _ in range(2)}
    assert (answers, len(gateway.accepted)) == ({f"sms-{key}"}, 1)


def test_a_text_without_its_values_is_not_sent(gateway: Gateway) -> None:
    with pytest.raises(TemplateMisfit):
        facade.send_sms("13900000001", "sign_in_code", {})
    assert gateway.attempts == {}


def test_the_stand_in_keeps_a_message_once_and_sealed(db: None) -> None:
    sms = Sms(uuid4(), "13900000001", "message", {}, "【原点在线】你好")
    assert StandIn().send(sms) == StandIn().send(sms)
    assert (OutboxMessage.objects.get().phone, OutboxMessage.objects.get().text) == (sms.phone, sms.text)
    with connection.cursor() as cursor:
        cursor.execute("SELECT o::text FROM messaging_outboxmessage o")
        assert "13900000001" not in cursor.fetchone()[0]


def test_the_stand_in_forgets(db: None) -> None:
    with clock.at(NOON):
        StandIn().send(Sms(uuid4(), "13900000001", "message", {}, "x"))
    assert deliveries.purge_outbox(NOON) == 0
    assert deliveries.purge_outbox(NOON + timedelta(minutes=1)) == 1


@pytest.mark.parametrize(("name", "url"), [("pigeon", "http://127.0.0.1/"), ("http", "")])
def test_a_provider_that_is_not_set_up_is_said(settings: Settings, name: str, url: str) -> None:
    settings.SMS_PROVIDER = name
    settings.SMS_GATEWAY = {**settings.SMS_GATEWAY, "url": url, "secret": "x"}
    with pytest.raises(ImproperlyConfigured):
        facade.send_sms("13900000001", "message", {"title": "a", "body": "b"})
    assert facade.provider_in_use() == name


def test_the_sample_s_landing_page_shows_what_the_stand_in_kept(db: None, settings: Settings) -> None:
    StandIn().send(Sms(uuid4(), "13900000001", "sign_in_code", {}, "【原点在线】123456"))
    settings.SAMPLE = False
    assert facade.sample_outbox() == []
    settings.SAMPLE = True
    assert [(kept.phone, kept.text) for kept in facade.sample_outbox()] == [("13900000001", "【原点在线】123456")]
    settings.SMS_PROVIDER = "http"
    assert facade.sample_outbox() == []


# --- codes to sign in with --------------------------------------------------------------------------------------


def test_a_code_is_sent_once_and_then_forgotten(db: None, gateway: Gateway) -> None:
    request_code("13900000777", "10.0.0.1")
    row = SmsCode.objects.get()
    assert send_sign_in_code(row.id) is True
    assert send_sign_in_code(row.id) is False
    told = gateway.accepted[0]
    assert (told["phone"], told["template"], told["id"]) == ("13900000777", "sign_in_code", str(row.id))
    assert told["values"]["minutes"] == "5"
    row.refresh_from_db()
    assert (row.phone, row.sealed_code, row.sent_at is None) == (None, None, False)
    assert people.sms_code_to_send(row.id) is None
    everything = str([job.args for job in ProcrastinateJob.objects.all()])
    assert told["values"]["code"] not in everything


def test_a_code_is_kept_while_the_gateway_is_down(db: None, gateway: Gateway) -> None:
    gateway.failing["13900000777"] = 1
    request_code("13900000777", "10.0.0.1")
    code_id = SmsCode.objects.get().id
    with pytest.raises(Unavailable):
        send_sign_in_code(code_id)
    assert send_sign_in_code(code_id) is True


def test_a_code_for_a_number_that_is_refused_dies(db: None, gateway: Gateway) -> None:
    request_code("13900000400", "10.0.0.1")
    assert send_sign_in_code(SmsCode.objects.get().id) is False
    assert SmsCode.objects.get().sent_at is None
