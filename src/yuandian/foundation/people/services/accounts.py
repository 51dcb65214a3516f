"""Staff accounts are opened, closed and helped; residents come, each to the account of their phone."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.db.models import Q

from yuandian.foundation.organisations.facade import district_id
from yuandian.foundation.people.access import accounts_manageable_by, holders_beyond, visible_to
from yuandian.foundation.people.errors import (
    AccountOwn,
    AccountUnknown,
    HasAccount,
    NameUnusable,
    PersonUnknown,
    PlaceUnknown,
    UsernameTaken,
)
from yuandian.foundation.people.models import Account, LinkedSubject, Person, Post, Role
from yuandian.foundation.people.queries.accounts import dormant_accounts
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules import AccountPermission
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.attempts import open_doors_of
from yuandian.foundation.people.services.passwords import check_strength, remove_totp, set_password
from yuandian.foundation.people.services.persons import name_of
from yuandian.foundation.people.services.posts import Appointment, place_person
from yuandian.foundation.people.services.sessions import revoke_sessions_of
from yuandian.kernel import history
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
FIRST_PASSWORD_LETTERS = 14
LONGEST_USERNAME = 50
USERNAME_DIGITS = 6
ADMINISTRATOR = "administrator"
SIGN_IN = system_actor("sign-in")
NAMELESS = "居民"


@dataclass(frozen=True, slots=True)
class AccountOpened:
    """A new staff account and its first password, shown once and to be changed at the first sign-in."""

    id: UUID
    username: str
    first_password: str


@dataclass(frozen=True, slots=True)
class Closed:
    """How many accounts were closed, and how many of those asked for were left."""

    closed: int
    left: int


@transaction.atomic
def open_staff_account(actor: Actor, person_id: UUID, username: str) -> AccountOpened:
    """Gives a person in sight a staff account, which takes over their posts.

    Raises `PersonUnknown`, `HasAccount`, `UsernameTaken`, `NameUnusable`.
    """
    post = actor.require(AccountPermission.MANAGE)
    scope = actor.scope_for(AccountPermission.MANAGE)
    person = visible_to(actor, AccountPermission.MANAGE).filter(id=person_id).first()
    if person is None or holders_beyond(scope).filter(person=person).exists():
        raise PersonUnknown(person=str(person_id))
    username = username.strip()
    if not 0 < len(username) <= LONGEST_USERNAME:
        raise NameUnusable(field="username")
    account = Account(kind=AccountKind.STAFF.value, username=username, person=person)
    password = first_password()
    account.password, account.must_change_password = make_password(password), True
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as error:
        if Account.objects.filter(person=person, kind=AccountKind.STAFF).exists():
            raise HasAccount(person=str(person_id)) from error
        raise UsernameTaken(username=username) from error
    details = {"kind": account.kind, "username": username}
    append(account, AccountRecord.OPEN, actor=actor, post_id=post.id if post else None, details=details)
    link_posts(account)
    return AccountOpened(account.id, username, password)


@transaction.atomic
def open_staff_accounts(
    actor: Actor, holders: Iterable[tuple[UUID, str]], password: str, *, must_change: bool = True
) -> dict[UUID, UUID]:
    """Opens accounts for (person, username) with one first password, as at a training day; account ids by
    person.

    For posts over the whole district. The password is hashed once for all. Raises `IntegrityError` where a
    name is taken or a person has an account.
    """
    actor.require(AccountPermission.MANAGE)
    if not actor.scope_for(AccountPermission.MANAGE).everything:
        raise Forbidden("Only the district opens many accounts at once.")
    hashed = make_password(password)
    rows = [
        Account(
            kind=AccountKind.STAFF.value,
            username=username,
            person_id=person_id,
            password=hashed,
            must_change_password=must_change,
        )
        for person_id, username in holders
    ]
    _record_opened(actor, rows)
    by_person = {row.person_id: row for row in rows}
    posts = list(Post.objects.filter(person__in=list(by_person)))
    for post in posts:
        post.account = by_person[post.person_id]
    Post.objects.bulk_update(posts, ["account"], batch_size=500)
    return {row.person_id: row.id for row in rows}


@transaction.atomic
def close_account(actor: Actor, account_id: UUID, reason: str) -> None:
    """Shuts an account and revokes its sessions at once. Raises `AccountUnknown`, `AccountOwn`.

    Nobody shuts their own, so that somebody who looks after accounts is always left.
    """
    post = actor.require(AccountPermission.MANAGE)
    row = _locked(actor, account_id)
    if row.person_id == actor.person_id:
        raise AccountOwn
    row.is_active = False
    row.save(update_fields=["is_active"])
    revoke_sessions_of(row.id)
    append(row, AccountRecord.CLOSE, actor=actor, post_id=post.id if post else None, details={"reason": reason})


@transaction.atomic
def close_dormant_accounts(actor: Actor, account_ids: Sequence[UUID], reason: str) -> Closed:
    """Shuts those of these accounts that are out of use; what is used by now, or not within reach, is left."""
    actor.require(AccountPermission.MANAGE)
    dormant = dormant_accounts(actor).filter(id__in=account_ids).order_by("id").values_list("id", flat=True)
    ids = list(
        Account.objects.select_for_update().filter(id__in=list(dormant)).order_by("id").values_list("id", flat=True)
    )
    still = set(dormant_accounts(actor).filter(id__in=ids).values_list("id", flat=True))
    for account_id in (one for one in ids if one in still):
        close_account(actor, account_id, reason)
    return Closed(len(still), len(set(account_ids)) - len(still))


@transaction.atomic
def reopen_account(actor: Actor, account_id: UUID, reason: str) -> None:
    """Opens a shut account again. Raises `AccountUnknown`."""
    post = actor.require(AccountPermission.MANAGE)
    row = _locked(actor, account_id)
    row.is_active, row.locked_until = True, None
    row.save(update_fields=["is_active", "locked_until"])
    open_doors_of(row)
    append(row, AccountRecord.REOPEN, actor=actor, post_id=post.id if post else None, details={"reason": reason})


@transaction.atomic
def reset_sign_in(actor: Actor, account_id: UUID, reason: str) -> AccountOpened:
    """A new first password for a staff account; lock, second step, sessions and the tie to the identity provider go.

    Raises `AccountUnknown`.
    """
    post = actor.require(AccountPermission.MANAGE)
    row = _locked(actor, account_id)
    if row.kind != AccountKind.STAFF:
        raise AccountUnknown(account=str(account_id))
    password = first_password()
    set_password(row, password, must_change=True)
    remove_totp(row)
    row.locked_until = None
    row.save(update_fields=["locked_until"])
    LinkedSubject.objects.filter(account=row).delete()
    revoke_sessions_of(row.id)
    append(row, AccountRecord.RESET_SIGN_IN, actor=actor, post_id=post.id if post else None, details={"reason": reason})
    return AccountOpened(row.id, row.username or "", password)


@transaction.atomic
def end_sessions(actor: Actor, account_id: UUID, reason: str) -> int:
    """Signs an account out everywhere, as when a phone is lost; gives from how many places.

    Raises `AccountUnknown`.
    """
    post = actor.require(AccountPermission.MANAGE)
    row = _locked(actor, account_id)
    ended = revoke_sessions_of(row.id)
    details = {"reason": reason, "sessions": ended}
    append(row, AccountRecord.END_SESSIONS, actor=actor, post_id=post.id if post else None, details=details)
    return ended


@transaction.atomic
def admit_to_admin(actor: Actor, account_id: UUID, *, is_staff: bool, is_superuser: bool) -> Account:
    """Opens the Django admin to a staff account, to look or, as superuser, to change; or shuts it."""
    post = actor.require(AccountPermission.MANAGE)
    if not actor.scope_for(AccountPermission.MANAGE).everything:
        raise Forbidden("The admin is the district's.")
    row = _locked(actor, account_id)
    row.is_staff, row.is_superuser = is_staff or is_superuser, is_superuser
    row.save(update_fields=["is_staff", "is_superuser"])
    details = {"is_staff": row.is_staff, "is_superuser": row.is_superuser}
    append(row, AccountRecord.ADMIT_TO_ADMIN, actor=actor, post_id=post.id if post else None, details=details)
    return row


@transaction.atomic
def open_first_account(actor: Actor, name: str, username: str, password: str) -> Account:
    """The account that sets a new district up: administrator of the district, superuser of the admin.

    For the command line, where there is nobody yet who could open one. Raises `PasswordWeak`, `UsernameTaken`, and
    `PlaceUnknown` before there is a district.
    """
    check_strength(password, None)
    district = district_id()
    if district is None:
        raise PlaceUnknown("Import the grids first: an administrator is one of a district.")
    if Account.objects.filter(username=username).exists():
        raise UsernameTaken(username=username)
    person = Person.objects.create(name=name_of(name))
    account = Account(kind=AccountKind.STAFF.value, username=username, person=person, is_staff=True, is_superuser=True)
    account.set_password(password)
    account.save(force_insert=True)
    details = {"kind": account.kind, "username": username}
    append(account, AccountRecord.OPEN, actor=actor, details=details)
    role = Role.objects.get(code=ADMINISTRATOR)
    place_person(actor, role, Appointment(person.id, role.code, grid_id=district))
    return account


def _locked(actor: Actor, account_id: UUID) -> Account:
    found = accounts_manageable_by(actor).filter(id=account_id).select_for_update(of=("self",)).first()
    if found is None:
        raise AccountUnknown(account=str(account_id))
    return found


def first_password() -> str:
    """A password to sign in with once, without letters that are taken for others."""
    return "".join(secrets.choice(LETTERS) for _ in range(FIRST_PASSWORD_LETTERS))


def free_username() -> str:
    """A username that nobody has, for somebody who was given none."""
    while True:
        username = "g" + "".join(secrets.choice("0123456789") for _ in range(USERNAME_DIGITS))
        if not Account.objects.filter(username=username).exists():
            return username


def _record_opened(actor: Actor, rows: list[Account]) -> None:
    entries: list[history.Entry] = []
    for row in rows:
        details = {"kind": row.kind, "username": row.username}
        step = history.entry_by(actor, AccountRecord.OPEN, details, None)
        made, row.history_count, row.history_head = history.chain(
            history.subject_type_of(Account), row.id, None, 0, history.GENESIS, [step], history.state_now(row)
        )
        entries += made
    Account.objects.bulk_create(rows, batch_size=500)
    history.write(entries)


def link_posts(account: Account) -> int:
    """Gives a new account the posts of its person: a staff account all of them, a resident's those without one."""
    free = Q(account__isnull=True)
    if account.kind == AccountKind.STAFF:
        free |= Q(account__kind=AccountKind.RESIDENT)
    posts = Post.objects.filter(free, person_id=account.person_id).values_list("id", flat=True)
    return Post.objects.filter(id__in=list(posts)).update(account=account)


def one_at_a_time(*indexes: bytes) -> None:
    """What concerns one phone or one WeChat user, or comes from one address, is done one after the other."""
    for index in sorted(indexes):
        advisory_lock(f"sign-in:{index.hex()}")


def resident_account_for(mobile: str) -> Account:
    """The resident account of a phone, made when there is none; the caller holds the lock on the phone."""
    index = lookup(mobile)
    account = Account.objects.filter(phone_index=index, kind=AccountKind.RESIDENT).first()
    if account is not None:
        return account
    known = (
        Person.objects.filter(phone_index=index, merged_into__isnull=True)
        .exclude(accounts__kind=AccountKind.RESIDENT)
        .order_by("created_at", "id")
        .first()
    )
    person = known or Person.objects.create(name=NAMELESS, phone=mobile, phone_index=index)
    account = Account(kind=AccountKind.RESIDENT.value, person=person, phone=mobile, phone_index=index)
    account.set_unusable_password()
    account.save(force_insert=True)
    append(account, AccountRecord.OPEN, actor=SIGN_IN, details={"kind": account.kind})
    link_posts(account)
    return account
