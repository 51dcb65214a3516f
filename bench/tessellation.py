"""A district of 50,000 micro-grids with crooked borders: four levels that cover each other without gap or overlap."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from yuandian.foundation.grid.rules.metres import Frame

COLUMNS, ROWS, SIDE = 250, 200, 65.0  # metres
STREET, COMMUNITY, GRID = (50, 50), (10, 10), (2, 2)  # micro-grids across and along
KINKS, JITTER, WIGGLE = 4, 12.0, 3.0  # points along a border, and how far corners and these points stray
FRAME = Frame.around(113.6, 34.75)


class Plot(NamedTuple):
    """A grid and its area in metres."""

    level: str
    code: str
    parent: str | None
    number: int
    area: Any


def micro_grids() -> NDArray[np.object_]:
    """The areas, column by column, around the origin. Neighbours share every point of their border."""
    rng = np.random.default_rng(2026)
    corners = np.stack(np.meshgrid(np.arange(COLUMNS + 1.0), np.arange(ROWS + 1.0), indexing="ij"), axis=-1)
    corners = (corners - [COLUMNS / 2, ROWS / 2]) * SIDE + rng.uniform(-JITTER, JITTER, corners.shape)
    along, up = _kinked(rng, corners[:-1], corners[1:]), _kinked(rng, corners[:, :-1], corners[:, 1:])
    rings = np.concatenate(
        [
            corners[:-1, :-1, None], along[:, :-1], corners[1:, :-1, None], up[1:],
            corners[1:, 1:, None], along[:, 1:, ::-1], corners[:-1, 1:, None], up[:-1, :, ::-1],
            corners[:-1, :-1, None],
        ],
        axis=2,
    )  # fmt: skip
    areas: NDArray[np.object_] = shapely.polygons(rings)
    return areas


def _kinked(rng: np.random.Generator, ends: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    share = (np.arange(1, KINKS + 1) / (KINKS + 1))[:, None]
    straight = ends[..., None, :] * (1 - share) + others[..., None, :] * share
    return straight + rng.uniform(-WIGGLE, WIGGLE, straight.shape)


def plots() -> Iterator[Plot]:
    """Every grid, parents first."""
    whole = micro_grids()
    yield Plot("district", "990000", None, 1, shapely.coverage_union_all(whole.ravel()))
    for s, (street_code, street) in enumerate(_cut("990000", whole, STREET, 3), start=1):
        yield Plot("street", street_code, "990000", s, shapely.coverage_union_all(street.ravel()))
        for c, (code, community) in enumerate(_cut(street_code, street, COMMUNITY, 3), start=1):
            yield Plot("community", code, street_code, c, shapely.coverage_union_all(community.ravel()))
            for g, (grid_code, grid) in enumerate(_cut(code, community, GRID, 2), start=1):
                yield Plot("grid", grid_code, code, g, shapely.coverage_union_all(grid.ravel()))
                for m, area in enumerate(grid.ravel(), start=1):
                    yield Plot("micro", f"{grid_code}-{m:02}", grid_code, m, area)


def _cut(
    code: str, areas: NDArray[np.object_], size: tuple[int, int], digits: int
) -> Iterator[tuple[str, NDArray[np.object_]]]:
    number = 0
    for column in range(0, areas.shape[0], size[0]):
        for row in range(0, areas.shape[1], size[1]):
            number += 1
            yield f"{code}-{number:0{digits}}", areas[column : column + size[0], row : row + size[1]]


def as_geojson() -> bytes:
    """The whole district as a file to import, WGS84 degrees."""
    found = list(plots())
    areas = np.empty(len(found), object)
    areas[:] = [plot.area for plot in found]
    texts = shapely.to_geojson(FRAME.round(areas))
    features = [
        {
            "type": "Feature",
            "properties": {
                "code": plot.code, "level": plot.level, "parent_code": plot.parent, "number": plot.number,
                "name": plot.code if plot.level in {"district", "street", "community"} else "",
            },
            "geometry": msgspec.Raw(text.encode()),
        }
        for plot, text in zip(found, texts, strict=True)
    ]  # fmt: skip
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


def points(count: int) -> NDArray[np.float64]:
    """Points all over the district, WGS84 degrees."""
    reach = np.array([COLUMNS / 2 - 1, ROWS / 2 - 1]) * SIDE
    metres = np.random.default_rng(7).uniform(-reach, reach, (count, 2))
    return metres / [FRAME.metres_per_lon, FRAME.metres_per_lat] + [FRAME.lon, FRAME.lat]
