"""Points and addresses to grids, against 50,000 micro-grids with crooked borders; their import; a reload.

Measured by `bench.survey` in processes of its own, over a copy of the first database without its grids.
"""

import os
import subprocess
import sys
from collections.abc import Iterator

import msgspec

from bench.figures import Figure, Way
from bench.ground import Ground

RUN = "import django; django.setup(); from bench import survey; survey.{}()"
TARGETS: dict[str, tuple[str, Way, float]] = {
    "locate, one point": ("µs", "at most", 20.0),
    "locate, many points": ("points/s", "at least", 200_000.0),
    "locate, many points with borders": ("points/s", "told", 0.0),
    "place_for_address": ("texts/s", "at least", 20_000.0),
    "import of 50,000 micro-grids": ("s", "at most", 60.0),
    "load of 50,000 micro-grids": ("s", "told", 0.0),
    "memory of 50,000 micro-grids": ("MB", "told", 0.0),
    "reload after a changed boundary": ("ms", "told", 0.0),
}


def figures(ground: Ground) -> Iterator[Figure]:
    """What these processes measured."""
    environment = {
        **os.environ,
        "DATABASE_URL": ground.copy("bench_locate"),
        "DJANGO_SETTINGS_MODULE": "bench.settings",
    }
    for task in ("lay_out", "survey"):
        command = [sys.executable, "-c", RUN.format(task)]
        answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
        for line in answer.stdout.splitlines():
            name, value = msgspec.json.decode(line, type=tuple[str, float])
            unit, way, target = TARGETS[name]
            yield Figure(name, value, unit, way, target)
