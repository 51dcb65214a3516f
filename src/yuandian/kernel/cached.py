"""What a process keeps in memory of the tables, and how it notices that they changed.

A cached value knows the revision that it shows. It is compared with the tables when a number of seconds have passed, or
not at all while the process is told of changes; a caller that read the revision in its own statement says so by
`ensure`, and gets nothing older.

A value read inside a transaction that itself changed the tables is provisional where the reader of the revision says
so: it is never built upon, and every use asks again, so that a rollback leaves nothing behind.
"""

import os
import threading
import time
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar
from weakref import WeakSet

from django.db import connection

Value = TypeVar("Value")


class State(NamedTuple):
    """What the tables are at, and whether the present transaction is what brought them there."""

    revision: Any
    is_provisional: bool = False


class _Held(NamedTuple, Generic[Value]):
    value: Value
    state: State


def _never() -> bool:
    return False


class Cached(Generic[Value]):
    """One value kept in step with a revision.

    `load(base, revision)` reads it; `base` is the last sure value, to build upon, or None. Without `revision` it is
    loaded whenever it is to be compared. Loads run one at a time; readers never wait for one that they did not ask for.
    """

    def __init__(
        self,
        load: Callable[[Value | None, Any], Value],
        *,
        revision: Callable[[], State] | None = None,
        recheck_seconds: float = 1.0,
        is_told: Callable[[], bool] = _never,
    ) -> None:
        self._load = load
        self._read_state = revision
        self._recheck_seconds = recheck_seconds
        self._is_told = is_told
        self._lock = threading.Lock()
        self._held: _Held[Value] | None = None
        self._checked_at = float("-inf")
        _all.add(self)

    @property
    def is_loaded(self) -> bool:
        """Whether there is a value yet: the first question waits for that."""
        return self._held is not None

    @property
    def revision(self) -> Any:
        """The revision shown, None before the first load."""
        return self._held.state.revision if self._held else None

    def current(self) -> Value:
        """The value in force: at once where it was compared lately or this process is told of changes."""
        held = self._held
        if held is not None and not held.state.is_provisional and (self._is_told() or self._is_fresh()):
            return held.value
        return self.refreshed()

    def ensure(self, revision: Any) -> Value:
        """The value at `revision`, as read from the table by the caller, or at a later one."""
        held = self._held
        if held is not None and held.state == State(revision):
            return held.value
        return self.refreshed()

    def refreshed(self) -> Value:
        """The value after comparing it with the tables."""
        with self._lock:
            state = self._read_state() if self._read_state else State(object())
            held = self._held
            if held is None or held.state.revision != state.revision:
                base = held.value if held and self._may_build_on(held.state, state) else None
                held = _Held(self._load(base, state.revision), state)
            self._held = _Held(held.value, state)
            self._checked_at = time.monotonic()
            return held.value

    def recheck(self) -> None:
        """Makes the next reader compare: after a change in this process."""
        self._checked_at = float("-inf")

    def invalidate(self) -> None:
        """Drops the value; the next reader loads it whole."""
        with self._lock:
            self._held = None

    def _is_fresh(self) -> bool:
        return time.monotonic() - self._checked_at < self._recheck_seconds

    def _may_build_on(self, before: State, _now: State) -> bool:
        return not before.is_provisional

    def _after_fork(self) -> None:
        """A lock held by another thread of the parent would stay held for ever."""
        self._lock = threading.Lock()


def revision_in(table: str) -> Callable[[], State]:
    """Reads the one row of a table that counts revisions.

    With the transaction that wrote it: a count that was rolled back and reached again is another revision.
    """

    def read() -> State:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT revision, xmin::text FROM {table} LIMIT 1")
            return State(cursor.fetchone() or (0, ""))

    return read


def invalidate_all() -> None:
    """Makes everything be read again: where the database was replaced under the process (a restore, a test)."""
    for cached in list(_all):
        cached.invalidate()


_all: WeakSet[Cached[Any]] = WeakSet()


def _after_fork() -> None:
    for cached in list(_all):
        cached._after_fork()  # noqa: SLF001


os.register_at_fork(after_in_child=_after_fork)
