"""Which places a text names."""

import pytest

from yuandian.foundation.grid import facade
from yuandian.foundation.grid.models import Building, Courtyard, CourtyardGrid, Place
from yuandian.foundation.grid.tests.cast import Cast


@pytest.fixture
def book(cast: Cast) -> Cast:
    """Courtyards, buildings and places, some of the same name."""
    yard = Courtyard.objects.create(
        name="工人路19号院", aliases=["轻工局家属院"], grid=cast.grids["yihe"], lon=113.601, lat=34.751
    )
    CourtyardGrid.objects.create(courtyard=yard, grid=cast.grids["m1"])
    Building.objects.create(courtyard=yard, name="1号楼", aliases=["一号楼"], micro_grid=cast.grids["m1"])
    Building.objects.create(courtyard=yard, name="11号楼", micro_grid=cast.grids["m2"], lon=113.603, lat=34.751)
    Courtyard.objects.create(name="9号院", grid=cast.grids["m3"])
    for grid in ("yihe", "tongfu"):
        Courtyard.objects.create(name="阳光花苑", grid=cast.grids[grid])
    Place.objects.create(kind="school", name="工人路小学", micro_grid=cast.grids["m3"], lon=113.605, lat=34.751)
    Place.objects.create(kind="shop", name="世纪联华", micro_grid=cast.grids["m4"], lon=113.6079, lat=34.751)
    Building.objects.create(name="万达写字楼A座", micro_grid=cast.grids["m5"])
    return cast


def named(text: str) -> list[tuple[str, float]]:
    """Names and confidences of the candidates."""
    return [(candidate.name, candidate.confidence) for candidate in facade.place_for_address(text)]


@pytest.mark.parametrize(
    "text",
    [
        "工人路19号院1号楼暖气不热",
        "请问林山寨街道工人路19号院,1号楼的暖气",
        "工人路１９号院 １号楼",
        "轻工局家属院一号楼三单元",
        "工人路19号院内1号楼旁",
    ],
)
def test_a_building_is_found_in_its_courtyard(book: Cast, text: str) -> None:
    best = facade.place_for_address(text)[0]
    assert (best.kind, best.name, best.grid_id) == ("building", "工人路19号院1号楼", book.id("m1"))
    assert best.confidence >= 0.95
    assert (best.lon, best.lat) == (113.601, 34.751)


def test_the_longest_name_wins_and_numbers_are_not_cut(book: Cast) -> None:
    assert named("工人路19号院11号楼") == [("工人路19号院11号楼", 0.95)]
    assert named("工人路119号院1号楼") == []
    assert named("19号院门口") == []
    assert named("9号院门口") == [("9号院", 0.85)]
    assert named("工人路小学门前") == [("工人路小学", 0.75)]
    assert named("工人路19号院3号楼") == [("工人路19号院", 0.85)]


def test_a_courtyard_in_one_micro_grid_answers_to_it(book: Cast) -> None:
    assert facade.place_for_address("轻工局家属院")[0].grid_id == book.id("m1")


def test_several_places_are_several_candidates(book: Cast) -> None:
    assert named("工人路小学到9号院之间路灯不亮") == [("9号院", 0.85), ("工人路小学", 0.75)]


def test_namesakes_are_told_apart_by_the_community(book: Cast) -> None:
    assert [(c.grid_id, c.confidence) for c in facade.place_for_address("阳光花苑8号楼楼顶违建")] == [
        (book.id("yihe"), 0.42), (book.id("tongfu"), 0.42),
    ]  # fmt: skip
    best, other = facade.place_for_address("桐福社区阳光花苑8号楼楼顶违建")
    assert (best.grid_id, best.confidence, other.grid_id) == (book.id("tongfu"), 0.95, book.id("yihe"))
    assert best.reason == "楼院“阳光花苑”, 同名 2 处, 且文中写明桐福社区"
    assert other.confidence < 0.2


def test_another_street_speaks_against_a_place(book: Cast) -> None:
    assert named("桐柏路街道9号院") == [("9号院", 0.34)]
    assert named("林山寨街道9号院") == [("9号院", 0.95)]


def test_a_place_in_an_exclusive_grid_answers_to_it(book: Cast) -> None:
    assert facade.place_for_address("世纪联华门口非机动车乱停")[0].grid_id == book.id("mall")


def test_a_building_may_stand_alone(book: Cast) -> None:
    assert named("万达写字楼a座电梯") == [("万达写字楼A座", 0.95)]


@pytest.mark.parametrize("text", ["", " ", "路灯不亮", "\x00", "号" * 5000])
def test_a_text_without_places_has_no_candidates(book: Cast, text: str) -> None:
    assert named(text) == []


def test_an_empty_book_finds_nothing(cast: Cast) -> None:
    assert named("工人路19号院1号楼") == []


def test_a_new_name_is_known_at_once(book: Cast) -> None:
    assert named("百花里围墙倾斜") == []
    Place.objects.create(kind="lane", name="百花里", micro_grid=book.grids["m1"])
    assert named("百花里围墙倾斜") == [("百花里", 0.75)]
    book.grid("yihe").__class__.objects.filter(pk=book.id("yihe")).update(name="伊河社区")
    assert named("伊河社区百花里围墙倾斜") == [("百花里", 0.85)]
    assert facade.places_for_addresses(["百花里", "无"])[1] == []
