"""The register: persons, households, identities, consents, plain values; and what residents see."""

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from yuandian.foundation.people.errors import (
    AccountLocked,
    AccountUnknown,
    AlreadyMember,
    HasAccount,
    HasHead,
    HouseholdUnknown,
    IdentityMismatch,
    IdentityUnconfirmed,
    IdNumberTaken,
    IdNumberUnusable,
    LivesElsewhere,
    NameUnusable,
    NothingToEnd,
    PeriodMisfit,
    PersonUnknown,
    PhoneUnusable,
    PlaceUnknown,
    ReasonMissing,
    UnmaskedTooOften,
    UsernameTaken,
)
from yuandian.foundation.people.models import Account, Household, Person, Residence, Unmasking
from yuandian.foundation.people.queries.households import households_of_building
from yuandian.foundation.people.queries.linked import my_linked_households
from yuandian.foundation.people.queries.neighbourhood import me, my_household, my_neighbourhood, public_page_of
from yuandian.foundation.people.queries.persons import PersonFilter, find_persons, person_page, persons_for_list
from yuandian.foundation.people.queries.posts import public_phone_of_post
from yuandian.foundation.people.records import HouseholdRecord, PersonRecord
from yuandian.foundation.people.rules.residents import DwellingUse, HouseholdRelation, Membership, ResidentType
from yuandian.foundation.people.services import accounts, bulk_register
from yuandian.foundation.people.services.bulk_register import HouseholdEntry, Member, MembershipEntry, PersonEntry
from yuandian.foundation.people.services.dwellings import Door
from yuandian.foundation.people.services.households import create_household, move_in, move_out
from yuandian.foundation.people.services.identity import confirm_identity, find_or_make_reporter, find_or_make_reporters
from yuandian.foundation.people.services.links import link_households, unlink_household
from yuandian.foundation.people.services.memberships import end_membership, register_membership
from yuandian.foundation.people.services.persons import (
    PersonParticulars,
    change_person,
    introduce_myself,
    register_person,
    set_my_consent,
)
from yuandian.foundation.people.services.posts import Appointment
from yuandian.foundation.people.services.unmaskings import Sealed, unmask
from yuandian.foundation.people.tests.cast import ID_NUMBERS, NOON, SINCE, SYSTEM, TODAY, Cast, phone_of
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.sealed import lookup

NUMBER = "440524188001010014"


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


# Persons


def test_a_person_is_registered_sealed(cast: Cast) -> None:
    particulars = PersonParticulars(
        "李桂兰",
        phone="154 0000 9999",
        id_number=NUMBER,
        resident_type=ResidentType.RENTING,
        grid_id=cast.grids["m1"].id,
    )
    row = register_person(cast.actor("worker"), particulars)
    assert (row.birth_on, row.sex, row.phone) == (date(1880, 1, 1), "male", "15400009999")
    with connection.cursor() as cursor:
        cursor.execute("SELECT p::text FROM people_person p WHERE id = %s", [row.id])
        stored = cursor.fetchone()[0]
    assert "15400009999" not in stored
    assert NUMBER not in stored
    card = person_page(cast.actor("worker"), row.id).card
    assert (card.phone_masked, card.id_number_masked, card.age) == ("154****9999", "44*************014", 146)


@pytest.mark.parametrize(
    ("particulars", "refusal"),
    [
        (PersonParticulars(" "), NameUnusable),
        (PersonParticulars("李" * 51), NameUnusable),
        (PersonParticulars("李桂兰", phone="12"), PhoneUnusable),
        (PersonParticulars("李桂兰", id_number="440524188001010015"), IdNumberUnusable),
        (PersonParticulars("李桂兰", id_number=ID_NUMBERS["resident"]), IdNumberTaken),
    ],
)
def test_what_cannot_be_registered(cast: Cast, particulars: PersonParticulars, refusal: type[Exception]) -> None:
    before = Person.objects.count()
    with pytest.raises(refusal):
        register_person(cast.actor("administrator"), particulars)
    assert Person.objects.count() == before


