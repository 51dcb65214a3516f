"""What a change would move, before anybody proposes it: cutting, splitting, merging, founding, ending."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from yuandian.foundation.grid.errors import PlanUnusable
from yuandian.foundation.grid.models import Building, Courtyard, Grid
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.providers import moving_with_grids
from yuandian.foundation.grid.queries.drawings import family_of
from yuandian.foundation.grid.rules.moving import Ending, Moving, MovingKind
from yuandian.foundation.grid.rules.plans import EndPlan, FoundPlan, GridPart, MergePlan, Plan, SplitPlan
from yuandian.foundation.grid.services.change_preview import ChangePreview, preview_change, preview_proposal
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.services.cutting import cut_grid, fit_area
from yuandian.foundation.grid.tests.cast import Cast, box

ACROSS = [(113.6005, 34.7511), (113.6015, 34.7511)]  # through m1 from west to east, and not quite to its edges
DOWN = [(113.6021, 34.7515), (113.6021, 34.7505)]  # through g9, just east of where m1 meets m2


@pytest.fixture
def yard(cast: Cast) -> Courtyard:
    """A courtyard in m1 with a building in the south, one in the north and one that nobody placed."""
    yard = Courtyard.objects.create(name="百花里", grid=cast.grid("yihe"))
    for name, lat in (("1号楼", 34.7505), ("2号楼", 34.7517), ("3号楼", None)):
        lon = 113.601 if lat else None
        Building.objects.create(courtyard=yard, name=name, micro_grid=cast.grid("m1"), lon=lon, lat=lat)
    return yard


def preview(cast: Cast, name: str, plan: Plan) -> ChangePreview:
    return preview_change(cast.actor("planner"), cast.id(name), plan)


def flows(found: ChangePreview) -> list[tuple[str, str, list[str], int]]:
    return [(one.kind.value, one.from_name, one.to, one.count) for one in found.moving]


def test_a_line_that_does_not_reach_the_edges_cuts_all_the_same(cast: Cast, yard: Courtyard) -> None:
    cut = cut_grid(cast.actor("planner"), cast.id("m1"), ACROSS, "wgs84")
    assert not cut.is_along_grids
    assert [part.square_metres for part in cut.parts] == [pytest.approx(22_347, abs=20), pytest.approx(18_284, abs=20)]
    assert [part.building_count for part in cut.parts] == [1, 1]


def test_a_grid_is_cut_along_those_below_it(cast: Cast) -> None:
    cut = cut_grid(cast.actor("planner"), cast.id("g9"), DOWN, "wgs84")
    assert cut.is_along_grids
    assert [part.grids for part in cut.parts] in (
        [["09号三级网格05号微网格"], ["09号三级网格06号微网格"]],
        [["09号三级网格06号微网格"], ["09号三级网格05号微网格"]],
    )
    parts = [GridPart(part.area) for part in cut.parts]
    assert preview(cast, "g9", SplitPlan(parts)).findings == []


@pytest.mark.parametrize("line", [[(113.7, 34.7), (113.7, 34.8)], [(113.601, 34.751), (113.601, 34.751)]])
def test_a_line_beside_the_grid_cuts_nothing(cast: Cast, line: Sequence[tuple[float, float]]) -> None:
    with pytest.raises(PlanUnusable) as refusal:
        cut_grid(cast.actor("planner"), cast.id("m1"), line, "wgs84")
    assert refusal.value.facts["fault"] == "nothing_cut"


def test_a_split_tells_what_goes_where_and_then_does_it(cast: Cast, yard: Courtyard) -> None:
    cut = cut_grid(cast.actor("planner"), cast.id("m1"), ACROSS, "wgs84")
    plan = SplitPlan([GridPart(part.area) for part in cut.parts])
    found = preview(cast, "m1", plan)
    code = "410102-001-004-09-0"
    assert [(one.code, one.name) for one in found.begins] == [
        (f"{code}7", "09号三级网格07号微网格"), (f"{code}8", "09号三级网格08号微网格"),
    ]  # fmt: skip
    assert [(one.name, one.to) for one in found.ends] == [("09号三级网格05号微网格", [f"{code}7", f"{code}8"])]
    assert flows(found) == [
        ("building", "09号三级网格05号微网格", [], 1),
        ("building", "09号三级网格05号微网格", [f"{code}7"], 1),
        ("building", "09号三级网格05号微网格", [f"{code}8"], 1),
    ]
    change = propose_change(cast.actor("planner"), cast.id("m1"), plan, "户数过多", today())
    assert flows(preview_proposal(cast.actor("approver"), change.id)) == flows(found)
    approve_change(cast.actor("approver"), change.id)
    placed = dict(Building.objects.values_list("name", "micro_grid__code"))
    assert placed == {"1号楼": f"{code}7", "2号楼": f"{code}8", "3号楼": None}


def test_grids_below_follow_with_their_numbers_where_these_are_free(cast: Cast) -> None:
    plan = MergePlan([cast.id("g10")])
    found = preview(cast, "g9", plan)
    assert [one.code for one in found.begins] == [
        "410102-001-004-11", "410102-001-004-11-05", "410102-001-004-11-06", "410102-001-004-11-01",
    ]  # fmt: skip
    approve_change(
        cast.actor("approver"), propose_change(cast.actor("planner"), cast.id("g9"), plan, "户数少", today()).id
    )
    begun = Grid.objects.filter(code__startswith="410102-001-004-11", is_active=True).values_list("code", flat=True)
    assert set(begun) == {one.code for one in found.begins}


def test_a_new_grid_takes_what_is_free_of_the_area_drawn(cast: Cast) -> None:
    approve_change(
        cast.actor("approver"), propose_change(cast.actor("planner"), cast.id("m1"), EndPlan(), "并入", today()).id
    )
    rough = box(113.599, 113.603, 34.749, 34.753)  # beyond the street, and half of m2
    fitted = fit_area(cast.actor("planner"), cast.id("g9"), "micro", rough, "wgs84")
    assert fitted.square_metres == pytest.approx(40_632, abs=10)
    kept = fit_area(cast.actor("planner"), cast.id("yihe"), "exclusive", rough, "wgs84")
    assert kept.square_metres == pytest.approx(162_600, abs=300)
    with pytest.raises(PlanUnusable) as refusal:
        fit_area(cast.actor("planner"), cast.id("g9"), "micro", box(113.6021, 113.603), "wgs84")
    assert refusal.value.facts["fault"] == "nothing_free"


def test_a_family_is_the_grid_the_one_above_those_below_and_those_beside(cast: Cast) -> None:
    drawn = family_of(cast.actor("planner"), cast.id("g9"))
    assert [one.grid.code for one in drawn.areas] == [
        cast.grids[name].code for name in ("g9", "yihe", "m1", "m2", "g10")
    ]


def test_a_cut_through_a_grid_below_is_to_be_weighed(cast: Cast) -> None:
    plan = SplitPlan([GridPart(box(113.600, 113.6015)), GridPart(box(113.6015, 113.604))])
    findings = preview(cast, "g9", plan).findings
    assert [(one["fault"], one["code"]) for one in findings] == [("child_outside", "410102-001-004-09-05")]
    assert findings[0]["square_metres"] == pytest.approx(10_158, abs=10)


def test_an_ended_grid_leaves_bare_ground_and_what_stood_there(cast: Cast, yard: Courtyard) -> None:
    found = preview(cast, "m1", EndPlan())
    assert [(one["fault"], one["code"], one["square_metres"]) for one in found.findings] == [
        ("gap", "410102-001-004-09", pytest.approx(40_632, abs=10))
    ]
    assert flows(found) == [("building", "09号三级网格05号微网格", [], 3)]
    assert (found.moving[0].names, found.begins) == (["百花里1号楼", "百花里2号楼", "百花里3号楼"], [])


def test_the_last_grid_under_another_leaves_its_ground_to_that(cast: Cast) -> None:
    assert preview(cast, "m3", EndPlan()).findings == []


def test_what_cannot_be_is_said_with_its_reason(cast: Cast) -> None:
    found = preview(cast, "g9", EndPlan())
    assert (found.is_possible, found.fault, found.moving) == (False, "has_children", [])


def test_a_micro_grid_takes_in_what_stood_in_none(cast: Cast, yard: Courtyard) -> None:
    Building.objects.filter(name="1号楼").update(micro_grid=None)
    Grid.objects.filter(pk=cast.id("m1")).update(is_active=False, ends_on=today())
    plan = FoundPlan(level="micro", area=box(113.600, 113.602))
    found = preview(cast, "g9", plan)
    assert flows(found) == [("building", "", ["410102-001-004-09-07"], 1)]
    approve_change(
        cast.actor("approver"), propose_change(cast.actor("planner"), cast.id("g9"), plan, "补划", today()).id
    )
    assert Building.objects.get(name="1号楼").micro_grid.code == "410102-001-004-09-07"


def test_other_modules_say_what_of_theirs_would_move(cast: Cast, monkeypatch: Any) -> None:
    def two_posts(endings: Sequence[Ending]) -> Iterator[Moving]:
        for ending in endings:
            yield Moving(MovingKind.POST, ending.grid_id, tuple(heir.code for heir in ending.heirs), 1, "李桂兰")
            yield Moving(MovingKind.POST, ending.grid_id, (), 1, "王建国")

    monkeypatch.setattr("yuandian.foundation.grid.services.change_preview.moving_with_grids", [two_posts])
    assert moving_with_grids != [two_posts]
    cut = cut_grid(cast.actor("planner"), cast.id("m1"), ACROSS, "wgs84")
    found = preview(cast, "m1", SplitPlan([GridPart(part.area) for part in cut.parts]))
    assert [(one.kind, one.to, one.names) for one in found.moving] == [
        (MovingKind.POST, [], ["王建国"]),
        (MovingKind.POST, ["410102-001-004-09-07", "410102-001-004-09-08"], ["李桂兰"]),
    ]


def test_whose_area_it_is_not_sees_it_but_cannot_propose(cast: Cast) -> None:
    found = preview_change(cast.actor("street_planner"), cast.id("m5"), EndPlan())
    assert (found.is_possible, found.is_in_reach, found.fault) == (False, False, "")
