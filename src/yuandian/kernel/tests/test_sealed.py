"""Sealed columns and masks: what is in the table, what is on screens and in logs."""

import json
import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.foundation.people.models import Person
from yuandian.kernel.http.log import JsonFormatter
from yuandian.kernel.masking import mask_all, mask_id_number, mask_name, mask_phone, mask_text, numbers_in
from yuandian.kernel.sealed import SealBroken, key_id_of, lookup, reseal, seal, unseal

KEYS = {"current": "old", "keys": {"old": "11" * 16, "new": "22" * 16}}


@given(st.text(max_size=200))
def test_what_is_sealed_comes_back_and_is_not_readable(plain: str) -> None:
    sealed = seal(plain, "people.person.phone")
    assert unseal(sealed, "people.person.phone") == plain
    assert len(plain) < 4 or plain.encode() not in sealed


def test_two_seals_of_one_value_differ_but_its_index_does_not() -> None:
    assert seal("19900001111", "x") != seal("19900001111", "x")
    assert lookup("19900001111") == lookup(" １９９００００１１１１ ")
    assert lookup("19900001111") != lookup("19900001112")


def test_a_value_moved_altered_or_cut_does_not_open() -> None:
    sealed = seal("19900001111", "people.person.phone")
    with pytest.raises(SealBroken):
        unseal(sealed, "people.account.phone")
    with pytest.raises(SealBroken):
        unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), "people.person.phone")
    with pytest.raises(SealBroken):
        unseal(b"\x09" + sealed[1:], "people.person.phone")


@pytest.mark.django_db
def test_rotation_seals_everything_anew_and_keeps_the_values(settings: Any) -> None:
    settings.SEALING_KEYS = KEYS
    person = Person.objects.create(name="甲", phone="19900001111")
    settings.SEALING_KEYS = {**KEYS, "current": "new"}
    assert Person.objects.get(pk=person.pk).phone == "19900001111"
    assert reseal() == 1
    assert reseal() == 0
    settings.SEALING_KEYS = {"current": "new", "keys": {"new": "22" * 16}}
    assert Person.objects.get(pk=person.pk).phone == "19900001111"


def test_an_unknown_key_is_said_so(settings: Any) -> None:
    settings.SEALING_KEYS = KEYS
    sealed = seal("x", "y")
    assert key_id_of(sealed) == "old"
    settings.SEALING_KEYS = {"current": "new", "keys": {"new": "22" * 16}}
    with pytest.raises(SealBroken, match="old"):
        unseal(sealed, "y")


@pytest.mark.parametrize(
    ("mask", "plain", "masked"),
    [
        (mask_phone, "13812341234", "138****1234"),
        (mask_phone, "67890123", "******23"),
        (mask_phone, None, None),
        (mask_id_number, "410102199001011234", "41*************234"),
        (mask_name, "李桂兰", "李**"),
        (mask_name, "甲", "甲*"),
        (mask_text, "电话13812341234，证号410102199001011234", "电话138****1234，证号41*************234"),
        (mask_text, "电话１３８１２３４１２３４、+86 138-1234-1234", "电话138****1234、+86 138****1234"),
        (mask_text, "打138 1234 1234或013812341234", "打138****1234或0138****1234"),
        (mask_text, "1381234 1234，138 12341234", "138****1234，138****1234"),
        (mask_text, "身份证410102 19900101 123x", "身份证41*************23X"),
        (mask_text, "建设路158 2026-11-24报", "建设路158 2026-11-24报"),
        (mask_text, "街道0371-67889900，市里12345", "街道0371-67889900，市里12345"),
        (mask_text, "019ab000-0000-7000-8000-a13812341234", "019ab000-0000-7000-8000-a13812341234"),
        (mask_text, "单号20261121000013812341234", "单号20261121000013812341234"),
    ],
)
def test_masks(mask: Any, plain: str | None, masked: str | None) -> None:
    assert mask(plain) == masked


def test_numbers_in_texts_are_told_once_and_without_spaces() -> None:
    said = numbers_in("138 1234 1234，证号410102199001011234", None, "就是13812341234", "12345")
    assert said == ["13812341234", "410102199001011234"]


def test_facts_are_masked_whole_but_for_numbers_of_other_systems() -> None:
    facts = {"text": "13812341234", "list": [{"a": "13912341234"}, 3, None], "external_number": "410102199001011234"}
    assert mask_all(facts) == {
        "text": "138****1234", "list": [{"a": "139****1234"}, 3, None], "external_number": "410102199001011234",
    }  # fmt: skip


def test_a_log_line_is_json_and_masks_what_could_be_a_person() -> None:
    record = logging.LogRecord("x", logging.INFO, "f", 1, "to %s", ("13812341234",), None)
    record.route = "/api"
    line = json.loads(JsonFormatter().format(record))
    assert (line["message"], line["route"], line["request"]) == ("to 138****1234", "/api", "-")
