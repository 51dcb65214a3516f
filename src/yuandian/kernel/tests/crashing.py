"""A process that dies in the middle of what it does: at a chosen statement, whichever that is."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

BOUNDS = ("SAVEPOINT", "RELEASE", "ROLLBACK")


class Crash(Exception):
    """The process is gone; its transaction with it."""


@contextmanager
def crash_at(statement: int | None) -> Iterator[None]:
    """Within the block, raises `Crash` before the statement of that number is sent; None: never."""
    sent = 0

    def execute(run: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        nonlocal sent
        if not sql.startswith(BOUNDS):
            sent += 1
            if sent - 1 == statement:
                raise Crash
        return run(sql, values, many, context)

    with connection.execute_wrapper(execute):
        yield
