"""From letters to ranked troubles: clustered, weighed, named. Pure; the clock is the caller's."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from yuandian.governance.triage.hotspots.rules.clusters import Cluster, Measure, clusters_of
from yuandian.governance.triage.hotspots.rules.heat import Growth, Heat, growth_of, heat_of
from yuandian.governance.triage.hotspots.rules.names import MOST_COMPARED, Named, letter_of, named
from yuandian.governance.triage.hotspots.rules.places import NEARLY_ALL
from yuandian.governance.triage.rules.grams import grams_of

LEAST_LOCAL = 5
MOST_LOCAL = 5


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody said, when, and how many agreed. `reporter` tells voices of one person apart from others."""

    key: Any
    title: str
    text: str
    at: datetime
    reporter: Any
    supporters: int = 0
    areas: tuple[Any, ...] = ()  # street and community that it lies in, as far as they are known


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is boiling. `members` are rows among the voices, the likest first, with their likeness."""

    members: tuple[int, ...]
    likeness: tuple[float, ...]
    heat: Heat
    growth: Growth
    named: Named
    reporters: int
    supporters: int
    first_at: datetime
    last_at: datetime

    @property
    def name(self) -> str:
        """As it is called in a list."""
        return "·".join([*([self.named.place] if self.named.place else []), *self.named.words[:2]]) or self.named.group


def troubles_among(
    voices: Sequence[Voice], now: datetime, known_from: datetime, measure: Measure | None = None, most: int = 50
) -> list[Trouble]:
    """The hottest troubles, the hottest first; of one person's letters alone there is none.

    What is said all over is a trouble of its own in every area where many say it, too; of these an area has five.
    """
    grams = grams_of([voice.title for voice in voices], [voice.text for voice in voices])
    found = [
        _Found(heat_of([voices[row].at for row in cluster.members], *people), cluster, number, area, people)
        for number, whole in enumerate(clusters_of(grams.weights, measure or Measure()))
        for area, cluster in [(None, whole), *_local(voices, whole)]
        if (people := _people(voices, cluster))[0] > 1
    ]
    found.sort(key=lambda one: -one.heat.total)
    others = range(0, len(voices), max(1, len(voices) // MOST_COMPARED))
    letters = {row: letter_of(voices[row].title, voices[row].text) for row in others}
    names: dict[int, Named] = {}
    for one in found:
        if one.area is None and len(names) < most:
            own = {int(row) for row in one.cluster.members}
            written = [letters.get(row) or letter_of(voices[row].title, voices[row].text) for row in own]
            names[one.number] = named(written, [letters[row] for row in others if row not in own])
    return [_trouble(voices, one, names[one.number], now, known_from) for one in _kept(found, names)]


@dataclass(frozen=True, slots=True)
class _Found:
    heat: Heat
    cluster: Cluster
    number: int  # of the whole that it is, or is a part of
    area: Any
    people: tuple[int, int]


def _kept(found: Sequence[_Found], names: Mapping[int, Named]) -> list[_Found]:
    counts: Counter[Any] = Counter()
    kept = []
    for one in found:
        if one.number in names and (one.area is None or counts[one.area] < MOST_LOCAL):
            counts[one.area] += 1
            kept.append(one)
    return kept


def _local(voices: Sequence[Voice], whole: Cluster) -> list[tuple[Any, Cluster]]:
    """The parts of a cluster that lie in one area, unless one has nearly all of the cluster; the finer, if the same."""
    found: dict[bytes, tuple[Any, Cluster]] = {}
    for level in range(max((len(voices[row].areas) for row in whole.members), default=0)):
        areas = Counter(voices[row].areas[level] for row in whole.members if voices[row].areas)
        areas.pop(None, None)
        if not areas or max(areas.values()) >= NEARLY_ALL * areas.total():
            continue
        for area, count in areas.items():
            if count >= LEAST_LOCAL:
                own = np.array([bool(voices[row].areas) and voices[row].areas[level] == area for row in whole.members])
                part = Cluster(whole.members[own], whole.likeness[own])
                found[part.members.tobytes()] = (area, part)
    return list(found.values())


def _people(voices: Sequence[Voice], cluster: Cluster) -> tuple[int, int]:
    own = [voices[row] for row in cluster.members]
    return len({voice.reporter for voice in own}), sum(voice.supporters for voice in own)


def _trouble(voices: Sequence[Voice], found: _Found, name: Named, now: datetime, known_from: datetime) -> Trouble:
    rows = [int(row) for row in found.cluster.members]
    times = [voices[row].at for row in rows]
    return Trouble(
        members=tuple(rows), likeness=tuple(round(float(one), 3) for one in found.cluster.likeness), heat=found.heat,
        growth=growth_of(times, now, known_from), named=name, reporters=found.people[0], supporters=found.people[1],
        first_at=min(times), last_at=max(times),
    )  # fmt: skip
