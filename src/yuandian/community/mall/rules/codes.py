"""The code of a redemption: twelve digits that cannot be guessed, read aloud in threes of four."""

import re

DIGITS = 12
MOST_CODES = 10**DIGITS
QR_PREFIX = "yuandian:redeem:"
WRONG_AN_HOUR = 20


def code_from(number: int) -> str:
    """The digits of a random number below `MOST_CODES`."""
    return f"{number:0{DIGITS}}"


def spoken(code: str) -> str:
    """`123456789012` → `1234 5678 9012`."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(text: str) -> str | None:
    """The digits in what was scanned or typed, None where there are not twelve."""
    digits = re.sub(r"\D", "", text.removeprefix(QR_PREFIX))
    return digits if len(digits) == DIGITS else None


def qr_text(code: str) -> str:
    """What stands in the picture."""
    return QR_PREFIX + code
