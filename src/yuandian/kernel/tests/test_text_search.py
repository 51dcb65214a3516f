"""Full text: every part of a text is found, and nothing that does not stand in it."""

from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from yuandian.kernel.text_search import MOST_BIGRAMS, bigrams_of, condition_for, vector_of

FOUND = "SELECT %s::tsvector @@ %s::tsquery"


def is_found(text: str, asked: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(FOUND, [vector_of(text), condition_for(asked)])
        return bool(cursor.fetchone()[0])


def test_letters_and_single_characters_stay_whole() -> None:
    assert bigrams_of("路灯不亮，7栋B座 灯") == ["路灯", "灯不", "不亮", "7", "栋", "b", "座", "灯"]


def test_each_once_and_no_more_than_a_text_has_room_for() -> None:
    assert bigrams_of("灯灯灯灯") == ["灯灯"]
    long = "".join(chr(0x4E00 + number) for number in range(2_000))
    assert bigrams_of(long)[-1] == long[399:401]
    assert len(bigrams_of(" ".join(map(str, range(1_000))))) == MOST_BIGRAMS


def test_nothing_to_look_for() -> None:
    assert (vector_of("，。 "), condition_for("，。 ")) == ("", None)


@given(st.text())
def test_whatever_is_written_can_be_looked_for(text: str) -> None:
    assert (condition_for(text) is None) == (not bigrams_of(text))


def test_parts_are_found_and_others_are_not(db: None) -> None:
    text = "丽发新城7号楼B座路灯不亮"
    for asked in ("路灯", "灯不亮", "不", "新城 路灯", "7号楼", "b"):
        assert is_found(text, asked), asked
    for asked in ("路牌", "灯路", "8号楼", "c", "新城路灯"):
        assert not is_found(text, asked), asked
