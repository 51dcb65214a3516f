from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.foundation.messaging.errors import TemplateMisfit
from yuandian.foundation.messaging.rules import DEFAULT_PREFERENCES, DeliveryStatus, Preferences
from yuandian.foundation.messaging.rules.deliveries import DELIVERIES, WAITS, Move, wait_after
from yuandian.foundation.messaging.rules.subscriptions import Notification, filled, fits_kind, is_source, page_for
from yuandian.foundation.messaging.rules.texts import DIGEST, LONGEST_TEXT, MESSAGE, TEMPLATES, text_of, words_for

CHINA = timezone(timedelta(hours=8))
LAST = {DeliveryStatus.SENT, DeliveryStatus.GIVEN_UP}


def at(hour: int, minute: int = 0, day: int = 17) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=CHINA)


def test_every_delivery_can_come_to_an_end_and_stays_there() -> None:
    assert set(DELIVERIES.steps) == set(Move)
    assert not any(step.before & LAST for step in DELIVERIES.steps.values())
    reached = {step.after for step in DELIVERIES.steps.values()} | {DeliveryStatus.QUEUED}
    assert reached == set(DeliveryStatus)


def test_waits_grow_and_end() -> None:
    assert [wait_after(attempts) for attempts in range(1, 7)] == [*WAITS, None]
    assert sorted(WAITS) == list(WAITS)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(12), at(12)),
        (at(21, 59), at(21, 59)),
        (at(22), at(7, day=18)),
        (at(23, 30), at(7, day=18)),
        (at(0), at(7)),
        (at(6, 59), at(7)),
        (at(7), at(7)),
    ],
)
def test_nothing_goes_out_at_night_unless_it_is_urgent(now: datetime, expected: datetime) -> None:
    assert DEFAULT_PREFERENCES.goes_out_at(now, is_urgent=False) == expected
    assert DEFAULT_PREFERENCES.goes_out_at(now, is_urgent=True) == now


@pytest.mark.parametrize(
    ("preferences", "now", "expected"),
    [
        (Preferences(quiet_from=time(12), quiet_to=time(14)), at(13), at(14)),
        (Preferences(quiet_from=time(12), quiet_to=time(14)), at(23), at(23)),
        (Preferences(quiet_from=None, quiet_to=None), at(3), at(3)),
        (replace(DEFAULT_PREFERENCES, digest_at=time(18)), at(9), at(18)),
        (replace(DEFAULT_PREFERENCES, digest_at=time(18)), at(18), at(18)),
        (replace(DEFAULT_PREFERENCES, digest_at=time(18)), at(19), at(18, day=18)),
        (replace(DEFAULT_PREFERENCES, digest_at=time(6)), at(9), at(7, day=18)),
    ],
)
def test_wishes_about_time(preferences: Preferences, now: datetime, expected: datetime) -> None:
    assert preferences.goes_out_at(now, is_urgent=False) == expected


FIRST, LATEST = (datetime(year, 1, 1) for year in (2026, 2027))  # noqa: DTZ001
times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@given(times, times, st.none() | times, st.datetimes(FIRST, LATEST, timezones=st.just(CHINA)))
def test_whatever_is_wished_a_message_goes_out_within_two_days_and_not_in_quiet_hours(
    quiet_from: time, quiet_to: time, digest_at: time | None, now: datetime
) -> None:
    preferences = Preferences(quiet_from=quiet_from, quiet_to=quiet_to, digest_at=digest_at)
    moment = preferences.goes_out_at(now, is_urgent=False)
    assert now <= moment <= now + timedelta(days=2)
    if quiet_from != quiet_to:
        assert not preferences.is_quiet(moment.time())


@pytest.mark.parametrize(
    ("muted", "kind", "wanted"),
    [
        ((), "case.replied", True),
        (("case.replied",), "case.replied", False),
        (("case.replied",), "case.closed", True),
        (("case",), "case.replied", False),
        (("case",), "casework.done", True),
    ],
)
def test_what_is_muted_stays_in(muted: tuple[str, ...], kind: str, wanted: bool) -> None:
    assert Preferences(frozenset(muted)).wants(kind) is wanted


def test_texts_carry_the_signature_and_fit() -> None:
    text = text_of("sign_in_code", {"code": "123456", "minutes": "5"}, "原点在线")
    assert text.startswith("【原点在线】您的验证码是123456，5分钟内有效")
    long = text_of(MESSAGE, {"title": "答复", "body": "长" * 500}, "原点在线")
    assert len(long) == LONGEST_TEXT + len("【原点在线】")
    assert long.endswith("…")


def test_values_are_not_read_as_templates() -> None:
    assert text_of(MESSAGE, {"title": "{code}", "body": "{0.__class__}"}, "x") == "【x】{code}：{0.__class__}"


@pytest.mark.parametrize(("template", "values"), [("unknown", {}), *((template, {}) for template in TEMPLATES)])
def test_a_text_needs_its_values(template: str, values: dict[str, str]) -> None:
    with pytest.raises(TemplateMisfit):
        text_of(template, values, "x")


def told(title: str, hour: int = 12, subject: str | None = "7") -> Notification:
    return Notification("case.replied", title, "已修好。\n谢谢", at(hour), subject)


def test_a_template_is_filled() -> None:
    fields = {"thing1": "title", "thing2": "body", "time3": "time", "date4": "time", "phrase5": "=已答复"}
    assert filled(fields, [told("答复")]) == {
        "thing1": "答复", "thing2": "已修好。 谢谢", "time3": "2026年11月17日 12:00", "date4": "2026年11月17日",
        "phrase5": "已答复",
    }  # fmt: skip
    several = filled(fields, [told("答复", 14), told("办结", 13)])
    assert (several["thing1"], several["thing2"], several["time3"]) == (
        "您有2条新消息", "答复；办结", "2026年11月17日 14:00",
    )  # fmt: skip


def test_a_tap_leads_to_the_one_subject() -> None:
    page = "pages/case/show?id={subject_id}"
    assert page_for(page, [told("答复")]) == "pages/case/show?id=7"
    assert page_for(page, [told("答复"), told("办结")]) == "pages/case/show?id=7"
    assert page_for(page, [told("答复"), told("办结", subject="8")]) == ""
    assert page_for(page, [told("答复", subject=None)]) == ""
    assert page_for("pages/inbox", [told("答复", subject=None)]) == "pages/inbox"


@pytest.mark.parametrize(
    ("kind", "source", "fits"),
    [("thing", "title", True), ("thing", "time", False), ("time", "time", True), ("date", "body", False)],
)
def test_times_go_into_fields_of_times(kind: str, source: str, fits: bool) -> None:
    assert (fits_kind(kind, source), is_source(source)) == (fits, True)
    assert not is_source("=")
    assert not is_source("phone")


def test_one_message_is_told_and_several_are_counted() -> None:
    assert words_for([("诉求答复", "已修好。\n谢谢")]) == (MESSAGE, {"title": "诉求答复", "body": "已修好。 谢谢"})
    assert words_for([("诉求答复", "a"), ("工单办结", "b")]) == (DIGEST, {"count": "2", "titles": "诉求答复；工单办结"})
    assert words_for([("答复", "a")] * 5) == (DIGEST, {"count": "5", "titles": "答复等"})
