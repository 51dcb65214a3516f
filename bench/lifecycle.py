"""Whole lives of cases over HTTP: entered, dispatched, signed, handled, found again; empty and at a million cases."""

import json
from collections.abc import Iterator

from bench.client import Answer, Request, play_chains
from bench.figures import Figure
from bench.flood import TROUBLES
from bench.ground import LARGE, TEMPLATE, Ground
from bench.server import serving

LIVES = 600
CONNECTIONS = 8
WARM_UP = 40
AT_LEAST = 37.0  # lives a second: the best of a peer on sixteen cores with an empty database
STAFF = "/api/staff/cases"


def lives(ground: Ground, count: int) -> list[list[Request]]:
    """The same five requests for each: the desk enters a case that has no place yet and gives it to a worker."""
    desk, worker = ground.district.officers["operations_officer"], ground.district.officers["grid_worker"]
    target = json.dumps({"post_id": str(worker.post_id), "reason": "bench"})
    done = json.dumps({"account": "已现场处置", "root_cause": "wear", "no_picture_reason": "bench"})
    return [
        [
            Request("POST", STAFF, desk.token, body=json.dumps({"channel": "phone", "description": words})),
            Request("POST", STAFF + "/{id}/dispatch", desk.token, body=target),
            Request("POST", STAFF + "/{id}/sign", worker.token),
            Request("POST", STAFF + "/{id}/handle", worker.token, body=done),
            Request("GET", STAFF + "?number={number}&state=all", desk.token),
        ]
        for words in (TROUBLES[number % len(TROUBLES)] for number in range(count))
    ]


def figures(ground: Ground) -> Iterator[Figure]:
    """Lives a second at both sizes."""
    for name, origin in (("empty", TEMPLATE), (str(ground.count(LARGE)), ground.filled(ground.count(LARGE)))):
        with serving(ground.folder, ground.copy("bench_lives", origin)) as server:
            _whole(play_chains(server.port, lives(ground, WARM_UP), CONNECTIONS))
            played = _whole(play_chains(server.port, lives(ground, ground.count(LIVES)), CONNECTIONS))
        answers = [answer for chain in played for answer in chain]
        seconds = max(a.at + a.seconds for a in answers) - min(a.at for a in answers)
        yield Figure(f"lives_at_{name}", len(played) / seconds, "1/s", "at least", AT_LEAST)


def _whole(played: list[list[Answer]]) -> list[list[Answer]]:
    """The lives, if every one went to its end."""
    broken = [[answer.status for answer in chain] for chain in played if [a.status for a in chain] != [200] * 5]
    if broken:
        raise RuntimeError(f"{len(broken)} lives broke off, the first with {broken[0]}")
    return played
