"""The mall's small world."""

from collections.abc import Callable, Iterator

import pytest

from yuandian.community.mall.tests.world import World, make_world
from yuandian.foundation.people.tests.cast import NOON, make_cast
from yuandian.kernel import clock
from yuandian.kernel.tests.worlds import built_once


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


built_world = built_once(lambda: make_world(make_cast()))


@pytest.fixture
def world(built_world: Callable[[], World], db: None) -> World:
    """Fresh."""
    return built_world()
