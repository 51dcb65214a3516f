"""The micro-grids that answers are measured by: of a file, or of the sample district."""

import json
import os
from importlib import import_module
from pathlib import Path

import shapely

from yuandian.governance.triage.evaluation.addressing.measuring import MicroGrids

SAMPLE_LAND = "yuandian.sample.geography.land"  # by name: the sample stands above this module
SETTINGS = "yuandian.config.settings"


def sample_micro_grids() -> MicroGrids:
    """Those of the sample district, as they are drawn every time."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import_module("django").setup()
    land = import_module(SAMPLE_LAND).land()
    micros = [plan for plan in land.grids if plan.level == "micro"]
    return MicroGrids([plan.code for plan in micros], [plan.polygon for plan in micros])


def micro_grids_in(file: Path) -> MicroGrids:
    """Those of a GeoJSON file in WGS84, by their `code`."""
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    return MicroGrids([str(feature["properties"].get("code", "")) for feature in features], shapes)
