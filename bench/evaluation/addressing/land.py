"""The micro-grids that answers are measured by: of a file, or of the sample district."""

import json
from pathlib import Path

import shapely

from bench.evaluation.addressing.measuring import MicroGrids
from yuandian.sample.geography.land import land


def sample_micro_grids() -> MicroGrids:
    """Those of the sample district, as they are drawn every time."""
    micros = [plan for plan in land().grids if plan.level == "micro"]
    return MicroGrids([plan.code for plan in micros], [plan.polygon for plan in micros])


def micro_grids_in(file: Path) -> MicroGrids:
    """Those of a GeoJSON file in WGS84, by their `code`."""
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    return MicroGrids([str(feature["properties"].get("code", "")) for feature in features], shapes)
