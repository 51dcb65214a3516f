"""Sessions begin and are revoked."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import SessionUnknown
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.rules.sign_in import SECOND_STEP_MINUTES, TOKEN_BYTES, session_ends, token_digest
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

LONGEST_DEVICE = 200
PAGE_SESSION = "people.session"  # in the cookie's session of the Django admin: which session of the account it is


def new_token() -> str:
    """A fresh opaque token of 256 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


@dataclass(frozen=True, slots=True)
class Revoked:
    """How many sessions were revoked."""

    revoked: int


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What a client gets: the token, once, and what is still to be done before it counts in full."""

    token: str
    expires_at: datetime
    awaits_totp: bool
    must_change_password: bool


def begin_session(
    account: Account,
    device: str,
    *,
    awaits_totp: bool = False,
    begun_in: Session | None = None,
    origin: bytes | None = None,
) -> SignedIn:
    """A new session of the account; one that awaits the second step lives five minutes and permits nothing.

    One that is begun in another, on the same phone, ends with that; where a second step guards the account, no later
    than any session of staff.
    """
    now = clock.now()
    token = new_token()
    ends = now + timedelta(minutes=SECOND_STEP_MINUTES) if awaits_totp else session_ends(account.kind, now)
    if begun_in is not None:
        ends = min(begun_in.expires_at, ends) if account.has_totp else begun_in.expires_at
    if not awaits_totp:
        note_sign_in(account.id)
    Session.objects.create(
        account=account,
        token_digest=token_digest(token),
        device=device[:LONGEST_DEVICE],
        awaits_totp=awaits_totp,
        begun_in=begun_in,
        origin=origin,
        created_at=now,
        expires_at=ends,
    )
    return SignedIn(token, ends, awaits_totp, account.must_change_password)


def begin_page_session(account: Account, device: str, origin: bytes) -> UUID:
    """A session for the pages of the Django admin: no token of it is given to anybody. Gives its id."""
    token = begin_session(account, device, origin=origin).token
    return Session.objects.values_list("id", flat=True).get(token_digest=token_digest(token))


def is_open(session_id: str, account_id: UUID) -> bool:
    """Whether this is a session of the account that is valid still."""
    rows = Session.objects.filter(id=session_id, account_id=account_id, revoked_at__isnull=True)
    return rows.filter(expires_at__gt=clock.now()).exists()


def end_page_session(session_id: str) -> None:
    """Revokes a session of the Django admin's, whose page was signed out of."""
    _revoke(Session.objects.filter(id=session_id))


def note_sign_in(account_id: UUID) -> None:
    """That somebody has just signed in: accounts out of use are found by it."""
    Account.objects.filter(id=account_id).update(last_login=clock.now())


def sign_out(token: str) -> None:
    """Revokes the session of this token, if it has one."""
    _revoke(Session.objects.filter(token_digest=token_digest(token)))


def revoke_session(actor: Actor, session_id: UUID) -> None:
    """Revokes one of the actor's own sessions. Raises `SessionUnknown`."""
    if not _revoke(Session.objects.filter(id=session_id, account_id=account_id_of(actor))):
        raise SessionUnknown(session=str(session_id))


def revoke_sessions_of(account_id: UUID, *, but_token: str | None = None) -> int:
    """Revokes every session of an account, but the one of `but_token`; gives the count."""
    sessions = Session.objects.filter(account_id=account_id)
    if but_token is not None:
        sessions = sessions.exclude(token_digest=token_digest(but_token))
    return _revoke(sessions)


@transaction.atomic
def _revoke(sessions: QuerySet[Session]) -> int:
    """Revokes sessions, then what was begun in them: anyone who begins one locks the first. Counts the first."""
    now = clock.now()
    ids = list(sessions.filter(revoked_at__isnull=True).values_list("id", flat=True))
    if not ids:
        return 0
    count = Session.objects.filter(id__in=ids, revoked_at__isnull=True).update(revoked_at=now)
    Session.objects.filter(begun_in__in=ids, revoked_at__isnull=True).update(revoked_at=now)
    return count


@transaction.atomic
def revoke_my_sessions(actor: Actor, but_token: str | None) -> int:
    """Revokes all of the actor's own sessions, or all but the present one; gives the count."""
    return revoke_sessions_of(account_id_of(actor), but_token=but_token)
