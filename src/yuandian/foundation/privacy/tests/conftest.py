import pytest

from yuandian.foundation.people.tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()
