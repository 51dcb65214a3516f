"""Accounts for those who look after them: how each stands, and where it is signed in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen
from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from pydantic import BaseModel

from yuandian.foundation.people.access import account_id_of, accounts_manageable_by, in_force, today
from yuandian.foundation.people.errors import AccountUnknown
from yuandian.foundation.people.models import Account, Person, Post, Session
from yuandian.foundation.people.rules import AccountPermission
from yuandian.foundation.people.rules.accounts import (
    AccountAction,
    AccountState,
    account_state,
    actions_on_account,
)
from yuandian.foundation.people.rules.directory import words_of
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A way to sign in. `titles` are those of the posts in force; `actions` what the asker may do about it."""

    id: UUID
    kind: str
    username: str | None
    person_id: UUID
    person_name: str
    titles: list[str]
    state: AccountState
    created_at: datetime
    last_sign_in: datetime | None
    locked_until: datetime | None
    has_totp: bool
    must_change_password: bool
    actions: list[AccountAction]


@dataclass(frozen=True, slots=True)
class SessionCard:
    """Where an account is signed in."""

    id: UUID
    device: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ClosingPreview:
    """The accounts that would be closed as out of use, and how many of those asked for would not: they are in use by
    now, closed already, one's own, or out of reach. `dormant_days`: the district's setting.
    """

    accounts: list[AccountRow]
    left: int
    dormant_days: int


class AccountFilter(BaseModel, frozen=True):
    """What the list is narrowed to; each word of `text` stands in the username or the name."""

    text: Annotated[str, MaxLen(200)] | None = None
    state: AccountState | None = None
    is_without_totp: bool = False


def accounts_for_list(actor: Actor, filters: AccountFilter, after: str | None, limit: int) -> Page[AccountRow]:
    """Staff accounts in reach, by username. Two statements, three where there are several pages."""
    rows = narrowed(actor, filters)
    page = page_of(rows, ("username", "id"), (str, UUID), after, limit, lambda row: row, is_counted=True)
    return page.of(rows_of(actor, page.items))


def narrowed(actor: Actor, filters: AccountFilter) -> QuerySet[Account]:
    """Staff accounts in reach that the filter leaves. Raises `Forbidden`."""
    actor.require(AccountPermission.MANAGE)
    # Those of staff alone have usernames: the index on them ends where residents begin.
    rows = accounts_manageable_by(actor).filter(kind=AccountKind.STAFF, username__isnull=False)
    return _narrowed(rows.select_related("person"), filters, clock.now())


def preview_closing(actor: Actor, account_ids: Sequence[UUID]) -> ClosingPreview:
    """What closing these as out of use would do now. Raises `Forbidden`."""
    actor.require(AccountPermission.MANAGE)
    rows = rows_of(actor, list(dormant_accounts(actor).filter(id__in=account_ids).order_by("username")))
    return ClosingPreview(rows, len(set(account_ids)) - len(rows), settings.DORMANT_DAYS)


def accounts_of(actor: Actor, person: Person) -> list[AccountRow]:
    """The accounts of one person, as far as the actor looks after them."""
    if not actor.may(AccountPermission.MANAGE):
        return []
    rows = accounts_manageable_by(actor).filter(person=person).select_related("person").order_by("kind")
    return rows_of(actor, list(rows))


def sessions_of(actor: Actor, account_id: UUID) -> list[SessionCard]:
    """Where an account is signed in now, newest first. Raises `AccountUnknown`."""
    actor.require(AccountPermission.MANAGE)
    if not accounts_manageable_by(actor).filter(id=account_id).exists():
        raise AccountUnknown(account=str(account_id))
    return open_sessions(account_id)


def my_sessions(actor: Actor) -> list[SessionCard]:
    """The actor's sessions that are still valid, newest first."""
    return open_sessions(account_id_of(actor))


def open_sessions(account_id: UUID) -> list[SessionCard]:
    """An account's sessions that are still valid, newest first."""
    rows = Session.objects.filter(
        account=account_id, revoked_at__isnull=True, awaits_totp=False, expires_at__gt=clock.now()
    )
    return [SessionCard(row.id, row.device, row.created_at, row.expires_at) for row in rows.order_by("-created_at")]


def _narrowed(rows: QuerySet[Account], filters: AccountFilter, now: datetime) -> QuerySet[Account]:
    for word in words_of(filters.text or ""):
        rows = rows.filter(Q(username__icontains=word) | Q(person__name__icontains=word))
    if filters.is_without_totp:
        rows = rows.filter(totp_confirmed_at__isnull=True)
    return rows.filter(_in_state(filters.state, now)) if filters.state else rows


def _in_state(state: AccountState, now: datetime) -> Q:
    """The condition that `account_state` says this one."""
    if state is AccountState.CLOSED:
        return Q(is_active=False)
    is_locked = Q(locked_until__isnull=False, locked_until__gt=now)
    if state is AccountState.LOCKED:
        return Q(is_active=True) & is_locked
    long_ago = now - dormant_after()
    last = {
        AccountState.DORMANT: Q(last_login__lte=long_ago) | Q(last_login__isnull=True, created_at__lte=long_ago),
        AccountState.UNUSED: Q(last_login__isnull=True, created_at__gt=long_ago),
        AccountState.OPEN: Q(last_login__gt=long_ago),
    }[state]
    return Q(is_active=True) & ~is_locked & last


def dormant_after() -> timedelta:
    """For how long nobody signs in to an account before it counts as out of use: the district's setting."""
    return timedelta(days=settings.DORMANT_DAYS)


def dormant_accounts(actor: Actor) -> QuerySet[Account]:
    """Staff accounts in reach that are out of use, the actor's own aside; `out_since` tells since when."""
    rows = accounts_manageable_by(actor).filter(kind=AccountKind.STAFF, username__isnull=False)
    rows = rows.filter(_in_state(AccountState.DORMANT, clock.now())).exclude(person=actor.person_id)
    return rows.select_related("person").annotate(out_since=Coalesce("last_login", "created_at"))


def rows_of(actor: Actor, accounts: Sequence[Account]) -> list[AccountRow]:
    """The rows of these accounts, in one statement more."""
    titles = _titles(account.person_id for account in accounts)
    return [_row(actor, account, titles[account.person_id]) for account in accounts]


def _row(actor: Actor, account: Account, titles: list[str]) -> AccountRow:
    state = account_state(
        is_active=account.is_active,
        locked_until=account.locked_until,
        opened_at=account.created_at,
        last_sign_in=account.last_login,
        dormant_after=dormant_after(),
        at=clock.now(),
    )
    return AccountRow(
        id=account.id,
        kind=account.kind,
        username=account.username,
        person_id=account.person_id,
        person_name=account.person.name,
        titles=titles,
        state=state,
        created_at=account.created_at,
        last_sign_in=account.last_login,
        locked_until=account.locked_until if state is AccountState.LOCKED else None,
        has_totp=account.has_totp,
        must_change_password=account.must_change_password,
        actions=actions_on_account(
            state, is_staff=account.kind == AccountKind.STAFF, is_own=account.person_id == actor.person_id
        ),
    )


def _titles(person_ids: Iterable[UUID]) -> defaultdict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    posts = Post.objects.filter(in_force(today()), person__in=list(person_ids)).order_by("starts_on", "id")
    for person_id, title in posts.values_list("person", "title"):
        found[person_id].append(title)
    return found
