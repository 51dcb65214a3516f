"""What a process keeps in memory of the tables, and how it hears that they changed.

A kept value knows the revision that it shows. A process that listens is told of changes by the database and reloads
off to the side while calls go on with the value they have; one that doesn't listen asks the table before it answers.
Whoever read the revision in its own statement says so by `ensure`, and gets nothing older.

A value read inside a transaction that itself changed the tables is provisional: it is never built upon, and every
use asks again, so that a rollback leaves nothing behind.
"""

import logging
import os
import threading
from collections.abc import Callable
from typing import Any, Generic, Literal, TypeVar

import psycopg
from django.db import InterfaceError, OperationalError, connection

logger = logging.getLogger("yuandian.grid")

Value = TypeVar("Value")
Counter = Literal["grids", "places"]
CHANNEL = "grid_revision"
NEVER = -1
IDLE_ROUNDS = 30  # seconds of silence after which the connection and the revision are looked at anyway
_COLUMNS = {"grids": "revision", "places": "places"}
_STATE = (
    "SELECT COALESCE(NULLIF(pending, '')::bigint, (SELECT {column} FROM grid_revision), 0), COALESCE(pending, '') <> ''"
    " FROM (SELECT current_setting('yuandian.{counter}_revision', true) AS pending) own"
)


class Kept(Generic[Value]):
    """One value kept in step with one counter of `grid_revision`.

    `load(base, revision)` reads it anew; `base` is the last sure value, to build upon, or None. Loads run one at a
    time; readers never wait for one that they did not ask for.
    """

    def __init__(self, counter: Counter, load: Callable[[Value | None, int], Value]) -> None:
        self._load = load
        self._state = _STATE.format(counter=counter, column=_COLUMNS[counter])
        self._lock = threading.Lock()
        self._held: tuple[Value, int, bool] | None = None
        self.is_used = False
        _everything_kept.append(self)

    @property
    def is_held(self) -> bool:
        """Whether it was loaded: the first question waits for that."""
        return self._held is not None

    @property
    def revision(self) -> int:
        """The revision shown, `NEVER` before the first load."""
        return self._held[1] if self._held else NEVER

    def current(self) -> Value:
        """The value in force: at once where this process is told of changes, else after asking the table."""
        held = self._held
        if held is not None and listener.is_listening and not held[2]:
            return held[0]
        listener.start_if_wanted()
        return self.refreshed()

    def ensure(self, revision: int) -> Value:
        """The value at `revision`, as read from the table by the caller, or at a later one."""
        held = self._held
        if held is not None and held[1] == revision and not held[2]:
            return held[0]
        return self.refreshed()

    def refreshed(self) -> Value:
        """The value after comparing it with the table, whoever is listening."""
        self.is_used = True
        with self._lock:
            with connection.cursor() as cursor:
                cursor.execute(self._state)
                revision, is_provisional = cursor.fetchone()
            held = self._held
            if held is not None and held[1] == revision:
                value = held[0]
            else:
                base = held[0] if held and not held[2] and held[1] < revision else None
                value = self._load(base, revision)
            self._held = (value, revision, is_provisional)
            return value

    def forget(self) -> None:
        """Drops what is held; the next reader loads it whole."""
        with self._lock:
            self._held = None

    def after_fork(self) -> None:
        """A lock held by another thread of the parent would stay held for ever."""
        self._lock = threading.Lock()


_everything_kept: list[Kept[Any]] = []


def forget() -> None:
    """Makes everything be read anew: where the database was replaced under the process (a restore, a test)."""
    for kept in _everything_kept:
        kept.forget()


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
                for kept in _everything_kept:
                    if kept.is_used:
                        kept.refreshed()
                self.is_listening = True
                idle = 0
            was_told = any(True for _ in link.notifies(timeout=1, stop_after=1))
            idle = IDLE_ROUNDS if was_told else idle + 1


listener = Listener()


def _after_fork() -> None:
    listener.after_fork()
    for kept in _everything_kept:
        kept.after_fork()


os.register_at_fork(after_in_child=_after_fork)
