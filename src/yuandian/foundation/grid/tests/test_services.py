"""Changes, managing communities and six haves, with PostgreSQL."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import shapely
from django.db import DatabaseError, IntegrityError, connection, transaction

from yuandian.foundation.grid import facade
from yuandian.foundation.grid.errors import (
    GridEnded,
    GridUnknown,
    NotExclusive,
    NotYetEffective,
    OneLeadNeeded,
    OutsideYourArea,
    OwnProposal,
    PlanUnusable,
    PolygonUnusable,
)
from yuandian.foundation.grid.models import (
    AdministrativeDivision,
    Building,
    Courtyard,
    DivisionGrid,
    Entrance,
    Grid,
    GridBoundary,
    GridChange,
    GridManager,
    StandardItem,
    Succession,
)
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.queries.faults import responsibility_faults
from yuandian.foundation.grid.queries.pages import grid_page
from yuandian.foundation.grid.rules import CoordinateSystem, SixHave, from_wgs84
from yuandian.foundation.grid.rules.plans import (
    BoundaryPlan,
    EndPlan,
    FoundPlan,
    GridPart,
    MergePlan,
    Plan,
    RenamePlan,
    SplitPlan,
)
from yuandian.foundation.grid.services import grid_duties
from yuandian.foundation.grid.services.changes import (
    apply_change,
    apply_due_changes,
    approve_change,
    propose_change,
    reject_change,
    withdraw_change,
)
from yuandian.foundation.grid.services.grid_duties import GridNotice, SixHaveFound
from yuandian.foundation.grid.tests.cast import NORTH, SOUTH, SYSTEM, Cast, account_of, box
from yuandian.foundation.organisations.errors import OrganisationUnknown
from yuandian.foundation.organisations.models import Organisation
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden, Invalid
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible

WGS84 = CoordinateSystem.WGS84


def propose(cast: Cast, name: str, plan: Plan, days: int = 0, who: str = "planner") -> GridChange:
    """A proposal that takes effect in some days."""
    return propose_change(cast.actor(who), cast.id(name), plan, "方便群众", today() + timedelta(days=days))


def carry_out(cast: Cast, name: str, plan: Plan) -> GridChange:
    """A proposal approved and applied today."""
    return approve_change(cast.actor("approver"), propose(cast, name, plan).id)


def actions_of(subject: Grid | GridChange) -> list[str]:
    """The dotted codes of a record."""
    return [entry.action for entry in entries_of(subject)]


# Proposals


def test_a_change_is_proposed_approved_and_applied_on_its_day(cast: Cast) -> None:
    change = propose(cast, "m1", RenamePlan(name="百花里"), days=3)
    assert (change.status, change.reason, change.proposed_by) == ("proposed", "方便群众", account_of("planner"))
    change = approve_change(cast.actor("approver"), change.id, "同意")
    assert (change.status, change.approved_by, change.decision_note) == ("approved", account_of("approver"), "同意")
    assert cast.grid("m1").name == ""
    with pytest.raises(NotYetEffective):
        apply_change(cast.actor("approver"), change.id)
    assert apply_due_changes(SYSTEM) == 0
    with clock.at(clock.now() + timedelta(days=3)):
        assert apply_due_changes(SYSTEM) == 1
        assert apply_due_changes(SYSTEM) == 0
    assert cast.grid("m1").name == "百花里"
    assert actions_of(GridChange.objects.get(pk=change.id)) == [
        "grid.change.propose", "grid.change.approve", "grid.change.apply",
    ]  # fmt: skip
    assert actions_of(cast.grid("m1")) == ["grid.grid.found", "grid.grid.rename"]
    assert list(verify()) == []


def test_nobody_decides_on_their_own_proposal(cast: Cast) -> None:
    change = propose(cast, "m1", RenamePlan(name="百花里"), who="street_planner")
    with pytest.raises(OwnProposal):
        approve_change(cast.actor("street_planner"), change.id)
    with pytest.raises(OwnProposal):
        reject_change(cast.actor("street_planner"), change.id, "不妥")
    with pytest.raises(IntegrityError), transaction.atomic():
        GridChange.objects.filter(pk=change.id).update(approved_by=change.proposed_by)
    assert GridChange.objects.get(pk=change.id).status == "proposed"


def test_a_proposal_is_rejected_with_a_reason_or_withdrawn(cast: Cast) -> None:
    rejected, withdrawn = propose(cast, "m1", RenamePlan(name="甲")), propose(cast, "m2", RenamePlan(name="乙"))
    with pytest.raises(Invalid):
        reject_change(cast.actor("approver"), rejected.id, " ")
    assert reject_change(cast.actor("approver"), rejected.id, "重名").decision_note == "重名"
    assert withdraw_change(cast.actor("planner"), withdrawn.id).status == "withdrawn"
    for change in (rejected, withdrawn):
        with pytest.raises(StepNotPossible):
            approve_change(cast.actor("approver"), change.id)


def test_proposals_stay_in_the_proposers_area(cast: Cast) -> None:
    with pytest.raises(OutsideYourArea):
        propose(cast, "m5", RenamePlan(name="甲"), who="street_planner")
    with pytest.raises(Forbidden):
        propose(cast, "m1", RenamePlan(name="甲"), who="onlooker")
    with pytest.raises(GridUnknown):
        propose_change(cast.actor("planner"), uuid4(), RenamePlan(name="甲"), "因", today())
    elsewhere = propose(cast, "m5", RenamePlan(name="甲"))
    with pytest.raises(Exception, match="no such thing"):
        approve_change(cast.actor("street_planner"), elsewhere.id)


def test_a_change_needs_a_reason_and_a_day_to_come(cast: Cast) -> None:
    with pytest.raises(Invalid, match="reason"):
        propose_change(cast.actor("planner"), cast.id("m1"), RenamePlan(name="甲"), " ", today())
    with pytest.raises(Invalid, match="today or later"):
        propose(cast, "m1", RenamePlan(name="甲"), days=-1)


def test_one_that_no_longer_fits_stays_and_says_why(cast: Cast) -> None:
    first = propose(cast, "m1", EndPlan(), days=1)
    second = propose(cast, "m1", BoundaryPlan(area=box(113.600, 113.6015)), days=1)
    approve_change(cast.actor("approver"), first.id)
    approve_change(cast.actor("approver"), second.id)
    with clock.at(clock.now() + timedelta(days=1)):
        Grid.objects.filter(pk=cast.id("m2")).update(name="乙")
        assert apply_due_changes(SYSTEM) == 1
        second.refresh_from_db()
        assert (second.status, "grid_ended" in actions_and_codes(second)) == ("approved", True)
        assert apply_due_changes(SYSTEM) == 0
    assert actions_of(second).count("grid.change.fail") == 1


def actions_and_codes(change: GridChange) -> set[str]:
    """Every code in a proposal's record."""
    return {entry.details.get("code", entry.action) for entry in entries_of(change)}


