"""What reaches a worker: on the open page, else by WeChat, else by short message; held back at night, never muted."""

import json
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.errors import DutyNotMutable
from yuandian.foundation.messaging.models import Consent, Delivery, QuietHours
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.rules import ChannelCode, Preferences
from yuandian.foundation.messaging.services import deliveries
from yuandian.foundation.messaging.services.inbox import set_wishes
from yuandian.foundation.messaging.services.message_kinds import set_quiet_hours
from yuandian.foundation.messaging.tests.gateway import Gateway
from yuandian.foundation.messaging.tests.templates import TEMPLATE, make_template
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.models import Account
from yuandian.foundation.people.services.wechat import bind_my_wechat
from yuandian.foundation.wechat.tests.server import WechatServer
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of

STAFF = "/api/staff/messaging"
OPENID = "oGZUI0egBJY1zhBYw2KhdUfwVJJF"
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
LAMP = "路灯不亮 · 百花里东门附近"


@pytest.fixture
def worker(cast: Cast, wechat: WechatServer, gateway: Gateway) -> Cast:
    """The worker's own phone, on which she signs in as a resident, is known to WeChat; work goes out by a template."""
    make_template(TEMPLATE, ("case.dispatched", "case.overdue", "case.urged"))
    account = Account.objects.create(
        kind="resident", person=cast.accounts["worker"].person, phone="13900000005", phone_index=b"the worker's own"
    )
    wechat.users["code"] = OPENID
    bind_my_wechat(people.actor_for_account(account.id), "code", "192.0.2.1")
    return cast


def consent(worker: Cast, wechat: WechatServer, times: int = 1) -> None:
    for _ in range(times):
        wechat.consents[OPENID, TEMPLATE] += 1
        asked = json.dumps({"template_ids": [TEMPLATE]})
        answer = Client(headers=worker.headers["worker"]).post(
            f"{STAFF}/subscriptions", asked, content_type="application/json"
        )
        assert answer.status_code == 200, answer.content


def tell(cast: Cast, kind: str = "case.dispatched", title: str = "新派单") -> None:
    facade.tell([cast.accounts["worker"].id], kind, title, LAMP, "cases.case", uuid4())


def work_off() -> None:
    """Does what a worker process would: planning, then what is due."""
    for job in ProcrastinateJob.objects.filter(task_name="messaging.send_on").order_by("id"):
        deliveries.send_on([UUID(text) for text in job.args["message_ids"]], is_announced=True)
    for _ in range(2):  # a short message may follow what WeChat did not show
        for account_id, channel in set(Delivery.objects.values_list("account_id", "channel")):
            deliveries.send_due(account_id, ChannelCode(channel))


def outcomes() -> list[tuple[str, str, str | None]]:
    return list(Delivery.objects.order_by("id").values_list("channel", "status", "reason"))


def news(cast: Cast, after: str | None = None) -> Any:
    asked = {"after": after} if after else {}
    answer = Client(headers=cast.headers["worker"]).get(f"{STAFF}/news", asked)
    assert answer.status_code == 200, answer.content
    return answer.json()


# --- with the application shut ----------------------------------------------------------------------------------


def test_a_shut_phone_is_told_by_wechat_at_once_and_once(worker: Cast, wechat: WechatServer, gateway: Gateway) -> None:
    consent(worker, wechat)
    with clock.at(NOON):
        tell(worker)
        work_off()
        work_off()
    assert outcomes() == [("wechat", "sent", None)]
    (shown,) = wechat.sent
    assert (shown["touser"], shown["data"]["thing2"]["value"]) == (OPENID, LAMP[:20])
    assert (wechat.faults, gateway.accepted) == ([], [])
    due_at = Delivery.objects.get().due_at
    assert due_at - NOON < timedelta(seconds=1)  # it waits for nothing


def test_a_duty_without_a_consent_goes_by_short_message(worker: Cast, wechat: WechatServer, gateway: Gateway) -> None:
    with clock.at(NOON):
        tell(worker)
        tell(worker, "case.urged", "工单被催办")
        work_off()
        work_off()
    assert sorted(outcomes()) == [
        ("sms", "sent", None),
        ("wechat", "given_up", "no_consent"),
        ("wechat", "given_up", "no_consent"),
    ]
    assert [told["text"] for told in gateway.accepted] == [f"【原点在线】新派单：{LAMP}"]


def test_a_duty_does_not_wait_for_wechat(worker: Cast, wechat: WechatServer, gateway: Gateway) -> None:
    consent(worker, wechat)
    wechat.errcodes["/cgi-bin/message/subscribe/send"] = [-1] * 5
    with clock.at(NOON):
        tell(worker)
        work_off()
    assert [(channel, status) for channel, status, _ in outcomes()] == [("wechat", "given_up"), ("sms", "sent")]
    assert len(gateway.accepted) == 1
    assert Consent.objects.get().left == 1


