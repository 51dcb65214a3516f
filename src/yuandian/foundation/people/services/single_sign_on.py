"""Staff sign in by the identity provider of the city: who is known there is let in to the account that is theirs here.

Which account that is, is said by a subject that is linked, else by the claim that the settings name; without a claim
the holder says it once, by signing in with password and second step. No account is made by it, and no shut one opened.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.db import IntegrityError, transaction

from yuandian.foundation.people.errors import (
    AccountHasSubject,
    AskedTooOften,
    NoAccountForSubject,
    SecondStepMissing,
    SignOnMissing,
    SignOnRefused,
)
from yuandian.foundation.people.models import Account, LinkedSubject, SignOnRequest
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules import single_sign_on as rules
from yuandian.foundation.people.rules.sign_in import (
    SIGN_ONS_AN_ADDRESS_A_DAY,
    SIGN_ONS_AN_ADDRESS_AN_HOUR,
    AccountKind,
    token_digest,
)
from yuandian.foundation.people.services import identity_provider
from yuandian.foundation.people.services.attempts import Secret, Wrong, attempt_to_sign_in, origin_of
from yuandian.foundation.people.services.passwords import staff_account, use_totp
from yuandian.foundation.people.services.sessions import SignedIn, begin_session, new_token
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import append
from yuandian.kernel.limits import RateLimit, an_hour_and_a_day
from yuandian.kernel.sealed import lookup

SIGN_IN = system_actor("sign-in")
OF_AN_ADDRESS = an_hour_and_a_day(SIGN_ONS_AN_ADDRESS_AN_HOUR, SIGN_ONS_AN_ADDRESS_A_DAY)
NONE = "none"


@dataclass(frozen=True, slots=True)
class SignOnMode:
    """Who signs staff in beside us: `none`, `standin`, which believes anybody, or `oidc`; `name` is on the button."""

    mode: str
    name: str


@dataclass(frozen=True, slots=True)
class SignOnBegun:
    """Where to send the browser, and the key without which its answer counts nowhere else."""

    url: str
    state: str
    key: str


@dataclass(frozen=True, slots=True)
class SignOnAnswer:
    """A session; or a ticket, to say with it once which account is theirs. `leave_url` signs out of the provider."""

    session: SignedIn | None
    ticket: str | None
    leave_url: str | None


def mode_in_use() -> SignOnMode:
    """By the settings."""
    return SignOnMode(settings.SINGLE_SIGN_ON["mode"], settings.SINGLE_SIGN_ON["name"])


def begin_sign_on(address: str, redirect_uri: str) -> SignOnBegun:
    """Sends somebody to the provider. Raises `SignOnMissing`, `AskedTooOften`, `IdentityProviderUnavailable`."""
    if settings.SINGLE_SIGN_ON["mode"] == NONE:
        raise SignOnMissing
    known = identity_provider.provider()
    state, key, nonce, verifier = (new_token() for _ in range(4))
    url = identity_provider.authorization_url(known, state, nonce, verifier, redirect_uri)
    with transaction.atomic():
        RateLimit("people.sign_on_of_address", lookup(f"address {address}"), OF_AN_ADDRESS, AskedTooOften).count()
        now = clock.now()
        SignOnRequest.objects.create(
            created_at=now,
            state_digest=token_digest(state),
            key_digest=token_digest(key),
            nonce=nonce,
            verifier=verifier,
            redirect_uri=redirect_uri,
            expires_at=now + rules.REQUEST_KEPT,
        )
    return SignOnBegun(url, state, key)


def finish_sign_on(state: str, code: str, key: str, device: str, address: str, back: str) -> SignOnAnswer:
    """Takes the provider's answer, once, in the browser that asked; `back` is where leaving the provider leads.

    The account's second step follows unless the provider says that a second factor was shown and the settings trust
    it. Raises `SignOnMissing`, `SignOnRefused`, `NoAccountForSubject`, `IdentityProviderUnavailable`.
    """
    if settings.SINGLE_SIGN_ON["mode"] == NONE:
        raise SignOnMissing
    request = _use(state, key)
    known = identity_provider.provider()
    claims = identity_provider.claims_for(known, code, request.verifier or "", request.nonce, request.redirect_uri)
    leave_url = identity_provider.leaving_url(known, back)
    with transaction.atomic():
        account = _account_for(claims)
        if account is None:
            return SignOnAnswer(None, _ticket_for(request, claims["sub"]), leave_url)
        is_shown = rules.shows_second_factor(claims, settings.SINGLE_SIGN_ON["trusted"])
        awaits_totp = account.has_totp and not is_shown
        session = begin_session(account, device, awaits_totp=awaits_totp, origin=origin_of(address))
    return SignOnAnswer(session, None, leave_url)


def link_subject(ticket: str, username: str, password: str, code: str, device: str, address: str) -> SignedIn:
    """Says whose subject it is, by the account's password and second step; from then on it signs in by itself.

    Raises `SignOnRefused`, `SecondStepMissing`, `AccountHasSubject`, else as signing in with a password.
    """

    def judge(row: Account) -> SignedIn | Wrong:
        if not check_password(password, row.password):
            return Wrong()
        if row.has_totp and not code.strip():
            raise SecondStepMissing
        if row.has_totp and not use_totp(row, code):
            return Wrong(Secret.SECOND_STEP)
        _link(row, _spend(ticket))
        return begin_session(row, device, origin=origin_of(address))

    return attempt_to_sign_in(staff_account(username, password, address), address, judge)


def unlink_subject(row: Account) -> bool:
    """Takes the subject off a locked account; whether there was one."""
    count, _ = LinkedSubject.objects.filter(account=row).delete()
    return bool(count)


def purge_old_requests() -> None:
    """Forgets requests that came to nothing."""
    SignOnRequest.objects.filter(created_at__lt=clock.now() - rules.REQUEST_KEPT - rules.TICKET_KEPT).delete()


@transaction.atomic
def _use(state: str, key: str) -> SignOnRequest:
    """The request of a state, used up. Raises `SignOnRefused` for one that is unknown, old, used or another's."""
    now = clock.now()
    rows = SignOnRequest.objects.select_for_update().filter(state_digest=token_digest(state))
    row = rows.filter(used_at__isnull=True, expires_at__gt=now).first()
    if row is None or not compare_digest(bytes(row.key_digest), token_digest(key)):
        raise SignOnRefused(because="state")
    verifier = row.verifier
    row.used_at, row.verifier = now, None
    row.save(update_fields=["used_at", "verifier"])
    row.verifier = verifier
    return row


