"""Borders that several grids share: tried, proposed and moved together; what the drawing board and the map get."""

import json
from datetime import timedelta
from typing import Any

import pytest
import shapely
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.grid import facade
from yuandian.foundation.grid.errors import GridEnded, OutsideYourArea, PlanUnusable
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, GridBoundary, Place
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.rules import from_wgs84
from yuandian.foundation.grid.rules.plans import BoundaryPlan, EndPlan, RedrawnArea
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.tests.cast import Cast, account_of, box, headers

STAFF = "/api/staff/grid"
pytestmark = pytest.mark.usefixtures("everybody_signed_in")


@pytest.fixture
def console() -> Client:
    """The planner's."""
    return Client(headers=headers("planner"))


def moved(cast: Cast, name: str, west: float, east: float) -> dict[str, Any]:
    """A grid of the cast with another west and east."""
    return {"grid_id": str(cast.id(name)), "area": box(west, east)}


def tried(console: Client, main: dict[str, Any], *others: dict[str, Any], **more: Any) -> Any:
    """What the server says of new areas."""
    body = {**main, "others": others, **more}
    answer = console.generic("POST", f"{STAFF}/changes/try", json.dumps(body), content_type="application/json")
    return answer.json()


def faults_in(trial: Any) -> list[tuple[str, str, str | None, int]]:
    """The faults of a trial without their shapes."""
    return [(f["fault"], f["code"], f["other_code"], f["square_metres"]) for f in trial["faults"]]


# Trying


def test_a_border_moved_with_both_its_sides_is_clean(cast: Cast, console: Client) -> None:
    trial = tried(console, moved(cast, "m1", 113.600, 113.6015), moved(cast, "m2", 113.6015, 113.604))
    assert (trial["is_possible"], trial["faults"]) == (True, [])
    sizes = [(one["square_metres_before"], one["square_metres_after"]) for one in trial["grids"]]
    assert sizes == [
        (pytest.approx(40_632, abs=5), pytest.approx(30_474, abs=5)),
        (pytest.approx(40_632, abs=5), pytest.approx(50_790, abs=5)),
    ]
    assert GridBoundary.objects.count() == len(cast.grids)


def test_one_side_alone_leaves_a_gap_or_an_overlap(cast: Cast, console: Client) -> None:
    gap = tried(console, moved(cast, "m1", 113.600, 113.6015))
    assert (gap["is_possible"], faults_in(gap)) == (
        True, [("gap", "410102-001-004-09", None, pytest.approx(10_155, abs=10))],
    )  # fmt: skip
    west, south, east, north = shapely.from_geojson(json.dumps(gap["faults"][0]["area"])).bounds
    assert (west, east, south, north) == pytest.approx((113.6015, 113.602, 34.750, 34.752), abs=1e-6)
    overlap = tried(console, moved(cast, "m1", 113.600, 113.6021))
    assert faults_in(overlap) == [
        ("overlap", "410102-001-004-09-06", "410102-001-004-09-05", pytest.approx(2_031, abs=5))
    ]
    assert [fault["is_error"] for fault in (*gap["faults"], *overlap["faults"])] == [False, False]


def test_a_border_of_the_grids_above_moves_with_them(cast: Cast, console: Client) -> None:
    alone = tried(console, moved(cast, "m2", 113.602, 113.605), moved(cast, "m3", 113.605, 113.606))
    assert (alone["is_possible"], {fault[:3] for fault in faults_in(alone)}) == (
        False,
        {
            ("outside_parent", "410102-001-004-09-06", "410102-001-004-09"),
            ("gap", "410102-001-004-10", None),
        },
    )  # fmt: skip
    above = [moved(cast, "g9", 113.600, 113.605), moved(cast, "g10", 113.605, 113.606)]
    whole = tried(console, moved(cast, "m2", 113.602, 113.605), moved(cast, "m3", 113.605, 113.606), *above)
    assert (whole["is_possible"], whole["faults"]) == (True, [])


