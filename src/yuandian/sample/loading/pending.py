"""What waits for others: changes of grids to decide on, and help that was asked for with open cases."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

import shapely
from django.apps import apps

from yuandian.foundation.grid.models import Building, Courtyard, GridFault
from yuandian.foundation.grid.rules.plans import AddressPlan, GridPart, MergePlan, RenamePlan, SplitPlan
from yuandian.foundation.grid.services import changes, cutting, faults, grid_duties
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Assignment, Case
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.rules.clocks import Allowance, ClockUnit
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.services import helping
from yuandian.governance.cases.services.holders import Target
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import entries_of
from yuandian.sample.cast import LINSHANZHAI, SHENG_WUJIAN, TONGFU, YIHE_LU
from yuandian.sample.geography.land import Land
from yuandian.sample.loading.land import DUTIES

BY, THERE, APPROVER = "yihelu-secretary", "wujian-lead", "jianshelu-secretary"
MART = f"{TONGFU}-Z01"
HELPED = ("property-zhengqin", "power-design", "urban-management")
ASKED_BEFORE = timedelta(hours=3)
TOO_FAR_NORTH = 0.01  # degrees, a kilometre


def load_pending(land: Land, grids: Mapping[str, UUID], bodies: Mapping[str, UUID], now: datetime) -> None:
    """Written by the services, as those of the cast would have; grids, accounts and cases must be there."""
    _change_grids(land, grids, now)
    _propose_a_building(grids, now)
    _name_responsible(grids, bodies, now)
    _ask_for_help(bodies, now)
    _misplace_buildings(now)


def _change_grids(land: Land, grids: Mapping[str, UUID], now: datetime) -> None:
    """A split and a merging that wait, a new name that was refused."""
    proposer, there, approver = _staff(BY), _staff(THERE), _staff(APPROVER)
    soon = (now + timedelta(days=20)).date()
    micros = sorted(plan.code for plan in land.grids if plan.level == "micro")
    ours = [code for code in micros if code.startswith(f"{YIHE_LU}-")]
    theirs = next(code for code in micros if code.startswith(f"{SHENG_WUJIAN}-"))
    with clock.at(now - timedelta(days=2)):
        box = shapely.bounds(land.by_code()[theirs].polygon)
        middle = (box[0] + box[2]) / 2
        cut = cutting.cut_grid(there, grids[theirs], [(middle, box[1]), (middle, box[3])], "wgs84")
        split = SplitPlan([GridPart(part.area) for part in cut.parts])
        changes.propose_change(there, grids[theirs], split, "户数超出一名微网格长能照应的范围，拟一分为二", soon)
    last = [code for code in ours if code.rpartition("-")[0] == ours[-1].rpartition("-")[0]]
    with clock.at(now - timedelta(days=1)):
        merged = MergePlan([grids[code] for code in last[-2:-1]])
        changes.propose_change(proposer, grids[last[-1]], merged, "两个微网格常住户少，拟合并管理", soon)
    with clock.at(now - timedelta(days=6)):
        named = RenamePlan("省五建第一社区")
        renamed = changes.propose_change(there, grids[SHENG_WUJIAN], named, "与辖区新增社区区分", soon)
    with clock.at(now - timedelta(days=5)):
        changes.reject_change(approver, renamed.pk, "社区名称以区划为准，暂不更名")


def _propose_a_building(grids: Mapping[str, UUID], now: datetime) -> None:
    """A building that is new in a courtyard, as its community proposed it."""
    yard = Courtyard.objects.filter(grid__code__startswith=YIHE_LU, lon__isnull=False).order_by("name").first()
    assert yard is not None
    plan = AddressPlan(
        "building", name="12号楼", courtyard_id=yard.pk, entrances=["1单元", "2单元"], lon=yard.lon, lat=yard.lat
    )
    with clock.at(now - timedelta(hours=5)):
        changes.propose_change(_staff(BY), grids[YIHE_LU], plan, "加装改造后新编楼号，住户已入住", now.date())


def _name_responsible(grids: Mapping[str, UUID], bodies: Mapping[str, UUID], now: datetime) -> None:
    """Who is responsible for an exclusive grid: the shopping centre for its own."""
    with clock.at(now - timedelta(days=30)):
        duties = [(name, "") for name in DUTIES]
        grid_duties.set_duties(_staff("admin"), grids[MART], duties, bodies["century-mart"])


def _misplace_buildings(now: datetime) -> None:
    """Three buildings of a community were registered a street too far north; its lead has taken on one of them."""
    ours = Building.objects.filter(micro_grid__code__startswith=f"{YIHE_LU}-").order_by("micro_grid__code", "id")
    for building in ours[:3]:
        building.lat = (building.lat or 0.0) + TOO_FAR_NORTH
        building.save(update_fields=["lat"])
    with clock.at(now - timedelta(days=1)):
        faults.find_faults(system_actor("grid_faults"))
        faults.take_fault(_staff("yihelu-lead"), GridFault.objects.earliest("id").id)


def _ask_for_help(bodies: Mapping[str, UUID], now: datetime) -> None:
    """Open cases that units were asked to help with: one said what it did, the others are still awaited."""
    helpers = iter(HELPED)
    at = now - ASKED_BEFORE
    for desk, case in _to_help_with(at):
        unit = next(helpers, None)
        if unit is None:
            return
        with clock.at(at):
            allowance = Allowance(1 if unit == HELPED[-1] else 24, ClockUnit.HOURS)
            task = "请派人到现场协助处置，并把处理情况写在协办意见里"
            helping.add_assistant(desk, case.pk, Target(organisation_id=bodies[unit]), task, allowance)
        if unit == HELPED[1]:
            with clock.at(now - ASKED_BEFORE / 2):
                helping.give_opinion(_staff("power-design"), case.pk, "已安排房产科到场查看，材料三天内备齐。")


def _to_help_with(at: datetime) -> Iterator[tuple[Actor, Case]]:
    """Open cases without a unit, with which nothing was done since, and whose desk asks: of one community, then of its
    street.
    """
    of_units = Assignment.objects.filter(ended_at=None, organisation_id__isnull=False)
    rows = Case.objects.filter(street__code=LINSHANZHAI, is_open=True).exclude(holder_post=None)
    rows = rows.exclude(pk__in=of_units.values("case"))
    ours = rows.filter(community__code=YIHE_LU)
    for desk, cases in ((_staff("yihelu-lead"), ours), (_staff("linshanzhai-operations"), rows.exclude(pk__in=ours))):
        for case in cases.order_by("created_at"):
            is_quiet = max(entry.at for entry in entries_of(case)) < at
            if is_quiet and CaseAction.ASSIST in case_detail(desk, case.pk).actions:
                yield desk, case


def _staff(username: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(username=username).id)
