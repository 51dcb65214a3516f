"""Grids and buildings found by what people write in a sheet: codes, full names, short names that only one has."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from yuandian.foundation.grid.models import Building, Courtyard, Entrance
from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.queries.atlas_loader import atlas as kept_atlas
from yuandian.foundation.grid.queries.cache import GridCache
from yuandian.foundation.grid.rules.answers import Lineage

BETWEEN = re.compile(r"[\s/\\\-—_·>,，、]+")
UNIT_WORDS = re.compile(r"(号楼|号院|号|栋|幢|楼|座|单元|门)+$")
LEADING_ZEROS = re.compile(r"^0+(?=\d)")


class NamedGrid(NamedTuple):
    """A grid in force that goes by a name, with the grids above it."""

    id: UUID
    code: str
    level: str
    full_name: str
    above: frozenset[UUID]


def plain_name(text: str) -> str:
    """A name without spaces and signs between its parts, half width, lower case."""
    return BETWEEN.sub("", unicodedata.normalize("NFKC", text)).lower()


def grids_named(names: Collection[str]) -> dict[str, list[NamedGrid]]:
    """The grids in force by each of these names: by code, else by full name, else by the shorter ones.

    Several where a name does not say which, none where nobody is called so.
    """
    index = _names.current()
    return {name: index.get(plain_name(name), []) for name in names}


def _ids_of(line: Lineage) -> list[UUID]:
    above = (line.district_id, line.street_id, line.community_id, line.grid_id, line.micro_grid_id, line.leaf_id)
    return [id_ for id_ in above if id_ is not None]


def _load(_before: object, _revision: int) -> dict[str, list[NamedGrid]]:
    return _index(kept_atlas.current())


def _index(held: Atlas) -> dict[str, list[NamedGrid]]:
    by_name: dict[str, dict[UUID, NamedGrid]] = {}
    by_code: dict[str, list[NamedGrid]] = {}
    for node in held.nodes.values():
        if not node.is_active:
            continue
        line = held.lineage(node.id)
        above = frozenset(_ids_of(line)) - {node.id}
        grid = NamedGrid(node.id, node.code, node.level.value, line.full_name, above)
        by_code[plain_name(node.code)] = [grid]
        street = held.display_name(held.nodes[line.street_id]) if line.street_id else ""
        for name in (line.full_name, line.full_name.removeprefix(street), line.display_name, node.name):
            if name:
                by_name.setdefault(plain_name(name), {})[node.id] = grid
    return {name: list(found.values()) for name, found in by_name.items()} | by_code


_names: GridCache[dict[str, list[NamedGrid]]] = GridCache("grids", _load)


class BuildingAt(NamedTuple):
    """A building of a courtyard, with its entrances by what their names come down to."""

    id: UUID
    courtyard_id: UUID
    micro_grid_id: UUID | None
    entrances: Mapping[str, UUID]


class BuildingBook:
    """The buildings of some courtyards, found by what people call them."""

    def __init__(self, courtyards: Collection[str]) -> None:
        """Reads the courtyards of these names; one more look through all aliases for names that no courtyard has."""
        rows = list(Courtyard.objects.filter(name__in=courtyards).values_list("id", "name", "grid_id"))
        missing = set(courtyards) - {name for _, name, _ in rows}
        if missing:
            rows += [
                (id_, alias, grid_id)
                for id_, aliases, grid_id in Courtyard.objects.values_list("id", "aliases", "grid_id")
                for alias in aliases or ()
                if alias in missing
            ]
        self._courtyards: dict[str, dict[UUID, UUID]] = {}
        for id_, name, grid_id in rows:
            self._courtyards.setdefault(name, {})[id_] = grid_id
        self._buildings = _buildings_of({id_ for id_, _, _ in rows})

    def courtyards(self, name: str, within: UUID | None = None) -> list[UUID]:
        """The courtyards of that name, of those the ones in a grid where one is given."""
        found = self._courtyards.get(name, {})
        if within is None or len(found) < 2:
            return list(found)
        held = kept_atlas.current()
        return [id_ for id_, grid_id in found.items() if within in _ids_of(held.lineage(grid_id))]

    def building(self, courtyard_id: UUID, name: str) -> BuildingAt | None:
        """The courtyard's building of that name, whether it is written 3号楼, 3栋 or 3."""
        return self._buildings.get((courtyard_id, unit_number(name)))


def unit_number(name: str) -> str:
    """What the name of a building or an entrance comes down to: 03号楼, 3栋 and 3 are one."""
    plain = UNIT_WORDS.sub("", plain_name(name)) or plain_name(name)
    return LEADING_ZEROS.sub("", plain)


def _buildings_of(courtyards: Iterable[UUID]) -> dict[tuple[UUID, str], BuildingAt]:
    rows = list(
        Building.objects.filter(courtyard__in=list(courtyards)).values_list(
            "id", "courtyard_id", "name", "aliases", "micro_grid_id"
        )
    )
    entrances: dict[UUID, dict[str, UUID]] = {}
    stairs = Entrance.objects.filter(building__in=[row[0] for row in rows]).values_list("id", "building_id", "name")
    for id_, building_id, name in stairs:
        entrances.setdefault(building_id, {})[unit_number(name)] = id_
    found: dict[tuple[UUID, str], BuildingAt] = {}
    for id_, courtyard_id, name, aliases, micro_grid_id in rows:
        building = BuildingAt(id_, courtyard_id, micro_grid_id, entrances.get(id_, {}))
        for called in (name, *(aliases or ())):
            found.setdefault((courtyard_id, unit_number(called)), building)
    return found
