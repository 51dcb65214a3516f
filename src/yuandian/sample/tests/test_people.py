"""The people: every role filled, everywhere somebody responsible, and nobody who is real."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from yuandian.reference import shipped
from yuandian.sample.cast import MERCHANTS, NEIGHBOURS, RESIDENTS, STAFF
from yuandian.sample.geography.land import Land, land
from yuandian.sample.organisations import OrganisationPlan, organisations
from yuandian.sample.people import inventing
from yuandian.sample.people.population import Population, populate

ROLES = shipped("roles", dict[str, Any])["role"]
PROVINCES = {
    *range(11, 16),
    *range(21, 24),
    *range(31, 38),
    *range(41, 47),
    *range(50, 55),
    *range(61, 66),
    71,
    81,
    82,
    83,
}


@pytest.fixture(scope="module")
def sample() -> Land:
    return land()


@pytest.fixture(scope="module")
def everybody(sample: Land) -> Population:
    return populate(sample.grids, sample.exclusive, sample.courtyards)


@pytest.fixture(scope="module")
def bodies(sample: Land) -> list[OrganisationPlan]:
    return organisations(sample.grids)


def test_every_role_is_filled(everybody: Population) -> None:
    places = {role["code"]: role["place_kind"] for role in ROLES}
    assert {code for code, place in places.items() if place != "none"} == {post.role for post in everybody.posts}
    for post in everybody.posts:
        assert post.organisation if places[post.role] == "organisation" else post.grid
    kinds = {household.resident_type for household in everybody.households}
    assert kinds == {"registered", "renting", "floating"}
    assert any(person.birth_on > date(2010, 1, 1) for person in everybody.persons)


@pytest.mark.parametrize(
    ("role", "level"),
    [
        ("micro_grid_lead", "micro"),
        ("grid_lead", "grid"),
        ("community_lead", "community"),
        ("street_secretary", "street"),
    ],
)
def test_every_grid_has_exactly_one_responsible_person(
    everybody: Population, sample: Land, role: str, level: str
) -> None:
    holders = Counter(post.grid for post in everybody.posts if post.role == role)
    assert holders == Counter(plan.code for plan in sample.grids if plan.level == level)


def test_every_micro_grid_has_one_nearest_worker(everybody: Population, sample: Land) -> None:
    grids = sample.by_code()
    workers = Counter(post.grid for post in everybody.posts if post.role == "grid_worker")
    for plan in sample.grids:
        if plan.level == "micro":
            third = grids[plan.parent or ""]
            nearest = next(number for code in (third.code, third.parent) if (number := workers[code]))
            assert nearest == 1


def test_every_exclusive_grid_has_a_lead(everybody: Population, sample: Land) -> None:
    leads = Counter(post.grid for post in everybody.posts if post.role == "exclusive_grid_lead")
    assert leads == Counter(plan.code for plan in sample.exclusive)


def test_workers_of_a_community_are_one_to_three(everybody: Population) -> None:
    workers: dict[str, set[int]] = {}
    for post in everybody.posts:
        if post.role == "grid_worker":
            workers.setdefault("-".join((post.grid or "").split("-")[:3]), set()).add(post.person.number)
    assert len(workers) == 145
    assert {len(found) for found in workers.values()} == {1, 2, 3}


def test_nineteen_secretaries_lead_third_level_grids_in_hanghai_west(everybody: Population) -> None:
    leads = [p for p in everybody.posts if p.role == "grid_lead" and (p.grid or "").startswith("410102-009-")]
    assert sum(post.origin == "secretary" for post in leads) == 19
    assert {post.origin for post in leads} >= {"secretary", "committee_member", "community_worker"}
    assert "village_party_group_leader" in {post.origin for post in leads}


def test_no_name_of_the_documents_comes_up(everybody: Population) -> None:
    assert len(inventing.never()) == 61
    assert {inventing.digest(person.name) for person in everybody.persons}.isdisjoint(inventing.never())


def test_phones_and_id_numbers_are_nobodys(everybody: Population) -> None:
    phones = [person.phone for person in everybody.persons if person.phone]
    numbers = [person.id_number for person in everybody.persons]
    assert len(set(phones)) == len(phones)
    assert len(set(numbers)) == len(numbers)
    assert all(phone.startswith("154") and len(phone) == 11 for phone in phones)
    assert {int(number[:2]) for number in numbers}.isdisjoint(PROVINCES)
    for number in numbers:
        weights = [2 ** (17 - place) % 11 for place in range(17)]
        total = sum(int(digit) * weight for digit, weight in zip(number[:17], weights, strict=True))
        assert "10X98765432"[total % 11] == number[17]


def test_the_house_on_workers_road_has_its_twenty_one_households(everybody: Population, sample: Land) -> None:
    yard = next(index for index, yard in enumerate(sample.courtyards) if yard.name == "工人路19号院")
    found = [h for h in everybody.households if h.courtyard == yard and h.building == 0]
    assert len(found) == 21
    assert sum(household.head.birth_on < date(1946, 11, 21) for household in found) == 8


def test_no_two_households_share_a_door(everybody: Population) -> None:
    doors = Counter((h.courtyard, h.building, h.entrance, h.door) for h in everybody.households)
    assert max(doors.values()) == 1


def test_nobody_holds_the_same_post_twice(everybody: Population) -> None:
    posts = Counter((post.person.number, post.role, post.grid, post.organisation) for post in everybody.posts)
    assert max(posts.values()) == 1


def test_almost_every_micro_grid_has_a_party_member(everybody: Population, sample: Land) -> None:
    covered = {everybody.home.get(membership.person.number) for membership in everybody.memberships}
    micros = {plan.code for plan in sample.grids if plan.level == "micro"}
    assert 0.95 < len(micros & covered) / len(micros) < 1
    assert all(code in covered for code in micros if code.startswith("410102-002-"))


def test_the_same_files_give_the_same_people(everybody: Population, sample: Land) -> None:
    assert populate(sample.grids, sample.exclusive, sample.courtyards) == everybody


def test_posts_name_places_that_exist(everybody: Population, sample: Land, bodies: list[OrganisationPlan]) -> None:
    grids, codes = set(sample.by_code()), {plan.code for plan in bodies}
    for post in everybody.posts:
        assert post.grid is None or post.grid in grids
        assert post.organisation is None or post.organisation in codes
        assert post.grid or post.organisation
    assert {membership.branch for membership in everybody.memberships} <= codes


def test_each_street_names_its_party_levels_in_its_own_way(bodies: list[OrganisationPlan]) -> None:
    titles: dict[str, set[str]] = {}
    for plan in bodies:
        if plan.kind == "party" and plan.party_level:
            titles.setdefault("-".join(plan.code.split("-")[1:3]), set()).add(plan.short_name)
    assert titles["410102-002"] == {"区域党委", "网格党支部", "楼院党小组"}
    assert titles["410102-010"] == {"街道党工委", "社区党总支", "社区党委", "网格党支部", "楼栋党小组"}


def test_each_grid_is_led_by_one_party_organisation(bodies: list[OrganisationPlan], sample: Land) -> None:
    led = Counter(grid for plan in bodies for relation, grid in plan.ties if relation == "leads")
    assert set(led.values()) == {1}
    assert all(plan.code in led for plan in sample.grids if plan.level in {"street", "community", "grid"})


def test_organisations_come_after_their_parents(bodies: list[OrganisationPlan]) -> None:
    seen: set[str] = set()
    for plan in bodies:
        assert plan.code not in seen
        assert plan.parent is None or plan.parent in seen
        seen.add(plan.code)


def test_everybody_in_the_cast_is_there_once(everybody: Population, sample: Land) -> None:
    for member in STAFF:
        found = [
            post
            for post in everybody.posts
            if post.role == member.role
            and (member.grid is None or post.grid == member.grid)
            and (member.organisation is None or post.organisation == member.organisation)
        ]
        assert found, member.username
    heads = {household.head.phone: household for household in everybody.households}
    for member in (*RESIDENTS, *MERCHANTS, *NEIGHBOURS):
        assert sample.courtyards[heads[member.phone].courtyard].name == member.courtyard
