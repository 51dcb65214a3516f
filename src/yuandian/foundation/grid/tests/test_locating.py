"""Where points lie: inside, on borders, in gaps, in exclusive grids, on earlier days, and seen from elsewhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Self
from uuid import UUID

import numpy as np
import pytest
import shapely
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.grid import facade
from yuandian.foundation.grid.errors import GridUnknown, NotExclusive
from yuandian.foundation.grid.models import Grid, GridBoundary, LevelName
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.cache import listener
from yuandian.foundation.grid.rules.plans import BoundaryPlan, GridPart, SplitPlan
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.services.imports.grids import import_grids
from yuandian.foundation.grid.tests.cast import NORTH, SOUTH, SYSTEM, Cast, box, feature, upload_of
from yuandian.kernel import clock
from yuandian.kernel.scopes import Area

MIDDLE = 34.751
NOBODYS_ID = UUID(int=1)
METRE = 1 / 91_560  # of longitude, at this latitude


def names_near(cast: Cast, lon: float, lat: float = MIDDLE) -> list[str]:
    """The cast's names of the grids within the border distance, nearest first."""
    known = {grid.id: name for name, grid in cast.grids.items()}
    return [known[near.grid_id] for near in facade.locate(lon, lat).nearby]


def leaf_name(cast: Cast, lon: float, lat: float = MIDDLE) -> str | None:
    """The cast's name of the leaf."""
    known = {grid.id: name for name, grid in cast.grids.items()}
    leaf_id = facade.locate(lon, lat).leaf_id
    return known[leaf_id] if leaf_id else None


def test_a_point_inside_has_one_answer(cast: Cast) -> None:
    located = facade.locate(113.601, MIDDLE)
    assert located.leaf_id == cast.id("m1")
    assert (located.is_near_border, located.is_outside, located.beneath) == (False, False, None)
    assert [(near.grid_id, near.metres) for near in located.nearby] == [(cast.id("m1"), 0.0)]
    line = located.lineage
    assert line is not None
    assert (line.district_id, line.street_id, line.community_id, line.grid_id, line.micro_grid_id) == tuple(
        cast.id(name) for name in ("district", "lin", "yihe", "g9", "m1")
    )
    assert line.display_name == "09号三级网格05号微网格"
    assert line.full_name == "林山寨街道伊河路社区09号三级网格05号微网格"
    assert (line.leaf_id, line.level, line.code) == (cast.id("m1"), "micro", "410102-001-004-09-05")


def test_near_a_border_both_sides_are_told(cast: Cast) -> None:
    located = facade.locate(113.602 - 10 * METRE, MIDDLE)
    assert (located.leaf_id, located.is_near_border) == (cast.id("m1"), True)
    assert [near.grid_id for near in located.nearby] == [cast.id("m1"), cast.id("m2")]
    assert located.nearby[1].metres == pytest.approx(10, abs=0.1)


@pytest.mark.parametrize(("metres", "is_near"), [(29.5, True), (30.5, False)])
def test_the_border_distance_is_thirty_metres(cast: Cast, metres: float, is_near: bool) -> None:
    assert facade.locate(113.602 - metres * METRE, MIDDLE).is_near_border is is_near


def test_the_border_distance_is_a_setting(cast: Cast, settings: object) -> None:
    assert not facade.locate(113.602 - 50 * METRE, MIDDLE).is_near_border
    settings.GRID_BORDER_METRES = 60.0  # type: ignore[attr-defined]
    LevelName.objects.create(level="district", name="区")
    assert facade.locate(113.602 - 50 * METRE, MIDDLE).is_near_border


def test_on_a_border_the_lower_code_holds_the_point(cast: Cast) -> None:
    assert leaf_name(cast, 113.602) == "m1"
    assert names_near(cast, 113.602) == ["m1", "m2"]
    assert leaf_name(cast, 113.604) == "m2"


def test_on_a_corner_and_at_the_edge(cast: Cast) -> None:
    assert leaf_name(cast, 113.600, SOUTH) == "m1"
    assert leaf_name(cast, 113.602, NORTH) == "m1"
    assert not facade.locate(113.600, MIDDLE).is_near_border


def test_outside_there_is_no_leaf_but_what_is_near_is_told(cast: Cast) -> None:
    located = facade.locate(113.600 - 10 * METRE, MIDDLE)
    assert (located.leaf_id, located.lineage, located.is_outside) == (None, None, True)
    assert [near.grid_id for near in located.nearby] == [cast.id("m1")]
    assert facade.locate(100.0, 20.0).nearby == ()


