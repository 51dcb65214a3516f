"""The running district that the journeys of one test run share, in however many processes they walk."""

import fcntl
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.conftest import copy_with_owners
from tests.operations.running import Running, new_place, up, yuandian

FEW = 2_500  # cases: the year is a full one, only thinner
# The sample, and the note by which `up --sample` knows that it is there.
LOAD = f"""
from yuandian import sample
from yuandian.config.models import Preparation
sample.load(lambda _what, _done, _total: None, cases={FEW})
tables = Preparation.objects.get(name="tables")
Preparation.objects.create(name="sample", edition=tables.edition, at=tables.at)
"""


@contextmanager
def shared_district(folder: Path, prepared: Path | None) -> Iterator[str]:
    """The address of a sample district. Who comes first starts it, and stops it when nobody is in it any more.

    `folder` is the same for all processes of the run, and gone with it. From a `prepared` data folder the district has
    fewer cases; without one it begins with nothing and is loaded whole, as by `make run`.
    """
    told = folder / "district"
    with (folder / "door").open("w") as door, (folder / "inside").open("w") as inside:
        fcntl.flock(door, fcntl.LOCK_EX)
        if told.exists():
            fcntl.flock(inside, fcntl.LOCK_SH)
            fcntl.flock(door, fcntl.LOCK_UN)
            yield told.read_text()
            return
        with new_place() as place, _sample_in(place / "var", prepared) as running:
            running.wait()
            address = f"http://127.0.0.1:{running.port}"
            told.write_text(address)
            fcntl.flock(door, fcntl.LOCK_UN)
            yield address
            fcntl.flock(door, fcntl.LOCK_EX)
            fcntl.flock(inside, fcntl.LOCK_EX)
            told.unlink()
            assert running.stop() == 0


def _sample_in(data: Path, prepared: Path | None) -> AbstractContextManager[Running]:
    if prepared:
        copy_with_owners(prepared, data)
        loaded = yuandian("manage", "shell", "--verbosity", "0", "--no-imports", "--command", LOAD, data=data)
        assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    return up(data, "--sample")
