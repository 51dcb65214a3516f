"""The running district that the journeys of one test run share, in however many processes they walk."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.operations.running import new_place, up


@contextmanager
def shared_district(folder: Path) -> Iterator[str]:
    """The address of a sample district. Who comes first starts it, and stops it when nobody is in it any more.

    `folder` is the same for all processes of the run, and gone with it.
    """
    told = folder / "district"
    with (folder / "door").open("w") as door, (folder / "inside").open("w") as inside:
        fcntl.flock(door, fcntl.LOCK_EX)
        if told.exists():
            fcntl.flock(inside, fcntl.LOCK_SH)
            fcntl.flock(door, fcntl.LOCK_UN)
            yield told.read_text()
            return
        with new_place() as place, up(place / "var", "--sample") as running:
            running.wait()
            address = f"http://127.0.0.1:{running.port}"
            told.write_text(address)
            fcntl.flock(door, fcntl.LOCK_UN)
            yield address
            fcntl.flock(door, fcntl.LOCK_EX)
            fcntl.flock(inside, fcntl.LOCK_EX)
            told.unlink()
            assert running.stop() == 0
