"""How personal details are shown to those who need not know them (domain practice: 138****1234, 李**).

`numbers_in` says what in a text is somebody's mobile or ID number; everything that masks or seals texts asks it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

PHONE = re.compile(r"(1[3-9]\d)\d{4}(\d{4})")
# Written by machines, never a person's number: UUIDs and long hexadecimal words.
MADE = r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{32,})(?![0-9A-Za-z])"
NUMBER = re.compile(
    rf"(?P<made>{MADE})"
    r"|(?<!\d)(?P<id>\d{16,17}[\dXx]|\d{6}([ -])(?:19|20)\d{6}\3\d{3}[\dXx])(?!\d)"
    r"|(?<!\d)(?:\+?86[ -]?|0)?(?P<phone>1[3-9]\d{9})(?!\d)"
    r"|(?<![0-9A-Za-z-])(?:\+?86[ -])?(?P<spaced>1[3-9](?:[ -]?\d){9})(?![0-9A-Za-z-])"
)
SPACINGS = frozenset({(3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (3, 3, 5), (4, 4, 3), (5, 6), (6, 5)})
FULL_WIDTH = {
    ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９Ｘｘ－　＋", "0123456789Xx- +", strict=True)
}
SEPARATORS = re.compile(r"[ -]")
CODES = frozenset({"external_number"})  # facts that are no text: another system's number may be as long as an ID


def mask_phone(phone: str | None) -> str | None:
    """`13812341234` → `138****1234`; a landline keeps its last two digits."""
    if not phone:
        return phone
    if PHONE.fullmatch(phone):
        return f"{phone[:3]}****{phone[-4:]}"
    return "*" * max(len(phone) - 2, 0) + phone[-2:]


def mask_id_number(number: str | None) -> str | None:
    """Keeps the first two and the last three characters."""
    if not number:
        return number
    return number[:2] + "*" * max(len(number) - 5, 0) + number[-3:]


def mask_name(name: str | None) -> str | None:
    """`李桂兰` → `李**`."""
    if not name:
        return name
    return name[0] + "*" * max(len(name) - 1, 1)


def mask_address(address: str | None) -> str | None:
    """Keeps the road and the courtyard; building, unit and door go."""
    if not address:
        return address
    return re.sub(r"\d+\s*(号楼|栋|幢|单元|室|户|楼).*$", "**", address)


def mask_text(text: str) -> str:
    """The text with every mobile and ID number in it masked, as it is stored, shown, logged and told."""
    masked, at = "", 0
    for start, end, number in _places(text):
        masked, at = masked + text[at:start] + mask_number(number), end
    return masked + text[at:]


def mask_number(number: str) -> str:
    """A number as `numbers_in` gives it: a mobile keeps its first three and last four, an ID its ends."""
    return (mask_phone(number) if len(number) == 11 else mask_id_number(number)) or ""


def numbers_in(*texts: str | None) -> list[str]:
    """The mobile and ID numbers in the texts, each once, without spaces, in the order in which they come.

    Landlines are no person's: offices and hotlines are called by them.
    """
    return list(dict.fromkeys(number for text in texts if text for _, _, number in _places(text)))


def mask_all(value: Any) -> Any:
    """The same facts with all their texts masked, in lists and mappings too."""
    if isinstance(value, str):
        return mask_text(value)
    if isinstance(value, Mapping):
        return {key: one if key in CODES else mask_all(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [mask_all(one) for one in value]
    return value


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a fact, in lists and mappings too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            if key not in CODES:
                yield from texts_of(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_of(one)


def _places(text: str) -> Iterator[tuple[int, int, str]]:
    """Where numbers stand, from and to, and each without spaces; digits of full width count as digits."""
    plain = text if text.isascii() else text.translate(FULL_WIDTH)
    for found in NUMBER.finditer(plain):
        kind = found.lastgroup
        if kind is None or kind == "made":
            continue
        written = found[kind]
        if kind == "spaced" and tuple(len(part) for part in SEPARATORS.split(written)) not in SPACINGS:
            continue
        yield *found.span(kind), SEPARATORS.sub("", written).upper()
