"""Redemptions: against the same rows written by one SQL statement, and with one merchant or fund that everybody uses.

All by the web process over HTTP (`bench.redeeming`), in rounds, so that a slow moment is slow for all.
"""

from collections.abc import Iterator
from itertools import cycle, islice

import psycopg

from bench.client import Request, play, rate_of
from bench.figures import Figure, share_at
from bench.ground import Ground
from bench.server import serving
from bench.submit import expect

ROUNDS = 5
REQUESTS, WARM_UP = 1_200, 400
FEW, MANY = 8, 64
PEOPLE = 200


def figures(ground: Ground) -> Iterator[Figure]:
    """Rates of redeeming, of rewarding and of the floor; what they are with many at once to what with few."""
    url = ground.copy("bench_ledger")
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("CREATE SEQUENCE bench_processes")
    rates: dict[tuple[str, int], list[float]] = {
        (act, connections): [] for act in ("redeem", "rows", "reward") for connections in (FEW, MANY)
    }
    with serving(ground.folder, url) as server:
        expect(play(server.port, [Request("POST", "/bench/ledger")], 1))
        for act, connections in rates:
            expect(play(server.port, _requests(act, WARM_UP), connections))
        for _ in range(ROUNDS):
            for (act, connections), found in rates.items():
                found.append(rate_of(expect(play(server.port, _requests(act, ground.count(REQUESTS)), connections))))
    rate = {asked: share_at(found, 0.5) for asked, found in rates.items()}
    yield Figure("redemption_floor", rate["rows", FEW], "1/s")
    yield Figure("redemption", rate["redeem", FEW], "1/s")
    yield Figure("redemption_to_floor", rate["redeem", FEW] / rate["rows", FEW], "ratio", "at least", 0.5)
    yield Figure("merchant_of_all_64_to_8", rate["redeem", MANY] / rate["redeem", FEW], "ratio", "at least", 1.0)
    yield Figure("fund_of_all_64_to_8", rate["reward", MANY] / rate["reward", FEW], "ratio", "at least", 1.0)


def _requests(act: str, times: int) -> list[Request]:
    return [Request("POST", f"/bench/ledger/{act}/{number}") for number in islice(cycle(range(PEOPLE)), times)]
