"""Whatever dies comes back; whatever is stopped is gone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.running import Running, children_of, environment, eventually, left_over, up, yuandian

LOADED = 4  # processes that load the product when `up` starts over a folder that is there
LITTLE = 2.0  # times what loading takes; 1.4 when this was written


def _kill_and_wait(running: Running, part: str) -> None:
    before = running.parts()[part]
    os.kill(before, signal.SIGKILL)
    eventually(lambda: running.parts().get(part, before) != before, f"{part} has a new process")
    running.wait()


def _seconds_to_load(data: Path) -> float:
    """The processor's seconds, which do not grow when others work beside us, to load the product once."""
    load = "import time, yuandian.config.wsgi, yuandian.config.urls; print(time.process_time())"
    run = [sys.executable, "-c", load]
    return float(subprocess.check_output(run, env=environment(YUANDIAN_DATA=str(data)), text=True))


def test_each_part_killed_comes_back_and_ctrl_c_leaves_nothing(data: Path) -> None:
    """And a start costs little more than loading: `make bench ONLY=start` measures the seconds on a quiet machine."""
    with up(data) as running:
        running.wait()
        assert set(running.parts()) == {"database", "web", "worker", "live"}
        assert running.cpu_seconds() < LITTLE * LOADED * _seconds_to_load(data)
        for part in ("web", "worker", "live", "database"):
            _kill_and_wait(running, part)

        web = running.parts()["web"]
        workers = children_of(web)
        os.kill(workers[0], signal.SIGKILL)
        eventually(lambda: len(set(children_of(web)) - {workers[0]}) == len(workers), "the web worker is replaced")
        assert running.parts()["web"] == web
        running.wait()

        assert running.stop(signal.SIGINT) == 0
        said = running.output()
    assert "SIGKILL" in said
    assert left_over(data) == {}
    assert list((data / "run").iterdir()) == []


def test_all_parts_die_with_a_killed_supervisor_and_the_next_one_recovers(data: Path) -> None:
    with up(data) as running:
        running.wait()
        running.process.kill()
        running.process.wait()
        eventually(lambda: left_over(data) == {}, "every part is gone")
    with up(data) as running:
        running.wait()
        assert running.stop() == 0


def test_a_dead_postmasters_number_taken_by_another_process_is_no_obstacle(data: Path) -> None:
    mark = data / "pg" / "postmaster.pid"
    mark.write_text(f"{os.getpid()}\n{data}/pg\n1700000000\n5432\n{data}/run\n\n  0  0\nready\n")
    found = mark.parent.stat()
    os.chown(mark, found.st_uid, found.st_gid)
    assert yuandian("manage", "check", "--database", "default", data=data).returncode == 0
    assert not mark.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_in_the_middle_of_its_start_it_leaves_nothing(data: Path, number: signal.Signals) -> None:
    with up(data) as running:
        eventually(lambda: "database" in running.parts(), "the database starts")
        assert running.stop(number) == 0
    assert left_over(data) == {}
