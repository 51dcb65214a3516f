"""The address book as a matcher holds it: names, branches and addresses as grams, and the spots that they stand for.

Every different name, branch and address is one *wording*; a wording leads to the spots that go by it, so that a chain
with fifty branches is one wording with fifty spots. Everything is in flat arrays: 200,000 addresses take well below
200 MB. A book never changes; a changed one is built beside it.
"""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.addresses.rules.grams import Hashes, grams_of_many
from yuandian.governance.triage.addresses.rules.readings import (
    buildings_in,
    name_and_branch,
    offsets_in,
    plain,
    without_region,
)
from yuandian.governance.triage.addresses.rules.roads import Named, Roads
from yuandian.governance.triage.addresses.rules.sounds import sound_of

NAME, BRANCH, ADDRESS = 0, 1, 2
FIELDS = 3
NOWHERE = -1
ROADS_EACH = 3
CHUNK = 10_000
LOOKED_UP = 500_000  # grams at once: whole arrays of positions would be what takes most memory
Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


class Spot(NamedTuple):
    """A row of the address book, as it is given. `grid` is the position of its micro-grid among the caller's."""

    name: str
    aliases: Sequence[str]
    address: str
    grid: int | None
    lon: float | None
    lat: float | None


class Texts:
    """Many short texts in one block of bytes."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._block = bytearray()
        self._ends = array("i", [0])
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """One more."""
        self._block += text.encode()
        self._ends.append(len(self._block))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> str:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._block[self._ends[place] : self._ends[place + 1]].decode()


class Lists:
    """Many lists of numbers in one array: list `i` is `values[starts[i]:starts[i + 1]]`."""

    def __init__(self, owners: Ints, values: Ints, many: int) -> None:
        is_ordered = bool((owners[1:] >= owners[:-1]).all())
        self.values = values if is_ordered else values[np.argsort(owners, kind="stable")]
        self.starts = np.zeros(many + 1, np.int32)
        np.cumsum(np.bincount(owners, minlength=many), out=self.starts[1:])

    def lengths(self, which: NDArray[np.int64]) -> NDArray[np.int64]:
        """How long these lists are."""
        lengths: NDArray[np.int64] = (self.starts[which + 1] - self.starts[which]).astype(np.int64)
        return lengths

    def joined(self, which: NDArray[np.int64], lengths: NDArray[np.int64]) -> Ints:
        """These lists one after another, each cut to its length given."""
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(self.starts[which] - ends + lengths, lengths)
        values: Ints = self.values[places]
        return values


class _Wordings:
    """Distinct texts, and which spot goes by which, while a book is built."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.spots = array("i")
        self.of = array("i")

    def add(self, spot: int, field: int, text: str) -> None:
        self.of.append(self.places.setdefault(text, len(self.places)))
        self.spots.append(spot * FIELDS + field)


def _grams(texts: Sequence[str]) -> tuple[Hashes, Ints]:
    """As `grams_of_many`, a part at a time, which takes less memory."""
    parts = [grams_of_many(texts[start : start + CHUNK]) for start in range(0, len(texts), CHUNK)]
    hashes = np.concatenate([hashes for hashes, _ in parts]) if parts else np.empty(0, np.uint64)
    owners = [owners + np.int32(place * CHUNK) for place, (_, owners) in enumerate(parts)]
    return hashes, np.concatenate(owners) if parts else np.empty(0, np.int32)


class _Written(NamedTuple):
    """What a book is built from: names and addresses as they are compared, and the other names of each spot.

    As blocks of bytes: so many small strings would leave holes in the memory of a process for good.
    """

    names: Texts
    addresses: Texts
    aliases: Texts


