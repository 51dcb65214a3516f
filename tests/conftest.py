"""A data folder that is prepared once for all processes of a run."""

import os
import shutil
from pathlib import Path

import pytest

from tests.operations.running import eventually, new_place, one_process_at_a_time, up

SHARED = "YUANDIAN_TEST_SHARED"  # a folder for all processes of this run
OWN_SERVER = "YUANDIAN_TEST_OWN_SERVER"  # set where the server is this run's own
MIGRATED = "migrated"  # the database there that has all tables and no rows


def copy_with_owners(source: Path, target: Path) -> None:
    """A data folder as it stands; PostgreSQL insists on the account that its files belong to."""
    shutil.copytree(source, target, symlinks=True)
    for path in (source, *source.rglob("*")):
        found = path.lstat()
        shutil.chown(target / path.relative_to(source), found.st_uid, found.st_gid)


@pytest.fixture(scope="session")
def prepared() -> Path:
    """A data folder after its first `up`, stopped before its parts serve. Copy it; never start it."""
    folder = Path(os.environ[SHARED]) / "prepared"
    with one_process_at_a_time(folder.with_suffix(".lock")):
        if not folder.exists():
            with new_place() as place:
                with up(place / "var") as running:
                    eventually(running.is_prepared, "the tables are there")
                    assert running.stop() == 0
                copy_with_owners(place / "var", folder)
    return folder
