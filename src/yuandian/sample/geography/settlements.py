"""What stands on the land: courtyards with their buildings and entrances."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any

from shapely import Point, Polygon

from yuandian.sample import facts
from yuandian.sample.facts import CommunityFacts
from yuandian.sample.geography.grids import GridPlan, grid_code, rng_for

DECIMALS = 6  # of a degree: about ten centimetres
YARD_SIZES = (1, 1, 2, 2, 3)  # how many micro-grids a courtyard spans
ESTATE_SHARE = 0.3
UNIT_YARD_SHARE = 0.15
DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class BuildingPlan:
    """One building. It stands wholly in one micro-grid; every floor has two dwellings to an entrance."""

    name: str
    micro_code: str
    position: tuple[float, float]
    entrances: tuple[str, ...]
    floors: int

    def dwellings(self) -> Iterator[tuple[str, str]]:
        """Entrance and door number of every dwelling, lowest floor first."""
        for floor in range(1, self.floors + 1):
            for entrance in self.entrances:
                yield entrance, f"{floor}01"
                yield entrance, f"{floor}02"


@dataclass(frozen=True, slots=True)
class CourtyardPlan:
    """A courtyard with its buildings; `grid_code` is its micro-grid, or the community if it spans several.

    `households` is how many households its first building has, `elderly` how many of them are old; with
    `resident_phones` the heads of the last of these are in the cast.
    """

    name: str
    aliases: tuple[str, ...]
    grid_code: str
    address: str
    position: tuple[float, float]
    buildings: tuple[BuildingPlan, ...]
    households: int = 0
    elderly: int = 0
    resident_phones: tuple[str, ...] = ()


class YardNames:
    """Names for courtyards, none twice in the district: numbers on roads, estates, works' yards."""

    def __init__(self) -> None:
        self._rng = rng_for("yard names")
        self._numbers: dict[str, count[int]] = {}
        self._taken = {entry["name"] for entry in facts.read_toml("places.toml")["courtyard"]}

    def on_road(self, road: str) -> tuple[str, str]:
        """Name and address of the next courtyard on a road."""
        words = facts.read_toml("names.toml")
        address = self._next_address(road)
        chance = self._rng.random()
        name = f"{address}院"
        if chance < ESTATE_SHARE:
            name = self._rng.choice(words["estate_first"]) + self._rng.choice(words["estate_second"])
        elif chance < ESTATE_SHARE + UNIT_YARD_SHARE:
            name = f"{road}{self._rng.choice(words['unit_yards'])}家属院"
        if name in self._taken:
            name = f"{address}院"
        self._taken.add(name)
        return name, address

    def _next_address(self, road: str) -> str:
        numbers = self._numbers.setdefault(road, count(self._rng.randrange(1, 9, 2), 2))
        return next(address for number in numbers if f"{(address := f'{road}{number}号')}院" not in self._taken)


def courtyards(grids: Sequence[GridPlan]) -> list[CourtyardPlan]:
    """Every courtyard: the ones that the documents name in their communities, the rest invented."""
    micros: dict[str, list[GridPlan]] = {}
    for plan in grids:
        if plan.level == "micro":
            micros.setdefault(plan.community_code, []).append(plan)
    found: list[CourtyardPlan] = []
    names = YardNames()
    for street in facts.streets():
        for community in street.communities:
            code = grid_code(street.code, community.division.code[9:12])
            found.extend(_of_community(community, code, micros[code], street.roads, names))
    return found


def _of_community(
    community: CommunityFacts, code: str, micros: list[GridPlan], roads: Sequence[str], names: YardNames
) -> Iterator[CourtyardPlan]:
    rng = rng_for(f"{code}:yards")
    free = list(micros)
    for entry in facts.read_toml("places.toml")["courtyard"]:
        if entry["community"] == community.division.code:
            yield _named_yard(entry, _claim(free, entry.get("micro")), rng)
    near = rng.sample(list(roads), 2)
    for number, group in enumerate(_groups(free, rng), start=1):
        if community.division.is_village:
            name = address = f"{community.division.name}{_in_words(number)}组"
            yield _yard(name, address, code, group, rng, "{}号", 1)
        else:
            name, address = names.on_road(rng.choice(near))
            yield _yard(name, address, code, group, rng, "{}号楼", rng.randint(2, 3))


def _claim(free: list[GridPlan], wanted: str | None) -> GridPlan:
    """Takes one micro-grid for a courtyard of the documents: the wanted one, else one two thirds through."""
    index = len(free) * 2 // 3
    if wanted is not None:
        index = next(place for place, plan in enumerate(free) if plan.code.endswith(f"-{wanted}"))
    return free.pop(index)


def _groups(free: list[GridPlan], rng: Random) -> Iterator[list[GridPlan]]:
    """Neighbouring micro-grids of one third-level grid, one to three at a time."""
    rest = list(free)
    while rest:
        size = rng.choice(YARD_SIZES)
        group = [plan for plan in rest[:size] if plan.parent == rest[0].parent]
        yield group
        rest = rest[len(group) :]


def _named_yard(entry: Mapping[str, Any], micro: GridPlan, rng: Random) -> CourtyardPlan:
    first = entry.get("first_building", 1)
    buildings = tuple(
        BuildingPlan(f"{number}号楼", micro.code, point_in(micro.polygon, rng), _entrances(4), 6)
        for number in range(first, first + entry["buildings"])
    )
    return CourtyardPlan(
        name=entry["name"],
        aliases=tuple(entry["aliases"]),
        grid_code=micro.code,
        address=entry["address"],
        position=_middle(micro.polygon),
        buildings=buildings,
        households=entry.get("households", 0),
        elderly=entry.get("elderly", 0),
        resident_phones=tuple(entry.get("resident_phones", ())),
    )


def _yard(
    name: str, address: str, community: str, group: list[GridPlan], rng: Random, pattern: str, entrances: int
) -> CourtyardPlan:
    buildings: list[BuildingPlan] = []
    for plan in group:
        for _ in range(rng.randint(1, 3)):
            label = pattern.format(len(buildings) + 1)
            floors = rng.choice((5, 6, 6, 7, 11)) if entrances > 1 else rng.randint(2, 3)
            spot = point_in(plan.polygon, rng)
            buildings.append(BuildingPlan(label, plan.code, spot, _entrances(entrances), floors))
    code = group[0].code if len(group) == 1 else community
    return CourtyardPlan(name, (), code, address, buildings[0].position, tuple(buildings))


def _entrances(number: int) -> tuple[str, ...]:
    return tuple(f"{place}单元" for place in range(1, number + 1))


def _in_words(number: int) -> str:
    """A whole number below 100 in Chinese."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS[ones]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")


def point_in(polygon: Polygon, rng: Random) -> tuple[float, float]:
    """A point well inside a polygon: between its middle and one of its corners."""
    middle = Point(_middle(polygon))
    corner = polygon.exterior.coords[rng.randrange(len(polygon.exterior.coords) - 1)]
    share = rng.uniform(0.05, 0.5)
    lon = round(middle.x + (corner[0] - middle.x) * share, DECIMALS)
    lat = round(middle.y + (corner[1] - middle.y) * share, DECIMALS)
    if polygon.contains(Point(lon, lat)):
        return lon, lat
    return _middle(polygon)


def _middle(polygon: Polygon) -> tuple[float, float]:
    middle = polygon.centroid if polygon.contains(polygon.centroid) else polygon.point_on_surface()
    return round(middle.x, DECIMALS), round(middle.y, DECIMALS)
