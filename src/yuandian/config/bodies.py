"""Takes the bodies of requests in, whole, without holding a thread for any of them.

A sender who is slow costs memory and a file, not one of the threads that answer everybody. Who sends next to nothing is
let go, and one address may have only so many slow bodies open. What is too large is read on for a moment before it is
refused: a line that is closed upon unread data takes the refusal with it.
"""

import asyncio
import errno
import json
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import IO, Any

IN_MEMORY_BYTES = 256 * 1024  # a body beyond this waits in a file
RETRY_SECONDS = 5

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """How a body may come in; numbers of bodies are those of one process."""

    most_bytes: int
    slow_after_seconds: float = 1.0
    slow_an_address: int = 16
    slow_in_all: int = 256
    grace_seconds: float = 15.0  # nobody is let go for being slow before
    least_bytes_a_second: int = 4096
    silence_seconds: float = 15.0  # between two pieces
    drained_bytes: int = 8 * 1024 * 1024
    drained_seconds: float = 3.0


class SenderLeft(Exception):
    """Nobody waits for an answer."""


class Refused(Exception):
    """A request that is not taken in; answered as every refusal, `{code, detail, facts}`."""

    def __init__(self, status: HTTPStatus, code: str, detail: str, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.status, self._retry_after = status, retry_after
        self.body = json.dumps({"code": code, "detail": detail, "facts": {}}).encode()

    @property
    def headers(self) -> Headers:
        """The line is closed: what is left on it belongs to no request."""
        wait = [] if self._retry_after is None else [(b"retry-after", str(self._retry_after).encode())]
        length = str(len(self.body)).encode()
        plain = [(b"content-type", b"application/json"), (b"content-length", length), (b"cache-control", b"no-store")]
        return [*plain, (b"connection", b"close"), *wait]


def too_slow() -> Refused:
    """Next to nothing came."""
    detail = "The request came in too slowly and was given up. Send it again."
    return Refused(HTTPStatus.REQUEST_TIMEOUT, "body_too_slow", detail)


def too_many_slow() -> Refused:
    """From one address, or from everybody."""
    detail = "Too many unfinished requests come from your address. Try again shortly."
    return Refused(HTTPStatus.TOO_MANY_REQUESTS, "too_many_slow", detail, RETRY_SECONDS)


def too_large(most_bytes: int) -> Refused:
    """More than any address of ours takes."""
    detail = f"A request may have {most_bytes // 1024 // 1024} MB at most."
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", detail)


def disk_full() -> Refused:
    """A large body waits in a file, and there is no room for it."""
    detail = "The server's disk is full. Nothing was stored; tell whoever runs it."
    return Refused(HTTPStatus.INSUFFICIENT_STORAGE, "disk_full", detail)


class _Incoming:
    """One body on its way."""

    def __init__(self) -> None:
        self.length = 0
        self.is_slow = False
        self.is_one_too_many = False


class Bodies:
    """The bodies that one event loop takes in."""

    def __init__(self, limits: BodyLimits) -> None:
        self._limits = limits
        self._slow: Counter[str] = Counter()

    @property
    def slow(self) -> int:
        """How many are unfinished for longer than a moment."""
        return self._slow.total()

    async def take(self, receive: Receive, announced: bytes, address: str) -> tuple[IO[bytes], int]:
        """A body, to be read from its beginning, and its length in bytes. Raises `Refused`, `SenderLeft`."""
        if announced.isdigit() and int(announced) > self._limits.most_bytes:
            await self._drain(receive)
            raise too_large(self._limits.most_bytes)
        body = tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES)  # noqa: SIM115 - whoever answers closes it
        try:
            length = await self._fill(body, receive, address)
            body.seek(0)
        except OSError as error:
            body.close()
            if error.errno != errno.ENOSPC:
                raise
            await self._drain(receive)
            raise disk_full() from error
        except BaseException:
            body.close()
            raise
        return body, length

    async def _fill(self, body: IO[bytes], receive: Receive, address: str) -> int:
        incoming = _Incoming()
        try:
            async with asyncio.timeout(self._limits.silence_seconds) as deadline:
                with self._counting(incoming, address, deadline):
                    if await self._pieces_into(body, receive, incoming, deadline):
                        return incoming.length
        except TimeoutError as error:
            raise (too_many_slow() if incoming.is_one_too_many else too_slow()) from error
        await self._drain(receive)
        raise too_large(self._limits.most_bytes)

    async def _pieces_into(
        self, body: IO[bytes], receive: Receive, incoming: _Incoming, deadline: asyncio.Timeout
    ) -> bool:
        """Whether the end came before it was too much."""
        limits, clock = self._limits, asyncio.get_running_loop().time
        started_at = clock()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise SenderLeft
            piece: bytes = message.get("body", b"")
            incoming.length += len(piece)
            if incoming.length > limits.most_bytes:
                return False
            body.write(piece)
            if not message.get("more_body", False):
                return True
            given = limits.grace_seconds + incoming.length / limits.least_bytes_a_second
            if not incoming.is_one_too_many:
                deadline.reschedule(min(clock() + limits.silence_seconds, started_at + given))

    @contextmanager
    def _counting(self, incoming: _Incoming, address: str, deadline: asyncio.Timeout) -> Iterator[None]:
        def becomes_slow() -> None:
            if self._slow[address] >= self._limits.slow_an_address or self.slow >= self._limits.slow_in_all:
                incoming.is_one_too_many = True
                deadline.reschedule(loop.time())
            else:
                incoming.is_slow = True
                self._slow[address] += 1

        loop = asyncio.get_running_loop()
        clock = loop.call_later(self._limits.slow_after_seconds, becomes_slow)
        try:
            yield
        finally:
            clock.cancel()
            if incoming.is_slow:
                self._slow[address] -= 1
            if not self._slow[address]:
                del self._slow[address]

    async def _drain(self, receive: Receive) -> None:
        """Reads on what nobody wants, for a moment."""
        left = self._limits.drained_bytes
        with suppress(TimeoutError):
            async with asyncio.timeout(self._limits.drained_seconds):
                while left > 0:
                    message = await receive()
                    left -= len(message.get("body", b""))
                    if not message.get("more_body", False):
                        return
