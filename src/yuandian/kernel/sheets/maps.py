"""GeoJSON read as a sheet: a line for each feature, a column for each property, and one for the geometry as it came.

A single feature, or a geometry alone, is a sheet of one line.
"""

from collections.abc import Generator
from typing import Any, BinaryIO

import msgspec

from yuandian.kernel.sheets.cells import Cell
from yuandian.kernel.sheets.errors import SheetUnreadable

GEOMETRY = "geometry"  # the heading over the geometries


class _Feature(msgspec.Struct):
    properties: dict[str, Any] | None = None
    geometry: msgspec.Raw = msgspec.Raw(b"null")


class _Map(msgspec.Struct):
    type: str = ""
    features: list[_Feature] = []
    properties: dict[str, Any] | None = None
    geometry: msgspec.Raw = msgspec.Raw(b"null")


def is_map(file: BinaryIO) -> bool:
    """Whether the file begins as JSON does; no table of ours begins with a brace."""
    file.seek(0)
    start = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    file.seek(0)
    return start.startswith(b"{")


def map_rows(file: BinaryIO) -> Generator[tuple[int, list[Cell]], None, None]:
    """The headings, then every feature. Raises `SheetUnreadable`."""
    content = file.read().removeprefix(b"\xef\xbb\xbf")
    try:
        found = msgspec.json.decode(content, type=_Map)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SheetUnreadable(reason="not_a_map") from error
    features = found.features
    if found.type == "Feature":
        features = [_Feature(found.properties, found.geometry)]
    elif found.type != "FeatureCollection":
        features = [_Feature(None, msgspec.Raw(content.strip()))]
    headings = list(dict.fromkeys(name for feature in features for name in feature.properties or ()))
    yield 1, [*headings, GEOMETRY]
    for line, feature in enumerate(features, start=2):
        said = feature.properties or {}
        area = bytes(feature.geometry)
        cells: list[Cell] = [_plain(said.get(name)) for name in headings]
        yield line, [*cells, "" if area == b"null" else area.decode()]


def _plain(value: Any) -> Cell:
    """A property as a cell: lists and objects as JSON."""
    return value if isinstance(value, str | int | float | bool | None) else msgspec.json.encode(value).decode()
