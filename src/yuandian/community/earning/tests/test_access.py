"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction
from django.test import Client

from yuandian.community.earning.models import Invitation
from yuandian.community.earning.services.inviting import my_code
from yuandian.governance.cases.tests.cast import Cast

MINE = "/api/resident/earning/invitations"
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, {"resident": 200, "worker": 200, "nobody": 401}, None),
    ("POST", MINE, {"stranger": 200, "resident": 409, "nobody": 401}, {"code": "{code}", "device": "a phone of mine"}),
    ("POST", MINE, {"stranger": 404}, {"code": "ABCDEFGH", "device": "a phone of mine"}),
]  # fmt: skip
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    code = my_code(cast.actor("resident")).code
    client, headers = Client(), cast.headers
    for method, path, who, status, body in ACCESS:
        filled = {key: value.format(code=code) for key, value in (body or {}).items()}
        with transaction.atomic():
            answer = client.generic(
                method, path, json.dumps(filled), content_type="application/json", headers=headers.get(who)
            )
            assert (method, path, who, answer.status_code) == (method, path, who, status), answer.content.decode()
            if status >= 400:
                assert not Invitation.objects.exists()
            transaction.set_rollback(True)
