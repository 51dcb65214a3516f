"""The mall's small world."""

from collections.abc import Iterator

import pytest

from yuandian.community.mall.tests.world import World, make_world
from yuandian.foundation.people.tests.cast import NOON, make_cast
from yuandian.kernel import clock


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def world(db: None) -> World:
    """Fresh."""
    return make_world(make_cast())