def test_a_worker_registers_people_of_their_own_grids(cast: Cast) -> None:
    for grid_id in (None, cast.grids["m3"].id, cast.grids["lvdu"].id):
        with pytest.raises(PlaceUnknown):
            register_person(cast.actor("worker"), PersonParticulars("李桂兰", grid_id=grid_id))
    with pytest.raises(Forbidden):
        register_person(cast.actor("operator"), PersonParticulars("李桂兰", grid_id=cast.grids["m1"].id))


def test_a_correction_keeps_what_is_not_given_and_tells_no_sealed_value(cast: Cast) -> None:
    row = change_person(
        cast.actor("worker"),
        cast.id("resident"),
        PersonParticulars("张秀英", phone="15400008888", grid_id=cast.grids["m1"].id),
    )
    assert row.id_number == ID_NUMBERS["resident"]
    assert row.birth_on == date(1949, 12, 31)
    told = entries_of(row)[-1].details
    assert told["name"] == ["resident", "张秀英"]
    assert told["phone"] == "changed"
    assert "id_number" not in told
    assert [one.id for one in find_persons(cast.actor("worker"), "15400008888", None)] == [row.id]


def test_whom_somebody_sees(cast: Cast) -> None:
    def seen(name: str) -> set[str]:
        return {card.name for card in persons_for_list(cast.actor(name), PersonFilter(), None, 200).items}

    assert {"resident", "child", "worker", "grid_lead", "micro_lead"} == seen("worker")
    assert "stranger" in seen("west_worker")
    assert "resident" not in seen("west_worker")
    assert {"resident", "lead", "clerk"} <= seen("lead")
    assert "stranger" not in seen("secretary")
    assert len(seen("administrator")) == Person.objects.count()
    for name in ("urban", "viewer", "resident"):
        with pytest.raises(Forbidden):
            seen(name)
    with pytest.raises(PersonUnknown):
        person_page(cast.actor("worker"), cast.id("stranger"))


def test_the_register_is_narrowed(cast: Cast) -> None:
    cast.join_party("resident")
    actor = cast.actor("lead")

    def found(**filters: object) -> list[str]:
        return [card.name for card in persons_for_list(actor, PersonFilter(**filters), None, 50).items]

    assert found(text="resi") == ["resident"]
    assert found(building_id=cast.buildings["b1"].id) == ["child", "resident"]
    assert found(grid_id=cast.grids["m1"].id) == ["child", "resident"]
    assert found(is_party_member=True) == ["resident"]
    assert found(resident_type="renting") == []
    assert found(is_party_member=True, building_id=cast.buildings["b2"].id) == []


def test_a_list_of_persons_costs_the_same_however_long(cast: Cast, django_assert_num_queries) -> None:
    actor = cast.actor("lead")
    with django_assert_num_queries(1):
        persons_for_list(actor, PersonFilter(), None, 50)
    with django_assert_num_queries(2):
        households_of_building(actor, cast.buildings["b1"].id)


def test_persons_are_found_by_exact_number(cast: Cast) -> None:
    actor = cast.actor("worker")
    assert [card.name for card in find_persons(actor, None, ID_NUMBERS["resident"].lower())] == ["resident"]
    assert find_persons(actor, cast.persons["stranger"].phone, None) == []
    assert find_persons(actor, "154", None) == []


# Plain values


def test_a_plain_value_has_a_reason_that_is_kept(cast: Cast) -> None:
    actor = cast.actor("worker")
    assert unmask(actor, cast.id("resident"), Sealed.ID_NUMBER, "to register the lease") == ID_NUMBERS["resident"]
    look = person_page(actor, cast.id("resident")).looks[0]
    assert (look.field, look.reason, look.by, look.at) == (
        "id_number", "to register the lease", "worker", Unmasking.objects.get().created_at,
    )  # fmt: skip
    entry = entries_of(cast.persons["resident"])[-1]
    assert (entry.action, entry.post_id) == (PersonRecord.UNMASK, cast.posts["worker"].id)
    assert unmask(actor, cast.id("micro_lead"), Sealed.ID_NUMBER, "to register the lease") is None


