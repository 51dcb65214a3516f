"""Which stretch of a file is asked for: players on phones fetch films piece by piece (RFC 9110, section 14)."""

import re
from dataclasses import dataclass

ONE_RANGE = re.compile(r"bytes=(?P<first>\d{0,15})-(?P<last>\d{0,15})")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes `first` to `last` of a file, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many bytes."""
        return self.last - self.first + 1


class NothingThere(Exception):
    """The stretch asked for lies beyond the end of the file."""


def stretch_of(header: str | None, size: int) -> Stretch | None:
    """What a `Range` header asks for; None for the whole, as for a header that is not understood, or asks for several.

    Raises `NothingThere`.
    """
    found = ONE_RANGE.fullmatch((header or "").strip())
    if found is None or not (found["first"] or found["last"]):
        return None
    if not found["first"]:
        first, last = max(size - int(found["last"]), 0), size - 1
    else:
        first, last = int(found["first"]), min(int(found["last"] or size - 1), size - 1)
        if found["last"] and int(found["last"]) < first:
            return None
    if first >= size or first > last:
        raise NothingThere
    return Stretch(first, last)
