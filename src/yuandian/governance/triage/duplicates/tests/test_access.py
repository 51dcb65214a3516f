"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

import pytest
from django.test import Client

from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.triage.duplicates.models import DistinctPair, Recurrence
from yuandian.governance.triage.duplicates.services import look_for_repeats
from yuandian.governance.triage.duplicates.tests.test_services import SYSTEM, again
from yuandian.kernel.history import HistoryEntry

STAFF = "/api/staff/duplicates"
CASE = f"{STAFF}/cases/{{case_id}}"
STEP = f"{STAFF}/recurrences/{{recurrence_id}}/{{action}}"
OUTSIDE = {"resident": 403, "nobody": 401}
# The case lies in 绿都; tongfu_lead looks after its neighbours, west_operator after another street.
SEEING = {
    "operator": 200,
    "lead": 200,
    "worker": 200,
    "viewer": 200,
    "tongfu_lead": 404,
    "west_operator": 404,
    **OUTSIDE,
}
MERGING = {"operator": 204, "lead": 204, "worker": 403, "viewer": 403, "tongfu_lead": 404, **OUTSIDE}
CURING = {"operator": 200, "lead": 200, "worker": 403, "viewer": 403, "tongfu_lead": 404, **OUTSIDE}
LISTING = {"operator": 200, "lead": 200, "worker": 200, "viewer": 200, "tongfu_lead": 200, **OUTSIDE}
ENTERING = {"operator": 200, "worker": 200, "tongfu_lead": 200, "viewer": 403, **OUTSIDE}
WRITING = {"resident": 200, "neighbour": 200, "operator": 200, "nobody": 401}
POINT = {"longitude": 113.601, "latitude": 34.751, "coordinate_system": "wgs84", "text": "路灯不亮"}


def rows(method: str, path: str, who: dict[str, int], body: Any = None) -> list[tuple[str, str, str, int, Any]]:
    return [(method, path, name, status, body) for name, status in who.items()]


ACCESS = [
    *rows("GET", CASE, SEEING),
    *rows("POST", f"{CASE}/keep-apart", MERGING, {"other_id": "other"}),
    *rows("GET", f"{STAFF}/recurrences", LISTING),
    *rows("POST", STEP, CURING, {"words": "线路逐一排查"}),
    *rows("POST", f"{STAFF}/similar", ENTERING, POINT),
    *rows("POST", "/api/resident/duplicates/similar", WRITING, POINT),
]


@pytest.fixture
def place(cast: Cast) -> dict[str, Any]:
    """A lamp that was out three times."""
    cases = [again(cast, days) for days in (0, 20, 40)]
    for case in cases:
        look_for_repeats(SYSTEM, case.id)
    found = Recurrence.objects.get()
    return {"case_id": cases[2].id, "other": cases[1].id, "recurrence_id": found.id, "action": "plan"}


def everything() -> tuple[int, ...]:
    """What there is to change."""
    return DistinctPair.objects.count(), HistoryEntry.objects.count()


@pytest.mark.parametrize(("method", "path", "who", "status", "body"), ACCESS)
def test_access(cast: Cast, place: dict[str, Any], method: str, path: str, who: str, status: int, body: Any) -> None:
    before = everything()
    if body and "other_id" in body:
        body = {"other_id": str(place["other"])}
    content = json.dumps(body) if body else ""
    client = Client(headers=cast.headers.get(who, {}))
    answer = client.generic(method, path.format(**place), content, content_type="application/json")
    assert answer.status_code == status, answer.content.decode()
    if status >= 400:
        assert everything() == before