@pytest.mark.parametrize("point", [(float("nan"), 34.7), (113.6, float("inf")), (1e300, 34.7), (-181.0, 0.0)])
def test_coordinates_that_are_none_lie_outside(cast: Cast, point: tuple[float, float]) -> None:
    assert facade.locate(*point).is_outside
    assert facade.locate_many([point[0]], [point[1]]).leaf_ids == [None]


def test_an_exclusive_grid_is_the_leaf_and_the_micro_grid_beneath_is_told(cast: Cast) -> None:
    located = facade.locate(113.6079, MIDDLE)
    assert located.leaf_id == cast.id("mall")
    assert located.beneath is not None
    assert located.beneath.micro_grid_id == cast.id("m4")
    assert located.lineage is not None
    assert (located.lineage.community_id, located.lineage.grid_id, located.lineage.micro_grid_id) == (
        cast.id("tongfu"), None, None,
    )  # fmt: skip
    assert located.lineage.full_name == "桐柏路街道桐福社区世纪联华专属网格"


def test_within_an_exclusive_grid_only_its_own_border_counts(cast: Cast) -> None:
    on_the_communities_border = facade.locate(113.608, MIDDLE)
    assert on_the_communities_border.leaf_id == cast.id("mall")
    assert not on_the_communities_border.is_near_border
    assert facade.locate(113.6075 + 10 * METRE, MIDDLE).is_near_border
    assert facade.locate(113.6075 - 10 * METRE, MIDDLE).is_near_border


def test_in_a_gap_the_upper_grid_is_the_leaf(cast: Cast) -> None:
    with clock.at(datetime(2026, 12, 1, tzinfo=UTC)):
        change = GridBoundary.objects.get(grid=cast.id("m1"), valid_to=None)
        change.polygon = shapely.to_wkb(shapely.box(113.600, SOUTH, 113.601, NORTH))
        change.save()
    located = facade.locate(113.6015, MIDDLE)
    assert (located.leaf_id, located.is_outside) == (cast.id("g9"), False)
    assert names_near(cast, 113.601 + 10 * METRE) == ["g9", "m1"]


def test_a_community_without_micro_grids_yet_is_found(cast: Cast) -> None:
    Grid.objects.filter(pk__in=[cast.id("m5"), cast.id("gc")]).update(
        is_active=False, ends_on=timezone.localdate(clock.now())
    )
    assert leaf_name(cast, 113.6095) == "chengkai"
    assert names_near(cast, 113.608 + 5 * METRE, SOUTH) == ["chengkai", "m4"]


def test_many_points_are_answered_as_each_of_them(cast: Cast) -> None:
    rng = np.random.default_rng(7)
    points = rng.uniform((113.5995, 34.7495), (113.6105, 34.7525), (2_000, 2))
    points[:5] = [(113.602, MIDDLE), (113.604, SOUTH), (113.608, MIDDLE), (113.6075, MIDDLE), (113.61, NORTH)]
    many = facade.locate_many(points[:, 0], points[:, 1], with_borders=True)
    each = [facade.locate(lon, lat) for lon, lat in points.tolist()]
    assert many.leaf_ids == [located.leaf_id for located in each]
    assert many.is_near_border == [located.is_near_border for located in each]
    assert facade.locate_many([], []).leaf_ids == []


def test_an_old_day_has_the_old_borders(cast: Cast) -> None:
    move_border(cast, 113.601, datetime(2027, 2, 1, 4, tzinfo=UTC))
    point = (113.6015, MIDDLE)
    assert leaf_name(cast, *point) == "m2"
    before, after = datetime(2027, 1, 31, tzinfo=UTC).date(), datetime(2027, 2, 1, tzinfo=UTC).date()
    assert facade.locate_on(*point, before).leaf_id == cast.id("m1")
    assert facade.locate_on(*point, after).leaf_id == cast.id("m2")
    assert facade.locate_on(*point, datetime(2020, 1, 1, tzinfo=UTC).date()).is_outside


