"""Chinese full text: our own words as lexemes, so that the database needs no parser of its own."""

import re

import rjieba

SPACE = re.compile(r"^[\s\W_]+$")
MOST_WORDS = 400


def words_of(text: str) -> list[str]:
    """The distinct words of a text, lower case, without punctuation."""
    found = dict.fromkeys(word.lower() for word in rjieba.cut_for_search(text.replace("\x00", ""), False))
    return [word for word in found if not SPACE.match(word)][:MOST_WORDS]


def condition_for(text: str) -> str | None:
    """A `tsquery` that asks for every word of `text`; None where there is no word in it."""
    quoted = ["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in words_of(text)]
    return " & ".join(quoted) or None
