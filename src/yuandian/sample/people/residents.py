"""Households in their dwellings: at least one in every micro-grid, and those that the documents number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from yuandian.sample.geography.settlements import BuildingPlan, CourtyardPlan
from yuandian.sample.people.inventing import Inventor, PersonPlan

RENTING_SHARE = 0.22  # of the households beyond each micro-grid's first
FLOATING_SHARE = 0.05
EXTRA_EVERY = 3  # every third building has one household more
OLD = (1936, 1945)  # over eighty


@dataclass(frozen=True, slots=True)
class MemberPlan:
    """One person of a household and how they are related to its head."""

    person: PersonPlan
    relation: str


@dataclass(frozen=True, slots=True)
class HouseholdPlan:
    """People behind one door. `courtyard` and `building` count within the lists they come from."""

    courtyard: int
    building: int
    micro_code: str
    entrance: str
    door: str
    use: str
    resident_type: str
    members: tuple[MemberPlan, ...]

    @property
    def floor(self) -> int:
        """The floor, from the door number."""
        return int(self.door[:-2])

    @property
    def head(self) -> PersonPlan:
        """Whose household it is."""
        return self.members[0].person

    @property
    def adults(self) -> list[PersonPlan]:
        """Those with a phone of their own."""
        return [member.person for member in self.members if member.person.phone]


def households(yards: Sequence[CourtyardPlan], inventor: Inventor, rng: Random) -> list[HouseholdPlan]:
    """Every household, yard by yard."""
    return [
        household
        for number, yard in enumerate(yards)
        for place, building in enumerate(yard.buildings)
        for household in _in_building(number, place, building, yard, inventor, rng)
    ]


def _in_building(
    number: int, place: int, building: BuildingPlan, yard: CourtyardPlan, inventor: Inventor, rng: Random
) -> Iterator[HouseholdPlan]:
    doors = list(building.dwellings())
    is_numbered = place == 0 and yard.households > 0
    if not is_numbered:
        rng.shuffle(doors)
    wanted = yard.households if is_numbered else _wanted(place, building, yard, rng)
    phones = _cast_phones(yard) if is_numbered else {}
    for order, (entrance, label) in enumerate(doors[:wanted]):
        resident_type = "registered" if order == 0 or is_numbered else _resident_type(rng)
        members = tuple(_family(inventor, rng, resident_type, is_old=is_numbered and order < yard.elderly))
        yield HouseholdPlan(
            courtyard=number,
            building=place,
            micro_code=building.micro_code,
            entrance=entrance,
            door=label,
            use="owned" if resident_type == "registered" else "let",
            resident_type=resident_type,
            members=_with_phone(members, phones[order]) if order in phones else members,
        )


def _cast_phones(yard: CourtyardPlan) -> dict[int, str]:
    """The phones of the last households' heads, who are in the cast."""
    first = yard.households - len(yard.resident_phones)
    return dict(enumerate(yard.resident_phones, start=first))


def _with_phone(members: tuple[MemberPlan, ...], phone: str) -> tuple[MemberPlan, ...]:
    """The same family with another number for its head."""
    head = members[0]
    return (replace(head, person=replace(head.person, phone=phone)), *members[1:])


def _wanted(place: int, building: BuildingPlan, yard: CourtyardPlan, rng: Random) -> int:
    """How many households of a building are known: one in a micro-grid's first, some more by chance."""
    is_first = all(earlier.micro_code != building.micro_code for earlier in yard.buildings[:place])
    return int(is_first) + int(rng.randrange(EXTRA_EVERY) == 0)


def _resident_type(rng: Random) -> str:
    chance = rng.random()
    if chance < FLOATING_SHARE:
        return "floating"
    return "renting" if chance < FLOATING_SHARE + RENTING_SHARE else "registered"


def _family(inventor: Inventor, rng: Random, resident_type: str, *, is_old: bool) -> Iterator[MemberPlan]:
    """The head, mostly a spouse, sometimes a child or a parent; lodgers live alone or with a friend."""
    born = OLD if is_old else (1956, 1992)
    head = inventor.person(born)
    yield MemberPlan(head, "head")
    if resident_type == "floating":
        return
    other = "female" if head.sex == "male" else "male"
    year = head.birth_on.year
    if rng.random() < 0.55:
        yield MemberPlan(inventor.person((year - 3, year + 3), other), "spouse")
    if not is_old and resident_type == "registered" and rng.random() < 0.25:
        child = (max(year + 24, 1998), max(year + 30, 2014))
        yield MemberPlan(inventor.person(child, None, head.name[0], phone=False), "child")
    if resident_type == "registered" and year > 1975 and rng.random() < 0.1:
        yield MemberPlan(inventor.person((year - 30, year - 24), None, head.name[0], phone=True), "parent")
