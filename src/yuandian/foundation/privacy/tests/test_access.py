"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction

from yuandian.foundation.people.tests.cast import Cast
from yuandian.foundation.privacy.models import DataCopy, RetentionPeriod

MINE, STAFF = "/api/resident/privacy/copies", "/api/staff/privacy/retention"
KEEPERS = {"administrator": 200, "street_admin": 403, "lead": 403, "worker": 403, "resident": 403, "nobody": 401}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, {"resident": 200, "worker": 200, "nobody": 401}, None),
    ("POST", MINE, {"resident": 202, "worker": 202, "nobody": 401}, None),
    ("GET", f"{MINE}/{{copy_id}}/file", {"resident": 404, "worker": 404, "nobody": 401}, None),
    ("GET", STAFF, KEEPERS, None),
    ("PUT", f"{STAFF}/{{code}}", KEEPERS, {"days": 800}),
    ("PUT", f"{STAFF}/{{code}}", {"administrator": 422}, {"days": 1}),
]
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    copy = DataCopy.objects.create(
        account_id=cast.accounts["neighbour"].id, person_id=cast.persons["neighbour"].id, status="ready"
    )
    before = (DataCopy.objects.count(), RetentionPeriod.objects.count())
    for method, path, who, status, body in ACCESS:
        with transaction.atomic():
            found = path.format(copy_id=copy.id, code="messages")
            text = json.dumps(body) if body is not None else ""
            answer = cast.client(who).generic(method, found, text, "application/json")
            assert (method, path, who, answer.status_code) == (method, path, who, status)
            if status >= 400:
                assert (DataCopy.objects.count(), RetentionPeriod.objects.count()) == before
            transaction.set_rollback(True)
