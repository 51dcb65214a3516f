"""Who may call what: route × person → status. A refusal changes nothing."""

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.test import Client
from pytest_django import Settings

from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.people.models import Household, Nomination, Residence, Role, Session
from yuandian.foundation.people.rules.certifications import CertificationKind
from yuandian.foundation.people.services.absences import record_absence
from yuandian.foundation.people.services.certifications import ClaimGiven, ask_for_certification
from yuandian.foundation.people.services.links import link_households
from yuandian.foundation.people.services.nominations import nominate
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, SYSTEM, TODAY, Cast, make_cast
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id
from yuandian.kernel.tests.worlds import built_once

RESIDENT, STAFF, OPEN = "/api/resident/people", "/api/staff/people", "/api/open/people"
TABLES = (
    "people_account", "people_person", "people_post", "people_role", "people_absence", "people_nomination",
    "people_household", "people_dwelling", "people_residence", "people_partymembership", "people_linkedhousehold",
    "people_unmasking", "people_session", "people_smscode", "people_wechatbinding", "people_wechatsignin",
    "people_certification",
)  # fmt: skip

NOT_STAFF = {"resident": 403, "nobody": 401}
NO_VIEW = {"urban": 403, "viewer": 403, **NOT_STAFF}
# Over the community lvdu, its grid g1 and who lives there.
VIEWERS = {"administrator": 200, "street_admin": 200, "operator": 200, "lead": 200, "worker": 200, **NO_VIEW}
VIEWERS_OF_ONE = {**VIEWERS, "west_worker": 404, "tongfu_lead": 404}
KEEPERS = {
    "community_secretary": 200, "clerk": 200, "worker": 200,
    "west_worker": 404, "operator": 403, "lead": 403, "micro_lead": 403, **NO_VIEW,
}  # fmt: skip
APPOINTERS = {
    "community_secretary": 200, "street_admin": 200, "administrator": 200,
    "lead": 403, "worker": 403, "operator": 403, **NO_VIEW,
}  # fmt: skip
ACCOUNT_KEEPERS = {
    "administrator": 200, "street_admin": 200, "community_secretary": 403, "worker": 403, "operator": 403, **NO_VIEW,
}  # fmt: skip
ROLE_KEEPERS = {"administrator": 200, "street_admin": 403, "community_secretary": 403, **NO_VIEW}
CHECKERS = {**KEEPERS, "west_worker": 200}
ORGANISATION_VIEWERS = {"administrator": 200, "viewer": 200, "urban": 200, "lead": 200, "micro_lead": 403, **NOT_STAFF}
SELF = {"worker": 200, "urban": 200, "micro_lead": 200, **NOT_STAFF}
CITIZEN = {"resident": 200, "worker": 200, "nobody": 401}
REASON = {"reason": "for the access table"}
TESTER = {"name": "测试", "place_kind": "grid", "permissions": ["people.view"]}
PERSON = {"name": "李桂兰", "grid_id": "{grid_m1}"}


def created(row: dict[str, int]) -> dict[str, int]:
    """The same row for a route that answers 201."""
    return {who: 201 if status == 200 else status for who, status in row.items()}


def without(row: dict[str, int], *names: str) -> dict[str, int]:
    """The row without some people."""
    return {who: status for who, status in row.items() if who not in names}


