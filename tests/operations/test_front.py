"""What stands before Django: a body is awaited without a thread, and only for so long."""

import asyncio
import io
import threading
from collections.abc import Coroutine, Iterable, Iterator, Mapping
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest

from yuandian.config.bodies import Bodies, BodyLimits, Message, Refused, SenderLeft
from yuandian.config.front import AT_ONCE_BYTES, FileToSend, Front

SMALL = BodyLimits(
    most_bytes=1000, slow_after_seconds=0.05, slow_an_address=2, slow_in_all=3, grace_seconds=0.4, silence_seconds=0.25,
    least_bytes_a_second=1000, drained_bytes=500, drained_seconds=0.3,
)  # fmt: skip
HOME, AWAY = "192.0.2.1", "192.0.2.2"


class Sender:
    """Sends its pieces, waiting before each; then falls silent, or has ended."""

    def __init__(self, *pieces: bytes, wait: float = 0.0, ends: bool = True) -> None:
        self.left = list(pieces)
        self._wait, self._ends = wait, ends

    async def __call__(self) -> Message:
        await asyncio.sleep(self._wait)
        if not self.left:
            await asyncio.Event().wait()
        piece = self.left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(self.left) or not self._ends}


async def length_of(bodies: Bodies, sender: Sender, announced: bytes = b"", address: str = HOME) -> int:
    body, length = await bodies.take(sender, announced, address)
    body.close()
    return length


async def status_of(taking: Coroutine[Any, Any, object]) -> int:
    with pytest.raises(Refused) as refused:
        await taking
    return refused.value.status.value


def test_a_body_is_whole_before_anybody_answers() -> None:
    async def play() -> None:
        body, length = await Bodies(SMALL).take(Sender(b"abc", b"", b"def"), b"", HOME)
        with body:
            assert (body.read(), length) == (b"abcdef", 6)

    asyncio.run(play())


def test_a_steady_sender_may_be_slow_but_not_silent_nor_endless() -> None:
    async def play() -> None:
        bodies = Bodies(SMALL)
        assert await length_of(bodies, Sender(*[b"x" * 100] * 8, wait=0.06)) == 800  # 0.48 s, beyond the grace
        assert await status_of(length_of(bodies, Sender(b"a", ends=False))) == 408
        assert await status_of(length_of(bodies, Sender(*[b"a"] * 50, wait=0.04))) == 408
        assert bodies.slow == 0

    asyncio.run(play())


def test_an_address_may_have_so_many_slow_bodies_open_and_others_are_not_hindered() -> None:
    async def play() -> None:
        bodies = Bodies(SMALL)
        waiting = [asyncio.create_task(status_of(length_of(bodies, Sender(b"a", ends=False)))) for _ in range(2)]
        await asyncio.sleep(0.1)
        assert bodies.slow == 2
        assert await status_of(length_of(bodies, Sender(b"a", ends=False))) == 429
        assert await length_of(bodies, Sender(b"quick")) == 5
        assert await length_of(bodies, Sender(b"slow", b"ly", wait=0.04), address=AWAY) == 6
        assert await asyncio.gather(*waiting) == [408, 408]
        assert bodies.slow == 0

    asyncio.run(play())


def test_what_is_too_large_is_read_for_a_moment_and_refused() -> None:
    async def play() -> None:
        announced = Sender(*[b"x" * 100] * 20)
        assert await status_of(length_of(Bodies(SMALL), announced, b"2000")) == 413
        assert len(announced.left) == 15  # 500 bytes are read
        unannounced = Sender(*[b"x" * 100] * 12)
        assert await status_of(length_of(Bodies(SMALL), unannounced)) == 413
        assert unannounced.left == []

    asyncio.run(play())


def test_nobody_is_answered_who_left() -> None:
    async def leaving() -> Message:
        return {"type": "http.disconnect"}

    async def play() -> None:
        with pytest.raises(SenderLeft):
            await Bodies(SMALL).take(leaving, b"10", HOME)

    asyncio.run(play())


