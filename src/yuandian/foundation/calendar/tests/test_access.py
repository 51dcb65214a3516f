"""Who may call what. A refusal changes nothing."""

import json
from collections.abc import Iterator

import pytest
from django.test import Client

from yuandian.foundation.calendar import facade
from yuandian.foundation.calendar.models import CalendarRevision, WorkingHours
from yuandian.foundation.calendar.services import load_reference
from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.calendar.tests.test_api import DAYS

NOTICE = {"source": "通知", "days": DAYS}
HOURS = {"name": "作息", "spans": "09:00-17:00", "valid_from": "2026-01-01"}
EXAMPLE = {"start": "2026-01-05T09:00:00+08:00", "amount": 1, "unit": "hours"}
PREVIEW = {"hours": HOURS, "year": 2026}
YEAR, DAY = "/api/staff/calendar/years/{year}", "/api/staff/calendar/years/{year}/days/{day}"
TIMES, ONE = "/api/staff/calendar/hours", "/api/staff/calendar/hours/{hours_id}"
READING = [
    ("GET", "/api/staff/calendar/years", None),
    ("GET", YEAR, None),
    ("POST", f"{YEAR}/preview", {"days": DAYS}),
    ("GET", f"{YEAR}/record", None),
    ("GET", TIMES, None),
    ("GET", f"{ONE}/record", None),
    ("POST", f"{TIMES}/preview", PREVIEW),
    ("GET", "/api/staff/calendar/days", {"first": "2026-01-01", "last": "2026-01-02"}),
    ("GET", "/api/staff/calendar/deadline", EXAMPLE),
]
CHANGING = [
    ("PUT", YEAR, NOTICE, 200),
    ("PUT", DAY, {"name": "x", "kind": "off"}, 200),
    ("DELETE", DAY, None, 200),
    ("POST", TIMES, HOURS, 200),
    ("PUT", ONE, HOURS, 200),
    ("POST", f"{ONE}/end", {"on": "2026-01-01"}, 200),
]
READERS = {"keeper": 200, "street_keeper": 200, "onlooker": 200, "worker": 403, "resident": 403, "nobody": 401}
CHANGERS = {"street_keeper": 403, "onlooker": 403, "worker": 403, "resident": 403, "nobody": 401}
ACCESS = [
    *((method, path, who, status, body) for method, path, body in READING for who, status in READERS.items()),
    *((method, path, who, status, body) for method, path, body, _ in CHANGING for who, status in CHANGERS.items()),
    *((method, path, "keeper", status, body) for method, path, body, status in CHANGING),
]


@pytest.fixture(autouse=True)
def _calendar(cast: Cast) -> Iterator[None]:
    load_reference()
    facade.invalidate()
    yield
    facade.invalidate()


@pytest.mark.parametrize(("method", "path", "who", "status", "body"), ACCESS)
def test_access(cast: Cast, method: str, path: str, who: str, status: int, body: dict[str, object] | None) -> None:
    hours = WorkingHours.objects.get()
    before = CalendarRevision.objects.get().revision
    url = path.format(year=2027, day="2027-06-10", hours_id=hours.id)
    client = Client(headers=cast.headers[who])
    if method == "GET":
        answer = client.get(url, body)
    else:
        answer = client.generic(method, url, json.dumps(body or {}), content_type="application/json")
    assert answer.status_code == status, answer.content.decode()
    if status >= 400 or method == "GET" or "preview" in path:
        assert CalendarRevision.objects.get().revision == before
