"""Whoever begins to send and stops hinders nobody: a body that is not there yet holds no thread."""

import socket
import time
import urllib.request
from contextlib import ExitStack

from tests.robustness.district import District

CODES = "/api/resident/people/codes"
SOCKETS = 12  # more than the web processes have threads
PROMPTLY_SECONDS = 5.0


def test_twelve_half_sent_bodies_hinder_neither_health_nor_a_page(district: District) -> None:
    district.running.wait()  # whatever another test has killed is back
    address = ("127.0.0.1", district.running.port)
    head = f"POST {CODES} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_connection(address)) for _ in range(SOCKETS)]
        for one in sockets:
            one.sendall(head.encode())
        time.sleep(0.5)
        started_at = time.monotonic()
        for path in ("/healthz", "/", "/live-address"):
            with urllib.request.urlopen(f"http://127.0.0.1:{address[1]}{path}", timeout=PROMPTLY_SECONDS) as answer:
                assert answer.status == 200
        assert time.monotonic() - started_at < PROMPTLY_SECONDS
        for one in sockets:
            one.setblocking(False)
            assert _is_silent(one)  # they were held all the while


def test_a_refused_body_does_not_drop_the_line_before_the_refusal_is_read(district: District) -> None:
    with socket.create_connection(("127.0.0.1", district.running.port)) as line:
        content = b"x" * 2_000_000
        for _ in range(3):  # one line, whose requests are all refused without a session
            head = f"POST /api/resident/files HTTP/1.1\r\nHost: a\r\nContent-Length: {len(content)}\r\n\r\n"
            line.sendall(head.encode() + content)
            assert line.recv(65_536).startswith(b"HTTP/1.1 401")


def _is_silent(one: socket.socket) -> bool:
    try:
        one.recv(1)
    except BlockingIOError:
        return True
    return False
