"""Database connections that the server has ended are let go before anybody meets with them.

A thread keeps its connection for ever, so it would learn of a restarted database only by failing. Asking first costs a
round trip each time. A look at the socket costs next to nothing and tells as much: an idle server says nothing, so
whatever there is to read is its farewell, or the end of the line.
"""

import select

from django.db import connections


def let_go_of_ended_connections() -> None:
    """Closes this thread's connections that the server has ended; the next statement opens a new one."""
    for connection in connections.all(initialized_only=True):
        held = connection.connection
        if held is None or connection.in_atomic_block:
            continue
        if held.closed or _can_be_read(held.fileno()):
            connection.close()


def _can_be_read(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