def move_border(cast: Cast, lon: float, at: datetime) -> None:
    """Moves the border of m1 and m2, which is one proposal for each."""
    with clock.at(at):
        for name, west, east in (("m1", 113.600, lon), ("m2", lon, 113.604)):
            plan = BoundaryPlan(area=box(west, east))
            change = propose_change(cast.actor("planner"), cast.id(name), plan, "就近", timezone.localdate(at))
            approve_change(cast.actor("approver"), change.id)


def test_an_ended_grid_keeps_its_lineage(cast: Cast) -> None:
    parts = [GridPart(area=box(113.600, 113.6005)), GridPart(area=box(113.6005, 113.602))]
    change = propose_change(
        cast.actor("planner"), cast.id("m1"), SplitPlan(parts=parts), "户数过多", timezone.localdate(clock.now())
    )
    approve_change(cast.actor("approver"), change.id)
    assert facade.lineage(cast.id("m1")).full_name == "林山寨街道伊河路社区09号三级网格05号微网格"
    assert facade.locate(113.601, MIDDLE).lineage.display_name == "09号三级网格08号微网格"


def test_levels_are_called_as_the_table_says(cast: Cast) -> None:
    LevelName.objects.create(level="grid", name="社区网格")
    assert facade.locate(113.601, MIDDLE).lineage.display_name == "09号社区网格05号微网格"
    assert cast.grid("m1").display_name == "09号社区网格05号微网格"


def test_who_manages_an_exclusive_grid_and_what_a_post_reaches(cast: Cast) -> None:
    managers = facade.managing_communities(cast.id("mall"))
    assert [(manager.name, manager.is_lead) for manager in managers] == [("桐福社区", True), ("城开社区", False)]
    mall = Area(cast.id("mall"), "exclusive")
    assert facade.areas_of(cast.id("chengkai")) == {Area(cast.id("chengkai"), "community"), mall}
    assert mall in facade.areas_of(cast.id("tong"))
    assert facade.areas_of(cast.id("yihe")) == {Area(cast.id("yihe"), "community")}
    with pytest.raises(NotExclusive):
        facade.managing_communities(cast.id("m1"))
    with pytest.raises(GridUnknown):
        facade.lineage(NOBODYS_ID)


def test_names_and_lists_from_memory(cast: Cast) -> None:
    assert [card.code for card in facade.grids_under(cast.id("lin"), "micro")] == [
        "410102-001-004-09-05", "410102-001-004-09-06", "410102-001-004-10-01",
    ]  # fmt: skip
    assert facade.grid_names([cast.id("g9"), NOBODYS_ID]) == {cast.id("g9"): "林山寨街道伊河路社区09号三级网格"}
    assert facade.grid_card(cast.id("mall")).exclusive_kind == "business_area"


