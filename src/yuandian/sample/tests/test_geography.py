"""The land: counts that the documents name hold exactly, and the land is dealt out without gap or overlap."""

import json
from collections import Counter

import pytest
import shapely
from shapely import Polygon

from yuandian.sample import facts
from yuandian.sample.geography import cutting
from yuandian.sample.geography.grids import ordinary_grids, rng_for, shares
from yuandian.sample.geography.land import Land, as_geojson, land

YIHE_LU = "410102-001-004"


@pytest.fixture(scope="module")
def sample() -> Land:
    return land()


def count(sample: Land, area: str) -> Counter[str]:
    return Counter(plan.level for plan in (*sample.grids, *sample.exclusive) if f"{plan.code}-".startswith(f"{area}-"))


@pytest.mark.parametrize(
    ("area", "level", "expected"),
    [
        ("410102", "street", 14),
        ("410102-010", "street", 1),
        ("410102-010", "community", 7),
        ("410102-010", "grid", 52),
        ("410102-010", "micro", 262),
        ("410102-009", "community", 19),
        ("410102-009", "grid", 191),
        ("410102-009", "micro", 752),
        ("410102-009", "exclusive", 10),
        ("410102-010-002", "grid", 8),  # 颍河西路
        ("410102-006-009", "grid", 5),  # 中原中路一
    ],
)
def test_counts_of_the_documents_hold(sample: Land, area: str, level: str, expected: int) -> None:
    assert count(sample, area)[level] == expected


def test_every_division_belongs_to_exactly_one_community_grid(sample: Land) -> None:
    covered = [code for plan in sample.grids for code in plan.divisions]
    assert sorted(covered) == sorted(division.code for division in facts.divisions())
    assert len(covered) == 157


def test_micro_grids_neither_gap_nor_overlap(sample: Land) -> None:
    micros = [plan.polygon for plan in sample.grids if plan.level == "micro"]
    assert shapely.coverage_is_valid(micros)
    outline = Polygon(facts.outline())
    assert shapely.union_all(micros).symmetric_difference(outline).area < outline.area * 1e-5


@pytest.mark.parametrize("level", ["street", "community", "grid"])
def test_a_grid_is_the_union_of_the_grids_below_it(sample: Land, level: str) -> None:
    below: dict[str | None, list[Polygon]] = {}
    for plan in sample.grids:
        below.setdefault(plan.parent, []).append(plan.polygon)
    for plan in sample.grids:
        if plan.level == level:
            assert plan.polygon.equals(shapely.union_all(below[plan.code]))


def test_numbers_run_from_one_below_each_parent(sample: Land) -> None:
    for level in ("grid", "micro"):
        numbers: dict[str | None, list[int]] = {}
        for plan in sample.grids:
            if plan.level == level:
                numbers.setdefault(plan.parent, []).append(plan.number)
        assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())


def test_baihuali_lies_in_the_grid_that_the_wall_was_found_in(sample: Land) -> None:
    baihuali = next(yard for yard in sample.courtyards if yard.name == "百花里")
    assert baihuali.grid_code == f"{YIHE_LU}-09-05"
    assert sample.by_code()[YIHE_LU].name == "伊河路社区"


def test_the_shop_lies_on_the_border_of_its_two_communities(sample: Land) -> None:
    grids = sample.by_code()
    shop = next(plan for plan in sample.exclusive if plan.name.startswith("世纪联华"))
    assert [grids[code].name for code in shop.managers] == ["桐福社区", "城开社区"]
    for code in shop.managers:
        assert grids[code].polygon.intersection(shop.polygon).area > shop.polygon.area / 4


def test_exclusive_grids_lie_within_their_communities_and_apart(sample: Land) -> None:
    grids = sample.by_code()
    for plan in sample.exclusive:
        around = shapely.union_all([grids[code].polygon for code in plan.managers])
        assert around.contains_properly(plan.polygon)
    for first in sample.exclusive:
        assert sum(first.polygon.intersects(other.polygon) for other in sample.exclusive) == 1


def test_buildings_stand_in_their_micro_grids(sample: Land) -> None:
    grids = sample.by_code()
    for yard in sample.courtyards:
        for building in yard.buildings:
            assert shapely.intersects_xy(grids[building.micro_code].polygon, *building.position)


def test_courtyards_have_names_of_their_own(sample: Land) -> None:
    names = Counter(yard.name for yard in sample.courtyards)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_same_files_give_the_same_land(sample: Land) -> None:
    assert [(plan.code, plan.polygon.wkb) for plan in ordinary_grids()] == [
        (plan.code, plan.polygon.wkb) for plan in sample.grids
    ]


def test_the_land_as_geojson_holds_every_grid(sample: Land) -> None:
    features = json.loads(as_geojson(sample.grids))["features"]
    assert [feature["properties"]["code"] for feature in features] == [plan.code for plan in sample.grids]
    assert all(feature["geometry"]["type"] == "Polygon" for feature in features)


@pytest.mark.parametrize(("total", "parts"), [(191, 19), (752, 191), (262, 52), (10, 10)])
def test_shares_add_up(total: int, parts: int) -> None:
    dealt = shares(total, parts, 1, 12, rng_for("test"))
    assert sum(dealt) == total
    assert all(1 <= share <= 12 for share in dealt)


def test_shares_refuse_what_cannot_be_dealt() -> None:
    with pytest.raises(ValueError, match="cannot be dealt"):
        shares(100, 3, 1, 5, rng_for("test"))


def test_parts_have_the_areas_they_were_promised() -> None:
    square = Polygon([(0, 0), (1000, 0), (1000, 1000), (0, 1000)])
    parts = cutting.deal_out(square, [1, 2, 3, 4], rng_for("test"))
    for part, share in zip(parts, (0.1, 0.2, 0.3, 0.4), strict=True):
        assert part.area == pytest.approx(square.area * share, rel=0.05)