def test_faults_are_shown_in_the_system_of_the_map(cast: Cast, console: Client) -> None:
    def shifted(west: float, east: float) -> dict[str, Any]:
        corners = [(west, 34.750), (east, 34.750), (east, 34.752), (west, 34.752), (west, 34.750)]
        ring = [list(from_wgs84(*corner, "gcj02")) for corner in corners]
        return {"type": "Polygon", "coordinates": [ring]}

    trial = tried(console, {"grid_id": str(cast.id("m1")), "area": shifted(113.600, 113.6021)}, system="gcj02")
    (fault,) = trial["faults"]
    assert fault["square_metres"] == pytest.approx(2_031, abs=5)
    found = shapely.from_geojson(json.dumps(fault["area"])).bounds[:2]
    assert found == pytest.approx(from_wgs84(113.602, 34.750, "gcj02"), abs=2e-6)


def test_a_gap_that_stands_is_not_held_against_the_next(cast: Cast, console: Client) -> None:
    carry_out(cast, "m1", BoundaryPlan(area=box(113.600, 113.6015)))
    assert tried(console, moved(cast, "m3", 113.604, 113.606))["faults"] == []
    assert tried(console, moved(cast, "m1", 113.600, 113.6016))["faults"] == []


def test_buildings_that_change_sides_are_told(cast: Cast, console: Client) -> None:
    yard = Courtyard.objects.create(name="百花里", grid=cast.grids["yihe"])
    for number, lon in ((1, 113.601), (2, 113.6018)):
        Building.objects.create(courtyard=yard, name=f"{number}号楼", micro_grid=cast.grids["m1"], lon=lon, lat=34.751)
    trial = tried(console, moved(cast, "m1", 113.600, 113.6015), moved(cast, "m2", 113.6015, 113.604))
    assert [(one["name"], one["from_name"], one["to_name"]) for one in trial["moving"]] == [
        ("百花里2号楼", "09号三级网格05号微网格", "09号三级网格06号微网格"),
    ]
    assert trial["moving_count"] == 1


def test_what_lies_outside_ones_area_is_told(cast: Cast) -> None:
    street = Client(headers=headers("street_planner"))
    trial = tried(street, moved(cast, "m3", 113.604, 113.607), moved(cast, "m4", 113.607, 113.608))
    assert (trial["is_possible"], [one["is_in_reach"] for one in trial["grids"]]) == (False, [True, False])


