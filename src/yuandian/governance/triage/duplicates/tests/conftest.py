from collections.abc import Callable

import pytest

from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast
from yuandian.governance.triage.duplicates.queries.candidates import recheck_words
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(make_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world of cases, fresh, with no words counted."""
    recheck_words()
    forget_caches()
    return built_cast()
