import pytest

from yuandian.governance.cases.tests.cast import Cast, make_cast
from yuandian.governance.triage.queries.serving import forget_serving


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, fresh, where nothing was learned."""
    forget_serving()
    return make_cast()
