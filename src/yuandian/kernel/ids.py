"""Identifiers: UUIDs that sort by the time they were made (RFC 9562, version 7), and codes that people read out."""

import secrets
from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from yuandian.kernel import clock

LAST_80_BITS = (1 << 80) - 1
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another


def new_id() -> UUID:
    """A fresh time-ordered id; later ids sort after earlier ones, to the millisecond, by the clock of `clock.now()`."""
    return uuid7() if not clock.is_shifted() else id_made_at(clock.now())


def id_made_at(moment: datetime) -> UUID:
    """A fresh id as if made at `moment`."""
    milliseconds = int(moment.timestamp() * 1_000)
    return UUID(int=milliseconds << 80 | uuid7().int & LAST_80_BITS)


def first_id_at(moment: datetime) -> UUID:
    """The smallest id that can be made at `moment`: the border for selecting rows by the time in their ids."""
    return UUID(int=int(moment.timestamp() * 1_000) << 80)


def new_code(length: int) -> str:
    """So many letters and digits that nobody guesses, and that are told apart on paper and by phone."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))
