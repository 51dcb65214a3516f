"""Advisory locks by name, where there is no row to lock: until the transaction ends, or for as long as a block runs."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"
TRY_SESSION = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"
RELEASE_SESSION = "SELECT pg_advisory_unlock(hashtextextended(%s, 0))"


def advisory_lock(name: str) -> None:
    """Waits for the lock. Names begin with what they lock: `volunteer:`, `fund:`; several are taken in sorted order."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [name])


def try_advisory_lock(name: str) -> bool:
    """As `advisory_lock`, without waiting; False where another transaction holds it."""
    with connection.cursor() as cursor:
        cursor.execute(TRY, [name])
        return bool(cursor.fetchone()[0])


@contextmanager
def session_lock(name: str) -> Iterator[bool]:
    """Tries for a lock around work that has no transaction open; False where another session holds it.

    It belongs to the connection, and goes with it where the process dies.
    """
    with connection.cursor() as cursor:
        cursor.execute(TRY_SESSION, [name])
        is_held = bool(cursor.fetchone()[0])
    try:
        yield is_held
    finally:
        if is_held:
            with connection.cursor() as cursor:
                cursor.execute(RELEASE_SESSION, [name])
