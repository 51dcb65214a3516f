"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction

from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.foundation.points.models import EarningRule, FundBudget, Grant, Movement, PointsAccount, RuleVersion
from yuandian.foundation.points.rules import Audience
from yuandian.foundation.points.services.budgets import issue_within_budget, set_budget
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.funds import fund_of
from yuandian.foundation.points.services.grants import propose_grant
from yuandian.foundation.points.services.movements import earn
from yuandian.kernel import clock

MINE, STAFF = "/api/resident/points", "/api/staff/points"
SIGNED_IN = {"resident": 200, "worker": 200, "nobody": 401}
VIEWERS = {
    "administrator": 200, "street_admin": 200, "secretary": 200, "community_secretary": 200, "operator": 200,
    "worker": 403, "resident": 403, "nobody": 401,
}  # fmt: skip
PROPOSERS = {"administrator": 200, "operator": 200, "secretary": 403, "worker": 403, "resident": 403, "nobody": 401}
APPROVERS = {"administrator": 200, "secretary": 200, "operator": 403, "community_secretary": 403, "resident": 403}
KEEPERS = {"administrator": 200, "street_admin": 403, "community_secretary": 403, "resident": 403, "nobody": 401}
GRANTERS = {"community_secretary": 200, "street_admin": 403, "administrator": 403, "resident": 403, "nobody": 401}
GRANT_APPROVERS = {"street_admin": 200, "administrator": 200, "community_secretary": 403, "resident": 403}
RULE_IN = {
    "code": "tidy", "audience": "resident", "title": "楼道清理", "points": 5, "per_day": 1, "per_month": 4,
    "expires_after_months": 24, "words": "清理楼道一次", "starts_on": "2026-12-01",
}  # fmt: skip
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, SIGNED_IN, None),
    ("GET", f"{MINE}/statement", SIGNED_IN, None),
    ("GET", f"{MINE}/hours", SIGNED_IN, None),
    ("GET", f"{MINE}/rules", SIGNED_IN, None),
    ("GET", f"{STAFF}/rules", VIEWERS, None),
    ("POST", f"{STAFF}/rules", PROPOSERS, RULE_IN),
    ("POST", f"{STAFF}/rules/preview", VIEWERS, {"code": "clean_up", "points": 3, "per_day": 1, "per_month": 0}),
    ("POST", f"{STAFF}/rules/versions/{{version}}/decide", APPROVERS, {"is_approved": True}),
    ("GET", f"{STAFF}/funds", VIEWERS, None),
    ("POST", f"{STAFF}/funds", KEEPERS, {"grid_id": "{east}", "name": "东区基金"}),
    ("POST", f"{STAFF}/funds", {"administrator": 404}, {"grid_id": "{m1}", "name": "微网格基金"}),
    ("POST", f"{STAFF}/funds/{{fund}}/budget", KEEPERS, {"year": 2026, "points": 9_000}),
    ("POST", f"{STAFF}/funds/{{fund}}/issue", KEEPERS, {"points": 100, "words": "追加"}),
    ("POST", f"{STAFF}/funds/{{fund}}/issue", {"administrator": 409}, {"points": 9_000, "words": "超出预算"}),
    ("GET", f"{STAFF}/funds/{{fund}}/statement", VIEWERS, None),
    ("GET", f"{STAFF}/funds/{{far}}/statement", {"administrator": 200, "community_secretary": 404}, None),
    ("GET", f"{STAFF}/grants", VIEWERS, None),
    ("POST", f"{STAFF}/grants", GRANTERS, {"person_id": "{person}", "fund_id": "{fund}", "points": 9, "words": "帮忙"}),
    ("POST", f"{STAFF}/grants", {"community_secretary": 404},
     {"person_id": "{person}", "fund_id": "{far}", "points": 9, "words": "帮忙"}),
    ("POST", f"{STAFF}/grants/{{grant}}/decide", GRANT_APPROVERS, {"is_approved": True}),
    ("GET", f"{STAFF}/movements", VIEWERS, None),
    ("GET", f"{STAFF}/movements/sheet", VIEWERS, None),
    ("POST", f"{STAFF}/movements/{{movement}}/reverse", GRANT_APPROVERS, {"words": "没有到场"}),
    ("GET", f"{STAFF}/people/{{person}}", VIEWERS, None),
    ("GET", f"{STAFF}/people/{{stranger}}", {"administrator": 200, "community_secretary": 404}, None),
]  # fmt: skip
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    with clock.at(NOON):
        names = {name: str(value) for name, value in laid_out(cast).items()}
        clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
        before = world()
        for method, path, who, status, body in ACCESS:
            url = path.format(**names)
            text = "" if body is None else json.dumps(_filled(body, names))
            with transaction.atomic():
                answer = clients[who].generic(method, url, text, content_type="application/json")
                assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
                if status >= 400:
                    assert world() == before
                transaction.set_rollback(True)


def laid_out(cast: Cast) -> dict[str, Any]:
    """A fund with a budget, a rule by which somebody earned, a version and a reward that wait for a decision."""
    fund, far = fund_of(cast.grids["lvdu"].id, "绿都基金"), fund_of(cast.grids["xushui"].id, "须水基金")
    set_budget(SYSTEM, fund.pk, clock.today().year, 8_000)
    issue_within_budget(SYSTEM, fund.pk, 5_000, "budget", "年度预算")
    rule = propose_rule(SYSTEM, "clean_up", Audience.RESIDENT, "清扫", points=30, words="清扫", starts_on=clock.today())
    decide_rule(SYSTEM, rule.pk, is_approved=True)
    waiting = propose_rule(
        SYSTEM, "clean_up", Audience.RESIDENT, "清扫", points=20, words="清扫", starts_on=clock.today()
    )
    earned = earn(SYSTEM, cast.id("resident"), "clean_up", fund.pk, "one")
    reward = propose_grant(SYSTEM, cast.id("neighbour"), fund.pk, 8, "帮助邻居")
    return {
        "fund": fund.pk, "far": far.pk, "version": waiting.pk, "movement": earned.pk, "grant": reward.pk,
        "person": cast.id("resident"), "stranger": cast.id("stranger"), "east": cast.grids["east"].id,
        "m1": cast.grids["m1"].id,
    }  # fmt: skip


def _filled(body: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {key: value.format(**names) if isinstance(value, str) else value for key, value in body.items()}


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    tables = (PointsAccount, Movement, EarningRule, RuleVersion, FundBudget, Grant)
    return [row for table in tables for row in table._base_manager.order_by("pk").values()]
