"""Roads: which ones an address book knows, and which of them a text names.

`陇海西路` and `陇海路` are two roads of one family: people leave 东, 西, 南, 北 and 中 out, so only roads of different
families speak against each other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import ahocorasick

from yuandian.governance.triage.addresses.rules.readings import NUMBER_AFTER_ROAD
from yuandian.governance.triage.addresses.rules.sounds import sound_of

_PIECES = re.compile(r"[\u4e00-\u9fff]+")
_ROAD = re.compile(r"([\u4e00-\u9fff]{1,6}?(?:大道|路|街|巷|胡同|[一二三四五六东西南北]环))(?![道口])")
_BEGINS = re.compile(r"^[与和及、]|^[到至]")
_NO_ROAD = re.compile(r"[米向号楼院门店侧旁]|交叉|附近|对面|十字|^[东西南北中一二三四五六七八九]?[路街]$")
_SECTION = re.compile(r"[东西南北中](?=路$|街$|大道$)")
OFTEN_ENOUGH = 2


class Named(NamedTuple):
    """A road that a text names, from `start` to `end`, with the house number right after it."""

    road: int
    family: int
    start: int
    end: int
    number: int | None


def roads_written_in(address: str) -> Iterator[str]:
    """Names of roads in an address that is plain and begins at its road."""
    for piece in _PIECES.findall(address):
        rest = piece
        while found := _ROAD.match(rest):
            name = _BEGINS.sub("", found[1])
            rest = _BEGINS.sub("", rest[found.end() :])
            if not _NO_ROAD.search(name) and len(name) > 2:
                yield name


class Roads:
    """The roads of a book. Built once, then only read."""

    def __init__(self, addresses: Iterable[str]) -> None:
        counted = Counter(name for address in addresses for name in roads_written_in(address))
        self.names = [name for name, times in counted.items() if times >= OFTEN_ENOUGH or len(name) <= 4]
        families: dict[str, int] = {}
        self.families = [families.setdefault(_SECTION.sub("", name), len(families)) for name in self.names]
        self._automaton: Any = ahocorasick.Automaton()
        by_sound: dict[str, list[int]] = {}
        for road, name in enumerate(self.names):
            by_sound.setdefault(sound_of(name), []).append(road)
        for sound, roads in by_sound.items():
            self._automaton.add_word(sound, (roads, len(sound)))
        if self.names:
            self._automaton.make_automaton()

    def named_in(self, written: str, sound: str) -> list[Named]:
        """The roads that a plain text names by sound, with their numbers; of homophones the one written, else all."""
        if not self.names:
            return []
        found = []
        for last, (roads, length) in self._automaton.iter_long(sound):
            start, end = last + 1 - length, last + 1
            number = NUMBER_AFTER_ROAD.match(written, end)
            exact = [road for road in roads if self.names[road] == written[start:end]]
            for road in exact or roads:
                found.append(Named(road, self.families[road], start, end, int(number[1]) if number else None))
        return found
