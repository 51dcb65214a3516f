"""The live process tells those whom news concerns, at once, and no other; who comes back is told what was missed."""

import asyncio
import http.client
import json
import queue
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

import psycopg
import pytest
from django.db import connection, connections
from pytest_django.fixtures import Settings

from tests.operations.running import environment, eventually, free_port
from yuandian.config import streams
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.services.sessions import begin_session, revoke_sessions_of
from yuandian.kernel.ids import new_id

AT_ONCE_SECONDS = 30.0  # on the busiest of machines; else a few milliseconds

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Listener:
    """An open stream; its events arrive in `events`, None at its end."""

    events: "queue.Queue[dict[str, str] | None]"

    def next(self) -> dict[str, str] | None:
        """The next event."""
        return self.events.get(timeout=AT_ONCE_SECONDS)

    def has_nothing(self) -> bool:
        """Whether no event has come."""
        return self.events.empty()


class Live:
    """A live process of the product against the test's database."""

    def __init__(self, port: int) -> None:
        self.port = port

    def status(self, path: str = "/healthz", token: str = "") -> int:
        """What a plain request is answered."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers={"Authorization": f"Bearer {token}"}
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code
        except OSError:
            return 0

    def streams(self) -> int:
        """How many clients it knows of."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
            return int(json.load(answer)["streams"])

    @contextmanager
    def listening(self, token: str, last_seen: UUID | None = None) -> Iterator[Listener]:
        """An open stream of the token's account."""
        headers = {"Authorization": f"Bearer {token}"} | ({"Last-Event-ID": str(last_seen)} if last_seen else {})
        events: queue.Queue[dict[str, str] | None] = queue.Queue()
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        link.request("GET", "/live", headers=headers)
        stream = link.getresponse()
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        assert stream.readline() == b"retry: 1000\n"
        reading = threading.Thread(target=_read, args=(stream, events))
        reading.start()
        try:
            yield Listener(events)
        finally:
            if reading.is_alive():
                link.sock.shutdown(socket.SHUT_RDWR)
            reading.join()
            link.close()


def _read(stream: http.client.HTTPResponse, events: "queue.Queue[dict[str, str] | None]") -> None:
    event: dict[str, str] = {}
    for line in stream:
        name, _, value = line.decode().rstrip("\n").partition(": ")
        if name:
            event[name] = value
        elif "event" in event:
            events.put(event)
            event = {}
        else:
            event = {}
    events.put(None)


@pytest.fixture(scope="module")
def live(django_db_setup: None) -> Iterator[Live]:
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "asgi", "--port", str(port), "--loop", "asyncio"]
    process = subprocess.Popen(
        [*command, "--no-ws", "--workers-kill-timeout", "2", "yuandian.config.live:app"],
        env=environment(DATABASE_URL=_url()),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    live = Live(port)
    try:
        eventually(lambda: live.status() == 200, "the live process listens")
        yield live
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _url() -> str:
    values = connection.settings_dict
    host = values["HOST"] or values["OPTIONS"].get("host", "")
    password = f":{values['PASSWORD']}" if values["PASSWORD"] else ""
    port = values["PORT"] or values["OPTIONS"].get("port", "")
    return f"postgresql://{values['USER']}{password}@/{values['NAME']}?host={host}" + (f"&port={port}" if port else "")


def _staff(name: str) -> tuple[Account, str]:
    account = Account.objects.create(kind="staff", username=name, person=Person.objects.create(name=name))
    return account, begin_session(account, "test").token


def _tell(*accounts: Account, kind: str = "case.dispatched", **more: str | None) -> None:
    news = {"accounts": [str(account.id) for account in accounts], "kind": kind, **more}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('live', %s)", [json.dumps(news)])


def test_news_reaches_whom_it_concerns_and_no_other(live: Live) -> None:
    (li, li_token), (wang, wang_token) = _staff("li"), _staff("wang")
    case = str(new_id())
    with live.listening(li_token) as to_li, live.listening(wang_token) as to_wang:
        _tell(li, subject_type="case", subject_id=case)
        _tell(wang, kind="case.replied")
        told = to_li.next()
        assert told is not None
        assert told["event"] == "case.dispatched"
        assert json.loads(told["data"]) == {"kind": "case.dispatched", "subject_type": "case", "subject_id": case}
        told = to_wang.next()
        assert told is not None
        assert told["event"] == "case.replied"
        assert to_li.has_nothing()


def test_a_client_that_leaves_is_forgotten(live: Live) -> None:
    _, token = _staff("li")
    before = live.streams()
    with live.listening(token), live.listening(token):
        assert live.streams() == before + 2
    eventually(lambda: live.streams() == 0, "both are forgotten")


def test_an_account_has_a_few_streams_and_one_more_ends_its_oldest(settings: Settings) -> None:
    settings.LIVE_STREAMS = 2
    hub, account, other = streams.Hub(), new_id(), new_id()

    async def play() -> None:
        async with (
            hub.listening(account) as first,
            hub.listening(other) as foreign,
            hub.listening(account) as second,
            hub.listening(account) as third,
        ):
            assert (first.get_nowait(), second.empty(), third.empty(), foreign.empty()) == (None, True, True, True)
            assert hub.streams == 3
        assert hub.streams == 0

    asyncio.run(play())


def test_no_token_no_stream(live: Live) -> None:
    assert live.status("/live") == 401
    assert live.status("/live", token="made up") == 401
    account, token = _staff("li")
    revoke_sessions_of(account.id)
    assert live.status("/live", token=token) == 401


def test_who_comes_back_is_told_first_what_was_missed(live: Live) -> None:
    account, token = _staff("li")
    other, _ = _staff("wang")
    messages = [
        InboxMessage.objects.create(account_id=whose.id, kind=kind, title="", body="")
        for whose, kind in ((account, "seen"), (account, "missed"), (other, "foreign"), (account, "missed.too"))
    ]
    with live.listening(token, last_seen=messages[0].id) as listener:
        told = [listener.next(), listener.next()]
        assert [(event["event"], event["id"]) for event in told if event] == [
            ("missed", str(messages[1].id)),
            ("missed.too", str(messages[3].id)),
        ]
        assert listener.has_nothing()


def test_a_lost_database_connection_ends_the_streams_so_that_clients_catch_up(live: Live) -> None:
    account, token = _staff("li")
    with live.listening(token) as listener:
        with psycopg.connect(_url(), autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE query = 'LISTEN live' AND datname = current_database()"
            )
        assert listener.next() is None
    eventually(lambda: live.status() == 200, "it listens again")
    with live.listening(token) as listener:
        _tell(account)
        assert listener.next() is not None


def test_unreadable_news_harms_nobody(live: Live) -> None:
    account, token = _staff("li")
    with live.listening(token) as listener:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify('live', 'not news')")
        _tell(account)
        assert listener.next() is not None


def test_a_revoked_session_ends_a_stream_that_is_never_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    account, token = _staff("li")
    monkeypatch.setattr(streams, "CHECK_SECONDS", 0.0)

    async def told() -> list[bytes]:
        events = []
        async for event in streams._events(account.id, token, None):
            events.append(event)
            await asyncio.to_thread(act, len(events))
            streams.hub.tell(streams.News([account.id], "busy"))
            if len(events) == 5:
                break
        return events

    def act(count: int) -> None:
        if count == 2:
            revoke_sessions_of(account.id)
        connection.close()

    try:
        assert [event[:11] for event in asyncio.run(told())] == [b"retry: 1000", b"event: busy"]
    finally:
        streams._threads.submit(connections.close_all).result()
