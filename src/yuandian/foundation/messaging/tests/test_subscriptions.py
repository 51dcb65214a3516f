"""Messages by WeChat, before a server that counts consents as WeChat does and is as strict about what it is sent."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.errors import KindUnknown, TemplateFieldsMisfit
from yuandian.foundation.messaging.facade import TemplateGiven
from yuandian.foundation.messaging.models import Consent, Delivery, Dispatch, InboxMessage, MessageKind
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.rules import ChannelCode, Preferences
from yuandian.foundation.messaging.rules.deliveries import STALE_AFTER, WAITS
from yuandian.foundation.messaging.services import deliveries, subscriptions
from yuandian.foundation.messaging.services.inbox import set_wishes
from yuandian.foundation.messaging.tests.templates import FIELDS, OTHER_TEMPLATE, TEMPLATE, make_template
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.services.wechat import bind_my_wechat, unbind_my_wechat
from yuandian.foundation.wechat.tests.server import WechatServer
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import entries_of

URL = "/api/resident/messaging/subscriptions"
SEND = "/cgi-bin/message/subscribe/send"
OPENID = "oGZUI0egBJY1zhBYw2KhdUfwVJJE"
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
CASE = uuid4()


@pytest.fixture
def bound(cast: Cast, wechat: WechatServer) -> Cast:
    """The resident's WeChat user is known, a template is there, and kinds go out by it alone."""
    MessageKind.objects.update(channels=[])
    make_template()
    bind(cast, wechat, "resident", OPENID)
    return cast


def bind(cast: Cast, wechat: WechatServer, name: str, openid: str) -> None:
    code = f"code of {openid}"
    wechat.users[code] = openid
    bind_my_wechat(cast.actor(name), code, "192.0.2.1")


def consent(cast: Cast, wechat: WechatServer, times: int = 1, name: str = "resident", template: str = TEMPLATE) -> None:
    """The user consents, which WeChat knows of and the mini-program tells us."""
    for _ in range(times):
        wechat.consents[OPENID, template] += 1
        answer = post(cast, [template], name)
        assert answer.status_code == 200, answer.content


def post(cast: Cast, template_ids: list[str], name: str = "resident", key: str | None = None) -> Any:
    headers = {**cast.headers[name], **({"Idempotency-Key": key} if key else {})}
    body = json.dumps({"template_ids": template_ids})
    return Client(headers=headers).post(URL, body, content_type="application/json")


def left(cast: Cast, name: str = "resident") -> dict[str, int]:
    told = Client(headers=cast.headers[name]).get(URL).json()
    return {row["template_id"]: row["left"] for row in told["templates"]}


def tell(cast: Cast, *names: str, kind: str = "case.replied", title: str = "诉求答复") -> None:
    accounts = [cast.accounts[name].id for name in names or ("resident",)]
    facade.tell(accounts, kind, title, "已修好", "cases.case", CASE)


def work_off() -> None:
    """Does what a worker would: planning, then what is due."""
    for job in ProcrastinateJob.objects.filter(task_name="messaging.send_on").order_by("id"):
        deliveries.send_on([UUID(text) for text in job.args["message_ids"]], is_announced=True)
    for account_id, channel in set(Delivery.objects.values_list("account_id", "channel")):
        deliveries.send_due(account_id, ChannelCode(channel))


def outcomes() -> list[tuple[str, str | None]]:
    return list(Delivery.objects.order_by("id").values_list("status", "reason"))


# --- consents ---------------------------------------------------------------------------------------------------


def test_consents_are_counted_one_by_one(bound: Cast, wechat: WechatServer) -> None:
    told = Client(headers=bound.headers["resident"]).get(URL).json()
    assert told == {
        "mode": "http",
        "has_wechat": True,
        "templates": [
            {
                "template_id": TEMPLATE,
                "name": f"{TEMPLATE} 通知",
                "kinds": ["case.replied"],
                "left": 0,
            }
        ],
    }
    assert post(bound, [TEMPLATE]).json()["templates"][0]["left"] == 1
    assert post(bound, [TEMPLATE, TEMPLATE]).json()["templates"][0]["left"] == 2
    assert left(bound, "neighbour") == {TEMPLATE: 0}


