"""Communities propose what stands in the address book, somebody else approves it, and then it is there."""

from typing import Any
from uuid import UUID

import pytest
from django.db.models import ProtectedError
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.grid import facade
from yuandian.foundation.grid.errors import OwnProposal, PlanUnusable
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, GridChange, Place
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.queries.registers import addresses_of_grid
from yuandian.foundation.grid.queries.waiting import changes_to_decide
from yuandian.foundation.grid.rules import from_wgs84
from yuandian.foundation.grid.rules.plans import AddressPlan, plan_from
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.tests.cast import Cast
from yuandian.kernel.history import entries_of, verify

IN_M1, IN_M2 = (113.601, 34.751), (113.603, 34.751)


def propose(cast: Cast, grid: str = "yihe", system: str = "wgs84", **plan: Any) -> GridChange:
    return propose_change(cast.actor("planner"), cast.id(grid), AddressPlan(**plan), "新建小区", today(), system)


def done(cast: Cast, grid: str = "yihe", **plan: Any) -> GridChange:
    return approve_change(cast.actor("approver"), propose(cast, grid, **plan).id)


def fault_of(cast: Cast, grid: str = "yihe", **plan: Any) -> str:
    with pytest.raises(PlanUnusable) as refused:
        propose(cast, grid, **plan)
    return str(refused.value.facts["fault"])


def yard(cast: Cast) -> UUID:
    done(cast, what="courtyard", name="百花里", aliases=["百花小区", " "], address="百花路1号", lon=113.601, lat=34.751)
    return Courtyard.objects.get(name="百花里").id


def test_a_courtyard_and_its_building_are_entered_and_found_by_name(cast: Cast) -> None:
    courtyard_id = yard(cast)
    row = Courtyard.objects.get(pk=courtyard_id)
    assert (row.grid_id, row.aliases, row.address) == (cast.id("yihe"), ["百花小区"], "百花路1号")
    lon, lat = IN_M2
    done(cast, what="building", name="3号楼", courtyard_id=courtyard_id, entrances=["1单元", "2单元"], lon=lon, lat=lat)
    building = Building.objects.get(name="3号楼")
    assert (building.micro_grid_id, building.entrances.count()) == (cast.id("m2"), 2)
    found = facade.place_for_address("百花小区3号楼漏水")
    assert (found[0].kind, found[0].grid_id) == ("building", cast.id("m2"))
    rows = addresses_of_grid(cast.actor("planner"), cast.id("yihe"), None, 10).items
    assert [(one.kind, one.courtyard, one.name, one.entrances) for one in rows] == [
        ("courtyard", "百花里", "", []),
        ("building", "百花里", "3号楼", ["1单元", "2单元"]),
    ]
    entry = entries_of(cast.grid("yihe"))[-1]
    assert (entry.action, entry.details["name"]) == ("grid.grid.enter_address", "3号楼")
    assert list(verify()) == []


def test_nothing_is_entered_before_somebody_else_approved(cast: Cast) -> None:
    change = propose(cast, what="place", name="碧沙岗公园", place_kind="park", lon=113.601, lat=34.751)
    assert not Place.objects.filter(name="碧沙岗公园").exists()
    assert change in changes_to_decide(cast.actor("approver"))
    assert change not in changes_to_decide(cast.actor("planner"))
    own = propose_change(cast.actor("street_planner"), cast.id("yihe"), plan_from(change.plan), "补录", today())
    with pytest.raises(OwnProposal):
        approve_change(cast.actor("street_planner"), own.id)
    approve_change(cast.actor("approver"), change.id)
    assert Place.objects.get(name="碧沙岗公园").micro_grid_id == cast.id("m1")


def test_the_division_is_measured_once_for_all_that_changed(cast: Cast) -> None:
    for name in ("甲院", "乙院", "丙院"):
        done(cast, what="courtyard", name=name, lon=113.601, lat=34.751)
    assert ProcrastinateJob.objects.filter(task_name="grid.find_faults_after_change", status="todo").count() == 1


def test_a_point_of_a_phone_is_converted(cast: Cast) -> None:
    lon, lat = from_wgs84(*IN_M1, "gcj02")
    change = propose(cast, what="place", name="甲", place_kind="shop", lon=lon, lat=lat, system="gcj02")
    assert (change.plan["lon"], change.plan["lat"]) == pytest.approx(IN_M1, abs=1e-6)


