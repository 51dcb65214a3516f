"""Staff sign in with name and password, and with a second step where they have one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hmac import compare_digest
from typing import TypeVar

import pyotp
import segno
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import (
    AccountLocked,
    PasswordToChange,
    PasswordWeak,
    SecondStepMissing,
    SignInRefused,
    TotpState,
    WorkAccountUnknown,
)
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.queries.held_posts import work_account_of
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules.sign_in import (
    AccountKind,
    lock_after,
    session_ends,
    steps_to_try,
    token_digest,
)
from yuandian.foundation.people.services.sessions import (
    SignedIn,
    begin_session,
    new_token,
    note_sign_in,
    revoke_sessions_of,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.errors import DomainError, NotSignedIn
from yuandian.kernel.history import append

ISSUER = "原点在线"
SIGN_IN = system_actor("sign-in")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class TotpBegun:
    """The new secret as an otpauth URI and as a picture of its QR code. It counts once confirmed."""

    uri: str
    picture: str  # a data URI


def sign_in(username: str, password: str, device: str) -> SignedIn:
    """Begins a session for a staff account; with a second step, one that awaits it.

    Raises `SignInRefused`, or after five failures in a row `AccountLocked`. Attempts on one account are
    judged one after the other, so that failures count however many come at once. An unknown name takes as
    long as a wrong password.
    """

    def judge(account: Account) -> SignedIn | None:
        if not check_password(password, account.password):
            return None
        return begin_session(account, device, awaits_totp=account.has_totp)

    return attempt(_staff_account(username, password), judge, is_whole=lambda signed_in: not signed_in.awaits_totp)


def sign_in_second_step(token: str, code: str) -> SignedIn:
    """Turns a session that awaits the second step into a full one, with a new token. Raises as `sign_in`."""
    now = clock.now()
    waiting = Session.objects.filter(
        token_digest=token_digest(token), awaits_totp=True, revoked_at__isnull=True, expires_at__gt=now
    ).first()
    if waiting is None:
        raise SignInRefused

    def judge(account: Account) -> SignedIn | None:
        if not _use_totp(account, code):
            return None
        fresh, ends = new_token(), session_ends(account.kind, now)
        took = Session.objects.filter(id=waiting.id, awaits_totp=True, revoked_at__isnull=True).update(
            token_digest=token_digest(fresh), awaits_totp=False, expires_at=ends
        )
        if not took:
            return None
        note_sign_in(account.id)
        return SignedIn(fresh, ends, False, account.must_change_password)

    return attempt(waiting.account, judge)


def begin_work(actor: Actor, token: str, password: str, code: str, device: str) -> SignedIn:
    """A session of the actor's staff account, begun in the one of `token` on their own phone.

    The phone alone does not open it: anyone who keeps the register could enter a phone of theirs for somebody there.
    Raises `WorkAccountUnknown`, `PasswordToChange`, `SecondStepMissing`, else as `sign_in`.
    """
    account = work_account_of(actor)
    if account is None:
        raise WorkAccountUnknown

    def judge(row: Account) -> SignedIn | None:
        if not check_password(password, row.password):
            return None
        if row.must_change_password:
            raise PasswordToChange
        if row.has_totp and not code.strip():
            raise SecondStepMissing
        if row.has_totp and not _use_totp(row, code):
            return None
        own = Session.objects.select_for_update().get(token_digest=token_digest(token))
        if own.revoked_at is not None:
            raise NotSignedIn
        return begin_session(row, device, begun_in=own)

    return attempt(account, judge)


def check_credentials(username: str, password: str, code: str) -> Account:
    """The staff account whose name, password and, where on, second step these are: for the Django admin's
    door.

    Raises as `sign_in`.
    """

    def judge(account: Account) -> Account | None:
        if not check_password(password, account.password):
            return None
        return account if not account.has_totp or _use_totp(account, code) else None

    return attempt(_staff_account(username, password), judge)


def _staff_account(username: str, password: str) -> Account:
    found = Account.objects.filter(username=username, kind=AccountKind.STAFF, is_active=True).first()
    if found is None:
        check_password(password, _nobodys_password())
        raise SignInRefused
    return found


def attempt(
    account: Account,
    judge: Callable[[Account], Answer | None],
    refusal: type[DomainError] = SignInRefused,
    is_whole: Callable[[Answer], bool] = lambda _answer: True,
) -> Answer:
    """Judges one attempt under the account's lock and keeps count of failures; None from `judge` is one.

    The count is committed before the refusal is raised. It starts again with an answer that `is_whole`: a password that
    only leads to the second step does not, or its codes could be guessed without end.
    """
    with transaction.atomic():
        row = Account.objects.select_for_update().get(id=account.id)
        now = clock.now()
        if row.locked_until is not None and row.locked_until > now:
            raise AccountLocked(until=row.locked_until.isoformat())
        answer = judge(row) if row.is_active else None
        until = None if answer is not None else _count_failure(row, now)
        if answer is not None and row.failed_attempts and is_whole(answer):
            row.failed_attempts, row.locked_until = 0, None
            row.save(update_fields=["failed_attempts", "locked_until"])
    if answer is not None:
        return answer
    if until is not None:
        raise AccountLocked(until=until.isoformat())
    raise refusal


def _count_failure(row: Account, now: datetime) -> datetime | None:
    row.failed_attempts += 1
    row.locked_until = lock_after(row.failed_attempts, now)
    row.save(update_fields=["failed_attempts", "locked_until"])
    if row.locked_until is not None:
        details = {"failures": row.failed_attempts, "until": row.locked_until.isoformat()}
        append(row, AccountRecord.LOCK, actor=SIGN_IN, details=details)
    return row.locked_until


def change_password(actor: Actor, old: str, new: str, token: str) -> None:
    """Sets the actor's own password and revokes all other sessions. Raises as `sign_in`, and `PasswordWeak`."""
    account = _own(actor)
    check_strength(new, account)

    def judge(row: Account) -> bool | None:
        if not check_password(old, row.password):
            return None
        set_password(row, new, must_change=False)
        revoke_sessions_of(row.id, but_token=token)
        append(row, AccountRecord.CHANGE_PASSWORD, actor=actor)
        return True

    attempt(account, judge)


