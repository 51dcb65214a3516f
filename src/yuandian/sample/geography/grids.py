"""The grid tree: which grids there are, how they are numbered and named, and where they lie."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from shapely import Polygon

from yuandian.sample import facts
from yuandian.sample.facts import StreetFacts
from yuandian.sample.geography import cutting

SEED = "中原"


@dataclass(frozen=True, slots=True)
class GridPlan:
    """One grid before it is stored. `code` is ours and readable; `parent` is the code of the grid above.

    `divisions` are the statistical divisions that a community grid is made of; `managers` the communities
    that manage an exclusive grid, the leading one first. Third-level and micro-grids have a number, no name.
    """

    code: str
    level: str
    number: int
    name: str
    parent: str | None
    polygon: Polygon
    divisions: tuple[str, ...] = ()
    exclusive_kind: str | None = None
    managers: tuple[str, ...] = ()

    @property
    def community_code(self) -> str:
        """The code of the community grid above or at this one."""
        return "-".join(self.code.split("-")[:3])

    @property
    def street_code(self) -> str:
        """The code of the street grid above or at this one."""
        return "-".join(self.code.split("-")[:2])


class Shell(NamedTuple):
    """A grid that is named but not yet drawn."""

    code: str
    level: str
    number: int
    name: str
    parent: str | None
    divisions: tuple[str, ...] = ()


def rng_for(subject: str) -> Random:
    """A source of chance of its own for each subject: a change in one place moves nothing elsewhere."""
    return Random(f"{SEED}:{subject}")


def shares(total: int, parts: int, low: int, high: int, rng: Random) -> list[int]:
    """`parts` whole numbers between `low` and `high` that add up to `total`."""
    if not parts * low <= total <= parts * high:
        raise ValueError(f"{total} cannot be dealt to {parts} within {low}..{high}")
    dealt = [total // parts + (index < total % parts) for index in range(parts)]
    for _ in range(parts * 2):
        giver, taker = rng.randrange(parts), rng.randrange(parts)
        if giver != taker and dealt[giver] > low and dealt[taker] < high:
            dealt[giver] -= 1
            dealt[taker] += 1
    return dealt


def community_counts(street: StreetFacts) -> list[int]:
    """How many third-level grids each community grid of a street has."""
    rng = rng_for(f"{street.code}:third")
    low, high = street.per_community
    if street.third_level is None:
        return [community.third_level or rng.randint(low, high) for community in street.communities]
    free = [community for community in street.communities if community.third_level is None]
    fixed = sum(community.third_level or 0 for community in street.communities)
    dealt = iter(shares(street.third_level - fixed, len(free), low, high, rng))
    return [community.third_level or next(dealt) for community in street.communities]


def micro_counts(street: StreetFacts, third_level: Sequence[int]) -> list[list[int]]:
    """How many micro-grids each third-level grid has, community by community."""
    rng = rng_for(f"{street.code}:micro")
    low, high = street.per_third_level
    total = sum(third_level)
    if street.micro is None:
        flat = iter([rng.randint(low, high) for _ in range(total)])
    else:
        flat = iter(shares(street.micro, total, low, high, rng))
    counts = [[next(flat) for _ in range(count)] for count in third_level]
    for community, own in zip(street.communities, counts, strict=True):
        for number, count in community.micro.items():
            own[number - 1] = count
    return counts


def grid_code(street_code: str, *rest: str | int) -> str:
    """Our readable code: district, street, division, third-level number, micro-grid number."""
    parts = [f"{part:02d}" if isinstance(part, int) else part for part in rest]
    return "-".join([street_code[:6], street_code[6:9], *parts])


def ordinary_grids() -> list[GridPlan]:
    """The district, its streets, communities, third-level grids and micro-grids, each after its parent."""
    land = cutting.to_plane(Polygon(facts.outline()))
    streets = facts.streets()
    cells = cutting.cells_around(land, [cutting.on_plane(street.centre) for street in streets])
    shells = [Shell(facts.DISTRICT_CODE, "district", 1, facts.DISTRICT_NAME, None)]
    rough: dict[str, Polygon] = {}
    for street, cell in zip(streets, cells, strict=True):
        shells.extend(_street_shells(street, cell, rough))
    exact = cutting.as_coverage([cutting.to_degrees(polygon) for polygon in rough.values()])
    return _placed(shells, dict(zip(rough, exact, strict=True)))


def _street_shells(street: StreetFacts, cell: Polygon, rough: dict[str, Polygon]) -> Iterator[Shell]:
    """The grids of one street; the rough shapes of its micro-grids go into `rough`."""
    own = grid_code(street.code)
    yield Shell(own, "street", int(street.code[6:9]), street.name, facts.DISTRICT_CODE)
    counts = micro_counts(street, community_counts(street))
    rng = rng_for(f"{street.code}:land")
    pieces = cutting.deal_out(cell, [sum(count) for count in counts], rng)
    for community, count, piece in zip(street.communities, counts, pieces, strict=True):
        division = community.division
        code = grid_code(street.code, division.code[9:12])
        codes = (division.code, *(joined.code for joined in community.joins))
        yield Shell(code, "community", int(division.code[9:12]), division.name, own, codes)
        lots = cutting.deal_out(piece, count, rng)
        for number, (micros, lot) in enumerate(zip(count, lots, strict=True), start=1):
            third = f"{code}-{number:02d}"
            yield Shell(third, "grid", number, "", code)
            for place, corner in enumerate(cutting.deal_out(lot, [1] * micros, rng), start=1):
                micro = f"{third}-{place:02d}"
                rough[micro] = corner
                yield Shell(micro, "micro", place, "", third)


def _placed(shells: Iterable[Shell], polygons: dict[str, Polygon]) -> list[GridPlan]:
    """Gives every grid its polygon: a grid is the union of the grids below it."""
    ordered = list(shells)
    below: dict[str, list[str]] = {}
    for shell in ordered:
        if shell.parent:
            below.setdefault(shell.parent, []).append(shell.code)
    for shell in reversed(ordered):
        if shell.code not in polygons:
            polygons[shell.code] = cutting.joined(polygons[code] for code in below[shell.code])
    return [
        GridPlan(
            shell.code,
            shell.level,
            shell.number,
            shell.name,
            shell.parent,
            polygons[shell.code],
            shell.divisions,
        )
        for shell in ordered
    ]
