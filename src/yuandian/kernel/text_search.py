"""Chinese full text: pairs of neighbouring characters as lexemes, so that every part of a text is found.

A dictionary would cut 路灯不亮 differently in a case and in a query; pairs cannot. Letters and digits stay whole words.
"""

import re

RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z0-9]+")
MOST_BIGRAMS = 400


def bigrams_of(text: str) -> list[str]:
    """The distinct pairs in order of appearance, at most 400; what stands alone, letters and digits are whole."""
    found: dict[str, None] = {}
    for run in RUN.findall(text):
        if run[0].isascii():
            found[run.lower()] = None
        elif len(run) == 1:
            found[run] = None
        else:
            for start in range(len(run) - 1):
                found[run[start : start + 2]] = None
        if len(found) >= MOST_BIGRAMS:
            break
    return list(found)[:MOST_BIGRAMS]


def vector_of(text: str) -> str:
    """The text's `tsvector`, as the database reads it."""
    return " ".join(f"'{bigram}'" for bigram in bigrams_of(text))


def condition_for(text: str) -> str | None:
    """A `tsquery` that asks for every part of `text`; None where there is nothing in it to look for.

    A single Chinese character, and the last letters typed, are looked for as beginnings.
    """
    asked = [f"'{bigram}':*" if len(bigram) == 1 or bigram.isascii() else f"'{bigram}'" for bigram in bigrams_of(text)]
    return " & ".join(asked) or None
