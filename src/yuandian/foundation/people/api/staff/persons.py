"""The register: persons, households, who lives where."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.people.queries import held_posts
from yuandian.foundation.people.queries import households as household_queries
from yuandian.foundation.people.queries import persons as queries
from yuandian.foundation.people.queries.held_posts import PersonPosts
from yuandian.foundation.people.queries.households import HouseholdRow
from yuandian.foundation.people.queries.persons import PersonDetail, PersonFilter, PersonRow
from yuandian.foundation.people.schemas import (
    FindIn,
    HouseholdIn,
    LinkIn,
    MembershipIn,
    MoveIn,
    PeoplePageAsked,
    PersonEndIn,
    PersonUnmaskIn,
)
from yuandian.foundation.people.services import households, persons, unmaskings
from yuandian.foundation.people.services.households import Door, LinkedHouseholds
from yuandian.foundation.people.services.persons import PersonParticulars
from yuandian.foundation.people.services.unmaskings import Unmasked
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page

router = Router()


@router.get("/persons", response=Page[PersonRow])
def list_persons(request: HttpRequest, chosen: Query[PersonFilter], page: Query[PeoplePageAsked]) -> Page[PersonRow]:
    """Persons in sight, by name."""
    return queries.persons_for_list(actor_of(request), chosen, page.after, page.limit)


@router.post("/persons/find", response=list[PersonRow])
def find_persons(request: HttpRequest, body: FindIn) -> list[PersonRow]:
    """Persons in sight with exactly that phone or ID number."""
    return queries.find_persons(actor_of(request), body.phone, body.id_number)


@router.post("/persons", response={201: PersonDetail})
@idempotent
def register_person(request: HttpRequest, body: Body[PersonParticulars]) -> Status[PersonDetail]:
    """Enters a person in the register."""
    row = persons.register_person(actor_of(request), body)
    page = queries.person_page(actor_of(request), row.id)
    return Status(201, page)


@router.get("/persons/{uuid:person_id}", response=PersonDetail)
def person(request: HttpRequest, person_id: UUID) -> PersonDetail:
    """One person, sealed values masked."""
    return queries.person_page(actor_of(request), person_id)


@router.get("/persons/{uuid:person_id}/posts", response=PersonPosts)
def posts_of_person(request: HttpRequest, person_id: UUID) -> PersonPosts:
    """What a person holds and held, who stood in, and who did what about it."""
    return held_posts.posts_of_person(actor_of(request), person_id)


@router.put("/persons/{uuid:person_id}", response=PersonDetail)
def change_person(request: HttpRequest, person_id: UUID, body: Body[PersonParticulars]) -> PersonDetail:
    """Corrects a person."""
    persons.change_person(actor_of(request), person_id, body)
    return queries.person_page(actor_of(request), person_id)


@router.post("/persons/{uuid:person_id}/unmask", response=Unmasked)
def unmask(request: HttpRequest, person_id: UUID, body: PersonUnmaskIn) -> Unmasked:
    """Shows a sealed value plain, once, for a reason that is kept."""
    return Unmasked(unmaskings.unmask(actor_of(request), person_id, body.field, body.reason))


@router.post("/persons/{uuid:person_id}/membership", response={201: Done})
@idempotent
def register_membership(request: HttpRequest, person_id: UUID, body: MembershipIn) -> Status[Done]:
    """Enters a person as a party member."""
    persons.register_membership(actor_of(request), person_id, body.kind, body.branch_id, body.starts_on)
    return Status(201, DONE)


@router.post("/persons/{uuid:person_id}/membership/end", response=Done)
def end_membership(request: HttpRequest, person_id: UUID, body: PersonEndIn) -> Done:
    """Ends a party registration."""
    persons.end_membership(actor_of(request), person_id, body.ends_on)
    return DONE


@router.get("/buildings/{uuid:building_id}/households", response=list[HouseholdRow])
def households_of_building(request: HttpRequest, building_id: UUID) -> list[HouseholdRow]:
    """The households of a building in sight, door by door."""
    return household_queries.households_of_building(actor_of(request), building_id)


@router.post("/households", response={201: HouseholdRow})
@idempotent
def create_household(request: HttpRequest, body: HouseholdIn) -> Status[HouseholdRow]:
    """Enters a household, and its dwelling if that is new."""
    door = Door(body.building_id, body.entrance_id, body.floor, body.number, body.use)
    row = households.create_household(actor_of(request), door, body.starts_on, body.register_number)
    card = household_queries.household_card(row.id)
    return Status(201, card)


@router.post("/households/{uuid:household_id}/residences", response={201: HouseholdRow})
@idempotent
def move_in(request: HttpRequest, household_id: UUID, body: MoveIn) -> Status[HouseholdRow]:
    """A person comes to live in a household."""
    households.move_in(actor_of(request), household_id, body.person_id, body.relation, body.starts_on)
    card = household_queries.household_card(household_id)
    return Status(201, card)


@router.post("/residences/{uuid:residence_id}/end", response=Done)
def move_out(request: HttpRequest, residence_id: UUID, body: PersonEndIn) -> Done:
    """A person leaves a household; the last one out ends it."""
    households.move_out(actor_of(request), residence_id, body.ends_on)
    return DONE


@router.get("/linked-households", response=list[HouseholdRow])
def my_linked_households(request: HttpRequest) -> list[HouseholdRow]:
    """The households that one's posts keep in touch with (联户)."""
    return household_queries.my_linked_households(actor_of(request))


@router.post("/posts/{uuid:post_id}/linked-households", response=LinkedHouseholds)
def link_households(request: HttpRequest, post_id: UUID, body: LinkIn) -> LinkedHouseholds:
    """Links households, or all of a building, to a post."""
    linked = households.link_households(actor_of(request), post_id, body.household_ids, body.building_id)
    return LinkedHouseholds(linked)


@router.post("/linked-households/{uuid:link_id}/end", response=Done)
def unlink_household(request: HttpRequest, link_id: UUID) -> Done:
    """Ends a link."""
    households.unlink_household(actor_of(request), link_id)
    return DONE
