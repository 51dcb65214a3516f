"""A sheet of 12345 orders, imported by the command that people use: read, placed, dispatched and recorded."""

import csv
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure
from bench.flood import TROUBLES
from bench.ground import Ground
from bench.processes import cpu_seconds

ROWS = 30_000  # a first import; starting the process is a small part of it
HEADINGS = ("工单编号", "诉求内容", "经度", "纬度", "受理时间")


def write_sheet(ground: Ground, path: Path, rows: int) -> None:
    """A CSV file as a hotline exports it, with points all over the district."""
    chance = random.Random(12345)
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        sheet = csv.writer(file)
        sheet.writerow(HEADINGS)
        for number in range(rows):
            longitude, latitude = chance.choice(ground.district.spots)
            words = chance.choice(TROUBLES)
            sheet.writerow((f"HX{number:08}", words, f"{longitude:.6f}", f"{latitude:.6f}", "2026-11-02 09:30:00"))


def figures(ground: Ground) -> Iterator[Figure]:
    """Rows a second of the wall clock, and by each second of a busy core, the database's included."""
    rows = ground.count(ROWS)
    sheet = ground.folder / "orders.csv"
    write_sheet(ground, sheet, rows)
    environment = {**os.environ, "DATABASE_URL": ground.copy("bench_import")}
    command = [sys.executable, "-m", "django", "import_sheet", "orders", str(sheet), "--source", "12345"]
    used, began = cpu_seconds(ground.server_pid), time.monotonic()
    before = os.times()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    after = os.times()
    wall = time.monotonic() - began
    cores = cpu_seconds(ground.server_pid) - used
    cores += after.children_user + after.children_system - before.children_user - before.children_system
    if f"added {rows}" not in done.stdout:
        raise RuntimeError(f"not every row was taken: {done.stdout}")
    yield Figure("import", rows / wall, "rows/s")
    yield Figure("import_per_core", rows / cores, "rows/s", "at least", 1_000)