@pytest.mark.parametrize(
    ("name", "plan", "fault"),
    [
        ("g9", FoundPlan(level="community", name="甲"), "level_order"),
        ("g9", FoundPlan(level="block"), "level_order"),
        ("g9", FoundPlan(level="micro", number=5), "number_twice"),
        ("g9", FoundPlan(level="micro", number=1000), "number_out_of_range"),
        ("g9", FoundPlan(level="micro", area=box(113.603, 113.605)), "outside_parent"),
        ("yihe", FoundPlan(level="exclusive", name="甲"), "kind_mismatch"),
        ("yihe", FoundPlan(level="exclusive", exclusive_kind="park"), "name_missing"),
        ("m1", BoundaryPlan(area=box(113.599, 113.602)), "outside_parent"),
        ("g9", BoundaryPlan(area=box(113.600, 113.603)), "child_outside"),
        ("m1", SplitPlan(parts=[GridPart(area=box(113.600, 113.602))]), "parts_count"),
        (
            "m1",
            SplitPlan(parts=[GridPart(area=box(113.600, 113.601)), GridPart(area=box(113.6012, 113.602))]),
            "parts_do_not_cover",
        ),
        (
            "m1",
            SplitPlan(parts=[GridPart(area=box(113.600, 113.6012)), GridPart(area=box(113.601, 113.602))]),
            "parts_overlap",
        ),
        (
            "m1",
            SplitPlan(parts=[GridPart(box(113.600, 113.601), number=9), GridPart(box(113.601, 113.602), number=9)]),
            "number_twice",
        ),
        (
            "mall",
            SplitPlan(parts=[GridPart(box(113.600, 113.601)), GridPart(box(113.601, 113.602))]),
            "level_not_splittable",
        ),
        ("district", MergePlan(others=[]), "level_not_mergeable"),
        ("m1", MergePlan(others=[]), "not_siblings"),
        ("yihe", MergePlan(others=[uuid4()]), "name_missing"),
        ("yihe", RenamePlan(name=""), "name_missing"),
        ("district", EndPlan(), "district_stays"),
        ("g9", EndPlan(), "has_children"),
    ],
)
def test_a_plan_that_does_not_fit_is_refused(cast: Cast, name: str, plan: Plan, fault: str) -> None:
    with pytest.raises(PlanUnusable) as refusal:
        propose(cast, name, plan)
    assert refusal.value.facts["fault"] == fault
    assert not GridChange.objects.exists()