def test_a_bad_line_counts_a_consent_once(bound: Cast) -> None:
    answers = [post(bound, [TEMPLATE], key="once").json() for _ in range(3)]
    assert answers == [answers[0]] * 3
    assert left(bound) == {TEMPLATE: 1}


@pytest.mark.parametrize(
    ("name", "template_ids", "status", "code"),
    [
        ("resident", ["TEMPLATE-unknown"], 422, "subscription_template_unknown"),
        ("resident", [], 422, "malformed"),
        ("resident", ["a", "b", "c", "d"], 422, "malformed"),
        ("neighbour", [TEMPLATE], 409, "wechat_not_bound"),
    ],
)
def test_consents_that_cannot_be(bound: Cast, name: str, template_ids: list[str], status: int, code: str) -> None:
    answer = post(bound, template_ids, name)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not Consent.objects.exists()


def test_another_wechat_user_has_consented_to_nothing(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat, 2)
    bind(bound, wechat, "resident", "oAnother")
    assert left(bound) == {TEMPLATE: 0}
    assert post(bound, [TEMPLATE]).json()["templates"][0]["left"] == 1


# --- sending ----------------------------------------------------------------------------------------------------


def test_a_message_uses_one_consent_up(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat)
    with clock.at(NOON):
        tell(bound)
        work_off()
        work_off()
    assert outcomes() == [("sent", None)]
    assert (wechat.faults, len(wechat.sent), left(bound)) == ([], 1, {TEMPLATE: 0})
    sent = wechat.sent[0]
    assert (sent["touser"], sent["template_id"], sent["page"]) == (OPENID, TEMPLATE, f"pages/case/show?id={CASE}")
    assert {field: value["value"] for field, value in sent["data"].items()} == {
        "thing1": "诉求答复",
        "thing2": "已修好",
        "time3": "2026年11月17日 12:00",
        "phrase4": "已答复",
    }


def test_without_a_consent_it_stays_in_the_inbox(bound: Cast, wechat: WechatServer) -> None:
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert (outcomes(), wechat.asked[SEND]) == ([("given_up", "no_consent")], 0)
    assert facade.unread_count(bound.actor("resident")) == 1


def test_without_a_wechat_user_nothing_is_planned(bound: Cast, wechat: WechatServer) -> None:
    with clock.at(NOON):
        tell(bound, "neighbour", "worker")
        work_off()
    assert (outcomes(), facade.unread_count(bound.actor("neighbour"))) == ([], 1)


def test_who_unbound_before_it_was_sent_is_not_reached(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat)
    with clock.at(NOON):
        tell(bound)
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
        unbind_my_wechat(bound.actor("resident"))
        work_off()
    assert (outcomes(), wechat.sent) == ([("given_up", "no_address")], [])


def test_what_is_muted_is_not_sent(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat)
    set_wishes(bound.actor("resident"), Preferences(muted=frozenset({"case.replied"})))
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert (outcomes(), left(bound)) == ([], {TEMPLATE: 1})


def test_what_is_due_together_takes_one_consent_a_template(bound: Cast, wechat: WechatServer) -> None:
    make_template(OTHER_TEMPLATE, ("case.escalated",))
    consent(bound, wechat, 2)
    consent(bound, wechat, 1, template=OTHER_TEMPLATE)
    with clock.at(NOON):
        tell(bound)
        tell(bound, kind="case.escalated", title="工单上报")
        tell(bound, kind="case.supervised", title="工单督办")
        work_off()
    assert [status for status, _ in outcomes()] == ["sent"] * 3
    assert left(bound) == {TEMPLATE: 1}
    assert sorted((sent["template_id"], sent["data"]["thing1"]["value"]) for sent in wechat.sent) == [
        (TEMPLATE, "您有2条新消息"),
        (OTHER_TEMPLATE, "工单上报"),
    ]


def test_it_goes_out_by_sms_as_well_where_a_district_says_so(bound: Cast, wechat: WechatServer) -> None:
    MessageKind.objects.filter(kind="case.replied").update(channels=["sms"])
    recheck_kinds()
    consent(bound, wechat)
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert sorted(Delivery.objects.values_list("channel", "status")) == [("sms", "sent"), ("wechat", "sent")]


