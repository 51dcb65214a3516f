"""Rules without a database."""

from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.community.mall.rules.codes import code_from, qr_text, read_code, spoken
from yuandian.community.mall.rules.licences import LETTERS, check_character, normal_licence
from yuandian.community.mall.rules.limits import good_until, month_after, month_before
from yuandian.community.mall.rules.steps import (
    GIFTS,
    MERCHANTS,
    OFFERS,
    REDEMPTIONS,
    STATEMENTS,
    STATUS_NAMES,
    GiftStatus,
    MerchantStatus,
    OfferStatus,
    RedemptionAction,
    RedemptionStatus,
    Side,
    StatementStatus,
)
from yuandian.kernel.lifecycle import standing

ZONE = ZoneInfo("Asia/Shanghai")
LIVES = [
    (MerchantStatus, MERCHANTS, {"applied"}, {"ended"}),
    (OfferStatus, OFFERS, {"draft"}, set()),
    (RedemptionStatus, REDEMPTIONS, {"ordered"}, {"redeemed", "cancelled", "expired"}),
    (StatementStatus, STATEMENTS, {"frozen"}, {"settled"}),
    (GiftStatus, GIFTS, {"proposed"}, {"given", "refused"}),
]


@pytest.mark.parametrize(("statuses", "life", "first", "last"), LIVES)
def test_every_status_is_reached_named_and_left_unless_it_is_the_last(statuses, life, first, last) -> None:
    words, steps = {status.value for status in statuses}, life.steps.values()
    assert {step.after.value for step in steps if step.after} | first == words
    assert words - {before.value for step in steps for before in step.before} == last
    assert {status.value for status in STATUS_NAMES[statuses]} == words
    assert all(step.permission for step in steps if step.by & {Side.STAFF, Side.SECOND})


@pytest.mark.parametrize(("statuses", "life"), [(one[0], one[1]) for one in LIVES])
def test_what_is_offered_is_what_the_table_says(statuses, life) -> None:
    held = frozenset({"mall.approve", "mall.manage", "mall.settle"})
    for status, side in product(statuses, Side):
        expected = [action for action, step in life.steps.items() if status in step.before and side in step.by]
        assert life.possible(status, held, standing({side})) == expected
        if side in {Side.STAFF, Side.SECOND}:
            assert life.possible(status, (), standing({side})) == []


def test_nothing_ended_is_ended_again() -> None:
    ended = {RedemptionStatus.REDEEMED, RedemptionStatus.CANCELLED, RedemptionStatus.EXPIRED}
    assert all(not ended & REDEMPTIONS.steps[action].before for action in RedemptionAction)


def test_licences_of_the_standard() -> None:
    assert normal_licence("91350100M000100Y43") == "91350100M000100Y43"  # the example of GB 32100-2015
    assert normal_licence(" 9135 0100m000100y43 ") == "91350100M000100Y43"
    for wrong in ("91350100M000100Y42", "91350100M000100Y4", "91350100I000100Y43", "", "９１"):
        assert normal_licence(wrong) is None


@given(st.text(LETTERS, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(LETTERS))
def test_a_licence_with_one_wrong_character_does_not_check(first: str, place: int, letter: str) -> None:
    code = first + check_character(first)
    assert normal_licence(code) == code
    wrong = code[:place] + letter + code[place + 1 :]
    assert (normal_licence(wrong) == wrong) == (wrong == code)


@given(st.integers(0, 10**12 - 1))
def test_codes_are_read_as_they_are_shown(number: int) -> None:
    code = code_from(number)
    assert read_code(spoken(code)) == read_code(qr_text(code)) == code
    assert read_code(code[:-1]) is None


def test_how_long_a_code_is_good() -> None:
    late = datetime(2026, 11, 17, 15, 59, tzinfo=UTC)  # a minute before midnight in the district
    assert good_until(late, 1, None, ZONE) == datetime(2026, 11, 18, tzinfo=ZONE)
    assert good_until(late, 30, date(2026, 11, 20), ZONE) == datetime(2026, 11, 21, tzinfo=ZONE)


def test_months() -> None:
    assert (month_before(date(2026, 1, 31)), month_after(date(2026, 12, 1))) == (date(2025, 12, 1), date(2027, 1, 1))
