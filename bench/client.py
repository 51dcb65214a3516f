"""The load, made in a process of its own: `python -m bench.client` reads a plan as JSON and answers with timings.

Plain threads over kept-alive connections: the machine that is measured also makes the load, so it must cost little.
"""

import http.client
import json
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

SECONDS_AT_MOST = 30.0
OK = 200


@dataclass(frozen=True, slots=True)
class Request:
    """One request to make. `at` is its moment, in seconds from the start; None for as soon as a connection is free.

    In a chain, `{id}` and `{number}` in the path stand for what the chain's first answer said.
    """

    method: str
    path: str
    token: str = ""
    key: str = ""
    body: str = ""
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """When a request was due (or made), how long its answer took, its status (0: none came) and its length."""

    at: float
    seconds: float
    status: int
    length: int


def play(port: int, requests: Sequence[Request], connections: int) -> list[Answer]:
    """Makes the requests from another process and gives the answers in the order of the requests."""
    return [chain[0] for chain in play_chains(port, [[request] for request in requests], connections)]


def play_chains(port: int, chains: Sequence[Sequence[Request]], connections: int) -> list[list[Answer]]:
    """The same for chains of requests, each made in its order; a chain ends with its first answer that is not 200."""
    plan = {
        "port": port,
        "connections": connections,
        "chains": [[asdict(request) for request in chain] for chain in chains],
    }
    played = subprocess.run(
        [sys.executable, "-m", "bench.client"],
        input=json.dumps(plan), capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1],
    )  # fmt: skip
    return [[Answer(*answer) for answer in chain] for chain in json.loads(played.stdout)]


def rate_of(answers: Sequence[Answer]) -> float:
    """Answers a second, from the first request to the last answer."""
    first = min(answer.at for answer in answers)
    return len(answers) / (max(answer.at + answer.seconds for answer in answers) - first)


class _Player:
    """Takes chains from one queue until it is empty."""

    def __init__(self, port: int, chains: list[list[Request]]) -> None:
        self._port = port
        self._waiting: SimpleQueue[tuple[int, list[Request]]] = SimpleQueue()
        for place, chain in enumerate(chains):
            self._waiting.put((place, chain))
        self.answers: list[list[Answer]] = [[] for _ in chains]
        self._started = time.perf_counter()

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=SECONDS_AT_MOST)
        while True:
            try:
                place, chain = self._waiting.get_nowait()
            except Empty:
                connection.close()
                return
            self._go_through(connection, chain, self.answers[place])

    def _go_through(self, connection: http.client.HTTPConnection, chain: list[Request], answers: list[Answer]) -> None:
        path_of = str
        for request in chain:
            answer, body = self._ask(connection, request, path_of(request.path))
            answers.append(answer)
            if answer.status != OK:
                return
            if len(answers) == 1 < len(chain):
                told = json.loads(body)
                path_of = partial(_fill, told["id"], told["number"])

    def _ask(self, connection: http.client.HTTPConnection, request: Request, path: str) -> tuple[Answer, bytes]:
        at = time.perf_counter() - self._started
        if request.at is not None:
            time.sleep(max(0.0, request.at - at))
            at = request.at  # what waits for a connection counts as slow
        headers = {"Content-Type": "application/json"}
        if request.token:
            headers["Authorization"] = f"Bearer {request.token}"
        if request.key:
            headers["Idempotency-Key"] = request.key
        try:
            connection.request(request.method, path, request.body.encode() or None, headers)
            answer = connection.getresponse()
            body, status = answer.read(), answer.status
        except (OSError, http.client.HTTPException):
            connection.close()
            body, status = b"", 0
        return Answer(at, time.perf_counter() - self._started - at, status, len(body)), body


def _fill(case_id: str, number: str, path: str) -> str:
    return path.replace("{id}", case_id).replace("{number}", number)


def _main(plan: dict[str, Any]) -> None:
    player = _Player(plan["port"], [[Request(**request) for request in chain] for chain in plan["chains"]])
    threads = [threading.Thread(target=player.run) for _ in range(plan["connections"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    json.dump([[[a.at, a.seconds, a.status, a.length] for a in chain] for chain in player.answers], sys.stdout)


if __name__ == "__main__":
    _main(json.load(sys.stdin))
