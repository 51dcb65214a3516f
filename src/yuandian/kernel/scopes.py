"""Which rows: the places and units that a post reaches. Pure values; modules turn them into conditions."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Area:
    """The root of a subtree that a post reaches; `level` tells which ancestor column of a row to compare."""

    id: UUID
    level: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything, or the rows under any of these areas or handed to any of these units."""

    everything: bool = False
    areas: frozenset[Area] = frozenset()
    units: frozenset[UUID] = frozenset()

    def __or__(self, other: Self) -> "Scope":
        return Scope(self.everything or other.everything, self.areas | other.areas, self.units | other.units)

    def __bool__(self) -> bool:
        return self.everything or bool(self.areas) or bool(self.units)

    def reaches(self, path: Collection[UUID | None]) -> bool:
        """Whether it holds a place: its areas are compared with the place's own id and those of the places above it."""
        return self.everything or any(area.id in path for area in self.areas)

    def ids_at(self, level: str) -> list[UUID]:
        """The areas of one level, in id order."""
        return sorted(area.id for area in self.areas if area.level == level)


NOTHING = Scope()
