"""Staff sign in with name and password, and with a second step where they have one."""

from dataclasses import dataclass
from functools import cache
from hmac import compare_digest

import pyotp
import segno
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import (
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
    session_ends,
    steps_to_try,
    token_digest,
)
from yuandian.foundation.people.services.attempts import (
    Secret,
    Wrong,
    attempt,
    attempt_to_sign_in,
    is_shut_to_unknown,
    origin_of,
    refuse_unknown,
)
from yuandian.foundation.people.services.sessions import (
    SignedIn,
    begin_session,
    new_token,
    note_sign_in,
    revoke_sessions_of,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.history import append

ISSUER = "原点在线"


@dataclass(frozen=True, slots=True)
class TotpBegun:
    """The new secret as an otpauth URI and as a picture of its QR code. It counts once confirmed."""

    uri: str
    picture: str  # a data URI


def sign_in(username: str, password: str, device: str, address: str) -> SignedIn:
    """Begins a session for a staff account; with a second step, one that awaits it.

    Raises `SignInRefused`, and after too many failures `AccountLocked` or `AskedTooOften`. Attempts on one account are
    judged one after the other, so that failures count however many come at once. An unknown name takes as long as a
    wrong password, and is shut as an account would be. `address` is the network address that asks.
    """

    def judge(row: Account) -> SignedIn | Wrong:
        if not check_password(password, row.password):
            return Wrong()
        return begin_session(row, device, awaits_totp=row.has_totp, origin=origin_of(address))

    account = staff_account(username, password, address)
    return attempt_to_sign_in(account, address, judge, [Secret.PASSWORD], lambda begun: not begun.awaits_totp)


def sign_in_second_step(token: str, code: str, address: str) -> SignedIn:
    """Turns a session that awaits the second step into a full one, with a new token. Raises as `sign_in`."""
    now = clock.now()
    waiting = Session.objects.filter(
        token_digest=token_digest(token), awaits_totp=True, revoked_at__isnull=True, expires_at__gt=now
    ).first()
    if waiting is None:
        raise SignInRefused

    def judge(account: Account) -> SignedIn | Wrong:
        if not use_totp(account, code):
            return Wrong(Secret.SECOND_STEP)
        fresh, ends = new_token(), session_ends(account.kind, now)
        took = Session.objects.filter(id=waiting.id, awaits_totp=True, revoked_at__isnull=True).update(
            token_digest=token_digest(fresh), awaits_totp=False, expires_at=ends, origin=origin_of(address)
        )
        if not took:
            return Wrong(Secret.SECOND_STEP)
        note_sign_in(account.id)
        return SignedIn(fresh, ends, False, account.must_change_password)

    return attempt_to_sign_in(waiting.account, address, judge, [Secret.SECOND_STEP])


def begin_work(
    actor: Actor, token: str, password: str, code: str, device: str, address: str, new_password: str = ""
) -> SignedIn:
    """A session of the actor's staff account, begun in the one of `token` on their own phone.

    The phone alone does not open it: anyone who keeps the register could enter a phone of theirs for somebody there.
    A first or reset password is changed into `new_password` on the way. Raises `WorkAccountUnknown`,
    `PasswordToChange`, `PasswordWeak`, `SecondStepMissing`, else as `sign_in`.
    """
    account = work_account_of(actor)
    if account is None:
        raise WorkAccountUnknown

    def judge(row: Account) -> SignedIn | Wrong:
        if not check_password(password, row.password):
            return Wrong()
        if row.must_change_password and not new_password:
            raise PasswordToChange
        if row.has_totp and not code.strip():
            raise SecondStepMissing
        if row.has_totp and not use_totp(row, code):
            return Wrong(Secret.SECOND_STEP)
        own = Session.objects.select_for_update().get(token_digest=token_digest(token))
        if own.revoked_at is not None:
            raise NotSignedIn
        if row.must_change_password:
            _change(actor, row, new_password)
        return begin_session(row, device, begun_in=own, origin=origin_of(address))

    return attempt_to_sign_in(account, address, judge)


def check_credentials(username: str, password: str, code: str, address: str) -> Account:
    """The staff account whose name, password and, where on, second step these are: for the Django admin's
    door.

    Raises as `sign_in`.
    """

    def judge(row: Account) -> Account | Wrong:
        if not check_password(password, row.password):
            return Wrong()
        return row if not row.has_totp or use_totp(row, code) else Wrong(Secret.SECOND_STEP)

    return attempt_to_sign_in(staff_account(username, password, address), address, judge)


def staff_account(username: str, password: str, address: str) -> Account:
    """The open staff account of that name. Raises as `sign_in` where there is none, after as long a time."""
    found = Account.objects.filter(username=username, kind=AccountKind.STAFF, is_active=True).first()
    if found is None:
        if not is_shut_to_unknown(username, address):
            check_password(password, _nobodys_password())
        refuse_unknown(username, address)
    return found


def change_password(actor: Actor, old: str, new: str, token: str) -> None:
    """Sets the actor's own password and revokes all other sessions. Raises as `sign_in`, and `PasswordWeak`."""
    account = _own(actor)
    check_strength(new, account)

    def judge(row: Account) -> bool | None:
        if not check_password(old, row.password):
            return None
        _change(actor, row, new, but_token=token)
        return True

    attempt(account, "own_password", judge)


def _change(actor: Actor, row: Account, new: str, but_token: str | None = None) -> None:
    check_strength(new, row)
    set_password(row, new, must_change=False)
    revoke_sessions_of(row.id, but_token=but_token)
    append(row, AccountRecord.CHANGE_PASSWORD, actor=actor)


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
        if not use_totp(row, code):
            return None
        row.totp_confirmed_at = clock.now()
        row.save(update_fields=["totp_confirmed_at"])
        append(row, AccountRecord.CONFIRM_TOTP, actor=actor)
        return True

    attempt(_own(actor), "own_second_step", judge)


def disable_totp(actor: Actor, code: str) -> None:
    """Turns the second step off, given a present code. Raises `TotpState`, else as `sign_in`."""

    def judge(row: Account) -> bool | None:
        if not row.has_totp:
            raise TotpState
        if not use_totp(row, code):
            return None
        remove_totp(row)
        append(row, AccountRecord.DISABLE_TOTP, actor=actor)
        return True

    attempt(_own(actor), "own_second_step", judge)


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


def use_totp(row: Account, code: str) -> bool:
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
