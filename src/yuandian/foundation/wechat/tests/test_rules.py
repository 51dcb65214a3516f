from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured

from yuandian.config.wechat import wechat_from
from yuandian.foundation.wechat import errors
from yuandian.foundation.wechat.rules import failure_of, fitted, is_our_fault, kind_of_field, refusal_of, renews_at

REAL = {"YUANDIAN_WECHAT": "http", "YUANDIAN_WECHAT_APP_ID": "wx1", "YUANDIAN_WECHAT_SECRET": "s"}


@pytest.mark.parametrize(
    ("errcode", "refusal", "ours"),
    [
        (-1, errors.WechatUnavailable, False),
        (40029, errors.WechatCodeRefused, False),
        (40163, errors.WechatCodeRefused, False),
        (40226, errors.WechatUserBlocked, False),
        (45011, errors.WechatTooOften, False),
        (40013, errors.WechatUnavailable, True),
        (40125, errors.WechatUnavailable, True),
        (40164, errors.WechatUnavailable, True),
        (1400001, errors.WechatUnavailable, True),
    ],
)
def test_what_an_error_code_means(errcode: int, refusal: type, ours: bool) -> None:
    assert (type(refusal_of(errcode)), is_our_fault(errcode)) == (refusal, ours)


@pytest.mark.parametrize(
    ("errcode", "failure"),
    [
        (43101, errors.NotSubscribed),
        (-1, errors.MessageNotSent),
        (45009, errors.MessageNotSent),
        (43108, errors.MessageNotSent),
        (40001, errors.MessageNotSent),
        (40003, errors.MessageRefused),
        (40037, errors.MessageRefused),
        (41030, errors.MessageRefused),
        (47003, errors.MessageRefused),
        (43107, errors.MessageRefused),
    ],
)
def test_what_becomes_of_a_message(errcode: int, failure: type) -> None:
    told = failure_of(errcode)
    assert (type(told), told.reason) == (failure, f"wechat_{errcode}")


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("thing1", "已修好。\n谢谢您", "已修好。 谢谢您"),
        ("thing12", "长" * 30, "长" * 19 + "…"),
        ("phrase2", "街道已经答复", "街道已经…"),
        ("thing3", "  ", "-"),
        ("time4", "2026年11月17日 12:00", "2026年11月17日 12:00"),
    ],
)
def test_values_fit_their_fields(field: str, value: str, shown: str) -> None:
    assert fitted(field, value) == shown


@pytest.mark.parametrize(
    ("field", "kind"),
    [("thing1", "thing"), ("character_string10", "character_string"), ("date5", "date"), ("thing", None), ("x1", None)],
)
def test_fields_that_wechat_has(field: str, kind: str | None) -> None:
    assert kind_of_field(field) == kind


def test_a_token_is_renewed_while_the_old_one_counts() -> None:
    moment = datetime(2026, 11, 17, tzinfo=UTC)
    assert timedelta(0) < moment - renews_at(moment) < timedelta(minutes=5)


@pytest.mark.parametrize(
    ("environment", "is_sample", "mode"), [({}, True, "standin"), ({}, False, "none"), (REAL, True, "http")]
)
def test_who_answers_by_default(environment: dict[str, str], is_sample: bool, mode: str) -> None:
    assert wechat_from(environment, is_sample=is_sample)["mode"] == mode


@pytest.mark.parametrize(
    "environment",
    [
        {"YUANDIAN_WECHAT": "standin"},
        {"YUANDIAN_WECHAT": "yes"},
        {**REAL, "YUANDIAN_WECHAT_SECRET": ""},
        {**REAL, "YUANDIAN_WECHAT_STATE": "beta"},
    ],
)
def test_set_ups_that_are_refused(environment: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured):
        wechat_from(environment, is_sample=False)
