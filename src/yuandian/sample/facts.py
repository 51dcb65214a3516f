"""What the sample district rests on: names, codes and counts from `data/` (sources: `data/SOURCES.md`)."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

DISTRICT_CODE = "410102"
DISTRICT_NAME = "中原区"
DEFAULT_PARTY_TITLES = ("街道党工委", "社区党支部", "网格党小组", "联户党员")


@dataclass(frozen=True, slots=True)
class Division:
    """A statistical division of the lowest level: a residents' or a villagers' committee."""

    code: str
    name: str
    street_code: str

    @property
    def is_village(self) -> bool:
        """Villages are numbered from 201 within their street."""
        return int(self.code[9:12]) >= 201


@dataclass(frozen=True, slots=True)
class CommunityFacts:
    """What is fixed about one community grid: its divisions, and counts where the documents give them."""

    division: Division
    joins: tuple[Division, ...] = ()
    third_level: int | None = None
    micro: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StreetFacts:
    """A street: where it lies, its roads, how finely it is divided, what its party levels are called."""

    code: str
    name: str
    centre: tuple[float, float]
    roads: tuple[str, ...]
    communities: tuple[CommunityFacts, ...]
    third_level: int | None
    micro: int | None
    per_community: tuple[int, int]
    per_third_level: tuple[int, int]
    party_titles: tuple[str, ...]


def read_text(name: str) -> str:
    """The text of one file of `data/`."""
    return files("yuandian.sample").joinpath("data", name).read_text(encoding="utf-8")


@cache
def read_toml(name: str) -> dict[str, Any]:
    """One TOML file of `data/`."""
    return tomllib.loads(read_text(name))


def outline() -> list[tuple[float, float]]:
    """The simplified outline of the district, WGS84, not closed."""
    return [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(read_text("outline.csv").splitlines())]


def divisions() -> list[Division]:
    """Every statistical division of the district, in code order."""
    rows = csv.DictReader(read_text("divisions.csv").splitlines())
    return [Division(row["code"], row["name"], row["street_code"]) for row in rows]


def streets() -> list[StreetFacts]:
    """The fourteen streets in code order; their community grids in the order in which land is dealt out."""
    by_street: dict[str, list[Division]] = {}
    for division in divisions():
        by_street.setdefault(division.street_code, []).append(division)
    return [_street(entry, by_street[entry["code"]]) for entry in read_toml("streets.toml")["street"]]


def _street(entry: Mapping[str, Any], own: list[Division]) -> StreetFacts:
    communities = _communities(entry, own)
    if len(communities) != entry.get("grids", len(own)):
        raise ValueError(f"{entry['name']}: {len(communities)} community grids instead of {entry['grids']}")
    return StreetFacts(
        code=entry["code"],
        name=entry["name"],
        centre=(entry["centre"][0], entry["centre"][1]),
        roads=tuple(entry["roads"]),
        communities=communities,
        third_level=entry.get("third_level"),
        micro=entry.get("micro"),
        per_community=(entry["per_community"][0], entry["per_community"][1]),
        per_third_level=(entry["per_third_level"][0], entry["per_third_level"][1]),
        party_titles=tuple(entry.get("party_titles", DEFAULT_PARTY_TITLES)),
    )


def _communities(entry: Mapping[str, Any], own: list[Division]) -> tuple[CommunityFacts, ...]:
    fixed: Mapping[str, Any] = entry.get("community", {})
    by_code = {division.code: division for division in own}
    joined = {code for settings in fixed.values() for code in settings.get("joins", ())}
    first = entry.get("beside", [])
    order = [*first, *(code for code in by_code if code not in joined and code not in first)]
    found = []
    for code in order:
        settings = fixed.get(code, {})
        found.append(
            CommunityFacts(
                division=by_code[code],
                joins=tuple(by_code[joins] for joins in settings.get("joins", ())),
                third_level=settings.get("third_level"),
                micro={int(number): count for number, count in settings.get("micro", {}).items()},
            )
        )
    return tuple(found)
