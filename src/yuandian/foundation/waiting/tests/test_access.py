"""Who may call what: whoever works here is told what waits for them, of the kinds that their posts may decide."""

import pytest

from yuandian.foundation.feedback.rules import FeedbackKind
from yuandian.foundation.feedback.services import give_feedback
from yuandian.foundation.people.tests.cast import Cast
from yuandian.foundation.waiting import queries

COUNTS, ROWS = "/api/staff/waiting", "/api/staff/waiting/{code}"
ACCESS = [
    ("GET", COUNTS, "worker", 200, ""),
    ("GET", COUNTS, "nobody", 401, ""),
    ("GET", ROWS, "administrator", 200, "feedback"),
    ("GET", ROWS, "administrator", 404, "weather"),
    ("GET", ROWS, "lead", 403, "feedback"),
    ("GET", ROWS, "nobody", 401, "feedback"),
]


def test_access(cast: Cast) -> None:
    for method, path, who, status, code in ACCESS:
        answer = cast.client(who).generic(method, path.format(code=code))
        assert (path, who, code, answer.status_code) == (path, who, code, status), answer.content.decode()


def test_counting_stops_and_pages_go_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        give_feedback(cast.actor("resident"), FeedbackKind.COMPLAINT, f"字太小，第{number}次")
    monkeypatch.setattr(queries, "MOST_COUNTED", 3)
    administrator = cast.actor("administrator")
    (counted,) = [one for one in queries.waiting_counts(administrator) if one.code == "feedback"]
    assert (counted.count, counted.is_more) == (3, True)
    first = queries.waiting_rows(administrator, "feedback", None, 3)
    last = queries.waiting_rows(administrator, "feedback", first.next, 3)
    assert (len(first.items), len(last.items), last.next) == (3, 1, None)
    assert [row.since for row in first.items] == sorted(row.since for row in first.items)
    assert [one.code for one in queries.waiting_counts(cast.actor("lead"))] == []
