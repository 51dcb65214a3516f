"""Who may call what. A refusal changes nothing."""

import json
from datetime import timedelta
from typing import Any

from django.db import transaction

from yuandian.community.honours.models import Consent, Objection, Snapshot
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.services.freezing import freeze
from yuandian.community.honours.services.objecting import raise_objection
from yuandian.community.honours.tests.conftest import serves
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, TODAY, Cast
from yuandian.kernel import clock

OPEN, MINE, STAFF = "/api/open/honours", "/api/resident/honours", "/api/staff/honours"
SIGNED_IN = {"resident": 200, "stranger": 200, "nobody": 401}
VIEWERS = {
    "administrator": 200,
    "operator": 200,
    "community_secretary": 200,
    "worker": 403,
    "resident": 403,
    "nobody": 401,
}
DECIDERS = {"community_secretary": 200, "street_admin": 200, "operator": 403, "worker": 403, "resident": 403}
OBJECTION = {
    "kind": "volunteer", "period": "week", "starts_on": "2026-11-16", "grid_id": "{grid}", "words": "这位邻居没有来"
}  # fmt: skip
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", f"{OPEN}/commons", {"nobody": 200}, None),
    ("GET", f"{MINE}/board", {"resident": 200, "stranger": 200, "neighbour": 404, "nobody": 401}, None),
    ("PUT", f"{MINE}/consent", SIGNED_IN, {"is_public": True}),
    ("GET", f"{MINE}/objections", SIGNED_IN, None),
    ("POST", f"{MINE}/objections", {"resident": 200, "stranger": 409, "nobody": 401}, OBJECTION),
    ("GET", f"{MINE}/record", SIGNED_IN, None),
    ("GET", f"{STAFF}/board", {**VIEWERS, "administrator": 404, "operator": 404, "community_secretary": 404}, None),
    ("GET", f"{STAFF}/snapshots", VIEWERS, None),
    ("POST", f"{STAFF}/snapshots/{{snapshot}}/prove", VIEWERS, None),
    ("GET", f"{STAFF}/objections", VIEWERS, None),
    ("POST", f"{STAFF}/objections/{{objection}}/decide", DECIDERS, {"is_upheld": False, "answer": "当天确有签到"}),
]  # fmt: skip
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    with clock.at(NOON):
        serves(cast, "resident", TODAY - timedelta(days=7), 90)
        with clock.at(NOON + timedelta(days=3)):
            snapshot = freeze(SYSTEM, BoardKind.VOLUNTEER, BoardPeriod.WEEK, TODAY - timedelta(days=8))
        assert snapshot is not None
        grid = cast.grids["lvdu"].id
        raised = raise_objection(
            cast.actor("stranger"), BoardKind.VOLUNTEER, BoardPeriod.WEEK, TODAY, grid, "这位邻居没有来"
        )
        names = {"snapshot": str(snapshot.pk), "objection": str(raised.pk), "grid": str(grid)}
        clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
        before = world()
        for method, path, who, status, body in ACCESS:
            url = path.format(**names)
            filled = {
                key: value.format(**names) if isinstance(value, str) else value for key, value in (body or {}).items()
            }
            with transaction.atomic():
                answer = clients[who].generic(method, url, json.dumps(filled), content_type="application/json")
                assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
                if status >= 400:
                    assert world() == before
                transaction.set_rollback(True)


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    return [row for table in (Consent, Objection, Snapshot) for row in table._base_manager.order_by("pk").values()]
