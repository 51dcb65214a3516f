"""Staff sign in by the identity provider of the city: who is known there is let in to the account that is theirs here.

Which account that is, is said by a subject that is linked, else by the claim that the settings name; without a claim
the holder says it once, by signing in with password and second step. No account is made by it, and no shut one opened.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.db import transaction

from yuandian.foundation.people.errors import NoAccountForSubject, SecondStepMissing, SignOnRefused
from yuandian.foundation.people.models import Account, LinkedSubject, SignOnRequest
from yuandian.foundation.people.rules import single_sign_on as rules
from yuandian.foundation.people.rules.sign_in import AccountKind, token_digest
from yuandian.foundation.people.services import identity_provider
from yuandian.foundation.people.services.attempts import Secret, Wrong, attempt_to_sign_in, origin_of
from yuandian.foundation.people.services.linked_subjects import account_of_subject, link_subject_to
from yuandian.foundation.people.services.passwords import staff_account, use_totp
from yuandian.foundation.people.services.sessions import SignedIn, begin_session, new_token
from yuandian.foundation.people.services.sign_on_requests import SignOnBrought, answer_to
from yuandian.kernel import clock


@dataclass(frozen=True, slots=True)
class SignOnAnswer:
    """A session; or a ticket, to say with it once which account is theirs. `leave_url` signs out of the provider."""

    session: SignedIn | None
    ticket: str | None
    leave_url: str | None


def finish_sign_on(brought: SignOnBrought, device: str, address: str, back: str) -> SignOnAnswer:
    """Takes the provider's answer, once, in the browser that asked; `back` is where leaving the provider leads.

    The account's second step follows unless the provider says that a second factor was shown and the settings trust
    it. Raises `SignOnMissing`, `SignOnRefused`, `NoAccountForSubject`, `IdentityProviderUnavailable`.
    """
    given = settings.SINGLE_SIGN_ON
    request, claims = answer_to(given, brought)
    leave_url = identity_provider.leaving_url(identity_provider.provider(given), back)
    with transaction.atomic():
        account = _account_for(claims)
        if account is None:
            return SignOnAnswer(None, _ticket_for(request, claims["sub"]), leave_url)
        is_shown = rules.has_trusted_word(claims, given["trusted"])
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
        link_subject_to(row, settings.SINGLE_SIGN_ON["issuer"], _spend(ticket))
        return begin_session(row, device, origin=origin_of(address))

    return attempt_to_sign_in(staff_account(username, password, address), address, judge)


def _account_for(claims: Mapping[str, Any]) -> Account | None:
    """The open staff account of a subject, locked; None where its holder is still to say which. Raises
    `NoAccountForSubject`.
    """
    claim, issuer = settings.SINGLE_SIGN_ON["claim"], settings.SINGLE_SIGN_ON["issuer"]
    staff = Account.objects.select_for_update(of=("self",)).filter(kind=AccountKind.STAFF)
    linked = account_of_subject(AccountKind.STAFF, issuer, claims["sub"])
    if linked is None and not claim:
        return None
    row = linked or staff.filter(username=rules.username_in(claims, claim) or None).first()
    if row is None or not row.is_active:
        raise NoAccountForSubject
    if linked is None:
        if LinkedSubject.objects.filter(account=row).exists():
            raise NoAccountForSubject  # it is another's
        link_subject_to(row, issuer, claims["sub"])
    if row.must_change_password:  # a first password that nobody needs any more opens nothing
        row.set_unusable_password()
        row.must_change_password = False
        row.save(update_fields=["password", "must_change_password"])
    return row


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
