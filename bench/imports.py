"""Sheets imported by the command that people use: orders, placed, dispatched and recorded; residents, registered."""

import csv
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg

from bench.figures import Figure
from bench.flood import TROUBLES
from bench.ground import Ground
from bench.processes import cpu_seconds
from yuandian.foundation.people.rules.residents import check_character

ROWS = 30_000  # a first import; starting the process is a small part of it
RESIDENTS = 100_000
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
    yield from _orders(ground)
    yield from _residents(ground)


def _orders(ground: Ground) -> Iterator[Figure]:
    rows = ground.count(ROWS)
    sheet = ground.folder / "orders.csv"
    write_sheet(ground, sheet, rows)
    wall, cores = _imported(ground, ground.copy("bench_import"), rows, "orders", str(sheet), "--source", "12345")
    yield Figure("import", rows / wall, "rows/s")
    yield Figure("import_per_core", rows / cores, "rows/s", "at least", 1_000)


def _residents(ground: Ground) -> Iterator[Figure]:
    """A district's residents, a line each, behind the doors of its own address book."""
    rows = ground.count(RESIDENTS)
    database = ground.copy("bench_residents")
    sheet = ground.folder / "residents.csv"
    with psycopg.connect(database) as asked:
        doors = asked.execute(
            "SELECT c.name, min(g.code), b.name FROM grid_building b JOIN grid_courtyard c ON c.id = b.courtyard_id"
            " JOIN grid_grid g ON g.id = c.grid_id GROUP BY c.name, b.name HAVING count(*) = 1 ORDER BY 1, 3"
        ).fetchall()
    _write_residents(sheet, doors, rows)
    wall, _ = _imported(ground, database, rows, "households", str(sheet))
    yield Figure("import_residents", wall * RESIDENTS / rows, "s for 100,000", "at most", 300)


def _write_residents(path: Path, doors: Sequence[tuple[str, str, str]], rows: int) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        sheet = csv.writer(file)
        sheet.writerow(("小区", "楼栋", "房号", "与户主关系", "姓名", "身份证号", "手机号"))
        for number in range(rows):
            courtyard, _, building = doors[number // 3 % len(doors)]
            born = f"{1950 + number // 28_000 % 60}{number // 1_000 % 12 + 1:02}{number // 12_000 % 28 + 1:02}"
            first = f"410102{born}{number % 1_000:03}"
            relation = ("户主", "配偶", "子女")[number % 3]
            door = f"{number // 3 // len(doors) + 1:04}"
            phone = f"13{number:09}" if number % 3 == 0 else ""
            sheet.writerow(
                (courtyard, building, door, relation, f"居民{number}", first + check_character(first), phone)
            )


def _imported(ground: Ground, database: str, rows: int, *arguments: str) -> tuple[float, float]:
    """Seconds of the wall clock and of busy cores that an import took, all rows of which are new."""
    environment = {**os.environ, "DATABASE_URL": database}
    command = [sys.executable, "-m", "django", "import_sheet", *arguments]
    used, began = cpu_seconds(ground.server_pid), time.monotonic()
    before = os.times()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    after = os.times()
    wall = time.monotonic() - began
    cores = cpu_seconds(ground.server_pid) - used
    cores += after.children_user + after.children_system - before.children_user - before.children_system
    if f"added {rows}" not in done.stdout:
        raise RuntimeError(f"not every row was taken: {done.stdout}")
    return wall, cores