class Book:
    """Spots and their wordings, to be searched by `matching`."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self.names, self.addresses = Texts(), Texts()
        grids, points, written = array("i"), array("d"), _Written(Texts(), Texts(), Texts())
        for spot in spots:
            self.names.add(spot.name)
            self.addresses.add(spot.address)
            grids.append(NOWHERE if spot.grid is None else spot.grid)
            points.extend(_point(spot))
            written.names.add(plain(spot.name))
            written.addresses.add(without_region(plain(spot.address)))
            written.aliases.add("\0".join(plain(alias) for alias in spot.aliases))
        self.grids = np.frombuffer(grids, np.int32) if grids else np.empty(0, np.int32)
        self.points = np.frombuffer(points, np.float64).reshape(-1, 2) if points else np.empty((0, 2))
        self.roads = Roads(text for place in range(len(self)) for text in _address_and_name(written, place) if text)
        self._read_components(written)
        self._gather()
        self._index(written)

    def __len__(self) -> int:
        return len(self.grids)

    def _read_components(self, written: _Written) -> None:
        """Columns that may speak against a spot: its roads, house number, building, and offset from a crossing."""
        many = len(self)
        self.spot_roads = np.full((many, ROADS_EACH), NOWHERE, np.int32)
        self.spot_families = np.full((many, ROADS_EACH), NOWHERE, np.int32)
        self.numbers = np.full(many, NOWHERE, np.int32)
        self.number_families = np.full(many, NOWHERE, np.int32)
        self.number_roads = np.full(many, NOWHERE, np.int32)
        self.buildings = np.zeros(many, np.int32)
        self.offsets = np.zeros((many, 2), np.float32)
        self.at_crossing = np.zeros(many, bool)
        for place in range(many):
            address, name = _address_and_name(written, place)
            both = f"{address} {name}"
            named = self.roads.named_in(both, sound_of(both))
            self._read_roads(place, named)
            buildings = buildings_in(both)
            if len(buildings) == 1:
                self.buildings[place] = building_code(next(iter(buildings)))
            self.at_crossing[place] = len(named) > 1 and "交叉口" in address and named[1].end < len(address)
            offsets = offsets_in(address)
            if offsets:
                self.offsets[place] = sum(one.east for one in offsets), sum(one.north for one in offsets)

    def _read_roads(self, place: int, named: Sequence[Named]) -> None:
        for at, road in enumerate({one.road: one for one in named}.values()):
            if at < ROADS_EACH:
                self.spot_roads[place, at], self.spot_families[place, at] = road.road, road.family
            if road.number is not None and self.numbers[place] == NOWHERE:
                self.numbers[place] = road.number
                self.number_families[place], self.number_roads[place] = road.family, road.road

    def _gather(self) -> None:
        """What estimates start from: the spots at each crossing, and those with a house number by road and number."""
        self.crossings: dict[tuple[int, int], list[int]] = {}
        for place in np.flatnonzero(self.at_crossing):
            first, second = sorted(int(family) for family in self.spot_families[place, :2])
            self.crossings.setdefault((first, second), []).append(int(place))
        at = np.flatnonzero((self.numbers != NOWHERE) & ~np.isnan(self.points[:, 0]))
        order = at[np.lexsort((self.numbers[at], self.number_roads[at]))]
        self.numbered_roads = self.number_roads[order]
        self.numbered = np.stack([self.numbers[order], order.astype(np.int32)], axis=1)

    def _index(self, written: _Written) -> None:
        wordings = _Wordings()
        self.has_branch = np.zeros(len(self), bool)
        for place in range(len(self)):
            address, name = _address_and_name(written, place)
            base, branch = name_and_branch(name)
            wordings.add(place, NAME, base)
            if aliases := written.aliases[place]:
                for alias in aliases.split("\0"):
                    wordings.add(place, NAME, alias)
            self.has_branch[place] = bool(branch)
            if branch:
                wordings.add(place, BRANCH, branch)
            if address:
                wordings.add(place, ADDRESS, address)
        many = len(wordings.places)
        texts = list(wordings.places)
        every, owners = _grams(texts)
        self.texts = Texts(texts)
        self.vocabulary = np.unique(every)
        ids = np.empty(len(every), np.int32)
        for start in range(0, len(every), LOOKED_UP):
            ids[start : start + LOOKED_UP] = self.vocabulary.searchsorted(every[start : start + LOOKED_UP])
        del every
        self.grams = Lists(owners, ids, many)
        self.wordings = Lists(ids, owners, len(self.vocabulary))
        often = self.wordings.starts[1:] - self.wordings.starts[:-1]
        self.weights = np.log((many + 1) / np.maximum(often, 1)).astype(np.float32)
        self.weight_of_wording = np.bincount(owners, self.weights[ids], minlength=many).astype(np.float32)
        self.spots = Lists(np.array(wordings.of, np.int32), np.array(wordings.spots, np.int32), many)


def building_code(name: str) -> int:
    """A building's number as one small number, never 0."""
    return int.from_bytes(name.encode()[:3], "big") or 1


def _address_and_name(written: _Written, place: int) -> tuple[str, str]:
    """Address and name of a spot."""
    return written.addresses[place], written.names[place]


def _point(spot: Spot) -> tuple[float, float]:
    if spot.lon is None or spot.lat is None:
        return float("nan"), float("nan")
    return spot.lon, spot.lat