OTHER_PHONE = {"phone": "15400000099", "code": "000000", "old_code": "000000"}
BROUGHT = {"state": "s", "code": "c", "key": "k"}
NO_CITY = {"resident": 404, "worker": 404, "nobody": 401}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("POST", f"{RESIDENT}/codes", {"nobody": 202}, {"phone": "15488880000"}),
    ("POST", f"{RESIDENT}/sign-in", {"nobody": 401}, {"phone": "15488880000", "code": "000000"}),
    ("POST", f"{RESIDENT}/sign-in/wechat", {"nobody": 200}, {"code": "anna"}),
    ("POST", f"{RESIDENT}/sign-in/wechat", {"nobody": 401}, {"code": "no code"}),
    ("POST", f"{RESIDENT}/sign-in/wechat/phone", {"nobody": 401}, {"ticket": "x", "phone_code": "15488880000"}),
    ("POST", f"{RESIDENT}/sign-in/city", {"nobody": 404}, None),
    ("POST", f"{RESIDENT}/sign-in/city/finish", {"nobody": 404}, BROUGHT),
    ("POST", f"{RESIDENT}/sign-out", CITIZEN, None),
    ("GET", f"{RESIDENT}/me", CITIZEN, None),
    ("PUT", f"{RESIDENT}/me", CITIZEN, {"name": "小王", "grid_id": "{grid_m1}"}),
    ("DELETE", f"{RESIDENT}/me", {"resident": 200, "worker": 404, "nobody": 401}, None),
    ("POST", f"{RESIDENT}/me/stay", {"resident": 200, "worker": 404, "nobody": 401}, None),
    ("POST", f"{RESIDENT}/me/phone/codes", {"resident": 202, "worker": 422, "nobody": 401}, None),
    ("PUT", f"{RESIDENT}/me/phone", {"resident": 422, "worker": 404, "nobody": 401}, OTHER_PHONE),
    ("PUT", f"{RESIDENT}/me/consent", CITIZEN, {"is_phone_public": True, "is_photo_public": False}),
    (
        "POST",
        f"{RESIDENT}/me/identity",
        {"resident": 200, "neighbour": 422, "worker": 404, "nobody": 401},
        {"name": "resident", "id_number": "11010519491231002X"},
    ),
    ("PUT", f"{RESIDENT}/me/wechat", {"resident": 200, "worker": 404, "nobody": 401}, {"code": "anna"}),
    ("DELETE", f"{RESIDENT}/me/wechat", {"resident": 200, "worker": 404, "nobody": 401}, None),
    ("POST", f"{RESIDENT}/me/city-identity", NO_CITY, None),
    ("PUT", f"{RESIDENT}/me/city-identity", NO_CITY, BROUGHT),
    ("DELETE", f"{RESIDENT}/me/city-identity", {"resident": 200, "worker": 200, "nobody": 401}, None),
    ("DELETE", f"{RESIDENT}/me/identity", {"resident": 200, "worker": 404, "nobody": 401}, None),
    ("GET", f"{RESIDENT}/me/certifications", CITIZEN, None),
    (
        "POST",
        f"{RESIDENT}/me/certifications/identity",
        {"neighbour": 200, "stranger": 409, "worker": 404, "nobody": 401},
        {"name": "邻居", "grid_id": "{grid_m1}", "has_consented": True},
    ),
    (
        "POST",
        f"{RESIDENT}/me/certifications/household",
        {"neighbour": 200, "worker": 404, "nobody": 401},
        {"name": "邻居", "address": "枣园", "grid_id": "{grid_m1}", "has_consented": True},
    ),
    (
        "POST",
        f"{RESIDENT}/me/certifications/{{certification_id}}/withdraw",
        {"stranger": 200, "resident": 404, "worker": 404, "nobody": 401},
        None,
    ),
    ("GET", f"{RESIDENT}/me/household", {"neighbour": 409, "micro_lead": 200, "nobody": 401}, None),
    ("GET", f"{RESIDENT}/me/grid", CITIZEN, None),
    ("GET", f"{RESIDENT}/me/work", CITIZEN, None),
    (
        "POST",
        f"{RESIDENT}/me/work",
        {"resident": 404, "micro_lead": 404, "worker": 404, "nobody": 401},
        {"password": PASSWORD},
    ),
    ("GET", f"{RESIDENT}/me/sessions", CITIZEN, None),
    ("DELETE", f"{RESIDENT}/me/sessions", CITIZEN, None),
    ("DELETE", f"{RESIDENT}/me/sessions/{{session_id}}", {"resident": 404, "nobody": 401, "worker": 200}, None),
    ("GET", f"{OPEN}/single-sign-on", {"nobody": 200}, None),
    ("GET", f"{OPEN}/city-identity", {"nobody": 200}, None),
    ("POST", f"{STAFF}/sign-in/single", {"nobody": 404}, None),
    ("POST", f"{STAFF}/sign-in/single/finish", {"nobody": 404}, BROUGHT),
    ("POST", f"{STAFF}/sign-in/single/link", {"nobody": 401}, {"ticket": "t", "username": "u", "password": "p"}),
    ("POST", f"{STAFF}/sign-in", {"nobody": 200}, {"username": "worker", "password": PASSWORD}),
    ("POST", f"{STAFF}/sign-in/second-step", {"nobody": 401}, {"token": "x", "code": "000000"}),
    ("POST", f"{STAFF}/sign-out", SELF, None),
    ("GET", f"{STAFF}/me", SELF, None),
    ("PUT", f"{STAFF}/me/consent", SELF, {"is_phone_public": True, "is_photo_public": False}),
    (
        "PUT",
        f"{STAFF}/me/password",
        {"worker": 200, "micro_lead": 401, **NOT_STAFF},
        {"old": PASSWORD, "new": "a better one, truly"},
    ),
    ("POST", f"{STAFF}/me/totp", {"worker": 200, "micro_lead": 409, **NOT_STAFF}, None),
    ("PUT", f"{STAFF}/me/totp", {"worker": 409, **NOT_STAFF}, {"code": "000000"}),
    ("POST", f"{STAFF}/me/totp/disable", {"worker": 409, **NOT_STAFF}, {"code": "000000"}),
    ("DELETE", f"{STAFF}/me/subject", SELF, None),
    ("GET", f"{STAFF}/me/sessions", SELF, None),
    ("DELETE", f"{STAFF}/me/sessions", SELF, None),
    ("DELETE", f"{STAFF}/me/sessions/{{session_id}}", {"worker": 200, "lead": 404, **NOT_STAFF}, None),
    ("GET", f"{STAFF}/persons", VIEWERS, None),
    ("POST", f"{STAFF}/persons/find", VIEWERS, {"phone": "15400000001"}),
    ("POST", f"{STAFF}/persons", created(KEEPERS), PERSON),
    ("GET", f"{STAFF}/persons/{{person_id}}", VIEWERS_OF_ONE, None),
    ("GET", f"{STAFF}/register", VIEWERS, None),
    ("GET", f"{STAFF}/register/sheet", without(KEEPERS, "west_worker"), None),
    ("POST", f"{STAFF}/persons/{{member_id}}/death", KEEPERS, {"on": "{today}"}),
    ("PUT", f"{STAFF}/persons/{{member_id}}/membership", KEEPERS, {"kind": "retired", "starts_on": "{today}"}),
    (
        "POST",
        f"{STAFF}/persons/{{member_id}}/membership/transfer",
        created(KEEPERS),
        {"branch_id": "{branch_id}", "on": "{today}"},
    ),
    ("GET", f"{STAFF}/persons/{{person_id}}/posts", VIEWERS_OF_ONE, None),
    ("PUT", f"{STAFF}/persons/{{person_id}}", KEEPERS, PERSON),
    (
        "POST",
        f"{STAFF}/persons/{{person_id}}/unmask",
        {
            "worker": 200,
            "lead": 200,
            "operator": 200,
            "west_worker": 404,
            "administrator": 403,
            "street_admin": 403,
            "clerk": 403,
            **NO_VIEW,
        },
        {"field": "phone", **REASON},
    ),
    (
        "POST",
        f"{STAFF}/persons/{{person_id}}/membership",
        created(KEEPERS),
        {"kind": "retired", "starts_on": "{today}"},
    ),
    ("POST", f"{STAFF}/persons/{{member_id}}/membership/end", KEEPERS, {"ends_on": "{today}"}),
    ("GET", f"{STAFF}/buildings/{{building_id}}/households", VIEWERS, None),
    (
        "POST",
        f"{STAFF}/households",
        created(KEEPERS),
        {"building_id": "{building_id}", "number": "502", "starts_on": "{today}"},
    ),
    (
        "POST",
        f"{STAFF}/households/{{household_id}}/residences",
        created(KEEPERS),
        {"person_id": "{newcomer_id}", "relation": "other", "starts_on": "{today}"},
    ),
    ("POST", f"{STAFF}/residences/{{residence_id}}/end", KEEPERS, {"ends_on": "{today}"}),
    ("GET", f"{STAFF}/buildings", VIEWERS, {"grid_id": "{grid_id}"}),
    ("GET", f"{STAFF}/register-figures", VIEWERS, {"grid_id": "{grid_id}"}),
    ("GET", f"{STAFF}/buildings/{{building_id}}/doors", VIEWERS, None),
    ("GET", f"{STAFF}/buildings/{{building_id}}/entrances", VIEWERS, None),
    ("POST", f"{STAFF}/dwellings", created(KEEPERS), {"building_id": "{building_id}", "number": "503"}),
    ("GET", f"{STAFF}/dwellings/{{dwelling_id}}", VIEWERS_OF_ONE, None),
    ("PUT", f"{STAFF}/dwellings/{{dwelling_id}}", KEEPERS, {"use": "let", "floor": 3}),
    ("PUT", f"{STAFF}/residences/{{residence_id}}/relation", KEEPERS, {"relation": "grandchild"}),
    (
        "POST",
        f"{STAFF}/households/{{second_household_id}}/merge",
        KEEPERS,
        {"into_id": "{household_id}", "on": "{today}"},
    ),
    (
        "POST",
        f"{STAFF}/households/{{household_id}}/split",
        created(KEEPERS),
        {"residence_ids": ["{residence_id}"], "head_id": "{residence_id}", "on": "{today}"},
    ),
    ("GET", f"{STAFF}/posts/{{friend_post_id}}/linked-households", VIEWERS_OF_ONE, None),
    ("GET", f"{STAFF}/linked-households", {"friend": 200, "worker": 403, "administrator": 403, **NOT_STAFF}, None),
    (
        "POST",
        f"{STAFF}/posts/{{friend_post_id}}/linked-households",
        KEEPERS,
        {"household_ids": ["{household_id}"]},
    ),
    ("POST", f"{STAFF}/linked-households/{{link_id}}/end", KEEPERS, None),
    ("POST", f"{STAFF}/persons/{{person_id}}/account", created(ACCOUNT_KEEPERS), {"username": "zhang.xiuying"}),
    ("GET", f"{STAFF}/accounts", ACCOUNT_KEEPERS, None),
    ("GET", f"{STAFF}/accounts/sheet", ACCOUNT_KEEPERS, None),
    ("POST", f"{STAFF}/accounts/dormant/preview", ACCOUNT_KEEPERS, {"account_ids": ["{account_id}"]}),
    ("POST", f"{STAFF}/accounts/dormant/close", ACCOUNT_KEEPERS, {"account_ids": ["{account_id}"], **REASON}),
    ("GET", f"{STAFF}/accounts/{{account_id}}/sessions", ACCOUNT_KEEPERS, None),
    ("POST", f"{STAFF}/accounts/{{account_id}}/sessions/end", ACCOUNT_KEEPERS, REASON),
    ("POST", f"{STAFF}/accounts/{{account_id}}/close", ACCOUNT_KEEPERS, REASON),
    ("POST", f"{STAFF}/accounts/{{account_id}}/reopen", ACCOUNT_KEEPERS, REASON),
    ("POST", f"{STAFF}/accounts/{{account_id}}/reset", ACCOUNT_KEEPERS, REASON),
    ("GET", f"{STAFF}/posts", VIEWERS, None),
    (
        "POST",
        f"{STAFF}/posts",
        created(APPOINTERS),
        {"person_id": "{clerk_id}", "role": "safety_officer", "grid_id": "{grid_lvdu}"},
    ),
    (
        "GET",
        f"{STAFF}/posts/{{post_id}}",
        {"lead": 200, "worker": 200, "west_worker": 404, "urban": 404, **NOT_STAFF},
        None,
    ),
    ("GET", f"{STAFF}/posts/{{post_id}}/ending", VIEWERS_OF_ONE, None),
    ("POST", f"{STAFF}/posts/{{post_id}}/end", APPOINTERS, REASON),
    (
        "POST",
        f"{STAFF}/posts/{{post_id}}/hand-over",
        {
            "lead": 201,
            "community_secretary": 201,
            "tongfu_lead": 404,
            "worker": 403,
            "operator": 403,
            **NO_VIEW,
        },
        {"to_person_id": "{clerk_id}", **REASON},
    ),
    (
        "POST",
        f"{STAFF}/posts/{{post_id}}/absences",
        {"worker": 201, "lead": 201, "community_secretary": 201, "tongfu_lead": 404, "clerk": 403, **NO_VIEW},
        {
            "deputy_post_id": "{clerk_post_id}",
            "starts_at": "2026-11-17T08:00:00+08:00",
            "ends_at": "2026-11-20T08:00:00+08:00",
            **REASON,
        },
    ),
    (
        "POST",
        f"{STAFF}/absences/{{absence_id}}/end",
        {"grid_lead": 200, "lead": 200, "clerk": 200, "tongfu_lead": 404, "urban": 404, **NOT_STAFF},
        None,
    ),
    ("GET", f"{STAFF}/nominations", VIEWERS, None),
    (
        "POST",
        f"{STAFF}/nominations",
        created(APPOINTERS),
        {"person_id": "{newcomer_id}", "role": "micro_grid_lead", "grid_id": "{grid_m2}"},
    ),
    ("GET", f"{STAFF}/nominations/{{nomination_id}}", VIEWERS_OF_ONE, None),
    (
        "POST",
        f"{STAFF}/nominations/{{nomination_id}}/make-public",
        APPOINTERS,
        {"public_from": "{today}", "public_until": "{in_a_week}"},
    ),
    ("POST", f"{STAFF}/nominations/{{hanging_id}}/object", APPOINTERS, {"objection": "is rarely at home"}),
    ("POST", f"{STAFF}/nominations/{{ripe_id}}/appoint", APPOINTERS, None),
    ("POST", f"{STAFF}/nominations/{{nomination_id}}/refuse", APPOINTERS, REASON),
    ("POST", f"{STAFF}/nominations/{{nomination_id}}/withdraw", APPOINTERS, REASON),
    ("GET", f"{STAFF}/grids/{{grid_id}}/responsible", VIEWERS, None),
    ("GET", f"{STAFF}/grids/{{grid_id}}/notice-sheet", {**VIEWERS, "urban": 200, "viewer": 200}, None),
    ("GET", f"{STAFF}/responsibility", VIEWERS, None),
    ("GET", f"{STAFF}/responsibility/faults", VIEWERS, None),
    ("GET", f"{STAFF}/responsibility/unplaced-buildings", VIEWERS, None),
    ("GET", f"{STAFF}/party-coverage", ORGANISATION_VIEWERS, None),
    ("GET", f"{STAFF}/party-coverage/gaps", ORGANISATION_VIEWERS, None),
    ("GET", f"{STAFF}/certifications", CHECKERS, None),
    ("GET", f"{STAFF}/certifications/{{certification_id}}", KEEPERS, None),
    ("POST", f"{STAFF}/certifications/{{certification_id}}/confirm", KEEPERS, {"relation": "other"}),
    ("POST", f"{STAFF}/certifications/{{certification_id}}/refuse", KEEPERS, REASON),
    ("GET", f"{STAFF}/certification-rates", VIEWERS, None),
    ("GET", f"{STAFF}/roles", VIEWERS, None),
    ("POST", f"{STAFF}/roles", created(ROLE_KEEPERS), {"role": {**TESTER, "code": "tester"}, **REASON}),
    ("POST", f"{STAFF}/roles/preview", ROLE_KEEPERS, {"role_id": "{role_id}", "role": TESTER}),
    ("POST", f"{STAFF}/roles/{{role_id}}/restore", ROLE_KEEPERS, REASON),
    ("POST", f"{STAFF}/roles/{{role_id}}/retire", ROLE_KEEPERS, REASON),
    ("POST", f"{STAFF}/roles/{{role_id}}/revive", ROLE_KEEPERS, REASON),
    ("GET", f"{STAFF}/persons/{{person_id}}/verdict?permission=case.view", {**ACCOUNT_KEEPERS, "viewer": 403}, None),
    ("GET", f"{STAFF}/permitted", ACCOUNT_KEEPERS, None),
    ("GET", f"{STAFF}/permitted/roles?permission=case.view", ACCOUNT_KEEPERS, None),
    ("GET", f"{STAFF}/permitted/posts?permission=case.view", ACCOUNT_KEEPERS, None),
    ("GET", f"{STAFF}/roles/{{role_id}}", ROLE_KEEPERS, None),
    ("GET", f"{STAFF}/permissions", ROLE_KEEPERS, None),
    ("PUT", f"{STAFF}/roles/{{role_id}}", ROLE_KEEPERS, {"role": TESTER, **REASON}),
    ("GET", f"{OPEN}/grids/{{grid_id}}/contacts", {"nobody": 200}, None),
]
ACCESS = [(method, path, who, status) for method, path, row, _ in ROUTES for who, status in row.items()]


