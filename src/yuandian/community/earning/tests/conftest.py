import pytest

from yuandian.foundation.points.facade import fund_of, issue, load_reference
from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast
from yuandian.kernel.actor import system_actor


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, with a fund for a community and the rules that everybody begins with."""
    forget_caches()
    cast = make_cast()
    load_reference()
    issue(system_actor("test"), fund_of(cast.grids["lvdu"].id, "绿都基金").pk, 1_000, "budget", "预算")
    return cast
