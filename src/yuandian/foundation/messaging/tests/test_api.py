"""As a phone and the console call it."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.models import Delivery, InboxMessage, Preference
from yuandian.foundation.messaging.services import deliveries
from yuandian.foundation.messaging.services.channels import Sms, StandIn

MINE, STAFF = "/api/resident/messaging", "/api/staff/messaging"


def told(cast: Cast, name: str, *titles: str) -> None:
    for title in titles:
        facade.tell([cast.accounts[name].id], "case.replied", title, "已修好", "cases.case", uuid4())


def send(client: Client, method: str, url: str, body: object) -> Any:
    return getattr(client, method)(url, body, content_type="application/json")


@pytest.mark.parametrize(("name", "door"), [("resident", MINE), ("worker", MINE), ("worker", STAFF)])
def test_messages_are_read(cast: Cast, name: str, door: str) -> None:
    client = Client(headers=cast.headers[name])
    told(cast, name, "一", "二", "三")
    assert client.get(f"{door}/unread").json() == {"unread": 3}
    page = client.get(f"{door}/inbox", {"limit": 2}).json()
    assert [item["title"] for item in page["items"]] == ["三", "二"]
    first = page["items"][0]
    assert (first["kind"], first["body"], first["subject_type"], first["read_at"]) == (
        "case.replied", "已修好", "cases.case", None,
    )  # fmt: skip
    rest = client.get(f"{door}/inbox", {"limit": 2, "after": page["next"]}).json()
    assert ([item["title"] for item in rest["items"]], rest["next"]) == (["一"], None)
    assert client.post(f"{door}/inbox/{first['id']}/read").status_code == 204
    assert client.get(f"{door}/unread").json() == {"unread": 2}
    unread = client.get(f"{door}/inbox", {"only_unread": "true"}).json()
    assert [item["title"] for item in unread["items"]] == ["二", "一"]
    assert send(client, "post", f"{door}/inbox/read-all", {"up_to": rest["items"][0]["id"]}).json() == {"marked": 1}
    assert send(client, "post", f"{door}/inbox/read-all", {}).json() == {"marked": 1}
    assert InboxMessage.objects.filter(read_at=None).count() == 0


def test_wishes_are_set(cast: Cast) -> None:
    client = Client(headers=cast.headers["resident"])
    before = client.get(f"{MINE}/wishes").json()
    assert (before["quiet_from"], before["quiet_to"], before["muted"]) == ("22:00:00", "07:00:00", [])
    assert before["kinds"][3] == {
        "kind": "case.replied", "name": "诉求答复", "channels": ["sms"], "is_urgent": False, "is_duty": False,
        "for_staff": False,
    }  # fmt: skip
    wish = {"muted": ["case"], "quiet_from": "21:00", "quiet_to": "08:00", "digest_at": "18:30"}
    after = send(client, "put", f"{MINE}/wishes", wish).json()
    assert after == client.get(f"{MINE}/wishes").json()
    assert (after["muted"], after["digest_at"]) == (["case"], "18:30:00")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"quiet_from": "21:00"}, "quiet_hours_misfit"),
        ({"muted": ["weather"]}, "message_kind_unknown"),
        ({"digest_at": "25:00"}, "malformed"),
        ({"digest_at": "10:00+08:00"}, "malformed"),
    ],
)
def test_wishes_that_cannot_be(cast: Cast, body: dict[str, object], code: str) -> None:
    answer = send(Client(headers=cast.headers["resident"]), "put", f"{MINE}/wishes", body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert not Preference.objects.exists()


@pytest.mark.parametrize("after", ["x", "W10", "WyJub3QgYW4gaWQiXQ"])
def test_a_page_marker_that_is_none(cast: Cast, after: str) -> None:
    answer = Client(headers=cast.headers["resident"]).get(f"{MINE}/inbox", {"after": after})
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_unreadable")


def test_the_desk_sees_what_the_stand_in_kept(cast: Cast) -> None:
    StandIn().send(Sms(uuid4(), "13900000001", "sign_in_code", {}, "【原点在线】123456"))
    desk = Client(headers=cast.headers["operator"])
    page = desk.get(f"{STAFF}/outbox").json()
    assert (page["provider"], page["next"]) == ("standin", None)
    assert [(item["phone"], item["text"]) for item in page["items"]] == [("139****0001", "【原点在线】123456")]


def test_the_outbox_is_empty_where_a_provider_sends(cast: Cast, gateway: object) -> None:
    StandIn().send(Sms(uuid4(), "13900000001", "sign_in_code", {}, "【原点在线】123456"))
    page = Client(headers=cast.headers["operator"]).get(f"{STAFF}/outbox").json()
    assert (page["provider"], page["items"]) == ("http", [])


def test_the_desk_sees_what_became_of_messages_and_not_whose(cast: Cast) -> None:
    told(cast, "resident", "一")
    deliveries.send_on([InboxMessage.objects.get().id], is_announced=True)
    desk = Client(headers=cast.headers["operator"])
    page = desk.get(f"{STAFF}/deliveries", {"status": "queued"}).json()
    assert [(item["kind"], item["channel"], item["status"]) for item in page["items"]] == [
        ("case.replied", "sms", "queued")
    ]
    assert str(cast.accounts["resident"].id) not in str(page)
    assert desk.get(f"{STAFF}/deliveries", {"status": "sent"}).json()["items"] == []
    assert desk.get(f"{STAFF}/deliveries", {"status": "lost"}).json()["code"] == "malformed"
    assert Delivery.objects.count() == 1
