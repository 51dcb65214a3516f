from collections.abc import Callable

import pytest

from yuandian.foundation.calendar.tests.cast import Cast, make_cast
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(make_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world, fresh."""
    return built_cast()
