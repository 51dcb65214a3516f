"""Hints on replies. No database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yuandian.governance.triage.replies.rules import Hint, parts_of_question, read_reply, share_met

ASKED = "工人路19号院路灯坏了一个月，什么时候能修好？另外小区停车费为什么从每月100元涨到200元？"
GOOD = (
    "您好。经现场核实，工人路19号院路灯因线路老化不亮，已于11月20日更换修好。关于停车费，经与物业核实，"
    "涨价未经业主大会同意，已责令物业停止按200元收取停车费。"
)
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)


def hints(reply: str, question: str = ASKED) -> set[Hint]:
    return {told.hint for told in read_reply(question, reply).hints}


def test_a_good_reply_has_no_hint() -> None:
    read = read_reply(ASKED, GOOD, due_at=NOON, at=NOON)
    assert (read.hints, read.parts, read.parts_met) == ((), 2, 2)


def test_a_part_that_was_left_out_is_named() -> None:
    told = read_reply(ASKED, "经核实，您反映的工人路路灯因线路老化不亮，已于11月20日修好。").hints
    assert [one.hint for one in told] == [Hint.PART_UNANSWERED]
    assert "停车费" in told[0].words


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("", {Hint.EMPTY}),
        ("好的", {Hint.EMPTY}),
        ("关于生育津贴的申领，根据规定可以持身份证到政务大厅办理。", {Hint.OFF_TOPIC}),
        ("您好，您反映的路灯和停车费问题已转交相关部门。", {Hint.ONLY_PASSED_ON, Hint.NO_FINDING}),
        ("感谢您对路灯和停车费的关注，祝您生活愉快。", {Hint.NO_OUTCOME, Hint.NO_FINDING}),
        ("经核实路灯和停车费的情况属实，我们将尽快处理。", {Hint.NO_DATE}),
    ],
)
def test_what_is_missing_is_told(reply: str, expected: set[Hint]) -> None:
    assert hints(reply) == expected


def test_late_and_private() -> None:
    read = read_reply(ASKED, GOOD + "联系人李师傅13812341234。", due_at=NOON, at=NOON + timedelta(hours=1))
    assert [one.hint for one in read.hints] == [Hint.LATE, Hint.PRIVATE]


def test_what_was_asked_is_taken_apart() -> None:
    assert len(parts_of_question("1、路灯什么时候修？2、垃圾桶能否增加？3、请整治门口占道经营。")) == 3
    assert len(parts_of_question("路灯不亮")) == 1


def test_words_are_met_in_shorter_or_longer_ones() -> None:
    assert share_met(["停车收费"], "停车不得另外收费") == 1.0
    assert share_met(["暖气"], "暖气片已更换") == 1.0
    assert share_met([], "x") == 0.0


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_two_texts_are_read(question: str, reply: str) -> None:
    read = read_reply(question, reply)
    assert 0 <= read.met <= 1
    assert 0 <= read.parts_met <= read.parts


def test_long_texts_are_read_at_once() -> None:
    assert read_reply("路灯。" * 40_000, "<script>" * 12_000).parts >= 1
