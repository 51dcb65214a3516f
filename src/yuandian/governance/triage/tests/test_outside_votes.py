"""An outside model's vote, asked of a stand-in that speaks as such endpoints do."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import psycopg
import pytest

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.cases.tests.test_opening import report
from yuandian.governance.triage.models import OutsideVote
from yuandian.governance.triage.services.outside_votes import AGAIN_AFTER, SLOTS, TriageVote, vote_on_case
from yuandian.kernel import clock
from yuandian.kernel.advisory_locks import RELEASE_SESSION, TRY_SESSION


class StandIn(ThreadingHTTPServer):
    """Answers what it was told to, and keeps what it was asked."""

    answer: bytes = b""
    status = 200
    delay = drips = 0.0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str | None, dict[str, Any]]] = []

    def says(self, content: object) -> None:
        self.answer = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


class Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers.get("Authorization"), body))
        time.sleep(self.server.delay)
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        for letter in self.server.answer if self.server.drips else [self.server.answer]:
            try:
                self.wfile.write(bytes([letter]) if isinstance(letter, int) else letter)
            except ConnectionError:
                return
            time.sleep(self.server.drips)

    def log_message(self, *_arguments: Any) -> None:
        """Quiet."""


@pytest.fixture
def endpoint(settings: Any) -> Iterator[StandIn]:
    """A running stand-in that the settings point to."""
    server = StandIn()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    settings.TRIAGE_VOTE = {
        "url": f"http://127.0.0.1:{server.server_port}/v1/", "model": "m", "key": "k", "seconds": 5,
    }  # fmt: skip
    yield server
    server.shutdown()
    server.server_close()


def test_without_an_address_nothing_is_asked(cast: Cast, settings: Any) -> None:
    assert settings.TRIAGE_VOTE["url"] == ""
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(False, None, None)


def test_a_vote_names_a_category_of_ours(cast: Cast, endpoint: StandIn) -> None:
    endpoint.says("`T1-light`。")
    case_id = report(cast, description="路灯坏了，电话13812341234").id
    light = cast.categories["light"]
    assert vote_on_case(cast.actor("worker"), case_id) == TriageVote(True, light.id, "路灯")
    path, key, body = endpoint.asked[0]
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer k", "m")
    sent = json.dumps(body, ensure_ascii=False)
    assert "13812341234" not in sent
    assert "138****1234" in sent
    assert "T1-wall" in sent


@pytest.mark.parametrize("said", ["不知道", "T9-none", 7, None, ["T1-light?"]])
def test_what_names_nothing_is_no_vote(cast: Cast, endpoint: StandIn, said: object) -> None:
    endpoint.says(said)
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(True, None, None)


@pytest.mark.parametrize(("status", "answer"), [(500, b""), (200, b"<html>"), (200, b"[]"), (200, b'{"choices": []}')])
def test_a_broken_answer_is_no_vote(cast: Cast, endpoint: StandIn, status: int, answer: bytes) -> None:
    endpoint.status, endpoint.answer = status, answer
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(True, None, None)


def test_a_late_answer_is_no_vote(cast: Cast, endpoint: StandIn, settings: Any) -> None:
    settings.TRIAGE_VOTE["seconds"] = 0.2
    endpoint.says("T1-light")
    endpoint.delay = 2
    started = time.monotonic()
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(True, None, None)
    assert time.monotonic() - started < 2


def test_nobody_there_is_no_vote(cast: Cast, settings: Any) -> None:
    settings.TRIAGE_VOTE = {"url": "http://127.0.0.1:9/v1", "model": "m", "key": "", "seconds": 0.3}
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(True, None, None)


def test_an_answer_that_drips_is_late_too(cast: Cast, endpoint: StandIn, settings: Any) -> None:
    settings.TRIAGE_VOTE["seconds"] = 0.2
    endpoint.says("T1-light")
    endpoint.drips = 0.1
    started = time.monotonic()
    assert vote_on_case(cast.actor("worker"), stages.dispatched(cast)) == TriageVote(True, None, None)
    assert time.monotonic() - started < 3


def test_a_case_is_asked_about_once(cast: Cast, endpoint: StandIn) -> None:
    endpoint.says("T1-light")
    case_id = stages.dispatched(cast)
    votes = [vote_on_case(cast.actor(who), case_id).name for who in ("worker", "lead", "worker")]
    assert (votes, len(endpoint.asked)) == (["路灯"] * 3, 1)
    Case.objects.filter(pk=case_id).update(description="另一件事")
    vote_on_case(cast.actor("worker"), case_id)
    assert len(endpoint.asked) == 2


def test_who_gave_no_answer_is_asked_again_later(cast: Cast, endpoint: StandIn) -> None:
    endpoint.status = 500
    case_id = stages.dispatched(cast)
    for _ in range(3):
        assert vote_on_case(cast.actor("worker"), case_id) == TriageVote(True, None, None)
    assert len(endpoint.asked) == 1
    endpoint.status = 200
    endpoint.says("T1-light")
    OutsideVote.objects.update(asked_at=clock.now() - AGAIN_AFTER - timedelta(seconds=1))
    assert vote_on_case(cast.actor("worker"), case_id).name == "路灯"


def test_few_are_asked_at_once(cast: Cast, endpoint: StandIn, elsewhere: psycopg.Connection[Any]) -> None:
    endpoint.says("T1-light")
    case_id = stages.dispatched(cast)
    for slot in range(SLOTS):
        elsewhere.execute(TRY_SESSION, [f"triage.vote.{slot}"])
    assert vote_on_case(cast.actor("worker"), case_id) == TriageVote(True, None, None)
    assert endpoint.asked == []
    elsewhere.execute(RELEASE_SESSION, ["triage.vote.0"])
    assert vote_on_case(cast.actor("worker"), case_id).name == "路灯"