def test_areas_that_are_none_are_refused(cast: Cast) -> None:
    bow_tie = {
        "type": "Polygon",
        "coordinates": [[[113.6, 34.75], [113.602, 34.752], [113.602, 34.75], [113.6, 34.752], [113.6, 34.75]]],
    }
    for area in ({}, {"type": "Point", "coordinates": [113.6, 34.75]}, bow_tie, {"type": "Polygon", "coordinates": []}):
        with pytest.raises(PolygonUnusable):
            propose(cast, "m1", BoundaryPlan(area=area))


def test_overlaps_are_laid_before_the_approver(cast: Cast) -> None:
    change = propose(cast, "m1", BoundaryPlan(area=box(113.600, 113.6021)))
    assert [(found["fault"], found["code"]) for found in change.findings] == [("overlap", "410102-001-004-09-06")]


def test_a_proposal_may_be_drawn_on_a_chinese_map(cast: Cast) -> None:
    corners = [
        from_wgs84(lon, lat, "gcj02")
        for lon, lat in ((113.6, SOUTH), (113.601, SOUTH), (113.601, NORTH), (113.6, NORTH))
    ]
    area = {"type": "Polygon", "coordinates": [[list(corner) for corner in (*corners, corners[0])]]}
    change = propose_change(
        cast.actor("planner"), cast.id("m1"), BoundaryPlan(area=area), "就近", today(), CoordinateSystem.GCJ02
    )
    approve_change(cast.actor("approver"), change.id)
    stored = shapely.from_wkb(bytes(GridBoundary.objects.get(grid=cast.id("m1"), valid_to=None).polygon))
    assert shapely.equals_exact(stored.normalize(), shapely.box(113.6, SOUTH, 113.601, NORTH).normalize(), 1e-9)


# What changes do to the tree


def test_a_grid_is_founded_with_the_next_number_and_code(cast: Cast) -> None:
    carry_out(cast, "g10", FoundPlan(level="micro", area=box(113.605, 113.606)))
    grid = Grid.objects.get(parent=cast.id("g10"), number=2)
    assert (grid.code, grid.street_id, grid.community_id) == ("410102-001-004-10-02", cast.id("lin"), cast.id("yihe"))
    assert actions_of(grid) == ["grid.grid.found", "grid.grid.set_boundary"]


def test_a_number_is_never_given_out_again(cast: Cast) -> None:
    carry_out(cast, "m2", EndPlan())
    carry_out(cast, "g9", FoundPlan(level="micro", area=box(113.602, 113.604)))
    assert Grid.objects.get(parent=cast.id("g9"), is_active=True, number__gt=5).number == 7


def test_a_new_boundary_leaves_the_old_version(cast: Cast) -> None:
    carry_out(cast, "m1", BoundaryPlan(area=box(113.600, 113.6015)))
    versions = GridBoundary.objects.filter(grid=cast.id("m1")).order_by("version")
    assert [(row.version, row.valid_to) for row in versions] == [(1, today()), (2, None)]
    assert (versions[1].reason, versions[1].approved_by) == ("方便群众", account_of("approver"))


def test_a_building_follows_a_moved_border(cast: Cast) -> None:
    building = Building.objects.create(name="1号楼", micro_grid=cast.grids["m1"], lon=113.6018, lat=34.751)
    carry_out(cast, "m2", BoundaryPlan(area=box(113.6015, 113.604)))
    building.refresh_from_db()
    assert building.micro_grid_id == cast.id("m1")
    carry_out(cast, "m1", BoundaryPlan(area=box(113.600, 113.6015)))
    building.refresh_from_db()
    assert building.micro_grid_id == cast.id("m2")


def test_a_split_ends_the_grid_and_houses_find_their_part(cast: Cast) -> None:
    west = Building.objects.create(name="1号楼", micro_grid=cast.grids["m1"], lon=113.6003, lat=34.751)
    east = Building.objects.create(name="2号楼", micro_grid=cast.grids["m1"], lon=113.6017, lat=34.751)
    unplaced = Building.objects.create(name="3号楼", micro_grid=cast.grids["m1"])
    Entrance.objects.create(building=west, name="1单元", micro_grid=cast.grids["m1"])
    carry_out(cast, "m1", SplitPlan(parts=[GridPart(area=box(113.600, 113.601)), GridPart(area=box(113.601, 113.602))]))
    left, right = Grid.objects.filter(precedents__ended=cast.id("m1")).order_by("number")
    assert [left.number, right.number] == [7, 8]
    old = cast.grid("m1")
    assert (old.is_active, old.ends_on) == (False, today())
    assert not GridBoundary.objects.filter(grid=old, valid_to=None).exists()
    for building, home in ((west, left.id), (east, right.id), (unplaced, None)):
        building.refresh_from_db()
        assert building.micro_grid_id == home
    assert facade.locate(113.6003, 34.751).leaf_id == left.id


