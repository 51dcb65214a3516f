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

CROWDED = "bench_locate"
RUN = "import django; django.setup(); from bench import survey; survey.{}()"
TARGETS: dict[str, tuple[str, Way, float]] = {
    "locate_one": ("µs", "at most", 20.0),
    "locate_many": ("points/s", "at least", 200_000.0),
    "locate_many_with_borders": ("points/s", "told", 0.0),
    "place_for_address": ("texts/s", "at least", 20_000.0),
    "import_grids": ("s", "at most", 60.0),
    "load_grids": ("s", "told", 0.0),
    "load_grids_memory": ("MB", "told", 0.0),
    "reload_grids": ("ms", "told", 0.0),
}


def figures(ground: Ground) -> Iterator[Figure]:
    """What these processes measured."""
    yield from _told(ground, "lay_out", ground.copy(CROWDED))
    ground.filled_names.add(CROWDED)
    yield from _told(ground, "survey", ground.address(CROWDED))


def crowded(ground: Ground) -> str:
    """The address of the database with 50,000 micro-grids, laid out once."""
    if CROWDED not in ground.filled_names:
        list(_told(ground, "lay_out", ground.copy(CROWDED)))
        ground.filled_names.add(CROWDED)
    return ground.address(CROWDED)


def _told(ground: Ground, task: str, url: str) -> Iterator[Figure]:
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "bench.settings"}
    command = [sys.executable, "-c", RUN.format(task)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
    for line in answer.stdout.splitlines():
        name, value = msgspec.json.decode(line, type=tuple[str, float])
        unit, way, target = TARGETS[name]
        yield Figure(name, value, unit, way, target)
