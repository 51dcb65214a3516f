"""Heat, growth, clusters and names, without a database."""

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yuandian.governance.triage.hotspots.rules.heat import (
    CALM_RUNS,
    Alarm,
    Growth,
    alarm_after,
    by_day,
    chance_of_at_least,
    densest,
    growth_of,
    heat_of,
)
from yuandian.governance.triage.hotspots.rules.names import Named, letter_of, named, said_in
from yuandian.governance.triage.hotspots.rules.places import home_of, lies_in, middle_of, same_as
from yuandian.governance.triage.hotspots.rules.ranking import Voice, troubles_among
from yuandian.governance.triage.rules.grams import gram_of, grams_of

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
A, B, C, D, E = (UUID(int=number) for number in range(1, 6))
PLANT = (
    "桐福新城旁边的搅拌站夜里噪音大", "桐福新城小区搅拌站噪音扰民睡不着", "搅拌站灰尘大，桐福新城不敢开窗",
    "投诉桐福新城附近违建搅拌站", "桐福新城业主反映搅拌站噪音和粉尘", "桐福新城搅拌站什么时候搬走",
)  # fmt: skip
OTHERS = (
    "路灯不亮看不见路", "下水道堵了污水漫出来", "楼道堆满杂物", "电动车在楼道充电", "井盖松了一过就响",
    "共享单车堵住人行道", "树枝压到电线", "健身器材坏了", "垃圾桶满了没人清", "楼上漏水找不到户主", "小区大门坏了",
    "路面塌了一块", "广告牌松动", "自来水发黄", "暖气不热只有十四度", "停车位被地锁占了", "烧烤油烟直排",
    "流浪狗成群", "公交车半小时不来", "电梯困人",
)  # fmt: skip
STRANGE = (
    "",
    " ",
    "🚧",
    "灯",
    "a",
    "😀" * 50,
    "路灯不亮" * 25_000,
    "The street lamp is broken",
    "Ночью темно",
    "\x00\ud800",
    "<script>",
)


def voices(texts: tuple[str, ...] | list[str], **more: object) -> list[Voice]:
    return [
        Voice(number, text, text, NOON - timedelta(days=len(texts) - number), f"r{number}", **more)  # type: ignore[arg-type]
        for number, text in enumerate(texts)
    ]


def test_heat_is_the_sum_of_its_terms() -> None:
    heat = heat_of([NOON, NOON - timedelta(days=1), NOON - timedelta(days=90)], reporters=3, supporters=7)
    assert [(term.name, term.value, term.weight, term.points) for term in heat.terms] == [
        ("cases", 3, 5, 10.0), ("reporters", 3, 15, 30.0), ("supporters", 7, 5, 15.0), ("densest", 2, 10, 15.8),
    ]  # fmt: skip
    assert heat.total == 70.8


def test_the_densest_thirty_days() -> None:
    days = [0, 1, 29, 31, 32, 100]
    assert densest([NOON + timedelta(days=day) for day in days]) == 3
    assert densest([]) == 0


@pytest.mark.parametrize(
    ("count", "expected", "chance"), [(0, 2.0, 1.0), (1, 1.0, 0.632), (3, 1.0, 0.080), (10, 2.0, 4.6e-5)]
)
def test_chances_are_those_of_poisson(count: int, expected: float, chance: float) -> None:
    assert chance_of_at_least(count, expected) == pytest.approx(chance, rel=0.02)


@pytest.mark.parametrize(
    ("recent", "before", "alarm"),
    [(2, 0, Alarm.NONE), (4, 0, Alarm.YELLOW), (6, 0, Alarm.ORANGE), (9, 0, Alarm.RED), (9, 64, Alarm.NONE)],
)
def test_growing_faster_than_its_history_is_a_warning(recent: int, before: int, alarm: Alarm) -> None:
    times = [NOON - timedelta(days=1)] * recent + [NOON - timedelta(days=8 + number % 50) for number in range(before)]
    assert growth_of(times, NOON, NOON - timedelta(days=90)).alarm is alarm


def test_an_alarm_goes_up_at_once_and_down_late() -> None:
    strong, weak, calm = (
        Growth(Alarm.ORANGE, 5, 0.5, 1e-4),
        Growth(Alarm.YELLOW, 4, 0.9, 9e-3),
        growth_of([], NOON, NOON),
    )
    alarm, runs = alarm_after(Alarm.NONE, 0, strong)
    assert (alarm, runs) == (Alarm.ORANGE, 0)
    for growth in [weak, strong] * 6:
        alarm, runs = alarm_after(alarm, runs, growth)
        assert (alarm, runs) == (Alarm.ORANGE, 0)
    for number in range(1, CALM_RUNS):
        alarm, runs = alarm_after(alarm, runs, calm)
        assert (alarm, runs) == (Alarm.ORANGE, number)
    assert alarm_after(alarm, runs, weak) == (Alarm.ORANGE, 0)
    assert alarm_after(alarm, runs, calm) == (Alarm.NONE, 0)
    assert alarm_after(alarm, runs, Growth(Alarm.NONE, 2, 0.3, 0.03)) == (Alarm.YELLOW, 0)