@pytest.fixture(autouse=True)
def _noon(settings: Settings):
    settings.SAMPLE, settings.WECHAT = True, {**settings.WECHAT, "mode": "standin"}
    with clock.at(NOON):
        yield


def ids_in(cast: Cast) -> dict[str, str]:
    """What the paths and bodies of the table speak of."""
    cast.join_party("resident")
    member = cast.persons["resident"]
    friend = cast.hire("friend", "linked_party_member", "m1")
    branch = Organisation.objects.create(kind="party", name="党支部", party_level=3)
    second = Household.objects.create(dwelling=cast.households["home"].dwelling, starts_on=TODAY - timedelta(days=1))
    Residence.objects.create(
        person=cast.persons["clerk"], household=second, relation="head", starts_on=TODAY - timedelta(days=1)
    )
    household, newcomer = cast.households["home"], cast.persons["neighbour"]
    newcomer.grid = cast.grids["m1"]
    newcomer.save()
    other = cast.persons["micro_lead"]
    cast.accounts["micro_lead"].identity_confirmed_at = NOON
    cast.accounts["micro_lead"].save()
    absence = record_absence(
        SYSTEM, cast.posts["grid_lead"].id, cast.posts["clerk"].id, NOON, NOON + timedelta(days=3), "leave"
    )
    link_households(SYSTEM, friend.id, [household.id])
    link = friend.linked_households.get()
    nominations = [
        nominate(SYSTEM, person.id, "micro_grid_lead", cast.grids["m2"].id, "", None)
        for person in (member, other, cast.persons["clerk"])
    ]
    for row, since in zip(nominations[1:], (TODAY, TODAY - timedelta(days=9)), strict=True):
        Nomination.objects.filter(id=row.id).update(
            status="public", public_from=since, public_until=since + timedelta(days=5)
        )
    claim = ask_for_certification(
        cast.actor("stranger"), ClaimGiven(CertificationKind.IDENTITY, "stranger", grid_id=cast.grids["m1"].id)
    )
    session = Session.objects.create(
        account=cast.accounts["worker"], token_digest=b"mine", expires_at=NOON + timedelta(days=1)
    )
    found: dict[str, Any] = {
        "person_id": cast.id("micro_lead"),
        "member_id": member.id,
        "newcomer_id": newcomer.id,
        "clerk_id": cast.id("clerk"),
        "grid_id": cast.grids["m1"].id,
        "grid_m1": cast.grids["m1"].id,
        "grid_m2": cast.grids["m2"].id,
        "grid_lvdu": cast.grids["lvdu"].id,
        "building_id": cast.buildings["b1"].id,
        "dwelling_id": household.dwelling_id,
        "branch_id": branch.id,
        "household_id": household.id,
        "second_household_id": second.id,
        "residence_id": Residence.objects.get(person=cast.persons["child"]).id,
        "friend_post_id": friend.id,
        "link_id": link.id,
        "account_id": cast.accounts["worker"].id,
        "post_id": cast.posts["worker"].id,
        "clerk_post_id": cast.posts["clerk"].id,
        "absence_id": absence.id,
        "nomination_id": nominations[0].id,
        "hanging_id": nominations[1].id,
        "ripe_id": nominations[2].id,
        "role_id": Role.objects.get(code="volunteer").id,
        "session_id": session.id,
        "certification_id": claim.id,
        "today": TODAY,
        "in_a_week": TODAY + timedelta(days=7),
    }
    return {name: str(value) for name, value in found.items()}


