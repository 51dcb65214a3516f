"""What residents see: themselves, their household, and who is there for their grid (GRD-29, GRD-30)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from yuandian.foundation.grid.facade import Lineage, lineage
from yuandian.foundation.organisations.facade import party_leaders_of
from yuandian.foundation.people.access import account_id_of, day_of, in_force, person_id_of, today
from yuandian.foundation.people.errors import IdentityUnconfirmed
from yuandian.foundation.people.models import Account, Nomination, Person, Residence
from yuandian.foundation.people.queries.persons import address_of
from yuandian.foundation.people.queries.posts import PostCard, cards_where
from yuandian.foundation.people.rules.nominations import NominationStatus
from yuandian.foundation.people.rules.posts import KNOWN_TO_EVERYBODY, KNOWN_TO_RESIDENTS
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone

HELD_HERE = """role.code = ANY(%(roles)s) AND post.grid_id = ANY(%(grids)s)
    AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
    ORDER BY array_position(%(roles)s, role.code), post.starts_on, post.id"""


@dataclass(frozen=True, slots=True)
class Me:
    """Who is signed in. With `has_subject` an identity provider may sign them in, too."""

    account_id: UUID
    kind: str
    username: str | None
    name: str
    phone_masked: str | None
    grid_id: UUID | None
    is_phone_public: bool
    is_photo_public: bool
    photo_id: UUID | None
    is_identity_confirmed: bool
    has_totp: bool
    has_wechat: bool
    has_subject: bool
    must_change_password: bool
    leaves_at: datetime | None


@dataclass(frozen=True, slots=True)
class Flatmate:
    """Somebody of one's household; the name is masked."""

    name_masked: str
    relation: str
    is_me: bool


@dataclass(frozen=True, slots=True)
class MyHousehold:
    """One's own household. Empty where none is registered."""

    address: str | None
    grid_id: UUID | None
    members: list[Flatmate]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who is there for a grid. The phone and the photo are there where they agreed to it."""

    post_id: UUID
    role: str
    title: str
    name: str
    phone: str | None
    photo_id: UUID | None


@dataclass(frozen=True, slots=True)
class PartyContact:
    """A party organisation that leads a grid on the way up."""

    organisation_id: UUID
    name: str
    level_title: str


@dataclass(frozen=True, slots=True)
class NominationNotice:
    """A nomination made public."""

    id: UUID
    name: str
    title: str
    public_from: date
    public_until: date


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A grid and who is there for it, from the nearest to the street."""

    grid_id: UUID
    code: str
    display_name: str
    full_name: str
    contacts: list[Contact]
    party: list[PartyContact]
    nominations: list[NominationNotice]


@dataclass(frozen=True, slots=True)
class MyNeighbourhood:
    """One's own grid, None while it is not known where one lives."""

    grid: Neighbourhood | None


def me(actor: Actor) -> Me:
    """Who the actor is."""
    account = Account.objects.select_related("person", "wechat_binding", "linked_subject").get(id=account_id_of(actor))
    person = account.person
    return Me(
        account_id=account.id,
        kind=account.kind,
        username=account.username,
        name=person.name,
        phone_masked=mask_phone(account.phone or person.phone),
        grid_id=home_grid_of(person),
        is_phone_public=person.is_phone_public,
        is_photo_public=person.is_photo_public,
        photo_id=person.photo_id,
        is_identity_confirmed=account.identity_confirmed_at is not None,
        has_totp=account.has_totp,
        has_wechat=hasattr(account, "wechat_binding"),
        has_subject=hasattr(account, "linked_subject"),
        must_change_password=account.must_change_password,
        leaves_at=account.leaves_at,
    )


def my_household(actor: Actor) -> MyHousehold:
    """The household that the actor is registered in. Raises `IdentityUnconfirmed`."""
    account = Account.objects.select_related("person").get(id=account_id_of(actor))
    if account.identity_confirmed_at is None:
        raise IdentityUnconfirmed
    home = _home(account.person)
    if home is None:
        return MyHousehold(None, None, [])
    living = home.household.residences.filter(in_force(today())).select_related("person")
    members = [
        Flatmate(mask_name(one.person.name) or "", one.relation, one.person_id == account.person_id)
        for one in living.order_by("starts_on", "id")
    ]
    return MyHousehold(address_of(home.household), _grid_of(home), members)


