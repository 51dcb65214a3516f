"""What other modules may call."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from yuandian.foundation.grid.rules import (
    AddressCandidate,
    GridCard,
    Level,
    Lineage,
    Located,
    LocatedMany,
    ManagingCommunity,
    Nearby,
)
from yuandian.kernel.scopes import Area

Numbers = Sequence[float] | NDArray[np.float64]


def locate(lon: float, lat: float) -> Located:
    raise NotImplementedError


def locate_current(lon: float, lat: float) -> Located:
    raise NotImplementedError


def locate_on(lon: float, lat: float, on: date) -> Located:
    raise NotImplementedError


def locate_many(lons: Numbers, lats: Numbers) -> LocatedMany:
    raise NotImplementedError


def lineage(grid_id: UUID) -> Lineage:
    raise NotImplementedError


def lineages(grid_ids: Iterable[UUID]) -> dict[UUID, Lineage]:
    raise NotImplementedError


def revision() -> int:
    raise NotImplementedError


def ensure_revision(number: int) -> None:
    raise NotImplementedError


def keep_current() -> None:
    raise NotImplementedError


def areas_of(grid_id: UUID) -> frozenset[Area]:
    raise NotImplementedError


def managing_communities(exclusive_grid_id: UUID) -> list[ManagingCommunity]:
    raise NotImplementedError


def grid_names(grid_ids: Iterable[UUID]) -> dict[UUID, str]:
    raise NotImplementedError


def grids_under(grid_id: UUID, level: str) -> list[GridCard]:
    raise NotImplementedError


def place_for_address(text: str) -> list[AddressCandidate]:
    raise NotImplementedError


def places_for_addresses(texts: Sequence[str]) -> list[list[AddressCandidate]]:
    raise NotImplementedError


def to_wgs84(lon: float, lat: float, system: str) -> tuple[float, float]:
    raise NotImplementedError


def from_wgs84(lon: float, lat: float, system: str) -> tuple[float, float]:
    raise NotImplementedError


__all__ = [
    "AddressCandidate", "Area", "GridCard", "Level", "Lineage", "Located", "LocatedMany", "ManagingCommunity", "Nearby",
    "areas_of", "ensure_revision", "from_wgs84", "grid_names", "grids_under", "keep_current", "lineage", "lineages",
    "locate", "locate_current", "locate_many", "locate_on", "managing_communities", "place_for_address",
    "places_for_addresses", "revision", "to_wgs84",
]  # fmt: skip
