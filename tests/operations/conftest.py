from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import copy_with_owners
from tests.operations.running import new_place


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder for data folders; nothing may still run in it when the test is over."""
    with new_place() as place:
        yield place


@pytest.fixture
def data(place: Path, prepared: Path) -> Path:
    """A data folder of the test's own, migrated and stopped."""
    copy = place / "var"
    copy_with_owners(prepared, copy)
    return copy