def test_without_a_history_little_is_expected() -> None:
    growth = growth_of([NOON] * 4, NOON, NOON)
    assert (growth.recent, growth.expected) == (4, 0.5)


def test_a_line_by_day() -> None:
    assert by_day([NOON, NOON - timedelta(days=1), NOON - timedelta(days=9)], NOON, 3) == [0, 1, 1]


def test_one_trouble_among_many_is_found_whole_and_named() -> None:
    mixed = list(enumerate([*PLANT, *OTHERS]))
    random.Random(1).shuffle(mixed)
    given_voices = voices([text for _, text in mixed])
    (found,) = troubles_among(given_voices, NOON, NOON - timedelta(days=90))
    assert {mixed[row][0] for row in found.members} == set(range(len(PLANT)))
    assert found.named.place == "桐福新城"
    assert "搅拌站" in found.name
    assert found.reporters == 6


def test_letters_of_one_person_alone_are_no_hot_spot() -> None:
    alone = [Voice(number, text, text, NOON, "one") for number, text in enumerate([*PLANT, *OTHERS])]
    assert troubles_among(alone, NOON, NOON) == []


def test_the_people_a_trouble_is_about() -> None:
    letters = [letter_of("学校食堂饭菜不新鲜", "学生家长都很担心，学生吃了拉肚子")] * 4
    assert named(letters, [letter_of(text, text) for text in OTHERS]).group == "学生"


def test_grams_are_read_back() -> None:
    grams = grams_of(["路灯", "路灯坏"], ["", ""])
    assert [gram_of(int(code)) for code in grams.codes] == ["路灯"]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_letters_break_nothing(text: str) -> None:
    assert troubles_among(voices([text]), NOON, NOON) == []
    found = troubles_among(voices([text, text, text, *PLANT, *OTHERS]), NOON, NOON)
    assert any("桐福新城" in one.name for one in found)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=12))
def test_any_letters_get_an_answer(texts: list[str]) -> None:
    for found in troubles_among(voices(texts), NOON, NOON):
        assert found.heat.total > 0
        assert found.name


def test_nothing_at_all_is_no_hot_spot() -> None:
    assert troubles_among([], NOON, NOON) == []


def test_home_is_the_finest_grid_with_nearly_all() -> None:
    inside, beside, elsewhere = (A, B, C, D), (A, B, C, E), (E, D, C, B)
    assert home_of([inside] * 9 + [beside]) == inside
    assert home_of([inside] * 5 + [beside] * 5) == (A, B, C, None)
    assert home_of([inside, elsewhere]) == (None, None, None, None)
    assert home_of([(None, None, None, None)]) == (None, None, None, None)


def test_a_case_lies_at_home_or_not() -> None:
    assert lies_in((A, B, C, D), (A, B, None, None))
    assert not lies_in((A, C, C, D), (A, B, None, None))
    assert not lies_in((A, None, None, None), (A, B, None, None))
    assert lies_in((E, None, None, None), (None, None, None, None))


def test_of_a_name_only_what_is_written_at_home_is_told() -> None:
    whole = Named("桐福新城", "业主", ("搅拌站", "KTV"))
    at_home = [letter_of("ktv夜里吵", "搅拌站灰大")]
    assert said_in(whole, at_home) == Named("", "业主", ("搅拌站", "KTV"))


def test_the_middle_is_not_moved_by_one_far_off() -> None:
    assert middle_of([(1.0, 1.0), (2.0, 2.0), (90.0, 3.0)]) == (2.0, 2.0)
    assert middle_of([]) is None


def test_a_hot_spot_is_the_same_if_it_shares_most_cases() -> None:
    known = [(A, frozenset({B, C, D})), (B, frozenset({E}))]
    assert same_as(frozenset({B, C}), known) == A
    assert same_as(frozenset({B, A, E, UUID(int=9)}), [known[0]]) is None
    assert same_as(frozenset({A}), known) is None


def test_what_is_said_all_over_is_a_trouble_of_each_area_too() -> None:
    said = [Voice(n, "暖气不热", f"屋里只有{n}度", NOON, f"r{n}", areas=("s", f"c{n % 2}")) for n in range(12)]
    other = [Voice(f"o{n}", text, text, NOON, f"o{n}", areas=("s", "c0")) for n, text in enumerate(OTHERS[:14])]
    found = troubles_among([*said, *other], NOON, NOON - timedelta(days=90))
    assert [len(one.members) for one in found] == [12, 6, 6]
    assert len({one.name for one in found}) == 1


@pytest.mark.parametrize(("start", "place"), [("桐福里3号院", "桐福里3号院"), ("3号院", "")])
def test_a_house_number_is_no_name(start: str, place: str) -> None:
    letters = [letter_of(f"{start}{what}", "") for what in ("门口积水", "路灯不亮", "垃圾没人扫")]
    assert named(letters, [letter_of(one, one) for one in OTHERS]).place == place
