"""Rules without a database."""

from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.community.mall.rules.codes import code_from, qr_text, read_code, spoken
from yuandian.community.mall.rules.licences import LETTERS, check_character, normal_licence
from yuandian.community.mall.rules.limits import good_until, month_after, month_before, shares
from yuandian.community.mall.rules.signing import (
    SHA256,
    SM3,
    DeviceRequest,
    is_signed,
    is_timely,
    is_well_formed,
    message_of,
    signature_of,
)
from yuandian.community.mall.rules.steps import (
    MERCHANT_STEPS,
    OFFER_STEPS,
    REDEMPTION_STEPS,
    STATEMENT_STEPS,
    STATUS_NAMES,
    MerchantStatus,
    OfferStatus,
    RedemptionAction,
    RedemptionStatus,
    Side,
    StatementStatus,
    actions_open,
)

ZONE = ZoneInfo("Asia/Shanghai")
LIVES = [
    (MerchantStatus, MERCHANT_STEPS, {"applied"}, {"ended"}),
    (OfferStatus, OFFER_STEPS, {"draft"}, set()),
    (RedemptionStatus, REDEMPTION_STEPS, {"ordered"}, {"redeemed", "cancelled", "expired"}),
    (StatementStatus, STATEMENT_STEPS, {"frozen"}, {"settled"}),
]


@pytest.mark.parametrize(("statuses", "steps", "first", "last"), LIVES)
def test_every_status_is_reached_named_and_left_unless_it_is_the_last(statuses, steps, first, last) -> None:
    words = {status.value for status in statuses}
    assert {step.after for step in steps.values() if step.after} | first == words
    assert words - {before for step in steps.values() for before in step.before} == last
    assert {status.value for status in STATUS_NAMES[statuses]} == words
    assert all(step.permission for step in steps.values() if step.by == {Side.STAFF})


@pytest.mark.parametrize(("statuses", "steps"), [(one[0], one[1]) for one in LIVES])
def test_actions_open_are_those_of_the_table(statuses, steps) -> None:
    for status, side in product(statuses, Side):
        held = frozenset({"mall.approve", "mall.manage", "mall.settle"})
        expected = {action.value for action, step in steps.items() if status in step.before and side in step.by}
        assert set(actions_open(steps, status.value, [side], held)) == expected
        if side is Side.STAFF:
            assert actions_open(steps, status.value, [side], frozenset()) == []


def test_nothing_ended_is_ended_again() -> None:
    ended = {RedemptionStatus.REDEEMED, RedemptionStatus.CANCELLED, RedemptionStatus.EXPIRED}
    assert all(not ended & REDEMPTION_STEPS[action].before for action in RedemptionAction)


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


@given(st.integers(0, 10_000))
def test_lanes_hold_all_and_evenly(amount: int) -> None:
    lanes = shares(amount)
    assert (sum(lanes), max(lanes) - min(lanes) <= 1, len(lanes)) == (amount, True, 16)


def test_how_long_a_code_is_good() -> None:
    late = datetime(2026, 11, 17, 15, 59, tzinfo=UTC)  # a minute before midnight in the district
    assert good_until(late, 1, None, ZONE) == datetime(2026, 11, 18, tzinfo=ZONE)
    assert good_until(late, 30, date(2026, 11, 20), ZONE) == datetime(2026, 11, 21, tzinfo=ZONE)


def test_months() -> None:
    assert (month_before(date(2026, 1, 31)), month_after(date(2026, 12, 1))) == (date(2025, 12, 1), date(2027, 1, 1))


@pytest.mark.parametrize("algorithm", [SM3, SHA256])
def test_a_signature_is_of_the_whole_request(algorithm: str) -> None:
    told = {"method": "POST", "path": "/api/open/mall/cabinets/A/open", "body": b"{}", "timestamp": "1000"}
    message = message_of(told["method"], told["path"], told["timestamp"], "nonce-12", told["body"])
    signed = DeviceRequest(**told, nonce="nonce-12", signature=f"{algorithm}={signature_of('s', algorithm, message)}")
    assert is_well_formed(signed)
    assert is_signed(signed, "s")
    assert not is_signed(signed, "t")
    for name, other in {"method": "PUT", "path": "/api/other", "body": b"{ }", "timestamp": "1001"}.items():
        changed = DeviceRequest(**{**told, name: other}, nonce="nonce-12", signature=signed.signature)
        assert not is_signed(changed, "s")
    assert is_timely(signed, 1300)
    assert not is_timely(signed, 1301)
