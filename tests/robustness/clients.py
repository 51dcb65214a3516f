"""Phones that send reports and do not give up, and crowds that ask for one thing in the same instant."""

import http.client
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from tests.operations.running import PATIENCE_SECONDS
from tests.robustness.district import REPORTS, District, new_key, trouble

PHONES = 8
AGAIN_SECONDS = 0.05


@dataclass(frozen=True)
class Answer:
    """Status and decoded body."""

    status: int
    body: Any


def at_once(district: District, requests: Sequence[bytes]) -> list[Answer]:
    """Sends every request on a connection of its own; the last bytes follow when all the others have arrived."""
    address = ("127.0.0.1", district.running.port)
    links = [socket.create_connection(address, timeout=PATIENCE_SECONDS) for _ in requests]
    for part in (slice(None, -1), slice(-1, None)):
        for link, request in zip(links, requests, strict=True):
            link.sendall(request[part])
    return [_read(link) for link in links]


def _read(link: socket.socket) -> Answer:
    with link:
        response = http.client.HTTPResponse(link)
        response.begin()
        with response:
            return Answer(response.status, json.loads(response.read()))


class Load:
    """Reports of residents. What was taken stands in `taken`, by key; `failures` counts what phones met before that."""

    def __init__(self, district: District) -> None:
        self._district = district
        self._lock = threading.Lock()
        self.taken: dict[str, Any] = {}
        self.failures: Counter[str] = Counter()

    def send(self, count: int, after: int, strike: Callable[[], None]) -> None:
        """Sends so many reports; the phone whose report is taken as number `after` strikes, amid those of others."""
        waiting: SimpleQueue[str] = SimpleQueue()
        for _ in range(count):
            waiting.put(new_key())
        striking_at = len(self.taken) + after
        with ThreadPoolExecutor(PHONES) as phones:
            residents = [self._district.residents[phone % 3] for phone in range(PHONES)]
            sending = [phones.submit(self._send, token, waiting, striking_at, strike) for token in residents]
            for phone in sending:
                phone.result()

    def _send(self, token: str, waiting: "SimpleQueue[str]", striking_at: int, strike: Callable[[], None]) -> None:
        link = http.client.HTTPConnection("127.0.0.1", self._district.running.port, timeout=30)
        try:
            while True:
                key = waiting.get_nowait()
                answer = self._until_taken(link, token, key)
                with self._lock:
                    self.taken[key] = answer
                    is_time = len(self.taken) == striking_at
                if is_time:
                    strike()
        except Empty:
            return
        finally:
            link.close()

    def _until_taken(self, link: http.client.HTTPConnection, token: str, key: str) -> Any:
        """Sends a report again, under its key, until it is taken. A refusal would be none of the server's trouble."""
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key, "Content-Type": "application/json"}
        body = json.dumps(trouble(f"井盖破损，{key}"))
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                link.request("POST", REPORTS, body, headers)
                response = link.getresponse()
                content = response.read()
            except (OSError, http.client.HTTPException) as error:
                link.close()
                failure = type(error).__name__
            else:
                if response.status == 200:
                    return json.loads(content)
                assert response.status >= 500, content
                failure = str(response.status)
            self.failures[failure] += 1
            assert time.monotonic() < deadline, f"not taken within {PATIENCE_SECONDS} s: {self.failures}"
            time.sleep(AGAIN_SECONDS)
