"""Sessions begin and are revoked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import SessionUnknown
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.rules.signing_in import SECOND_STEP_MINUTES, session_ends
from yuandian.foundation.people.services.tokens import new_token, token_digest
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

LONGEST_DEVICE = 200


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What a client gets: the token, once, and what is still to be done before it counts in full."""

    token: str
    expires_at: datetime
    awaits_totp: bool
    must_change_password: bool


def begin_session(account: Account, device: str, *, awaits_totp: bool = False) -> SignedIn:
    """A new session of the account; one that awaits the second step lives five minutes and opens no door."""
    now = clock.now()
    token = new_token()
    ends = now + timedelta(minutes=SECOND_STEP_MINUTES) if awaits_totp else session_ends(account.kind, now)
    Session.objects.create(
        account=account,
        token_digest=token_digest(token),
        device=device[:LONGEST_DEVICE],
        awaits_totp=awaits_totp,
        created_at=now,
        expires_at=ends,
    )
    return SignedIn(token, ends, awaits_totp, account.must_change_password)


def sign_out(token: str) -> None:
    """Revokes the session of this token, if it has one."""
    Session.objects.filter(token_digest=token_digest(token), revoked_at__isnull=True).update(revoked_at=clock.now())


def revoke_session(actor: Actor, session_id: UUID) -> None:
    """Revokes one of the actor's own sessions. Raises `SessionUnknown`."""
    mine = Session.objects.filter(id=session_id, account_id=account_id_of(actor), revoked_at__isnull=True)
    if not mine.update(revoked_at=clock.now()):
        raise SessionUnknown(session=str(session_id))


def revoke_sessions_of(account_id: UUID, *, but_token: str | None = None) -> int:
    """Revokes every session of an account, but the one of `but_token`; gives the count."""
    sessions = Session.objects.filter(account_id=account_id, revoked_at__isnull=True)
    if but_token is not None:
        sessions = sessions.exclude(token_digest=token_digest(but_token))
    return sessions.update(revoked_at=clock.now())


@transaction.atomic
def revoke_my_sessions(actor: Actor, but_token: str | None) -> int:
    """Revokes all of the actor's own sessions, or all but the present one; gives the count."""
    return revoke_sessions_of(account_id_of(actor), but_token=but_token)
