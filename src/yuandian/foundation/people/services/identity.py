"""Residents prove who they are; reporters are found again; two records of one person become one."""

from collections.abc import Sequence
from hmac import compare_digest
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import AccountUnknown, IdentityMismatch, IdNumberTaken
from yuandian.foundation.people.events import PersonsMerged
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules.residents import LONGEST_NAME, is_same_caller, normal_phone
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.accounts import link_posts
from yuandian.foundation.people.services.attempts import attempt
from yuandian.foundation.people.services.persons import id_number_of, name_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

UNNAMED = "未留姓名"


def confirm_identity(actor: Actor, name: str, id_number: str) -> None:
    """Ties a resident's account to the registered person of that name and ID number.

    The account goes to that person and the record made at sign-in is merged into theirs. The registered phone, if
    any, must be the account's. A number that the register does not know confirms nobody: the community does, for a
    claim (`certifications`). Failures count like wrong passwords. Raises `IdentityMismatch`, `IdNumberUnusable`,
    `NameUnusable`, `AccountLocked`, `IdNumberTaken`.
    """
    name, number = name_of(name), id_number_of(id_number) or ""
    if not number:
        raise IdentityMismatch

    def judge(account: Account) -> bool | None:
        concerned = Person.objects.filter(Q(id=account.person_id) | Q(id_number_index=lookup(number)))
        rows = {row.id: row for row in concerned.order_by("id").select_for_update()}
        own = rows.pop(account.person_id)
        known = next(iter(rows.values()), None)
        registered = known or own
        if registered.id_number != number or not _is(registered, account, name):
            return None
        if known is not None:
            _take_over(account, own, known)
        account.identity_confirmed_at = clock.now()
        account.save(update_fields=["identity_confirmed_at"])
        append(account, AccountRecord.CONFIRM_IDENTITY, actor=actor)
        return True

    account = Account.objects.filter(id=account_id_of(actor), kind=AccountKind.RESIDENT).first()
    if account is None:
        raise AccountUnknown("Only residents confirm their identity here.")
    attempt(account, "identity", judge, refusal=IdentityMismatch)


def confirm_name(actor: Actor, account: Account, person: Person, name: str, *, by: str) -> None:
    """Somebody has seen that this is the name of an account's holder: `staff`, or the `city`. Both rows are locked.

    Raises `IdentityMismatch` where the register knows the person by another name.
    """
    is_registered = person.id_number_index is not None or person.residences.exists() or person.posts.exists()
    is_renamed = person.name != name
    if is_registered and is_renamed:
        raise IdentityMismatch
    if is_renamed:
        person.name = name
        person.save(update_fields=["name"])
    account.identity_confirmed_at = clock.now()
    account.save(update_fields=["identity_confirmed_at"])
    append(account, AccountRecord.CONFIRM_IDENTITY, actor=actor, details={"by": by, "is_renamed": is_renamed})


def _is(person: Person, account: Account, name: str) -> bool:
    """Whether the name is the person's, and the phone too where the register has one."""
    fits = compare_digest(person.name.encode(), name.encode())
    return fits and (person.phone_index is None or person.phone_index == account.phone_index)


def _take_over(account: Account, own: Person, known: Person) -> None:
    """The account becomes the known person's. A record that nobody entered in the register is merged into theirs."""
    if Account.objects.filter(person=known, kind=AccountKind.RESIDENT).exists():
        raise IdNumberTaken
    account.person = known
    account.save(update_fields=["person"])
    if known.phone is None:
        known.phone, known.phone_index = account.phone, account.phone_index
    known.grid_id = known.grid_id or own.grid_id
    known.save(update_fields=["phone", "phone_index", "grid"])
    is_registered = own.id_number_index is not None or own.residences.exists() or own.posts.exists()
    if not is_registered:
        own.merged_into = known
        own.save(update_fields=["merged_into"])
        publish(PersonsMerged(person_id=own.id, into_person_id=known.id))
    link_posts(account)


@transaction.atomic
def find_or_make_reporters(callers: Sequence[tuple[str, str | None]]) -> list[UUID]:
    """For each (name, phone) the person, position by position; unknown ones are made, in three statements for
    all.

    A caller is known by phone and name; a courtesy form such as 王女士 fits every 王 on that phone, an empty
    name everybody. What is no phone number is not kept. No permission: anyone who may enter a report may name
    its reporter. The record of a reporter is that of the reports.
    """
    phones = [normal_phone(phone) if phone else None for _, phone in callers]
    indexes = [lookup(phone) if phone else None for phone in phones]
    known: dict[bytes, list[Person]] = {}
    for person in (
        Person.objects.filter(phone_index__in={index for index in indexes if index}, merged_into__isnull=True)
        .only("id", "name", "phone_index")
        .order_by("created_at", "id")
    ):
        known.setdefault(bytes(person.phone_index or b""), []).append(person)
    fresh: list[Person] = []
    found: list[UUID] = []
    for (given, _), phone, index in zip(callers, phones, indexes, strict=True):
        name = given.strip()[:LONGEST_NAME] or UNNAMED
        same = [one for one in known.get(index or b"", []) if is_same_caller(one.name, given)]
        person = same[0] if same else Person(name=name, phone=phone, phone_index=index)
        if not same:
            fresh.append(person)
            if index:
                known.setdefault(index, []).append(person)
        found.append(person.id)
    Person.objects.bulk_create(fresh, batch_size=500)
    return found


def find_or_make_reporter(name: str, phone: str | None) -> UUID:
    """The person who reports. As `find_or_make_reporters`."""
    return find_or_make_reporters([(name, phone)])[0]
