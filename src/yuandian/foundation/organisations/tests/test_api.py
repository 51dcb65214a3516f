"""As clients call it."""

import json
from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from yuandian.foundation.organisations.models import NamingScheme, Organisation
from yuandian.foundation.organisations.records import OrganisationRecord
from yuandian.foundation.organisations.rules import OrganisationKind
from yuandian.foundation.organisations.tests.cast import NOON, Cast
from yuandian.kernel import clock

ROOT = "/api/staff/organisations"
pytestmark = pytest.mark.usefixtures("signed_in")


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def send(client: Client, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
    """Sends JSON and reads JSON."""
    answer = client.generic(method, path, json.dumps(body or {}), content_type="application/json", headers=headers)
    return answer.status_code, json.loads(answer.content)


def test_an_organisation_from_founding_to_closing(cast: Cast) -> None:
    client = cast.client("keeper")
    body = {"kind": "party", "name": "绿东村支部", "party_level": 2, "grid_id": str(cast.grids["a1"].id)}
    status, card = send(client, "POST", ROOT, {**body, "relation": "leads"})
    assert (status, card["level_title"]) == (201, "网格党支部")
    one = f"{ROOT}/{card['id']}"
    status, changed = send(client, "PUT", one, {"name": "绿东村党支部", "party_level": 2})
    assert (status, changed["name"], changed["kind"]) == (200, "绿东村党支部", "party")
    status, page = send(client, "GET", one)
    assert [tie["grid_code"] for tie in page["ties"]] == ["a1"]
    assert [step["action"] for step in page["history"]] == [
        OrganisationRecord.FOUND, OrganisationRecord.TIE, OrganisationRecord.CHANGE,
    ]  # fmt: skip
    status, tie = send(client, "POST", f"{ROOT}/ties/{page['ties'][0]['id']}/end", {"ends_on": "2026-11-17"})
    assert (status, tie["ends_on"]) == (200, "2026-11-17")
    status, tie = send(
        client,
        "POST",
        f"{one}/ties",
        {"grid_id": str(cast.grids["b1"].id), "relation": "leads", "starts_on": "2026-11-17"},
    )
    assert (status, tie["grid_code"]) == (201, "b1")
    status, closed = send(client, "POST", f"{one}/close", {"on": "2026-11-17", "reason": "merged"})
    assert (status, closed["is_active"]) == (200, False)
    status, refused = send(client, "POST", f"{one}/close", {"on": "2026-11-17", "reason": "merged"})
    assert (status, refused["code"]) == (409, "organisation_already_closed")


def test_founding_twice_founds_once(cast: Cast) -> None:
    client, key = cast.client("keeper"), {"Idempotency-Key": "one"}
    first = send(client, "POST", ROOT, {"kind": "company", "name": "公司"}, **key)
    assert first[0] == 201
    assert send(client, "POST", ROOT, {"kind": "company", "name": "公司"}, **key) == first
    assert Organisation.objects.filter(name="公司").count() == 1


def test_lists_are_narrowed_and_paged(cast: Cast) -> None:
    client = cast.client("keeper")
    for number in range(5):
        cast.found(f"物业{number}", OrganisationKind.PROPERTY, "a1")
    status, page = send(client, "GET", f"{ROOT}?kind=property&limit=3")
    assert (status, [item["name"] for item in page["items"]]) == (200, ["物业0", "物业1", "物业2"])
    status, page = send(client, "GET", f"{ROOT}?kind=property&limit=3&after={page['next']}")
    assert ([item["name"] for item in page["items"]], page["next"]) == (["物业3", "物业4"], None)
    assert len(send(client, "GET", f"{ROOT}?text=物业4")[1]["items"]) == 1
    assert send(client, "GET", f"{ROOT}?kind=moon")[0] == 422


def test_schemes(cast: Cast) -> None:
    status, schemes = send(cast.client("onlooker"), "GET", f"{ROOT}/naming-schemes")
    assert (status, [scheme["street_name"] for scheme in schemes]) == (
        200, [None, "jianshe office", "zhongyuan office"],
    )  # fmt: skip
    assert [title["title"] for title in schemes[1]["titles"]] == ["区域党委", "网格党支部", "楼院党小组", "联户党员"]
    body = {"street_id": schemes[1]["street_id"], "name": "新称谓", "titles": {"1": "街道党工委"}}
    status, scheme = send(cast.client("street_keeper"), "PUT", f"{ROOT}/naming-schemes", body)
    assert (status, scheme["titles"]) == (200, [{"level": 1, "title": "街道党工委"}])
    status, refused = send(
        cast.client("street_keeper"), "PUT", f"{ROOT}/naming-schemes", {**body, "titles": {"9": "x"}}
    )
    assert (status, refused["code"]) == (422, "malformed")


def admin_client() -> Client:
    """A superuser at the Django admin, who is in office."""
    account = get_user_model()
    person = account._meta.get_field("person").related_model.objects.create(name="root")
    role = person.posts.model._meta.get_field("role").related_model.objects.create(
        code="root", name="root", place_kind="none"
    )
    person.posts.create(role=role, title="root", starts_on=date(2025, 1, 1))
    root = account.objects.create(kind="staff", username="root", person=person, is_staff=True, is_superuser=True)
    client = Client()
    client.force_login(root)
    return client


def test_the_admin_goes_through_the_services(cast: Cast) -> None:
    client = admin_client()
    page = "/admin/organisations/organisation/"
    ties = {"grids-TOTAL_FORMS": "0", "grids-INITIAL_FORMS": "0"}
    form = {"kind": "party", "name": "支部", "party_level": "2", **ties}
    assert client.post(f"{page}add/", form).status_code == 302
    row = Organisation.objects.get(name="支部")
    assert row.history_count == 1
    assert client.get(page).status_code == 200
    assert client.get(f"{page}{row.id}/change/").status_code == 200
    answer = client.post(f"{page}{row.id}/change/", {"name": "支部", "party_level": "", **ties}, follow=True)
    assert "A party organisation has a level from 0 to 4" in answer.content.decode()
    row.refresh_from_db()
    assert (row.party_level, row.history_count) == (2, 1)


def test_schemes_in_the_admin(cast: Cast) -> None:
    client = admin_client()
    scheme = NamingScheme.objects.get(street__isnull=True)
    page = f"/admin/organisations/namingscheme/{scheme.id}/change/"
    assert "社区党组织" in client.get(page).content.decode()
    assert client.post(page, {"name": "默认", "level_1": "街道工委", "level_2": ""}).status_code == 302
    assert [title.title for title in scheme.titles.all()] == ["街道工委"]