def set_password(row: Account, password: str, *, must_change: bool) -> None:
    """Stores a password on a locked account."""
    row.set_password(password)
    row.must_change_password = must_change
    row.save(update_fields=["password", "must_change_password"])


@transaction.atomic
def begin_totp(actor: Actor) -> TotpBegun:
    """Makes a new secret for the actor's second step; it counts once confirmed.

    Raises `TotpState` while the second step is on.
    """
    row = Account.objects.select_for_update().get(id=account_id_of(actor))
    if row.has_totp or row.kind != AccountKind.STAFF:
        raise TotpState
    row.totp_secret = pyotp.random_base32()
    row.totp_last_step = 0
    row.save(update_fields=["totp_secret", "totp_last_step"])
    uri: str = pyotp.TOTP(row.totp_secret).provisioning_uri(name=row.username or "", issuer_name=ISSUER)
    return TotpBegun(uri, segno.make(uri, error="m").svg_data_uri(scale=5, border=2))


def confirm_totp(actor: Actor, code: str) -> None:
    """Turns the second step on, given a code from the new secret. Raises `TotpState`, else as `sign_in`."""

    def judge(row: Account) -> bool | None:
        if row.has_totp or row.totp_secret is None:
            raise TotpState
        if not _use_totp(row, code):
            return None
        row.totp_confirmed_at = clock.now()
        row.save(update_fields=["totp_confirmed_at"])
        append(row, AccountRecord.CONFIRM_TOTP, actor=actor)
        return True

    attempt(_own(actor), judge)


def disable_totp(actor: Actor, code: str) -> None:
    """Turns the second step off, given a present code. Raises `TotpState`, else as `sign_in`."""

    def judge(row: Account) -> bool | None:
        if not row.has_totp:
            raise TotpState
        if not _use_totp(row, code):
            return None
        remove_totp(row)
        append(row, AccountRecord.DISABLE_TOTP, actor=actor)
        return True

    attempt(_own(actor), judge)


def remove_totp(row: Account) -> None:
    """Takes the second step from a locked account."""
    row.totp_secret, row.totp_confirmed_at, row.totp_last_step = None, None, 0
    row.save(update_fields=["totp_secret", "totp_confirmed_at", "totp_last_step"])


def check_strength(password: str, account: Account | None) -> None:
    """Raises `PasswordWeak` with the reasons."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise PasswordWeak(reasons=list(error.messages)) from error


def _own(actor: Actor) -> Account:
    return Account.objects.get(id=account_id_of(actor))


def _use_totp(row: Account, code: str) -> bool:
    """Whether the code fits a step not used before; the step is used up then. The row is locked."""
    totp = pyotp.TOTP(row.totp_secret or "")
    for step in steps_to_try(clock.now(), row.totp_last_step):
        if compare_digest(str(totp.generate_otp(step)).encode(), code.strip().encode()):
            row.totp_last_step = step
            row.save(update_fields=["totp_last_step"])
            return True
    return False


@cache
def _nobodys_password() -> str:
    return make_password(new_token())
