# /// script
# dependencies = ["pypinyin==0.55.0"]
# ///
"""Makes `syllables.txt`: how each of the 6,763 characters of GB 2312 is read most often, without its tone.

Run it with pypinyin at hand, `uv run scripts/syllables.py` or `python scripts/syllables.py`, when the readings are to
change; the program itself, its tests and the development environment do without.
"""

from pathlib import Path

from pypinyin import lazy_pinyin

FILE = Path(__file__).parents[1] / "src/yuandian/governance/triage/addresses/rules/syllables.txt"
ROWS, COLUMNS = range(0xB0, 0xF8), range(0xA1, 0xFF)


def characters() -> list[str]:
    """In the order of the standard: the common ones of its first level come first."""
    codes = [bytes((row, column)) for row in ROWS for column in COLUMNS]
    return [found for code in codes if (found := code.decode("gb2312", "ignore"))]


def readings() -> dict[str, str]:
    """Each syllable with the characters so read."""
    found: dict[str, str] = {}
    for character in characters():
        (syllable,) = lazy_pinyin(character)
        found[syllable] = found.get(syllable, "") + character
    return found


if __name__ == "__main__":
    lines = [f"{syllable} {written}\n" for syllable, written in sorted(readings().items())]
    FILE.write_text("".join(lines), encoding="utf-8")
