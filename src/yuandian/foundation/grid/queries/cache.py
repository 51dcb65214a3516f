"""What a process keeps in memory of the grid's tables, and how it hears that they changed.

A process that listens is told of changes by the database and reloads off to the side while calls go on with the value
they have; one that doesn't listen asks the table before it answers.
"""

import logging
import os
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, Literal, TypeVar

import psycopg
from django.db import InterfaceError, OperationalError, connection

from yuandian.kernel.cached import Cached, State

logger = logging.getLogger("yuandian.grid")

Value = TypeVar("Value")
Counter = Literal["grids", "places"]
CHANNEL = "grid_revision"
IDLE_ROUNDS = 30  # seconds of silence after which the connection and the revision are looked at anyway
_COLUMNS = {"grids": "revision", "places": "places"}
# Triggers note in the transaction that changes the tables which revision it brought them to.
_STATE = (
    "SELECT COALESCE(NULLIF(pending, '')::bigint, (SELECT {column} FROM grid_revision), 0), COALESCE(pending, '') <> ''"
    " FROM (SELECT current_setting('yuandian.{counter}_revision', true) AS pending) own"
)


class GridCache(Cached[Value]):
    """One value kept in step with one counter of `grid_revision`."""

    def __init__(self, counter: Counter, load: Callable[[Value | None, int], Value]) -> None:
        super().__init__(
            load, revision=partial(_state_of, counter), recheck_seconds=0, is_told=lambda: listener.is_listening
        )
        self.is_used = False
        _grid_caches.append(self)

    def refreshed(self) -> Value:
        """The value after comparing it with the table, no matter who is listening."""
        self.is_used = True
        return super().refreshed()

    def _may_build_on(self, before: State, now: State) -> bool:
        """Not where the tables went back: the database was replaced."""
        return super()._may_build_on(before, now) and before.revision < now.revision


_grid_caches: list[GridCache[Any]] = []


def _state_of(counter: Counter) -> State:
    listener.start_if_wanted()
    with connection.cursor() as cursor:
        cursor.execute(_STATE.format(counter=counter, column=_COLUMNS[counter]))
        return State(*cursor.fetchone())


class Listener:
    """A thread per serving process that hears `NOTIFY grid_revision` on a connection of its own."""

    def __init__(self) -> None:
        self.is_listening = False
        self._is_wanted = False
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    def want(self) -> None:
        """From the first use on, this process and those forked from it listen."""
        self._is_wanted = True

    def start_if_wanted(self) -> None:
        """Starts the thread, once; a thread that died is not started again and the process asks instead."""
        if self._is_wanted and self._thread is None:
            self._thread = threading.Thread(target=self._run, args=(self._stop,), name="grid", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ends the thread and waits for it; the process asks the table from then on."""
        self._is_wanted = False
        thread, self._thread = self._thread, None
        self._stop.set()
        self._stop = threading.Event()
        if thread is not None:
            thread.join()

    def after_fork(self) -> None:
        """The thread stayed with the parent."""
        self.is_listening = False
        self._thread = None
        self._stop = threading.Event()

    def _run(self, stop: threading.Event) -> None:
        try:
            while not stop.is_set():
                try:
                    self._listen(stop)
                except (OperationalError, InterfaceError, psycopg.OperationalError) as error:
                    self.is_listening = False
                    logger.warning("grid listener lost the database, trying again", exc_info=error)
                    connection.close()
                    stop.wait(1)
        finally:
            self.is_listening = False
            connection.close()

    def _listen(self, stop: threading.Event) -> None:
        connection.ensure_connection()
        link = connection.connection
        link.execute(f"LISTEN {CHANNEL}")
        idle = IDLE_ROUNDS
        while not stop.is_set():
            if idle >= IDLE_ROUNDS:
                for cache in _grid_caches:
                    if cache.is_used:
                        cache.refreshed()
                self.is_listening = True
                idle = 0
            was_told = any(True for _ in link.notifies(timeout=1, stop_after=1))
            idle = IDLE_ROUNDS if was_told else idle + 1


listener = Listener()


os.register_at_fork(after_in_child=listener.after_fork)
