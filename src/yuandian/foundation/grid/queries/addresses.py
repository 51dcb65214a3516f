"""What places a text names: exact matching of the names in the address book. The fuzzy engine is another module's.

The names and aliases of courtyards, places and free-standing buildings stand in one automaton that finds the longest
in a pass over the text. A courtyard's buildings are looked for right after its name. A street or community that the
text mentions speaks for the places in it and against others. A place in an exclusive grid answers to that grid.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import ahocorasick
import msgspec

from yuandian.foundation.grid.models import Building, Courtyard, CourtyardGrid, Place
from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.cache import GridCache
from yuandian.foundation.grid.queries.locations import MyGrid, as_mine, lineages
from yuandian.foundation.grid.rules.answers import AddressCandidate
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor

BATCH = 2_000
SHORTEST_NAME = 2
LONGEST_BUILDING_NAME = 12
SURE = {"building": 0.95, "courtyard": 0.85, "place": 0.75}
MOST_PLACES = 10
IN_CONTEXT, AGAINST_CONTEXT, MOST = 0.1, 0.4, 0.99
_GAP = re.compile(r"[,,、;;。.::\-—/\s]*(?:小区|家属院|院内|内)?")
_SPACES = re.compile(r"\s+")


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A row of the address book."""

    kind: str
    id: UUID
    name: str
    grid_id: UUID | None
    lon: float | None
    lat: float | None


class Mention(NamedTuple):
    """A spot that a text names, and the name by which it does."""

    spot: Spot
    sureness: float
    reason: str
    rivals: int


class Names:
    """Names and what they stand for, found in a text in one pass. Built once, then only read."""

    def __init__(self) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        self._meanings: dict[str, list[Any]] = {}

    def add(self, name: str, meaning: Any) -> None:
        """One more meaning of a name; names of one character are passed over."""
        key = plain(name)
        if len(key) >= SHORTEST_NAME:
            self._meanings.setdefault(key, []).append(meaning)

    def seal(self) -> None:
        """After the last name."""
        for key, meanings in self._meanings.items():
            self._automaton.add_word(key, (len(key), meanings))
        self._automaton.make_automaton()

    def found_in(self, written: str) -> Iterator[tuple[int, int, list[Any]]]:
        """Start, end and meanings of the longest names in a text that is already `plain`."""
        if not self._meanings:
            return
        for last, (length, meanings) in self._automaton.iter_long(written):
            start, end = last + 1 - length, last + 1
            if not _cuts_a_number(written, start, end):
                yield start, end, meanings


class AddressBook:
    """Spots by name, and each courtyard's buildings by theirs. An unchanging value."""

    def __init__(self) -> None:
        self.spots = Names()
        self.buildings: dict[UUID, dict[str, Spot]] = {}

    def add(self, spot: Spot, aliases: Sequence[str]) -> None:
        """A spot under its name and aliases."""
        for name in {plain(spot.name), *(plain(alias) for alias in aliases)}:
            self.spots.add(name, spot)


