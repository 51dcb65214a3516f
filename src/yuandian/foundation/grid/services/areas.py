"""Areas that people hand in, made fit for the tables: converted, checked, told in metres."""

import json
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.errors import PolygonUnusable
from yuandian.foundation.grid.rules.coordinates import many_to_wgs84
from yuandian.foundation.grid.rules.metres import Geometries

POLYGONAL = {"Polygon", "MultiPolygon"}


def area_from(geojson: Any, system: str) -> BaseGeometry:
    """A GeoJSON geometry in a coordinate system as a valid area in WGS84. Raises `PolygonUnusable`."""
    shape = shapely.from_geojson(json.dumps(geojson), on_invalid="ignore")
    if shape is None:
        raise PolygonUnusable(reason="unreadable")
    if fault := fault_of(shape):
        raise PolygonUnusable(reason=fault)
    moved: BaseGeometry = into_wgs84(np.array([shape]), system)[0]
    return moved


def fault_of(shape: BaseGeometry) -> str | None:
    """Why a geometry cannot be an area of the map, None if it can."""
    if shape.geom_type not in POLYGONAL or shape.is_empty:
        return "not_a_polygon"
    west, south, east, north = shape.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        return "not_degrees"
    return None if shape.is_valid else shapely.is_valid_reason(shape)


def into_wgs84(shapes: Geometries, system: str) -> Geometries:
    """Geometries of a coordinate system in WGS84, without a third dimension."""
    moved: Geometries = shapely.transform(shapely.force_2d(shapes), lambda points: many_to_wgs84(points, system))
    return moved


def geojson_of(shape: BaseGeometry) -> dict[str, Any]:
    """The GeoJSON geometry of an area."""
    found: dict[str, Any] = json.loads(shapely.to_geojson(shape))
    return found
