"""Which modules the home page has and how a district may arrange them (MP-01, MP-02; CON-6).

The two documents of the district order them differently, so the order is data. A module is in the catalogue when it is
built, and not before; who has arranged the page already finds a new one at its end.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import StringConstraints

from yuandian.foundation.mobile.errors import ArrangementEmpty, ArrangementUnfit

LONGEST_NAME = 8
LONGEST_NOTE = 12
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NAME)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NOTE)]


class HomeModule(StrEnum):
    """A way into the application, in the order that it comes with."""

    BRANCH = "branch"
    SNAPSHOT = "snapshot"
    CASES = "cases"
    GRID = "grid"
    VOLUNTEERING = "volunteering"
    MALL = "mall"
    HONOURS = "honours"
    POINTS = "points"
    COMMONS = "commons"
    NOTICES = "notices"
    GUIDES = "guides"
    HELP = "help"
    FEEDBACK = "feedback"
    POSTER = "poster"


HIDDEN_AT_FIRST = frozenset({HomeModule.POSTER})


@dataclass(frozen=True, slots=True)
class PlacedModule:
    """A module where it stands. Without a name or a note it has the application's own, in the reader's language."""

    module: HomeModule
    is_shown: bool = True
    name: Name | None = None
    note: Note | None = None


def arranged(stored: Iterable[Mapping[str, Any]]) -> list[PlacedModule]:
    """The home page as stored: modules that are gone are left out, new ones come last."""
    known = set(HomeModule)
    kept = [PlacedModule(**{**row, "module": HomeModule(row["module"])}) for row in stored if row["module"] in known]
    there = {one.module for one in kept}
    return kept + [PlacedModule(one, one not in HIDDEN_AT_FIRST) for one in HomeModule if one not in there]


def checked(wanted: Sequence[PlacedModule]) -> list[PlacedModule]:
    """An arrangement that names every module once and shows one at least. Raises `Arrangement…`."""
    if sorted(one.module for one in wanted) != sorted(HomeModule):
        raise ArrangementUnfit(modules=[one.value for one in HomeModule])
    if not any(one.is_shown for one in wanted):
        raise ArrangementEmpty
    return [PlacedModule(one.module, one.is_shown, _said(one.name), _said(one.note)) for one in wanted]


def as_stored(placed: Iterable[PlacedModule]) -> list[dict[str, Any]]:
    """An arrangement as plain values."""
    return [asdict(one) | {"module": one.module.value} for one in placed]


def changes(before: Sequence[PlacedModule], after: Sequence[PlacedModule]) -> dict[str, list[str | bool | None]]:
    """What an arrangement changes, as pairs for the record: the order, and of each module what is different."""
    found: dict[str, list[str | bool | None]] = {}
    if [one.module for one in before] != [one.module for one in after]:
        found["order"] = [" ".join(one.module for one in side) for side in (before, after)]
    was = {one.module: one for one in before}
    for one in after:
        for name in ("is_shown", "name", "note"):
            pair = [getattr(was[one.module], name), getattr(one, name)]
            if pair[0] != pair[1]:
                found[f"{one.module}.{name}"] = pair
    return found


def _said(words: str | None) -> str | None:
    return (words or "").strip() or None
