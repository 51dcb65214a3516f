"""Faults as a work list: found, taken on, accepted, mended by itself."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.grid.models import Building, Courtyard, GridFault
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.queries.fault_lists import FAULTS_WAITING, FaultCount, fault_counts, faults_for_list
from yuandian.foundation.grid.rules.faults import FaultAction, FaultKind, FaultStatus
from yuandian.foundation.grid.rules.plans import BoundaryPlan
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.services.faults import FaultsFound, accept_fault, find_faults, reopen_fault, take_fault
from yuandian.foundation.grid.tests.cast import SYSTEM, Cast, box
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.lifecycle import StepIncomplete, StepNotPossible
from yuandian.kernel.models import HistoryEntry


def redraw(cast: Cast, name: str, west: float, east: float) -> None:
    """A micro-grid gets another area today."""
    change = propose_change(cast.actor("planner"), cast.id(name), BoundaryPlan(area=box(west, east)), "因", today())
    approve_change(cast.actor("approver"), change.id)


def the_fault() -> GridFault:
    """The only one."""
    return GridFault.objects.get()


def test_a_sound_district_has_no_faults(cast: Cast) -> None:
    assert find_faults(SYSTEM) == FaultsFound(0, 0, 0)
    assert fault_counts(cast.actor("planner")) == []


def test_a_gap_is_found_once_and_goes_away_when_it_is_mended(cast: Cast) -> None:
    redraw(cast, "m1", 113.6, 113.601)
    assert find_faults(SYSTEM) == FaultsFound(1, 0, 1)
    assert find_faults(SYSTEM) == FaultsFound(0, 0, 1), "the same again is no second one"
    (row,) = faults_for_list(cast.actor("planner"), None, None, None, 50).items
    assert (row.kind, row.status, row.grid_id, row.grid_level) == ("gap", "open", cast.id("g9"), "grid")
    assert row.point is not None
    assert 113.601 < row.point[0] < 113.602
    assert row.square_metres == pytest.approx(20_360, abs=200)
    redraw(cast, "m1", 113.6, 113.602)
    assert find_faults(SYSTEM) == FaultsFound(0, 1, 0)
    fault = the_fault()
    assert fault.status == "mended"
    assert fault.mended_at is not None
    assert faults_for_list(cast.actor("planner"), None, None, None, 50).items == []
    assert len(faults_for_list(cast.actor("planner"), FaultStatus.MENDED, FaultKind.GAP, None, 50).items) == 1
    entries = HistoryEntry.objects.filter(subject_id=fault.id).order_by("sequence")
    assert [(entry.action, entry.area_id) for entry in entries] == [
        ("grid.fault.find", cast.id("lin")),
        ("grid.fault.mend", cast.id("lin")),
    ]


def test_the_list_holds_what_lies_in_ones_area(cast: Cast) -> None:
    redraw(cast, "m4", 113.606, 113.6079)
    redraw(cast, "m1", 113.6, 113.6025)
    find_faults(SYSTEM)
    kinds = {row.kind: row for row in faults_for_list(cast.actor("street_planner"), None, None, None, 50).items}
    assert set(kinds) == {FaultKind.OVERLAP}, "the gap in the other street is not theirs"
    assert {row.kind for row in faults_for_list(cast.actor("planner"), None, None, None, 50).items} == {
        "overlap",
        "gap",
    }
    assert fault_counts(cast.actor("planner")) == [
        FaultCount(FaultKind.GAP, FaultStatus.OPEN, 1),
        FaultCount(FaultKind.OVERLAP, FaultStatus.OPEN, 1),
    ]


def test_buildings_are_faults_where_no_grid_answers_for_them(cast: Cast) -> None:
    yard = Courtyard.objects.create(name="工人路19号院", grid=cast.grid("yihe"))
    building = Building.objects.create(name="1号楼", courtyard=yard)
    lost = Building.objects.create(name="独楼", lon=113.603, lat=34.751)
    Building.objects.create(name="2号楼", courtyard=yard, micro_grid=cast.grid("m1"), lon=113.609, lat=34.751)
    assert find_faults(SYSTEM).found == 3
    found = {row.building_name: row for row in GridFault.objects.all()}
    assert {name: (row.kind, row.grid_id) for name, row in found.items()} == {
        "工人路19号院1号楼": ("without_grid", cast.id("yihe")),
        "独楼": ("without_grid", cast.id("m2")),
        "工人路19号院2号楼": ("outside_grid", cast.id("m1")),
    }
    Building.objects.filter(pk=building.pk).update(micro_grid=cast.grid("m1"))
    Building.objects.filter(pk=lost.pk).delete()
    assert find_faults(SYSTEM) == FaultsFound(0, 2, 1)


def test_a_fault_that_somebody_took_on_waits_for_them_alone(cast: Cast) -> None:
    redraw(cast, "m1", 113.6, 113.601)
    find_faults(SYSTEM)
    planner, street = cast.actor("planner"), cast.actor("street_planner")
    assert FAULTS_WAITING.waits_for(planner).count() == FAULTS_WAITING.waits_for(street).count() == 1
    assert FAULTS_WAITING.told(the_fault()).title.startswith("网格空白：")
    take_fault(street, the_fault().id)
    assert (FAULTS_WAITING.waits_for(planner).count(), FAULTS_WAITING.waits_for(street).count()) == (0, 1)
    with pytest.raises(StepNotPossible):
        take_fault(planner, the_fault().id)
    reopen_fault(planner, the_fault().id, "街道不处理")
    assert (the_fault().status, the_fault().taken_by, the_fault().note) == ("open", None, "街道不处理")
    assert FAULTS_WAITING.waits_for(planner).count() == 1


def test_a_fault_is_accepted_with_a_reason_and_not_found_again(cast: Cast) -> None:
    redraw(cast, "m1", 113.6, 113.601)
    find_faults(SYSTEM)
    street = cast.actor("street_planner")
    with pytest.raises(StepIncomplete):
        accept_fault(street, the_fault().id, " ")
    accept_fault(street, the_fault().id, "河道，无人居住")
    assert find_faults(SYSTEM) == FaultsFound(0, 0, 1)
    assert (the_fault().status, the_fault().accepted_by_name) == ("accepted", "street_planner")
    assert FAULTS_WAITING.waits_for(street).count() == 0
    (row,) = faults_for_list(street, FaultStatus.ACCEPTED, None, None, 50).items
    assert row.actions == [FaultAction.REOPEN]
    assert row.note == "河道，无人居住"
    with pytest.raises(NotVisible):
        reopen_fault(cast.actor("onlooker"), the_fault().id, "因")


def test_a_change_has_the_faults_looked_for_at_once(cast: Cast) -> None:
    jobs = ProcrastinateJob.objects.filter(task_name="grid.find_faults_after_change")
    jobs.update(status="succeeded")  # what was asked for while the cast was made
    redraw(cast, "m1", 113.6, 113.601)
    assert jobs.filter(status="todo").count() == 1


def test_the_list_takes_as_many_statements_for_many_as_for_one(
    cast: Cast, django_assert_max_num_queries: "pytest.FixtureRequest"
) -> None:
    yard = Courtyard.objects.create(name="院", grid=cast.grid("g9"))
    Building.objects.bulk_create([Building(name=f"{number}号楼", courtyard=yard) for number in range(1, 60)])
    find_faults(SYSTEM)
    planner = cast.actor("planner")
    faults_for_list(planner, None, None, None, 1)
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        assert len(faults_for_list(planner, None, None, None, 50).items) == 50
