"""Imports of grids, addresses and divisions, with PostgreSQL."""

import pytest
import shapely

from yuandian.foundation.grid.errors import (
    OutsideYourArea,
    UploadUnreadable,
)
from yuandian.foundation.grid.models import (
    Building,
    Courtyard,
    DivisionGrid,
    Entrance,
    Grid,
    GridBoundary,
    Place,
)
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.rules import CoordinateSystem, from_wgs84
from yuandian.foundation.grid.rules.plans import (
    EndPlan,
)
from yuandian.foundation.grid.services.imports.addresses import import_addresses
from yuandian.foundation.grid.services.imports.divisions import import_divisions
from yuandian.foundation.grid.services.imports.grids import import_grids
from yuandian.foundation.grid.services.imports.reports import GridImportReport
from yuandian.foundation.grid.tests.cast import NORTH, SOUTH, SYSTEM, Cast, box, feature, upload_of, world
from yuandian.foundation.grid.tests.test_services import actions_of, carry_out
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify

WGS84 = CoordinateSystem.WGS84


def grids(features: list[dict[str, object]], actor: Actor = SYSTEM, **options: object) -> GridImportReport:
    """An import of features, saved unless told otherwise."""
    choices = {"dry_run": False, **options}
    return import_grids(actor, upload_of(features), "geojson", WGS84, "调整", **choices)  # type: ignore[arg-type]


def micro(number: int, area: object, parent: str = "410102-001-004-10") -> dict[str, object]:
    """A micro-grid of the third-level grid g10, m3's."""
    return feature(f"{parent}-{number:02d}", "micro", parent, number, "", area)


def faults(report: GridImportReport) -> list[tuple[int, str, bool]]:
    """Line, fault and whether it is an error."""
    return [(problem.line, problem.fault, problem.is_error) for problem in report.problems]


def test_the_same_file_again_changes_nothing(cast: Cast) -> None:
    report = grids(world())
    assert (report.rows, report.new, report.changed, report.unchanged, report.problems) == (16, 0, 0, 16, [])
    assert GridBoundary.objects.count() == 16
    assert all(actions_of(grid)[0] == "grid.grid.found" for grid in cast.grids.values())
    assert list(verify()) == []


def test_a_dry_run_only_reports(cast: Cast) -> None:
    report = grids([micro(2, box(113.605, 113.606)), micro(1, box(113.604, 113.605))], dry_run=True)
    assert (report.new, report.changed, report.is_saved, report.problems) == (1, 1, False, [])
    assert Grid.objects.count() == 16


def test_a_changed_area_is_a_new_version(cast: Cast) -> None:
    report = grids([micro(1, box(113.604, 113.605)), micro(2, box(113.605, 113.606))])
    assert (report.new, report.changed, report.is_saved) == (1, 1, True)
    assert [row.valid_to for row in GridBoundary.objects.filter(grid=cast.id("m3")).order_by("version")] == [
        today(),
        None,
    ]
    assert actions_of(cast.grid("m3")) == ["grid.grid.found", "grid.grid.import_again"]


def test_gaps_overlaps_and_children_beyond_parents_are_told(cast: Cast) -> None:
    report = grids([micro(1, box(113.604, 113.6055)), micro(2, box(113.605, 113.607))])
    assert faults(report) == [(2, "outside_parent", True), (2, "overlap", True), (2, "overlap", True)]
    sizes = sorted(problem.square_metres for problem in report.problems)
    assert sizes == pytest.approx([10_155, 20_310, 20_310], abs=60)
    report = grids([micro(1, box(113.604, 113.605))], dry_run=True)
    assert [(problem.code, problem.fault, problem.is_error) for problem in report.problems] == [
        ("410102-001-004-10", "gap", False),
    ]  # fmt: skip
    assert report.problems[0].square_metres == pytest.approx(20_310, abs=60)


