"""Advisory locks by name, where there is no row to lock; each is held until the transaction ends."""

from django.db import connection

LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"


def advisory_lock(name: str) -> None:
    """Waits for the lock. Names begin with what they lock: `volunteer:`, `fund:`; several are taken in sorted order."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [name])


def try_advisory_lock(name: str) -> bool:
    """As `advisory_lock`, without waiting; False where another transaction holds it."""
    with connection.cursor() as cursor:
        cursor.execute(TRY, [name])
        return bool(cursor.fetchone()[0])
