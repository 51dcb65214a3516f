"""The same thing done by many at the same moment, each with a connection of its own to the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection


def at_once(times: int, act: Callable[[int], Any]) -> list[Any]:
    """Does something in many threads at the same moment; gives the answers or the errors, by number."""
    ready = Barrier(times)

    def one(number: int) -> Any:
        ready.wait()
        try:
            return act(number)
        except Exception as error:  # noqa: BLE001 - whoever asked looks at it
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))
