from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.robustness.district import District, settled


@pytest.fixture(scope="session")
def district(prepared: Path) -> Iterator[District]:
    """One running district for all; each test leaves it serving and its record whole."""
    with settled(prepared) as district:
        yield district
