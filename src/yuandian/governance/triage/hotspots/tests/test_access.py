"""Who may call what."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.triage.hotspots.models import Hotspot
from yuandian.governance.triage.hotspots.services import find_hotspots
from yuandian.governance.triage.hotspots.tests.test_services import boiling
from yuandian.kernel import clock

STAFF = "/api/staff/hotspots"
OUTSIDE = {"resident": 403, "nobody": 401}
# The hot spot lies in 绿都: whoever looks after it or after what is above it sees it.
LOOKING = {"operator": 200, "lead": 200, "worker": 200, "viewer": 200, "tongfu_lead": 200, **OUTSIDE}
SEEING = {
    "operator": 200,
    "lead": 200,
    "worker": 200,
    "viewer": 200,
    "tongfu_lead": 404,
    "west_operator": 404,
    **OUTSIDE,
}
ACCESS = [
    *[("GET", STAFF, who, status) for who, status in LOOKING.items()],
    *[("GET", f"{STAFF}/{{hotspot_id}}", who, status) for who, status in SEEING.items()],
]
__all__ = ["boiling"]


@pytest.fixture
def place(boiling: Cast) -> dict[str, Any]:
    """One hot spot."""
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
    return {"hotspot_id": Hotspot.objects.get().id}


def test_access(cast: Cast, place: dict[str, Any]) -> None:
    found = [
        (method, path, who, Client(headers=cast.headers.get(who, {})).generic(method, path.format(**place)).status_code)
        for method, path, who, _ in ACCESS
    ]
    assert found == ACCESS
