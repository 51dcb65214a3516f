"""The kinds of entries in the hash-chained record: one grammar, one list, words in both languages.

A kind is `module.noun.verb`, the verb in its base form: `cases.case.dispatch`, `grid.grid.found`. What was written once
is part of a digest, so a kind is never renamed and never used for anything else (decision 0012). Each module declares
its own in `records.py`.
"""

import re
from enum import StrEnum
from typing import Self

GRAMMAR = re.compile(r"[a-z]+(\.[a-z]+(_[a-z]+)*){2}")


class RecordKind(StrEnum):
    """One kind of entry: its code, and what it says in Chinese and in English, as a person would tell what was done."""

    chinese: str
    english: str

    def __new__(cls, code: str, chinese: str, english: str) -> Self:
        """Refuses, with ValueError, a code that the grammar has not."""
        if not GRAMMAR.fullmatch(code):
            raise ValueError(f"{code} is no kind of record: module.noun.verb is asked for")
        kind = str.__new__(cls, code)
        kind._value_ = code
        kind.chinese, kind.english = chinese, english
        return kind


def all_record_kinds() -> list[RecordKind]:
    """Every kind that a loaded module declares in its `records.py`, by code."""
    declared = (one for one in RecordKind.__subclasses__() if one.__module__.endswith(".records"))
    return sorted(kind for one in declared for kind in one)
