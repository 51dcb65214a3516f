"""Telling signed-in clients at once that something concerns them, by server-sent events.

`GET /live` with a bearer token answers an endless stream. An event carries ids only; the client asks the API for what
it may see. The stream is a hint, never the record: that is the inbox, and a client that comes back with
`Last-Event-ID` (the id of the last inbox message it was told of) is told first what it missed.

Modules speak through PostgreSQL: `NOTIFY live, '{"accounts": [...], "kind": ..., "subject_type": ..., ...}'`, which
is delivered when the transaction of the change commits, to every live process on every machine.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from uuid import UUID

import msgspec
import psycopg
from django.conf import settings
from django.db import OperationalError, connection
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from yuandian.foundation.people import facade as people

logger = logging.getLogger("yuandian.live")

CHANNEL = "live"
KEEP_ALIVE_SECONDS = 15.0
CHECK_SECONDS = 45.0  # a session revoked meanwhile ends within a minute, however much there is to tell it
WAITING_EVENTS = 200  # a client that falls so far behind is let go, and catches up when it returns
AGAIN_SECONDS = 0.5

Answer = TypeVar("Answer")


class News(msgspec.Struct, frozen=True):
    """What a module announces. `id` is the inbox message behind it, where there is one."""

    accounts: list[UUID]
    kind: str
    subject_type: str | None = None
    subject_id: UUID | None = None
    id: UUID | None = None

    def as_event(self) -> bytes:
        """The event as it goes over the wire; whom else it concerns stays here."""
        told = {"kind": self.kind, "subject_type": self.subject_type, "subject_id": self.subject_id}
        head = f"id: {self.id}\n" if self.id else ""
        return f"{head}event: {self.kind}\ndata: ".encode() + msgspec.json.encode(told) + b"\n\n"


class Hub:
    """Who listens in this process, and the one connection that hears of news."""

    def __init__(self) -> None:
        self._queues: dict[UUID, dict[asyncio.Queue[bytes | None], None]] = defaultdict(dict)  # the oldest first
        self.is_listening = False

    @asynccontextmanager
    async def listening(self, account_id: UUID) -> AsyncIterator["asyncio.Queue[bytes | None]"]:
        """A queue of events for one client; None in it ends the stream.

        An account has a few streams; with one too many its oldest ends, which may be that of a phone long out of reach.
        """
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(WAITING_EVENTS)
        queues = self._queues[account_id]
        queues[queue] = None
        while len(queues) > settings.LIVE_STREAMS:
            oldest = next(iter(queues))
            del queues[oldest]
            _end(oldest)
        try:
            yield queue
        finally:
            queues.pop(queue, None)
            if not queues and self._queues.get(account_id) is queues:
                del self._queues[account_id]

    @property
    def streams(self) -> int:
        """How many clients listen."""
        return sum(len(queues) for queues in self._queues.values())

    def tell(self, news: News) -> None:
        """Hands news to the clients that it concerns and to no other."""
        event = news.as_event()
        for account_id in news.accounts:
            for queue in self._queues.get(account_id, ()):
                _put(queue, event)

    def let_all_go(self) -> None:
        """Ends every stream; clients come back at once and catch up."""
        for queues in self._queues.values():
            for queue in queues:
                _put(queue, None)

    async def hear(self) -> None:
        """Listens to the database for ever; after a break all streams end, because news was missed."""
        while True:
            try:
                await self._hear_once()
            except psycopg.OperationalError as error:
                logger.warning("database connection lost", extra={"reason": type(error).__name__})
            self.is_listening = False
            self.let_all_go()
            await asyncio.sleep(AGAIN_SECONDS)

    async def _hear_once(self) -> None:
        async with await psycopg.AsyncConnection.connect(**_connection_values(), autocommit=True) as listener:
            await listener.execute(f"LISTEN {CHANNEL}")
            self.is_listening = True
            async for notice in listener.notifies():
                try:
                    self.tell(msgspec.json.decode(notice.payload, type=News))
                except msgspec.DecodeError as error:
                    logger.error("news that cannot be read", extra={"reason": str(error)})


def _put(queue: "asyncio.Queue[bytes | None]", event: bytes | None) -> None:
    if event is not None and queue.qsize() < WAITING_EVENTS - 1:
        queue.put_nowait(event)
        return
    _end(queue)


def _end(queue: "asyncio.Queue[bytes | None]") -> None:
    while not queue.empty():
        queue.get_nowait()
    queue.put_nowait(None)


def _connection_values() -> dict[str, Any]:
    values = connection.get_connection_params()
    for mine in ("cursor_factory", "context", "prepare_threshold"):
        values.pop(mine, None)
    return values


hub = Hub()
_threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="live")


async def _ask(question: Callable[..., Answer], *arguments: Any) -> Answer:
    """Asks a module, in a thread with a database connection of its own that may have died meanwhile."""

    def ask_twice() -> Answer:
        try:
            return question(*arguments)
        except OperationalError:
            connection.close()
            return question(*arguments)

    return await asyncio.get_running_loop().run_in_executor(_threads, ask_twice)


async def _account_behind(token: str) -> UUID | None:
    actor = await _ask(people.actor_for_token, token, None)
    return actor.account_id if actor else None


async def live(request: Request) -> Response:
    """The stream of one client; 401 without a valid token."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    account_id = await _account_behind(token) if scheme.lower() == "bearer" and token else None
    if account_id is None:
        return JSONResponse({"code": "not_signed_in", "detail": "Sign in and try again.", "facts": {}}, 401)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    stream = _events(account_id, token, _last_seen(request))
    return StreamingResponse(stream, media_type="text/event-stream", headers=headers)


def _last_seen(request: Request) -> UUID | None:
    try:
        return UUID(request.headers.get("last-event-id", ""))
    except ValueError:
        return None


def _missed_since(account_id: UUID, last_seen: UUID) -> list[News]:
    """What stands in the account's inbox after a message; ids are in the order of time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, subject_type, subject_id, id FROM messaging_inboxmessage"
            " WHERE account_id = %s AND id > %s ORDER BY id LIMIT %s",
            [account_id, last_seen, WAITING_EVENTS],
        )
        return [News([account_id], *row) for row in cursor.fetchall()]


async def _events(account_id: UUID, token: str, last_seen: UUID | None) -> AsyncIterator[bytes]:
    async with hub.listening(account_id) as queue:
        yield b"retry: 1000\n\n"
        if last_seen is not None:
            for missed in await _ask(_missed_since, account_id, last_seen):
                yield missed.as_event()
        clock = asyncio.get_running_loop().time
        checked_at = clock()
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), KEEP_ALIVE_SECONDS)
            except TimeoutError:
                event = b": still here\n\n"
            if clock() - checked_at >= CHECK_SECONDS:
                if await _account_behind(token) != account_id:
                    return
                checked_at = clock()
            if event is None:
                return
            yield event


async def health(_request: Request) -> Response:
    """Whether news from the database comes through, and to how many."""
    state = {"listening": hub.is_listening, "streams": hub.streams}
    return JSONResponse(state, 200 if hub.is_listening else 503)


@asynccontextmanager
async def _lifespan(_app: Starlette) -> AsyncIterator[None]:
    hearing = asyncio.create_task(hub.hear(), name="hear")
    yield
    hearing.cancel()
    hub.let_all_go()


# No cookie is ever read here, so any page may ask; only the token opens a stream.
_cors = Middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=["GET"],
    allow_headers=["Authorization", "Last-Event-ID", "Cache-Control"],
    max_age=86400,
)
app = Starlette(routes=[Route("/live", live), Route("/healthz", health)], middleware=[_cors], lifespan=_lifespan)