def test_plain_values_are_not_for_everybody(cast: Cast) -> None:
    with pytest.raises(Forbidden):
        unmask(cast.actor("administrator"), cast.id("resident"), Sealed.PHONE, "out of curiosity")
    with pytest.raises(PersonUnknown):
        unmask(cast.actor("west_worker"), cast.id("resident"), Sealed.PHONE, "out of curiosity")
    with pytest.raises(ReasonMissing):
        unmask(cast.actor("worker"), cast.id("resident"), Sealed.PHONE, " ok ")
    assert not Unmasking.objects.exists()


def test_a_child_is_unmasked_by_fewer(cast: Cast) -> None:
    with pytest.raises(Forbidden):
        unmask(cast.actor("worker"), cast.id("child"), Sealed.ID_NUMBER, "to register the school")
    assert unmask(cast.actor("lead"), cast.id("child"), Sealed.ID_NUMBER, "to register the school")
    assert person_page(cast.actor("worker"), cast.id("child")).card.is_minor


def test_looks_are_limited_and_never_taken_back(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yuandian.foundation.people.services.unmaskings.UNMASKINGS_A_DAY", 2)
    for _ in range(2):
        unmask(cast.actor("worker"), cast.id("resident"), Sealed.PHONE, "to call about the leak")
    with pytest.raises(UnmaskedTooOften):
        unmask(cast.actor("worker"), cast.id("resident"), Sealed.PHONE, "to call about the leak")
    with clock.at(NOON + timedelta(days=2)):
        unmask(cast.actor("worker"), cast.id("resident"), Sealed.PHONE, "to call about the leak")
    for act in (Unmasking.objects.all().delete, lambda: Unmasking.objects.update(reason="")):
        with pytest.raises(ProgrammingError), transaction.atomic():
            act()
    assert Unmasking.objects.count() == 3


# Households


def test_a_household_moves_in_and_out(cast: Cast) -> None:
    actor = cast.actor("worker")
    door = Door(cast.buildings["b2"].id, floor=2, number="202", use=DwellingUse.LET)
    household = create_household(actor, door, TODAY)
    again = create_household(actor, door, TODAY)
    assert household.dwelling_id == again.dwelling_id
    tenant = register_person(actor, PersonParticulars("李桂兰", grid_id=cast.grids["m1"].id))
    row = move_in(actor, household.id, tenant.id, HouseholdRelation.HEAD, TODAY)
    with pytest.raises(LivesElsewhere):
        move_in(actor, again.id, tenant.id, HouseholdRelation.HEAD, TODAY)
    other = register_person(actor, PersonParticulars("王建国", grid_id=cast.grids["m1"].id))
    with pytest.raises(HasHead):
        move_in(actor, household.id, other.id, HouseholdRelation.HEAD, TODAY)
    with pytest.raises(PeriodMisfit):
        move_in(actor, household.id, other.id, HouseholdRelation.OTHER, TODAY - timedelta(days=1))
    with pytest.raises(PeriodMisfit):
        move_out(actor, row.id, TODAY - timedelta(days=1))
    move_out(actor, row.id, TODAY + timedelta(days=30))
    with pytest.raises(NothingToEnd):
        move_out(actor, row.id, TODAY + timedelta(days=30))
    household.refresh_from_db()
    assert household.ends_on == TODAY + timedelta(days=30)
    assert [entry.action for entry in entries_of(household)] == [
        HouseholdRecord.CREATE, HouseholdRecord.JOIN, HouseholdRecord.LEAVE,
    ]  # fmt: skip
    assert list(verify()) == []


def test_households_out_of_reach(cast: Cast) -> None:
    actor = cast.actor("worker")
    with pytest.raises(PlaceUnknown):
        create_household(actor, Door(cast.buildings["bw"].id), TODAY)
    with pytest.raises(PlaceUnknown):
        create_household(actor, Door(cast.grids["m1"].id), TODAY)
    with pytest.raises(HouseholdUnknown):
        move_in(actor, cast.households["west_home"].id, cast.id("resident"), HouseholdRelation.OTHER, TODAY)
    with pytest.raises(HouseholdUnknown):
        move_out(actor, Residence.objects.get(person=cast.id("stranger")).id, TODAY)
    assert households_of_building(actor, cast.buildings["bw"].id) == []


def test_a_building_shows_its_households_door_by_door(cast: Cast) -> None:
    (card,) = households_of_building(cast.actor("worker"), cast.buildings["b1"].id)
    assert (card.address, card.entrance, card.floor) == ("枣园b12单元301", "2单元", 3)
    assert [(member.person.name, member.relation) for member in card.members] == [
        ("resident", "head"), ("child", "child"),
    ]  # fmt: skip
    assert card.members[1].person.phone_masked == f"154****{phone_of(len(cast.persons) - 4)[-4:]}"


def test_linked_households(cast: Cast) -> None:
    post = cast.hire("friend", "linked_party_member", "m1")
    secretary = cast.actor("community_secretary")
    assert my_linked_households(cast.actor("friend")) == []
    with pytest.raises(HouseholdUnknown):
        link_households(secretary, post.id, [cast.households["west_home"].id])
    assert link_households(secretary, post.id, [], cast.buildings["b1"].id) == 1
    assert link_households(secretary, post.id, [cast.households["home"].id]) == 0
    (card,) = my_linked_households(cast.actor("friend"))
    assert card.id == cast.households["home"].id
    with pytest.raises(Forbidden):
        persons_for_list(cast.actor("friend"), PersonFilter(), None, 50)
    assert card.link_id is not None
    unlink_household(secretary, card.link_id)
    assert my_linked_households(cast.actor("friend")) == []
    with pytest.raises(NothingToEnd):
        unlink_household(secretary, card.link_id)


# Party members


def test_a_party_member_is_one_once(cast: Cast) -> None:
    actor = cast.actor("worker")
    register_membership(actor, cast.id("resident"), Membership.RETIRED, None, TODAY)
    with pytest.raises(AlreadyMember):
        register_membership(actor, cast.id("resident"), Membership.RETIRED, None, TODAY)
    with pytest.raises(PeriodMisfit):
        end_membership(actor, cast.id("resident"), TODAY - timedelta(days=1))
    end_membership(actor, cast.id("resident"), TODAY)
    with pytest.raises(NothingToEnd):
        end_membership(actor, cast.id("resident"), TODAY)
    page = person_page(actor, cast.id("resident"))
    assert [(one.kind, one.ends_on) for one in page.memberships] == [("retired", TODAY)]
    assert not page.card.is_party_member


# Residents


def test_a_household_is_shown_to_whom_it_is_confirmed(cast: Cast) -> None:
    actor = cast.actor("resident")
    with pytest.raises(IdentityUnconfirmed):
        my_household(actor)
    with pytest.raises(IdentityMismatch):
        confirm_identity(actor, "somebody else", ID_NUMBERS["resident"])
    confirm_identity(actor, "resident", ID_NUMBERS["resident"])
    home = my_household(actor)
    assert home.address == "枣园b12单元301"
    assert [(one.name_masked, one.relation, one.is_me) for one in home.members] == [
        ("r*******", "head", True), ("c****", "child", False),
    ]  # fmt: skip


def test_an_account_finds_its_registered_person(cast: Cast) -> None:
    registered = Person.objects.create(name="李桂兰", id_number=NUMBER, id_number_index=lookup(NUMBER))
    actor = cast.actor("neighbour")
    confirm_identity(actor, "李桂兰", NUMBER)
    account = Account.objects.get(id=actor.account_id)
    before = Person.objects.get(id=cast.id("neighbour"))
    registered.refresh_from_db()
    assert account.person_id == registered.id
    assert before.merged_into_id == registered.id
    assert registered.phone == before.phone
    assert cast.actor("neighbour").name == "李桂兰"


def test_a_number_that_the_register_does_not_know_confirms_nobody(cast: Cast) -> None:
    with pytest.raises(IdentityMismatch):
        confirm_identity(cast.actor("neighbour"), "neighbour", NUMBER)
    assert Account.objects.get(id=cast.accounts["neighbour"].id).identity_confirmed_at is None
    assert Person.objects.get(id=cast.id("neighbour")).id_number is None


def test_nobody_becomes_a_person_with_another_phone(cast: Cast) -> None:
    with pytest.raises(IdentityMismatch):
        confirm_identity(cast.actor("neighbour"), "resident", ID_NUMBERS["resident"])
    for _ in range(3):
        with pytest.raises(IdentityMismatch):
            confirm_identity(cast.actor("neighbour"), "resident", ID_NUMBERS["resident"])
    with pytest.raises(AccountLocked):
        confirm_identity(cast.actor("neighbour"), "resident", ID_NUMBERS["resident"])
    assert Account.objects.get(id=cast.accounts["neighbour"].id).identity_confirmed_at is None


def test_my_grid_shows_phones_of_those_who_agreed(cast: Cast) -> None:
    set_my_consent(cast.actor("worker"), is_phone_public=True, is_photo_public=False)
    found = my_neighbourhood(cast.actor("resident"))
    assert found is not None
    assert found.grid_id == cast.grids["m1"].id
    assert [(one.name, one.phone) for one in found.contacts] == [
        ("micro_lead", None),
        ("worker", cast.persons["worker"].phone),
        ("grid_lead", None),
        ("lead", None),
        ("community_secretary", None),
    ]
    assert public_phone_of_post(cast.posts["worker"].id) == cast.persons["worker"].phone
    assert public_phone_of_post(cast.posts["lead"].id) is None
    set_my_consent(cast.actor("worker"), is_phone_public=False, is_photo_public=False)
    assert public_page_of(cast.grids["m1"].id).contacts[1].phone is None
    assert [entry.details["is_phone_public"] for entry in entries_of(cast.persons["worker"])] == [True, False]


def test_a_newcomer_names_their_grid(cast: Cast) -> None:
    actor = cast.actor("neighbour")
    assert my_neighbourhood(actor) is None
    with pytest.raises(PlaceUnknown):
        introduce_myself(actor, "小王", cast.grids["east"].id)
    introduce_myself(actor, "小王", cast.grids["m2"].id)
    found = my_neighbourhood(actor)
    assert found is not None
    assert found.grid_id == cast.grids["m2"].id
    assert (me(actor).name, me(actor).grid_id) == ("小王", cast.grids["m2"].id)


def test_a_registered_name_stays(cast: Cast) -> None:
    introduce_myself(cast.actor("resident"), "小王", None)
    introduce_myself(cast.actor("micro_lead"), "小王", None)
    assert me(cast.actor("resident")).name == "resident"
    assert me(cast.actor("micro_lead")).name == "micro_lead"
    assert me(cast.actor("resident")).grid_id == cast.grids["m1"].id


# Reporters


def test_reporters_are_found_again(cast: Cast) -> None:
    phone = cast.persons["resident"].phone
    assert find_or_make_reporter("resident", phone) == cast.id("resident")
    assert find_or_make_reporter("", phone) == cast.id("resident")
    stranger = find_or_make_reporter("王秀英", "15400007777")
    assert find_or_make_reporter("王女士", "+86 15400007777") == stranger
    assert find_or_make_reporter("李女士", "15400007777") != stranger
    nameless = find_or_make_reporter(" ", None)
    assert Person.objects.get(id=nameless).name == "未留姓名"
    assert find_or_make_reporter("", None) != nameless


def test_many_reporters_cost_three_statements(cast: Cast, django_assert_max_num_queries) -> None:
    callers = [(f"王{number}", f"154777{number:05d}") for number in range(200)] * 2
    with django_assert_max_num_queries(4):  # a savepoint and its release among them
        found = find_or_make_reporters(callers)
    assert found[:200] == found[200:]
    assert len(set(found)) == 200


# Accounts


def test_a_staff_account_takes_over_the_posts(cast: Cast) -> None:
    opened = accounts.open_staff_account(cast.actor("administrator"), cast.id("micro_lead"), "micro.lead")
    assert len(opened.first_password) == 14
    assert cast.actor("micro_lead").kind == "resident"
    cast.posts["micro_lead"].refresh_from_db()
    assert cast.posts["micro_lead"].account_id == opened.id
    with pytest.raises(HasAccount):
        accounts.open_staff_account(cast.actor("administrator"), cast.id("micro_lead"), "another")
    with pytest.raises(UsernameTaken):
        accounts.open_staff_account(cast.actor("administrator"), cast.id("resident"), "worker")


def test_nobody_takes_over_whoever_lives_there(cast: Cast) -> None:
    viewer = cast.persons["viewer"]
    Residence.objects.create(person=viewer, household=cast.households["home"], relation="other", starts_on=SINCE)
    street = cast.actor("street_admin")
    with pytest.raises(AccountUnknown):
        accounts.reset_sign_in(street, cast.accounts["viewer"].id, "I would like in")
    with pytest.raises(AccountUnknown):
        accounts.close_account(street, cast.accounts["west_worker"].id, "not mine")
    assert accounts.reset_sign_in(street, cast.accounts["worker"].id, "forgot it").username == "worker"
    with pytest.raises(Forbidden):
        accounts.reset_sign_in(cast.actor("community_secretary"), cast.accounts["worker"].id, "forgot it")


def test_the_first_account_of_a_district(cast: Cast) -> None:
    account = accounts.open_first_account(SYSTEM, "周敏", "root", "correct horse battery")
    cast.accounts["root"] = account
    assert cast.actor("root").scope_for("role.manage").everything
    assert account.has_perm("people.change_role")
    with pytest.raises(UsernameTaken):
        accounts.open_first_account(SYSTEM, "周敏", "root", "correct horse battery")


# A whole district at once


def test_a_roster_is_registered_at_once(cast: Cast) -> None:
    kind = ResidentType.REGISTERED
    entries = [
        PersonEntry(PersonParticulars(f"王{one}", phone=f"154555{one:05d}", resident_type=kind)) for one in range(50)
    ]
    ids = bulk_register.register_persons(SYSTEM, entries)
    door = Door(cast.buildings["b2"].id, number="101", floor=1)
    households = bulk_register.register_households(
        SYSTEM,
        [
            HouseholdEntry(
                door, SINCE, [Member(ids[0], HouseholdRelation.HEAD), Member(ids[1], HouseholdRelation.SPOUSE)]
            )
        ],
    )
    members = bulk_register.register_memberships(SYSTEM, [MembershipEntry(ids[0], Membership.RETIRED, None, SINCE)])
    posts = bulk_register.appoint_many(
        SYSTEM, [Appointment(ids[0], "micro_grid_lead", grid_id=cast.grids["m2"].id, title="微网格长")]
    )
    opened = accounts.open_staff_accounts(SYSTEM, [(ids[0], "wang0")], "correct horse battery", must_change=False)
    cast.accounts["wang0"] = Account.objects.get(id=opened[ids[0]])
    assert [post.id for post in cast.actor("wang0").posts] == posts
    assert (members, Household.objects.get(id=households[0]).residences.count()) == (1, 2)
    assert list(verify()) == []
    with pytest.raises(Forbidden):
        bulk_register.register_persons(cast.actor("community_secretary"), entries)
