import pytest

from yuandian.community.volunteering.tests.stages import Stage, make_stage


@pytest.fixture
def stage(db: None) -> Stage:
    """The small world with somebody who publishes and a fund that pays."""
    return make_stage()
