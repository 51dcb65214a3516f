"""How a text sounds: every character replaced by one that stands for its syllable, so that homophones are equal.

Tones don't count, nor does what most typists mix up: zh/z, ch/c, sh/s, and -ing/-in, -eng/-en.
"""

from yuandian.governance.triage.addresses.rules.syllables import SYLLABLES

FIRST_LEVEL = "啊"  # GB 2312 begins here
COMMON = 3_755


def _readings() -> dict[str, str]:
    """Syllable → its characters; a line that starts with a space goes on with the one before."""
    found: dict[str, str] = {}
    syllable = ""
    for line in SYLLABLES.strip("\n").split("\n"):
        name, _, characters = line.partition(" ")
        syllable = name or syllable
        found[syllable] = found.get(syllable, "") + characters
    return found


def _folded(syllable: str) -> str:
    for spoken, written in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if syllable.startswith(spoken):
            syllable = written + syllable[2:]
    return syllable[:-1] if syllable.endswith(("ing", "eng")) else syllable


READINGS = _readings()


def _table() -> dict[int, str]:
    first: dict[str, str] = {}
    table: dict[int, str] = {}
    for syllable, characters in READINGS.items():
        stands = first.setdefault(_folded(syllable), characters[0])
        table.update((ord(character), stands) for character in characters)
    return table


SOUNDS = _table()


def sound_of(text: str) -> str:
    """The text as it sounds; as long as the text itself, so that positions mean the same in both."""
    return text.translate(SOUNDS)
