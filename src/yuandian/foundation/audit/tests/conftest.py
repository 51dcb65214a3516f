from collections.abc import Iterator

import pytest

from yuandian.foundation.audit.services import load_reference
from yuandian.foundation.people.tests.cast import NOON, Cast, make_cast
from yuandian.kernel import clock


@pytest.fixture
def cast(db: None) -> Iterator[Cast]:
    """The small world by day, for work at night is an alarm, with an auditor of the district."""
    with clock.at(NOON):
        made = make_cast()
        made.hire("auditor", "auditor", grid="district")
        load_reference()
        yield made
