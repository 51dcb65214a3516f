"""Residents and their city identity: whose account it opens, what it confirms, how it is taken off."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from yuandian.config.identity_providers import city_identity_from
from yuandian.foundation.people.models import Account, LinkedSubject, Person
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.rules.single_sign_on import name_in, verified_phone_in
from yuandian.foundation.people.services import leaving, linked_subjects
from yuandian.foundation.people.services.identity_provider import _keys, _metadata
from yuandian.foundation.people.tests.cast import Cast
from yuandian.foundation.people.tests.identity_provider import (
    IdentityProvider,
    city_settings_for,
    person_of_city,
    running_provider,
    settings_for,
)
from yuandian.foundation.people.tests.test_api import OPEN, RESIDENT, STAFF, send
from yuandian.foundation.people.tests.test_single_sign_on import come_back, refusal
from yuandian.kernel import clock
from yuandian.kernel.history import steps_of
from yuandian.kernel.sealed import lookup

CITY = f"{RESIDENT}/sign-in/city"
MINE = f"{RESIDENT}/me/city-identity"
BACK = "http://testserver/m/account/city"
NEW = "15688880101"


@pytest.fixture
def city(settings: Settings, cast: Cast) -> Iterator[IdentityProvider]:
    """The city's provider over real HTTP, in use for one test."""
    _metadata.cache_clear()
    _keys.cache_clear()
    with running_provider(IdentityProvider((BACK,))) as running:
        running.moment = int(clock.now().timestamp())
        running.user = person_of_city("许安", NEW)
        settings.CITY_IDENTITY = city_settings_for(running)
        yield running
        assert running.faults == []


def brought_by(city: IdentityProvider, who: Client | None = None) -> dict[str, str]:
    """What the browser brings back: of somebody who signs in, or who links it to their account."""
    status, begun = send(who, "POST", MINE) if who else send(Client(), "POST", CITY)
    assert status == 200
    return come_back(city, begun)


def enter(city: IdentityProvider) -> tuple[int, Any]:
    return send(Client(), "POST", f"{CITY}/finish", brought_by(city))


def me(token: str) -> Any:
    return send(bearer(token), "GET", f"{RESIDENT}/me")[1]


