import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.running import new_place, up


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder for data folders; nothing may still run in it when the test is over."""
    with new_place() as place:
        yield place


@pytest.fixture(scope="session")
def prepared() -> Iterator[Path]:
    """A data folder after its first `up`, stopped. Copy it; never start it."""
    with new_place() as place:
        with up(place / "var") as running:
            running.wait()
            assert running.stop() == 0
        yield place / "var"


@pytest.fixture
def data(place: Path, prepared: Path) -> Path:
    """A data folder of the test's own, migrated and stopped."""
    copy = place / "var"
    _copy_with_owners(prepared, copy)
    return copy


def _copy_with_owners(source: Path, target: Path) -> None:
    shutil.copytree(source, target, symlinks=True)
    for path in (source, *source.rglob("*")):
        found = path.lstat()
        shutil.chown(target / path.relative_to(source), found.st_uid, found.st_gid)
