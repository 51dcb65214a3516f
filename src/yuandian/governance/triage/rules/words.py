"""A text as words. Any text will do: what cannot be read gives no words, and nothing is ever raised."""

import re
import unicodedata
from collections.abc import Sequence

import rjieba

LONGEST = 20_000  # characters that are looked at: a 12345 order has some hundreds
DIGITS = re.compile(r"\d+")
SHORT_PARTS = 4.5  # characters that a word has at most, on average, in text that was cut into words before


def plain(text: str) -> str:
    """Full-width letters and digits as ordinary ones, letters small, runs of digits as 0; at most 20,000 characters."""
    whole = text[:LONGEST].encode("utf-8", "replace").decode()  # halves of a character that was cut in two
    if not unicodedata.is_normalized("NFKC", whole):
        whole = unicodedata.normalize("NFKC", whole)
    return DIGITS.sub("0", whole.lower().replace("\0", " ")[:LONGEST])


def words_of(text: str) -> list[str]:
    """The words of a text as somebody wrote it, without punctuation."""
    return [word for word in rjieba.cut(plain(text)) if word.isalnum()]


def is_segmented(texts: Sequence[str]) -> bool:
    """Whether these texts were cut into words already, with a blank after each."""
    sample = [text for text in texts[:200] if text.strip()]
    parts = [part for text in sample for part in text.split()]
    return bool(parts) and sum(map(len, parts)) / len(parts) < SHORT_PARTS and len(parts) > len(sample)


def parts_of(text: str) -> list[str]:
    """The words of a text that was cut into words already."""
    return plain(text).split()