# --- what goes wrong --------------------------------------------------------------------------------------------


def test_wechat_that_counts_fewer_sets_the_count_to_nothing(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat, 3)
    wechat.consents.clear()
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert outcomes() == [("given_up", "wechat_43101")]
    assert (left(bound), wechat.asked[SEND]) == ({TEMPLATE: 0}, 1)


def test_a_consent_given_meanwhile_is_not_lost(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat, 2)
    key = uuid4()
    begin(bound, key)
    assert post(bound, [TEMPLATE]).status_code == 200
    subscriptions._refused_for_want_of_consent(key, "wechat_43101")
    assert left(bound) == {TEMPLATE: 1}


def begin(cast: Cast, key: UUID) -> None:
    """Takes a consent as a sender does who then dies, or is slow."""
    account_id = cast.accounts["resident"].id
    address = people.wechat_addresses_of([account_id])[account_id]
    template = subscriptions.kinds_going_out()["case.replied"].template
    assert template is not None
    assert subscriptions._take(account_id, address.binding_id, template, key).may_send


@pytest.mark.parametrize("errcode", [-1, 45009, 43108])
def test_what_was_surely_not_sent_is_tried_again_with_one_consent(
    bound: Cast, wechat: WechatServer, errcode: int
) -> None:
    consent(bound, wechat, 2)
    wechat.errcodes[SEND] = [errcode]
    with clock.at(NOON):
        tell(bound)
        work_off()
        assert outcomes() == [("failed", f"wechat_{errcode}")]
        assert left(bound) == {TEMPLATE: 2}
    with clock.at(NOON + WAITS[0] + timedelta(seconds=5)):
        work_off()
    assert (outcomes(), left(bound), len(wechat.sent)) == ([("sent", None)], {TEMPLATE: 1}, 1)


def test_wechat_out_of_reach_costs_no_consent(bound: Cast, wechat: WechatServer, settings: Settings) -> None:
    consent(bound, wechat)
    settings.WECHAT = {**settings.WECHAT, "url": "http://127.0.0.1:9"}
    moment = NOON
    with clock.at(moment):
        tell(bound)
        work_off()
    for wait in WAITS:
        moment += wait + timedelta(seconds=5)
        with clock.at(moment):
            work_off()
    assert (outcomes(), left(bound)) == ([("given_up", "connecterror")], {TEMPLATE: 1})
    assert Dispatch.objects.get().status == "put_off"


@pytest.mark.parametrize("errcode", [40003, 40037, 41030, 47003])
def test_what_wechat_refuses_for_good_costs_no_consent(bound: Cast, wechat: WechatServer, errcode: int) -> None:
    consent(bound, wechat)
    wechat.errcodes[SEND] = [errcode]
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert (outcomes(), left(bound)) == ([("given_up", f"wechat_{errcode}")], {TEMPLATE: 1})


@pytest.mark.parametrize("raw", [(502, b""), (200, b"<html>")])
def test_what_may_have_been_sent_is_never_sent_again(bound: Cast, wechat: WechatServer, raw: tuple[int, bytes]) -> None:
    consent(bound, wechat, 2)
    wechat.raw[SEND] = [raw]
    with clock.at(NOON):
        tell(bound)
        work_off()
    with clock.at(NOON + timedelta(days=1)):
        deliveries.sweep_deliveries()
        work_off()
    assert (outcomes(), left(bound)) == ([("given_up", "outcome_unknown")], {TEMPLATE: 1})
    assert wechat.asked[SEND] == 1


def test_whoever_died_while_sending_is_not_followed_by_a_second_message(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat, 2)
    with clock.at(NOON):
        tell(bound)
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
        claimed = deliveries._claim(bound.accounts["resident"].id, ChannelCode.WECHAT)
        begin(bound, claimed[0].dispatch_id or uuid4())
    with clock.at(NOON + STALE_AFTER + timedelta(seconds=30)):
        assert deliveries.sweep_deliveries() == 1
        work_off()
    assert (outcomes(), wechat.sent, left(bound)) == ([("given_up", "outcome_unknown")], [], {TEMPLATE: 1})


