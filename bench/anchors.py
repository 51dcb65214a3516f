"""What an anchor costs: an hour's entries after a short record and after a long one, and comparing all with anchors."""

import os
import subprocess
import sys
from collections.abc import Iterator

import msgspec

from bench.figures import Figure, Way
from bench.ground import Ground

ENTRIES = 1_000_000
RUN = "import django; django.setup(); from bench import anchored; anchored.measure()"
TARGETS: dict[str, tuple[str, Way, float]] = {
    "anchor_of_5000_after_few": ("ms", "told", 0.0),
    "anchor_of_5000_after_all": ("ms", "told", 0.0),
    "anchor_large_to_small": ("ratio", "at most", 2.0),
    "anchor_of_all_at_once": ("s", "told", 0.0),
    "anchor_list_an_entry": ("bytes", "at most", 70.0),
    "anchors_proven_a_million": ("s", "told", 0.0),
}


def figures(ground: Ground) -> Iterator[Figure]:
    """What a process of its own measured, over a copy of the first database."""
    environment = {
        **os.environ, "DATABASE_URL": ground.copy("bench_anchors"), "DJANGO_SETTINGS_MODULE": "bench.settings",
        "BENCH_ENTRIES": str(ground.count(ENTRIES)), "BENCH_FOLDER": str(ground.folder),
    }  # fmt: skip
    command = [sys.executable, "-c", RUN]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
    for line in answer.stdout.splitlines():
        name, value = msgspec.json.decode(line, type=tuple[str, float])
        unit, way, target = TARGETS[name]
        yield Figure(name, value, unit, way, target)