def test_with_errors_nothing_is_saved_unless_they_are_left_out(cast: Cast) -> None:
    bow_tie = {
        "type": "Polygon",
        "coordinates": [[[113.604, 34.75], [113.606, 34.752], [113.606, 34.75], [113.604, 34.752], [113.604, 34.75]]],
    }
    features = [
        micro(1, box(113.604, 113.605)),
        micro(2, bow_tie),
        micro(3, {"type": "Point", "coordinates": [113.6, 34.7]}),
        micro(4, box(113.605, 113.606), parent="410102-001-004-77"),
        micro(
            5,
            {
                "type": "Polygon",
                "coordinates": [[[500000, 3800000], [500001, 3800000], [500001, 3800001], [500000, 3800000]]],
            },
        ),
        feature("410102-001-009", "community", "410102-001", 9, "甲社区", bow_tie),
        feature("410102-001-009-01", "grid", "410102-001-009", 1, "", None),
    ]
    report = grids(features)
    assert [problem for problem in faults(report) if problem[2]] == [
        (2, "polygon_invalid", True), (3, "polygon_unreadable", True), (4, "parent_unknown", True),
        (5, "polygon_not_degrees", True), (6, "polygon_invalid", True), (7, "parent_left_out", True),
    ]  # fmt: skip
    assert (report.is_saved, report.left_out, report.changed) == (False, 6, 1)
    assert cast.grid("m3").history_count == 1
    report = grids(features, leave_out_bad=True)
    assert (report.is_saved, report.new, report.changed) == (True, 0, 1)


def test_an_ended_code_is_not_used_again(cast: Cast) -> None:
    carry_out(cast, "m2", EndPlan())
    report = grids([feature("410102-001-004-09-06", "micro", "410102-001-004-09", 6, "", box(113.602, 113.604))])
    assert ("grid_ended", True) in [fault[1:] for fault in faults(report)]


def test_areas_given_in_another_system_are_converted(cast: Cast) -> None:
    corners = [
        from_wgs84(lon, lat, "bd09")
        for lon, lat in ((113.604, SOUTH), (113.605, SOUTH), (113.605, NORTH), (113.604, NORTH))
    ]
    area = {"type": "Polygon", "coordinates": [[list(corner) for corner in (*corners, corners[0])]]}
    import_grids(SYSTEM, upload_of([micro(1, area)]), "geojson", CoordinateSystem.BD09, "调整", dry_run=False)
    row = GridBoundary.objects.get(grid=cast.id("m3"), valid_to=None)
    assert row.source_system == "bd09"
    stored = shapely.from_wkb(bytes(row.polygon))
    assert shapely.equals_exact(stored.normalize(), shapely.box(113.604, SOUTH, 113.605, NORTH).normalize(), 1e-9)


def test_a_table_from_a_spreadsheet_is_read(cast: Cast) -> None:
    first, second = (
        shapely.box(west, SOUTH, east, NORTH).wkt for west, east in ((113.604, 113.605), (113.605, 113.606))
    )
    lines = [
        "编码,层级,上级编码,序号,名称,专属类型,范围,边界",
        f'410102-001-004-10-02,微网格,410102-001-004-10,,,,2号院,"{second}"',
        f'410102-001-004-10-01,微网格,410102-001-004-10,1,,,1号院,"{first}"',
        "410102-005-001-Z02,专属网格,410102-005-001,二,芝麻街双创园,园区,,",
    ]
    for encoding in ("utf-8-sig", "gb18030"):
        content = "\r\n".join(lines).encode(encoding)
        report = import_grids(SYSTEM, content, "csv", WGS84, "新设", dry_run=False, leave_out_bad=True)
        assert [fault for fault in faults(report) if fault[2]] == [(4, "number_unreadable", True)]
    grid = Grid.objects.get(code="410102-001-004-10-02")
    assert (grid.number, grid.range_text) == (2, "2号院")
    assert report.unchanged == 2


@pytest.mark.parametrize("content", [b"", b"{", b'{"features": 1}', b"\xff\xfe\x00", b"[]"])
def test_a_file_that_is_no_geojson_is_refused(cast: Cast, content: bytes) -> None:
    with pytest.raises(UploadUnreadable):
        import_grids(SYSTEM, content, "geojson", WGS84, "因", dry_run=True)


def test_an_import_stays_in_the_importers_area(cast: Cast) -> None:
    street = cast.actor("street_planner")
    assert grids([micro(1, box(113.604, 113.605))], actor=street, dry_run=True).changed == 1
    with pytest.raises(OutsideYourArea):
        grids([micro(9, box(113.606, 113.607), parent="410102-005-001-01")], actor=street)
    with pytest.raises(OutsideYourArea):
        grids([feature("410103", "district", None, 1, "二七区", None)], actor=street)
    with pytest.raises(Forbidden):
        grids([], actor=cast.actor("planner"))


ADDRESSES = """类型,名称,别名,楼院,楼栋,所属网格,地址,经度,纬度
单元,1单元,,工人路19号院,1号楼,,,,
楼栋,1号楼,一号楼,工人路19号院,,,,113.6011,34.7511
楼院,工人路19号院,19号院;轻工局家属院,,,410102-001-004,工人路19号,113.601,34.751
楼栋,2号楼,,工人路19号院,,,,113.60199,34.7511
学校,伊河路小学,,,,,伊河路1号,113.603,34.751
超市,世纪联华,世纪联华超市,,,,,113.6079,34.751
"""


