"""The rules, without a database."""

import json
import math
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from yuandian.foundation.grid.rules import coordinates, coverage
from yuandian.foundation.grid.rules.changes import CHANGES, ChangeAction, ChangeBy, ChangeStatus
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import (
    LEVEL_NAMES,
    PARENT_LEVELS,
    GridLevel,
    GridSearch,
    code_of,
    display_name,
    is_in_force,
    parse_search,
)
from yuandian.foundation.grid.rules.metres import Frame
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.tree import TreeRow, faults_of
from yuandian.kernel.distance import metres_between
from yuandian.kernel.lifecycle import standing

LONGITUDES = st.floats(73.6, 135.0)
LATITUDES = st.floats(3.9, 53.5)
SYSTEMS = st.sampled_from(list(CoordinateSystem))


def test_distance_on_the_ground() -> None:
    assert metres_between((113.60, 34.75), (113.60, 34.75)) == 0
    assert 900 < metres_between((113.60, 34.75), (113.61, 34.75)) < 930


@pytest.mark.parametrize("row", json.loads(Path(__file__).with_name("coordinates.json").read_text()))
def test_the_values_that_the_console_is_held_to(row: dict[str, list[float]]) -> None:
    for system in CoordinateSystem:
        assert coordinates.from_wgs84(*row["wgs84"], system) == pytest.approx(row[system], abs=1e-12)


@given(LONGITUDES, LATITUDES, SYSTEMS)
def test_there_and_back_is_the_same_point(lon: float, lat: float, system: CoordinateSystem) -> None:
    back = coordinates.to_wgs84(*coordinates.from_wgs84(lon, lat, system), system)
    assert back == pytest.approx((lon, lat), abs=1e-8)


@given(LONGITUDES, LATITUDES, SYSTEMS)
def test_back_and_there_is_the_same_point(lon: float, lat: float, system: CoordinateSystem) -> None:
    there = coordinates.from_wgs84(*coordinates.to_wgs84(lon, lat, system), system)
    assert there == pytest.approx((lon, lat), abs=1e-8)


@given(st.lists(st.tuples(LONGITUDES, LATITUDES), max_size=20), SYSTEMS)
def test_many_points_fare_as_each_of_them(points: list[tuple[float, float]], system: CoordinateSystem) -> None:
    array = np.array(points, float).reshape(-1, 2)
    there = coordinates.many_from_wgs84(array, system)
    assert there == pytest.approx(
        np.array([coordinates.from_wgs84(*p, system) for p in points]).reshape(-1, 2), abs=1e-9
    )
    assert coordinates.many_to_wgs84(there, system) == pytest.approx(array, abs=1e-8)


def test_the_offsets_in_zhongyuan_are_the_measured_ones() -> None:
    here = (113.607, 34.749)
    there = np.array([coordinates.from_wgs84(*here, system) for system in ("gcj02", "bd09")])
    offsets = np.hypot(*Frame.around(*here).many(there).T)
    assert offsets == pytest.approx([568, 1266], abs=1)
    assert coordinates.from_wgs84(*here, "cgcs2000") == here


@pytest.mark.parametrize("system", list(CoordinateSystem))
@pytest.mark.parametrize("point", [(2.35, 48.86), (-74.0, 40.7), (150.0, -33.9)])
def test_outside_china_nothing_is_shifted(point: tuple[float, float], system: CoordinateSystem) -> None:
    assert coordinates.from_wgs84(*point, system) == point
    assert coordinates.to_wgs84(*point, system) == point
    assert coordinates.many_from_wgs84([point], system).tolist() == [list(point)]


def test_an_unknown_system_is_refused() -> None:
    with pytest.raises(ValueError, match="mercator"):
        coordinates.to_wgs84(113.6, 34.7, "mercator")


@given(st.floats(113.4, 113.8), st.floats(34.65, 34.85))
def test_the_frame_measures_as_the_earth_does(lon: float, lat: float) -> None:
    frame = Frame.around(113.6, 34.75)
    ((x, y),) = frame.many(np.array([[lon, lat]]))
    assert math.hypot(x, y) == pytest.approx(metres_between((113.6, 34.75), (lon, lat)), rel=0.004, abs=0.01)
    point = np.array([shapely.Point(lon, lat)])
    assert frame.round(frame.flat(point))[0].equals_exact(point[0], 1e-9)


