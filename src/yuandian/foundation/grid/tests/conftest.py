from collections.abc import Iterator

import pytest
from pytest_django import Settings

from yuandian.foundation.grid.tests.cast import Cast
from yuandian.kernel.http import doors


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return Cast()


@pytest.fixture
def everybody_signed_in(settings: Settings) -> Iterator[None]:
    """Tokens are names: people stand above grids and cannot lend us theirs."""
    settings.AUTHENTICATE = "yuandian.foundation.grid.tests.cast.actor_for_token"
    doors._authenticate.cache_clear()
    yield
    doors._authenticate.cache_clear()