def request(path: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    named = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    return {
        "type": "http", "http_version": "1.1", "method": method, "path": path, "query_string": b"a=1", "scheme": "http",
        "client": (HOME, 1), "server": ("127.0.0.1", 8000), "headers": named,
    }  # fmt: skip


async def ask(front: Front, scope: dict[str, Any], *pieces: bytes) -> tuple[int, dict[str, str], bytes]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    await front(scope, Sender(*pieces), send)
    body = b"".join(message["body"] for message in sent[1:])
    return sent[0]["status"], {n.decode(): v.decode() for n, v in sent[0]["headers"]}, body


def front_of(application: WSGIApplication, threads: int = 1) -> Front:
    return Front(application, threads, SMALL, lambda line, _: line)


def test_the_application_is_told_what_any_wsgi_server_tells() -> None:
    told: list[WSGIEnvironment] = []

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        told.append({**environ, "read": environ["wsgi.input"].read()})
        start("201 Created", [("X-Is", "so")])
        return [b"do", b"ne"]

    headers = {"Content-Length": "3", "X-One": "1", "X_One": "forged", "Content-Type": "text/plain"}
    got = asyncio.run(ask(front_of(application), request("/中", "POST", headers), b"abc"))
    assert got == (201, {"x-is": "so"}, b"done")
    (environ,) = told
    assert environ["PATH_INFO"].encode("latin-1").decode() == "/中"
    assert [environ[name] for name in ("CONTENT_LENGTH", "CONTENT_TYPE", "HTTP_X_ONE", "QUERY_STRING", "read")] == [
        "3", "text/plain", "1", "a=1", b"abc"
    ]  # fmt: skip


def test_a_refusal_is_json_and_closes_the_line() -> None:
    def application(_environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
        raise AssertionError("nobody is asked")

    status, headers, body = asyncio.run(
        ask(front_of(application), request("/", "POST", {"Content-Length": "5000"}), b"abc")
    )
    assert (status, headers["connection"], b'"code": "body_too_large"' in body) == (413, "close", True)


def test_health_is_told_while_every_thread_is_busy() -> None:
    busy, go_on = threading.Event(), threading.Event()

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/healthz":
            busy.set()
            assert go_on.wait(10)
        start("200 OK", [])
        return [environ["PATH_INFO"].encode()]

    async def play() -> None:
        front = front_of(application)
        other = asyncio.create_task(ask(front, request("/other")))
        await asyncio.to_thread(busy.wait, 10)
        assert (await ask(front, request("/healthz")))[2] == b"/healthz"
        go_on.set()
        assert (await other)[2] == b"/other"

    asyncio.run(play())


def test_a_large_file_is_fetched_without_holding_the_thread_and_closed() -> None:
    file = io.BytesIO(b"x" * (3 * AT_ONCE_BYTES))

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [])
        return FileToSend(file) if environ["PATH_INFO"] == "/file" else [b"short"]

    async def play() -> None:
        front, fetched = front_of(application), 0

        async def send(message: Message) -> None:
            nonlocal fetched
            fetched += len(message.get("body", b""))
            assert (await ask(front, request("/short")))[2] == b"short"

        await front(request("/file"), Sender(), send)
        assert fetched == 3 * AT_ONCE_BYTES

    asyncio.run(play())
    assert file.closed


def test_what_is_made_while_it_is_sent_stays_in_one_thread() -> None:
    makers: set[int] = set()

    def made() -> Iterator[bytes]:
        for _ in range(5):
            makers.add(threading.get_ident())
            yield b"x" * AT_ONCE_BYTES

    def application(_environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [])
        return made()

    _, _, body = asyncio.run(ask(front_of(application, threads=3), request("/export")))
    assert (len(body), len(makers)) == (5 * AT_ONCE_BYTES, 1)
