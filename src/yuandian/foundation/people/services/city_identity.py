"""Residents sign in by the identity that the city gives them, and tie it to the account they have or take it off.

From the city come a subject, a name and a phone that it has verified, nothing else. Whose subject is not linked yet
gets an account of that phone. Numbers go on to others, and what the city has verified may be long ago: so who is known
here by that phone already must be of the name that the city has checked, or sign in by a code and link the two.
"""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import (
    AccountUnknown,
    CityIdentityConflict,
    CityPhoneMissing,
    IdentityMismatch,
    SignInRefused,
)
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.rules.single_sign_on import has_trusted_word, name_in, verified_phone_in
from yuandian.foundation.people.services.accounts import NAMELESS, SIGN_IN, one_at_a_time, resident_account_for
from yuandian.foundation.people.services.identity import confirm_name
from yuandian.foundation.people.services.linked_subjects import account_of_subject, link_subject_to, subject_index
from yuandian.foundation.people.services.sessions import SignedIn, begin_session
from yuandian.foundation.people.services.sign_on_requests import SignOnBegun, SignOnBrought, answer_to, begin_request
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup

CITY = "city"


@dataclass(frozen=True, slots=True)
class CityPerson:
    """Whom the city says that it is. `name` only where the city has checked it against a document."""

    subject: str
    mobile: str | None
    name: str | None


def begin(address: str, redirect_uri: str, account_id: UUID | None = None) -> SignOnBegun:
    """Sends a resident to the city, to sign in or, with `account_id`, to link it. Raises as `begin_request`."""
    return begin_request(settings.CITY_IDENTITY, address, redirect_uri, account_id)


def sign_in_by_city(brought: SignOnBrought, device: str) -> SignedIn:
    """Begins a session for whoever the city says it is.

    Raises `SignInRefused` where the account is shut, `CityPhoneMissing`, `CityIdentityConflict`, `AccountHasSubject`,
    and as `answer_to`.
    """
    person = _who(brought, None)
    with transaction.atomic():
        _lock(person)
        row = account_of_subject(AccountKind.RESIDENT, _issuer(), person.subject) or _linked_by_phone(person)
        if row.is_active:
            _confirm(row, person, SIGN_IN)
            return begin_session(row, device)
    raise SignInRefused


def link_my_city_identity(actor: Actor, brought: SignOnBrought) -> None:
    """The city identity signs in to the actor's account from now on; for residents.

    Raises `AccountUnknown`, `CityIdentityConflict`, `AccountHasSubject` where either is tied to another, and as
    `answer_to`.
    """
    mine = Account.objects.filter(id=account_id_of(actor), kind=AccountKind.RESIDENT)
    if not mine.exists():
        raise AccountUnknown("Only residents sign in by the city's identity.")
    person = _who(brought, account_id_of(actor))
    with transaction.atomic():
        _lock(person)
        row = mine.select_for_update().get()
        linked = account_of_subject(AccountKind.RESIDENT, _issuer(), person.subject)
        if linked is None or linked.id != row.id:
            _link(row, person, actor)
        _confirm(row, person, actor)


def _who(brought: SignOnBrought, account_id: UUID | None) -> CityPerson:
    """Whom the city says that it is, to whoever was sent there: a resident to link it, or nobody known yet."""
    _, claims = answer_to(settings.CITY_IDENTITY, brought, account_id)
    has_checked = has_trusted_word(claims, settings.CITY_IDENTITY["trusted"])
    return CityPerson(claims["sub"], verified_phone_in(claims), name_in(claims) if has_checked else None)


def _lock(person: CityPerson) -> None:
    phones = [lookup(person.mobile)] if person.mobile else []
    one_at_a_time(subject_index(_issuer(), person.subject), *phones)


def _linked_by_phone(person: CityPerson) -> Account:
    """The account of the phone, locked, and linked from now on."""
    if person.mobile is None:
        raise CityPhoneMissing
    index = lookup(person.mobile)
    is_new = not Account.objects.filter(phone_index=index, kind=AccountKind.RESIDENT).exists()
    row = Account.objects.select_for_update().get(id=resident_account_for(person.mobile).id)
    is_unknown = is_new and row.person.name == NAMELESS
    if not is_unknown and row.person.name != person.name:
        raise CityIdentityConflict
    if row.is_active:
        _link(row, person, SIGN_IN)
    return row


def _link(row: Account, person: CityPerson, actor: Actor) -> None:
    """Links a locked account, but none that was confirmed under another name."""
    is_confirmed = row.identity_confirmed_at is not None
    if is_confirmed and person.name is not None and row.person.name != person.name:
        raise CityIdentityConflict
    link_subject_to(row, _issuer(), person.subject, actor)


def _confirm(row: Account, person: CityPerson, actor: Actor) -> None:
    """A name that the city has checked confirms the identity of a locked account where the register agrees."""
    if person.name is None or row.identity_confirmed_at is not None:
        return
    try:
        confirm_name(actor, row, Person.objects.select_for_update().get(id=row.person_id), person.name, by=CITY)
    except IdentityMismatch:  # the community says who is right; until then they are somebody with a phone
        return


def _issuer() -> str:
    issuer: str = settings.CITY_IDENTITY["issuer"]
    return issuer
