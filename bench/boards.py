"""Honour boards over a million postings and a hundred thousand people: what a page costs, and what following costs.

Measured by `bench.standings` in a process of its own, over a copy of the first database.
"""

import os
import subprocess
import sys
from collections.abc import Iterator

import msgspec

from bench.figures import Figure, Way
from bench.ground import Ground

PEOPLE, SERVICES = 100_000, 500_000  # a service is one entry of hours and one movement of two postings
RUN = "import django; django.setup(); from bench import standings; standings.measure()"
TARGETS: dict[str, tuple[str, Way, float]] = {
    "board_page_p95": ("ms", "at most", 50.0),
    "board_refresh_of_1000": ("ms", "told", 0.0),
    "board_refresh_of_nothing": ("ms", "told", 0.0),
    "board_refresh_of_1000_to_100": ("ratio", "at most", 15.0),
    "board_refresh_large_to_small": ("ratio", "at most", 2.0),
    "board_freeze_of_a_year": ("s", "told", 0.0),
}


def figures(ground: Ground) -> Iterator[Figure]:
    """What a process of its own measured."""
    environment = {
        **os.environ, "DATABASE_URL": ground.copy("bench_boards"), "DJANGO_SETTINGS_MODULE": "bench.settings",
        "BENCH_PEOPLE": str(ground.count(PEOPLE)), "BENCH_SERVICES": str(ground.count(SERVICES)),
    }  # fmt: skip
    command = [sys.executable, "-c", RUN]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
    for line in answer.stdout.splitlines():
        name, value = msgspec.json.decode(line, type=tuple[str, float])
        unit, way, target = TARGETS[name]
        yield Figure(name, value, unit, way, target)
