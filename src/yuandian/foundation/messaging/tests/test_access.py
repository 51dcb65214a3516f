"""Who may call what. An inbox is its owner's; what goes out is watched by those who stand for the district."""

import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.models import Consent, InboxMessage, Preference
from yuandian.foundation.messaging.tests.templates import TEMPLATE, make_template
from yuandian.foundation.people.services.wechat import bind_my_wechat

MINE, STAFF = "/api/resident/messaging", "/api/staff/messaging"
GIVEN = {"template_ids": [TEMPLATE], "is_by_sms": True, "is_urgent": False}
READ = "/inbox/{message_id}/read"
OWN: list[tuple[str, str, int]] = [
    ("GET", "/inbox", 200),
    ("GET", "/unread", 200),
    ("POST", "/inbox/read-all", 200),
    ("GET", "/wishes", 200),
    ("PUT", "/wishes", 200),
]
# The message is the worker's: to everybody else it is not there.
ACCESS: list[tuple[str, str, str, int]] = [
    *((method, MINE + path, who, status) for method, path, status in OWN for who in ("resident", "worker")),
    *((method, STAFF + path, "worker", status) for method, path, status in OWN),
    ("GET", STAFF + "/news", "worker", 200),
    ("GET", STAFF + "/news", "resident", 403),
    ("GET", STAFF + "/news", "nobody", 401),
    ("GET", STAFF + "/subscriptions", "worker", 200),
    ("GET", STAFF + "/subscriptions", "resident", 403),
    ("GET", STAFF + "/subscriptions", "nobody", 401),
    ("POST", STAFF + "/subscriptions", "worker", 409),
    ("POST", STAFF + "/subscriptions", "resident", 403),
    ("POST", STAFF + "/subscriptions", "nobody", 401),
    *((method, STAFF + path, "resident", 403) for method, path, _ in OWN),
    *((method, door + path, "nobody", 401) for method, path, _ in OWN for door in (MINE, STAFF)),
    ("POST", MINE + READ, "worker", 204),
    ("POST", MINE + READ, "resident", 404),
    ("POST", MINE + READ, "nobody", 401),
    ("POST", STAFF + READ, "worker", 204),
    ("POST", STAFF + READ, "operator", 404),
    ("POST", STAFF + READ, "resident", 403),
    ("POST", STAFF + READ, "nobody", 401),
    ("GET", MINE + "/subscriptions", "resident", 200),
    ("GET", MINE + "/subscriptions", "worker", 200),
    ("GET", MINE + "/subscriptions", "nobody", 401),
    ("POST", MINE + "/subscriptions", "resident", 200),
    ("POST", MINE + "/subscriptions", "worker", 409),  # consents are a WeChat user's, and staff have none here
    ("POST", MINE + "/subscriptions", "nobody", 401),
    *(
        (method, STAFF + path, who, status)
        for method, path in (
            ("GET", "/outbox"),
            ("GET", "/deliveries"),
            ("GET", "/settings"),
            ("PUT", "/settings/hours"),
            ("PUT", "/settings/kinds/{kind}"),
        )
        for who, status in (
            ("operator", 200),
            ("street_operator", 403),
            ("worker", 403),
            ("resident", 403),
            ("nobody", 401),
        )
    ),
]


@pytest.mark.parametrize(("method", "path", "who", "status"), ACCESS)
def test_access(cast: Cast, settings: Settings, method: str, path: str, who: str, status: int) -> None:
    settings.SAMPLE, settings.WECHAT = True, {**settings.WECHAT, "mode": "standin"}
    bind_my_wechat(cast.actor("resident"), "anna", "192.0.2.1")
    make_template()
    facade.tell([cast.accounts["worker"].id], "case.dispatched", "新派单", "围墙", None, None)
    message = InboxMessage.objects.get()
    client = Client(headers=cast.headers[who])
    url, body = path.format(message_id=message.id, kind="case.replied"), json.dumps(GIVEN) if method != "GET" else ""
    answer: Any = client.generic(method, url, body, content_type="application/json")
    assert answer.status_code == status, answer.content.decode()
    message.refresh_from_db()
    marks = who == "worker" and path.endswith(("/read", "/read-all"))
    assert (message.read_at is not None) is marks
    assert Preference.objects.exists() is (path.endswith("/wishes") and method == "PUT" and status == 200)
    assert Consent.objects.exists() is (path.endswith("/subscriptions") and method == "POST" and status == 200)
