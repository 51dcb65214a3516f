"""The processes that `bench.locate` starts: one lays out 50,000 micro-grids, one measures what asking for them costs.

What is told per core is processor time, so that what else the machine does is not counted.
"""

import gc
import os
import time
from collections.abc import Callable

import msgspec
from django.db import connection, transaction

from bench import tessellation
from bench.figures import say
from bench.processes import resident_bytes
from yuandian.foundation.grid import facade
from yuandian.foundation.grid.models import Building, Courtyard, Grid, GridBoundary
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.kernel.actor import system_actor

CROWD, SINGLE, TIMES = 200_000, 2_000, 15
COURTYARDS, BUILDINGS, TEXTS = 20_000, 3, 20_000


def lay_out() -> None:
    """The first process: the import, and an address book."""
    _import()
    _fill_address_book()


def survey() -> None:
    """The second process: everything else, with nothing in memory before."""
    _measure_loading()
    _measure_points()
    _measure_addresses()
    _measure_reload()


def best_of(work: Callable[[], object], times: int = TIMES) -> float:
    """Seconds of processor time of the fastest of several runs."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def tell(name: str, value: float) -> None:
    """A measured value to the process that started this one."""
    print(msgspec.json.encode((name, value)).decode(), flush=True)


def _import() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE grid_grid, grid_revision CASCADE")
    say("making 50,000 micro-grids")
    content = tessellation.as_geojson()
    start = time.perf_counter()
    report = facade.import_grids(
        system_actor("bench"), content, "geojson", facade.CoordinateSystem.WGS84, "measuring", dry_run=False
    )
    tell("import_grids", time.perf_counter() - start)
    if not report.is_saved or report.problems:
        raise RuntimeError(f"the import found faults: {report.faults}")


def _fill_address_book() -> None:
    homes = list(Grid.objects.filter(level="micro").order_by("code").values_list("id", flat=True)[:COURTYARDS])
    yards = [Courtyard(name=f"工人路{number}号院", grid_id=home) for number, home in enumerate(homes, start=1)]
    with transaction.atomic():
        Courtyard.objects.bulk_create(yards, batch_size=1_000)
        houses = [
            Building(courtyard=yard, name=f"{number}号楼", micro_grid_id=yard.grid_id)
            for yard in yards
            for number in range(1, BUILDINGS + 1)
        ]
        Building.objects.bulk_create(houses, batch_size=1_000)


def _measure_loading() -> None:
    gc.collect()
    before = resident_bytes(os.getpid())
    tell("load_grids", best_of(atlas.refreshed, 1))
    tell("load_grids_memory", (resident_bytes(os.getpid()) - before) / 1e6)


def _measure_points() -> None:
    held = atlas.refreshed()
    points = tessellation.points(CROWD)
    single = points[:SINGLE].tolist()

    def one_by_one() -> None:
        for lon, lat in single:
            held.locate(lon, lat)

    tell("locate_one", best_of(one_by_one) / SINGLE * 1e6)
    facade.listen_for_changes()
    plain = best_of(lambda: facade.locate_many(points[:, 0], points[:, 1]), 5)
    tell("locate_many", CROWD / plain)
    bordered = best_of(lambda: facade.locate_many(points[:, 0], points[:, 1], with_borders=True), 5)
    tell("locate_many_with_borders", CROWD / bordered)


def _measure_addresses() -> None:
    texts = [
        f"市民来电反映，工人路{number % COURTYARDS + 1}号院{number % BUILDINGS + 1}号楼二单元暖气不热，希望尽快处理"
        for number in range(0, TEXTS * 7, 7)
    ]
    found = facade.places_for_addresses(texts)
    if any(candidates[0].kind != "building" for candidates in found):
        raise RuntimeError("an address was not found")
    tell("place_for_address", TEXTS / best_of(lambda: facade.places_for_addresses(texts), 3))


def _measure_reload() -> None:
    boundary = GridBoundary.objects.filter(grid__level="micro", valid_to=None).first()
    if boundary is None:
        raise RuntimeError("there is no boundary to change")

    def change() -> float:
        boundary.save()
        return best_of(atlas.refreshed, 1)

    tell("reload_grids", min(change() for _ in range(5)) * 1e3)