def make_place() -> tuple[Cast, dict[str, str]]:
    """The small world with something in every state that the table asks for."""
    with clock.at(NOON):
        cast = make_cast()
        return cast, ids_in(cast)


built_place = built_once(make_place)


@pytest.fixture
def place(built_place: Callable[[], tuple[Cast, dict[str, str]]], db: None) -> tuple[Cast, dict[str, str]]:
    """The same, fresh."""
    return built_place()


@pytest.fixture
def cast(place: tuple[Cast, dict[str, str]]) -> Cast:
    """Who is there."""
    return place[0]


@pytest.fixture
def ids(place: tuple[Cast, dict[str, str]]) -> dict[str, str]:
    """What the braces of the table stand for."""
    return place[1]


@pytest.mark.parametrize(("method", "path", "row", "body"), ROUTES, ids=[f"{one[0]} {one[1]}" for one in ROUTES])
def test_access(cast: Cast, ids: dict[str, str], method: str, path: str, row: dict[str, int], body: Any) -> None:
    clients = {who: cast.client(who) for who in row}
    sent = json.dumps(filled(body, ids) if body else {})
    asked = f"?{urlencode(filled(body, ids))}" if method == "GET" and body else ""
    got: dict[str, int] = {}
    changed_by: dict[str, list[str]] = defaultdict(list)
    before = state()  # to which each is taken back
    for who, client in clients.items():
        point = transaction.savepoint()
        got[who] = status_of(client, method, path.format(**ids) + asked, sent)
        if got[who] >= 400:
            changed_by[who] = [table for table, digest in state().items() if digest != before[table]]
        transaction.savepoint_rollback(point)
    assert got == row
    assert not {who: tables for who, tables in changed_by.items() if tables and not counts(path)}


