"""Submitting a report over HTTP against its floor: one SQL statement that writes the same rows in the same process.

In a district that has cases: on an empty table PostgreSQL plans for a handful of rows until its first `ANALYZE`, and
the rates told when that came.
"""

import json
import random
from collections.abc import Iterator
from itertools import cycle
from uuid import UUID, uuid4

import psycopg

from bench import floor
from bench.client import Answer, Request, play, rate_of
from bench.figures import Figure, share_at
from bench.flood import TROUBLES
from bench.ground import SMALL, Ground
from bench.server import serving

ROUNDS = 5
REQUESTS = 1_500
CONNECTIONS = 16
WARM_UP = 200
REPORTS = "/api/resident/cases"


def reports(ground: Ground, count: int) -> list[Request]:
    """Reports by residents in turn, each from another place in the district, each with a key of its own."""
    chance = random.Random(41)
    tokens = cycle(ground.district.residents)
    return [Request("POST", REPORTS, next(tokens), str(uuid4()), _body(ground, chance)) for _ in range(count)]


def _body(ground: Ground, chance: random.Random) -> str:
    longitude, latitude = chance.choice(ground.district.spots)
    words = chance.choice(TROUBLES)
    return json.dumps(
        {"description": words, "longitude": longitude, "latitude": latitude, "coordinate_system": "wgs84"}
    )


def figures(ground: Ground) -> Iterator[Figure]:
    """Rates of both, turn by turn on one server, and their ratio."""
    url = ground.copy("bench_submit", ground.filled(SMALL))
    rates: dict[str, list[float]] = {"floor": [], "submit": []}
    waits: list[float] = []
    with serving(ground.folder, url) as server:
        expect(play(server.port, reports(ground, WARM_UP), CONNECTIONS))
        _lay_floor(url)
        plain = [Request("POST", "/bench/floor")] * ground.count(REQUESTS)
        expect(play(server.port, plain[:WARM_UP], CONNECTIONS))
        for _ in range(ROUNDS):
            rates["floor"].append(rate_of(expect(play(server.port, plain, CONNECTIONS))))
            answers = expect(play(server.port, reports(ground, ground.count(REQUESTS)), CONNECTIONS))
            rates["submit"].append(rate_of(answers))
            waits += [answer.seconds for answer in answers]
    floor_rate, submit_rate = share_at(rates["floor"], 0.5), share_at(rates["submit"], 0.5)
    yield Figure("submit_floor", floor_rate, "1/s")
    yield Figure("submit", submit_rate, "1/s")
    yield Figure("submit_p95", share_at(waits, 0.95) * 1000, "ms")
    yield Figure("submit_to_floor", submit_rate / floor_rate, "ratio", "at least", 0.5)


def expect(answers: list[Answer]) -> list[Answer]:
    """The answers, if all are what they should be: a figure made of refusals would be a lie."""
    refused = [answer.status for answer in answers if answer.status != 200]
    if refused:
        raise RuntimeError(f"{len(refused)} of {len(answers)} requests were not answered with 200: {set(refused)}")
    return answers


def _lay_floor(url: str) -> None:
    """Takes a dispatched case with the jobs it stored as the model of the floor's rows."""
    with psycopg.connect(url, autocommit=True) as database:
        (case_id,) = database.execute(
            "SELECT id FROM cases_case WHERE status = 'dispatched' ORDER BY id DESC LIMIT 1"
        ).fetchone() or (None,)
        assert isinstance(case_id, UUID)
        messages = [
            str(row[0])
            for row in database.execute("SELECT id FROM messaging_inboxmessage WHERE subject_id = %s", [case_id])
        ]
        jobs = [
            row[0]
            for row in database.execute(
                "SELECT id FROM procrastinate_jobs WHERE args::text LIKE ANY(%s)",
                [[f"%{found}%" for found in (case_id, *messages)]],
            )
        ]
        floor.lay(database, case_id, jobs)
