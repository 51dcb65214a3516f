"""What a text is made of, what a model makes of it, and when a version may take over. No database."""

from uuid import uuid4

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yuandian.governance.triage.rules import tables
from yuandian.governance.triage.rules.features import MOST_WORDS, Reading, batches
from yuandian.governance.triage.rules.labelled import TableUnfit, labelled_in
from yuandian.governance.triage.rules.learner import NothingToLearn, learn
from yuandian.governance.triage.rules.levels import sounding
from yuandian.governance.triage.rules.model import Model, ModelUnreadable, model_from
from yuandian.governance.triage.rules.neighbours import DOUBT, Neighbours
from yuandian.governance.triage.rules.probabilities import calibration_error, strongest
from yuandian.governance.triage.rules.tables import table_of
from yuandian.governance.triage.rules.versions import (
    LONGEST_WAIT_SECONDS,
    Marks,
    left_out_from,
    left_out_to_bytes,
    marks,
    may_take_over,
    most_of_a_label,
    wait_seconds,
)
from yuandian.governance.triage.rules.words import LONGEST, is_segmented, parts_of, plain, words_of

HOSTILE = [
    "", "😀", "\0", "\ud800", "路" * 100_000, "a" * 100_000, "<script>alert(1)</script>", "'; DROP TABLE cases_case;",
    "The street lamp is broken", "Уличный фонарь не горит", "المصباح", "ﷺ" * 9_000, "\n\t ", "１２３４５", "{{7*7}}",
]  # fmt: skip
LIGHTS = ["路灯不亮 晚上太黑", "楼下路灯坏了", "路灯一直闪", "小区门口路灯不亮", "路灯杆倒了没有灯光", "胡同里路灯灭了"]
HEAT = ["暖气不热", "家里暖气片冰凉", "供暖温度不够", "暖气漏水", "小区没有供暖", "供热公司暖气不热"]
NOISE = ["工地夜间施工噪音", "楼上装修噪音大", "广场舞音响噪音扰民", "半夜施工太吵", "饭店噪音", "噪音扰民睡不着"]


@pytest.fixture(scope="module")
def taught() -> Model:
    """Three kinds of trouble, six texts each."""
    texts = [*LIGHTS, *HEAT, *NOISE]
    return learn([Reading(words_of(text)) for text in texts], ["light"] * 6 + ["heat"] * 6 + ["noise"] * 6).model


def best(model: Model, text: str) -> str:
    return model.labels[int(model.probabilities([Reading(words_of(text))])[0].argmax())]


def test_texts_that_were_not_seen_are_told_apart(taught: Model) -> None:
    told = [best(taught, text) for text in ("巷子里的路灯不亮了", "暖气片不热", "夜里施工噪音很大")]
    assert told == ["light", "heat", "noise"]


def test_the_words_that_decided_are_told(taught: Model) -> None:
    words = words_of("老百姓说暖气不热请解决")
    shares = taught.reasons([Reading(words)], [taught.labels.index("heat")])[0]
    assert strongest(words, shares, ())[0] == "暖气"


def test_what_is_stored_answers_the_same(taught: Model) -> None:
    again = model_from(taught.to_bytes())
    readings = [Reading(words_of(text)) for text in (*LIGHTS, *NOISE, "没见过的话", "")]
    assert np.array_equal(again.probabilities(readings), taught.probabilities(readings))


def test_a_stored_model_holds_no_text(taught: Model) -> None:
    stored = taught.to_bytes()
    assert all(
        word.encode() not in stored for text in (*LIGHTS, *HEAT, *NOISE) for word in words_of(text) if len(word) > 1
    )


@pytest.mark.parametrize("stored", [b"", b"\x80\x04K\x01.", b"\xff" * 100])
def test_other_bytes_are_no_model(stored: bytes) -> None:
    with pytest.raises(ModelUnreadable):
        model_from(stored)


def test_a_cut_off_model_is_no_model(taught: Model) -> None:
    with pytest.raises(ModelUnreadable):
        model_from(taught.to_bytes()[:-40])


