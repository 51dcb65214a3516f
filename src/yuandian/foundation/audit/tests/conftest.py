import pytest

from yuandian.foundation.audit.services import load_reference
from yuandian.foundation.people.tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, with an auditor of the district."""
    made = make_cast()
    made.hire("auditor", "auditor", grid="district")
    load_reference()
    return made
