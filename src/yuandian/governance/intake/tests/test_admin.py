"""Sources and profiles in the Django admin: through services, with the record, and secrets shown once."""

import json

import pytest
from django.test import Client

from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.services.sources import renew_secret
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import entries_of

FORM = {
    "code": "letters", "name": "群众来信", "aliases": '["来信"]', "channel": "hotline", "is_active": "on",
    "algorithm": "hmac-sm3", "callback_mode": "none", "callback_url": "",
}  # fmt: skip


@pytest.fixture
def admin(cast: Cast, hotline: Source) -> Client:
    """A browser in the admin."""
    account = cast.accounts["administrator"]
    account.is_staff = account.is_superuser = True
    account.save()
    client = Client()
    client.force_login(account)
    return client


def test_a_source_is_set_up_and_changed(admin: Client) -> None:
    assert admin.post("/admin/intake/source/add/", FORM).status_code == 302
    source = Source.objects.get(code="letters")
    assert (source.name, source.aliases) == ("群众来信", ["来信"])
    page = f"/admin/intake/source/{source.id}/change/"
    assert admin.get(page).status_code == 200
    assert admin.post(page, {**FORM, "name": "来信"}).status_code == 302
    source.refresh_from_db()
    assert (source.name, [entry.action for entry in entries_of(source)]) == (
        "来信", ["intake.source.create", "intake.source.change"],
    )  # fmt: skip
    assert admin.get("/admin/intake/source/").status_code == 200


def test_a_refusal_is_shown(admin: Client) -> None:
    answer = admin.post("/admin/intake/source/add/", {**FORM, "callback_mode": "http"}, follow=True)
    assert "callback_url" in answer.content.decode()
    assert not Source.objects.filter(code="letters").exists()


def test_a_secret_is_shown_once(admin: Client, hotline: Source) -> None:
    old = renew_secret(system_actor("test"), hotline.id).secret
    page = admin.get(f"/admin/intake/source/{hotline.id}/change/").content.decode()
    assert old not in page
    form = {**FORM, "name": hotline.name, "aliases": json.dumps(hotline.aliases), "is_secret_renewed": "on"}
    shown = admin.post(f"/admin/intake/source/{hotline.id}/change/", form, follow=True)
    hotline.refresh_from_db()
    assert hotline.secret is not None
    assert hotline.secret != old
    assert hotline.secret in shown.content.decode()
    assert hotline.secret not in admin.get(f"/admin/intake/source/{hotline.id}/change/").content.decode()


def test_a_profile_is_mended(admin: Client, hotline: Source) -> None:
    columns = [{"column": "编号", "field": "number"}, {"column": "内容", "field": "description"}]
    form = {"source": str(hotline.id), "name": "周报", "content": json.dumps({"columns": columns})}
    assert admin.post("/admin/intake/mappingprofile/add/", form).status_code == 302
    row = MappingProfile.objects.get()
    page = f"/admin/intake/mappingprofile/{row.id}/change/"
    assert admin.post(page, {"name": "月报", "content": form["content"]}).status_code == 302
    row.refresh_from_db()
    assert row.name == "月报"
    refused = admin.post(page, {"name": "月报", "content": "{}"}, follow=True)
    assert refused.status_code == 200
    row.refresh_from_db()
    assert len(row.content["columns"]) == 2
