"""Words, likeness and coming back, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.triage.duplicates.rules.likeness import PROPOSED_FROM, Reason, Trouble, likeness_of, may_be_one
from yuandian.governance.triage.duplicates.rules.recurrences import (
    RECURRENCES,
    Occasion,
    RecurrenceAction,
    RecurrenceStatus,
    earlier_occasions,
)
from yuandian.governance.triage.duplicates.rules.wording import (
    ON_THE_FIRST_DAY,
    Commonness,
    cosine,
    shared_words,
    wording_of,
    wording_without_place,
)

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
HERE, NEAR, FAR = (113.6, 34.75), (113.6002, 34.75), (113.63, 34.75)
LIGHT, WALL = UUID(int=1), UUID(int=2)
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
    "' & | !",
)


def trouble(title: str, text: str = "", hours: float = 0, **more: object) -> Trouble:
    found = Trouble(
        title, text, wording_of(title, text, ON_THE_FIRST_DAY), NOON + timedelta(hours=hours),
        without_place=wording_without_place(title, text, "百花里", ON_THE_FIRST_DAY),
    )  # fmt: skip
    return replace(found, **more)  # type: ignore[arg-type]


def probability(one: Trouble, other: Trouble) -> float:
    return likeness_of(one, other, ON_THE_FIRST_DAY).probability


def test_a_rare_name_weighs_more_than_everyday_words() -> None:
    asked = wording_of("桐福里三号院 请问什么时候解决", "", ON_THE_FIRST_DAY)
    named = wording_of("桐福里三号院 漏水", "", ON_THE_FIRST_DAY)
    polite = wording_of("漏水 请问什么时候解决", "", ON_THE_FIRST_DAY)
    assert cosine(asked.weights, named.weights) > cosine(asked.weights, polite.weights)


def test_counted_words_change_what_is_telling() -> None:
    common = Commonness({"路灯": 0.5, "灯不": 0.5, "不亮": 0.5}, is_counted=True)
    assert common.weight("路灯") < common.weight("桐福")


def test_shared_words_are_whole_stretches_the_most_telling_first() -> None:
    other = wording_of("桐福里路灯不亮", "", ON_THE_FIRST_DAY)
    assert shared_words("请问桐福里的路灯不亮了", other, ON_THE_FIRST_DAY) == ("路灯不亮", "桐福里")


def test_the_same_lamp_by_another_channel_is_proposed_with_its_reasons() -> None:
    first = trouble("百花里东门路灯不亮", "晚上看不见路", point=HERE, category_id=LIGHT)
    second = trouble("百花里门口的路灯坏了", "路灯不亮两天了", hours=2, point=NEAR, category_id=LIGHT)
    found = likeness_of(second, first, ON_THE_FIRST_DAY)
    assert found.probability > 0.9
    assert (found.metres, found.hours) == (18, 2.0)
    assert found.reasons == (Reason.METRES, Reason.HOURS, Reason.CATEGORY, Reason.WORDS)
    assert "百花里" in "".join(found.words)


@pytest.mark.parametrize(
    "more",
    [{"point": FAR}, {"category_id": WALL, "point": (113.604, 34.75)}],
    ids=["two kilometres off", "another kind, another place"],
)
def test_the_same_words_elsewhere_are_another_trouble(more: dict[str, object]) -> None:
    here = trouble("路灯不亮", point=HERE, category_id=LIGHT)
    assert probability(here, trouble("路灯坏了一盏", **more)) < PROPOSED_FROM


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("棉纺西路55号东侧墙角有垃圾堆积，味道很大", "棉纺西路55号门口凌晨还在打桩，睡不着", False),
        ("互助路11号院充电桩坏了7个口", "互助路11号院3号楼2单元水管爆了", False),
        ("百花里门口垃圾没人清", "百花里楼上漏水找不到户主", False),
        ("棉纺西路55号东侧墙角垃圾堆积如山", "垃圾堆积，棉纺西路55号墙角臭得很", True),
        ("百花里化粪池满溢臭气很大", "臭味太大，百花里化粪池满溢流到路上", True),
    ],
)
def test_two_troubles_at_one_address_are_not_one(first: str, second: str, is_one: bool) -> None:
    one, other = (trouble(text, point=HERE) for text in (first, second))
    assert (probability(one, other) >= PROPOSED_FROM) == is_one


@given(
    hours=st.floats(0, 3_000), east=st.floats(0, 0.02), same_kind=st.booleans(), same_phone=st.booleans(),
    words=st.sampled_from(["桐福新城搅拌站噪音大", "路灯不亮"]),
)  # fmt: skip
def test_none_that_is_left_unread_would_have_been_likely(
    hours: float,
    east: float,
    same_kind: bool,
    same_phone: bool,
    words: str,
) -> None:
    one = trouble("桐福新城搅拌站噪音大", point=HERE, category_id=LIGHT, reporters=frozenset({b"a"}))
    other = trouble(
        words, hours=hours, point=(HERE[0] + east, HERE[1]), category_id=LIGHT if same_kind else WALL,
        reporters=frozenset({b"a" if same_phone else b"b"}),
    )  # fmt: skip
    assert may_be_one(one, other) or probability(one, other) < PROPOSED_FROM


def test_what_is_not_known_speaks_neither_way() -> None:
    one, other = trouble("桐福里三号院暖气不热"), trouble("桐福里三号院暖气不热")
    assert probability(one, other) == probability(replace(one, point=HERE), other)


def test_time_and_the_same_phone_count() -> None:
    one, other = trouble("路灯不亮", point=HERE), trouble("灯坏了", point=(113.602, 34.75))
    late = replace(other, at=NOON + timedelta(days=80))
    assert probability(one, late) < probability(one, other)
    phone = frozenset({b"1"})
    assert probability(replace(one, reporters=phone), replace(other, reporters=phone)) > probability(one, other)


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_get_an_answer(text: str) -> None:
    strange = trouble(text, text)
    plain = trouble("路灯不亮", "晚上看不见路")
    assert 0 <= probability(strange, plain) <= 1
    assert 0 <= probability(plain, strange) <= 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_get_the_same_answer_either_way(one: str, other: str) -> None:
    first, second = trouble(one[:20], one), trouble(other[:20], other)
    assert probability(first, second) == pytest.approx(probability(second, first))


def occasion(number: int, days: float, point: tuple[float, float] | None = HERE, address: str = "") -> Occasion:
    return Occasion(UUID(int=number), NOON + timedelta(days=days), point, address)


def test_a_lamp_repaired_twice_before_comes_back_for_the_third_time() -> None:
    new = occasion(9, 0)
    before = [
        occasion(1, -40),
        occasion(2, -20),
        occasion(3, -19.5),
        occasion(4, -300),
        occasion(5, -10, FAR),
        occasion(6, -0.5),
    ]
    assert [one.case_id.int for one in earlier_occasions(new, before)] == [1, 2]


def test_without_points_the_address_tells_the_spot() -> None:
    new = occasion(9, 0, None, "工人路19号院")
    before = [occasion(1, -9, None, "工人路19号院"), occasion(2, -8, None, "工人路20号院"), occasion(3, -7, None, "")]
    assert [one.case_id.int for one in earlier_occasions(new, before)] == [1]


def test_the_steps_about_a_cause() -> None:
    held = {CasePermission.TRIAGE}
    assert RECURRENCES.possible(RecurrenceStatus.NOTICED, held) == list(RecurrenceAction)
    assert RECURRENCES.possible(RecurrenceStatus.PLANNED, held) == [RecurrenceAction.CURE, RecurrenceAction.DISMISS]
    assert [RECURRENCES.possible(status, held) for status in (RecurrenceStatus.CURED, RecurrenceStatus.DISMISSED)] == [
        [],
        [],
    ]
    assert RECURRENCES.possible(RecurrenceStatus.NOTICED, ()) == []
    assert set(RECURRENCES.steps) == set(RecurrenceAction)
