"""Signing in by an identity provider, over HTTP: what is checked, who is let in, and what is not believed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from joserfc.jwk import RSAKey
from pytest_django import Settings

from yuandian.config.identity_providers import single_sign_on_from
from yuandian.foundation.people.models import Account, LinkedSubject, SignOnRequest
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.rules.single_sign_on import has_trusted_word, username_in
from yuandian.foundation.people.services import accounts, sign_on_requests
from yuandian.foundation.people.services.identity_provider import _keys, _metadata
from yuandian.foundation.people.tests.cast import PASSWORD, Cast
from yuandian.foundation.people.tests.identity_provider import IdentityProvider, running_provider, settings_for
from yuandian.foundation.people.tests.test_api import OPEN, STAFF, send
from yuandian.foundation.people.tests.test_services_signing_in import enrol
from yuandian.kernel import clock
from yuandian.kernel.history import steps_of

SSO = f"{STAFF}/sign-in/single"


@pytest.fixture
def provider(settings: Settings, cast: Cast) -> Iterator[IdentityProvider]:
    """A provider over real HTTP, in use for one test."""
    _metadata.cache_clear()
    _keys.cache_clear()
    with running_provider(IdentityProvider()) as running:
        running.moment = int(clock.now().timestamp())
        settings.SINGLE_SIGN_ON = settings_for(running)
        yield running
        assert running.faults == []


def begun() -> dict[str, str]:
    status, told = send(Client(), "POST", SSO)
    assert status == 200
    return dict(told)


def come_back(provider: IdentityProvider, request: dict[str, str]) -> dict[str, str]:
    """What the browser brings back from the provider."""
    back = provider.authorize(request["url"])
    brought = dict(parse_qsl(urlsplit(back).query))
    return {"state": brought["state"], "code": brought["code"], "key": request["key"]}


def sign_on(provider: IdentityProvider, **changed: str) -> tuple[int, Any]:
    return send(Client(), "POST", f"{SSO}/finish", {**come_back(provider, begun()), **changed})


def refusal(answer: tuple[int, Any]) -> tuple[int, str, str | None]:
    status, told = answer
    return status, told["code"], told.get("facts", {}).get("because")


def test_the_holder_of_an_account_is_let_in(cast: Cast, provider: IdentityProvider) -> None:
    status, told = sign_on(provider)
    assert (status, told["ticket"], told["session"]["awaits_totp"]) == (200, None, False)
    assert told["leave_url"].startswith(f"{provider.url}/leave?client_id=yuandian+console&post_logout_redirect_uri=")
    actor = actor_for_token(told["session"]["token"], None)
    assert actor is not None
    assert (actor.name, [post.role for post in actor.posts]) == ("worker", ["grid_worker"])
    record = steps_of(Account.objects.get(username="worker"))[-1]
    assert (record.action, record.details) == ("people.account.link_subject", {"issuer": provider.url})
    provider.user["preferred_username"] = "somebody-else"  # who is linked is known by the subject from now on
    assert sign_on(provider)[0] == 200
    assert LinkedSubject.objects.count() == 1


def test_what_the_screen_is_told(cast: Cast, provider: IdentityProvider, settings: Settings) -> None:
    assert send(Client(), "GET", f"{OPEN}/single-sign-on")[1] == {"mode": "standin", "name": "统一身份认证"}
    settings.SINGLE_SIGN_ON = {**settings.SINGLE_SIGN_ON, "mode": "none"}
    assert send(Client(), "GET", f"{OPEN}/single-sign-on")[1]["mode"] == "none"
    assert refusal(send(Client(), "POST", SSO)) == (404, "sign_on_missing", None)


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another client"},
        {"aud": ["another client"], "azp": "yuandian console"},
        {"iss": "https://elsewhere.example"},
        {"exp": 1},
        {"exp": None},
        {"sub": None},
    ],
)
def test_a_token_that_is_not_ours_is_refused(cast: Cast, provider: IdentityProvider, claims: dict[str, Any]) -> None:
    provider.claims = claims
    assert refusal(sign_on(provider)) == (401, "sign_on_refused", "token")
    assert not LinkedSubject.objects.exists()


def test_a_token_signed_by_another_is_refused(cast: Cast, provider: IdentityProvider) -> None:
    provider.signs_with = RSAKey.generate_key(2048, {"kid": "first"})
    assert refusal(sign_on(provider)) == (401, "sign_on_refused", "token")


def test_a_provider_may_change_its_keys(cast: Cast, provider: IdentityProvider) -> None:
    assert sign_on(provider)[0] == 200
    provider.turn_key()
    assert sign_on(provider)[0] == 200


def test_a_state_counts_once_and_in_its_own_browser(cast: Cast, provider: IdentityProvider) -> None:
    brought = come_back(provider, begun())
    stranger = {**brought, "key": begun()["key"]}
    assert refusal(send(Client(), "POST", f"{SSO}/finish", stranger)) == (401, "sign_on_refused", "state")
    assert send(Client(), "POST", f"{SSO}/finish", brought)[0] == 200
    assert refusal(send(Client(), "POST", f"{SSO}/finish", brought)) == (401, "sign_on_refused", "state")
    assert refusal(sign_on(provider, state="made up")) == (401, "sign_on_refused", "state")


def test_a_code_of_another_request_is_refused(cast: Cast, provider: IdentityProvider) -> None:
    other = come_back(provider, begun())
    assert refusal(sign_on(provider, code=other["code"])) == (401, "sign_on_refused", "code")
    assert refusal(sign_on(provider, code="made up")) == (401, "sign_on_refused", "code")


def test_a_request_counts_for_ten_minutes(cast: Cast, provider: IdentityProvider) -> None:
    brought = come_back(provider, begun())
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert refusal(send(Client(), "POST", f"{SSO}/finish", brought)) == (401, "sign_on_refused", "state")
    with clock.at(clock.now() + timedelta(minutes=30)):
        sign_on_requests.purge_old_requests()
    assert not SignOnRequest.objects.exists()


def test_who_has_no_account_here_is_not_let_in(cast: Cast, provider: IdentityProvider) -> None:
    provider.user = {"sub": "stranger", "preferred_username": "nobody-of-that-name"}
    assert refusal(sign_on(provider)) == (403, "no_account_for_subject", None)
    provider.user = {"sub": "nameless"}
    assert refusal(sign_on(provider)) == (403, "no_account_for_subject", None)


def test_a_closed_account_is_not_opened_by_it(cast: Cast, provider: IdentityProvider) -> None:
    assert sign_on(provider)[0] == 200
    accounts.close_account(cast.actor("administrator"), cast.accounts["worker"].id, "left the service")
    assert refusal(sign_on(provider)) == (403, "no_account_for_subject", None)


def test_an_account_has_one_subject(cast: Cast, provider: IdentityProvider) -> None:
    assert sign_on(provider)[0] == 200
    provider.user = {"sub": "an impostor", "preferred_username": "worker"}
    assert refusal(sign_on(provider)) == (403, "no_account_for_subject", None)
    accounts.reset_sign_in(cast.actor("administrator"), cast.accounts["worker"].id, "moved to another department")
    assert not LinkedSubject.objects.exists()
    assert sign_on(provider)[0] == 200


def test_the_second_step_holds_unless_the_provider_is_trusted_with_it(
    cast: Cast, provider: IdentityProvider, settings: Settings
) -> None:
    enrol(cast, "worker")
    assert sign_on(provider)[1]["session"]["awaits_totp"] is True
    provider.claims = {"amr": ["pwd", "mfa"]}
    assert sign_on(provider)[1]["session"]["awaits_totp"] is False
    settings.SINGLE_SIGN_ON = {**settings.SINGLE_SIGN_ON, "trusted": frozenset()}
    assert sign_on(provider)[1]["session"]["awaits_totp"] is True


def test_without_a_claim_the_holder_says_once_which_account_it_is(
    cast: Cast, provider: IdentityProvider, settings: Settings
) -> None:
    settings.SINGLE_SIGN_ON = {**settings.SINGLE_SIGN_ON, "claim": ""}
    authenticator = enrol(cast, "worker")
    told = sign_on(provider)[1]
    assert told["session"] is None
    given = {"ticket": told["ticket"], "username": "worker", "password": PASSWORD, "code": ""}
    assert refusal(send(Client(), "POST", f"{SSO}/link", {**given, "password": "wrong"}))[:2] == (
        401,
        "sign_in_refused",
    )
    assert send(Client(), "POST", f"{SSO}/link", given)[1]["code"] == "second_step_missing"
    with clock.at(clock.now() + timedelta(minutes=1)):
        given["code"] = authenticator.at(clock.now())
        status, signed_in = send(Client(), "POST", f"{SSO}/link", given)
    assert (status, signed_in["awaits_totp"]) == (200, False)
    lead = {**given, "username": "lead", "code": ""}
    assert refusal(send(Client(), "POST", f"{SSO}/link", lead)) == (401, "sign_on_refused", "ticket")
    assert sign_on(provider)[1]["session"]["awaits_totp"] is True


def test_a_first_password_is_void_once_the_holder_came_without_it(cast: Cast, provider: IdentityProvider) -> None:
    opened = accounts.reset_sign_in(cast.actor("administrator"), cast.accounts["worker"].id, "forgot it")
    signed_in = sign_on(provider)[1]["session"]
    assert signed_in["must_change_password"] is False
    password = {"username": "worker", "password": opened.first_password}
    assert send(Client(), "POST", f"{STAFF}/sign-in", password)[1]["code"] == "sign_in_refused"


def test_a_provider_that_is_away(cast: Cast, provider: IdentityProvider) -> None:
    request = begun()
    brought = come_back(provider, request)
    provider.is_down = True
    assert refusal(send(Client(), "POST", f"{SSO}/finish", brought))[:2] == (503, "identity_provider_unavailable")


def test_claims_are_read_with_care() -> None:
    assert username_in({"uid": " li.na "}, "uid") == "li.na"
    assert [username_in(claims, "uid") for claims in ({}, {"uid": 7}, {"uid": None}, {"uid": ["li.na"]})] == [""] * 4
    assert username_in({"uid": "li.na"}, "") == ""
    assert has_trusted_word({"acr": "gold"}, {"gold"})
    unshown: list[dict[str, Any]] = [{}, {"acr": "gold"}, {"amr": "mfa"}, {"amr": [["mfa"], "pwd"]}, {"acr": ["mfa"]}]
    assert not any(has_trusted_word(claims, {"mfa"}) for claims in unshown)


def test_settings_that_lead_nowhere_are_refused() -> None:
    whole = {
        "YUANDIAN_OIDC": "oidc",
        "YUANDIAN_OIDC_ISSUER": "https://id.example",
        "YUANDIAN_OIDC_CLIENT_ID": "yuandian",
        "YUANDIAN_OIDC_SECRET": "secret",
    }
    assert single_sign_on_from({}, is_sample=True)["mode"] == "none"
    assert single_sign_on_from(whole, is_sample=False)["mode"] == "oidc"
    for changed in (
        {"YUANDIAN_OIDC": "standin"},
        {"YUANDIAN_OIDC": "saml"},
        {"YUANDIAN_OIDC_ISSUER": "http://id.example"},
        {"YUANDIAN_OIDC_SECRET": ""},
        {"YUANDIAN_OIDC_METHOD": "none"},
    ):
        with pytest.raises(ImproperlyConfigured):
            single_sign_on_from({**whole, **changed}, is_sample=False)
