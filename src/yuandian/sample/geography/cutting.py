"""Cutting land: one polygon into parts by weight, many parts into one coverage without gap or overlap."""

import math
from collections.abc import Iterable, Sequence
from random import Random

import numpy as np
import numpy.typing as npt
import shapely
from shapely import Point, Polygon, STRtree

LONGITUDE_METRES = 111_320 * math.cos(math.radians(34.75))
LATITUDE_METRES = 110_940
PRECISION = 1e-7  # degrees: about a centimetre
AREA_TOLERANCE = 0.004
MAX_TRIES = 40
Coordinates = npt.NDArray[np.float64]
TILTS = (0, 90, 30, -30, 60, -60)


class LandTorn(ValueError):
    """A part of the land is not one connected polygon."""


def to_plane(shape: shapely.Geometry) -> shapely.Geometry:
    """Longitude and latitude to metres on a local plane (true to 0.3 % within the district)."""
    return shapely.transform(shape, lambda xy: xy * np.array([LONGITUDE_METRES, LATITUDE_METRES]))


def on_plane(position: tuple[float, float]) -> tuple[float, float]:
    """One position on the plane."""
    return position[0] * LONGITUDE_METRES, position[1] * LATITUDE_METRES


def to_degrees(shape: shapely.Geometry) -> shapely.Geometry:
    """The way back from the plane."""
    return shapely.transform(shape, lambda xy: xy / np.array([LONGITUDE_METRES, LATITUDE_METRES]))


def cells_around(land: Polygon, centres: Sequence[tuple[float, float]]) -> list[Polygon]:
    """Every point of `land` to its nearest centre; a scrap cut off goes to the neighbour it touches most."""
    diagram = shapely.voronoi_polygons(shapely.MultiPoint(list(centres)), extend_to=land)
    cells: list[Polygon] = []
    scraps: list[Polygon] = []
    for centre in centres:
        around = next(cell for cell in diagram.geoms if cell.covers(Point(centre)))
        pieces = sorted(_polygons(around.intersection(land)), key=lambda piece: piece.area)
        cells.append(pieces.pop())
        scraps.extend(pieces)
    for scrap in scraps:
        borders = [cell.intersection(scrap).length for cell in cells]
        taker = borders.index(max(borders))
        cells[taker] = cells[taker].union(scrap)
    return cells


def deal_out(land: Polygon, weights: Sequence[float], rng: Random) -> list[Polygon]:
    """Cuts `land` into connected parts by weight; neighbours in the list are neighbours on the land."""
    if len(weights) == 1:
        return [land]
    half = len(weights) // 2
    share = sum(weights[:half]) / sum(weights)
    first, second = _cut(land, share, rng)
    return [*deal_out(first, weights[:half], rng), *deal_out(second, weights[half:], rng)]


def _cut(land: Polygon, share: float, rng: Random) -> tuple[Polygon, Polygon]:
    """Across the longer side, askew by a few degrees; another way where that would tear a part."""
    west, south, east, north = land.bounds
    across = 0.0 if east - west >= north - south else 90.0
    askew = rng.uniform(-5, 5)
    for tilt in TILTS:
        first, second = _halves(land, math.radians(across + askew + tilt), share)
        if isinstance(first, Polygon) and isinstance(second, Polygon):
            return first, second
    return _mended(first, second)


def _halves(land: Polygon, angle: float, share: float) -> tuple[shapely.Geometry, shapely.Geometry]:
    """The two sides of the line square to `angle` that leaves `share` of the area on the first side."""
    along = np.array([math.cos(angle), math.sin(angle)])
    reaches = shapely.get_coordinates(land.exterior) @ along
    low, high = float(reaches.min()), float(reaches.max())
    wanted, low_area, high_area = land.area * share, 0.0, land.area
    for _ in range(MAX_TRIES):
        offset = low + (high - low) * (wanted - low_area) / (high_area - low_area)
        side = _half_plane(along, offset, land)
        first = land.intersection(side)
        area = first.area
        if abs(area - wanted) <= AREA_TOLERANCE * land.area:
            break
        if area < wanted:
            low, low_area = offset, area
        else:
            high, high_area = offset, area
    return first, land.difference(side)


def _half_plane(along: Coordinates, offset: float, land: Polygon) -> Polygon:
    """A polygon that covers every point of `land` whose reach along `along` is at most `offset`."""
    west, south, east, north = land.bounds
    reach = 4 * (east - west + north - south)
    beside = np.array([-along[1], along[0]]) * reach
    centre = np.array([(west + east) / 2, (south + north) / 2])
    foot = centre + along * (offset - centre @ along)
    back = along * reach
    return shapely.polygons(np.array([foot + beside, foot - beside, foot - beside - back, foot + beside - back]))


def _mended(first: shapely.Geometry, second: shapely.Geometry) -> tuple[Polygon, Polygon]:
    """Keeps the largest piece of the first part and gives the rest, which touch the cut, to the second."""
    pieces = sorted(_polygons(first), key=lambda piece: piece.area)
    kept = pieces.pop()
    rest = shapely.union_all([*pieces, second])
    if isinstance(rest, Polygon):
        return kept, rest
    scraps = sorted(_polygons(rest), key=lambda piece: piece.area)
    other = scraps.pop()
    kept = shapely.union_all([kept, *scraps])
    if not isinstance(kept, Polygon):
        raise LandTorn("No straight cut leaves two connected parts.")
    return kept, other


def _polygons(shape: shapely.Geometry) -> list[Polygon]:
    return [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon) and part.area > 0]


def as_coverage(parts: Sequence[Polygon]) -> list[Polygon]:
    """The same parts with every shared border made of the same points, so that they neither gap nor overlap.

    Borders are rounded to `PRECISION` and noded against one another; each face of the network goes back to
    the part it lies in.
    """
    network = shapely.union_all([part.boundary for part in parts], grid_size=PRECISION)
    faces = list(shapely.polygonize([network]).geoms)
    tree = STRtree(parts)
    inside = shapely.point_on_surface(faces)
    of_part: list[list[Polygon]] = [[] for _ in parts]
    face_index, part_index = tree.query(inside, predicate="within")
    for face, part in zip(face_index, part_index, strict=True):
        of_part[part].append(faces[face])
    return [_one(shapely.union_all(pieces)) for pieces in of_part]


def joined(parts: Iterable[Polygon]) -> Polygon:
    """The union of parts of one coverage."""
    return _one(shapely.coverage_union_all(list(parts)))


def _one(shape: shapely.Geometry) -> Polygon:
    if not isinstance(shape, Polygon):
        raise LandTorn(f"A part of the land is a {shape.geom_type}.")
    return shapely.normalize(shape)