def test_asking_costs_one_statement(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    facade.locate(113.601, MIDDLE)
    with django_assert_num_queries(1):
        facade.locate(113.601, MIDDLE)


def test_what_was_rolled_back_leaves_nothing_behind(cast: Cast) -> None:
    number = facade.revision()
    with transaction.atomic():
        LevelName.objects.create(level="grid", name="社区网格")
        assert facade.lineage(cast.id("g9")).display_name == "09号社区网格"
        assert facade.revision() > number
        transaction.set_rollback(True)
    assert facade.revision() == number
    assert facade.locate(113.601, MIDDLE).lineage.display_name == "09号三级网格05号微网格"


@pytest.mark.django_db(transaction=True)
class TestSeenFromElsewhere:
    """Committed changes, other threads, other processes."""

    @pytest.fixture(autouse=True)
    def world(self) -> Iterator[None]:
        self.cast = Cast()
        yield
        listener.stop()

    def test_only_what_changed_is_read_again(self) -> None:
        before = atlas.refreshed()
        move_border(self.cast, 113.601, clock.now())
        after = atlas.refreshed()
        assert after.areas.file is before.areas.file
        known = before.areas.changed
        assert {id_ for id_, area in after.areas.changed.items() if known.get(id_) is not area} == {
            self.cast.id("m1"), self.cast.id("m2"),
        }  # fmt: skip
        assert set(after.areas) == set(before.areas)
        assert after.areas[self.cast.id("m1")] != before.areas[self.cast.id("m1")]
        assert after.frame == before.frame

    def test_a_thread_that_read_a_newer_revision_gets_it(self) -> None:
        facade.listen_for_changes()
        assert facade.locate(113.6015, MIDDLE).leaf_id == self.cast.id("m1")
        move_border(self.cast, 113.601, clock.now())

        def ask() -> object:
            try:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT revision FROM grid_revision")
                    facade.ensure_revision(cursor.fetchone()[0])
                return facade.locate(113.6015, MIDDLE).leaf_id
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(ask).result() == self.cast.id("m2")

    def test_reloading_does_not_stop_calls(self) -> None:
        facade.listen_for_changes()
        facade.locate(113.601, MIDDLE)

        def ask(_: int) -> set[object]:
            try:
                return {facade.locate(113.6015, MIDDLE).leaf_id for _ in range(2_000)}
            finally:
                connection.close()

        with ThreadPoolExecutor(3) as pool:
            asked = [pool.submit(ask, number) for number in range(3)]
            for lon in (113.601, 113.6018, 113.601):
                move_border(self.cast, lon, clock.now())
            answers = set().union(*(asking.result() for asking in asked))
        # Between the two halves of a move the point may for a moment lie in neither: then the grid above holds it.
        assert answers <= {self.cast.id("m1"), self.cast.id("m2"), self.cast.id("g9")}

    def test_another_process_hears_of_it(self) -> None:
        with Elsewhere() as other:
            assert other.ask("leaf") == str(self.cast.id("m1"))
            assert other.ask("queries") == "0"
            move_border(self.cast, 113.601, clock.now())
            assert other.ask(f"until {self.cast.id('m2')}") == str(self.cast.id("m2"))

    def test_a_process_that_lost_the_database_asks_again(self) -> None:
        with Elsewhere() as other:
            assert other.ask("leaf") == str(self.cast.id("m1"))
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE application_name = 'grid-test-child'"
                )
            move_border(self.cast, 113.601, clock.now())
            assert other.ask(f"until {self.cast.id('m2')}") == str(self.cast.id("m2"))

    def test_a_forked_process_starts_its_own_listener(self) -> None:
        facade.listen_for_changes()
        facade.locate(113.601, MIDDLE)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(writing, f"{listener.is_listening} {atlas.revision > 0}".encode())
            os._exit(0)
        os.close(writing)
        os.waitpid(child, 0)
        assert os.read(reading, 100).decode() == "False True"
        os.close(reading)

    def test_an_import_is_seen_too(self) -> None:
        wider = [feature("410102-001-004-09-05", "micro", "410102-001-004-09", 5, "", box(113.600, 113.6021))]
        report = import_grids(
            SYSTEM, upload_of(wider), "geojson", facade.CoordinateSystem.WGS84, "改", dry_run=False, leave_out_bad=True
        )
        assert report.problems[0].fault == "overlap"
        assert facade.locate_current(113.601, MIDDLE).leaf_id == self.cast.id("m1")


CHILD = """
import sys, time
import django
django.setup()
from django.db import OperationalError, connection
from yuandian.foundation.grid import facade
from yuandian.foundation.grid.queries.cache import listener
facade.listen_for_changes()
def leaf():
    try:
        return str(facade.locate(113.6015, 34.751).leaf_id)
    except OperationalError:
        connection.close()
        return leaf()
leaf()
deadline = time.monotonic() + 20
while not listener.is_listening and time.monotonic() < deadline:
    time.sleep(0.01)
for line in sys.stdin:
    word, _, wanted = line.strip().partition(" ")
    if word == "leaf":
        answer = leaf()
    elif word == "queries":
        connection.force_debug_cursor = True
        leaf()
        answer = str(len(connection.queries))
    else:
        deadline = time.monotonic() + 20
        while (answer := leaf()) != wanted and time.monotonic() < deadline:
            time.sleep(0.01)
    print(answer, flush=True)
"""


class Elsewhere:
    """A serving process of its own over the test's database."""

    def __enter__(self) -> Self:
        database = connection.settings_dict
        host = database["OPTIONS"].get("host") or database["HOST"]
        number = database["PORT"] or database["OPTIONS"].get("port")
        port = f"&port={number}" if number else ""
        user = f"{database['USER']}:{database['PASSWORD']}" if database["PASSWORD"] else database["USER"]
        url = f"postgresql://{user}@/{database['NAME']}?host={host}{port}"
        environment = {**os.environ, "DATABASE_URL": url, "YUANDIAN_PART": "grid-test-child"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        return self

    def ask(self, question: str) -> str:
        """One line there, one line back."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=20)
        self._process.stdout.close()
