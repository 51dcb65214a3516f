"""Who may call what. Whoever sees a case sees what triage says of it; what was learned is the district's."""

import json
from typing import Any

import pytest
from django.test import Client

from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.triage.models import Version
from yuandian.kernel.history import HistoryEntry

TRIAGE, REPLIES = "/api/staff/triage", "/api/staff/replies"
CASE, VOTE, HINTS = (
    f"{TRIAGE}/cases/{{case_id}}",
    f"{TRIAGE}/cases/{{case_id}}/vote",
    f"{REPLIES}/cases/{{case_id}}/hints",
)
LEARNING = f"{TRIAGE}/learning"
BACK, RESUME = f"{LEARNING}/roll-back", f"{LEARNING}/resume"
SEEING = {
    "worker": 200,
    "lead": 200,
    "viewer": 200,
    "tongfu_lead": 404,
    "west_operator": 404,
    "resident": 403,
    "nobody": 401,
}
KEEPING = {"operator": 403, "viewer": 403, "worker": 403, "resident": 403, "nobody": 401}
TO_DAY_ONE = {"subject": "category", "version_id": None, "reason": "试验"}


def rows(method: str, path: str, who: dict[str, int], body: Any = None) -> list[tuple[str, str, str, int, Any]]:
    return [(method, path, name, status, body) for name, status in who.items()]


ACCESS = [
    *rows("GET", CASE, SEEING),
    *rows("GET", VOTE, SEEING),
    *rows("POST", HINTS, SEEING, {"text": "已修好"}),
    *rows(
        "POST", f"{TRIAGE}/try", {"worker": 200, "viewer": 200, "resident": 403, "nobody": 401}, {"text": "路灯不亮"}
    ),
    *rows("GET", LEARNING, {"administrator": 200, **KEEPING}),
    *rows("POST", LEARNING, {"administrator": 200, **KEEPING}),
    *rows("POST", BACK, {"administrator": 200, **KEEPING}, TO_DAY_ONE),
    *rows("POST", RESUME, {"administrator": 409, **KEEPING}, {"subject": "category", "reason": "试验"}),
]


def test_everyone_gets_the_answer_that_is_theirs(cast: Cast) -> None:
    case_id = stages.dispatched(cast)
    client, before = Client(), (Version.objects.count(), HistoryEntry.objects.count())
    got = []
    for method, path, who, status, body in ACCESS:
        text = "" if body is None else json.dumps(body)
        answer = client.generic(
            method, path.format(case_id=case_id), text, "application/json", headers=cast.headers.get(who)
        )
        got.append((method, path, who, answer.status_code))
        assert answer.status_code == status or answer.status_code < 500, answer.content
    assert got == [(method, path, who, status) for method, path, who, status, _ in ACCESS]
    assert (Version.objects.count(), HistoryEntry.objects.count()) == before


@pytest.mark.parametrize("body", [{"subject": "colour", "reason": "x"}, {"subject": "category", "reason": ""}])
def test_malformed_is_refused(cast: Cast, body: dict[str, Any]) -> None:
    answer = Client().post(BACK, json.dumps(body), "application/json", headers=cast.headers["administrator"])
    assert answer.status_code == 422
