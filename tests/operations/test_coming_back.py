"""Whatever dies comes back; whatever is stopped is gone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.operations.running import CHECK, Running, children_of, environment, eventually, left_over, up, yuandian

pytestmark = pytest.mark.thorough

SOON = 2.0  # times the floor; 1.3 on a quiet machine


def _kill_and_wait(running: Running, part: str) -> None:
    before = running.parts()[part]
    os.kill(before, signal.SIGKILL)
    eventually(lambda: running.parts().get(part, before) != before, f"{part} has a new process")
    running.wait()


def _is_refused_to_a_second(first: Running, place: Path) -> None:
    """What one `up` holds; and the refusal says who has it."""
    refused = yuandian("up", data=first.data)
    assert refused.returncode == 1
    assert f"is in use by `yuandian up` (process {first.process.pid}) at http://127.0.0.1:{first.port}" in (
        " ".join(refused.stderr.split())
    )
    for port in (first.port, first.port - 1):
        refused = yuandian("up", "--port", str(port), data=place / "other")
        assert refused.returncode == 1
        assert "is taken by another program" in refused.stderr
    assert first.is_healthy()


def test_each_part_killed_comes_back_a_killed_supervisor_takes_all_along_and_ctrl_c_leaves_nothing(
    data: Path, place: Path
) -> None:
    with up(data) as running:
        running.wait()
        assert set(running.parts()) == {"database", "web", "worker", "live"}
        for part in ("web", "worker", "live", "database"):
            _kill_and_wait(running, part)

        web = running.parts()["web"]
        workers = children_of(web)
        os.kill(workers[0], signal.SIGKILL)
        eventually(lambda: len(set(children_of(web)) - {workers[0]}) == len(workers), "the web worker is replaced")
        assert running.parts()["web"] == web
        running.wait()

        running.process.kill()
        assert "SIGKILL" in running.output()
        eventually(lambda: left_over(data) == {}, "every part is gone")
    with up(data) as running:
        running.wait()
        _is_refused_to_a_second(running, place)
        assert running.stop(signal.SIGINT) == 0
    assert left_over(data) == {}
    assert list((data / "run").iterdir()) == []


def _floor_seconds(data: Path) -> float:
    """How long this machine takes, as busy as it is now, to load the product in as many processes as `up` starts."""
    load = (sys.executable, "-c", "import yuandian.config.wsgi, yuandian.config.urls")
    started_at = time.monotonic()
    loading = [subprocess.Popen(load, env=environment(YUANDIAN_DATA=str(data))) for _ in range(4)]
    assert [process.wait(60) for process in loading] == [0, 0, 0, 0]
    return time.monotonic() - started_at


def test_an_existing_database_answers_soon_after_the_product_could_be_loaded(data: Path) -> None:
    """On a quiet machine with two cores that is within five seconds, which `make bench ONLY=start` measures."""
    ratios: list[float] = []
    while not ratios or (ratios[-1] >= SOON and len(ratios) < 3):
        floor = _floor_seconds(data)
        with up(data) as running:
            ratios.append(running.wait() / floor)
            assert running.stop(signal.SIGTERM) == 0
    assert ratios[-1] < SOON, ratios


def test_a_dead_postmasters_number_taken_by_another_process_is_no_obstacle(data: Path) -> None:
    mark = data / "pg" / "postmaster.pid"
    mark.write_text(f"{os.getpid()}\n{data}/pg\n1700000000\n5432\n{data}/run\n\n  0  0\nready\n")
    found = mark.parent.stat()
    os.chown(mark, found.st_uid, found.st_gid)
    assert yuandian(*CHECK, data=data).returncode == 0
    assert not mark.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_in_the_middle_of_its_start_it_leaves_nothing(data: Path, number: signal.Signals) -> None:
    with up(data) as running:
        eventually(lambda: "database" in running.parts(), "the database starts")
        assert running.stop(number) == 0
    assert left_over(data) == {}
