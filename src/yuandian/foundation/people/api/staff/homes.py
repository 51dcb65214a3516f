"""Who lives where: dwellings, households, and 联户."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.people.queries import dwellings as door_queries
from yuandian.foundation.people.queries import households as household_queries
from yuandian.foundation.people.queries import linked
from yuandian.foundation.people.queries.dwellings import (
    BuildingRow,
    BuildingsAsked,
    DoorDetail,
    DoorRow,
    EntranceChoice,
    RegisterFigures,
)
from yuandian.foundation.people.queries.households import HouseholdRow
from yuandian.foundation.people.queries.linked import LinkedHome
from yuandian.foundation.people.schemas import (
    DwellingChange,
    GridAsked,
    HouseholdIn,
    HouseholdMergeIn,
    HouseholdSplitIn,
    LinkIn,
    MoveIn,
    MoveOutIn,
    PeoplePageAsked,
    RelationIn,
)
from yuandian.foundation.people.services import dwellings, households, joining, links
from yuandian.foundation.people.services.dwellings import Door
from yuandian.foundation.people.services.links import LinkedHouseholds
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page

router = Router()


@router.get("/buildings", response=Page[BuildingRow])
def buildings_of_grid(
    request: HttpRequest, asked: Query[BuildingsAsked], page: Query[PeoplePageAsked]
) -> Page[BuildingRow]:
    """The buildings of a grid in reach with how many live there, courtyard by courtyard."""
    return door_queries.buildings_of_grid(actor_of(request), asked, page.after, page.limit)


@router.get("/register-figures", response=RegisterFigures)
def register_figures(request: HttpRequest, asked: Query[GridAsked]) -> RegisterFigures:
    """How many doors, households and people are registered in a grid in reach."""
    return door_queries.register_figures(actor_of(request), asked.grid_id)


@router.get("/buildings/{uuid:building_id}/doors", response=list[DoorRow])
def doors_of_building(request: HttpRequest, building_id: UUID) -> list[DoorRow]:
    """The doors of a building in sight, empty ones too, with who lives there."""
    return door_queries.doors_of_building(actor_of(request), building_id)


@router.get("/buildings/{uuid:building_id}/entrances", response=list[EntranceChoice])
def entrances_of_building(request: HttpRequest, building_id: UUID) -> list[EntranceChoice]:
    """The entrances that a building has."""
    return door_queries.entrances_of_building(actor_of(request), building_id)


@router.post("/dwellings", response={201: DoorDetail})
@idempotent
def enter_dwelling(request: HttpRequest, body: Body[Door]) -> Status[DoorDetail]:
    """Enters a door where nobody need live."""
    row = dwellings.enter_dwelling(actor_of(request), body)
    return Status(201, door_queries.door_page(actor_of(request), row.id))


@router.get("/dwellings/{uuid:dwelling_id}", response=DoorDetail)
def dwelling(request: HttpRequest, dwelling_id: UUID) -> DoorDetail:
    """One door: who lives and lived there, who keeps in touch, what was changed."""
    return door_queries.door_page(actor_of(request), dwelling_id)


@router.put("/dwellings/{uuid:dwelling_id}", response=DoorDetail)
def change_dwelling(request: HttpRequest, dwelling_id: UUID, body: DwellingChange) -> DoorDetail:
    """What a door is used as, and its floor."""
    dwellings.change_dwelling(actor_of(request), dwelling_id, body.use, body.floor)
    return door_queries.door_page(actor_of(request), dwelling_id)


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
def move_out(request: HttpRequest, residence_id: UUID, body: MoveOutIn) -> Done:
    """A person leaves a household; the last one out ends it."""
    households.move_out(actor_of(request), residence_id, body.ends_on, body.because, body.went_to)
    return DONE


@router.put("/residences/{uuid:residence_id}/relation", response=Done)
def change_relation(request: HttpRequest, residence_id: UUID, body: RelationIn) -> Done:
    """What somebody is to the head of their household; or that they are the head from now on."""
    households.change_relation(actor_of(request), residence_id, body.relation, body.former_head)
    return DONE


@router.post("/households/{uuid:household_id}/merge", response=HouseholdRow)
@idempotent
def merge_households(request: HttpRequest, household_id: UUID, body: HouseholdMergeIn) -> HouseholdRow:
    """Joins a household to another, which stays (合户)."""
    row = joining.merge_households(actor_of(request), household_id, body.into_id, body.on)
    return household_queries.household_card(row.id)


@router.post("/households/{uuid:household_id}/split", response={201: HouseholdRow})
@idempotent
def split_household(request: HttpRequest, household_id: UUID, body: HouseholdSplitIn) -> Status[HouseholdRow]:
    """Some members make a household of their own behind the same door (分户)."""
    row = joining.split_household(
        actor_of(request), household_id, body.residence_ids, body.head_id, body.on, body.register_number
    )
    return Status(201, household_queries.household_card(row.id))


@router.get("/linked-households", response=list[LinkedHome])
def my_linked_households(request: HttpRequest) -> list[LinkedHome]:
    """The households that one's posts keep in touch with (联户)."""
    return linked.my_linked_households(actor_of(request))


@router.get("/posts/{uuid:post_id}/linked-households", response=list[HouseholdRow])
def households_of_post(request: HttpRequest, post_id: UUID) -> list[HouseholdRow]:
    """The households that a post in sight keeps in touch with."""
    return linked.households_of_post(actor_of(request), post_id)


@router.post("/posts/{uuid:post_id}/linked-households", response=LinkedHouseholds)
def link_households(request: HttpRequest, post_id: UUID, body: LinkIn) -> LinkedHouseholds:
    """Links households, or all of a building, to a post."""
    fresh = links.link_households(actor_of(request), post_id, body.household_ids, body.building_id)
    return LinkedHouseholds(fresh)


@router.post("/linked-households/{uuid:link_id}/end", response=Done)
def unlink_household(request: HttpRequest, link_id: UUID) -> Done:
    """Ends a link."""
    links.unlink_household(actor_of(request), link_id)
    return DONE
