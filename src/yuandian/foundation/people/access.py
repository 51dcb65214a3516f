"""Which persons, households and posts an actor sees."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from yuandian.foundation.organisations.facade import grids_within, organisations_within
from yuandian.foundation.people.models import (
    Account,
    Certification,
    Dwelling,
    Household,
    LinkedHousehold,
    Nomination,
    Person,
    Post,
    Residence,
)
from yuandian.foundation.people.rules import AccountPermission, PeoplePermission
from yuandian.foundation.people.rules.certifications import CertificationRelation
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.lifecycle import Stands, standing
from yuandian.kernel.scopes import Scope


def today() -> date:
    """The day in the district."""
    return timezone.localdate(clock.now())


def day_of(moment: datetime) -> date:
    """The day in the district that a moment lies in."""
    return timezone.localdate(moment)


def account_id_of(actor: Actor) -> UUID:
    """The actor's account. Raises `NotSignedIn` for a system, which has none."""
    if actor.account_id is None:
        raise NotSignedIn
    return actor.account_id


def person_id_of(actor: Actor) -> UUID:
    """The actor's person. Raises `NotSignedIn` for a system, which is none."""
    if actor.person_id is None:
        raise NotSignedIn
    return actor.person_id


def in_force(day: date, path: str = "") -> Q:
    """The condition that the period of the row at `path` (`post__`) holds on `day`."""
    began = Q(**{f"{path}starts_on__lte": day})
    return began & (Q(**{f"{path}ends_on__isnull": True}) | Q(**{f"{path}ends_on__gt": day}))


def dwellings_within(scope: Scope, path: str) -> Q:
    """The condition that the dwelling at `path` lies in the scope: its entrance's micro-grid, else its building's."""
    entrance, building = f"{path}entrance__micro_grid", f"{path}building__micro_grid"
    return grids_within(scope, entrance) | (Q(**{f"{entrance}__isnull": True}) & grids_within(scope, building))


def households_visible_to(actor: Actor, permission: str = PeoplePermission.VIEW) -> QuerySet[Household]:
    """Households in the areas of the posts with that permission; to view, also those linked to the actor (联户)."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Household.objects.all()
    condition = Q(id__in=linked_households(actor) if permission == PeoplePermission.VIEW else [])
    if scope.areas:
        condition |= dwellings_within(scope, "dwelling__")
    return Household.objects.filter(condition)


def linked_households(actor: Actor) -> QuerySet[LinkedHousehold, object]:
    """The ids of the households linked to those of the actor's posts that may see theirs."""
    posts = [post.id for post in actor.effective_posts if PeoplePermission.VIEW_LINKED in post.permissions]
    links = LinkedHousehold.objects.filter(in_force(today()), post__in=posts)
    return links.values_list("household", flat=True)


def visible_to(actor: Actor, permission: str = PeoplePermission.VIEW) -> QuerySet[Person]:
    """Persons who live, say they live, or hold a post where the actor's posts with `permission` reach; and
    the actor.

    A record merged into another is nobody's.
    """
    scope = actor.scope_for(permission)
    persons = Person.objects.filter(merged_into__isnull=True)
    if scope.everything:
        return persons
    condition = Q(id=actor.person_id)
    if scope:
        homes = Residence.objects.filter(in_force(today()), person=OuterRef("pk"))
        posts = Post.objects.filter(in_force(today()), posts_within(scope), person=OuterRef("pk"))
        condition |= Q(Exists(posts))
        if scope.areas:
            condition |= Q(Exists(homes.filter(dwellings_within(scope, "household__dwelling__"))))
            condition |= grids_within(scope, "grid")
    return persons.filter(condition)


def accounts_manageable_by(actor: Actor) -> QuerySet[Account]:
    """Accounts of persons in sight all of whose posts in force lie within the scope of the managing posts.

    Otherwise the manager of a community could take over the records of its residents.
    """
    scope = actor.scope_for(AccountPermission.MANAGE)
    if scope.everything:
        return Account.objects.all()
    persons = visible_to(actor, AccountPermission.MANAGE)
    return Account.objects.filter(person__in=persons).exclude(person__in=holders_beyond(scope))


def holders_beyond(scope: Scope) -> QuerySet[Post, object]:
    """The ids of persons who hold a post that the scope does not reach."""
    within = Post.objects.filter(posts_within(scope)).values("id")
    return Post.objects.filter(in_force(today())).exclude(id__in=within).values("person")


def holds_office(account: Account) -> bool:
    """Whether the account's person holds any post today."""
    return Post.objects.filter(in_force(today()), person=account.person_id).exists()


def posts_within(scope: Scope) -> Q:
    """The condition that a post stands in one of the scope's areas, or at one of its units or an organisation
    there.
    """
    if scope.everything:
        return Q(pk__isnull=False)  # not an empty condition, which vanishes in an "or"
    condition = Q(organisation__in=scope.units)
    if scope.areas:
        condition |= grids_within(scope, "grid")
        condition |= Q(grid__isnull=True, organisation__in=organisations_within(scope))
    return condition


def posts_visible_to(actor: Actor, permission: str = PeoplePermission.VIEW) -> QuerySet[Post]:
    """Posts within the scope of `permission`, and the actor's own."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Post.objects.all()
    own = Q(id__in=[post.id for post in actor.posts])
    return Post.objects.filter(own | posts_within(scope) if scope else own)


def certifications_visible_to(actor: Actor, permission: str) -> QuerySet[Certification]:
    """Claims from the grids within the scope of `permission`."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Certification.objects.all()
    return Certification.objects.filter(grids_within(scope, "grid")) if scope.areas else Certification.objects.none()


def nominations_visible_to(actor: Actor, permission: str) -> QuerySet[Nomination]:
    """Nominations for grids within the scope of `permission`."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Nomination.objects.all()
    return Nomination.objects.filter(grids_within(scope, "grid")) if scope.areas else Nomination.objects.none()


def standing_to_claim(actor: Actor, account: Account) -> Stands:
    """Whether the actor is the claimant whose account it is, or another."""
    is_own = account.person_id == actor.person_id
    return standing({CertificationRelation.CLAIMANT if is_own else CertificationRelation.OTHER})


def dwellings_visible_to(actor: Actor, permission: str = PeoplePermission.VIEW) -> QuerySet[Dwelling]:
    """Dwellings in the areas of the posts with that permission."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Dwelling.objects.all()
    return Dwelling.objects.filter(dwellings_within(scope, "")) if scope.areas else Dwelling.objects.none()