def test_what_is_corrected_keeps_its_id_and_moves_with_its_point(cast: Cast) -> None:
    courtyard_id = yard(cast)
    done(cast, what="building", name="3号楼", courtyard_id=courtyard_id, entrances=["1单元"], lon=113.601, lat=34.751)
    row = Building.objects.get(name="3号楼")
    lon, lat = IN_M2
    done(cast, what="building", id=row.id, name="3号楼A座", courtyard_id=courtyard_id,
        entrances=["1单元", "2单元"], lon=lon, lat=lat)  # fmt: skip
    row.refresh_from_db()
    assert (row.name, row.micro_grid_id, row.entrances.count()) == ("3号楼A座", cast.id("m2"), 2)


def test_what_others_changed_meanwhile_is_not_written_over(cast: Cast) -> None:
    courtyard_id = yard(cast)
    building = {"what": "building", "name": "3号楼", "courtyard_id": courtyard_id, "lon": 113.601, "lat": 34.751}
    done(cast, **building, entrances=["1单元"])
    row = Building.objects.get(name="3号楼")
    early = propose(cast, **building, id=row.id, aliases=["老三号"])
    assert early.plan["before"]["entrances"] == ["1单元"]
    done(cast, **building, id=row.id, entrances=["1单元", "2单元"])
    with pytest.raises(PlanUnusable) as refused:
        approve_change(cast.actor("approver"), early.id)
    assert refused.value.facts["fault"] == "changed_since"
    done(cast, **building, id=row.id, aliases=["老三号"])  # without a word of entrances they stay
    row.refresh_from_db()
    assert (row.aliases, row.entrances.count()) == (["老三号"], 2)


def test_a_building_of_a_large_courtyard_is_corrected_from_its_micro_grid(cast: Cast) -> None:
    courtyard_id = yard(cast)
    building = {"what": "building", "name": "3号楼", "courtyard_id": courtyard_id, "lon": 113.601, "lat": 34.751}
    done(cast, **building)
    row = Building.objects.get(name="3号楼")
    done(cast, "m1", **building | {"name": "三号楼"}, id=row.id)
    Building.objects.filter(pk=row.id).update(micro_grid=None)  # nobody answers for it: its courtyard says where it is
    gone = {"what": "building", "id": row.id, "is_gone": True}
    assert fault_of(cast, "tongfu", **gone) == "entry_unknown"
    done(cast, **gone)
    assert not Building.objects.filter(pk=row.id).exists()
    assert fault_of(cast, "lin", what="courtyard", name="街道上的院") == "level_too_high"


def test_what_is_taken_out_is_gone_unless_somebody_lives_there(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    done(cast, what="place", name="旧市场", place_kind="market", lon=113.601, lat=34.751)
    place = Place.objects.get(name="旧市场")
    done(cast, what="place", id=place.id, is_gone=True)
    assert not Place.objects.filter(pk=place.id).exists()
    courtyard_id = yard(cast)

    def somebody_lives_there(self: Courtyard) -> None:
        raise ProtectedError("lived in", {self})

    monkeypatch.setattr(Courtyard, "delete", somebody_lives_there)
    change = propose(cast, what="courtyard", id=courtyard_id, is_gone=True)
    with pytest.raises(PlanUnusable, match="see facts"):
        approve_change(cast.actor("approver"), change.id)


def test_what_cannot_be_is_refused_with_the_reason(cast: Cast) -> None:
    courtyard_id = yard(cast)
    point = {"lon": 113.601, "lat": 34.751}
    assert fault_of(cast, what="moon", name="甲") == "kind_missing"
    assert fault_of(cast, what="place", name="甲", **point) == "kind_missing"
    assert fault_of(cast, what="courtyard", name=" ") == "name_missing"
    assert fault_of(cast, what="courtyard", name="百花里") == "name_taken"
    assert fault_of(cast, what="building", name="1号楼", courtyard_id=courtyard_id) == "point_missing"
    assert fault_of(cast, what="building", name="1号楼", lon=113.59, lat=34.7) == "point_outside"
    assert (
        fault_of(cast, "tongfu", what="building", name="1号楼", courtyard_id=courtyard_id, **point) == "entry_unknown"
    )
    assert fault_of(cast, what="courtyard", is_gone=True) == "entry_unknown"
    assert Entrance.objects.count() == 0
