"""Leaving after a week of thinking, and signing in with another phone."""

from datetime import timedelta

import pytest

from yuandian.foundation.people.errors import AccountUnknown, CodeRefused, PhoneTaken
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.services import codes, leaving
from yuandian.foundation.people.services.codes import request_code, sign_in_by_code
from yuandian.foundation.people.tests.cast import NOON, Cast
from yuandian.foundation.people.tests.test_services_signing_in import last_code
from yuandian.kernel import clock
from yuandian.kernel.history import verify

NEW, HERE = "15488880009", "192.0.2.1"
LATER = NOON + leaving.TIME_TO_THINK


def test_a_week_passes_before_anybody_is_gone(cast: Cast) -> None:
    me = cast.actor("neighbour")
    with clock.at(NOON):
        due = leaving.ask_to_leave(me)
    assert due - LATER < timedelta(seconds=5)
    with clock.at(NOON + timedelta(days=3)):
        assert leaving.ask_to_leave(me) == due, "asking again does not begin anew"
        assert leaving.leave_due() == 0
    with clock.at(due):
        assert (leaving.leave_due(), leaving.leave_due()) == (1, 0)
    account = Account.objects.get(id=cast.accounts["neighbour"].id)
    assert (account.is_active, account.phone, account.left_at is not None) == (False, None, True)
    person = Person.objects.get(id=account.person_id)
    assert (person.name, person.phone) == (leaving.GONE, None)
    assert list(verify()) == []


def test_who_thinks_better_of_it_stays(cast: Cast) -> None:
    me = cast.actor("neighbour")
    with clock.at(NOON):
        leaving.ask_to_leave(me)
        leaving.stay(me)
        leaving.stay(me)
    with clock.at(LATER + timedelta(minutes=1)):
        assert leaving.leave_due() == 0
    assert Account.objects.get(id=cast.accounts["neighbour"].id).is_active


def test_staff_accounts_are_not_cancelled_by_their_holders(cast: Cast) -> None:
    with pytest.raises(AccountUnknown):
        leaving.ask_to_leave(cast.actor("worker"))


def test_another_phone_needs_a_code_from_both(cast: Cast) -> None:
    old = cast.persons["resident"].phone or ""
    with clock.at(NOON):
        request_code(old, HERE)
        token = sign_in_by_code(old, last_code(), "one phone").token
        me = actor_for_token(token, None)
        assert me is not None
    with clock.at(NOON + timedelta(minutes=2)):
        codes.request_code_for_my_phone(me, HERE)
        to_old = last_code()
    with clock.at(NOON + timedelta(minutes=3)):
        request_code(NEW, HERE)
        to_new = last_code()
        with pytest.raises(CodeRefused):
            codes.change_my_phone(me, NEW, to_new, "000000" if to_old != "000000" else "111111", token)
        taken = cast.persons["neighbour"].phone or ""
        with pytest.raises(PhoneTaken):
            codes.change_my_phone(me, taken, to_new, to_old, token)
        codes.change_my_phone(me, NEW, to_new, to_old, token)
        assert actor_for_token(token, None) is not None, "the session that changed it goes on"
    account = Account.objects.get(id=cast.accounts["resident"].id)
    assert (account.phone, Person.objects.get(id=account.person_id).phone) == (NEW, NEW)
    assert list(verify()) == []
