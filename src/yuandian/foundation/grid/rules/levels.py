"""Levels, numbers, readable codes and names of grids."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import msgspec


class GridLevel(StrEnum):
    """How deep a grid lies. What screens call a level is data: `LevelName` (CON-3)."""

    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"
    MICRO = "micro"
    EXCLUSIVE = "exclusive"


# Which levels a grid of a level may hang on. An exclusive grid is no link of the chain: it hangs on a
# community or directly on a street (GRD-04).
PARENT_LEVELS: Mapping[GridLevel, frozenset[GridLevel]] = {
    GridLevel.DISTRICT: frozenset(),
    GridLevel.STREET: frozenset({GridLevel.DISTRICT}),
    GridLevel.COMMUNITY: frozenset({GridLevel.STREET}),
    GridLevel.GRID: frozenset({GridLevel.COMMUNITY}),
    GridLevel.MICRO: frozenset({GridLevel.GRID}),
    GridLevel.EXCLUSIVE: frozenset({GridLevel.COMMUNITY, GridLevel.STREET}),
}

DEPTHS: Mapping[str, int] = {level: depth for depth, level in enumerate(GridLevel)}

LEVEL_NAMES: Mapping[str, str] = {
    GridLevel.DISTRICT: "区",
    GridLevel.STREET: "一级网格",
    GridLevel.COMMUNITY: "二级网格",
    GridLevel.GRID: "三级网格",
    GridLevel.MICRO: "微网格",
    GridLevel.EXCLUSIVE: "专属网格",
}

# The last part of a code, under the parent's code: 410102-001-004-09-05, exclusive grids 410102-001-004-Z01.
CODE_PARTS: Mapping[str, str] = {
    GridLevel.STREET: "{:03d}",
    GridLevel.COMMUNITY: "{:03d}",
    GridLevel.GRID: "{:02d}",
    GridLevel.MICRO: "{:02d}",
    GridLevel.EXCLUSIVE: "Z{:02d}",
}


class ExclusiveKind(StrEnum):
    """What an exclusive grid encloses (GRD-11)."""

    BUSINESS_AREA = "business_area"
    PARK = "park"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    UNIT = "unit"
    MARKET = "market"


EXCLUSIVE_KIND_NAMES: Mapping[ExclusiveKind, str] = {
    ExclusiveKind.BUSINESS_AREA: "商圈",
    ExclusiveKind.PARK: "园区",
    ExclusiveKind.SCHOOL: "学校",
    ExclusiveKind.HOSPITAL: "医院",
    ExclusiveKind.UNIT: "机关企事业单位",
    ExclusiveKind.MARKET: "市场",
}


class SixHave(StrEnum):
    """The six things every grid has (六有标准, GRD-19 and GRD-20)."""

    MAP = "map"
    PLACE = "place"
    CONTACT = "contact"
    NOTICE = "notice"
    INCENTIVES = "incentives"
    PLAN = "plan"


SIX_HAVES: Mapping[SixHave, str] = {
    SixHave.MAP: "一张网格地图",
    SixHave.PLACE: "一处活动阵地",
    SixHave.CONTACT: "一项联系群众机制",
    SixHave.NOTICE: "一块信息公示",
    SixHave.INCENTIVES: "一套奖惩制度",
    SixHave.PLAN: "一年活动计划",
}


class GridSearch(msgspec.Struct, frozen=True):
    """What a search text asks for: words of a name, a third-level number, a micro-grid number."""

    words: str
    grid_number: int | None
    micro_number: int | None


def code_of(parent_code: str, level: str, number: int) -> str:
    """The readable code of a grid under its parent."""
    return f"{parent_code}-{CODE_PARTS[level].format(number)}"


def display_name(level: str, name: str, number: int, parent_number: int | None, names: Mapping[str, str]) -> str:
    """What a grid is called, `names` being the names of levels.

    Third-level and micro-grids go by their numbers, `09号三级网格05号微网格` (GRD-09); the others by their
    name, or by number if they have none. `parent_number` is that of a micro-grid's third-level grid.
    """
    numbered = f"{number:02d}号{names[level]}"
    if level == GridLevel.MICRO and parent_number is not None:
        return f"{parent_number:02d}号{names[GridLevel.GRID]}{numbered}"
    if level in (GridLevel.GRID, GridLevel.MICRO):
        return numbered
    return name or numbered


_NUMBERED = re.compile(r"(\d{1,3})\s*号?\s*(?:三级|社区)?网格\s*(?:(\d{1,3})\s*号?\s*(?:微网格)?)?$")
_PAIRED = re.compile(r"(\d{1,3})\s*(?:号|[-—–/、.·]|\s)\s*(\d{1,3})\s*号?$")
_JOINED = re.compile(r"(\d{2})(\d{2})$")
_MICRO_ONLY = re.compile(r"(\d{1,3})\s*号?\s*微网格$")


def parse_search(text: str) -> GridSearch:
    """Reads `伊河路社区09号三级网格05号微网格`, `伊河路 9-5`, `伊河路0905`, `伊河路9号网格` or plain words."""
    text = text.strip()
    for pattern in (_NUMBERED, _PAIRED, _JOINED):
        if found := pattern.search(text):
            first, second = found.group(1), found.group(2)
            return GridSearch(text[: found.start()].strip(), int(first), int(second) if second else None)
    if found := _MICRO_ONLY.search(text):
        return GridSearch(text[: found.start()].strip(), None, int(found.group(1)))
    return GridSearch(text, None, None)


def is_in_force(starts_on: date, ends_on: date | None, on: date) -> bool:
    """Whether a period holds on a day; the end day is the first on which it no longer does."""
    return starts_on <= on and (ends_on is None or on < ends_on)
