"""Identifiers: UUIDs that sort by the time they were made (RFC 9562, version 7)."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh time-ordered id; later ids sort after earlier ones, to the millisecond."""
    return uuid7()
