"""A stand-in for the city's system: a real HTTP server that checks signatures, and fails when told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from yuandian.kernel.signed import Algorithm, signature_of


@dataclass
class Partner:
    """What it knows: its secret, what came, and how it is to answer next (200 when nothing is planned).

    Planned answers are statuses; `lost` takes the report and breaks the connection without an answer, and `slow`
    answers later than anyone waits.
    """

    secret: str
    algorithm: Algorithm = Algorithm.SM3
    planned: list[int | str] = field(default_factory=list)
    reports: list[dict[str, Any]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    url: str = ""
    is_over: threading.Event = field(default_factory=threading.Event)

    def take(self, headers: Any, body: bytes) -> int | str:
        """Checks and keeps one request; a report that came before has no effect again."""
        report = json.loads(body)
        timestamp, nonce = int(headers["X-Timestamp"]), headers["X-Nonce"]
        expected = f"{self.algorithm.value}={signature_of(self.secret, self.algorithm, timestamp, nonce, body)}"
        if headers["X-Signature"] != expected:
            self.faults.append("signature")
            return 401
        if headers["X-Report-Id"] != report["report_id"] or headers["Content-Type"] != "application/json":
            self.faults.append("headers")
        self.requests.append(report["report_id"])
        answer = self.planned.pop(0) if self.planned else 200
        if answer in {200, "lost", "slow"} and report["report_id"] not in {r["report_id"] for r in self.reports}:
            self.reports.append(report)
        return answer


@contextmanager
def partner_server(secret: str, algorithm: Algorithm = Algorithm.SM3) -> Iterator[Partner]:
    """Runs one on a free port of this machine."""
    partner = Partner(secret, algorithm)

    class Handler(BaseHTTPRequestHandler):
        protocol_version: ClassVar[str] = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = partner.take(self.headers, body)
            if answer == "slow":
                partner.is_over.wait(10)
            if isinstance(answer, str):
                self.close_connection = True
                return
            self.send_response(answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    partner.url = f"http://127.0.0.1:{server.server_address[1]}/callback"
    try:
        yield partner
    finally:
        partner.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()
