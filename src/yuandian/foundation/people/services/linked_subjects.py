"""Which account a person of an identity provider signs in to: one account, one subject."""

from django.conf import settings
from django.db import IntegrityError, transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import AccountHasSubject, SubjectStays
from yuandian.foundation.people.models import Account, LinkedSubject
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.accounts import SIGN_IN
from yuandian.foundation.people.services.sign_on_requests import NONE
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup


def subject_index(issuer: str, subject: str) -> bytes:
    """The look-up index of a subject; each issuer has its own."""
    return lookup(f"subject {issuer}\n{subject}")


def account_of_subject(kind: AccountKind, issuer: str, subject: str) -> Account | None:
    """The account that a subject signs in to, locked; None where it is not linked."""
    rows = Account.objects.select_for_update(of=("self",)).filter(kind=kind)
    return rows.filter(linked_subject__subject_index=subject_index(issuer, subject)).first()


def link_subject_to(row: Account, issuer: str, subject: str, actor: Actor = SIGN_IN) -> None:
    """From now on the subject signs in to a locked account. Raises `AccountHasSubject` where either has another."""
    index = subject_index(issuer, subject)
    try:
        with transaction.atomic():
            LinkedSubject.objects.create(account=row, issuer=issuer, subject=subject, subject_index=index)
    except IntegrityError as error:
        raise AccountHasSubject from error
    append(row, AccountRecord.LINK_SUBJECT, actor=actor, details={"issuer": issuer})


@transaction.atomic
def unlink_my_subject(actor: Actor) -> None:
    """No identity provider signs in to the actor's account any more; nothing happens where none did.

    Raises `SubjectStays` for staff whom the provider's own claim would link again, or who have no password to sign in
    with. Residents have their phone.
    """
    row = Account.objects.select_for_update().get(id=account_id_of(actor))
    if row.kind == AccountKind.STAFF and not row.has_usable_password():
        raise SubjectStays(because="password")
    given = settings.SINGLE_SIGN_ON
    if row.kind == AccountKind.STAFF and given["mode"] != NONE and given["claim"]:
        raise SubjectStays(because="claim")
    gone, _ = LinkedSubject.objects.filter(account=row).delete()
    if gone:
        append(row, AccountRecord.UNLINK_SUBJECT, actor=actor)
