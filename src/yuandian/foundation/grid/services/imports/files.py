"""Bytes to rows. Columns may be headed in English or Chinese, tables be UTF-8 or what Excel calls GBK."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

import msgspec
import numpy as np
import shapely

from yuandian.foundation.grid.errors import UploadUnreadable
from yuandian.foundation.grid.rules.levels import EXCLUSIVE_KIND_NAMES, LEVEL_NAMES
from yuandian.foundation.grid.rules.metres import Geometries
from yuandian.foundation.grid.services.imports.reports import Ledger

Form = Literal["geojson", "csv"]

# Every heading a column may have, by the name we give the column.
_KNOWN_AS = {
    "code": "编码 网格编码 区划代码",
    "level": "层级",
    "parent_code": "上级编码 上级代码 parent",
    "number": "序号",
    "name": "名称",
    "exclusive_kind": "专属类型",
    "range_text": "范围",
    "activity_place": "活动阵地",
    "supervising_phone": "监督电话",
    "area": "边界 wkt geometry",
    "kind": "类型",
    "aliases": "别名",
    "courtyard": "楼院 小区",
    "building": "楼栋",
    "grid_code": "所属网格",
    "address": "地址",
    "lon": "经度 lng longitude",
    "lat": "纬度 latitude",
    "source": "来源",
    "verified": "已核实",
    "grid_codes": "对应网格",
}
HEADINGS = {heading: column for column, headings in _KNOWN_AS.items() for heading in (column, *headings.split())}
LEVELS = {name: level for level, name in LEVEL_NAMES.items()} | {
    "街道": "street", "社区": "community", "村": "community", "社区网格": "grid", "网格": "grid",
}  # fmt: skip
KINDS = {name: kind.value for kind, name in EXCLUSIVE_KIND_NAMES.items()}
_LAST_NUMBER = re.compile(r"(\d+)\D*$")


class GridRow(msgspec.Struct, frozen=True):
    """A grid as a file gives it. `has_area` says that an area was given, readable or not."""

    line: int
    code: str
    level: str
    parent_code: str | None
    number: int
    name: str
    exclusive_kind: str | None
    range_text: str
    activity_place: str
    supervising_phone: str
    has_area: bool


class GridFile(NamedTuple):
    """Rows and, at the same places, their areas in the file's coordinate system, None where there is none."""

    rows: list[GridRow]
    shapes: Geometries


class _Feature(msgspec.Struct):
    properties: dict[str, Any] | None = None
    geometry: msgspec.Raw = msgspec.Raw(b"null")


class _Collection(msgspec.Struct):
    features: list[_Feature]


def read_grids(content: bytes, form: Form, ledger: Ledger) -> GridFile:
    """The rows of a GeoJSON feature collection or a table with areas as WKT. Raises `UploadUnreadable`."""
    if form == "geojson":
        features = _features(content)
        lines = [_renamed(feature.properties or {}) for feature in features]
        raw = [bytes(feature.geometry) for feature in features]
        given = [None if text == b"null" else text for text in raw]
        shapes = shapely.from_geojson([_polygonal(text) for text in given], on_invalid="ignore")
    else:
        lines = list(read_table(content))
        given = [line.get("area", "").strip() or None for line in lines]
        shapes = shapely.from_wkt(given, on_invalid="ignore")
    first = 1 if form == "geojson" else 2
    rows = [
        _grid_row(number, line, area is not None, ledger)
        for number, (line, area) in enumerate(zip(lines, given, strict=True), start=first)
    ]
    return GridFile(rows, np.array(shapes, object))


def read_table(content: bytes) -> Iterator[dict[str, str]]:
    """The lines of a CSV file under English headings. Raises `UploadUnreadable`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError as error:
            raise UploadUnreadable(reason="encoding") from error
    try:
        for line in csv.DictReader(io.StringIO(text)):
            yield _renamed({key: value or "" for key, value in line.items() if key is not None})
    except csv.Error as error:
        raise UploadUnreadable(reason=str(error)) from error


def _features(content: bytes) -> list[_Feature]:
    try:
        return msgspec.json.decode(content, type=_Collection).features
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UploadUnreadable(reason=str(error)) from error


def _polygonal(text: bytes | None) -> bytes | None:
    """Only areas are worth parsing; anything else counts as unreadable."""
    return text if text is not None and b"olygon" in text else None


def _renamed(line: Mapping[str, Any]) -> dict[str, Any]:
    return {
        HEADINGS.get(key.strip(), HEADINGS.get(key.strip().lower(), key.strip())): value for key, value in line.items()
    }


def _grid_row(number: int, line: Mapping[str, Any], has_area: bool, ledger: Ledger) -> GridRow:
    def text(column: str) -> str:
        value = line.get(column)
        return "" if value is None else str(value).strip()

    code, level, kind = text("code"), text("level"), text("exclusive_kind")
    return GridRow(
        line=number,
        code=code,
        level=LEVELS.get(level, level.lower()),
        parent_code=text("parent_code") or None,
        number=_number(number, code, text("number"), ledger),
        name=text("name"),
        exclusive_kind=KINDS.get(kind, kind.lower()) or None,
        range_text=text("range_text"),
        activity_place=text("activity_place"),
        supervising_phone=text("supervising_phone"),
        has_area=has_area,
    )


def _number(line: int, code: str, given: str, ledger: Ledger) -> int:
    """The number given, else the last one in the code."""
    found = _LAST_NUMBER.search(code)
    text = given.removesuffix(".0") or (found.group(1) if found else "")
    if text.isdecimal() and 0 < int(text) <= 999_999:
        return int(text)
    ledger.error(line, code, "number_unreadable", f"序号 {given!r} 不是正整数")
    return 0


def rows_with_line(lines: Iterable[dict[str, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """Lines with the number that a spreadsheet shows beside them."""
    return enumerate(lines, start=2)
