"""Cards of posts, whom to tell, one post whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from yuandian.foundation.people.access import day_of, in_force, posts_visible_to, today
from yuandian.foundation.people.errors import PostUnknown
from yuandian.foundation.people.models import Absence, Account, Person, Post, Role, WechatBinding
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import RecordStep, steps_of
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.sealed import SealedText


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post as others show it.

    `id` is the post that is responsible and that work is handed to. While its holder is away, `person_*` and
    `account_id` are the deputy's and `deputy_post_id` is the post the deputy holds otherwise; the deputy may
    act under `id` for that time.
    """

    id: UUID
    title: str
    role: str
    role_name: str
    person_id: UUID
    person_name: str
    phone_masked: str | None
    account_id: UUID | None
    grid_id: UUID | None
    organisation_id: UUID | None
    deputy_post_id: UUID | None
    responsible_level: str | None


@dataclass(frozen=True, slots=True)
class AbsenceCard:
    """A time in which somebody stands in."""

    id: UUID
    post_id: UUID
    deputy_post_id: UUID
    deputy_title: str
    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class PostDetail:
    """All there is to show of one post."""

    card: PostCard
    origin: str | None
    starts_on: date
    ends_on: date | None
    absences: list[AbsenceCard]
    history: list[RecordStep]


@dataclass(frozen=True, slots=True)
class WechatAddress:
    """Where an account is reached in WeChat, and by which binding: with another, consents start again."""

    binding_id: UUID
    openid: str


CARDS = """
SELECT post.id, post.title, role.code, role.name, person.id, person.name, person.phone, acting.account_id,
       post.grid_id, post.organisation_id, away.deputy_post_id, role.responsible_level
FROM people_post post
JOIN people_role role ON role.id = post.role_id
LEFT JOIN LATERAL (
    SELECT absence.deputy_post_id FROM people_absence absence
    WHERE absence.post_id = post.id AND absence.starts_at <= %(now)s AND absence.ends_at > %(now)s
    ORDER BY absence.starts_at LIMIT 1
) away ON true
JOIN people_post acting ON acting.id = coalesce(away.deputy_post_id, post.id)
JOIN people_person person ON person.id = acting.person_id
"""

ACCOUNTS = """
SELECT held.wanted_id, account.id
FROM (
    SELECT id AS wanted_id, id AS post_id FROM unnest(%(ids)s::uuid[]) AS wanted(id)
    UNION
    SELECT absence.post_id, absence.deputy_post_id FROM people_absence absence
    WHERE absence.post_id = ANY(%(ids)s) AND absence.starts_at <= %(now)s AND absence.ends_at > %(now)s
) held
JOIN people_post post ON post.id = held.post_id
    AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
JOIN people_account account ON account.id = post.account_id AND account.is_active
ORDER BY held.wanted_id, account.id
"""

PHONE: SealedText = Person._meta.get_field("phone")  # noqa: SLF001


def post_cards(ids: Iterable[UUID], at: datetime | None = None) -> dict[UUID, PostCard]:
    """Cards by post id, deputies of that moment (default now) applied; unknown ids are left out."""
    wanted = list(ids)
    if not wanted:
        return {}
    cards = cards_where("post.id = ANY(%(ids)s)", {"ids": wanted, "now": at or clock.now()})
    return {card.id: card for card in cards}


def posts_at(organisation_id: UUID) -> list[PostCard]:
    """The posts in force at an organisation, the oldest first."""
    now = clock.now()
    values = {"unit": organisation_id, "now": now, "day": day_of(now)}
    cards = cards_where(
        "post.organisation_id = %(unit)s AND post.starts_on <= %(day)s"
        " AND (post.ends_on IS NULL OR post.ends_on > %(day)s)",
        values,
    )
    return sorted(cards, key=lambda card: card.id)


def cards_where(condition: str, values: dict[str, Any]) -> list[PostCard]:
    """Cards of the posts that meet an SQL condition over `post` and `role`; `values` hold `now`."""
    with connection.cursor() as cursor:
        cursor.execute(f"{CARDS} WHERE {condition}", values)
        return [_card(row) for row in cursor.fetchall()]


