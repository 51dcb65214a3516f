"""The unified social credit code of a licence (GB 32100-2015): 17 characters and one that checks them."""

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
LENGTH = 18


def check_character(first: str) -> str:
    """The character that belongs after the first 17."""
    total = sum(weight * LETTERS.index(letter) for weight, letter in zip(WEIGHTS, first, strict=True))
    return LETTERS[-total % 31]


def normal_licence(text: str) -> str | None:
    """The code in capitals without spaces, None where it is none."""
    code = "".join(text.split()).upper()
    if len(code) != LENGTH or any(letter not in LETTERS for letter in code):
        return None
    return code if check_character(code[:-1]) == code[-1] else None