def bearer(token: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {token}"})


def test_somebody_new_gets_an_account_with_a_confirmed_name(cast: Cast, city: IdentityProvider) -> None:
    status, told = enter(city)
    assert status == 200
    who = me(told["token"])
    assert (who["name"], who["is_identity_confirmed"], who["has_subject"]) == ("许安", True, True)
    records = [
        (step.action.rpartition(".")[2], step.details) for step in steps_of(Account.objects.get(id=who["account_id"]))
    ]
    assert records[-2:] == [
        ("link_subject", {"issuer": city.url}),
        ("confirm_identity", {"by": "city", "is_renamed": True}),
    ]
    city.user = person_of_city("许安", "15688880102", sub=city.user["sub"])  # with another phone, the same person
    assert me(enter(city)[1]["token"])["account_id"] == who["account_id"]
    assert LinkedSubject.objects.count() == 1


def test_a_name_that_the_city_has_not_checked_confirms_nothing(cast: Cast, city: IdentityProvider) -> None:
    city.user = person_of_city("许安", NEW, acr="phone-only")
    who = me(enter(city)[1]["token"])
    assert (who["name"], who["is_identity_confirmed"]) == ("居民", False)


@pytest.mark.parametrize(
    "changed", [{"phone_number_verified": False}, {"phone_number_verified": "true"}, {"phone_number": None}]
)
def test_without_a_verified_phone_nobody_new_is_let_in(
    cast: Cast, city: IdentityProvider, changed: dict[str, Any]
) -> None:
    city.user = person_of_city("许安", NEW, **changed)
    assert refusal(enter(city)) == (403, "city_phone_missing", None)
    assert not LinkedSubject.objects.exists()


def test_whose_phone_is_known_gets_that_account(cast: Cast, city: IdentityProvider) -> None:
    resident = cast.accounts["resident"]
    city.user = person_of_city(resident.person.name, f"+86 {resident.phone}")
    who = me(enter(city)[1]["token"])
    assert (who["account_id"], who["is_identity_confirmed"]) == (str(resident.id), True)
    city.user = person_of_city(resident.person.name, resident.phone or "", sub="another")
    assert refusal(enter(city)) == (409, "account_has_subject", None)


def test_nobody_comes_into_an_account_confirmed_under_another_name(cast: Cast, city: IdentityProvider) -> None:
    resident = cast.accounts["resident"]
    Account.objects.filter(id=resident.id).update(identity_confirmed_at=clock.now())
    city.user = person_of_city("别的人", resident.phone or "")
    assert refusal(enter(city)) == (409, "city_identity_conflict", None)
    mine = cast.client("resident")
    assert refusal(send(mine, "PUT", MINE, brought_by(city, mine))) == (409, "city_identity_conflict", None)
    assert not LinkedSubject.objects.exists()


def test_who_is_known_by_that_phone_must_be_of_that_name(cast: Cast, city: IdentityProvider) -> None:
    """Numbers go on to others: what the city verified may be long ago."""
    known = cast.accounts["resident"]
    phone, name = known.phone or "", known.person.name
    Person.objects.create(name="登记的人", phone=NEW, phone_index=lookup(NEW))
    strangers = [
        person_of_city("别的人", phone),
        person_of_city(name, phone, acr="not checked"),
        person_of_city("别的人", NEW),  # whom the register alone knows
    ]
    for claims in strangers:
        city.user = claims
        assert refusal(enter(city)) == (409, "city_identity_conflict", None)
    assert not LinkedSubject.objects.exists()
    city.user = person_of_city("登记的人", NEW)
    assert me(enter(city)[1]["token"])["is_identity_confirmed"] is True


def test_the_register_is_not_overruled_by_the_city(cast: Cast, city: IdentityProvider) -> None:
    registered, mine = cast.accounts["resident"], cast.client("resident")
    person = registered.person
    person.id_number_index = b"registered"
    person.save(update_fields=["id_number_index"])
    city.user = person_of_city("不是登记的名字", NEW)
    status, who = send(mine, "PUT", MINE, brought_by(city, mine))
    assert (status, who["name"]) == (200, person.name)
    assert (who["is_identity_confirmed"], who["has_subject"]) == (False, True)


def test_a_resident_links_it_and_takes_it_off(cast: Cast, city: IdentityProvider) -> None:
    mine = cast.client("resident")
    city.user = person_of_city(cast.accounts["resident"].person.name, NEW)  # with a phone that is not the account's
    status, who = send(mine, "PUT", MINE, brought_by(city, mine))
    assert (status, who["has_subject"], who["is_identity_confirmed"]) == (200, True, True)
    assert send(mine, "PUT", MINE, brought_by(city, mine))[0] == 200
    assert me(enter(city)[1]["token"])["account_id"] == who["account_id"]
    for _ in range(2):
        status, who = send(mine, "DELETE", MINE)
        assert (status, who["has_subject"]) == (200, False)
    actions = [step.action for step in steps_of(cast.accounts["resident"])]
    assert actions.count("people.account.unlink_subject") == 1
    assert me(enter(city)[1]["token"])["account_id"] != who["account_id"]  # who has the new phone
    assert refusal(send(mine, "PUT", MINE, brought_by(city, mine))) == (409, "account_has_subject", None)


def test_an_answer_counts_for_the_account_that_asked(cast: Cast, city: IdentityProvider) -> None:
    """On a shared browser somebody else may have signed in meanwhile."""
    brought = brought_by(city, cast.client("resident"))
    assert refusal(send(cast.client("neighbour"), "PUT", MINE, brought)) == (401, "sign_on_refused", "state")
    assert refusal(send(Client(), "POST", f"{CITY}/finish", brought)) == (401, "sign_on_refused", "state")
    assert refusal(send(cast.client("resident"), "PUT", MINE, brought_by(city))) == (401, "sign_on_refused", "state")


def test_a_name_that_is_checked_later_confirms_later(cast: Cast, city: IdentityProvider) -> None:
    city.user = person_of_city("许安", NEW, acr="phone-only")
    assert me(enter(city)[1]["token"])["is_identity_confirmed"] is False
    city.user = person_of_city("许安", NEW)
    assert me(enter(city)[1]["token"])["is_identity_confirmed"] is True


def test_staff_do_not_sign_in_as_residents_of_the_city(cast: Cast, city: IdentityProvider) -> None:
    worker = cast.client("worker")
    answer = send(worker, "PUT", MINE, brought_by(city, worker))
    assert refusal(answer)[:2] == (404, "account_unknown")


def test_an_answer_of_the_other_provider_does_not_count(cast: Cast, city: IdentityProvider, settings: Settings) -> None:
    """A request that was begun for staff is nobody's at the residents' door."""
    with running_provider(IdentityProvider()) as other:
        settings.SINGLE_SIGN_ON = settings_for(other)
        begun = send(Client(), "POST", f"{STAFF}/sign-in/single")[1]
        brought = come_back(other, begun)
    assert refusal(send(Client(), "POST", f"{CITY}/finish", brought)) == (401, "sign_on_refused", "state")


def test_who_leaves_leaves_it_behind(cast: Cast, city: IdentityProvider) -> None:
    actor = actor_for_token(enter(city)[1]["token"], None)
    assert actor is not None
    leaving.ask_to_leave(actor)
    with clock.at(clock.now() + leaving.TIME_TO_THINK):
        assert leaving.leave_due() == 1
    assert not LinkedSubject.objects.exists()


def test_staff_take_theirs_off_where_they_can_still_come_in(cast: Cast, settings: Settings) -> None:
    row, mine = cast.accounts["worker"], cast.client("worker")
    subject = f"{STAFF}/me/subject"
    settings.SINGLE_SIGN_ON = {**settings.SINGLE_SIGN_ON, "mode": "standin", "claim": "preferred_username"}
    linked_subjects.link_subject_to(row, "https://id.example", "subject-1")
    assert refusal(send(mine, "DELETE", subject)) == (409, "subject_stays", "claim")
    settings.SINGLE_SIGN_ON = {**settings.SINGLE_SIGN_ON, "claim": ""}
    password = row.password
    Account.objects.filter(id=row.id).update(password="!none")
    assert refusal(send(mine, "DELETE", subject)) == (409, "subject_stays", "password")
    Account.objects.filter(id=row.id).update(password=password)
    assert send(mine, "DELETE", subject)[0] == 200
    assert not LinkedSubject.objects.exists()


def test_what_the_phone_is_told(cast: Cast, city: IdentityProvider, settings: Settings) -> None:
    assert send(Client(), "GET", f"{OPEN}/city-identity")[1] == {"mode": "standin", "name": "城市统一身份"}
    settings.CITY_IDENTITY = {**settings.CITY_IDENTITY, "mode": "none"}
    assert send(Client(), "GET", f"{OPEN}/city-identity")[1]["mode"] == "none"
    assert refusal(send(Client(), "POST", CITY)) == (404, "sign_on_missing", None)


def test_claims_of_the_city_are_read_with_care() -> None:
    assert name_in({"name": " 许安 "}) == "许安"
    assert [name_in(claims) for claims in ({}, {"name": ""}, {"name": 7}, {"name": "许" * 51})] == [None] * 4
    assert verified_phone_in({"phone_number": "+8615688880101", "phone_number_verified": True}) == NEW
    assert verified_phone_in({"phone_number": "037168880101", "phone_number_verified": True}) is None


def test_settings_of_the_city_name_themselves() -> None:
    with pytest.raises(ImproperlyConfigured, match="YUANDIAN_CITY_ISSUER"):
        city_identity_from({"YUANDIAN_CITY": "oidc"}, is_sample=False)
    given = city_identity_from({}, is_sample=False)
    assert (given["mode"], given["trusted"]) == ("none", frozenset())
