"""Chinese full text: pairs of neighbouring characters as lexemes, so that every part of a text is found.

A dictionary would cut 路灯不亮 differently in a case and in a query; pairs cannot. Letters and digits stay whole words.
"""

import re

RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z0-9]+")
MOST_LEXEMES = 400


def _lexemes_of(run: str) -> list[str]:
    if run[0].isascii():
        return [run.lower()]
    if len(run) == 1:
        return [run]
    return [run[index : index + 2] for index in range(len(run) - 1)]


def lexemes_of(text: str) -> list[str]:
    """The distinct lexemes of a text, at most 400."""
    found = dict.fromkeys(lexeme for run in RUN.findall(text) for lexeme in _lexemes_of(run))
    return list(found)[:MOST_LEXEMES]


def vector_of(text: str) -> str:
    """The text's `tsvector`, as the database reads it."""
    return " ".join(f"'{lexeme}'" for lexeme in lexemes_of(text))


def condition_for(text: str) -> str | None:
    """A `tsquery` that asks for every part of `text`; None where there is nothing in it to look for.

    A single Chinese character, and the last letters typed, are looked for as beginnings.
    """
    asked = [f"'{lexeme}':*" if len(lexeme) == 1 or lexeme.isascii() else f"'{lexeme}'" for lexeme in lexemes_of(text)]
    return " & ".join(asked) or None
