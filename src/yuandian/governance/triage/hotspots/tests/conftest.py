import pytest

from yuandian.governance.cases.tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, fresh."""
    return make_cast()
