"""Signing in: passwords, the second step, codes, sessions; and what happens when it happens at once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pyotp
import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from yuandian.foundation.people.errors import (
    AccountLocked,
    AskedTooOften,
    PasswordWeak,
    PhoneUnusable,
    SessionUnknown,
    SignInRefused,
    TotpState,
)
from yuandian.foundation.people.events import SmsCodeRequested
from yuandian.foundation.people.models import Account, Person, Post, Role, Session, SmsCode
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.queries.held_posts import staff_me
from yuandian.foundation.people.services import accounts, codes, leaving, passwords, sessions
from yuandian.foundation.people.services.codes import request_code, sign_in_by_code, sms_code_sent, sms_code_to_send
from yuandian.foundation.people.services.passwords import sign_in, sign_in_second_step
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, Cast, make_cast
from yuandian.kernel import clock, events
from yuandian.kernel.sealed import lookup
from yuandian.kernel.tests import racing

PHONE = "15488880000"
HERE, ELSEWHERE = "198.51.100.1", "192.0.2.1"


def at_once(times: int, act: Callable[[int], Any]) -> list[Any]:
    """As ever, at noon."""

    def at_noon(number: int) -> Any:
        with clock.at(NOON):
            return act(number)

    return racing.at_once(times, at_noon)


def last_code() -> str:
    """The code of the last message on its way."""
    row = SmsCode.objects.order_by("-created_at").first()
    assert row is not None
    message = sms_code_to_send(row.id)
    assert message is not None
    return message.code


def test_a_password_opens_a_session(cast: Cast) -> None:
    with clock.at(NOON):
        signed_in = sign_in("worker", PASSWORD, "console", HERE)
        actor = actor_for_token(signed_in.token, None)
    assert actor is not None
    assert (actor.name, actor.kind, [post.role for post in actor.posts]) == ("worker", "staff", ["grid_worker"])
    assert signed_in.expires_at - NOON == pytest.approx(timedelta(hours=12), abs=timedelta(seconds=5))
    assert not signed_in.awaits_totp


def test_the_token_is_nowhere_in_the_table(cast: Cast) -> None:
    token = sign_in("worker", PASSWORD, "console", HERE).token
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(s::text, ' ') FROM people_session s")
        assert token not in cursor.fetchone()[0]


@pytest.mark.parametrize(("username", "password"), [("worker", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_name_or_password_is_refused_alike(cast: Cast, username: str, password: str) -> None:
    with pytest.raises(SignInRefused):
        sign_in(username, password, "console", HERE)


def test_five_failures_lock_for_a_quarter_of_an_hour(cast: Cast) -> None:
    for _ in range(4):
        with pytest.raises(SignInRefused), clock.at(NOON):
            sign_in("worker", "wrong", "console", HERE)
    with pytest.raises(AccountLocked), clock.at(NOON):
        sign_in("worker", "wrong", "console", HERE)
    with pytest.raises(AccountLocked), clock.at(NOON + timedelta(minutes=14)):
        sign_in("worker", PASSWORD, "console", HERE)
    with clock.at(NOON + timedelta(minutes=16)):
        assert sign_in("worker", PASSWORD, "console", HERE).token
    row = Account.objects.get(username="worker")
    assert (row.locked_until, row.history_count) == (None, 1)


def test_a_success_forgets_earlier_failures(cast: Cast) -> None:
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(SignInRefused):
                sign_in("worker", "wrong", "console", HERE)
        sign_in("worker", PASSWORD, "console", HERE)


def test_a_shut_account_opens_nothing(cast: Cast) -> None:
    token = sign_in("worker", PASSWORD, "console", HERE).token
    accounts.close_account(cast.actor("administrator"), cast.accounts["worker"].id, "left the service")
    assert actor_for_token(token, None) is None
    with pytest.raises(SignInRefused):
        sign_in("worker", PASSWORD, "console", HERE)
    accounts.reopen_account(cast.actor("administrator"), cast.accounts["worker"].id, "came back")
    assert sign_in("worker", PASSWORD, "console", HERE).token


def enrol(cast: Cast, name: str) -> pyotp.TOTP:
    """Turns the second step on for somebody; gives their authenticator."""
    uri = passwords.begin_totp(cast.actor(name)).uri
    authenticator = pyotp.parse_uri(uri)
    assert isinstance(authenticator, pyotp.TOTP)
    assert (authenticator.name, authenticator.issuer) == (name, "原点在线")
    with clock.at(NOON):
        passwords.confirm_totp(cast.actor(name), authenticator.at(NOON))
    return authenticator


def test_the_second_step(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        first = sign_in("worker", PASSWORD, "console", HERE)
        assert first.awaits_totp
        assert actor_for_token(first.token, None) is None
        with pytest.raises(SignInRefused):
            sign_in_second_step(first.token, "000000", HERE)
        second = sign_in_second_step(first.token, authenticator.at(later), HERE)
        assert actor_for_token(first.token, None) is None
        assert actor_for_token(second.token, None) is not None
        with pytest.raises(SignInRefused):
            sign_in_second_step(first.token, authenticator.at(later), HERE)


def test_a_role_that_needs_a_second_step_counts_once_there_is_one(cast: Cast) -> None:
    Role.objects.filter(code=cast.actor("worker").posts[0].role).update(needs_second_step=True)
    worker = cast.actor("worker")
    assert (worker.posts, staff_me(worker).lacks_second_step) == ((), True)
    authenticator = enrol(cast, "worker")
    worker = cast.actor("worker")
    assert (len(worker.posts), staff_me(worker).lacks_second_step) == (1, False)
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        passwords.disable_totp(worker, authenticator.at(later))
    assert cast.actor("worker").posts == ()


def test_a_code_of_the_second_step_counts_once(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    with clock.at(NOON):
        waiting = sign_in("worker", PASSWORD, "console", HERE)
        with pytest.raises(SignInRefused):
            sign_in_second_step(waiting.token, authenticator.at(NOON), HERE)  # used up by the confirmation


def test_the_second_step_waits_five_minutes(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    with clock.at(NOON):
        waiting = sign_in("worker", PASSWORD, "console", HERE)
    late = NOON + timedelta(minutes=6)
    with clock.at(late), pytest.raises(SignInRefused):
        sign_in_second_step(waiting.token, authenticator.at(late), HERE)


def test_the_secret_is_sealed_and_can_be_given_up(cast: Cast) -> None:
    authenticator = enrol(cast, "worker")
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(encode(totp_secret, 'escape'), ' ') FROM people_account")
        assert authenticator.secret not in cursor.fetchone()[0]
    with pytest.raises(TotpState):
        passwords.begin_totp(cast.actor("worker"))
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        passwords.disable_totp(cast.actor("worker"), authenticator.at(later))
        assert not sign_in("worker", PASSWORD, "console", HERE).awaits_totp


def test_guessing_the_second_step_locks_too(cast: Cast) -> None:
    enrol(cast, "worker")
    with clock.at(NOON):
        waiting = sign_in("worker", PASSWORD, "console", HERE)
        for _ in range(4):
            with pytest.raises(SignInRefused):
                sign_in_second_step(waiting.token, "000000", HERE)
        again = sign_in("worker", PASSWORD, "console", HERE)  # the password alone does not let one begin anew
        with pytest.raises(AccountLocked):
            sign_in_second_step(again.token, "000000", HERE)


def test_a_new_password_ends_all_other_sessions(cast: Cast) -> None:
    mine = sign_in("worker", PASSWORD, "console", HERE).token
    other = sign_in("worker", PASSWORD, "phone", HERE).token
    actor = cast.actor("worker")
    with pytest.raises(PasswordWeak):
        passwords.change_password(actor, PASSWORD, "12345678901", mine)
    with pytest.raises(SignInRefused):
        passwords.change_password(actor, "wrong", "a better one, truly", mine)
    passwords.change_password(actor, PASSWORD, "a better one, truly", mine)
    assert actor_for_token(mine, None) is not None
    assert actor_for_token(other, None) is None
    assert sign_in("worker", "a better one, truly", "console", HERE).token


def test_a_first_password_entitles_to_changing_it_alone(cast: Cast) -> None:
    opened = accounts.reset_sign_in(cast.actor("administrator"), cast.accounts["worker"].id, "forgot it")
    signed_in = sign_in("worker", opened.first_password, "console", HERE)
    actor = actor_for_token(signed_in.token, None)
    assert signed_in.must_change_password
    assert actor is not None
    assert (actor.posts, actor.permissions) == ((), frozenset())
    passwords.change_password(actor, opened.first_password, "a better one, truly", signed_in.token)
    actor = actor_for_token(signed_in.token, None)
    assert actor is not None
    assert actor.may("case.handle")


def test_sessions_are_listed_and_revoked_at_once(cast: Cast) -> None:
    tokens = [sign_in("worker", PASSWORD, device, HERE).token for device in ("one", "two", "three")]
    rows = {row.device: row.id for row in Session.objects.filter(account=cast.accounts["worker"])}
    sessions.revoke_session(cast.actor("worker"), rows["one"])
    with pytest.raises(SessionUnknown):
        sessions.revoke_session(cast.actor("worker"), rows["one"])
    with pytest.raises(SessionUnknown):
        sessions.revoke_session(cast.actor("lead"), rows["two"])
    assert [actor_for_token(token, None) is not None for token in tokens] == [False, True, True]
    assert sessions.revoke_my_sessions(cast.actor("worker"), tokens[2]) == 1
    assert [actor_for_token(token, None) is not None for token in tokens] == [False, False, True]
    sessions.sign_out(tokens[2])
    assert actor_for_token(tokens[2], None) is None


def test_a_session_ends(cast: Cast) -> None:
    with clock.at(NOON):
        token = sign_in("worker", PASSWORD, "console", HERE).token
    with clock.at(NOON + timedelta(hours=11, minutes=59)):
        assert actor_for_token(token, None) is not None
    with clock.at(NOON + timedelta(hours=12, minutes=1)):
        assert actor_for_token(token, None) is None


def test_a_code_is_sent_by_a_job_that_knows_its_id_alone(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(events._listeners, SmsCodeRequested, ["messaging.send_sign_in_code"])
    with clock.at(NOON):
        request_code("+86 154-8888-0000", ELSEWHERE)
        row = SmsCode.objects.get()
        message = sms_code_to_send(row.id)
    assert message is not None
    assert message.phone == PHONE
    job = ProcrastinateJob.objects.get(args={"code_id": str(row.id)})
    assert (job.task_name, job.queue_name) == ("messaging.send_sign_in_code", "sms")
    with connection.cursor() as cursor:
        cursor.execute("SELECT c::text FROM people_smscode c")
        stored = cursor.fetchone()[0]
    assert message.code not in stored.replace(str(row.id), "")
    assert PHONE not in stored


def test_a_code_once_sent_is_forgotten_but_still_counts(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        code, row = last_code(), SmsCode.objects.get()
        sms_code_sent(row.id)
        assert sms_code_to_send(row.id) is None
        row.refresh_from_db()
        assert (row.sealed_code, row.phone) == (None, None)
        assert sign_in_by_code(PHONE, code, "phone").token


def test_a_first_sign_in_makes_the_account(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        token = sign_in_by_code(PHONE, last_code(), "phone").token
        actor = actor_for_token(token, None)
        assert actor is not None
        assert (actor.kind, actor.posts) == ("resident", ())
    with clock.at(NOON + timedelta(minutes=2)):
        request_code(PHONE, ELSEWHERE)
        sign_in_by_code(PHONE, last_code(), "phone")
    assert Account.objects.count() == Person.objects.count() == 1


def test_a_known_phone_leads_to_its_person_and_their_posts(cast: Cast) -> None:
    child_of = cast.persons["worker"]
    Post.objects.filter(person=child_of).update(account=None)
    with clock.at(NOON):
        request_code(child_of.phone or "", ELSEWHERE)
        sign_in_by_code(child_of.phone or "", last_code(), "phone")
    account = Account.objects.get(person=child_of, kind="resident")
    assert Post.objects.get(person=child_of).account_id == account.id


def test_a_code_counts_once(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        code = last_code()
        sign_in_by_code(PHONE, code, "phone")
        with pytest.raises(SignInRefused):
            sign_in_by_code(PHONE, code, "phone")


def test_only_the_last_code_counts_and_for_five_minutes(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        first = last_code()
    with clock.at(NOON + timedelta(minutes=2)):
        request_code(PHONE, ELSEWHERE)
        second = last_code()
        if first != second:
            with pytest.raises(SignInRefused):
                sign_in_by_code(PHONE, first, "phone")
    with clock.at(NOON + timedelta(minutes=8)), pytest.raises(SignInRefused):
        sign_in_by_code(PHONE, second, "phone")


def test_five_attempts_kill_a_code(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        code = last_code()
        wrong = f"{(int(code) + 1) % 10**6:06d}"
        for _ in range(5):
            with pytest.raises(SignInRefused):
                sign_in_by_code(PHONE, wrong, "phone")
        with pytest.raises(SignInRefused):
            sign_in_by_code(PHONE, code, "phone")


def test_limits_per_phone(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        with pytest.raises(AskedTooOften) as refused:
            request_code(PHONE, "192.0.2.2")
    assert 55 <= refused.value.facts["retry_after_seconds"] <= 60
    for minutes in range(2, 20, 2):
        with clock.at(NOON + timedelta(minutes=minutes)):
            request_code(PHONE, ELSEWHERE)
    with clock.at(NOON + timedelta(hours=1)), pytest.raises(AskedTooOften):
        request_code(PHONE, ELSEWHERE)
    with clock.at(NOON + timedelta(hours=25)):
        request_code(PHONE, ELSEWHERE)


def test_codes_of_a_later_day_neither_count_nor_open(db: None) -> None:
    with clock.at(NOON):
        for number in range(60):
            request_code(PHONE if number == 0 else f"154888800{number:02d}", ELSEWHERE)
    with clock.at(NOON - timedelta(days=200)):
        request_code(PHONE, ELSEWHERE)
        code = SmsCode.objects.filter(created_at__lt=NOON - timedelta(days=199)).get().sealed_code
        assert sign_in_by_code(PHONE, code, "phone").token


def test_limits_per_address(db: None) -> None:
    with clock.at(NOON):
        for number in range(60):
            request_code(f"154888800{number:02d}", ELSEWHERE)
        with pytest.raises(AskedTooOften):
            request_code("15488889999", ELSEWHERE)
        request_code("15488889999", "192.0.2.2")


@pytest.mark.parametrize("phone", ["037167654321", "12345", "", "154888800001"])
def test_codes_go_to_mobiles(db: None, phone: str) -> None:
    with pytest.raises(PhoneUnusable):
        request_code(phone, ELSEWHERE)
    with pytest.raises(SignInRefused):
        sign_in_by_code(phone, "000000", "phone")


def test_dead_codes_are_forgotten(db: None) -> None:
    with clock.at(NOON):
        request_code(PHONE, ELSEWHERE)
        assert codes.purge_dead_codes() == 0
    with clock.at(NOON + timedelta(minutes=6)):
        assert codes.purge_dead_codes() == 1
        assert codes.purge_dead_codes() == 0
    row = SmsCode.objects.get()
    assert (row.phone, row.sealed_code) == (None, None)


def test_leaving_forgets_who_is_not_in_the_register(cast: Cast) -> None:
    neighbour, resident = cast.persons["neighbour"], cast.persons["resident"]
    due = max(leaving.ask_to_leave(cast.actor(who)) for who in ("neighbour", "resident"))
    with clock.at(due):
        assert leaving.leave_due() == 2
    neighbour.refresh_from_db()
    resident.refresh_from_db()
    assert (neighbour.name, neighbour.phone, neighbour.phone_index) == ("已注销用户", None, None)
    assert (resident.name, resident.phone is not None) == ("resident", True)
    assert not Account.objects.filter(phone_index=lookup(resident.phone or "")).exists()


@pytest.mark.parametrize(
    ("provider", "is_sample", "way"),
    [("standin", False, "nowhere"), ("standin", True, "sample"), ("http", False, "sms"), ("http", True, "sms")],
)
def test_whoever_asks_for_a_code_hears_where_it_goes(
    cast: Cast, settings: Settings, provider: str, is_sample: bool, way: str
) -> None:
    settings.SMS_PROVIDER, settings.SAMPLE = provider, is_sample
    assert request_code(PHONE, ELSEWHERE).way == way


@pytest.mark.django_db(transaction=True)
def test_failures_count_however_many_come_at_once() -> None:
    make_cast()
    answers = at_once(8, lambda _: sign_in("worker", "wrong", "console", HERE))
    refused = [type(answer) for answer in answers]
    assert (refused.count(SignInRefused), refused.count(AccountLocked)) == (4, 4)
    assert Account.objects.get(username="worker").history_count == 1


@pytest.mark.django_db(transaction=True)
def test_a_code_used_twice_at_once_opens_one_session() -> None:
    with clock.at(NOON - timedelta(minutes=1)):  # a clock started anew at noon must not come before the code
        request_code(PHONE, ELSEWHERE)
        code = last_code()
    answers = at_once(6, lambda number: sign_in_by_code(PHONE, code, f"phone {number}"))
    refused = [answer for answer in answers if isinstance(answer, SignInRefused)]
    assert (len(refused), Session.objects.count(), Account.objects.count()) == (5, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_asking_at_once_sends_one_code() -> None:
    answers = at_once(6, lambda _: request_code(PHONE, ELSEWHERE))
    assert sum(isinstance(answer, AskedTooOften) for answer in answers) == 5
    assert SmsCode.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_second_step_used_twice_at_once_opens_one_session() -> None:
    authenticator = enrol(make_cast(), "worker")
    later = NOON + timedelta(minutes=1)
    with clock.at(later):
        waiting = sign_in("worker", PASSWORD, "console", HERE)

    def answer(_: int) -> Any:
        with clock.at(later):
            return sign_in_second_step(waiting.token, authenticator.at(later), HERE)

    answers = at_once(4, answer)
    assert sum(isinstance(one, SignInRefused) for one in answers) == 3
    assert Session.objects.filter(awaits_totp=False).count() == 1
