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
from tests.robustness.district import COUNTER, ORDERS, REPORTS, District, new_key, trouble

PHONES = 8
AGAIN_SECONDS = 0.05
KEEPER = "community_secretary"


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
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
        return until_taken(link, REPORTS, headers, trouble(f"井盖破损，{key}"), self.failures)


class Shopping:
    """Residents who order, and a counter that redeems each order at once; `taken` holds the redemptions by key."""

    def __init__(self, district: District) -> None:
        self._district = district
        self._lock = threading.Lock()
        self.taken: dict[str, str] = {}
        self.failures: Counter[str] = Counter()

    def shop(self, token: str, count: int) -> None:
        """Orders so many pieces, one after the other, and has each redeemed."""
        port, keeper = self._district.running.port, {"Authorization": f"Bearer {self._district.tokens[KEEPER]}"}
        links = [http.client.HTTPConnection("127.0.0.1", port, timeout=30) for _ in range(2)]
        for _ in range(count):
            order = {"offer_id": self._district.offer, "key": new_key()}
            ordered = until_taken(links[0], ORDERS, {"Authorization": f"Bearer {token}"}, order, self.failures)
            until_taken(links[1], COUNTER, keeper, {"code": ordered["code"]}, self.failures, once_gone="redeemed")
            with self._lock:
                self.taken[str(order["key"])] = ordered["card"]["id"]
        for link in links:
            link.close()


def until_taken(
    link: http.client.HTTPConnection,
    path: str,
    headers: dict[str, str],
    body: object,
    failures: "Counter[str]",
    once_gone: str = "",
) -> Any:
    """Sends something again until it is taken. A refusal would be none of the server's trouble.

    What is done once by its code, and not by a key, may have been done when nobody could answer: then the code is
    `once_gone`, and that is the answer.
    """
    deadline, tries = time.monotonic() + PATIENCE_SECONDS, 0
    while True:
        tries += 1
        try:
            link.request("POST", path, json.dumps(body), {**headers, "Content-Type": "application/json"})
            response = link.getresponse()
            content = response.read()
        except (OSError, http.client.HTTPException) as error:
            link.close()
            failure = type(error).__name__
        else:
            if response.status == 200:
                return json.loads(content)
            if once_gone and tries > 1 and json.loads(content).get("facts", {}).get("status") == once_gone:
                return None
            assert response.status >= 500, content
            failure = str(response.status)
        failures[failure] += 1
        assert time.monotonic() < deadline, f"not taken within {PATIENCE_SECONDS} s: {failures}"
        time.sleep(AGAIN_SECONDS)
