"""A gateway to send to in tests: a real server on this machine that checks what a gateway must check.

What it answers is said by the last digits of the phone, so that a test reads like the contract in
`docs/modules/messaging.md`.
"""

import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from yuandian.foundation.messaging.services.channels import sign

ACCOUNT, SECRET = "district", "a secret of the tests"
SLOW_SECONDS = 0.6

ANSWERS: dict[str, tuple[int, bytes]] = {
    "0400": (400, b'{"code": "number_unknown"}'),
    "0403": (403, b'{"code": "13900000400 is not a code"}'),
    "0422": (422, b"<html>no</html>"),
    "0429": (429, b"{}"),
    "0500": (500, b"oops"),
    "0302": (302, b""),
    "0200": (200, b"not json"),
    "0201": (200, b'{"message_id": 7}'),
    "0202": (200, b'["message_id"]'),
}


class Gateway:
    """What came in, and how often each id did."""

    def __init__(self) -> None:
        self.url = ""
        self.accepted: list[dict[str, Any]] = []
        self.attempts: Counter[str] = Counter()
        self.faults: list[str] = []
        self.failing: Counter[str] = Counter()
        self.oldest: timedelta | None = None  # most tests live in another day than this server
        self._lock = Lock()

    def answer(self, headers: Any, body: bytes) -> tuple[int, bytes]:
        """Checks the request as the contract says and answers by the phone."""
        timestamp = headers["X-Timestamp"]
        if headers["X-Account"] != ACCOUNT or headers["X-Signature"] != sign(SECRET.encode(), timestamp, body):
            self.faults.append("signature")
            return 401, b'{"code": "signature_wrong"}'
        if self.oldest is not None and abs(time.time() - int(timestamp)) > self.oldest.total_seconds():
            self.faults.append("timestamp")
            return 401, b'{"code": "request_too_old"}'
        told = json.loads(body)
        if headers["Idempotency-Key"] != told["id"]:
            self.faults.append("key")
        with self._lock:
            self.attempts[told["id"]] += 1
            if self.failing[told["phone"]] > 0:
                self.failing[told["phone"]] -= 1
                return 503, b"{}"
            if told["phone"].endswith("0408"):
                time.sleep(SLOW_SECONDS)
            if (special := ANSWERS.get(told["phone"][-4:])) is not None:
                return special
            if all(told["id"] != earlier["id"] for earlier in self.accepted):
                self.accepted.append(told)
        return 200, json.dumps({"message_id": f"sms-{told['id']}"}).encode()


@contextmanager
def running_gateway() -> Iterator[Gateway]:
    """A gateway on a free port."""
    gateway = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = gateway.answer(self.headers, body)
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            if status == 302:
                self.send_header("Location", gateway.url)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Tests look at what came in."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    gateway.url = f"http://127.0.0.1:{server.server_port}/sms"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield gateway
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
