from collections.abc import Iterator

import pytest
from pytest_django import Settings

from yuandian.foundation.organisations.tests.cast import Cast, make_cast
from yuandian.kernel.http import doors


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()


@pytest.fixture
def signed_in(settings: Settings) -> Iterator[None]:
    """Tokens are names."""
    settings.AUTHENTICATE = "yuandian.foundation.organisations.tests.cast.actor_for_token"
    doors._authenticate.cache_clear()
    yield
    doors._authenticate.cache_clear()
