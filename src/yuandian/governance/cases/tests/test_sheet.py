"""A list by the source's deadline, its count, and the list as a workbook: exactly what the filter finds."""

import io
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries import lists, sheets
from yuandian.governance.cases.rules import CaseLevel, Channel, words
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.rules.whistles import CallStatus, WhistleKind, WhistleStatus
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import opened
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock

pytestmark = pytest.mark.django_db
API = "/api/staff/cases"


def sent(cast: Cast, number: str, due: datetime | None) -> str:
    """A case that the hotline sent, with the city's deadline; answers its number."""
    case = opened(cast)
    Case.objects.filter(pk=case.pk).update(
        channel=Channel.HOTLINE.value, source="12345", external_number=number, external_due_at=due
    )
    return case.number


def sheet(cast: Cast, who: str, **query: Any) -> list[tuple[Any, ...]]:
    """The rows of the workbook, titles first."""
    answer = Client(headers=cast.headers[who]).get(f"{API}/sheet", query)
    assert answer.status_code == 200
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    return list(book.worksheets[0].iter_rows(values_only=True))


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_the_sources_next_deadline_comes_first_and_none_last(cast: Cast, limit: int) -> None:
    with clock.at(NOON):
        opened(cast)
        free = sent(cast, "HX1", None)
        late = sent(cast, "HX2", NOON + timedelta(days=3))
        soon = sent(cast, "HX3", NOON + timedelta(days=1))
        tied = sent(cast, "HX4", NOON + timedelta(days=1))
    client, found, after = Client(headers=cast.headers["operator"]), [], {}
    while True:
        page = client.get(API, {"order": "external_due", "limit": limit, **after}).json()
        found += [row["number"] for row in page["items"]]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert found == [soon, tied, late, free]
    due = {"order": "external_due", "external_due_before": (NOON + timedelta(days=2)).isoformat()}
    assert [row["external_number"] for row in client.get(API, due).json()["items"]] == ["HX3", "HX4"]


def test_a_list_is_counted_up_to_a_bound(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        opened(cast)
    client = Client(headers=cast.headers["lead"])
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"{API}/count").json() == {"count": 3, "is_partial": False}
    assert len(asked) <= 10
    assert client.get(f"{API}/count", {"state": "ended"}).json() == {"count": 0, "is_partial": False}
    assert Client(headers=cast.headers["urban"]).get(f"{API}/count").json() == {"count": 0, "is_partial": False}
    monkeypatch.setattr(lists, "MOST_LISTED", 2)
    assert client.get(f"{API}/count").json() == {"count": 2, "is_partial": True}


def test_a_count_that_takes_too_long_is_given_up(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "_counted", lambda *_given: connection.cursor().execute("SELECT pg_sleep(5)"))
    monkeypatch.setattr(lists, "COUNTING_MILLISECONDS", 50)
    answer = Client(headers=cast.headers["lead"]).get(f"{API}/count")
    assert answer.json() == {"count": None, "is_partial": True}
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("0",)


def test_the_workbook_holds_what_the_list_holds(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "EXPORT_PAGE", 2)
    with clock.at(NOON):
        numbers = [opened(cast).number for _ in range(4)]
        formula = report(cast, description="=1+1 <井盖> & 路灯\x01").number
        opened(cast, 5)
    rows = sheet(cast, "operator", columns=["number", "summary", "status", "opened", "urges"])
    assert rows[0] == ("编号", "事由", "状态", "上报", "催办")
    assert [row[0] for row in rows[1:]] == [formula, *reversed(numbers)]
    assert rows[1][1:] == ("=1+1 <井盖> & 路灯", "已派单", "2026-11-17 12:00", 0)
    narrowed = sheet(cast, "operator", columns=["number"], number=numbers[1], language="en")
    assert narrowed == [("Number",), (numbers[1],)]
    assert len(sheet(cast, "urban")) == 1
    assert len(sheet(cast, "viewer")[0]) == len(sheets.SheetColumn)


def test_too_long_a_list_is_refused_before_the_first_byte(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        opened(cast)
    monkeypatch.setattr(sheets, "MOST_EXPORTED", 2)
    answer = Client(headers=cast.headers["operator"]).get(f"{API}/sheet")
    assert (answer.status_code, answer.json()["code"], answer.json()["facts"]) == (
        413, "case_list_too_long", {"most": 2},
    )  # fmt: skip


def test_words_in_files_are_those_of_the_glossary() -> None:
    assert set(words.STATUSES) == set(CaseStatus)
    assert set(words.LEVELS) == set(CaseLevel)
    assert set(words.CHANNELS) == set(Channel)
    assert set(words.WHISTLE_KINDS) == set(WhistleKind)
    assert set(words.WHISTLE_STATUSES) == set(WhistleStatus)
    assert set(words.CALL_STATUSES) == set(CallStatus)
