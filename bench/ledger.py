"""Redemptions: against the same rows written by one SQL statement, and with one merchant or fund that everybody uses.

Measured by `bench.redeeming` in a process of its own, over a copy of the first database.
"""

import os
import subprocess
import sys
from collections.abc import Iterator

import msgspec

from bench.figures import Figure, Way
from bench.ground import Ground

TIMES = 2_000
RUN = "import django; django.setup(); from bench import redeeming; redeeming.measure()"
TARGETS: dict[str, tuple[str, Way, float]] = {
    "redemptions": ("1/s", "told", 0.0),
    "redemption_to_floor": ("ratio", "at least", 0.5),
    "merchant_of_all_64_to_8": ("ratio", "at least", 1.0),
    "fund_of_all_64_to_8": ("ratio", "at least", 1.0),
}


def figures(ground: Ground) -> Iterator[Figure]:
    """What a process of its own measured, over a copy of the first database."""
    environment = {
        **os.environ, "DATABASE_URL": ground.copy("bench_ledger"), "DJANGO_SETTINGS_MODULE": "bench.settings",
        "BENCH_TIMES": str(ground.count(TIMES)),
    }  # fmt: skip
    command = [sys.executable, "-c", RUN]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
    for line in answer.stdout.splitlines():
        name, value = msgspec.json.decode(line, type=tuple[str, float])
        unit, way, target = TARGETS[name]
        yield Figure(name, value, unit, way, target)