def test_splitting_a_third_level_grid_founds_its_micro_grids_anew(cast: Cast) -> None:
    plan = SplitPlan(parts=[GridPart(area=box(113.600, 113.602), number=11), GridPart(area=box(113.602, 113.604))])
    carry_out(cast, "g9", plan)
    assert not cast.grid("m1").is_active
    successor = Succession.objects.get(ended=cast.id("m1")).successor
    assert successor.code == "410102-001-004-11-05"
    assert Succession.objects.get(ended=cast.id("m2")).successor.code == "410102-001-004-12-06"
    assert facade.lineage(cast.id("m1")).code == "410102-001-004-09-05"
    assert list(verify()) == []


def test_a_merge_takes_over_areas_children_and_divisions(cast: Cast) -> None:
    division = AdministrativeDivision.objects.create(code="410102001004", name="伊河路", level="village", source="甲")
    DivisionGrid.objects.create(division=division, grid=cast.grids["g9"])
    carry_out(cast, "g9", MergePlan(others=[cast.id("g10")]))
    merged = Grid.objects.get(parent=cast.id("yihe"), level="grid", is_active=True)
    assert merged.number == 11
    names = set(Grid.objects.filter(parent=merged, is_active=True).values_list("number", flat=True))
    assert names == {1, 5, 6}
    area = shapely.from_wkb(bytes(GridBoundary.objects.get(grid=merged).polygon))
    assert area.equals(shapely.box(113.600, SOUTH, 113.606, NORTH))
    assert DivisionGrid.objects.get(division=division, ends_on=None).grid_id == merged.id


def test_merged_communities_keep_one_lead_for_an_exclusive_grid(cast: Cast) -> None:
    carry_out(cast, "tongfu", MergePlan(others=[cast.id("chengkai")], name="桐城社区"))
    mall = Grid.objects.get(level="exclusive", is_active=True)
    managers = facade.managing_communities(mall.id)
    assert [(manager.name, manager.is_lead) for manager in managers] == [("桐城社区", True)]
    assert facade.locate(113.608, 34.751).leaf_id == mall.id


def test_a_community_that_manages_an_exclusive_grid_does_not_just_end(cast: Cast) -> None:
    for name in ("m5", "gc"):
        carry_out(cast, name, EndPlan())
    with pytest.raises(PlanUnusable) as refusal:
        propose(cast, "chengkai", EndPlan())
    assert refusal.value.facts["fault"] == "manages_exclusive_grids"


def test_an_ended_grid_changes_no_more(cast: Cast) -> None:
    carry_out(cast, "m1", EndPlan())
    with pytest.raises(GridEnded):
        propose(cast, "m1", RenamePlan(name="甲"))
    with pytest.raises(GridEnded):
        grid_duties.post_notice(cast.actor("planner"), cast.id("m1"), GridNotice("", "", ""))


def test_the_tables_refuse_to_delete_grids(cast: Cast) -> None:
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM grid_gridboundary WHERE grid_id = %s", [cast.id("m1")])


# Managing communities, duties, notice, six haves


def test_exactly_one_community_leads(cast: Cast) -> None:
    actor = cast.actor("approver")
    grid_duties.appoint_managing_communities(actor, cast.id("mall"), cast.id("chengkai"), [cast.id("tongfu")])
    names = [manager.name for manager in facade.managing_communities(cast.id("mall"))]
    assert names == ["城开社区", "桐福社区"]
    for lead, others in (("tongfu", ["tongfu"]), ("m1", ["tongfu"]), ("tongfu", ["district"])):
        with pytest.raises(OneLeadNeeded):
            grid_duties.appoint_managing_communities(
                actor, cast.id("mall"), cast.id(lead), [cast.id(name) for name in others]
            )
    with pytest.raises(NotExclusive):
        grid_duties.appoint_managing_communities(actor, cast.id("m1"), cast.id("tongfu"), [])
    assert actions_of(cast.grid("mall"))[-2:] == ["grid.grid.appoint_managers", "grid.grid.appoint_managers"]


