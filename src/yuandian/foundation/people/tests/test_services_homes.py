"""Doors, moves, joint households, deaths, party members, and what the register shows of them."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from yuandian.foundation.organisations.errors import OrganisationUnknown
from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.people.errors import (
    AlreadyMember,
    DwellingLivedIn,
    DwellingTaken,
    DwellingUnknown,
    HasDied,
    HasHead,
    HoldsPosts,
    HouseholdUnknown,
    NobodyLeft,
    NothingToEnd,
    PeriodMisfit,
    PersonUnknown,
    PlaceUnknown,
    RoleNotLinked,
    SameHousehold,
)
from yuandian.foundation.people.models import Account, Dwelling, Household, PartyMembership, Residence, Session
from yuandian.foundation.people.queries.coverage import party_coverage_of_all_levels
from yuandian.foundation.people.queries.dwellings import (
    BuildingsAsked,
    buildings_of_grid,
    door_page,
    doors_of_building,
    register_figures,
)
from yuandian.foundation.people.queries.linked import households_of_post, my_linked_households
from yuandian.foundation.people.queries.persons import PersonFilter, person_page, persons_for_list
from yuandian.foundation.people.queries.register import RegisterFilter, register_for_list
from yuandian.foundation.people.records import DwellingRecord, HouseholdRecord, PersonRecord
from yuandian.foundation.people.rules.residents import DwellingUse, HouseholdRelation, LeavingReason, Membership
from yuandian.foundation.people.services.deaths import record_death
from yuandian.foundation.people.services.dwellings import Door, change_dwelling, enter_dwelling
from yuandian.foundation.people.services.exports import export_register
from yuandian.foundation.people.services.households import change_relation, create_household, move_in, move_out
from yuandian.foundation.people.services.joining import merge_households, split_household
from yuandian.foundation.people.services.links import link_households
from yuandian.foundation.people.services.memberships import (
    change_membership,
    end_membership,
    register_membership,
    transfer_membership,
)
from yuandian.foundation.people.services.persons import PersonParticulars, register_person
from yuandian.foundation.people.services.posts import Appointment, appoint
from yuandian.foundation.people.tests.cast import NOON, SINCE, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Invalid
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.paging import Total

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def residence(cast: Cast, name: str) -> Residence:
    """Where the named person lives now."""
    return Residence.objects.get(person=cast.id(name), ends_on=None)


def actions(subject: Any) -> list[str]:
    """What was written of a subject, in order."""
    return [entry.action for entry in entries_of(subject)]


# Doors


def test_an_empty_door_is_entered_and_put_to_use(cast: Cast) -> None:
    actor = cast.actor("worker")
    door = Door(cast.buildings["b2"].id, number="101", floor=1, use=DwellingUse.VACANT)
    row = enter_dwelling(actor, door)
    with pytest.raises(DwellingTaken):
        enter_dwelling(actor, door)
    with pytest.raises(PlaceUnknown):
        enter_dwelling(actor, Door(cast.buildings["bw"].id, number="102"))
    household = create_household(actor, Door(cast.buildings["b2"].id, number="101", use=DwellingUse.LET), TODAY)
    row.refresh_from_db()
    assert (household.dwelling_id, row.use) == (row.id, "let")
    with pytest.raises(DwellingLivedIn):
        change_dwelling(actor, row.id, DwellingUse.VACANT, 1)
    change_dwelling(actor, row.id, DwellingUse.SHARED_LET, 2)
    row.refresh_from_db()
    assert (row.use, row.floor) == ("shared_let", 2)
    with pytest.raises(DwellingUnknown):
        change_dwelling(actor, cast.households["west_home"].dwelling_id, DwellingUse.LET, None)
    assert actions(row) == [DwellingRecord.ENTER, DwellingRecord.CHANGE, DwellingRecord.CHANGE]
    assert list(verify()) == []


def test_who_moves_out_last_leaves_the_door_empty(cast: Cast) -> None:
    actor = cast.actor("worker")
    head, child = residence(cast, "resident"), residence(cast, "child")
    move_out(actor, head.id, TODAY, LeavingReason.MOVED, "桐福小区3号楼")
    assert Dwelling.objects.get(id=cast.households["home"].dwelling_id).use == "owned"
    move_out(actor, child.id, TODAY, LeavingReason.DEPARTED)
    assert Dwelling.objects.get(id=cast.households["home"].dwelling_id).use == "vacant"
    head.refresh_from_db()
    assert (head.left_because, head.went_to) == ("moved", "桐福小区3号楼")
    page = door_page(actor, cast.households["home"].dwelling_id)
    assert (page.door.households, page.door.use) == ([], "vacant")
    assert {(one.name_masked, one.left_because) for one in page.former} == {
        ("r*******", "moved"), ("c****", "departed"),
    }  # fmt: skip
    assert "桐福小区" not in str([entry.details for entry in entries_of(cast.persons["resident"])])
    assert actions(cast.persons["resident"]) == [PersonRecord.MOVE_OUT]


def test_a_move_in_the_future_leaves_the_door_as_it_is(cast: Cast) -> None:
    actor = cast.actor("worker")
    for name in ("resident", "child"):
        move_out(actor, residence(cast, name).id, TOMORROW)
    assert Dwelling.objects.get(id=cast.households["home"].dwelling_id).use == "owned"


# Relations


def test_another_becomes_the_head(cast: Cast) -> None:
    actor = cast.actor("worker")
    child, head = residence(cast, "child"), residence(cast, "resident")
    with pytest.raises(HasHead):
        change_relation(actor, child.id, HouseholdRelation.HEAD, HouseholdRelation.HEAD)
    change_relation(actor, child.id, HouseholdRelation.HEAD, HouseholdRelation.PARENT)
    found = dict(Residence.objects.filter(id__in=[child.id, head.id]).values_list("id", "relation"))
    assert found == {child.id: "head", head.id: "parent"}
    with pytest.raises(HouseholdUnknown):
        change_relation(cast.actor("west_worker"), child.id, HouseholdRelation.OTHER, HouseholdRelation.OTHER)
    (last,) = [entry for entry in entries_of(cast.households["home"]) if entry.action == HouseholdRecord.CHANGE]
    assert last.details["former_head"] == "parent"


def test_households_are_joined(cast: Cast) -> None:
    actor = cast.actor("worker")
    second = create_household(actor, Door(cast.buildings["b2"].id, number="202"), TODAY)
    neighbour = register_person(actor, PersonParticulars("李桂兰", grid_id=cast.grids["m2"].id))
    cast.persons["neighbour"] = neighbour
    move_in(actor, second.id, neighbour.id, HouseholdRelation.HEAD, TODAY)
    home = cast.households["home"]
    with pytest.raises(SameHousehold):
        merge_households(actor, home.id, home.id, TODAY)
    with pytest.raises(HouseholdUnknown):
        merge_households(actor, home.id, cast.households["west_home"].id, TODAY)
    with pytest.raises(PeriodMisfit):
        merge_households(actor, second.id, home.id, TODAY - timedelta(days=1))
    merge_households(actor, second.id, home.id, TODAY)
    second.refresh_from_db()
    assert (second.ends_on, residence(cast, "neighbour").relation) == (TODAY, "other")
    assert residence(cast, "neighbour").household_id == home.id
    assert Dwelling.objects.get(id=second.dwelling_id).use == "vacant"
    with pytest.raises(PeriodMisfit):
        merge_households(actor, second.id, home.id, TODAY)
    assert list(verify()) == []


def test_a_household_is_split(cast: Cast) -> None:
    actor = cast.actor("worker")
    home, child, head = cast.households["home"], residence(cast, "child"), residence(cast, "resident")
    with pytest.raises(NobodyLeft):
        split_household(actor, home.id, [child.id, head.id], head.id, TODAY)
    with pytest.raises(HouseholdUnknown):
        split_household(actor, home.id, [child.id], head.id, TODAY)
    fresh = split_household(actor, home.id, [child.id], child.id, TODAY, "410102001")
    assert (fresh.dwelling_id, fresh.register_number) == (home.dwelling_id, "410102001")
    assert (residence(cast, "child").household_id, residence(cast, "child").relation) == (fresh.id, "head")
    (door,) = doors_of_building(actor, cast.buildings["b1"].id)
    assert sorted(len(one.members) for one in door.households) == [1, 1]
    assert actions(home) == [HouseholdRecord.LEAVE, HouseholdRecord.SPLIT]
    assert list(verify()) == []


# Deaths


def test_who_died_has_no_home_no_party_and_no_account(cast: Cast) -> None:
    actor = cast.actor("worker")
    cast.join_party("resident")
    cast.client("resident")
    account = cast.accounts["resident"]
    with pytest.raises(PeriodMisfit):
        record_death(actor, cast.id("resident"), TOMORROW)
    record_death(actor, cast.id("resident"), TODAY)
    with pytest.raises(HasDied):
        record_death(actor, cast.id("resident"), TODAY)
    page = person_page(actor, cast.id("resident"))
    assert (page.died_on, page.card.grid_id, page.card.is_party_member) == (TODAY, cast.grids["m1"].id, False)
    assert [(one.ends_on, one.left_because) for one in page.residences] == [(TODAY, "died")]
    account.refresh_from_db()
    assert (account.is_active, account.phone) == (False, None)
    assert not Session.objects.filter(account=account, revoked_at=None).exists()
    with pytest.raises(HasDied):
        move_in(actor, cast.households["home"].id, cast.id("resident"), HouseholdRelation.OTHER, TODAY)
    with pytest.raises(HasDied):
        register_membership(actor, cast.id("resident"), Membership.RETIRED, None, TODAY)
    names = [row.name for row in persons_for_list(actor, PersonFilter(), None, 50).items]
    assert "resident" not in names
    gone = register_for_list(actor, RegisterFilter(has_died=True), None, 50).items
    assert [(row.person.name, row.died_on) for row in gone] == [("resident", TODAY)]
    with pytest.raises(PersonUnknown):
        appoint(
            cast.actor("community_secretary"),
            Appointment(cast.id("resident"), "safety_officer", grid_id=cast.grids["lvdu"].id),
        )


def test_whoever_holds_a_post_is_replaced_first(cast: Cast) -> None:
    with pytest.raises(HoldsPosts):
        record_death(cast.actor("worker"), cast.id("micro_lead"), TODAY)
    assert Account.objects.get(id=cast.accounts["micro_lead"].id).is_active


# Party members


def test_a_party_member_is_corrected_and_transferred(cast: Cast) -> None:
    actor, person = cast.actor("worker"), cast.id("resident")
    first, second = (
        Organisation.objects.create(kind="party", name=name, party_level=3) for name in ("第一党支部", "第二党支部")
    )
    with pytest.raises(NothingToEnd):
        change_membership(actor, person, Membership.RETIRED, None, TODAY)
    with pytest.raises(OrganisationUnknown):
        register_membership(actor, person, Membership.RETIRED, cast.units["property"].id, TODAY)
    register_membership(actor, person, Membership.RETIRED, first.id, SINCE)
    change_membership(actor, person, Membership.SELF_MANAGED, first.id, SINCE)
    with pytest.raises(AlreadyMember):
        transfer_membership(actor, person, first.id, TODAY)
    with pytest.raises(PeriodMisfit):
        transfer_membership(actor, person, second.id, SINCE - timedelta(days=1))
    transfer_membership(actor, person, second.id, TODAY)
    found = PartyMembership.objects.order_by("starts_on").values_list("kind", "branch__name", "ends_on")
    assert list(found) == [("self_managed", "第一党支部", TODAY), ("self_managed", "第二党支部", None)]
    with pytest.raises(PeriodMisfit):
        change_membership(actor, person, Membership.SELF_MANAGED, second.id, SINCE)
    in_second = register_for_list(actor, RegisterFilter(branch_id=second.id), None, 50).items
    assert [(row.person.name, row.membership, row.branch_name) for row in in_second] == [
        ("resident", "self_managed", "第二党支部")
    ]
    end_membership(actor, person, TODAY, "组织关系转出本区")
    assert actions(cast.persons["resident"]) == [
        PersonRecord.JOIN_PARTY, PersonRecord.CHANGE_MEMBERSHIP, PersonRecord.TRANSFER_MEMBERSHIP,
        PersonRecord.LEAVE_PARTY,
    ]  # fmt: skip


def test_a_member_who_moves_in_covers_a_micro_grid(cast: Cast) -> None:
    viewer = cast.actor("viewer")

    def covered() -> int:
        (micro,) = [one for one in party_coverage_of_all_levels(viewer, None).levels if one.level == "micro"]
        return micro.covered

    before = covered()
    register_membership(cast.actor("worker"), cast.id("resident"), Membership.RETIRED, None, TODAY)
    assert covered() == before + 1
    move_out(cast.actor("worker"), residence(cast, "resident").id, TODAY)
    assert covered() == before


# What is shown


def test_the_buildings_of_a_grid_are_counted(cast: Cast) -> None:
    actor = cast.actor("lead")
    enter_dwelling(cast.actor("worker"), Door(cast.buildings["b2"].id, number="101", use=DwellingUse.VACANT))
    asked = BuildingsAsked(grid_id=cast.grids["lvdu"].id)
    rows = buildings_of_grid(actor, asked, None, 50).items
    assert [(row.courtyard, row.name, row.doors, row.vacant, row.households, row.persons) for row in rows] == [
        ("枣园", "b1", 1, 0, 1, 2), ("枣园", "b2", 1, 1, 0, 0),
    ]  # fmt: skip
    first = buildings_of_grid(actor, asked, None, 1)
    rest = buildings_of_grid(actor, asked, first.next, 1)
    assert [row.name for row in [*first.items, *rest.items]] == ["b1", "b2"]
    named = BuildingsAsked(grid_id=cast.grids["lvdu"].id, text="园b2")
    assert [row.name for row in buildings_of_grid(actor, named, None, 50).items] == ["b2"]
    assert buildings_of_grid(cast.actor("west_worker"), asked, None, 50).items == []
    with pytest.raises(Invalid):
        buildings_of_grid(actor, BuildingsAsked(grid_id=cast.grids["district"].id), None, 50)


def test_the_figures_of_a_grid(cast: Cast) -> None:
    cast.join_party("resident")
    figures = register_figures(cast.actor("lead"), cast.grids["m1"].id)
    assert (figures.doors, figures.vacant, figures.households, figures.persons) == (1, 0, 1, 2)
    assert (figures.registered, figures.minors, figures.elderly, figures.party_members) == (2, 1, 1, 1)
    assert register_figures(cast.actor("west_worker"), cast.grids["m1"].id).persons == 0


def test_the_lists_cost_the_same_however_long(cast: Cast, django_assert_num_queries: Any) -> None:
    actor, lvdu = cast.actor("lead"), cast.grids["lvdu"].id
    buildings_of_grid(actor, BuildingsAsked(grid_id=lvdu), None, 50)
    with django_assert_num_queries(3):
        buildings_of_grid(actor, BuildingsAsked(grid_id=lvdu), None, 50)
    with django_assert_num_queries(3):
        register_for_list(actor, RegisterFilter(grid_id=lvdu), None, 50)
    with django_assert_num_queries(5):
        doors_of_building(actor, cast.buildings["b1"].id)


def test_the_register_is_narrowed_and_counted(cast: Cast) -> None:
    actor = cast.actor("lead")
    here = register_for_list(actor, RegisterFilter(grid_id=cast.grids["lvdu"].id), None, 50).items
    assert [(row.person.name, row.address, row.relation) for row in here] == [
        ("child", "枣园b12单元301", "child"), ("resident", "枣园b12单元301", "head"),
    ]  # fmt: skip
    assert register_for_list(actor, RegisterFilter(grid_id=cast.grids["m1"].id), None, 1).total == Total(2)
    assert register_for_list(actor, RegisterFilter(grid_id=cast.grids["m5"].id), None, 1).total == Total(0)
    unhoused = register_for_list(actor, RegisterFilter(is_housed=False), None, 50).items
    assert {"resident", "child"}.isdisjoint(row.person.name for row in unhoused)


def test_the_register_leaves_masked_and_recorded(cast: Cast) -> None:
    sheet = b"".join(export_register(cast.actor("worker"), RegisterFilter(grid_id=cast.grids["m1"].id), "zh-CN"))
    with zipfile.ZipFile(io.BytesIO(sheet)) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "r*******" in text
    assert "11*************02X" in text
    assert "11010519491231002X" not in text
    assert actions(cast.persons["resident"]) == [PersonRecord.EXPORT]


# 联户


def test_whoever_keeps_in_touch_sees_names_and_agreed_phones(cast: Cast) -> None:
    post = cast.hire("friend", "linked_party_member", "m1")
    secretary = cast.actor("community_secretary")
    with pytest.raises(RoleNotLinked):
        link_households(secretary, cast.posts["worker"].id, [cast.households["home"].id])
    link_households(secretary, post.id, [cast.households["home"].id])
    resident = cast.persons["resident"]
    (home,) = my_linked_households(cast.actor("friend"))
    assert [(one.name, one.relation, one.phone) for one in home.members] == [
        ("resident", "head", None), ("c****", "child", None),
    ]  # fmt: skip
    resident.is_phone_public = True
    resident.save()
    (home,) = my_linked_households(cast.actor("friend"))
    assert [one.phone for one in home.members] == [resident.phone, None]
    (row,) = households_of_post(secretary, post.id)
    assert row.id == cast.households["home"].id
    page = door_page(secretary, cast.households["home"].dwelling_id)
    assert [(one.title, one.person_name) for one in page.keepers] == [(post.title, "friend")]


def test_a_joined_household_leaves_the_list(cast: Cast) -> None:
    post = cast.hire("friend", "linked_party_member", "m1")
    link_households(cast.actor("community_secretary"), post.id, [cast.households["home"].id])
    for name in ("resident", "child"):
        move_out(cast.actor("worker"), residence(cast, name).id, TODAY)
    assert my_linked_households(cast.actor("friend")) == []
    assert Household.objects.get(id=cast.households["home"].id).ends_on == TODAY


def test_the_sheet_is_a_workbook(cast: Cast) -> None:
    answer = cast.client("worker").get("/api/staff/people/register/sheet")
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
