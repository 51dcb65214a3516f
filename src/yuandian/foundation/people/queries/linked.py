"""联户: the households that somebody keeps in touch with, as they themselves see them and as their keepers do."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from yuandian.foundation.people.access import in_force, posts_visible_to, today
from yuandian.foundation.people.errors import PostUnknown
from yuandian.foundation.people.models import Household, LinkedHousehold, Residence
from yuandian.foundation.people.queries.households import HouseholdRow, household_cards
from yuandian.foundation.people.queries.persons import address_of
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name


@dataclass(frozen=True, slots=True)
class LinkedMember:
    """Somebody of a linked household. Minors are masked; the phone is there where an adult agreed to have it shown."""

    name: str
    relation: str
    is_minor: bool
    phone: str | None


@dataclass(frozen=True, slots=True)
class LinkedHome:
    """A household that the actor keeps in touch with, and since when."""

    id: UUID
    link_id: UUID
    address: str
    floor: int | None
    use: str
    since: date
    members: list[LinkedMember]


def my_linked_households(actor: Actor) -> list[LinkedHome]:
    """The households linked to the posts of the actor (联户清单), by address; two statements.

    Who visits must know whom to ask for, so adults are named; nothing sealed is shown without their consent.
    """
    actor.require(PeoplePermission.VIEW_LINKED)
    posts = [post.id for post in actor.effective_posts if PeoplePermission.VIEW_LINKED in post.permissions]
    path = "household__dwelling"
    links = list(
        LinkedHousehold.objects.filter(in_force(today()), in_force(today(), "household__"), post__in=posts)
        .select_related(f"{path}__building__courtyard", f"{path}__entrance")
        .order_by("starts_on", "id")
    )
    by_household = {link.household_id: link for link in links}
    living: dict[UUID, list[LinkedMember]] = {}
    homes = Residence.objects.filter(in_force(today()), household__in=by_household).select_related("person")
    for one in homes.order_by("starts_on", "id"):
        living.setdefault(one.household_id, []).append(_member(one))
    cards = [
        LinkedHome(
            id=household_id,
            link_id=link.id,
            address=address_of(link.household),
            floor=link.household.dwelling.floor,
            use=link.household.dwelling.use,
            since=link.starts_on,
            members=living.get(household_id, []),
        )
        for household_id, link in by_household.items()
    ]
    return sorted(cards, key=lambda card: (card.address, card.id))


def households_of_post(actor: Actor, post_id: UUID) -> list[HouseholdRow]:
    """The households that a post in sight keeps in touch with. Raises `PostUnknown`."""
    actor.require(PeoplePermission.VIEW)
    if not posts_visible_to(actor).filter(id=post_id).exists():
        raise PostUnknown(post=str(post_id))
    links = LinkedHousehold.objects.filter(in_force(today()), in_force(today(), "household__"), post=post_id)
    by_household = dict(links.values_list("household_id", "id"))
    return household_cards(Household.objects.filter(id__in=by_household), by_household)


def _member(one: Residence) -> LinkedMember:
    person = one.person
    minor = is_minor(person.birth_on, today())
    shows = person.is_phone_public and not minor
    name = (mask_name(person.name) or "") if minor else person.name
    return LinkedMember(name, one.relation, minor, person.phone if shows else None)
