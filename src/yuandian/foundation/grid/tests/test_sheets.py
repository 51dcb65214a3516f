"""Grids and addresses come in as sheets of any form: tables of official codes, maps, an outline alone."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from yuandian.foundation.grid.errors import DistrictStands, UploadUnreadable
from yuandian.foundation.grid.facade import ADDRESSES, grids_named
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, GridBoundary, GridManager, Place
from yuandian.foundation.grid.services.district import found_district
from yuandian.foundation.imports.facade import ImportReport, import_sheet
from yuandian.foundation.imports.models import BadRow
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import verify
from yuandian.kernel.tests.sheet_makers import workbook

pytestmark = pytest.mark.django_db
SYSTEM = system_actor("test")
STREETS = [["410102001", "林山寨街道", "410102"], ["410102002", "建设路街道办事处", "410102"]]
VILLAGES = [
    ["410102001002", "碧沙岗社区居委会"],
    ["410102002001", "百花里社区居民委员会"],
    ["410102002002", "须水村委会"],
]
SQUARE = [[[113.5, 34.7], [113.6, 34.7], [113.6, 34.8], [113.5, 34.8], [113.5, 34.7]]]


@pytest.fixture
def district(db: None) -> Grid:
    """A district with nothing in it, as on the first day."""
    return Grid.objects.get(pk=found_district(SYSTEM, "410102", "中原区"))


def imported(tmp_path: Path, kind: str, headings: Sequence[str], *rows: Sequence[Any]) -> ImportReport:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(workbook(rows, headings))
    return import_sheet(SYSTEM, kind, path)


def came(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.known, report.changed, report.bad


def faults(report: ImportReport) -> dict[int, tuple[str, str]]:
    rows = BadRow.objects.filter(run=report.run_id)
    return {bad.line: (bad.faults[0]["column"], bad.faults[0]["fault"]) for bad in rows}


def test_the_first_district_is_founded_once(district: Grid) -> None:
    assert found_district(SYSTEM, "410102", "中原区") == district.id
    with pytest.raises(DistrictStands):
        found_district(SYSTEM, "410103", "二七区")


def test_a_district_has_a_code_of_six_digits_and_a_name(db: None) -> None:
    for code, name in (("4101", "郑州市"), ("41010A", "中原区"), ("410102", " ")):
        with pytest.raises(UploadUnreadable):
            found_district(SYSTEM, code, name)


def test_official_codes_say_level_and_parent(district: Grid, tmp_path: Path) -> None:
    assert came(imported(tmp_path, "grids", ["code", "name", "areaCode"], *STREETS)) == (2, 0, 0, 0)
    assert came(imported(tmp_path, "grids", ["code", "name"], *VILLAGES)) == (3, 0, 0, 0)
    found = {grid.code: (grid.level, grid.name, grid.parent and grid.parent.code) for grid in Grid.objects.all()}
    assert found["410102002"] == ("street", "建设路街道", "410102")
    assert found["410102002001"] == ("community", "百花里社区", "410102002")
    assert found["410102002002"] == ("community", "须水村", "410102002")
    assert came(imported(tmp_path, "grids", ["code", "name"], *VILLAGES)) == (0, 3, 0, 0)
    (named,) = grids_named({"建设路街道/百花里社区"}).values()
    assert [grid.code for grid in named] == ["410102002001"]
    assert list(verify()) == []


@pytest.mark.parametrize("form", ["geometry", "feature", "collection"])
def test_an_outline_alone_is_the_districts(district: Grid, tmp_path: Path, form: str) -> None:
    outline: dict[str, Any] = {"type": "Polygon", "coordinates": SQUARE}
    if form != "geometry":
        outline = {"type": "Feature", "properties": {}, "geometry": outline}
    if form == "collection":
        outline = {"type": "FeatureCollection", "features": [outline]}
    path = tmp_path / "outline.geojson"
    path.write_text(json.dumps(outline))
    assert came(import_sheet(SYSTEM, "grids", path)) == (0, 1, 1, 0)
    assert GridBoundary.objects.get(valid_to=None).grid_id == district.id


def test_exclusive_grids_come_with_the_communities_that_manage_them(district: Grid, tmp_path: Path) -> None:
    imported(tmp_path, "grids", ["code", "name"], *(row[:2] for row in STREETS), *VILLAGES)
    headings = ["编码", "名称", "专属类型", "上级编码", "牵头社区", "共管社区"]
    mall = ["410102002-Z01", "万达广场", "商圈", "410102002", "百花里社区", "须水村、碧沙岗社区"]
    report = imported(tmp_path, "grids", headings, mall)
    assert faults(report) == {}
    assert came(report) == (1, 0, 0, 0)
    managers = GridManager.objects.filter(exclusive__code="410102002-Z01").order_by("-is_lead", "community__code")
    assert [(one.community.name, one.is_lead) for one in managers] == [
        ("百花里社区", True), ("碧沙岗社区", False), ("须水村", False),
    ]  # fmt: skip
    assert came(imported(tmp_path, "grids", headings, mall)) == (0, 1, 0, 0)
    mall[5] = ""
    assert came(imported(tmp_path, "grids", headings, mall)) == (0, 1, 1, 0)
    assert managers.all().count() == 1


def test_what_is_wrong_with_a_grid_is_said_at_its_column(district: Grid, tmp_path: Path) -> None:
    report = imported(
        tmp_path, "grids", ["编码", "名称", "层级", "上级编码", "专属类型", "边界"],
        ["410102009001", "没有上级的社区", "", "", "", ""],
        ["410102003", "航海西路街道", "", "", "", "POLYGON((0 0, 1 1))"],
        ["X1", "某商圈", "专属网格", "410102", "", ""],
        ["", "无编码", "", "", "", ""],
        ["Y1", "怪层级", "第九级", "", "", ""],
    )  # fmt: skip
    assert faults(report) == {
        2: ("上级编码", "grid_parent_unknown"),
        3: ("边界", "polygon_unreadable"),
        4: ("层级", "level_order"),
        5: ("编码", "code_missing"),
        6: ("层级", "grid_level_unknown"),
    }


def test_addresses_are_taken_in_any_order_and_once(district: Grid, tmp_path: Path) -> None:
    imported(tmp_path, "grids", ["code", "name"], *(row[:2] for row in STREETS), *VILLAGES)
    headings = ["类型", "名称", "所在小区", "所在楼栋", "所属网格", "别名"]
    rows = [
        ["单元", "2单元", "百花里小区", "3号楼", "", ""],
        ["楼栋", "3号楼", "百花里小区", "", "百花里社区", ""],
        ["小区", "百花里小区", "", "", "百花里社区", "老棉纺院、棉纺家属院"],
        ["学校", "百花里小学", "", "", "百花里社区", ""],
    ]
    report = imported(tmp_path, ADDRESSES.code, headings, *rows)
    assert faults(report) == {}
    assert came(report) == (4, 0, 0, 0)
    assert Courtyard.objects.get().aliases == ["老棉纺院", "棉纺家属院"]
    assert (Entrance.objects.get().building, Place.objects.get().name) == (Building.objects.get(), "百花里小学")
    assert came(imported(tmp_path, ADDRESSES.code, headings, *rows)) == (0, 4, 0, 0)
    bad = imported(
        tmp_path, ADDRESSES.code, headings,
        ["楼栋", "3号楼", "没有的院", "", "", ""],
        ["小区", "新院", "", "", "没有的社区", ""],
        ["小区", "新院", "", "", "", ""],
    )  # fmt: skip
    assert faults(bad) == {
        2: ("所在小区", "yard_unknown"), 3: ("所属网格", "home_unknown"), 4: ("所属网格", "grid_missing"),
    }  # fmt: skip