def test_grids_go_by_their_numbers() -> None:
    assert display_name("micro", "百花里", 5, 9, LEVEL_NAMES) == "09号三级网格05号微网格"
    assert display_name("grid", "", 9, None, LEVEL_NAMES) == "09号三级网格"
    assert display_name("community", "伊河路社区", 4, None, LEVEL_NAMES) == "伊河路社区"
    assert display_name("exclusive", "", 1, None, LEVEL_NAMES) == "01号专属网格"
    renamed = {**LEVEL_NAMES, GridLevel.GRID: "社区网格"}
    assert display_name("micro", "", 5, 9, renamed) == "09号社区网格05号微网格"


def test_codes_read_from_the_district_down() -> None:
    assert code_of("410102", "street", 1) == "410102-001"
    assert code_of("410102-001-004", "grid", 9) == "410102-001-004-09"
    assert code_of("410102-001-004-09", "micro", 5) == "410102-001-004-09-05"
    assert code_of("410102-005-001", "exclusive", 1) == "410102-005-001-Z01"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("伊河路社区09号三级网格05号微网格", GridSearch("伊河路社区", 9, 5)),
        ("伊河路社区9号社区网格", GridSearch("伊河路社区", 9, None)),
        ("伊河路 9-5", GridSearch("伊河路", 9, 5)),
        ("伊河路社区9号5号", GridSearch("伊河路社区", 9, 5)),
        ("伊河路0905", GridSearch("伊河路", 9, 5)),
        ("9号网格", GridSearch("", 9, None)),
        ("桐福社区5号微网格", GridSearch("桐福社区", None, 5)),
        (" 世纪联华 ", GridSearch("世纪联华", None, None)),
    ],
)
def test_a_search_is_read_as_people_write_it(text: str, found: GridSearch) -> None:
    assert parse_search(text) == found


def test_the_end_day_is_the_first_without() -> None:
    start, end = date(2026, 1, 1), date(2026, 3, 1)
    days = [date(2025, 12, 31), start, date(2026, 2, 28), end]
    assert [is_in_force(start, end, day) for day in days] == [False, True, True, False]
    assert is_in_force(start, None, date(2099, 1, 1))


TREE = [
    TreeRow(1, "D", "district", None, 1, None),
    TreeRow(2, "S", "street", "D", 1, None),
    TreeRow(3, "C", "community", "S", 1, None),
    TreeRow(4, "G", "grid", "C", 1, None),
    TreeRow(5, "M", "micro", "G", 1, None),
    TreeRow(6, "Z", "exclusive", "C", 1, "park"),
    TreeRow(7, "Y", "exclusive", "S", 1, "market"),
]


def test_a_tree_in_order_has_no_faults() -> None:
    assert list(faults_of(TREE)) == []
    assert list(faults_of(reversed(TREE))) == []
    assert list(faults_of(TREE[4:], standing=TREE[:4])) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (TreeRow(9, "", "micro", "G", 2, None), "code_missing"),
        (TreeRow(9, "M", "micro", "G", 2, None), "code_twice"),
        (TreeRow(9, "X", "block", "G", 2, None), "level_unknown"),
        (TreeRow(9, "X", "micro", "nowhere", 2, None), "parent_unknown"),
        (TreeRow(9, "X", "micro", None, 2, None), "parent_unknown"),
        (TreeRow(9, "X", "micro", "C", 2, None), "level_order"),
        (TreeRow(9, "X", "exclusive", "G", 2, "park"), "level_order"),
        (TreeRow(9, "X", "district", "S", 2, None), "parent_unexpected"),
        (TreeRow(9, "X", "micro", "G", 1, None), "number_twice"),
        (TreeRow(9, "X", "exclusive", "C", 2, None), "kind_mismatch"),
        (TreeRow(9, "X", "micro", "G", 2, "park"), "kind_mismatch"),
        (TreeRow(9, "X", "exclusive", "C", 2, "palace"), "kind_unknown"),
    ],
)
def test_every_fault_of_a_row_is_told(row: TreeRow, fault: str) -> None:
    assert [(found.line, found.fault) for found in faults_of([*TREE, row])] == [(9, fault)]


def test_a_standing_grid_is_not_moved() -> None:
    other = TreeRow(1, "C2", "community", "S", 2, None)
    moved = TreeRow(2, "G", "grid", "C2", 1, None)
    assert [found.fault for found in faults_of([other, moved], standing=TREE)] == ["grid_moved"]