def _card(row: tuple[Any, ...]) -> PostCard:
    """A row as `CARDS` gives it; of the sealed phone only the mask remains."""
    values = dict(zip(PostCard.__dataclass_fields__, row, strict=True))
    values["phone_masked"] = mask_phone(PHONE.from_db_value(values["phone_masked"], None, connection))
    return PostCard(**values)


def accounts_of_posts(post_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """The active accounts that may act under each post now: its holder's and a deputy's. Posts without are
    there too.
    """
    wanted = list(post_ids)
    found: dict[UUID, list[UUID]] = {post_id: [] for post_id in wanted}
    now = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(ACCOUNTS, {"ids": wanted, "now": now, "day": day_of(now)})
        for post_id, account_id in cursor.fetchall():
            if account_id not in found[post_id]:
                found[post_id].append(account_id)
    return found


def accounts_of_post(post_id: UUID) -> list[UUID]:
    """As `accounts_of_posts`, for one."""
    return accounts_of_posts([post_id])[post_id]


def posts_ended_between(since: datetime, until: datetime) -> list[UUID]:
    """The posts whose last day lies between two moments, in id order."""
    ended = Post.objects.filter(ends_on__range=(day_of(since), day_of(until)))
    return list(ended.order_by("id").values_list("id", flat=True))


def reached_by(person_id: UUID, into_person_id: UUID) -> tuple[list[UUID], bytes | None]:
    """Under which accounts and which phone's index a person merged into another may stand in other modules' rows."""
    accounts = Account.objects.filter(person__in=[person_id, into_person_id]).order_by("id")
    phone_index = Person.objects.filter(id=person_id).values_list("phone_index", flat=True).first()
    return list(accounts.values_list("id", flat=True)), None if phone_index is None else bytes(phone_index)


def accounts_of_organisation(organisation_id: UUID, permission: str) -> list[UUID]:
    """The active accounts whose posts at an organisation grant `permission` now."""
    posts = Post.objects.filter(
        in_force(today()),
        organisation=organisation_id,
        role__permissions__contains=[permission],
        account__is_active=True,
    )
    return list(posts.order_by("account").values_list("account", flat=True).distinct())


def accounts_permitted(permission: str, grid_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """By grid, the active accounts whose posts there grant `permission` now; grids without any are left out."""
    posts = Post.objects.filter(
        in_force(today()), grid__in=list(grid_ids), role__permissions__contains=[permission], account__is_active=True
    )
    found: dict[UUID, list[UUID]] = {}
    for grid_id, account_id in posts.order_by("account").values_list("grid", "account").distinct():
        found.setdefault(grid_id, []).append(account_id)
    return found


def accounts_with(permission: str) -> list[UUID]:
    """The active accounts whose posts grant `permission` now, wherever, in id order."""
    posts = Post.objects.filter(in_force(today()), role__permissions__contains=[permission], account__is_active=True)
    return list(posts.order_by("account").values_list("account", flat=True).distinct())


def role_codes_granting(permission: str) -> list[str]:
    """The roles of the district that grant `permission` as they stand now, by code."""
    rows = Role.objects.filter(permissions__contains=[permission])
    return list(rows.order_by("code").values_list("code", flat=True))


def accounts_at_work() -> list[UUID]:
    """The active accounts with a post in force, in id order."""
    posts = Post.objects.filter(in_force(today()), account__is_active=True)
    return list(posts.order_by("account").values_list("account", flat=True).distinct())


def holds_office(person_id: UUID) -> bool:
    """Whether a person holds any post now, by whichever account they come."""
    return Post.objects.filter(in_force(today()), person=person_id).exists()


def units_of_person(person_id: UUID) -> set[UUID]:
    """The organisations at which a person holds a post now, by whichever account they come."""
    posts = Post.objects.filter(in_force(today()), person=person_id, organisation__isnull=False)
    return set(posts.values_list("organisation", flat=True))


def account_of_person(person_id: UUID) -> UUID | None:
    """The active account at which a person is told things: the resident's own, else the staff account."""
    accounts = Account.objects.filter(person=person_id, is_active=True).order_by("kind")  # resident, staff
    return accounts.values_list("id", flat=True).first()


def person_of_account(account_id: UUID) -> UUID | None:
    """Whose account it is."""
    return Account.objects.filter(id=account_id).values_list("person", flat=True).first()


def account_since(account_id: UUID) -> datetime | None:
    """Since when there is an account."""
    return Account.objects.filter(id=account_id).values_list("created_at", flat=True).first()


def public_phone_of_post(post_id: UUID) -> str | None:
    """The phone of the person who acts under a post now, if they agreed to its being shown to residents (GRD-29)."""
    card = post_cards([post_id]).get(post_id)
    if card is None:
        return None
    person = Person.objects.filter(id=card.person_id, is_phone_public=True).only("phone", "birth_on").first()
    return person.phone if person else None


def shown_photo_of(person_id: UUID) -> UUID | None:
    """The photo of a grown-up who agreed to its being shown to residents (GRD-29)."""
    person = Person.objects.filter(id=person_id, is_photo_public=True).only("photo_id", "birth_on").first()
    return person.photo_id if person and not is_minor(person.birth_on, today()) else None


def person_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by person id; unknown ids are left out."""
    return dict(Person.objects.filter(id__in=list(ids)).values_list("id", "name"))


def account_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of the persons behind accounts, by account id; unknown ids are left out."""
    return dict(Account.objects.filter(id__in=list(ids)).values_list("id", "person__name"))


def phones_of_accounts(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Plain phone numbers by account id, to send messages to and to be unmasked on record; never to be logged."""
    rows = Account.objects.filter(id__in=list(ids), is_active=True).select_related("person")
    found = {}
    for row in rows:
        phone = row.phone if row.kind == AccountKind.RESIDENT else row.person.phone
        if phone:
            found[row.id] = phone
    return found


def wechat_addresses_of(ids: Iterable[UUID]) -> dict[UUID, WechatAddress]:
    """Plain openids by account id, for the sender of messages alone; never to be logged or shown.

    A staff account is reached where the same person's own phone signs in: nobody signs in to it by WeChat.
    """
    return {account_id: WechatAddress(row.id, row.openid) for account_id, row in _bindings_of(ids).items()}


def accounts_with_wechat(ids: Iterable[UUID]) -> set[UUID]:
    """Those of the accounts whose person a WeChat user signs in as."""
    return set(_bindings_of(ids))


def _bindings_of(ids: Iterable[UUID]) -> dict[UUID, WechatBinding]:
    """Of every open account its own, else for staff that of their person's account as a resident."""
    wanted = list(Account.objects.filter(id__in=list(ids), is_active=True).values_list("id", "person_id", "kind"))
    rows = WechatBinding.objects.filter(
        account__person__in={person_id for _, person_id, _ in wanted}, account__is_active=True
    ).select_related("account")
    by_account = {row.account_id: row for row in rows}
    by_person = {row.account.person_id: row for row in rows}
    found = {}
    for account_id, person_id, kind in wanted:
        own = by_account.get(account_id) or (by_person.get(person_id) if kind == AccountKind.STAFF else None)
        if own is not None:
            found[account_id] = own
    return found


def post_page(actor: Actor, post_id: UUID) -> PostDetail:
    """One post in sight with its absences and its record. Raises `PostUnknown`."""
    row = posts_visible_to(actor).filter(id=post_id).first()
    if row is None:
        raise PostUnknown(post=str(post_id))
    return PostDetail(
        card=post_cards([row.id])[row.id],
        origin=row.origin,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        absences=absence_cards(row.absences.order_by("-starts_at", "id")),
        history=steps_of(row),
    )


def absence_cards(rows: QuerySet[Absence]) -> list[AbsenceCard]:
    """Cards in the order of the rows."""
    return [
        AbsenceCard(
            row.id, row.post_id, row.deputy_post_id, row.deputy_post.title, row.starts_at, row.ends_at, row.reason
        )
        for row in rows.select_related("deputy_post")
    ]
