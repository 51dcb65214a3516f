"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction
from django.test import Client

from yuandian.community.earning.models import AnomalyDecision, Invitation
from yuandian.community.earning.services import my_code
from yuandian.foundation.points.facade import record_hours
from yuandian.governance.cases.tests.cast import Cast
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor

MINE, STAFF = "/api/resident/earning/invitations", "/api/staff/earning/anomalies"
DECISION = {"key": "{key}", "verdict": "harmless", "words": "两人确实一起值守"}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, {"resident": 200, "worker": 200, "nobody": 401}, None),
    ("POST", MINE, {"stranger": 200, "resident": 409, "nobody": 401}, {"code": "{code}", "device": "a phone of mine"}),
    ("POST", MINE, {"stranger": 404}, {"code": "ABCDEFGH", "device": "a phone of mine"}),
    ("GET", STAFF, {"administrator": 200, "community_secretary": 200, "worker": 403, "resident": 403, "nobody": 401}, None),
    ("GET", f"{STAFF}/rules", {"administrator": 200, "community_secretary": 200, "worker": 403, "resident": 403, "nobody": 401}, None),
    ("POST", f"{STAFF}/decide", {"administrator": 200, "community_secretary": 403, "worker": 403, "nobody": 401}, DECISION),
    ("POST", f"{STAFF}/decide", {"administrator": 404}, {**DECISION, "key": "mutual"}),
]  # fmt: skip
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    code = my_code(cast.actor("resident")).code
    day = clock.today()
    person = cast.accounts["resident"].person_id
    record_hours(system_actor("test"), person, day, 800, key="long", words="值守")
    client, headers = Client(), dict(cast.headers)  # signed in before anything is taken back
    for method, path, who, status, body in ACCESS:
        filled = {key: value.format(code=code, key=f"long_day:{person}:{day}") for key, value in (body or {}).items()}
        with transaction.atomic():
            answer = client.generic(
                method, path, json.dumps(filled), content_type="application/json", headers=headers.get(who)
            )
            assert (method, path, who, answer.status_code) == (method, path, who, status), answer.content.decode()
            if status >= 400:
                assert not Invitation.objects.exists()
                assert not AnomalyDecision.objects.exists()
            transaction.set_rollback(True)
