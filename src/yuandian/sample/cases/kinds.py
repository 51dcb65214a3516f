"""Kinds of trouble and what people say about them, from `data/cases.toml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from yuandian.sample import facts

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: how often it comes in each month, through which channels, in which words, and how it ends."""

    category: str
    monthly: tuple[float, ...]
    where: str
    channels: Mapping[str, float]
    texts: tuple[str, ...]
    accounts: tuple[str, ...]
    causes: tuple[str, ...]
    complex_share: float
    hard_share: float
    unit: str | None
    night_share: float


class Kinds:
    """Every kind, to be drawn from by month."""

    def __init__(self) -> None:
        settings = facts.read_toml("cases.toml")
        self._openings: Mapping[str, Sequence[str]] = settings["openings"]
        self._since: Sequence[str] = settings["since"]
        self._replies: Sequence[str] = settings["replies"]["done"]
        self.all = [_kind(entry, settings["channels"]) for entry in settings["kind"]]
        self._weights = {month: [kind.monthly[month - 1] for kind in self.all] for month in MONTHS}

    def draw(self, month: int, rng: Random, units: frozenset[str] = frozenset()) -> Kind:
        """A kind that comes up in that month; with `units`, the business of one of these departments."""
        if not units:
            return rng.choices(self.all, self._weights[month])[0]
        kinds = [kind for kind in self.all if kind.unit in units]
        return rng.choices(kinds, [kind.monthly[month - 1] for kind in kinds])[0]

    def draw_for(self, channel: str, month: int, rng: Random) -> Kind:
        """A kind that comes up in that month through that channel."""
        weights = [
            kind.channels.get(channel, 0.0) * weight
            for kind, weight in zip(self.all, self._weights[month], strict=True)
        ]
        return rng.choices(self.all, weights)[0]

    def openings(self, channel: str) -> Sequence[str]:
        """The words that a channel's cases may begin with."""
        return self._openings[channel]

    def description(self, kind: Kind, channel: str, place: str, rng: Random) -> str:
        """What the case says, in the manner of its channel."""
        opening = rng.choice(self._openings[channel])
        return opening + self._filled(rng.choice(kind.texts), rng, place=place)

    def account(self, kind: Kind, rng: Random) -> str:
        """What was done."""
        return self._filled(rng.choice(kind.accounts), rng)

    def reply(self, summary: str, account: str, rng: Random) -> str:
        """What the reporters are told."""
        return rng.choice(self._replies).format(summary=summary, account=account)

    def _filled(self, text: str, rng: Random, place: str = "") -> str:
        return text.format(place=place, since=rng.choice(self._since), number=rng.randint(2, 9))


def _kind(entry: Mapping[str, Any], channels: Mapping[str, Mapping[str, float]]) -> Kind:
    season = entry.get("season", {})
    return Kind(
        category=entry["category"],
        monthly=tuple(entry["weight"] * season.get(str(month), 1.0) for month in MONTHS),
        where=entry["where"],
        channels=channels[entry["by"]],
        texts=tuple(entry["texts"]),
        accounts=tuple(entry["accounts"]),
        causes=tuple(entry["causes"]),
        complex_share=entry.get("complex", 0.0),
        hard_share=entry.get("hard", 0.0),
        unit=entry.get("unit"),
        night_share=entry.get("night", 0.12),
    )


def channel_of(kind: Kind, rng: Random, barred: frozenset[str] = frozenset()) -> str:
    """A channel for a case of this kind, none of the barred ones."""
    open_to = {channel: weight for channel, weight in kind.channels.items() if channel not in barred}
    return rng.choices(list(open_to), list(open_to.values()))[0]
