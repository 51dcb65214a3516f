"""Filters kept by name: one's own, and those that colleagues at the same place share."""

from typing import Any

import pytest
from django.test import Client

from yuandian.governance.cases.services import views
from yuandian.governance.cases.tests.cast import Cast

pytestmark = pytest.mark.django_db
API = "/api/staff/cases/views"


def keep(cast: Cast, who: str, name: str, *, is_shared: bool = False, **query: str) -> Any:
    body = {"name": name, "query": query, "is_shared": is_shared}
    return Client(headers=cast.headers[who]).post(API, body, content_type="application/json")


def names(cast: Cast, who: str) -> list[str]:
    return [view["name"] for view in Client(headers=cast.headers[who]).get(API).json()]


def test_a_name_kept_again_is_replaced(cast: Cast) -> None:
    keep(cast, "operator", "超时", due="overdue")
    answer = keep(cast, "operator", " 超时 ", due="24")
    (view,) = answer.json()
    assert (view["name"], view["query"], view["is_mine"], view["is_shared"], view["by"]) == (
        "超时", {"due": "24"}, True, False, None,
    )  # fmt: skip


def test_what_is_shared_is_seen_at_the_same_place_alone(cast: Cast) -> None:
    keep(cast, "operator", "街道的", is_shared=True)
    keep(cast, "operator", "自己的")
    keep(cast, "urban", "城管的", is_shared=True)
    assert names(cast, "operator") == ["自己的", "街道的"]
    seen = {who: names(cast, who) for who in ("operator2", "secretary", "west_operator", "lead", "urban")}
    assert seen == {
        "operator2": ["街道的"], "secretary": ["街道的"], "west_operator": [], "lead": [], "urban": ["城管的"],
    }  # fmt: skip
    (shared,) = Client(headers=cast.headers["operator2"]).get(API).json()
    assert (shared["is_mine"], shared["by"]) == (False, cast.accounts["operator"].person.name)
    keep(cast, "operator", "街道的")
    assert names(cast, "operator2") == []


def test_only_ones_own_is_let_go_of(cast: Cast) -> None:
    (view,) = keep(cast, "operator", "街道的", is_shared=True).json()
    assert Client(headers=cast.headers["operator2"]).delete(f"{API}/{view['id']}").status_code == 404
    assert Client(headers=cast.headers["operator"]).delete(f"{API}/{view['id']}").status_code == 204
    assert names(cast, "operator") == []


def test_nobody_keeps_more_than_can_be_found_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_OF_ONE", 1)
    keep(cast, "operator", "一")
    answer = keep(cast, "operator", "二")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_views")
    assert keep(cast, "operator", "一", due="24").status_code == 200