# --- quiet hours and wishes -------------------------------------------------------------------------------------


def test_what_the_night_held_back_comes_in_one_digest(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NIGHT):
        tell(cast)
        tell(cast, "case.overdue", "工单已超时")
        tell(cast, "whistle.sounded", "街道吹哨")
        work_off()
    assert [told["text"] for told in gateway.accepted] == [f"【原点在线】街道吹哨：{LAMP}"]
    with clock.at(MORNING):
        work_off()
        work_off()
    assert [told["text"] for told in gateway.accepted][1:] == ["【原点在线】您有2条新消息：新派单；工单已超时。"]


def test_the_district_s_hours_hold_and_a_person_narrows_them(cast: Cast) -> None:
    set_quiet_hours(cast.actor("operator"), time(20), time(9))
    assert [entry.action for entry in entries_of(QuietHours.objects.get())] == ["messaging.quiet_hours.set"]
    recheck_kinds()
    evening = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)  # 21:00 here

    def due() -> datetime:
        with clock.at(evening):
            tell(cast)
            work_off()
        planned = Delivery.objects.get()
        planned.delete()
        ProcrastinateJob.objects.all().delete()
        return planned.due_at.replace(microsecond=0)

    assert due() == datetime(2026, 11, 18, 1, 0, tzinfo=UTC)
    set_wishes(cast.actor("worker"), Preferences(quiet_from=time(22), quiet_to=time(6)))
    assert due() == evening
    set_wishes(cast.actor("worker"), Preferences(quiet_from=time(12), quiet_to=time(11), digest_at=time(10)))
    assert due() == datetime(2026, 11, 18, 1, 0, tzinfo=UTC)  # not one minute beyond the district's


def test_a_duty_cannot_be_muted(cast: Cast, gateway: Gateway) -> None:
    with pytest.raises(DutyNotMutable):
        set_wishes(cast.actor("worker"), Preferences(muted=frozenset({"case.dispatched"})))
    set_wishes(cast.actor("worker"), Preferences(muted=frozenset({"case"})))
    with clock.at(NOON):
        tell(cast)
        tell(cast, "case.escalated", "工单上报")
        work_off()
    assert [told["text"] for told in gateway.accepted] == [f"【原点在线】新派单：{LAMP}"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/settings/hours", {"quiet_from": "21:30", "quiet_to": "07:30"}, 200),
        ("/settings/hours", {"quiet_from": "21:30"}, 422),
        ("/settings/kinds/case.urged", {"is_by_sms": True, "is_urgent": False}, 200),
        ("/settings/kinds/case.overdue", {"is_by_sms": False, "is_urgent": False}, 422),
        ("/settings/kinds/no.such", {"is_by_sms": True, "is_urgent": False}, 422),
    ],
)
def test_the_district_sets_what_goes_out(cast: Cast, path: str, body: dict[str, object], status: int) -> None:
    desk = Client(headers=cast.headers["operator"])
    before = desk.get(f"{STAFF}/settings").json()
    answer = desk.put(STAFF + path, json.dumps(body), content_type="application/json")
    assert answer.status_code == status, answer.content
    recheck_kinds()
    assert (desk.get(f"{STAFF}/settings").json() != before) is (status == 200)


# --- with the application open ----------------------------------------------------------------------------------


def test_what_the_open_page_showed_does_not_go_out(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NOON):
        tell(cast, "case.moved", "早先的")
        known = news(cast)
        assert (known["unread"], known["items"]) == (1, [])
    with clock.at(NOON + timedelta(seconds=1)):
        tell(cast)
        work_off()
        assert [status for _, status, _ in outcomes()] == ["queued"]
    with clock.at(NOON + timedelta(seconds=4)):
        told = news(cast, known["newest"])
        assert [(one["title"], one["body"]) for one in told["items"][:1]] == [("新派单", LAMP)]
        assert (told["unread"], news(cast, told["newest"])["items"]) == (2, [])
    with clock.at(NOON + timedelta(seconds=7)):
        work_off()
    assert [status for _, status, _ in outcomes()] == ["shown"]
    assert gateway.accepted == []


def test_a_page_that_died_unseen_is_told_after_all(cast: Cast, gateway: Gateway) -> None:
    with clock.at(NOON):
        news(cast)
        tell(cast)
        work_off()
    with clock.at(NOON + timedelta(seconds=6)):
        work_off()
    assert [status for _, status, _ in outcomes()] == ["sent"]


def test_asking_for_news_costs_one_statement(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    tell(cast)
    known = news(cast)
    client = Client(headers=cast.headers["worker"])
    with django_assert_num_queries(2):  # the other says who asks
        told = client.get(f"{STAFF}/news", {"after": known["newest"]})
    assert len(told.content) < 100