@pytest.mark.parametrize("leads", [[False, False], [True, True]])
def test_the_table_refuses_none_and_two_leads(cast: Cast, leads: list[bool]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        lead_with(cast, leads)


def lead_with(cast: Cast, leads: list[bool]) -> None:
    """Two managing communities, written straight into the table and looked at as a commit would."""
    GridManager.objects.all().delete()
    for name, is_lead in zip(("tongfu", "chengkai"), leads, strict=True):
        GridManager.objects.create(exclusive=cast.grids["mall"], community=cast.grids[name], is_lead=is_lead)
    connection.check_constraints()


def test_duties_of_an_exclusive_grid(cast: Cast) -> None:
    unit = Organisation.objects.create(kind="company", name="升龙广场物业")
    duties = [("食品安全", ""), ("政策咨询", "每月一次")]
    grid_duties.set_duties(cast.actor("approver"), cast.id("mall"), duties, unit.id)
    page = grid_page(cast.actor("approver"), cast.id("mall"))
    assert page.responsible is not None
    assert page.responsible.name == "升龙广场物业"
    with pytest.raises(OrganisationUnknown):
        grid_duties.set_duties(cast.actor("approver"), cast.id("mall"), duties, uuid4())
    assert list(cast.grid("mall").duty_items.order_by("position").values_list("name", flat=True)) == [
        "食品安全",
        "政策咨询",
    ]
    with pytest.raises(NotExclusive):
        grid_duties.set_duties(cast.actor("approver"), cast.id("m1"), [], None)


def test_six_haves_are_checked_one_by_one(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    file_id = uuid4()
    claimed: list[tuple[Any, ...]] = []
    claims = [lambda *given: claimed.append(given[1:])]
    monkeypatch.setattr("yuandian.foundation.grid.services.grid_duties.claiming_files", claims)
    keeper = cast.actor("keeper")
    grid_duties.check_six_haves(keeper, cast.id("yihe"), {SixHave.MAP: SixHaveFound(True, "上墙", [file_id])})
    grid_duties.check_six_haves(
        keeper,
        cast.id("yihe"),
        {SixHave.MAP: SixHaveFound(False, "已旧", [file_id]), SixHave.PLAN: SixHaveFound(True, "", [])},
    )
    yihe = cast.id("yihe")
    assert claimed == [([file_id], "grid.grid", yihe), ([], "grid.grid", yihe)]  # once, by whoever brought it
    rows = {row.item: row for row in StandardItem.objects.filter(grid=cast.id("yihe"))}
    assert {item: row.is_met for item, row in rows.items()} == {"map": False, "plan": True}
    assert (rows["map"].checked_on, rows["map"].checked_by, rows["map"].note) == (today(), account_of("keeper"), "已旧")
    with pytest.raises(OutsideYourArea):
        grid_duties.check_six_haves(keeper, cast.id("tongfu"), {SixHave.MAP: SixHaveFound(True, "", [])})
    assert actions_of(cast.grid("yihe")) == [
        "grid.grid.found",
        "grid.grid.check_six_haves",
        "grid.grid.check_six_haves",
    ]


# Responsibility


def test_gaps_and_doubles_of_responsibility_are_listed(cast: Cast) -> None:
    courtyard = Courtyard.objects.create(name="甲院", grid=cast.grids["yihe"])
    Building.objects.create(courtyard=courtyard, name="1号楼")
    Building.objects.create(courtyard=courtyard, name="2号楼", micro_grid=cast.grids["m1"], lon=113.6038, lat=34.751)
    Building.objects.create(courtyard=courtyard, name="3号楼", micro_grid=cast.grids["m1"], lon=113.601, lat=34.751)
    carry_out(cast, "m2", BoundaryPlan(area=box(113.601, 113.6035)))
    found = responsibility_faults(cast.actor("onlooker"), cast.id("lin"))
    assert [(fault.fault, fault.code, fault.other_code) for fault in found.areas] == [
        ("overlap", "410102-001-004-09-05", "410102-001-004-09-06"),
        ("gap", "410102-001-004-09", None),
    ]  # fmt: skip
    assert [fault.square_metres for fault in found.areas] == pytest.approx([20_310, 10_155], abs=60)
    assert sorted((fault.fault, fault.name) for fault in found.buildings) == [
        ("outside_grid", "甲院2号楼"), ("without_grid", "甲院1号楼"),
    ]  # fmt: skip
    with pytest.raises(Invalid):
        responsibility_faults(cast.actor("onlooker"), cast.id("district"))
