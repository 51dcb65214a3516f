"""Land to tables: divisions, grids with their boundaries and managers, addresses, the six haves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import shapely

from yuandian.foundation.grid.records import GridRecord
from yuandian.sample import facts
from yuandian.sample.geography.grids import GridPlan, grid_code, rng_for
from yuandian.sample.geography.land import Land
from yuandian.sample.loading.copying import Table

SOURCE = "国家统计局统计用区划代码(2022)"
REASON = "按原有村(社区)为基础架构划格"
SUPERVISING_PHONE = "12345"
SIX_HAVES = ("map", "place", "contact", "notice", "incentives", "plan")
MET = 0.93
DUTIES = ("食品安全与商品质量", "政策咨询与企业服务", "安全隐患排查", "矛盾纠纷调处")


@dataclass(frozen=True, slots=True)
class LoadedLand:
    """Ids of what was written: grids by code, buildings and entrances by their place in the lists."""

    grids: Mapping[str, UUID]
    buildings: Mapping[tuple[int, int], UUID]
    entrances: Mapping[tuple[int, int, str], UUID]


def load_land(land: Land, founded: datetime) -> LoadedLand:
    """Writes the land, in force from the day of `founded`."""
    grids = _load_grids(land, founded)
    _load_divisions(land, grids, founded)
    buildings, entrances = _load_addresses(land, grids, founded)
    _load_places(land, grids, founded)
    _load_standards(land, grids, founded)
    return LoadedLand(grids, buildings, entrances)


def _load_grids(land: Land, founded: datetime) -> dict[str, UUID]:
    ids: dict[str, UUID] = {}
    grids, boundaries, managers = (Table(f"grid.{name}", founded) for name in ("Grid", "GridBoundary", "GridManager"))
    ranges = _ranges(land)
    for plan in (*land.grids, *land.exclusive):
        ids[plan.code] = _add_grid(grids, plan, ids, ranges.get(plan.code, ""), founded)
        boundaries.add(
            grid_id=ids[plan.code],
            version=1,
            polygon=shapely.to_wkb(plan.polygon),
            valid_from=founded.date(),
            reason=REASON,
        )
        for place, code in enumerate(plan.managers):
            managers.add(exclusive_id=ids[plan.code], community_id=ids[code], is_lead=place == 0)
    for table in (grids, boundaries, managers):
        table.write()
    return ids


def _add_grid(table: Table, plan: GridPlan, ids: Mapping[str, UUID], range_text: str, founded: datetime) -> UUID:
    street = ids[plan.street_code] if plan.level not in {"district", "street"} else None
    community = ids[plan.community_code] if plan.level in {"grid", "micro", "exclusive"} else None
    return table.found(
        GridRecord.FOUND,
        {"code": plan.code, "level": plan.level, "reason": REASON},
        street,
        level=plan.level,
        parent_id=ids[plan.parent] if plan.parent else None,
        number=plan.number,
        code=plan.code,
        name=plan.name,
        exclusive_kind=plan.exclusive_kind,
        street_id=street,
        community_id=community,
        range_text=range_text,
        activity_place=f"{plan.name}党群服务中心" if plan.level == "community" else "",
        supervising_phone=SUPERVISING_PHONE,
        starts_on=founded.date(),
    )


def _ranges(land: Land) -> dict[str, str]:
    """What each micro-grid covers in words: its courtyards and their buildings."""
    found: dict[str, list[str]] = {}
    for yard in land.courtyards:
        by_micro: dict[str, list[str]] = {}
        for building in yard.buildings:
            by_micro.setdefault(building.micro_code, []).append(building.name)
        for code, names in by_micro.items():
            found.setdefault(code, []).append(f"{yard.name}{'、'.join(names)}")
    return {code: "；".join(texts) for code, texts in found.items()}


def _load_divisions(land: Land, grids: Mapping[str, UUID], founded: datetime) -> None:
    divisions, links = Table("grid.AdministrativeDivision", founded), Table("grid.DivisionGrid", founded)
    covered = {code: plan.code for plan in land.grids for code in plan.divisions}

    def add(code: str, name: str, level: str, parent: str, grid: str) -> None:
        division = divisions.add(code=code, name=name, level=level, parent_code=parent, source=SOURCE, verified=True)
        links.add(division_id=division, grid_id=grids[grid], starts_on=founded.date())

    add(facts.DISTRICT_CODE, facts.DISTRICT_NAME, "district", facts.DISTRICT_CODE[:4], facts.DISTRICT_CODE)
    for street in facts.streets():
        add(street.code, street.name, "street", facts.DISTRICT_CODE, grid_code(street.code))
    for division in facts.divisions():
        add(division.code, division.name, "village", division.street_code, covered[division.code])
    divisions.write()
    links.write()


def _load_addresses(
    land: Land, grids: Mapping[str, UUID], founded: datetime
) -> tuple[dict[tuple[int, int], UUID], dict[tuple[int, int, str], UUID]]:
    yards, spans, houses, doors = (
        Table(f"grid.{name}", founded) for name in ("Courtyard", "CourtyardGrid", "Building", "Entrance")
    )
    buildings: dict[tuple[int, int], UUID] = {}
    entrances: dict[tuple[int, int, str], UUID] = {}
    for number, plan in enumerate(land.courtyards):
        yard = yards.add(
            name=plan.name,
            aliases=list(plan.aliases),
            grid_id=grids[plan.grid_code],
            address=plan.address,
            lon=plan.position[0],
            lat=plan.position[1],
        )
        codes = sorted({building.micro_code for building in plan.buildings})
        for code in codes if len(codes) > 1 else ():
            spans.add(courtyard_id=yard, grid_id=grids[code])
        for place, house in enumerate(plan.buildings):
            building = buildings[number, place] = houses.add(
                courtyard_id=yard,
                name=house.name,
                micro_grid_id=grids[house.micro_code],
                lon=house.position[0],
                lat=house.position[1],
            )
            for name in house.entrances:
                entrances[number, place, name] = doors.add(building_id=building, name=name)
    for table in (yards, spans, houses, doors):
        table.write()
    return buildings, entrances


def _load_places(land: Land, grids: Mapping[str, UUID], founded: datetime) -> None:
    """Places name the micro-grid they stand in, or the exclusive grid that is theirs."""
    table = Table("grid.Place", founded)
    micros = [plan for plan in land.grids if plan.level == "micro"]
    tree = shapely.STRtree([plan.polygon for plan in micros])
    for plan in land.places:
        below = micros[tree.query(shapely.Point(plan.position), predicate="intersects")[0]]
        table.add(
            kind=plan.kind,
            name=plan.name,
            aliases=list(plan.aliases),
            lon=plan.position[0],
            lat=plan.position[1],
            micro_grid_id=grids[plan.exclusive_code or below.code],
        )
    table.write()


def _load_standards(land: Land, grids: Mapping[str, UUID], founded: datetime) -> None:
    rng = rng_for("six haves")
    items, duties = Table("grid.StandardItem", founded), Table("grid.DutyItem", founded)
    for plan in land.grids:
        for item in SIX_HAVES if plan.level in {"community", "grid"} else ():
            items.add(
                grid_id=grids[plan.code],
                item=item,
                is_met=rng.random() < MET,
                checked_on=founded.date(),
                checked_by_name="街道党建工作办公室",
            )
    for plan in land.exclusive:
        for place, name in enumerate(DUTIES):
            duties.add(grid_id=grids[plan.code], name=name, position=place)
    items.write()
    duties.write()