def _account_for(claims: Mapping[str, Any]) -> Account | None:
    """The open staff account of a subject, locked; None where its holder is still to say which. Raises
    `NoAccountForSubject`.
    """
    claim = settings.SINGLE_SIGN_ON["claim"]
    staff = Account.objects.select_for_update(of=("self",)).filter(kind=AccountKind.STAFF)
    linked = staff.filter(linked_subject__subject_index=_index_of(claims["sub"])).first()
    if linked is None and not claim:
        return None
    row = linked or staff.filter(username=rules.username_in(claims, claim) or None).first()
    if row is None or not row.is_active:
        raise NoAccountForSubject
    if linked is None:
        if LinkedSubject.objects.filter(account=row).exists():
            raise NoAccountForSubject  # it is another's
        _link(row, claims["sub"])
    if row.must_change_password:  # a first password that nobody needs any more opens nothing
        row.set_unusable_password()
        row.must_change_password = False
        row.save(update_fields=["password", "must_change_password"])
    return row


def _link(row: Account, subject: str) -> None:
    issuer = settings.SINGLE_SIGN_ON["issuer"]
    try:
        with transaction.atomic():
            LinkedSubject.objects.create(account=row, issuer=issuer, subject=subject, subject_index=_index_of(subject))
    except IntegrityError as error:
        raise AccountHasSubject from error
    append(row, AccountRecord.LINK_SUBJECT, actor=SIGN_IN, details={"issuer": issuer})


def _ticket_for(request: SignOnRequest, subject: str) -> str:
    ticket = new_token()
    request.ticket_digest, request.subject = token_digest(ticket), subject
    request.expires_at = clock.now() + rules.TICKET_KEPT
    request.save(update_fields=["ticket_digest", "subject", "expires_at"])
    return ticket


def _spend(ticket: str) -> str:
    """The subject of a ticket, once. Raises `SignOnRefused`."""
    rows = SignOnRequest.objects.select_for_update().filter(ticket_digest=token_digest(ticket))
    row = rows.filter(expires_at__gt=clock.now()).first()
    if row is None or row.subject is None:
        raise SignOnRefused(because="ticket")
    subject: str = row.subject
    row.subject, row.ticket_digest = None, None
    row.save(update_fields=["subject", "ticket_digest"])
    return subject


def _index_of(subject: str) -> bytes:
    return lookup(f"subject {settings.SINGLE_SIGN_ON['issuer']}\n{subject}")
