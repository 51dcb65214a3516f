from collections.abc import Iterator

import pytest

from tests.robustness.district import District, settled


@pytest.fixture(scope="session")
def district() -> Iterator[District]:
    """One running district for all; each test leaves it serving and its record whole."""
    with settled() as district:
        yield district