@pytest.mark.parametrize("child", list(GridLevel))
@pytest.mark.parametrize("parent", list(GridLevel))
def test_levels_hang_only_where_the_table_says(child: GridLevel, parent: GridLevel) -> None:
    above = TreeRow(1, "P", parent, None, 1, "park" if parent is GridLevel.EXCLUSIVE else None)
    below = TreeRow(2, "X", child, "P", 1, "park" if child is GridLevel.EXCLUSIVE else None)
    faults = [found.fault for found in faults_of([below], standing=[above])]
    if child is GridLevel.DISTRICT:
        assert faults == ["parent_unexpected"]
    else:
        assert faults == ([] if parent in PARENT_LEVELS[child] else ["level_order"])


@pytest.mark.parametrize("status", list(ChangeStatus))
@pytest.mark.parametrize("is_own", [True, False])
def test_what_may_be_done_with_a_proposal_is_in_the_table(status: ChangeStatus, is_own: bool) -> None:
    everything = frozenset(GridPermission)
    expected = {
        ChangeStatus.PROPOSED: {ChangeAction.WITHDRAW}
        | (set() if is_own else {ChangeAction.APPROVE, ChangeAction.REJECT}),
        ChangeStatus.APPROVED: {ChangeAction.WITHDRAW, ChangeAction.APPLY},
    }.get(status, set())
    stands = standing(() if is_own else ChangeBy)
    assert set(CHANGES.possible(status, everything, stands)) == expected
    assert CHANGES.possible(status, frozenset(), stands) == []


def test_every_status_can_be_reached_and_the_last_ones_are_final() -> None:
    assert {step.after for step in CHANGES.steps.values()} == set(ChangeStatus) - {ChangeStatus.PROPOSED}
    ends = {ChangeStatus.REJECTED, ChangeStatus.WITHDRAWN, ChangeStatus.APPLIED}
    assert not any(step.before & ends for step in CHANGES.steps.values())


def areas(*boxes: tuple[float, float, float, float]) -> coverage.Geometries:
    """Rectangles in metres."""
    shapes = np.empty(len(boxes), object)
    shapes[:] = [shapely.box(*box) for box in boxes]
    return shapes


def test_siblings_that_only_touch_do_not_overlap() -> None:
    assert coverage.overlaps(areas((0, 0, 10, 10), (10, 0, 20, 10), (0, 10, 20, 20))) == []


def test_overlaps_are_told_with_their_size() -> None:
    shapes = areas((0, 0, 10, 10), (8, 0, 20, 10), (50, 50, 90, 90), (60, 60, 70, 70), (9.95, 20, 20, 30))
    found = [(o.first, o.second, round(o.square_metres)) for o in coverage.overlaps(shapes)]
    assert found == [(0, 1, 20), (2, 3, 100)]


def test_the_same_area_twice_overlaps_wholly() -> None:
    assert coverage.overlaps(areas((0, 0, 10, 10), (0, 0, 10, 10))) == [(0, 1, 100.0)]


def test_a_sliver_is_noise() -> None:
    assert coverage.overlaps(areas((0, 0, 10, 10), (9.95, 0, 20, 10))) == []


def test_a_child_beyond_its_parent_is_told() -> None:
    shapes = areas((0, 0, 20, 10), (0, 0, 10, 10), (15, 0, 25, 10))
    assert coverage.beyond_parents(shapes, np.array([1, 2]), np.array([0, 0])) == [(2, 0, 50.0)]


def test_gaps_are_told_each_with_a_point_in_it() -> None:
    shapes = areas((0, 0, 30, 10), (0, 0, 10, 10), (12, 0, 28, 10))
    found = coverage.gaps(shapes, np.array([1, 2]), np.array([0, 0]))
    assert [(gap.parent, round(gap.square_metres)) for gap in found] == [(0, 20), (0, 20)]
    assert sorted(round(gap.point.x) for gap in found) == [11, 29]


def test_an_overlap_does_not_hide_a_gap_of_its_size() -> None:
    shapes = areas((0, 0, 20, 10), (0, 0, 10, 10), (8, 0, 18, 10))
    children, parents = np.array([1, 2]), np.array([0, 0])
    assert coverage.gaps(shapes, children, parents) == []
    assert [round(gap.square_metres) for gap in coverage.gaps(shapes, children, parents, {1, 2})] == [20]
