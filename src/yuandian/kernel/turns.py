"""One after the other for one name, such as a person's, where there is no row to lock; until the transaction ends."""

from django.db import connection

WAIT = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"


def wait_for_turn(name: str) -> None:
    """Whoever has the turn is waited for. Names begin with what they are a turn at: `volunteer:`, `fund:`."""
    with connection.cursor() as cursor:
        cursor.execute(WAIT, [name])


def take_turn(name: str) -> bool:
    """As `wait_for_turn`, without waiting; False where somebody else has the turn."""
    with connection.cursor() as cursor:
        cursor.execute(TRY, [name])
        return bool(cursor.fetchone()[0])
