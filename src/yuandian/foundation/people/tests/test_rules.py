from datetime import UTC, date, datetime, timedelta

import pytest

from yuandian.foundation.people.rules import PostPermission
from yuandian.foundation.people.rules.nominations import NOMINATIONS, NominationAction, NominationStatus
from yuandian.foundation.people.rules.posts import absence_fits, level_fits, may_fill, place_fits
from yuandian.foundation.people.rules.residents import (
    age_on,
    check_character,
    is_minor,
    is_same_caller,
    normal_id_number,
    normal_mobile,
    normal_phone,
    sex_in,
)
from yuandian.foundation.people.rules.sign_in import session_ends, steps_to_try, totp_step

NOW = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("11010519491231002X", "11010519491231002X"),  # the example of GB 11643
        (" 11010519491231002x ", "11010519491231002X"),
        ("440524188001010014", "440524188001010014"),  # likewise
        ("110105194912310021", None),  # wrong check digit
        ("110105194913310021", None),  # no such month
        ("11010520230229001X", None),  # no such day
        ("11010519491231002", None),
        ("", None),
        ("\uff111010519491231002X", None),  # a full-width digit
    ],
)
def test_id_numbers(text: str, normal: str | None) -> None:
    assert normal_id_number(text) == normal


def test_any_single_wrong_digit_is_found() -> None:
    number = "11010519491231002X"
    for place in range(17):
        for digit in "0123456789":
            if digit != number[place]:
                assert check_character(number[:place] + digit + number[place + 1 : 17]) != "X"


def test_sex_stands_in_the_seventeenth_digit() -> None:
    assert sex_in("11010519491231002X") == "female"
    assert sex_in("440524188001010014") == "male"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("13800001111", "13800001111"),
        ("+86 138-0000-1111", "13800001111"),
        ("8613800001111", "13800001111"),
        ("0371-67654321", "037167654321"),
        ("67654321", "67654321"),
        ("12800001111", None),
        ("1380000111", None),
        ("12345", None),
        ("\uff113800001111", None),
        ("abc", None),
    ],
)
def test_phones(text: str, normal: str | None) -> None:
    assert normal_phone(text) == normal


def test_codes_go_to_mobiles_alone() -> None:
    assert normal_mobile("0371-67654321") is None
    assert normal_mobile("138 0000 1111") == "13800001111"


def test_ages() -> None:
    assert age_on(date(2008, 11, 17), date(2026, 11, 17)) == 18
    assert age_on(date(2008, 11, 18), date(2026, 11, 17)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_a_minor_is_one_until_the_eighteenth_birthday() -> None:
    assert is_minor(date(2008, 11, 18), date(2026, 11, 17))
    assert not is_minor(date(2008, 11, 17), date(2026, 11, 17))
    assert not is_minor(None, date(2026, 11, 17))


@pytest.mark.parametrize(
    ("known", "given", "same"),
    [
        ("王秀英", "王秀英", True),
        ("王秀英", "王女士", True),
        ("欧阳明", "欧阳先生", True),
        ("王秀英", "李女士", False),
        ("王秀英", "王秀", False),
        ("王秀英", "女士", False),
        ("王秀英", " ", True),
    ],
)
def test_callers(known: str, given: str, same: bool) -> None:
    assert is_same_caller(known, given) is same


def test_sessions_of_staff_are_short() -> None:
    assert session_ends("staff", NOW) == NOW + timedelta(hours=12)
    assert session_ends("resident", NOW) == NOW + timedelta(days=30)


def test_a_step_of_the_second_factor_counts_once() -> None:
    now = totp_step(NOW)
    assert steps_to_try(NOW, 0) == [now - 1, now, now + 1]
    assert steps_to_try(NOW, now) == [now + 1]
    assert steps_to_try(NOW, now + 1) == []


def test_the_life_of_a_nomination() -> None:
    allowed = {
        NominationStatus.NOMINATED: {NominationAction.MAKE_PUBLIC, NominationAction.REFUSE, NominationAction.WITHDRAW},
        NominationStatus.PUBLIC: {
            NominationAction.OBJECT,
            NominationAction.APPOINT,
            NominationAction.REFUSE,
            NominationAction.WITHDRAW,
        },
        NominationStatus.APPOINTED: {NominationAction.REMOVE},
        NominationStatus.REFUSED: set(),
        NominationStatus.WITHDRAWN: set(),
        NominationStatus.REMOVED: set(),
    }
    for status in NominationStatus:
        assert set(NOMINATIONS.possible(status, {PostPermission.APPOINT})) == allowed[status]
    assert set(NOMINATIONS.steps) == set(NominationAction)
    assert {step.permission for step in NOMINATIONS.steps.values()} == {PostPermission.APPOINT}


@pytest.mark.parametrize(
    ("level", "fitting"),
    [
        ("micro", {"micro"}),
        ("grid", {"grid"}),
        ("community", {"community"}),
        ("street", {"street"}),
        ("exclusive", {"exclusive"}),
        ("worker", {"micro", "grid", "community", "exclusive"}),
        (None, {"district", "street", "community", "grid", "micro", "exclusive"}),
    ],
)
def test_where_the_responsible_stand(level: str | None, fitting: set[str]) -> None:
    levels = {"district", "street", "community", "grid", "micro", "exclusive"}
    assert {one for one in levels if level_fits(level, one)} == fitting


def test_absences() -> None:
    day = timedelta(days=1)
    assert absence_fits(NOW, NOW + day, NOW)
    assert absence_fits(NOW - 31 * day, NOW + day, NOW)
    assert not absence_fits(NOW - 32 * day, NOW + day, NOW)
    assert not absence_fits(NOW + day, NOW + day, NOW)
    assert not absence_fits(NOW - 2 * day, NOW, NOW)
    assert absence_fits(NOW, NOW + 366 * day, NOW)
    assert not absence_fits(NOW, NOW + 367 * day, NOW)


def test_places_of_roles() -> None:
    assert place_fits("grid", True, False)
    assert not place_fits("grid", False, True)
    assert place_fits("organisation", False, True)
    assert not place_fits("organisation", True, False)
    assert place_fits("none", False, False)


def test_who_may_fill_what() -> None:
    assert may_fill(["*"], "administrator")
    assert may_fill(["grid_worker"], "grid_worker")
    assert not may_fill(["grid_worker"], "administrator")
    assert not may_fill([], "grid_worker")