def plain(text: str) -> str:
    """Full-width forms made narrow, no spaces, letters in upper case."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text)).upper()


def load_book(_base: AddressBook | None, _revision: int) -> AddressBook:
    """The whole address book: it is read again when any of it changes."""
    book = AddressBook()
    once = _Once()
    _add_courtyards(book, once)
    _add_buildings(book, once)
    places = Place.objects.values_list("kind", "id", "name", "micro_grid_id", "lon", "lat", "aliases")
    for kind, id_, name, grid_id, lon, lat, aliases in places.iterator(BATCH):
        book.add(Spot(once[kind], id_, once[name], once[grid_id], lon, lat), aliases)
    book.spots.seal()
    return book


class _Once(dict[Any, Any]):
    """One object for equal values while a book is read: ten thousand buildings are called 1号楼."""

    def __missing__(self, value: Any) -> Any:
        return self.setdefault(value, value)


def _add_courtyards(book: AddressBook, once: _Once) -> None:
    spanned: dict[UUID, list[UUID]] = {}
    for courtyard_id, grid_id in CourtyardGrid.objects.values_list("courtyard_id", "grid_id"):
        spanned.setdefault(courtyard_id, []).append(grid_id)
    rows = Courtyard.objects.values_list("id", "name", "aliases", "grid_id", "lon", "lat")
    for id_, name, aliases, grid_id, lon, lat in rows.iterator(BATCH):
        micro_grids = spanned.get(id_, [])
        nearest = micro_grids[0] if len(micro_grids) == 1 else grid_id
        book.add(Spot("courtyard", once[id_], once[name], once[nearest], lon, lat), aliases)


def _add_buildings(book: AddressBook, once: _Once) -> None:
    rows = Building.objects.values_list("id", "courtyard_id", "name", "aliases", "micro_grid_id", "lon", "lat")
    for id_, courtyard_id, name, aliases, grid_id, lon, lat in rows.iterator(BATCH):
        spot = Spot("building", id_, once[name], once[grid_id], lon, lat)
        if courtyard_id is None:
            book.add(spot, aliases)
            continue
        for known_as in (name, *aliases):
            book.buildings.setdefault(once[courtyard_id], {})[once[plain(known_as)]] = spot


def load_outer_names(_base: Names | None, revision: int) -> Names:
    """The names of streets and communities, as people write them."""
    names = Names()
    for node in atlas.ensure(revision).nodes.values():
        if node.is_active and node.name and node.level in (GridLevel.STREET, GridLevel.COMMUNITY):
            for name in _written_forms(node.name):
                names.add(name, node.id)
    names.seal()
    return names


def _written_forms(name: str) -> Iterator[str]:
    """A street is also named by its office; a community only with its suffix, since many are named after roads."""
    yield name
    if name.endswith("街道"):
        yield name.removesuffix("街道") + "办事处"
    elif not name.endswith(("社区", "村")):
        yield name + "社区"


def candidates_in(text: str, book: AddressBook, outer: Names, held: Atlas) -> list[AddressCandidate]:
    """The places that a text may mean, the likeliest first."""
    # hot path: 50,000 texts/s per core, see bench/locate.py
    written = plain(text)
    mentions: dict[UUID, Mention] = {}
    for start, end, spots in book.spots.found_in(written):
        for spot in spots:
            mention = _mention(book, spot, written, start, end, len(spots))
            mentions.setdefault(mention.spot.id, mention)
    if not mentions:
        return []
    contexts = [grid_id for _, _, grid_ids in outer.found_in(written) for grid_id in grid_ids]
    found = [_candidate(mention, contexts, held) for mention in mentions.values()]
    found.sort(key=lambda candidate: -candidate.confidence)
    return found


def _cuts_a_number(written: str, start: int, end: int) -> bool:
    """`9号院` is not named in `19号院`."""
    before = start > 0 and written[start].isdigit() and written[start - 1].isdigit()
    after = end < len(written) and written[end - 1].isdigit() and written[end].isdigit()
    return before or after


def _mention(book: AddressBook, spot: Spot, written: str, begin: int, end: int, rivals: int) -> Mention:
    name = written[begin:end]
    buildings = book.buildings.get(spot.id) if spot.kind == "courtyard" else None
    if buildings:
        gap = _GAP.match(written, end)
        start = gap.end() if gap else end
        for stop in range(min(start + LONGEST_BUILDING_NAME, len(written)), start, -1):
            building = buildings.get(written[start:stop])
            if building and not _cuts_a_number(written, start, stop):
                whole = msgspec.structs.replace(
                    building,
                    name=f"{spot.name}{building.name}",
                    grid_id=building.grid_id or spot.grid_id,
                    lon=spot.lon if building.lon is None else building.lon,
                    lat=spot.lat if building.lat is None else building.lat,
                )
                return Mention(whole, SURE["building"], f"楼院“{name}”和楼栋“{building.name}”", rivals)
    label = {"courtyard": "楼院", "building": "楼栋"}.get(spot.kind, "地点")
    return Mention(spot, SURE.get(spot.kind, SURE["place"]), f"{label}“{name}”", rivals)


def _candidate(mention: Mention, contexts: Sequence[UUID], held: Atlas) -> AddressCandidate:
    spot, sureness, reason, rivals = mention
    grid_id = spot.grid_id
    sureness /= rivals
    if rivals > 1:
        reason += f", 同名 {rivals} 处"
    if contexts and spot.grid_id is not None and spot.grid_id in held.nodes:
        above = held.lineage(spot.grid_id)
        named = [context for context in contexts if context in (above.street_id, above.community_id)]
        if named:
            sureness = (sureness if rivals == 1 else sureness * rivals) + IN_CONTEXT
            reason += f", 且文中写明{held.lineage(named[0]).display_name}"
        else:
            sureness *= AGAINST_CONTEXT
            reason += ", 但不在文中写明的街道或社区"
    if held.exclusives and spot.lon is not None and spot.lat is not None:
        located = held.locate(spot.lon, spot.lat)
        if located.beneath is not None:
            grid_id = located.leaf_id
    return AddressCandidate(
        spot.kind, spot.id, spot.name, grid_id, spot.lon, spot.lat, round(min(sureness, MOST), 2), reason
    )


book: GridCache[AddressBook] = GridCache("places", load_book)
outer_names: GridCache[Names] = GridCache("grids", load_outer_names)


def place_for_address(text: str) -> list[AddressCandidate]:
    """The places that a text may mean, the likeliest first; several places, several candidates."""
    return places_for_addresses([text])[0]


def places_for_addresses(texts: Iterable[str]) -> list[list[AddressCandidate]]:
    """The same for many texts, in their order, by one state of the address book."""
    named, outer, held = book.current(), outer_names.current(), atlas.current()
    return [candidates_in(text, named, outer, held) for text in texts]


@dataclass(frozen=True, slots=True)
class MyPlace:
    """A place that a text may mean, with the grid that answers for it, as residents are told."""

    name: str
    grid: MyGrid | None


def places_for_residents(text: str) -> list[MyPlace]:
    """The places that a text may mean, the likeliest first; the address book is a public register."""
    found = place_for_address(text)
    lines = lineages(candidate.grid_id for candidate in found if candidate.grid_id)
    mine = {grid_id: as_mine(line) for grid_id, line in lines.items()}
    return [MyPlace(one.name, mine.get(one.grid_id) if one.grid_id else None) for one in found[:MOST_PLACES]]


def places_for_staff(actor: Actor, text: str) -> list[AddressCandidate]:
    """As `place_for_address`, for anyone who may view grids."""
    actor.require(GridPermission.VIEW)
    return place_for_address(text)
