"""What posts have in hand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yuandian.governance.cases.queries.holders import PostLoad, loads_of
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import Cast, make_cast
from yuandian.kernel.errors import Forbidden

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def test_open_cases_count_and_ended_ones_do_not(cast: Cast) -> None:
    at.dispatched(cast)
    at.signed(cast)
    at.closed(cast)
    actor, post_id, idle = cast.actor("lead"), cast.post_id("worker"), cast.post_id("worker2")
    with CaptureQueriesContext(connection) as statements:
        found = {load.post_id: load for load in loads_of(actor, [post_id, idle])}
    assert found == {post_id: PostLoad(post_id, 2, 0, 0), idle: PostLoad(idle, 0, 0, 0)}
    assert len(statements) == 2


def test_posts_out_of_sight_are_left_out(cast: Cast) -> None:
    assert loads_of(cast.actor("west_operator"), [cast.post_id("worker")]) == []
    with pytest.raises(Forbidden):
        loads_of(cast.actor("urban"), [cast.post_id("worker")])
