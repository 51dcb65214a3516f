"""Working under a post from one's own phone: whose, with what proof, and how long."""

from datetime import timedelta

import pytest

from yuandian.foundation.people.errors import (
    AccountLocked,
    PasswordToChange,
    PasswordWeak,
    SecondStepMissing,
    SignInRefused,
    WorkAccountUnknown,
)
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.queries.held_posts import my_work
from yuandian.foundation.people.services import accounts, sessions
from yuandian.foundation.people.services.passwords import begin_work, change_password
from yuandian.foundation.people.services.sessions import SignedIn, begin_session
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, Cast
from yuandian.foundation.people.tests.test_services_signing_in import enrol
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn

WORKER, OWN_PASSWORD = "worker", "a longer one, of my own"


def phone_of_the_worker(cast: Cast) -> tuple[Actor, str]:
    """The worker, signed in as a resident with the phone that the register has of them."""
    person = cast.persons[WORKER]
    account = Account.objects.create(kind="resident", person=person, phone=person.phone, phone_index=person.phone_index)
    token = begin_session(account, "phone").token
    actor = actor_for_token(token, None)
    assert actor is not None
    return actor, token


def begun(actor: Actor, token: str, password: str = PASSWORD, code: str = "", new: str = "") -> SignedIn:
    return begin_work(actor, token, password, code, "phone", "198.51.100.1", new)


def test_posts_of_a_staff_account_are_told_and_not_yet_acted_under(cast: Cast) -> None:
    actor, _token = phone_of_the_worker(cast)
    work = my_work(actor)
    assert ([post.role for post in work.posts], work.needs_password, work.needs_code) == (["grid_worker"], True, False)
    assert (actor.kind, actor.posts) == ("resident", ())


def test_whoever_holds_posts_without_a_staff_account_needs_no_password(cast: Cast) -> None:
    work = my_work(cast.actor("micro_lead"))
    assert ([post.role for post in work.posts], work.needs_password) == (["micro_grid_lead"], False)
    assert my_work(cast.actor("resident")).posts == []


def test_the_password_opens_a_session_that_ends_with_the_phones_own(cast: Cast) -> None:
    with clock.at(NOON):
        actor, token = phone_of_the_worker(cast)
        work = begun(actor, token)
    with clock.at(NOON + timedelta(days=29)):
        acting = actor_for_token(work.token, cast.posts[WORKER].id)
        assert acting is not None
        assert (acting.account_id, acting.kind) == (cast.accounts[WORKER].id, "staff")
        sessions.sign_out(token)
        assert actor_for_token(work.token, None) is None


def test_other_ends_of_the_phones_session_end_the_work_too(cast: Cast) -> None:
    actor, token = phone_of_the_worker(cast)
    work = begun(actor, token)
    sessions.revoke_sessions_of(Session.objects.get(begun_in__isnull=False).begun_in.account_id)  # type: ignore[union-attr]
    assert actor_for_token(work.token, None) is None


def test_a_new_password_ends_the_work_and_not_the_phones_session(cast: Cast) -> None:
    actor, token = phone_of_the_worker(cast)
    work = begun(actor, token)
    change_password(cast.actor(WORKER), PASSWORD, "a better one, truly", "another token")
    assert actor_for_token(work.token, None) is None
    assert actor_for_token(token, None) is not None


def test_a_phone_in_the_register_alone_opens_nothing(cast: Cast) -> None:
    actor, token = phone_of_the_worker(cast)
    for _ in range(4):
        with pytest.raises(SignInRefused):
            begun(actor, token, "wrong")
    with pytest.raises(AccountLocked):
        begun(actor, token, "wrong")
    with pytest.raises(AccountLocked):
        begun(actor, token)
    assert not Session.objects.filter(begun_in__isnull=False).exists()


def test_the_second_step_is_asked_for_where_it_is_on(cast: Cast) -> None:
    authenticator = enrol(cast, WORKER)
    later = NOON + timedelta(minutes=2)
    with clock.at(later):
        actor, token = phone_of_the_worker(cast)
        assert my_work(actor).needs_code
        with pytest.raises(SecondStepMissing):
            begun(actor, token)
        with pytest.raises(SignInRefused):
            begun(actor, token, code="000000")
        work = begun(actor, token, code=authenticator.at(later))
        assert actor_for_token(work.token, None) is not None
        with pytest.raises(SignInRefused):  # the code is used up
            begun(actor, token, code=authenticator.at(later))
    with clock.at(later + timedelta(hours=13)):  # as long as at the console, no longer
        assert (actor_for_token(work.token, None), actor_for_token(token, None) is not None) == (None, True)


def test_nobody_works_with_a_first_password_or_a_shut_account(cast: Cast) -> None:
    actor, token = phone_of_the_worker(cast)
    reset = accounts.reset_sign_in(cast.actor("administrator"), cast.accounts[WORKER].id, "forgot it")
    with pytest.raises(PasswordToChange):
        begun(actor, token, reset.first_password)
    with pytest.raises(PasswordWeak):
        begun(actor, token, reset.first_password, new="1234567890")
    work = begun(actor, token, reset.first_password, new=OWN_PASSWORD)
    assert not work.must_change_password
    assert actor_for_token(work.token, None) is not None
    with pytest.raises(SignInRefused):
        begun(actor, token, reset.first_password)
    assert begun(actor, token, OWN_PASSWORD).token
    accounts.close_account(cast.actor("administrator"), cast.accounts[WORKER].id, "left the service")
    with pytest.raises(WorkAccountUnknown):
        begun(actor, token, OWN_PASSWORD)


def test_no_work_is_begun_in_a_session_that_has_ended(cast: Cast) -> None:
    actor, token = phone_of_the_worker(cast)
    sessions.sign_out(token)
    with pytest.raises(NotSignedIn):
        begun(actor, token)
