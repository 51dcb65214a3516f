"""Who may call what. A refusal changes nothing."""

import json
from datetime import timedelta
from typing import Any

from django.db import transaction

from yuandian.community.honours.models import Consent, Merit, Objection, Snapshot
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.services.boards import raise_objection
from yuandian.community.honours.services.merits import appeal_merit, decide_merit, propose_merit
from yuandian.community.honours.services.snapshots import freeze
from yuandian.community.honours.tests.conftest import serves
from yuandian.community.honours.tests.test_merits import criticism
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
RECORDERS = {"community_secretary": 200, "operator": 200, "worker": 403, "resident": 403, "nobody": 401}
JUDGES = {"administrator": 200, "street_admin": 403, "community_secretary": 403, "operator": 403, "resident": 403}
APPROVED = {"is_approved": True, "words": "情况属实"}
MERIT = {
    "person_id": "{person}", "capacity": "volunteer", "kind": "reward", "measure": "praise", "grid_id": "{grid}",
    "rule": "积分管理办法", "words": "连续三个月参加清扫", "evidence": "签到记录",
}  # fmt: skip
QUERIES = {f"{STAFF}/participation": "?since=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z"}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", f"{OPEN}/commons", {"nobody": 200}, None),
    ("GET", f"{MINE}/board", {"resident": 200, "stranger": 200, "neighbour": 404, "nobody": 401}, None),
    ("GET", f"{MINE}/consent", SIGNED_IN, None),
    ("PUT", f"{MINE}/consent", SIGNED_IN, {"is_public": True}),
    ("GET", f"{MINE}/objections", SIGNED_IN, None),
    ("POST", f"{MINE}/objections", {"resident": 200, "stranger": 409, "nobody": 401}, OBJECTION),
    ("GET", f"{MINE}/record", SIGNED_IN, None),
    ("GET", f"{MINE}/merits", SIGNED_IN, None),
    ("POST", f"{MINE}/merits/{{merit}}/appeal", {"resident": 200, "stranger": 404, "nobody": 401}, {"words": "请过假"}),
    ("GET", f"{STAFF}/merits", VIEWERS, None),
    ("GET", f"{STAFF}/participation", VIEWERS, None),
    ("GET", f"{STAFF}/standing/{{person}}", RECORDERS, None),
    ("POST", f"{STAFF}/merits", RECORDERS, MERIT),
    ("POST", f"{STAFF}/merits/{{proposed}}/decide", {**DECIDERS, "community_secretary": 403}, APPROVED),
    ("POST", f"{STAFF}/merits/{{appealed}}/judge", {**JUDGES, "nobody": 401}, {"is_revoked": True, "words": "属实"}),
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
        names = {"snapshot": str(snapshot.pk), "objection": str(raised.pk), "grid": str(grid), **merits_of(cast)}
        clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
        before = world()
        for method, path, who, status, body in ACCESS:
            url = path.format(**names) + QUERIES.get(path, "")
            filled = {
                key: value.format(**names) if isinstance(value, str) else value for key, value in (body or {}).items()
            }
            with transaction.atomic():
                answer = clients[who].generic(method, url, json.dumps(filled), content_type="application/json")
                assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
                if status >= 400:
                    assert world() == before
                transaction.set_rollback(True)
        assert clients["nobody"].get(f"{OPEN}/commons?starts_on=1969-01-01").status_code == 422


def merits_of(cast: Cast) -> dict[str, str]:
    """A sanction that is proposed, one in force and one appealed against."""
    found = {"person": str(cast.id("resident"))}
    for name in ("proposed", "merit", "appealed"):
        row = propose_merit(cast.actor("community_secretary"), criticism(cast))
        found[name] = str(row.pk)
        if name != "proposed":
            decide_merit(cast.actor("street_admin"), row.pk, is_approved=True, answer="情况属实")
        if name == "appealed":
            appeal_merit(cast.actor("resident"), row.pk, "请过假")
    return found


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    return [
        row for table in (Consent, Merit, Objection, Snapshot) for row in table._base_manager.order_by("pk").values()
    ]
