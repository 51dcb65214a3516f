"""As the console calls it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from yuandian.foundation.calendar import facade
from yuandian.foundation.calendar.models import HolidayYear
from yuandian.foundation.calendar.rules import parse_days
from yuandian.foundation.calendar.services import load_reference
from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.calendar.tests.test_services import NOTICE_2027
from yuandian.kernel.history import entries_of

STAFF = "/api/staff/calendar"
DAYS = [{"on": day.on.isoformat(), "name": day.name, "kind": day.kind.value} for day in parse_days(NOTICE_2027, 2027)]


@pytest.fixture(autouse=True)
def _calendar(cast: Cast) -> Iterator[None]:
    load_reference()
    facade.invalidate()
    yield
    facade.invalidate()


@pytest.fixture
def console(cast: Cast) -> Client:
    return Client(headers=cast.headers["keeper"])


def put(client: Client, path: str, body: object) -> Any:
    return client.put(f"{STAFF}{path}", body, content_type="application/json")


def post(client: Client, path: str, body: object, **headers: str) -> Any:
    return client.post(f"{STAFF}{path}", body, content_type="application/json", headers=headers)


def test_a_year_is_looked_at_tried_out_and_announced(console: Client, cast: Cast) -> None:
    years = console.get(f"{STAFF}/years").json()
    assert [(year["year"], year["is_announced"]) for year in years] == [
        (2027, False), (2026, True), (2025, True), (2024, True),
    ]  # fmt: skip
    assert console.get(f"{STAFF}/years/2026").json()["days"][0] == {
        "on": "2026-01-01", "name": "元旦", "kind": "off",
    }  # fmt: skip

    example = {"start": "2027-02-04T10:00:00+08:00", "amount": 3, "unit": "working_days"}
    tried = post(console, "/years/2027/preview", {"days": DAYS, "examples": [example]}).json()
    assert tried["worked"] == ["2027-02-13", "2027-05-08", "2027-09-26", "2027-10-09"]
    assert tried["shifts"][0]["before"] == {"at": "2027-02-11T10:00:00Z", "is_provisional": True}
    assert tried["shifts"][0]["after"] == {"at": "2027-02-15T10:00:00Z", "is_provisional": False}

    answer = put(console, "/years/2027", {"source": "国办发明电〔2026〕1号", "days": DAYS})
    assert (answer.status_code, answer.json()["is_announced"], answer.json()["days"]) == (200, True, DAYS)
    facade.invalidate()
    due = console.get(f"{STAFF}/deadline", example).json()
    assert due == {"at": "2027-02-15T10:00:00Z", "is_provisional": False}
    entry = entries_of(HolidayYear.objects.get(year=2027))[-1]
    assert (entry.action, entry.account_id) == ("calendar.year.announce", cast.accounts["keeper"].id)


def test_one_day_is_changed_and_cleared(console: Client) -> None:
    changed = put(console, "/years/2026/days/2026-12-31", {"name": "检修", "kind": "off"}).json()
    assert {"on": "2026-12-31", "name": "检修", "kind": "off"} in changed["days"]
    cleared = console.delete(f"{STAFF}/years/2026/days/2026-12-31").json()
    assert len(cleared["days"]) == len(changed["days"]) - 1


def test_summer_hours_are_set_once_however_often_they_are_sent(console: Client) -> None:
    body = {
        "name": "夏季作息", "spans": "08:00-12:00 15:00-18:30", "valid_from": "2026-01-01", "season_first": "06-01",
        "season_last": "09-30",
    }  # fmt: skip
    tried = post(
        console,
        "/hours/preview",
        {
            "hours": body,
            "year": 2026,
            "examples": [{"start": "2026-07-01T11:30:00+08:00", "amount": 1, "unit": "working_hours"}],
        },
    ).json()
    assert [tried["shifts"][0][side]["at"] for side in ("before", "after")] == [
        "2026-07-01T06:30:00Z", "2026-07-01T07:30:00Z",
    ]  # fmt: skip
    answers = [post(console, "/hours", body, **{"Idempotency-Key": "summer"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert post(console, "/hours", body).json()["code"] == "working_hours_clash"
    hours_id = answers[0].json()["id"]
    changed = put(console, f"/hours/{hours_id}", {**body, "spans": "08:00-12:00 16:00-19:00"}).json()
    assert changed["spans"] == "08:00-12:00 16:00-19:00"
    ended = post(console, f"/hours/{hours_id}/end", {"on": "2026-07-01"}).json()
    assert ended["valid_to"] == "2026-07-01"
    assert [row["name"] for row in console.get(f"{STAFF}/hours").json()] == [
        "夏季作息",
        "全年作息(演示,请按本区规定修改)",
    ]


def test_a_street_sets_its_own_hours(cast: Cast) -> None:
    console = Client(headers=cast.headers["street_keeper"])
    body = {"name": "东街道作息", "spans": "09:00-17:00", "valid_from": "2026-01-01"}
    here = str(cast.grids["east"].id)
    answer = post(console, "/hours", {**body, "street_id": here})
    assert (answer.status_code, answer.json()["street_name"]) == (200, "east")
    facade.invalidate()
    day = console.get(f"{STAFF}/days", {"first": "2026-03-10", "last": "2026-03-10", "street_id": here}).json()
    assert day[0]["spans"] == [{"opens": 540, "closes": 1020}]
    for elsewhere in (None, str(cast.grids["west"].id)):
        assert post(console, "/hours", {**body, "street_id": elsewhere}).json()["code"] == "forbidden"


def test_hours_belong_to_streets(console: Client, cast: Cast) -> None:
    body = {"name": "作息", "spans": "09:00-17:00", "valid_from": "2026-01-01"}
    for place in (str(cast.grids["district"].id), "0195a8b0-0000-7000-8000-000000000000"):
        answer = post(console, "/hours", {**body, "street_id": place})
        assert (answer.status_code, answer.json()["code"]) == (422, "not_a_street")


def test_the_days_of_a_month(console: Client) -> None:
    days = console.get(f"{STAFF}/days", {"first": "2026-02-01", "last": "2026-02-28"}).json()
    assert len(days) == 28
    assert days[13] == {
        "date": "2026-02-14", "is_working": True, "name": "春节", "kind": "work", "is_provisional": False,
        "spans": [{"opens": 510, "closes": 720}, {"opens": 840, "closes": 1080}],
    }  # fmt: skip
    assert sum(day["is_working"] for day in days) == 16


@pytest.mark.parametrize(
    ("method", "path", "body", "code"),
    [
        ("put", "/years/2027", {"source": "通知", "days": DAYS[:3]}, "days_unreadable"),
        ("put", "/years/2027", {"source": "通知", "days": [*DAYS, DAYS[0]]}, "days_unreadable"),
        ("put", "/years/2027", {"source": " ", "days": DAYS}, "malformed"),
        ("put", "/years/2027", {"source": "通知", "days": [{**DAYS[0], "name": "New Year"}]}, "days_unreadable"),
        ("put", "/years/1999", {"source": "通知", "days": DAYS}, "malformed"),
        ("put", "/years/2031/days/2031-03-03", {"name": "x", "kind": "off"}, "calendar_year_unknown"),
        ("post", "/hours", {"name": "x", "spans": "9-17", "valid_from": "2026-01-01"}, "spans_unreadable"),
        (
            "post",
            "/hours",
            {"name": "x", "spans": "09:00-17:00", "valid_from": "2026-01-01", "season_first": "06-01"},
            "season_unreadable",
        ),
        (
            "post",
            "/hours",
            {"name": "x", "spans": "09:00-17:00", "valid_from": "2026-01-02", "valid_to": "2026-01-01"},
            "period_misfit",
        ),
        ("get", "/days", {"first": "2026-01-01", "last": "2027-12-31"}, "range_too_long"),
        ("get", "/days", {"first": "2026-01-02", "last": "2026-01-01"}, "range_too_long"),
        ("get", "/days", {"first": "0001-01-01", "last": "0001-01-02"}, "outside_calendar"),
        ("get", "/days", {"first": "9999-12-30", "last": "9999-12-31"}, "outside_calendar"),
        ("get", "/deadline", {"start": "0001-01-01T00:00:00+08:00", "amount": 1, "unit": "hours"}, "outside_calendar"),
        ("get", "/deadline", {"start": "2026-01-01T00:00:00", "amount": 1, "unit": "hours"}, "malformed"),
        ("get", "/deadline", {"start": "2026-01-01T00:00:00Z", "amount": 0, "unit": "hours"}, "malformed"),
    ],
)
def test_refusals(console: Client, method: str, path: str, body: dict[str, object], code: str) -> None:
    call = console.get if method == "get" else getattr(console, method)
    options = {} if method == "get" else {"content_type": "application/json"}
    answer = call(f"{STAFF}{path}", body, **options)
    assert (answer.status_code >= 400, answer.json()["code"]) == (True, code)
    assert not HolidayYear.objects.get(year=2027).is_announced


def test_the_lists_take_a_fixed_number_of_statements(console: Client, django_assert_max_num_queries: Any) -> None:
    console.get(f"{STAFF}/years")
    with django_assert_max_num_queries(6):
        assert len(console.get(f"{STAFF}/years").json()) == 4
    with django_assert_max_num_queries(7):
        assert len(console.get(f"{STAFF}/days", {"first": "2026-01-01", "last": "2026-12-31"}).json()) == 365