def test_addresses_are_imported_whatever_their_order(cast: Cast) -> None:
    report = import_addresses(SYSTEM, ADDRESSES.encode(), WGS84, dry_run=False)
    assert (report.rows, report.new, report.left_out) == (6, 6, 0)
    assert faults(report) == [(5, "near_border", False)]
    courtyard = Courtyard.objects.get()
    assert (courtyard.name, courtyard.aliases, courtyard.grid_id) == (
        "工人路19号院", ["19号院", "轻工局家属院"], cast.id("yihe"),
    )  # fmt: skip
    assert Building.objects.get(name="1号楼").micro_grid_id == cast.id("m1")
    assert Entrance.objects.get().building.name == "1号楼"
    assert Place.objects.get(name="世纪联华").micro_grid_id == cast.id("m4")
    again = import_addresses(SYSTEM, ADDRESSES.encode(), WGS84, dry_run=False)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 6)


def test_bad_address_lines_are_told_with_their_reason(cast: Cast) -> None:
    table = """kind,name,courtyard,building,grid_code,lon,lat
楼栋,1号楼,无名院,,,,
单元,1单元,工人路19号院,9号楼,,,
楼院,甲院,,,,,
楼院,乙院,,,no-such-grid,,
学校,,,,,113.6,34.75
学校,丙校,,,,east,north
学校,丁校,,,,100,20
楼院,工人路19号院,,,410102-001-004,,
"""
    report = import_addresses(SYSTEM, table.encode(), WGS84, dry_run=False)
    assert faults(report) == [
        (2, "courtyard_unknown", True), (3, "building_unknown", True), (4, "grid_missing", True),
        (5, "grid_unknown", True), (6, "name_missing", True), (7, "point_unreadable", True), (8, "outside", False),
    ]  # fmt: skip
    assert (report.is_saved, Courtyard.objects.count()) == (False, 0)
    with pytest.raises(OutsideYourArea):
        import_addresses(cast.actor("keeper"), b"kind,name,grid_code\nx,y,410102-005-001-01-01\n", WGS84, dry_run=True)


def test_divisions_and_grids_are_many_to_many(cast: Cast) -> None:
    table = """code,name,level,parent_code,source,verified,grid_codes
410102001004,伊河路社区,village,410102001,统计局2023,是,410102-001-004
410102001004,伊河路社区居委会,社区,410102001,另一来源,,410102-001-004-09 410102-001-004-10
410102001,林山寨街道,街道,410102,统计局2023,1,
,无码,village,,统计局2023,,
410102001005,某社区,village,410102001,统计局2023,,no-such-grid
"""
    report = import_divisions(SYSTEM, table.encode(), dry_run=False, leave_out_bad=True)
    assert (report.new, faults(report)) == (3, [(5, "name_missing", True), (6, "grid_unknown", True)])
    assert DivisionGrid.objects.count() == 3
    again = import_divisions(
        SYSTEM, table.replace("410102-001-004-09 ", "").encode(), dry_run=False, leave_out_bad=True
    )
    assert (again.changed, again.unchanged) == (1, 2)
    assert DivisionGrid.objects.filter(ends_on=None).count() == 2
    with pytest.raises(OutsideYourArea):
        import_divisions(cast.actor("street_planner"), table.encode(), dry_run=True)


def test_a_line_that_comes_twice_corrects_the_first_and_a_later_table_both(cast: Cast) -> None:
    table = (
        "kind,name,aliases,courtyard,building,grid_code,address\n"
        "楼院,双院,,,,{code},甲路1号\n楼栋,1号楼,,双院,,{code},\n楼栋,1号楼,一号楼,双院,,{code},\n"
        "单元,1单元,,双院,1号楼,{code},\nshop,小店,,,,{code},甲路2号\n"
    ).format(code=cast.grid("m1").code)
    report = import_addresses(SYSTEM, table.encode(), WGS84, dry_run=False)
    assert (report.new, report.changed, report.unchanged) == (4, 1, 0)
    assert Building.objects.get(name="1号楼", courtyard__name="双院").aliases == ["一号楼"]
    later = table.replace("一号楼", "首栋").replace("楼栋,1号楼,,双院,,{code},\n", "")
    report = import_addresses(SYSTEM, later.encode(), WGS84, dry_run=False)
    assert (report.new, report.changed) == (0, 2)
    assert Building.objects.get(name="1号楼", courtyard__name="双院").aliases == ["首栋"]