def test_one_label_is_nothing_to_learn() -> None:
    with pytest.raises(NothingToLearn):
        learn([Reading(["路灯"]), Reading(["灯"])], ["light", "light"])


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_gets_an_answer(taught: Model, text: str) -> None:
    words = words_of(text)
    row = taught.probabilities([Reading(words)])[0]
    assert row.sum() == pytest.approx(1, abs=1e-4)
    assert len(taught.reasons([Reading(words)], [0])[0]) == len(words)
    assert sounding(plain(text), "ordinary").level in {"ordinary", "complex"}


TWO = learn([Reading(words_of(text)) for text in (*LIGHTS[:3], *HEAT[:3])], ["a"] * 3 + ["b"] * 3).model


@given(st.lists(st.text(max_size=60), max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_texts_get_rows_that_sum_to_one(texts: list[str]) -> None:
    rows = TWO.probabilities([Reading(words_of(text), ("fact",)) for text in texts])
    assert rows.shape == (len(texts), 2)
    assert np.allclose(rows.sum(axis=1), 1, atol=1e-4)


def test_a_text_means_the_same_alone_and_among_others(taught: Model) -> None:
    readings = [Reading(words_of(text)) for text in (*LIGHTS, *HEAT, *NOISE)]
    together = taught.probabilities(readings)
    alone = np.concatenate([taught.probabilities([reading]) for reading in readings])
    assert np.allclose(together, alone, atol=1e-6)
    labels = [place % 3 for place in range(len(readings))]
    because = [taught.reasons([reading], [label])[0] for reading, label in zip(readings, labels, strict=True)]
    for reasons, said in zip(taught.reasons(readings, labels), because, strict=True):
        assert reasons == pytest.approx(said)


def test_batches_hold_every_text_once() -> None:
    texts = [Reading(["字"] * 9_000) for _ in range(9)] + [Reading([]), Reading(["x"])]
    parts = list(batches(texts))
    assert len(parts) > 1
    assert [i for part in parts for i in range(part.start, part.stop)] == list(range(len(texts)))
    assert all(sum(len(text.words) for text in texts[part]) <= MOST_WORDS for part in parts)


def test_text_that_was_cut_is_noticed() -> None:
    assert is_segmented(["路灯 不亮 请 修理", "暖气 不热"])
    assert not is_segmented(["路灯不亮请修理，已经三天了", "the street lamp is broken again"])
    assert parts_of("路灯  不亮 12") == ["路灯", "不亮", "0"]


def test_long_text_is_cut_and_digits_are_one() -> None:
    assert len(plain("路" * 50_000)) == LONGEST
    assert plain("Ａ１２号 34") == "a0号 0"


def test_the_nearest_texts_are_asked() -> None:
    """Two words, three texts: the first word stands in two texts of label 0, the second in one of label 1."""
    near = Neighbours(
        np.array([0, 2, 2, 3], np.int32), np.array([0, 1, 2], np.int32), np.array([1, 1, 1], np.float32),
        np.array([0, 0, 1], np.int16),
    )  # fmt: skip
    rows, amounts = np.array([0, 1, 0, 2, 1]), np.array([0.5, 0.9, 0.6, 0.8, 1], np.float32)
    borders, unsure = np.array([0, 2, 4, 5, 5]), np.zeros((4, 2), np.float32)
    said = np.exp(near.says(borders, rows, amounts, unsure))
    assert said[0] == pytest.approx([(2 + DOUBT / 2) / (2 + DOUBT), DOUBT / 2 / (2 + DOUBT)])  # 1 alike, twice
    assert said[1] == pytest.approx([(0.72 + DOUBT / 2) / (1.36 + DOUBT), (0.64 + DOUBT / 2) / (1.36 + DOUBT)])
    assert said[2:] == pytest.approx(np.full((2, 2), 0.5))  # nobody near
    sure = np.tile(np.array([-1, 1], np.float32), (4, 1))
    assert near.says(borders, rows, amounts, sure) == pytest.approx(np.log(np.full((4, 2), 0.5)))  # nobody is asked


def test_a_table_that_is_too_large_loses_what_tells_least(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Reading(["路灯", "的"]), Reading(["路灯", "的"]), Reading(["暖气", "的"]), Reading(["暖气", "的"])]
    known = np.array([0, 0, 1, 1])
    whole = table_of(texts, known, 2)
    monkeypatch.setattr(tables, "MOST_WORK", 2 * 20)
    less = table_of(texts, known, 2)
    assert 0 < less.counts.nnz <= 20 < whole.counts.nnz
    everywhere = np.asarray((whole.counts > 0).sum(axis=0)).ravel() == 4
    assert not set(whole.hashes[everywhere]) & set(less.hashes)


def test_a_model_of_the_format_before_is_still_read(taught: Model) -> None:
    stored = msgspec.msgpack.decode(taught.to_bytes())
    for name in ("nearness", "near_starts", "near_texts", "near_amounts", "near_labels"):
        del stored[name]
    assert best(model_from(msgspec.msgpack.encode({**stored, "format": 1})), "暖气片不热") == "heat"
    with pytest.raises(ModelUnreadable):
        model_from(msgspec.msgpack.encode({**stored, "format": 3}))


def test_learning_takes_a_small_part_of_the_time() -> None:
    assert wait_seconds(None, 60) == 0
    assert (wait_seconds(0, 60), wait_seconds(900, 60), wait_seconds(2000, 60)) == (1200, 300, 0)
    assert wait_seconds(0, 3600) == LONGEST_WAIT_SECONDS


@given(st.lists(st.integers(0, 400), max_size=9), st.integers(1, 900))
def test_the_commonest_labels_give_way_first(counts: list[int], most: int) -> None:
    cap = most_of_a_label(counts, most)
    read = [min(count, cap) for count in counts]
    assert sum(read) <= most
    assert read == counts or sum(read) > most - len(counts)


def test_what_was_said_unseen_is_stored() -> None:
    said = {uuid4(): label for label in ("a", "b", "a", "")}
    assert left_out_from(left_out_to_bytes(said)) == said
    assert left_out_from(left_out_to_bytes({})) == left_out_from(b"") == {}


def test_cues_raise_the_level() -> None:
    assert sounding("路灯不亮", "ordinary").level == "ordinary"
    told = sounding("多次反映，物业和城管互相推诿，全体业主要求解决", "ordinary")
    assert (told.level, told.cues) == ("complex", ("repeated", "passed_on", "many_people"))
    assert sounding("多次反映，长期无人管，全体业主联名，准备上访", "ordinary").level == "hard"


def test_a_version_that_is_worse_in_anything_does_not_take_over() -> None:
    old = Marks(10, 8, 0.8)
    assert may_take_over(Marks(10, 8, 0.8), old)
    assert may_take_over(Marks(10, 9, 0.85), old)
    assert not may_take_over(Marks(10, 9, 0.79), old)
    assert not may_take_over(Marks(10, 7, 0.9), old)


def test_marks() -> None:
    found = marks(["a", "a", "b"], ["a", "b", "b"])
    assert (found.texts, found.right) == (3, 2)
    assert found.macro_f1 == pytest.approx(2 / 3)


def test_calibration_error() -> None:
    assert calibration_error([0.95, 0.95, 0.95, 0.95], [True, True, True, False]) == pytest.approx(0.2)
    assert calibration_error([], []) == 0.0


@pytest.mark.parametrize("heading", ["一级标签", "一级分类", "label"])
def test_the_column_of_labels_is_known_by_its_heading(heading: str) -> None:
    found = labelled_in(f"留言主题,{heading}\n路灯不亮,城乡建设\n")
    assert found.labels == ("城乡建设",)
    with pytest.raises(TableUnfit, match="needs a column of labels"):
        labelled_in("留言主题,说明\n路灯不亮,城乡建设\n")