def test_trying_asks_little(cast: Cast, console: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(6):
        tried(console, moved(cast, "m1", 113.600, 113.6015), moved(cast, "m2", 113.6015, 113.604))


# Proposing and carrying out


def carry_out(cast: Cast, name: str, plan: BoundaryPlan | EndPlan) -> None:
    """Proposed by the planner, approved by the approver, today."""
    change = propose_change(cast.actor("planner"), cast.id(name), plan, "方便群众", today())
    approve_change(cast.actor("approver"), change.id)


def shared(cast: Cast, *areas: tuple[str, float, float]) -> BoundaryPlan:
    """A plan for several grids, the first of them the one that the proposal starts from."""
    first, *others = areas
    return BoundaryPlan(
        area=box(first[1], first[2]),
        others=[RedrawnArea(grid_id=cast.id(name), area=box(west, east)) for name, west, east in others],
    )


def test_both_sides_get_a_version_on_the_same_day(cast: Cast) -> None:
    building = Building.objects.create(name="1号楼", micro_grid=cast.grids["m1"], lon=113.6018, lat=34.751)
    carry_out(cast, "m1", shared(cast, ("m1", 113.600, 113.6015), ("m2", 113.6015, 113.604)))
    for name in ("m1", "m2"):
        versions = GridBoundary.objects.filter(grid=cast.id(name)).order_by("version")
        assert [(row.version, row.valid_to) for row in versions] == [(1, today()), (2, None)]
        assert (versions[1].reason, versions[1].approved_by) == ("方便群众", account_of("approver"))
    building.refresh_from_db()
    assert building.micro_grid_id == cast.id("m2")
    assert facade.locate(113.6018, 34.751).leaf_id == cast.id("m2")


def test_nobody_moves_a_border_that_is_not_all_theirs(cast: Cast) -> None:
    plan = shared(cast, ("m3", 113.604, 113.607), ("m4", 113.607, 113.608))
    with pytest.raises(OutsideYourArea):
        propose_change(cast.actor("street_planner"), cast.id("m3"), plan, "因", today())
    wide = shared(
        cast, ("m3", 113.604, 113.607), ("m4", 113.607, 113.608), ("g10", 113.604, 113.607), ("gt", 113.607, 113.608),
        ("yihe", 113.600, 113.607), ("tongfu", 113.607, 113.608), ("lin", 113.600, 113.607), ("tong", 113.607, 113.610),
    )  # fmt: skip
    change = propose_change(cast.actor("planner"), cast.id("m3"), wide, "因", today())
    with pytest.raises(OutsideYourArea):
        approve_change(cast.actor("street_planner"), change.id)
    approve_change(cast.actor("approver"), change.id)
    assert facade.locate(113.6065, 34.751).leaf_id == cast.id("m3")


def test_a_grid_is_redrawn_once_and_while_it_stands(cast: Cast) -> None:
    for twice in (("m2", "m2"), ("m1",)):
        plan = shared(cast, ("m1", 113.600, 113.6015), *((name, 113.6015, 113.604) for name in twice))
        with pytest.raises(PlanUnusable) as refusal:
            propose_change(cast.actor("planner"), cast.id("m1"), plan, "因", today())
        assert refusal.value.facts["fault"] == "grid_twice"
    carry_out(cast, "m2", EndPlan())
    with pytest.raises(GridEnded):
        propose_change(
            cast.actor("planner"), cast.id("m1"), shared(cast, ("m1", 113.6, 113.602), ("m2", 113.602, 113.604)),
            "因", today(),
        )  # fmt: skip


# What the drawing board and the map get


def test_the_drawing_board_holds_all_who_share_the_border(
    cast: Cast, console: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        found = console.get(f"{STAFF}/grids/{cast.id('m2')}/drawing").json()
    names = {str(grid.id): name for name, grid in cast.grids.items()}
    order = [names[one["grid"]["id"]] for one in found["areas"]]
    assert (order[:2], set(order)) == (
        ["m2", "g9"], {"m1", "m2", "m3", "g9", "g10", "yihe", "lin", "district"},
    )  # fmt: skip
    own = shapely.from_geojson(json.dumps(found["areas"][0]["area"]))
    stored = shapely.from_wkb(bytes(GridBoundary.objects.get(grid=cast.id("m2")).polygon))
    assert shapely.equals_identical(own, stored)
    street = Client(headers=headers("street_planner")).get(f"{STAFF}/grids/{cast.id('m3')}/drawing").json()
    reach = {names[one["grid"]["id"]]: one["is_in_reach"] for one in street["areas"]}
    assert (reach["m3"], reach["lin"], reach["m4"], reach["district"]) == (True, True, False, False)


def test_a_grid_without_an_area_is_drawn_within_the_one_above(cast: Cast, console: Client) -> None:
    fresh = Grid.objects.create(
        level="micro", parent=cast.grids["g9"], number=7, code="410102-001-004-09-07",
        street=cast.grids["lin"], community=cast.grids["yihe"],
    )  # fmt: skip
    found = console.get(f"{STAFF}/grids/{fresh.id}/drawing").json()
    assert (found["areas"][0]["area"], found["areas"][1]["grid"]["code"]) == (None, "410102-001-004-09")
    assert tried(console, {"grid_id": str(fresh.id), "area": box(113.6, 113.6005)})["grids"][0] == {
        "grid": found["areas"][0]["grid"], "square_metres_before": None,
        "square_metres_after": pytest.approx(10_155, abs=10), "is_in_reach": True,
    }  # fmt: skip


def test_the_map_of_a_zoom_leaves_out_what_nobody_sees(cast: Cast, console: Client) -> None:
    crooked = shapely.Polygon(
        [(113.600, 34.750), (113.6010001, 34.7500004), (113.602, 34.750), (113.602, 34.752), (113.600, 34.752)]
    )
    carry_out(cast, "m1", BoundaryPlan(area=json.loads(shapely.to_geojson(crooked))))
    window = {"level": "micro", "bbox": "113.5,34.7,113.7,34.8", "zoom": 15}
    found = {one["id"]: one for one in console.get(f"{STAFF}/boundaries", window).json()["features"]}
    assert len(found) == 5
    first = found[str(cast.id("m1"))]
    assert len(first["geometry"]["coordinates"][0]) == 5
    assert first["properties"] == {
        "code": "410102-001-004-09-05", "level": "micro", "number": 5, "name": "09号三级网格05号微网格",
        "parent_id": str(cast.id("g9")), "exclusive_kind": None, "middle": pytest.approx([113.601, 34.751], abs=1e-5),
    }  # fmt: skip


def test_a_window_with_too_many_grids_gives_none(cast: Cast, console: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yuandian.foundation.grid.queries.maps.MOST_FEATURES", 4)
    window = {"level": "micro", "bbox": "113.5,34.7,113.7,34.8", "zoom": 15}
    found = console.get(f"{STAFF}/boundaries", window).json()
    assert (found["features"], found["is_truncated"]) == ([], True)
    assert facade.grids_in_box("micro", (113.5, 34.7, 113.7, 34.8)) is None
    assert facade.grids_in_box("micro", (113.5, 34.7, 113.6005, 34.8)) == [cast.id("m1")]


def test_an_earlier_version_can_be_looked_at(cast: Cast, console: Client) -> None:
    carry_out(cast, "m1", BoundaryPlan(area=box(113.600, 113.6015)))
    path = f"{STAFF}/grids/{cast.id('m1')}/boundaries"
    found = console.get(f"{path}/1").json()
    assert (found["version"], found["valid_to"]) == (1, str(today()))
    assert shapely.from_geojson(json.dumps(found["area"])).bounds[2] == 113.602
    assert console.get(f"{path}/9").json()["code"] == "not_found"


def test_what_stands_in_a_grid_by_courtyard(
    cast: Cast, console: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    yard = Courtyard.objects.create(name="百花里", grid=cast.grids["yihe"])
    for number, grid in enumerate(("m1", "m2", "m3"), start=1):
        building = Building.objects.create(courtyard=yard, name=f"{number}号楼", micro_grid=cast.grids[grid])
        Entrance.objects.create(building=building, name="1单元")
    Place.objects.create(kind="park", name="碧沙岗公园", micro_grid=cast.grids["m1"])
    path = f"{STAFF}/grids/{cast.id('g9')}/addresses"
    with django_assert_max_num_queries(6):
        page = console.get(path, {"limit": 2}).json()
    rows = [(row["kind"], row["courtyard"], row["name"], row["grid_name"], row["entrances"]) for row in page["items"]]
    assert rows == [
        ("park", "", "碧沙岗公园", "09号三级网格05号微网格", []),
        ("building", "百花里", "1号楼", "09号三级网格05号微网格", ["1单元"]),
    ]
    rest = console.get(path, {"limit": 2, "after": page["next"]}).json()
    assert ([row["name"] for row in rest["items"]], rest["next"]) == (["2号楼"], None)
    assert console.get(f"{STAFF}/grids/{cast.id('district')}/addresses").status_code == 422


def test_a_grid_is_named_from_its_id(cast: Cast, console: Client) -> None:
    found = console.get(f"{STAFF}/grids/{cast.id('m1')}/lineage").json()
    assert (found["full_name"], found["community_id"]) == (
        "林山寨街道伊河路社区09号三级网格05号微网格", str(cast.id("yihe")),
    )  # fmt: skip


def test_maps_begin_where_the_district_lies(cast: Cast, settings: Any) -> None:
    found = Client().get("/api/open/grid/map").json()
    assert (found["bounds"], found["tiles"]) == (pytest.approx([113.600, 34.750, 113.610, 34.752], abs=1e-6), None)
    settings.MAP_TILES = {"layers": [["https://t/{z}/{x}/{y}"]], "system": "gcj02", "credit": "甲", "largest_zoom": 18}
    assert Client().get("/api/open/grid/map").json()["tiles"] == settings.MAP_TILES


def test_a_border_for_tomorrow_waits(cast: Cast) -> None:
    plan = shared(cast, ("m1", 113.600, 113.6015), ("m2", 113.6015, 113.604))
    change = propose_change(cast.actor("planner"), cast.id("m1"), plan, "因", today() + timedelta(days=1))
    approve_change(cast.actor("approver"), change.id)
    assert facade.locate(113.6018, 34.751).leaf_id == cast.id("m1")