def my_neighbourhood(actor: Actor) -> Neighbourhood | None:
    """The actor's own grid and who is there for it; None while it is not known where they live."""
    person = Person.objects.get(id=person_id_of(actor))
    grid_id = home_grid_of(person)
    return None if grid_id is None else _neighbourhood(grid_id, KNOWN_TO_RESIDENTS)


def public_page_of(grid_id: UUID) -> Neighbourhood:
    """A grid and who is there for it, as everybody may know (GRD-20)."""
    return _neighbourhood(grid_id, KNOWN_TO_EVERYBODY)


def _neighbourhood(grid_id: UUID, roles: Sequence[str]) -> Neighbourhood:
    place = lineage(grid_id)
    lineage_ids = _lineage_ids(place)
    return Neighbourhood(
        grid_id=place.leaf_id,
        code=place.code,
        display_name=place.display_name,
        full_name=place.full_name,
        contacts=_contacts(lineage_ids, roles),
        party=[
            PartyContact(card.id, card.name, card.level_title)
            for found in [party_leaders_of(lineage_ids)]
            for grid in lineage_ids
            if (card := found.get(grid))
        ],
        nominations=_notices(lineage_ids),
    )


def home_grid_of(person: Person) -> UUID | None:
    """The micro-grid of a person's registered home, else the grid they named."""
    home = _home(person)
    return (_grid_of(home) if home else None) or person.grid_id


def verified_home_of(account_id: UUID) -> UUID | None:
    """The micro-grid of the registered home of an account whose holder's identity is confirmed; None for any other."""
    confirmed = Account.objects.filter(id=account_id, identity_confirmed_at__isnull=False).select_related("person")
    account = confirmed.first()
    home = _home(account.person) if account else None
    return _grid_of(home) if home else None


def _home(person: Person) -> Residence | None:
    path = "household__dwelling"
    homes = person.residences.filter(in_force(today()))
    return homes.select_related(f"{path}__building__courtyard", f"{path}__entrance").first()


def _grid_of(home: Residence) -> UUID | None:
    door = home.household.dwelling
    own: UUID | None = door.entrance.micro_grid_id if door.entrance else None
    return own or door.building.micro_grid_id


def _lineage_ids(place: Lineage) -> list[UUID]:
    """The grids that a place lies in, nearest first, without the district."""
    chain = (place.leaf_id, place.micro_grid_id, place.grid_id, place.community_id, place.street_id)
    return list(dict.fromkeys(grid for grid in chain if grid is not None))


def _contacts(lineage_ids: list[UUID], roles: Sequence[str]) -> list[Contact]:
    now = clock.now()
    values = {"roles": list(roles), "grids": lineage_ids, "now": now, "day": day_of(now)}
    cards = cards_where(HELD_HERE, values)
    people = Person.objects.in_bulk({card.person_id for card in cards})
    return [_contact(card, people[card.person_id]) for card in cards]


def _contact(card: PostCard, person: Person) -> Contact:
    may_show = not is_minor(person.birth_on, today())
    return Contact(
        post_id=card.id,
        role=card.role,
        title=card.title,
        name=card.person_name,
        phone=person.phone if person.is_phone_public and may_show else None,
        photo_id=person.photo_id if person.is_photo_public and may_show else None,
    )


def public_photos(person_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """The photos, by person, of those who agreed to be shown; of minors none."""
    rows = Person.objects.filter(id__in=list(person_ids), is_photo_public=True, photo_id__isnull=False)
    return {
        row.id: row.photo_id
        for row in rows.only("id", "photo_id", "birth_on")
        if row.photo_id is not None and not is_minor(row.birth_on, today())
    }


def _notices(lineage_ids: list[UUID]) -> list[NominationNotice]:
    day = today()
    hanging = Q(public_from__lte=day, public_until__gte=day, status=NominationStatus.PUBLIC)
    rows = (
        Nomination.objects.filter(hanging, grid__in=lineage_ids).select_related("person").order_by("public_from", "id")
    )
    return [
        NominationNotice(row.id, row.person.name, row.title, row.public_from, row.public_until)
        for row in rows
        if row.public_from is not None and row.public_until is not None
    ]
