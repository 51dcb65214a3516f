import pytest

from yuandian.governance.cases.tests.cast import Cast, make_cast
from yuandian.governance.triage.duplicates.queries.words import forget_words


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, fresh, with no words counted."""
    forget_words()
    return make_cast()
