"""Guessing at names and passwords: where it ends, and that it shuts nobody else out."""

from datetime import datetime, timedelta

import pytest

from yuandian.foundation.people.errors import AccountLocked, AskedTooOften, SignInRefused
from yuandian.foundation.people.models import Account
from yuandian.foundation.people.queries.accounts import AccountFilter, accounts_for_list
from yuandian.foundation.people.rules.accounts import AccountState
from yuandian.foundation.people.rules.sign_in import (
    FAILURES_OF_A_NAME_AN_HOUR,
    FAILURES_OF_AN_ADDRESS_AN_HOUR,
)
from yuandian.foundation.people.services import accounts
from yuandian.foundation.people.services.passwords import check_credentials, sign_in, sign_in_second_step
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, Cast
from yuandian.foundation.people.tests.test_services_signing_in import enrol
from yuandian.kernel import clock
from yuandian.kernel.history import steps_of

OFFICE, STREET = "198.51.100.1", "192.0.2.1"


def guess(username: str, address: str, times: int = 1) -> list[type[Exception]]:
    """What wrong passwords are answered with, one after the other."""
    answers: list[type[Exception]] = []
    for number in range(times):
        try:
            sign_in(username, f"wrong {number}", "script", address)
        except (SignInRefused, AccountLocked, AskedTooOften) as error:
            answers.append(type(error))
    return answers


def guess_from_everywhere(username: str) -> None:
    """One wrong password from each of many addresses, until the name is shut."""
    for number in range(FAILURES_OF_A_NAME_AN_HOUR):
        guess(username, f"203.0.113.{number}")


def test_who_is_guessed_at_from_elsewhere_signs_in_as_ever(cast: Cast) -> None:
    with clock.at(NOON):
        assert guess("worker", STREET, 6) == [SignInRefused] * 4 + [AccountLocked] * 2
        with pytest.raises(AccountLocked):
            sign_in("worker", PASSWORD, "script", STREET)
        assert sign_in("worker", PASSWORD, "console", OFFICE).token
    (lock,) = steps_of(Account.objects.get(username="worker"))
    until = datetime.fromisoformat(lock.details["until"])
    assert until - NOON == pytest.approx(timedelta(minutes=15), abs=timedelta(seconds=5))
    assert lock.details["is_everywhere"] is False


def test_a_name_that_nobody_has_is_shut_alike(cast: Cast) -> None:
    with clock.at(NOON):
        assert guess("nobody", STREET, 6) == [SignInRefused] * 4 + [AccountLocked] * 2


def test_one_password_is_not_tried_on_many_names(cast: Cast) -> None:
    most = FAILURES_OF_AN_ADDRESS_AN_HOUR
    with clock.at(NOON):
        sign_in("lead", PASSWORD, "console", STREET)
        tried = [guess(f"name-{number}", STREET)[0] for number in range(most + 3)]
        assert tried == [SignInRefused] * most + [AskedTooOften] * 3
        with pytest.raises(AskedTooOften):
            sign_in("worker", PASSWORD, "console", STREET)
        assert sign_in("worker", PASSWORD, "console", OFFICE).token
        assert sign_in("lead", PASSWORD, "console", STREET).token  # who signed in there before
    with clock.at(NOON + timedelta(minutes=61)):
        assert sign_in("worker", PASSWORD, "console", STREET).token


def test_guesses_from_many_addresses_shut_new_ones_alone(cast: Cast) -> None:
    administrator, worker = cast.actor("administrator"), cast.accounts["worker"]
    with clock.at(NOON):
        sign_in("worker", PASSWORD, "console", OFFICE)
        guess_from_everywhere("worker")
        with pytest.raises(AccountLocked):
            sign_in("worker", PASSWORD, "console", STREET)
        assert sign_in("worker", PASSWORD, "console", OFFICE).token
        locked = accounts_for_list(administrator, AccountFilter(state=AccountState.LOCKED), None, 50)
        assert [row.username for row in locked.items] == ["worker"]
        assert steps_of(Account.objects.get(id=worker.id))[-1].details["is_everywhere"] is True
        accounts.reopen_account(administrator, worker.id, "asked by telephone")
        assert sign_in("worker", PASSWORD, "console", STREET).token


def test_an_address_is_known_for_thirty_days(cast: Cast) -> None:
    with clock.at(NOON - timedelta(days=31)):
        sign_in("worker", PASSWORD, "console", OFFICE)
    with clock.at(NOON):
        guess_from_everywhere("worker")
        with pytest.raises(AccountLocked):
            sign_in("worker", PASSWORD, "console", OFFICE)


def test_a_new_password_begins_anew(cast: Cast) -> None:
    with clock.at(NOON):
        guess("worker", STREET, 6)
        opened = accounts.reset_sign_in(cast.actor("administrator"), cast.accounts["worker"].id, "forgot it")
        assert sign_in("worker", opened.first_password, "console", STREET).token


def test_the_right_password_still_leads_to_the_second_step(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        guess("worker", STREET, 6)
        guess_from_everywhere("worker")
        assert guess("worker", STREET) == [AccountLocked]
        waiting = sign_in("worker", PASSWORD, "console", STREET)
        assert waiting.awaits_totp
        assert sign_in_second_step(waiting.token, authenticator.at(later), STREET).token


def test_the_admin_is_shut_by_wrong_codes_too(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        for _ in range(4):
            with pytest.raises(SignInRefused):
                check_credentials("worker", PASSWORD, "000000", STREET)
        for code in ("000000", authenticator.at(later)):
            with pytest.raises(AccountLocked):
                check_credentials("worker", PASSWORD, code, STREET)
        assert check_credentials("worker", PASSWORD, authenticator.at(later), OFFICE).username == "worker"