def test_whoever_died_after_sending_is_not_followed_by_a_second_message(bound: Cast, wechat: WechatServer) -> None:
    consent(bound, wechat, 2)
    with clock.at(NOON):
        tell(bound)
        deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
        claimed = deliveries._claim(bound.accounts["resident"].id, ChannelCode.WECHAT)
        told = [deliveries._notification(row.message) for row in claimed]
        way = deliveries.CHANNELS[ChannelCode.WECHAT]
        way.send(bound.accounts["resident"].id, told, claimed[0].dispatch_id or uuid4())
    with clock.at(NOON + STALE_AFTER + timedelta(seconds=30)):
        deliveries.sweep_deliveries()
        work_off()
    assert ([status for status, _ in outcomes()], len(wechat.sent), left(bound)) == (["sent"], 1, {TEMPLATE: 1})


def test_where_there_is_no_wechat_any_more_nothing_is_planned(
    bound: Cast, wechat: WechatServer, settings: Settings
) -> None:
    consent(bound, wechat)
    settings.WECHAT = {**settings.WECHAT, "mode": "none"}
    with clock.at(NOON):
        tell(bound)
        work_off()
    assert outcomes() == []
    told = Client(headers=bound.headers["resident"]).get(URL).json()
    assert (told["mode"], told["templates"]) == ("none", [])


def test_nothing_personal_is_written_where_it_went_wrong(
    bound: Cast, wechat: WechatServer, caplog: pytest.LogCaptureFixture
) -> None:
    consent(bound, wechat)
    wechat.errcodes[SEND] = [47003]
    with clock.at(NOON):
        tell(bound)
        work_off()
    rows = [vars(row) for row in (*Delivery.objects.all(), *Dispatch.objects.all(), *Consent.objects.all())]
    said = (
        f"{rows} {[vars(record) for record in caplog.records]} {[job.args for job in ProcrastinateJob.objects.all()]}"
    )
    assert "wechat_47003" in said
    assert not any(word in said for word in (OPENID, "已修好", "token-1"))


# --- templates --------------------------------------------------------------------------------------------------


def test_a_template_is_recorded_and_serves_its_kinds(cast: Cast) -> None:
    row = make_template()
    assert entries_of(row)[-1].details["kinds"] == ["case.replied", "case.supervised"]
    make_template(kinds=("case.escalated",))
    assert list(MessageKind.objects.filter(template=row).values_list("kind", flat=True)) == ["case.escalated"]


@pytest.mark.parametrize(
    ("fields", "kinds", "refusal"),
    [
        ({"thing1": "phone"}, (), TemplateFieldsMisfit),
        ({"thing1": "time"}, (), TemplateFieldsMisfit),
        ({"time2": "title"}, (), TemplateFieldsMisfit),
        ({"title": "title"}, (), TemplateFieldsMisfit),
        ({}, (), TemplateFieldsMisfit),
        (FIELDS, ("case.unheard_of",), KindUnknown),
    ],
)
def test_templates_that_cannot_be(
    cast: Cast, fields: dict[str, str], kinds: tuple[str, ...], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        facade.set_template(system_actor("test"), TEMPLATE, TemplateGiven("通知", fields, "", kinds))


def test_an_administrator_sets_a_template(cast: Cast) -> None:
    account = cast.accounts["operator"]
    account.is_staff = account.is_superuser = True
    account.save(update_fields=["is_staff", "is_superuser"])
    administrator = Client()
    administrator.force_login(account)
    kind = MessageKind.objects.get(kind="case.replied")
    given = {
        "template_id": TEMPLATE,
        "name": "进度通知",
        "fields": '{"thing1": "title"}',
        "page": "",
        "is_active": "on",
    }
    url = "/admin/messaging/subscriptiontemplate/"
    assert administrator.post(f"{url}add/", {**given, "kinds": [str(kind.id)]}).status_code == 302
    kind.refresh_from_db()
    assert kind.template is not None
    assert "进度通知" in administrator.get(f"{url}{kind.template.id}/change/").content.decode()
    wrong = {**given, "fields": '{"thing1": "phone"}'}
    assert administrator.post(f"{url}{kind.template.id}/change/", wrong).status_code == 302
    kind.template.refresh_from_db()
    assert kind.template.fields == {"thing1": "title"}