def counts(path: str) -> bool:
    """Whether a refusal itself is counted there: guesses at passwords, codes and identities."""
    return path.endswith(("/password", "/totp", "/disable", "/identity", "/sign-in", "/second-step", "/wechat"))


def status_of(client: Client, method: str, path: str, sent: str) -> int:
    """The status of the answer."""
    return client.generic(method, path, sent, content_type="application/json").status_code


def filled(body: Any, ids: dict[str, str]) -> Any:
    """A body with the ids put in."""
    if isinstance(body, str):
        return body.format(**ids)
    if isinstance(body, list):
        return [filled(one, ids) for one in body]
    return {name: filled(value, ids) for name, value in body.items()} if isinstance(body, dict) else body


def state() -> dict[str, str]:
    """A digest of every table of people, and of the record."""
    with connection.cursor() as cursor:
        found = {}
        for table in TABLES:
            cursor.execute(f"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t.id), '')) FROM {table} t")
            found[table] = cursor.fetchone()[0]
        cursor.execute("SELECT count(*)::text FROM kernel_history")
        found["kernel_history"] = cursor.fetchone()[0]
    return found


def test_a_stranger_id_is_not_found(cast: Cast, ids: dict[str, str]) -> None:
    client = cast.client("administrator")
    strange = {name: str(new_id()) for name in ids if name.endswith("_id")}
    for method, path, _, _ in ROUTES:
        if method == "GET" and "_id}" in path and "buildings" not in path:
            answer = client.get(path.format(**{**ids, **strange}))
            assert (answer.status_code, set(answer.json())) == (404, {"code", "detail", "facts"}), path
