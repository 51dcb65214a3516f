"""Residents leave: a week to think it over, then sessions end and what the register does not need is forgotten."""

from datetime import datetime, timedelta

from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import AccountUnknown
from yuandian.foundation.people.models import Account, LinkedSubject, Person, Residence, WechatBinding
from yuandian.foundation.people.records import AccountRecord, PersonRecord
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.certifications import remove_certifications
from yuandian.foundation.people.services.sessions import revoke_sessions_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

GONE = "已注销用户"
TIME_TO_THINK = timedelta(days=7)
BATCH = 100


@transaction.atomic
def ask_to_leave(actor: Actor) -> datetime:
    """A resident wishes to cancel their own account; gives when that will be done. Asking again changes nothing.

    Until then all goes on as before, and `stay` takes the wish back. Raises `AccountUnknown` for other accounts.
    """
    row = _own(actor)
    if row.leaves_at is None:
        row.leaves_at = clock.now() + TIME_TO_THINK
        row.save(update_fields=["leaves_at"])
        append(row, AccountRecord.ASK_TO_LEAVE, actor=actor, details={"leaves_at": row.leaves_at.isoformat()})
    return row.leaves_at


@transaction.atomic
def stay(actor: Actor) -> None:
    """Takes the wish to leave back; again changes nothing. Raises `AccountUnknown`."""
    row = _own(actor)
    if row.leaves_at is not None:
        row.leaves_at = None
        row.save(update_fields=["leaves_at"])
        append(row, AccountRecord.STAY, actor=actor)


def _own(actor: Actor) -> Account:
    row = Account.objects.select_for_update().get(id=account_id_of(actor))
    if row.kind != AccountKind.RESIDENT:
        raise AccountUnknown(account=str(row.id))
    return row


def leave_due() -> int:
    """Cancels one batch of accounts whose time has come; gives the count. Safe beside others that do the same."""
    with transaction.atomic():
        due = Account.objects.filter(leaves_at__lte=clock.now()).order_by("leaves_at")
        rows = list(due.select_for_update(skip_locked=True)[:BATCH])
        for row in rows:
            _leave(row)
        return len(rows)


def _leave(row: Account) -> None:
    """Somebody who lives in a registered household or holds a post stays in the register without the account."""
    actor = system_actor("leaving")
    row.is_active, row.phone, row.phone_index = False, None, lookup(f"left {row.id}")
    row.leaves_at, row.left_at, row.identity_confirmed_at = None, clock.now(), None
    row.save(update_fields=["is_active", "phone", "phone_index", "leaves_at", "left_at", "identity_confirmed_at"])
    revoke_sessions_of(row.id)
    WechatBinding.objects.filter(account=row).delete()
    LinkedSubject.objects.filter(account=row).delete()
    remove_certifications(actor, row)
    append(row, AccountRecord.LEAVE, actor=actor)
    person = Person.objects.select_for_update().get(id=row.person_id)
    if not Residence.objects.filter(person=person).exists() and not person.posts.exists():
        _erase(person)
        append(person, PersonRecord.FORGET, actor=actor)


def _erase(person: Person) -> None:
    person.name, person.sex, person.birth_on, person.grid = GONE, None, None, None
    person.phone = person.phone_index = person.id_number = person.id_number_index = None
    person.photo_id, person.is_phone_public, person.is_photo_public = None, False, False
    person.save()
