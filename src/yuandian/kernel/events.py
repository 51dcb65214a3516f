"""News between modules. A published event is stored as one job per listener, in the transaction of the change.

Who listens is said in `wiring.py` and nowhere else. A listener is a task: it may run more than once and later, so it
re-reads what it needs by the ids that the event carries.
"""

import logging
from typing import Any, ClassVar

import msgspec
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.types import TimeDeltaParams

logger = logging.getLogger("yuandian.events")


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened, named in the past tense, carrying ids and no personal data."""

    queue: ClassVar[str] = "events"
    # How long listeners wait, for what may be taken back meanwhile: they re-read whether it still is so.
    wait_seconds: ClassVar[int] = 0
    # Listeners look at everything anew: where one waits already, another adds nothing. The one that waits may begin a
    # moment before this transaction is seen, so a nightly task must look again. Such a listener has no `retry`, or two
    # would wait under one lock.
    is_merged: ClassVar[bool] = False


_listeners: dict[type[Event], list[str]] = {}


def listen(event: type[Event], task_name: str) -> None:
    """From now on `task_name` runs, with the event's fields as its arguments, for every such event."""
    names = _listeners.setdefault(event, [])
    if task_name not in names:
        names.append(task_name)


def listeners_of(event: type[Event]) -> tuple[str, ...]:
    """The tasks that run for such an event."""
    return tuple(_listeners.get(event, ()))


def arguments_of(event: Event) -> dict[str, Any]:
    """The event's fields as plain JSON values."""
    values: dict[str, Any] = msgspec.to_builtins(event)
    return values


def publish(event: Event) -> None:
    """Stores a job for each listener, within the caller's transaction: if that rolls back, nobody hears of it."""
    wait = TimeDeltaParams(seconds=event.wait_seconds) if event.wait_seconds else None
    for task_name in listeners_of(type(event)):
        lock = task_name if event.is_merged else None
        asked = app.configure_task(task_name, queue=event.queue, schedule_in=wait, queueing_lock=lock)
        try:
            with transaction.atomic(savepoint=event.is_merged):
                asked.defer(**arguments_of(event))
        except AlreadyEnqueued:
            logger.debug("%s waits already", task_name)
