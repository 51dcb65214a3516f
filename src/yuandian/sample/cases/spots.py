"""Where something is wrong: a spot with its address as people say it, its point and the grid it lies in."""

from dataclasses import dataclass
from random import Random

from shapely import STRtree, points

from yuandian.sample.geography.land import Land
from yuandian.sample.geography.settlements import BuildingPlan, CourtyardPlan

NEAR = ("门口", "东侧", "西门外", "北侧路边", "路口", "公交站旁")
SHOPS = ("沿街门店", "门前小吃店", "底商", "临街超市")
EXCLUSIVE_SHARE = 0.12  # of what happens at shops


@dataclass(frozen=True, slots=True)
class Spot:
    """`leaf` is the code of the micro-grid, or of the exclusive grid that lies over it."""

    leaf: str
    address: str
    longitude: float
    latitude: float


class Spots:
    """Every spot of the sample's land, to be drawn from."""

    def __init__(self, land: Land) -> None:
        self._buildings = [(yard, building) for yard in land.courtyards for building in yard.buildings]
        self._by_street: dict[str, list[tuple[CourtyardPlan, BuildingPlan]]] = {}
        for yard, building in self._buildings:
            street = "-".join(building.micro_code.split("-")[:2])
            self._by_street.setdefault(street, []).append((yard, building))
        self._exclusive = [place for place in land.places if place.exclusive_code]
        self._overlay = STRtree([plan.polygon for plan in land.exclusive])
        self._overlay_codes = [plan.code for plan in land.exclusive]

    def draw(self, where: str, rng: Random, street: str | None = None) -> Spot:
        """A spot of a sort (road, yard, building, shop), in one street where wanted."""
        if where == "shop" and street is None and rng.random() < EXCLUSIVE_SHARE:
            place = rng.choice(self._exclusive)
            assert place.exclusive_code is not None
            return Spot(place.exclusive_code, place.name, *place.position)
        yard, building = rng.choice(self._by_street[street] if street else self._buildings)
        address = _said(where, yard, building, rng)
        longitude, latitude = building.position
        over = self._overlay.query(points(longitude, latitude), predicate="within")
        leaf = self._overlay_codes[over[0]] if len(over) else building.micro_code
        return Spot(leaf, address, longitude, latitude)


def _said(where: str, yard: CourtyardPlan, building: BuildingPlan, rng: Random) -> str:
    if where == "building":
        return f"{yard.name}{building.name}{rng.choice(building.entrances)}"
    if where == "yard":
        return yard.name
    if where == "shop":
        return f"{yard.address}{rng.choice(SHOPS)}"
    return f"{yard.address}{rng.choice(NEAR)}"
