"""Signing in by WeChat, over HTTP on both sides: as a phone calls us, and before a server that is strict as WeChat."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from yuandian.foundation.people import facade, tasks
from yuandian.foundation.people.models import Account, Person, Session, WechatBinding, WechatSignIn
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.services import leaving
from yuandian.foundation.people.services import wechat as services
from yuandian.foundation.people.tests.cast import NOON, Cast, make_cast
from yuandian.foundation.people.tests.test_services_signing_in import at_once
from yuandian.foundation.wechat.errors import WechatCodeRefused
from yuandian.foundation.wechat.tests.server import WechatServer
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of
from yuandian.kernel.sealed import lookup

PEOPLE = "/api/resident/people"
OPENID, OTHER = "oGZUI0egBJY1zhBYw2KhdUfwVJJE", "oGZUI0egBJY1zhBYw2KhdUfwVJJF"
PHONE = "15488880000"
PHONE_PATH = "/wxa/business/getuserphonenumber"


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def send(method: str, path: str, body: Any = None, client: Client | None = None) -> tuple[int, Any]:
    """Sends JSON and reads JSON."""
    sent = json.dumps(body or {})
    answer = (client or Client()).generic(method, f"{PEOPLE}{path}", sent, content_type="application/json")
    return answer.status_code, json.loads(answer.content)


def knock(code: str) -> tuple[int, Any]:
    return send("POST", "/sign-in/wechat", {"code": code})


def give_phone(ticket: str, phone_code: str) -> tuple[int, Any]:
    return send("POST", "/sign-in/wechat/phone", {"ticket": ticket, "phone_code": phone_code})


def sign_in(wechat: WechatServer, openid: str, phone: str, code: str) -> tuple[int, Any]:
    """Both steps of somebody who is not known yet."""
    wechat.users[code], wechat.phones[f"phone of {code}"] = openid, ("86", phone)
    ticket = knock(code)[1]["ticket"]
    return give_phone(ticket, f"phone of {code}")


def as_holder_of(signed_in: Any) -> Client:
    return Client(headers={"Authorization": f"Bearer {signed_in['token']}"})


def test_a_first_sign_in_and_the_next(db: None, wechat: WechatServer) -> None:
    wechat.users = {"code-1": OPENID, "code-2": OPENID}
    wechat.phones = {"phone-1": ("86", PHONE)}
    before = clock.now()
    status, told = knock("code-1")
    row = WechatSignIn.objects.get()
    assert (status, told["session"]) == (200, None)
    assert before <= row.expires_at - timedelta(minutes=10) <= clock.now()
    status, signed_in = give_phone(told["ticket"], "phone-1")
    assert status == 200
    status, me = send("GET", "/me", client=as_holder_of(signed_in))
    assert (me["kind"], me["phone_masked"], me["has_wechat"]) == ("resident", "154****0000", True)
    status, told = knock("code-2")
    assert (status, told["ticket"], told["ticket_expires_at"]) == (200, None, None)
    assert send("GET", "/me", client=as_holder_of(told["session"]))[1]["account_id"] == me["account_id"]
    assert wechat.faults == []
    assert (Account.objects.count(), Person.objects.count()) == (1, 1)
    assert [entry.action for entry in entries_of(Account.objects.get())] == [
        AccountRecord.OPEN,
        AccountRecord.BIND_WECHAT,
    ]


def test_the_account_of_the_phone_is_found(cast: Cast, wechat: WechatServer) -> None:
    status, signed_in = sign_in(wechat, OPENID, cast.persons["resident"].phone or "", "one")
    assert status == 200
    actor = actor_for_token(signed_in["token"], None)
    assert actor is not None
    assert actor.account_id == cast.accounts["resident"].id
    assert facade.wechat_addresses_of([cast.accounts["resident"].id, cast.accounts["neighbour"].id]) == {
        cast.accounts["resident"].id: facade.WechatAddress(WechatBinding.objects.get().id, OPENID)
    }


def test_nothing_of_it_lies_open(cast: Cast, wechat: WechatServer, caplog: pytest.LogCaptureFixture) -> None:
    wechat.users["another"] = OTHER
    ticket = knock("another")[1]["ticket"]
    sign_in(wechat, OPENID, PHONE, "code-1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(b::text, '') FROM people_wechatbinding b")
        stored = cursor.fetchone()[0]
        cursor.execute("SELECT string_agg(s::text, '') FROM people_wechatsignin s")
        stored += cursor.fetchone()[0]
        cursor.execute("SELECT coalesce(string_agg(h.details::text, ''), '') FROM kernel_history h")
        stored += cursor.fetchone()[0]
    said = stored + str([vars(record) for record in caplog.records])
    for secret in (OPENID, OTHER, PHONE, ticket, "code-1", "another"):
        assert secret not in said
        assert secret.encode().hex() not in said


def test_a_bad_line_repeats_the_first_step(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"] = OPENID
    first, again = knock("code-1"), knock("code-1")
    assert (first, first[0]) == (again, 200)
    assert (wechat.asked["/sns/jscode2session"], WechatSignIn.objects.count()) == (1, 1)
    with clock.at(NOON + timedelta(minutes=6)):
        assert knock("code-1")[1]["code"] == "wechat_code_refused"


def test_a_bad_line_repeats_the_second_step(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"], wechat.phones["phone-1"] = OPENID, ("86", PHONE)
    ticket = knock("code-1")[1]["ticket"]
    tokens = {give_phone(ticket, "phone-1")[1]["token"] for _ in range(2)}
    assert len(tokens) == 2
    assert (wechat.asked[PHONE_PATH], Account.objects.count(), WechatBinding.objects.count()) == (1, 1, 1)
    wechat.phones["phone-2"] = ("86", "15488880001")
    assert give_phone(ticket, "phone-2")[1]["code"] == "wechat_ticket_refused"
    with clock.at(NOON + timedelta(minutes=11)):
        assert give_phone(ticket, "phone-1")[0] == 401


def test_a_ticket_ends(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"], wechat.phones["phone-1"] = OPENID, ("86", PHONE)
    ticket = knock("code-1")[1]["ticket"]
    with clock.at(NOON + timedelta(minutes=10, seconds=5)):
        assert give_phone(ticket, "phone-1")[1]["code"] == "wechat_ticket_refused"
    assert give_phone("made up", "phone-1")[1]["code"] == "wechat_ticket_refused"
    assert (wechat.asked[PHONE_PATH], Account.objects.count()) == (0, 0)


def test_five_phone_codes_kill_a_ticket(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"], wechat.phones["phone-1"] = OPENID, ("86", PHONE)
    ticket = knock("code-1")[1]["ticket"]
    assert [give_phone(ticket, f"wrong-{n}")[1]["code"] for n in range(5)] == ["wechat_code_refused"] * 5
    assert give_phone(ticket, "phone-1")[1]["code"] == "wechat_ticket_refused"
    assert wechat.asked[PHONE_PATH] == 5


def test_ten_phone_codes_a_day_for_one_wechat_user(db: None, wechat: WechatServer) -> None:
    for round_ in range(2):
        wechat.users[f"code-{round_}"] = OPENID
        ticket = knock(f"code-{round_}")[1]["ticket"]
        for number in range(5):
            give_phone(ticket, f"wrong-{number}")
    wechat.users["code-3"] = OPENID
    ticket = knock("code-3")[1]["ticket"]
    assert give_phone(ticket, "phone-1")[1]["code"] == "asked_too_often"


def test_sixty_refused_codes_an_hour_for_one_address(db: None, wechat: WechatServer) -> None:
    for number in range(60):
        assert knock(f"wrong-{number}")[0] == 401
    wechat.users["code-1"] = OPENID
    status, refused = knock("code-1")
    assert (status, refused["code"], wechat.asked["/sns/jscode2session"]) == (429, "asked_too_often", 60)
    with clock.at(NOON + timedelta(minutes=61)):
        assert knock("code-1")[0] == 200


def test_one_wechat_user_signs_in_to_one_account(cast: Cast, wechat: WechatServer) -> None:
    resident, neighbour = (cast.client(name) for name in ("resident", "neighbour"))
    wechat.users = {"mine": OPENID, "mine-2": OPENID, "new": OTHER}
    assert send("PUT", "/me/wechat", {"code": "mine"}, resident)[1]["has_wechat"] is True
    assert send("PUT", "/me/wechat", {"code": "mine"}, resident)[0] == 200
    assert send("PUT", "/me/wechat", {"code": "mine-2"}, neighbour)[1]["code"] == "wechat_user_taken"
    assert send("PUT", "/me/wechat", {"code": "new"}, resident)[0] == 200
    assert WechatBinding.objects.get().openid == OTHER
    actions = [(entry.action, entry.details) for entry in entries_of(cast.accounts["resident"])]
    assert actions == [
        (AccountRecord.BIND_WECHAT, {"replaced": False}),
        (AccountRecord.BIND_WECHAT, {"replaced": True}),
    ]


def test_one_account_is_signed_in_to_by_one_wechat_user(cast: Cast, wechat: WechatServer) -> None:
    phone = cast.persons["resident"].phone or ""
    assert sign_in(wechat, OPENID, phone, "one")[0] == 200
    assert sign_in(wechat, OTHER, phone, "two")[1]["code"] == "account_has_wechat"
    mine = cast.client("resident")
    assert send("DELETE", "/me/wechat", client=mine)[1]["has_wechat"] is False
    assert send("DELETE", "/me/wechat", client=mine)[0] == 200
    assert sign_in(wechat, OTHER, phone, "three")[0] == 200
    assert WechatBinding.objects.get().openid == OTHER


def test_a_ticket_is_of_no_use_once_the_user_is_known_elsewhere(cast: Cast, wechat: WechatServer) -> None:
    wechat.users = {"code-1": OPENID, "mine": OPENID}
    wechat.phones["phone-1"] = ("86", PHONE)
    ticket = knock("code-1")[1]["ticket"]
    send("PUT", "/me/wechat", {"code": "mine"}, cast.client("resident"))
    assert give_phone(ticket, "phone-1")[1]["code"] == "wechat_user_taken"
    assert not Account.objects.filter(phone_index=lookup(PHONE)).exists()


def test_who_left_is_not_known_any_more(cast: Cast, wechat: WechatServer) -> None:
    phone = cast.persons["neighbour"].phone or ""
    sign_in(wechat, OPENID, phone, "one")
    with clock.at(leaving.ask_to_leave(cast.actor("neighbour"))):
        assert leaving.leave_due() == 1
    wechat.users["two"] = OPENID
    assert knock("two")[1]["session"] is None
    assert not WechatBinding.objects.exists()


def test_a_shut_account_opens_nothing(cast: Cast, wechat: WechatServer) -> None:
    account = cast.accounts["resident"]
    phone = cast.persons["resident"].phone or ""
    sign_in(wechat, OPENID, phone, "one")
    Account.objects.filter(id=account.id).update(is_active=False)
    wechat.users["two"] = OPENID
    assert knock("two")[1]["code"] == "sign_in_refused"
    assert sign_in(wechat, OTHER, phone, "three")[1]["code"] == "sign_in_refused"
    assert facade.wechat_addresses_of([account.id]) == {}


@pytest.mark.parametrize(
    ("errcode", "status", "code"),
    [
        (40029, 401, "wechat_code_refused"),
        (40226, 403, "wechat_user_blocked"),
        (45011, 429, "wechat_too_often"),
        (-1, 503, "wechat_unavailable"),
    ],
)
def test_what_wechat_refuses_is_told(db: None, wechat: WechatServer, errcode: int, status: int, code: str) -> None:
    wechat.errcodes["/sns/jscode2session"] = [errcode]
    told = knock("code-1")
    assert (told[0], told[1]["code"]) == (status, code)
    assert Account.objects.count() == 0


def test_a_phone_from_elsewhere_is_not_taken(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"], wechat.phones = OPENID, {"far": ("1", "2025550123"), "odd": ("86", "12345")}
    ticket = knock("code-1")[1]["ticket"]
    assert give_phone(ticket, "far")[1]["code"] == "wechat_phone_foreign"
    assert give_phone(ticket, "odd")[1]["code"] == "phone_unusable"


def test_without_wechat_there_is_no_such_way(db: None, settings: Settings) -> None:
    settings.SAMPLE, settings.WECHAT = False, {**settings.WECHAT, "mode": "none"}
    assert knock("anna")[1]["code"] == "wechat_absent"


def test_openids_are_forgotten(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"] = OPENID
    knock("code-1")
    knock("wrong")
    with clock.at(NOON + timedelta(minutes=11)):
        tasks.purge_dead_codes(0)
        assert not WechatSignIn.objects.filter(openid__isnull=False).exists()
    with clock.at(NOON + timedelta(days=8)):
        tasks.purge_dead_codes(0)
    assert not WechatSignIn.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_second_step_sent_at_once_ties_once(wechat: WechatServer) -> None:
    make_cast()
    wechat.users["code-1"], wechat.phones["phone-1"] = OPENID, ("86", PHONE)
    ticket = services.sign_in_by_wechat("code-1", "192.0.2.1", "phone").ticket or ""
    before = Account.objects.count()
    answers = at_once(4, lambda _: services.sign_in_by_wechat_phone(ticket, "phone-1", "phone"))
    opened = [answer for answer in answers if not isinstance(answer, WechatCodeRefused)]
    assert opened
    assert (Account.objects.count() - before, WechatBinding.objects.count(), Session.objects.count()) == (
        1,
        1,
        len(opened),
    )


@pytest.mark.django_db(transaction=True)
def test_the_first_step_sent_at_once_gives_one_ticket(settings: Settings) -> None:
    settings.SAMPLE, settings.WECHAT = True, {**settings.WECHAT, "mode": "standin"}
    answers = at_once(6, lambda _: services.sign_in_by_wechat("anna", "192.0.2.1", "phone"))
    assert len({answer.ticket for answer in answers}) == 1
    assert WechatSignIn.objects.count() == 1
