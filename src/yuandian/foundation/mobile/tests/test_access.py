"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction

from yuandian.foundation.mobile.models import Arrangement
from yuandian.foundation.mobile.rules.home import arranged, as_stored
from yuandian.foundation.people.tests.cast import Cast

STAFF = "/api/staff/mobile"
KEEPERS = {"administrator": 200, "street_admin": 403, "lead": 403, "resident": 403, "nobody": 401}
POSTER = f"{STAFF}/poster?grid_id={{lvdu}}&kind=web"
ARRANGEMENT = {"modules": as_stored(reversed(arranged([]))), "version": 0}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", "/api/open/mobile/home", {"nobody": 200, "resident": 200}, None),
    ("GET", "/api/resident/mobile/poster?kind=web", {"resident": 200, "worker": 200, "nobody": 401}, None),
    ("GET", f"{STAFF}/home", KEEPERS, None),
    ("PUT", f"{STAFF}/home", KEEPERS, ARRANGEMENT),
    (
        "GET",
        POSTER,
        {"lead": 200, "clerk": 200, "tongfu_lead": 422, "worker": 403, "resident": 403, "nobody": 401},
        None,
    ),
]
ACCESS = [
    (method, path.partition("?")[0], who, status, path, body)
    for method, path, row, body in ROUTES
    for who, status in row.items()
]


def test_access(cast: Cast) -> None:
    clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
    for method, _, who, status, path, body in ACCESS:
        url = path.format(lvdu=cast.grids["lvdu"].id)
        with transaction.atomic():
            text = "" if body is None else json.dumps(body)
            answer = clients[who].generic(method, url, text, content_type="application/json")
            assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
            if status >= 400:
                assert not Arrangement.objects.exists()
            transaction.set_rollback(True)
