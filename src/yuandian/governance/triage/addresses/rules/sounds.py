"""How a text sounds: every character replaced by one that stands for its syllable, so that homophones are equal.

Tones don't count, nor does what most typists mix up: zh/z, ch/c, sh/s, and -ing/-in, -eng/-en. `syllables.txt` has the
readings of the 6,763 characters of GB 2312 in the order of the standard: a syllable without tone, then the characters
that are read so most often. `scripts/syllables.py` made it with pypinyin (Copyright (c) 2016 mozillazg, MIT licence).
"""

from importlib.resources import files

COMMON = 3_755  # characters of the first level, which come first


def _folded(syllable: str) -> str:
    for spoken, written in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if syllable.startswith(spoken):
            syllable = written + syllable[2:]
    return syllable[:-1] if syllable.endswith(("ing", "eng")) else syllable


def _table(readings: dict[str, str]) -> dict[int, str]:
    first: dict[str, str] = {}
    table: dict[int, str] = {}
    for syllable, characters in readings.items():
        stands = first.setdefault(_folded(syllable), characters[0])
        table.update((ord(character), stands) for character in characters)
    return table


READINGS = dict(line.split() for line in files(__package__).joinpath("syllables.txt").read_text("utf-8").splitlines())
SOUNDS = _table(READINGS)


def sound_of(text: str) -> str:
    """The text as it sounds; as long as the text itself, so that positions mean the same in both."""
    return text.translate(SOUNDS)
