"""Reading places out of text, without a database."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yuandian.governance.triage.addresses.rules.book import Book, Spot
from yuandian.governance.triage.addresses.rules.grams import grams_of, grams_of_many
from yuandian.governance.triage.addresses.rules.learned import Lesson, Lessons
from yuandian.governance.triage.addresses.rules.lessons import Unfit, unfit
from yuandian.governance.triage.addresses.rules.readings import name_and_branch, offsets_in, plain, without_region
from yuandian.governance.triage.addresses.rules.regions import Home
from yuandian.governance.triage.addresses.rules.sounds import sound_of
from yuandian.governance.triage.addresses.rules.verdict import (
    ANSWERED_AT,
    SURE_ALONE,
    VERY_SURE,
    Outcome,
    Verdict,
    judge,
)
from yuandian.kernel.distance import METRES_PER_DEGREE

HOME = Home(("河南省", "郑州市", "中原区"), ("二七区", "金水区"))
STEP = 0.002  # degrees between the squares of the made-up land, about 200 m
WEST, SOUTH = 113.6, 34.74


def locate(lon: float, lat: float) -> int | None:
    """Squares of about 200 m, a hundred in a row."""
    column, row = int((lon - WEST) // STEP), int((lat - SOUTH) // STEP)
    return row * 100 + column if 0 <= column < 100 and 0 <= row < 100 else None


def spot(name: str, address: str, column: float, row: float, *aliases: str) -> Spot:
    """A spot so many squares from the corner, in the middle of its own."""
    lon, lat = WEST + (column + 0.5) * STEP, SOUTH + (row + 0.5) * STEP
    return Spot(name, aliases, address, locate(lon, lat), lon, lat)


SPOTS = [
    spot("工人路19号院1号楼", "工人路19号", 1, 1, "轻工局家属院1号楼"),
    spot("工人路19号院2号楼", "工人路19号", 1, 1, "轻工局家属院2号楼"),
    spot("工人路29号院1号楼", "工人路29号", 3, 1),
    spot("工人路21号院", "工人路21号", 1, 2),
    spot("工人路25号院", "工人路25号", 1, 4),
    spot("百花里", "伊河路百花里", 10, 10),
    spot("蓝天蛋糕(伊河路店)", "伊河路38-3号", 20, 10),
    spot("蓝天蛋糕(秦岭路店)", "秦岭路163号", 30, 20),
    spot("老宋烩面", "秦岭路与棉纺路交叉口向北100米路东", 30, 30),
    spot("金泰书店", "秦岭路与棉纺路交叉口向南100米路西", 30, 29),
    spot("锦绣花园", "汝河路66号", 40, 5, "老棉纺厂宿舍"),
    spot("阳光花苑", "汝河路12号", 42, 5),
    spot("阳光花苑", "颍河路9号", 60, 40),
    spot("巧记面馆", "洛河路与淮河路交叉口", 50, 50),
    spot("河畔药店", "洛河路与淮河路交叉口", 50, 50),
]
BOOK = Book(SPOTS)


def asked(text: str) -> Verdict:
    """What is answered to a text."""
    return judge(BOOK, text, HOME, locate)


def first(text: str) -> str:
    """The name of the likeliest spot."""
    best = asked(text).candidates[0]
    return BOOK.names[best.spot] if best.spot is not None else ""


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("工人路十九号院三栋", "工人路19号院3号楼"),
        ("工人路１９号院　３＃楼", "工人路19号院3号楼"),
        ("秦岭路与棉纺路十字路口往北二百米", "秦岭路与棉纺路交叉口向北200米"),
        ("秦岭路棉纺路交汇处北走约300m", "秦岭路棉纺路交叉口北300米"),
        ("五一街二七路", "五一街二七路"),
        ("", ""),
    ],
)
def test_many_ways_of_writing_are_one(written: str, same: str) -> None:
    assert plain(written) == same


def test_homophones_sound_the_same_and_keep_their_places() -> None:
    assert sound_of("依合路") == sound_of("伊河路")
    assert sound_of("秦岭路") == sound_of("勤林路")
    assert sound_of("伊河路") != sound_of("汝河路")
    assert len(sound_of("a伊1河😀")) == len("a伊1河😀")


def test_an_address_without_its_region_and_a_name_without_its_branch() -> None:
    assert without_region("河南省郑州市中原区林山寨街道伊河路42号") == "伊河路42号"
    assert without_region("高新技术产业开发区雪松路5号院") == "雪松路5号院"
    assert without_region("小区北门") == "小区北门"
    assert name_and_branch("蓝天蛋糕(伊河路店)") == ("蓝天蛋糕", "伊河路")
    assert name_and_branch("百花里") == ("百花里", "")


def test_directions_and_distances() -> None:
    (north,) = offsets_in("百花里向北200米路西")
    assert (north.east, north.north, north.metres) == (0, 200, 200)
    assert [round(one.east) for one in offsets_in("东南100米再西50米")] == [71, -50]


def test_grams_of_many_are_those_of_each() -> None:
    texts = [plain(spot.address) for spot in SPOTS]
    hashes, owners = grams_of_many(texts)
    for place, text in enumerate(texts):
        assert hashes[owners == place].tolist() == grams_of(text, sound_of(text)).tolist()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工人路19号院1号楼暖气不热", "工人路19号院1号楼"),
        ("工人路十九号院2栋暖气不热", "工人路19号院2号楼"),
        ("反映公人路19号院1号楼漏水", "工人路19号院1号楼"),
        ("工人路29号院1号楼", "工人路29号院1号楼"),
        ("住在轻工局家属院一号楼三单元", "工人路19号院1号楼"),
        ("老棉纺厂宿舍没有路灯", "锦绣花园"),
        ("伊河路蓝天蛋糕油烟", "蓝天蛋糕(伊河路店)"),
        ("秦岭路的蓝天旦糕", "蓝天蛋糕(秦岭路店)"),
        ("秦岭路棉纺路口往北100米路东", "老宋烩面"),
        ("锦绣花圆北门乱停车", "锦绣花园"),
    ],
)
def test_places_are_found_in_spite_of_how_they_are_written(text: str, name: str) -> None:
    assert first(text) == name
    assert asked(text).outcome == Outcome.ANSWERED


def test_namesakes_are_asked_about_unless_a_road_tells() -> None:
    both = asked("阳光花苑8号楼楼顶违建")
    assert both.outcome == Outcome.ASK
    assert {one.grid for one in both.candidates} == {SPOTS[11].grid, SPOTS[12].grid}
    assert asked("颍河路阳光花苑8号楼").candidates[0].grid == SPOTS[12].grid


@pytest.mark.parametrize(
    "text",
    [
        "锦绣花园的路灯坏了三天，晚上一片漆黑",
        "汝河路66号锦绣花园门口的下水道堵了，污水流得到处都是",
        "请问汝河路66号锦绣花园那边什么时候修路？",
        "昨天路过锦绣花园发现电线垂下来了",
    ],
)
def test_one_place_in_full_needs_nobody_asked(text: str) -> None:
    best = asked(text).candidates[0]
    assert first(text) == "锦绣花园"
    assert best.confidence >= SURE_ALONE
    assert "请核对" not in best.reason


@pytest.mark.parametrize(
    "text",
    [
        "之前反映过锦绣花园的事，这次是老周烧饼油烟太大",
        "我从锦绣花园下班回家，在老周烧饼门口摔了一跤",
        "送孩子去锦绣花园的路上看到幸福里小区的树倒了",
        "锦绣花园的保安说不归他们管，幸福里的路灯一直不亮",
        "出了锦绣花园往前走，护栏断了",
        "锦绣花园对面兴隆超市门前乱停车",
    ],
)
def test_more_places_than_one_are_asked_about(text: str) -> None:
    best = asked(text).candidates[0]
    assert best.confidence < SURE_ALONE
    assert best.reason.endswith("请核对")


def test_another_number_is_another_place() -> None:
    assert all(one.confidence < VERY_SURE for one in asked("工人路39号院").candidates)
    between = asked("工人路23号门前积水").candidates[0]
    assert between.grid == locate(WEST + 1.5 * STEP, SOUTH + 3.5 * STEP)
    assert "推算" in between.reason


@pytest.mark.parametrize(
    ("text", "north"),
    [("位于伊河路百花里向北400米路西的围墙倾斜", 400), ("百花里北侧220米", 220), ("百花里往南440米", -440)],
)
def test_a_direction_and_a_distance_lead_from_a_place(text: str, north: int) -> None:
    best = asked(text).candidates[0]
    lon, lat = WEST + 10.5 * STEP, SOUTH + 10.5 * STEP + north / METRES_PER_DEGREE
    assert best.grid == locate(lon, lat)
    assert "百花里" in best.reason
    assert best.confidence < VERY_SURE


def test_a_crossing_is_known_from_what_stands_at_it() -> None:
    best = asked("洛河路淮河路口向东440米有人烧垃圾").candidates[0]
    assert best.grid == locate(WEST + 50.5 * STEP + 440 / 91_200, SOUTH + 50.5 * STEP)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("洛阳市西工区中州路12号", "洛阳市"),
        ("浙江省杭州市余杭区工人路19号院1号楼", "浙江省"),
        ("上海浦东新区阳光花苑", "上海"),
        ("金水区工人路19号院", "金水区"),
    ],
)
def test_an_address_elsewhere_is_told_as_such(text: str, region: str) -> None:
    verdict = asked(text)
    assert (verdict.outcome, verdict.elsewhere, list(verdict.candidates)) == (Outcome.ELSEWHERE, region, [])


def test_dishes_and_roads_named_after_cities_are_here() -> None:
    assert HOME.elsewhere_in("南阳路北京烤鸭旁") is None
    assert HOME.elsewhere_in("郑州市中原区工人路") is None
    came = asked("我刚从洛阳市回来，家住本区很多年了，现在反映的是工人路19号院1号楼没有暖气")
    assert came.outcome == Outcome.ASK
    assert came.candidates[0].grid == SPOTS[0].grid


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "😀", "\x00", "暖气不热", "号" * 5_000, "路" * 100_000, "工人路" * 33_334, "9" * 100_000,
        "The street lamp is broken", "Фонарь не горит", "<script>alert(1)</script>", "'; DROP TABLE grid_place; --",
        "()" * 500, "向北99999米" * 200, "一二三四五六七八九十百千号",
    ],
)  # fmt: skip
def test_what_is_no_address_is_no_error(text: str) -> None:
    verdict = asked(text)
    assert verdict.outcome != Outcome.ANSWERED
    assert all(one.confidence < ANSWERED_AT for one in verdict.candidates)


PIECES = st.sampled_from(
    ["工人路", "19号", "院", "向北", "200米", "与", "交叉口", "百花里", "洛阳市", "楼", "(", ")", "😀", "\ud800"]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join)))
def test_any_text_has_an_answer_or_none(text: str) -> None:
    verdict = asked(text)
    confidences = [one.confidence for one in verdict.candidates]
    assert all(0 <= one <= 1 for one in confidences)
    assert confidences == sorted(confidences, reverse=True)
    assert (verdict.outcome == Outcome.ANSWERED) == (bool(confidences) and confidences[0] >= ANSWERED_AT)


def test_an_empty_book_knows_nothing() -> None:
    assert judge(Book([]), "工人路19号院", HOME, locate).outcome == Outcome.UNKNOWN


def test_lessons_are_recalled_by_sound_and_share_their_words() -> None:
    here, there = UUID(int=1), UUID(int=2)
    known = Lessons([Lesson("老棉纺大院", here, 1), Lesson("大铁门", here, 3), Lesson("大铁门", there, 1)])
    (one,) = known.recalled_by(sound_of(plain("老绵纺大院 漏水")))
    assert (one.lesson.grid, one.confidence) == (here, 0.9)
    assert [(r.lesson.grid, r.confidence) for r in known.recalled_by(sound_of("大铁门"))] == [
        (here, 0.728),
        (there, 0.225),
    ]
    assert Lessons([]).recalled_by("大铁门") == []


def test_a_lesson_holds_in_its_street_and_is_only_asked_about_elsewhere() -> None:
    here, there, east, west = (UUID(int=number) for number in range(1, 5))
    once = Lessons([Lesson("大铁门", here, 1, east)])
    sound = sound_of("大铁门")
    told = {street: once.recalled_by(sound, street)[0] for street in (east, west, None)}
    assert [(told[street].confidence, told[street].is_settled) for street in (east, west, None)] == [
        (0.9, True), (0.5, False), (0.9, False),
    ]  # fmt: skip
    twice = Lessons([Lesson("大铁门", here, 2, east)])
    assert [(one.confidence, one.is_settled) for one in twice.recalled_by(sound, west)] == [(0.97, True)]
    both = Lessons([Lesson("大铁门", here, 3, east), Lesson("大铁门", there, 1, west)])
    assert [(one.lesson.grid, one.is_settled) for one in both.recalled_by(sound, west)] == [(there, True)]
    disputed = Lessons([Lesson("大铁门", here, 3, east), Lesson("大铁门", there, 1, east)])
    assert [one.is_settled for one in disputed.recalled_by(sound, east)] == [False, False]


def test_a_number_is_not_recalled_in_the_middle_of_another() -> None:
    known = Lessons([Lesson("9号煤场", UUID(int=1), 1), Lesson("老煤场7", UUID(int=2), 1)])
    assert [one.lesson.said for one in known.recalled_by(sound_of("在9号煤场旁"))] == ["9号煤场"]
    assert known.recalled_by(sound_of("在19号煤场旁")) == []
    assert [one.lesson.said for one in known.recalled_by(sound_of("老煤场7旁"))] == ["老煤场7"]
    assert known.recalled_by(sound_of("老煤场75号")) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("大铁门", None), (" 大 铁门 ", None), ("老棉纺大院", None), ("工人路19号院后门", None), ("KFC旁边", None),
        ("门", Unfit.SHORT), ("", Unfit.SHORT), ("长" * 41, Unfit.LONG),
        ("门口", Unfit.SHORT), ("小区门口", Unfit.GENERAL), ("3号楼", Unfit.GENERAL), ("19号院北门", Unfit.GENERAL),
        ("路边的垃圾桶旁边", Unfit.GENERAL), ("我家楼下", Unfit.GENERAL), ("十字路口西北角", Unfit.GENERAL),
        ("大槐树13812345678", Unfit.PRIVATE), ("大槐树 138 1234 5678", Unfit.PRIVATE),
        ("大槐树１３８－１２３４－５６７８", Unfit.PRIVATE), ("大槐树一三八一二三四五六七八", Unfit.PRIVATE),
        ("大槐树幺三八零零一三八零零零", Unfit.PRIVATE), ("大槐树0371-67890123", Unfit.PRIVATE),
        ("41010219900307451X", Unfit.PRIVATE), ("锦绣花园3号楼2单元501", Unfit.PRIVATE),
        ("锦绣花园3-2-501", Unfit.PRIVATE), ("锦绣花园501室", Unfit.PRIVATE), ("13812345678" * 9, Unfit.PRIVATE),
    ],
)  # fmt: skip
def test_which_words_may_be_learned(said: str, why: Unfit | None) -> None:
    assert unfit(said) == why


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_no_phone_is_ever_learned(words: str, phone: str) -> None:
    assert unfit(words[:10] + phone + words[10:20]) == Unfit.PRIVATE
