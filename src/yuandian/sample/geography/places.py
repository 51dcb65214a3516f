"""Places that people name and that are no courtyard: parks, markets, stations, what every community has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from yuandian.sample import facts
from yuandian.sample.geography.grids import GridPlan, grid_code, rng_for
from yuandian.sample.geography.settlements import point_in


@dataclass(frozen=True, slots=True)
class PlacePlan:
    """A place with the micro-grid it stands in and, where it stands in one, the exclusive grid."""

    kind: str
    name: str
    aliases: tuple[str, ...]
    position: tuple[float, float]
    community_code: str
    exclusive_code: str | None = None


def places(grids: Sequence[GridPlan], exclusive: Sequence[GridPlan]) -> list[PlacePlan]:
    """The places of the documents, and what every community has: service point, clinic, market, school."""
    communities = {plan.code: plan for plan in grids if plan.level == "community"}
    return [*_named(communities, {plan.name: plan for plan in exclusive}), *_everywhere(communities.values())]


def _named(communities: Mapping[str, GridPlan], exclusive: Mapping[str, GridPlan]) -> Iterator[PlacePlan]:
    for entry in facts.read_toml("places.toml")["place"]:
        rng = rng_for(entry["name"])
        if "exclusive" in entry:
            grid = exclusive[entry["exclusive"]]
            community, code = grid.managers[0], grid.code
        else:
            community, code = grid_code(entry["community"][:9], entry["community"][9:12]), None
            grid = communities[community]
        yield PlacePlan(
            entry["kind"],
            entry["name"],
            tuple(entry["aliases"]),
            point_in(grid.polygon, rng),
            community,
            code,
        )


def _everywhere(communities: Iterable[GridPlan]) -> Iterator[PlacePlan]:
    for community in communities:
        rng = rng_for(f"{community.code}:places")
        for entry in facts.read_toml("names.toml")["community_places"]:
            name = entry["name"].format(community=community.name)
            yield PlacePlan(entry["kind"], name, (), point_in(community.polygon, rng), community.code)
