"""What stands before Django in the web process: an ASGI application that takes a request in whole, and has one of a few
threads answer it as any WSGI server would.

Neither who sends slowly nor who fetches a file slowly holds a thread. `/healthz` has a thread of its own and answers
while all others are busy. The threads keep their database connections, so there are as many of these as threads.

Behind a proxy that takes bodies in whole by itself, the application in `wsgi.py` may be served without it.
"""

import asyncio
import io
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from yuandian.config.bodies import Bodies, BodyLimits, Headers, Message, Receive, Refused, SenderLeft

HEALTH = "/healthz"
AT_ONCE_BYTES = 256 * 1024  # an answer beyond this goes out piece by piece
FETCH_SECONDS = 30.0  # a piece that nobody fetched for so long ends the answer
AddressOf = Callable[[str, str], str]  # (the line's other end, X-Forwarded-For) → whose request it is
Send = Callable[[Message], Awaitable[None]]
Whole = tuple[int, Headers, bytes]


class FileToSend:
    """`wsgi.file_wrapper`: a file that an answer consists of."""

    needs_database = False

    def __init__(self, file: IO[bytes], block_bytes: int = AT_ONCE_BYTES) -> None:
        self._file, self._block_bytes = file, max(block_bytes, AT_ONCE_BYTES)
        self.close: Callable[[], object] = getattr(file, "close", _nothing)

    def __iter__(self) -> Iterator[bytes]:
        while piece := self._file.read(self._block_bytes):
            yield piece


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer that needs no database any more: it goes at the pace of whoever asked, without holding a thread."""

    status: int
    headers: Headers
    begun: bytes
    pieces: Iterator[bytes]
    close: Callable[[], object]


class Front:
    """The application. `threads` answer at the same time."""

    def __init__(self, application: WSGIApplication, threads: int, limits: BodyLimits, address_of: AddressOf) -> None:
        self._application = application
        self._address_of = address_of
        self._bodies = Bodies(limits)
        self._threads = ThreadPoolExecutor(threads, "web")
        self._health_thread = ThreadPoolExecutor(1, "health")
        self._file_threads = ThreadPoolExecutor(4, "files")

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """One request, or the life of the process."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "lifespan":
            await _live(receive, send)

    async def _request(self, scope: Any, receive: Receive, send: Send) -> None:
        environ = environ_of(scope)
        try:
            body, length = await self._body(environ, receive)
        except SenderLeft:
            return
        except Refused as refused:
            await _send_whole(send, refused.status, refused.headers, refused.body)
            return
        environ["wsgi.input"], environ["CONTENT_LENGTH"] = body, str(length) if length else ""
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        threads = self._health_thread if environ["PATH_INFO"] == HEALTH else self._threads
        loop = asyncio.get_running_loop()

        def send_from_thread(message: Message) -> None:
            asyncio.run_coroutine_threadsafe(_send_in_time(send, message), loop).result()

        rest = await loop.run_in_executor(threads, answer, self._application, environ, send_from_thread)
        if isinstance(rest, Fetched):
            await self._send_fetched(rest, send)
        elif rest is not None:
            await _send_whole(send, *rest)

    async def _body(self, environ: WSGIEnvironment, receive: Receive) -> tuple[IO[bytes], int]:
        announced: str = environ.get("CONTENT_LENGTH") or "0"
        if announced == "0" and "HTTP_TRANSFER_ENCODING" not in environ:
            return io.BytesIO(), 0
        address = self._address_of(environ["REMOTE_ADDR"], environ.get("HTTP_X_FORWARDED_FOR", ""))
        return await self._bodies.take(receive, announced.encode(), address)

    async def _send_fetched(self, file: Fetched, send: Send) -> None:
        loop, piece = asyncio.get_running_loop(), file.begun
        try:
            await send({"type": "http.response.start", "status": file.status, "headers": file.headers})
            while piece:
                await _send_in_time(send, {"type": "http.response.body", "body": piece, "more_body": True})
                piece = await loop.run_in_executor(self._file_threads, next_piece, file.pieces)
            await send({"type": "http.response.body", "body": b""})
        finally:
            await loop.run_in_executor(self._file_threads, file.close)


def answer(
    application: WSGIApplication, environ: WSGIEnvironment, send: Callable[[Message], None]
) -> Whole | Fetched | None:
    """Has the application answer, in this thread: gives what is whole or needs no database any more, sends the rest.

    What is made while it is sent stays in this thread, whose database connection it may be reading from.
    """
    head: list[tuple[int, Headers]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: object = None) -> Callable[[bytes], object]:
        head.append((int(status.split(" ", 1)[0]), _encoded(headers)))
        return _nothing

    starting: StartResponse = start_response
    with environ["wsgi.input"]:
        made = application(environ, starting)
    close: Callable[[], object] = getattr(made, "close", _nothing)
    is_left_open = False
    try:
        pieces = iter(made)
        begun = next_piece(pieces)
        status, headers = head[-1]
        if len(begun) < AT_ONCE_BYTES or not getattr(made, "streaming", True):
            return status, headers, begun + b"".join(pieces)
        if not getattr(made, "needs_database", True):
            is_left_open = True
            return Fetched(status, headers, begun, pieces, close)
        send({"type": "http.response.start", "status": status, "headers": headers})
        while begun:
            send({"type": "http.response.body", "body": begun, "more_body": True})
            begun = next_piece(pieces)
        send({"type": "http.response.body", "body": b""})
        return None
    finally:
        if not is_left_open:
            close()


def next_piece(pieces: Iterator[bytes]) -> bytes:
    """What is worth sending at once, joined; empty at the end."""
    taken: list[bytes] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size >= AT_ONCE_BYTES:
            break
    return b"".join(taken)


def environ_of(scope: Any) -> WSGIEnvironment:
    """A request without its body, as WSGI (PEP 3333) tells it.

    Headers with `_` in their names are left out: they would pass for those with `-`, which proxies alone may set.
    """
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("", 0)
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(server[0]),
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": str(client[0]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": FileToSend,
    }
    for name, value in scope["headers"]:
        if b"_" in name:
            continue
        key, text = name.decode("latin-1").upper().replace("-", "_"), value.decode("latin-1")
        key = key if key in {"CONTENT_TYPE", "CONTENT_LENGTH"} else f"HTTP_{key}"
        if key in environ:
            text = f"{environ[key]}{'; ' if key == 'HTTP_COOKIE' else ','}{text}"
        environ[key] = text
    return environ


async def _send_whole(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _send_in_time(send: Send, message: Message) -> None:
    async with asyncio.timeout(FETCH_SECONDS):
        await send(message)


async def _live(receive: Receive, send: Send) -> None:
    while True:
        what = (await receive())["type"]
        await send({"type": f"{what}.complete"})
        if what == "lifespan.shutdown":
            return


def _encoded(headers: Iterable[tuple[str, str]]) -> Headers:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]


def _nothing(*_: Any) -> None:
    """Most answers need no closing, and Django writes none by the old way."""
