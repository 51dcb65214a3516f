"""As clients call it."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pyotp
import pytest
from django.test import Client
from django.test.utils import override_settings

from yuandian.foundation.people.models import Person, Post, SmsCode
from yuandian.foundation.people.services import codes
from yuandian.foundation.people.services.codes import sms_code_to_send
from yuandian.foundation.people.services.leaving import leave_due
from yuandian.foundation.people.tests.cast import ID_NUMBERS, NOON, PASSWORD, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.sealed import lookup

RESIDENT, STAFF, OPEN = "/api/resident/people", "/api/staff/people", "/api/open/people"


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def send(client: Client, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
    """Sends JSON and reads JSON."""
    answer = client.generic(method, path, json.dumps(body or {}), content_type="application/json", headers=headers)
    return answer.status_code, json.loads(answer.content)


def test_a_resident_signs_in_looks_around_and_out(cast: Cast) -> None:
    client = Client()
    phone = cast.persons["resident"].phone
    status, asked = send(client, "POST", f"{RESIDENT}/codes", {"phone": phone})
    assert (status, asked["retry_after_seconds"]) == (202, 60)
    message = sms_code_to_send(SmsCode.objects.get().id)
    assert message is not None
    status, signed_in = send(client, "POST", f"{RESIDENT}/sign-in", {"phone": phone, "code": message.code})
    assert (status, signed_in["awaits_totp"]) == (200, False)
    mine = Client(headers={"Authorization": f"Bearer {signed_in['token']}"})
    status, me = send(mine, "GET", f"{RESIDENT}/me")
    assert (status, me["name"], me["phone_masked"], me["kind"]) == (
        200, "resident", f"154****{(phone or '')[-4:]}", "resident",
    )  # fmt: skip
    status, refused = send(mine, "GET", f"{RESIDENT}/me/household")
    assert (status, refused["code"]) == (409, "identity_unconfirmed")
    identity = {"name": "resident", "id_number": ID_NUMBERS["resident"]}
    assert send(mine, "POST", f"{RESIDENT}/me/identity", identity)[1]["is_identity_confirmed"] is True
    assert send(mine, "GET", f"{RESIDENT}/me/household")[1]["address"] == "枣园b12单元301"
    status, grid = send(mine, "GET", f"{RESIDENT}/me/grid")
    assert grid["grid"]["contacts"][0]["title"] == "01号三级网格01号微网格长"
    assert [one["device"] for one in send(mine, "GET", f"{RESIDENT}/me/sessions")[1]] == [""]
    assert send(mine, "POST", f"{RESIDENT}/sign-out") == (200, {"done": True})
    status, refused = send(mine, "GET", f"{RESIDENT}/me")
    assert (status, refused["code"]) == (401, "not_signed_in")


def test_a_code_asked_for_again_too_soon(cast: Cast) -> None:
    client = Client()
    send(client, "POST", f"{RESIDENT}/codes", {"phone": "15488880000"})
    status, refused = send(client, "POST", f"{RESIDENT}/codes", {"phone": "15488880000"})
    assert (status, refused["code"]) == (429, "asked_too_often")
    assert 0 < refused["facts"]["retry_after_seconds"] <= 60


@pytest.mark.parametrize(
    ("hops", "header", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.9, 198.51.100.7", "203.0.113.9"),
        (2, "198.51.100.7", "127.0.0.1"),
    ],
)
def test_the_address_is_that_of_our_own_proxy(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, hops: int, header: str, address: str
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(codes, "lookup", lambda text: seen.append(text) or lookup(text))
    with override_settings(TRUSTED_PROXY_HOPS=hops):
        send(Client(), "POST", f"{RESIDENT}/codes", {"phone": "15488880000"}, **{"X-Forwarded-For": header})
    assert f"address {address}" in seen


def test_staff_sign_in_with_two_steps(cast: Cast) -> None:
    status, first = send(
        Client(), "POST", f"{STAFF}/sign-in", {"username": "worker", "password": PASSWORD}, **{"User-Agent": "console"}
    )
    assert status == 200
    client = Client(headers={"Authorization": f"Bearer {first['token']}"})
    uri = send(client, "POST", f"{STAFF}/me/totp")[1]["uri"]
    authenticator = pyotp.parse_uri(uri)
    assert isinstance(authenticator, pyotp.TOTP)
    assert send(client, "PUT", f"{STAFF}/me/totp", {"code": authenticator.at(NOON)}) == (200, {"done": True})
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        status, waiting = send(Client(), "POST", f"{STAFF}/sign-in", {"username": "worker", "password": PASSWORD})
        assert waiting["awaits_totp"] is True
        half = Client(headers={"Authorization": f"Bearer {waiting['token']}"})
        assert send(half, "GET", f"{STAFF}/me")[0] == 401
        step = {"token": waiting["token"], "code": authenticator.at(later)}
        status, full = send(Client(), "POST", f"{STAFF}/sign-in/second-step", step)
        assert (status, full["awaits_totp"]) == (200, False)
        whole = Client(headers={"Authorization": f"Bearer {full['token']}"})
        assert send(whole, "GET", f"{STAFF}/me")[1]["me"]["has_totp"] is True


def test_a_wrong_password_and_a_lock(cast: Cast) -> None:
    answers = [
        send(Client(), "POST", f"{STAFF}/sign-in", {"username": "worker", "password": "wrong"}) for _ in range(5)
    ]
    assert [(status, answer["code"]) for status, answer in answers] == [(401, "sign_in_refused")] * 4 + [
        (429, "account_locked")
    ]


def test_me_tells_posts_and_permissions(cast: Cast) -> None:
    second = cast.hire("worker", "community_worker", "lvdu")
    status, me = send(cast.client("worker"), "GET", f"{STAFF}/me")
    assert status == 200
    assert {post["role"] for post in me["posts"]} == {"grid_worker", "community_worker"}
    assert {post["role"]: post["places"] for post in me["posts"]} == {
        "grid_worker": ["eastlvdu01号三级网格"],
        "community_worker": ["eastlvdu", "eastlvdumall"],
    }
    assert {"case.handle", "case.triage"} <= set(me["permissions"])
    assert me["acting_post_id"] is None
    status, me = send(cast.client("worker"), "GET", f"{STAFF}/me", **{"X-Post": str(second.id)})
    assert me["acting_post_id"] == str(second.id)
    assert "case.handle" not in me["permissions"]
    status, refused = send(cast.client("worker"), "GET", f"{STAFF}/me", **{"X-Post": str(uuid4())})
    assert (status, refused["code"]) == (403, "forbidden")


def test_a_person_is_registered_once_however_often_it_is_sent(cast: Cast) -> None:
    body = {"name": "李桂兰", "phone": "15400009999", "grid_id": str(cast.grids["m1"].id)}
    client, key = cast.client("worker"), {"Idempotency-Key": "7f1c"}
    first = send(client, "POST", f"{STAFF}/persons", body, **key)
    assert first[0] == 201
    assert send(client, "POST", f"{STAFF}/persons", body, **key) == first
    assert Person.objects.filter(name="李桂兰").count() == 1
    assert first[1]["card"]["phone_masked"] == "154****9999"
    assert "15400009999" not in json.dumps(first[1])


def test_no_list_shows_a_plain_number(cast: Cast) -> None:
    plain = {person.phone for person in cast.persons.values()} | set(ID_NUMBERS.values())
    client = cast.client("lead")
    for path in (
        f"{STAFF}/persons?limit=200",
        f"{STAFF}/posts?limit=200",
        f"{STAFF}/persons/{cast.id('resident')}",
        f"{STAFF}/buildings/{cast.buildings['b1'].id}/households",
        f"{STAFF}/posts/{cast.posts['worker'].id}",
        f"{STAFF}/grids/{cast.grids['m1'].id}/responsible",
    ):
        answer = client.get(path)
        assert answer.status_code == 200
        assert not [number for number in plain if number and number in answer.content.decode()], path


def test_the_register_is_paged(cast: Cast) -> None:
    client, seen, after = cast.client("lead"), [], ""
    while True:
        status, page = send(client, "GET", f"{STAFF}/persons?limit=3{after}")
        assert status == 200
        seen += [item["name"] for item in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert seen == sorted(seen)
    assert len(seen) == len(set(seen)) > 6
    status, refused = send(client, "GET", f"{STAFF}/persons?after=nonsense")
    assert (status, refused["code"]) == (422, "cursor_unreadable")


def test_a_post_is_given_deputised_and_handed_over(cast: Cast) -> None:
    secretary = cast.client("community_secretary")
    body = {"person_id": str(cast.id("clerk")), "role": "grid_worker", "grid_id": str(cast.grids["g2"].id)}
    status, post = send(secretary, "POST", f"{STAFF}/posts", body)
    assert (status, post["title"], post["person_name"]) == (201, "专职网格员", "clerk")
    absence = {
        "deputy_post_id": str(cast.posts["worker"].id),
        "starts_at": "2026-11-17T08:00:00+08:00",
        "ends_at": "2026-11-20T08:00:00+08:00",
        "reason": "annual leave",
    }
    status, page = send(secretary, "POST", f"{STAFF}/posts/{post['id']}/absences", absence)
    assert (status, page["card"]["person_name"], page["absences"][0]["starts_at"]) == (
        201, "worker", "2026-11-17T00:00:00Z",
    )  # fmt: skip
    hand_over = {"to_person_id": str(cast.id("lead")), "reason": "rotation of posts"}
    status, successor = send(secretary, "POST", f"{STAFF}/posts/{post['id']}/hand-over", hand_over)
    assert (status, successor["person_name"]) == (201, "lead")
    status, refused = send(secretary, "POST", f"{STAFF}/posts/{post['id']}/end", {"reason": "a second time"})
    assert (status, refused["code"]) == (409, "post_not_in_force")
    naive = {**absence, "starts_at": "2026-11-17T08:00:00"}
    assert send(secretary, "POST", f"{STAFF}/posts/{successor['id']}/absences", naive)[0] == 422


def test_an_election_over_http(cast: Cast) -> None:
    secretary = cast.client("community_secretary")
    body = {"person_id": str(cast.id("resident")), "role": "micro_grid_lead", "grid_id": str(cast.grids["m2"].id)}
    status, page = send(secretary, "POST", f"{STAFF}/nominations", body)
    assert (status, page["card"]["status"]) == (201, "nominated")
    assert set(page["card"]["possible_actions"]) == {"make_public", "refuse", "withdraw"}
    one = f"{STAFF}/nominations/{page['card']['id']}"
    hanging = {"public_from": str(TODAY), "public_until": str(TODAY + timedelta(days=4))}
    assert send(secretary, "POST", f"{one}/make-public", hanging)[1]["card"]["status"] == "public"
    notices = send(Client(), "GET", f"{OPEN}/grids/{cast.grids['m2'].id}/contacts")[1]["nominations"]
    assert [notice["name"] for notice in notices] == ["resident"]
    assert send(secretary, "POST", f"{one}/appoint")[1]["code"] == "publicity_still_runs"
    with clock.at(NOON + timedelta(days=5)):
        secretary = cast.client("community_secretary")
        assert send(secretary, "POST", f"{one}/appoint")[1]["card"]["status"] == "appointed"
        assert send(Client(), "GET", f"{OPEN}/grids/{cast.grids['m2'].id}/contacts")[1]["nominations"] == []
    assert Post.objects.filter(grid=cast.grids["m2"], role__code="micro_grid_lead").count() == 1


def test_a_plain_value_is_shown_for_a_reason(cast: Cast) -> None:
    path = f"{STAFF}/persons/{cast.id('resident')}/unmask"
    status, shown = send(cast.client("worker"), "POST", path, {"field": "phone", "reason": "to call about the leak"})
    assert (status, shown) == (200, {"value": cast.persons["resident"].phone})
    assert send(cast.client("worker"), "POST", path, {"field": "phone", "reason": "ok"})[1]["code"] == "reason_missing"
    assert send(cast.client("worker"), "POST", path, {"field": "password", "reason": "why not"})[0] == 422


def test_a_resident_leaves(cast: Cast) -> None:
    client = cast.client("neighbour")
    status, told = send(client, "DELETE", f"{RESIDENT}/me")
    assert (status, send(client, "GET", f"{RESIDENT}/me")[0]) == (200, 200)
    with clock.at(datetime.fromisoformat(told["leaves_at"])):
        assert leave_due() == 1
    assert send(client, "GET", f"{RESIDENT}/me")[0] == 401
    assert Person.objects.get(id=cast.id("neighbour")).name == "已注销用户"


def test_the_matrix_and_the_coverage(cast: Cast) -> None:
    client = cast.client("administrator")
    status, states = send(client, "GET", f"{STAFF}/responsibility")
    assert (status, [state["level"] for state in states]) == (
        200, ["micro", "grid", "community", "street", "exclusive", "worker"],
    )  # fmt: skip
    status, coverage = send(client, "GET", f"{STAFF}/party-coverage?street_grid_id={cast.grids['east'].id}")
    assert status == 200
    assert [level["total"] for level in coverage["levels"]] == [1, 2, 3, 4]
    assert coverage["overall"]["rate"] == 0.0
    status, gaps = send(client, "GET", f"{STAFF}/party-coverage/gaps?level=micro&limit=2")
    assert [gap["code"] for gap in gaps["items"]] == ["m1", "m2"]
    assert gaps["next"]


def test_the_django_admin_has_the_same_lock(cast: Cast) -> None:
    account = cast.accounts["administrator"]
    account.is_staff = account.is_superuser = True
    account.save()
    client = Client()
    form = {"username": "administrator", "password": PASSWORD, "code": ""}
    door = client.get("/admin/login/").content.decode()
    assert all(f'name="{field}"' in door for field in form)
    assert client.post("/admin/login/?next=/admin/", form).headers["Location"] == "/admin/"
    assert client.get("/admin/people/role/").status_code == 200
    for _ in range(5):
        page = Client().post("/admin/login/", {**form, "password": "wrong"})
        assert page.status_code == 200
    stranger = Client(REMOTE_ADDR="192.0.2.1")
    for _ in range(5):
        stranger.post("/admin/login/", {**form, "password": "wrong"})
    assert "暂时不能从这里登录" in stranger.post("/admin/login/", form).content.decode()
    assert "暂时不能从这里登录" in Client().post("/admin/login/", form).content.decode()


def test_the_cookie_of_the_admin_is_a_session_among_ones_own(cast: Cast) -> None:
    account = cast.accounts["administrator"]
    account.is_staff = account.is_superuser = True
    account.save()
    form = {"username": "administrator", "password": PASSWORD, "code": ""}
    pages = [Client(headers={"User-Agent": "Firefox"}) for _ in range(4)]
    for page in pages:
        cookie = page.post("/admin/login/?next=/admin/", form).cookies["sessionid"]
        assert cookie["max-age"] == 12 * 3600

    def are_open() -> list[bool]:
        return [page.get("/admin/people/role/").status_code == 200 for page in pages]

    signed_in = send(Client(), "POST", f"{STAFF}/sign-in", {"username": "administrator", "password": PASSWORD})[1]
    console = {"Authorization": f"Bearer {signed_in['token']}"}
    listed = send(Client(headers=console), "GET", f"{STAFF}/me/sessions")[1]
    assert [row["device"] for row in listed] == ["", *["/admin/ Firefox"] * 4]
    pages[0].post("/admin/logout/")
    assert are_open() == [False, True, True, True]
    last = send(Client(headers=console), "GET", f"{STAFF}/me/sessions")[1][-1]["id"]
    send(Client(headers=console), "DELETE", f"{STAFF}/me/sessions/{last}")
    assert are_open() == [False, False, True, True]
    send(pages[2], "POST", f"{STAFF}/sign-out", **console)  # from the same browser
    assert are_open() == [False, False, False, True]
    again = send(Client(), "POST", f"{STAFF}/sign-in", {"username": "administrator", "password": PASSWORD})[1]
    send(Client(headers={"Authorization": f"Bearer {again['token']}"}), "DELETE", f"{STAFF}/me/sessions")
    assert are_open() == [False, False, False, False]
    with clock.at(clock.now() + timedelta(hours=13)):
        assert not any(are_open())


def test_the_admin_shows_roles_and_changes_none(cast: Cast) -> None:
    account = cast.accounts["administrator"]
    account.is_staff = account.is_superuser = True
    account.save()
    client = Client()
    client.force_login(account)
    role = cast.posts["worker"].role
    page = client.get(f"/admin/people/role/{role.id}/change/")
    assert page.status_code == 200
    assert client.post(f"/admin/people/role/{role.id}/change/", {"name": "another"}).status_code == 403
    assert client.get("/admin/people/role/add/").status_code == 403
    assert client.get("/admin/people/account/").status_code == 200
    assert client.get(f"/admin/people/account/{account.id}/change/").status_code == 200
