"""Clock, ids, scopes, actors and page markers."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.ids import first_id_at, new_id
from yuandian.kernel.paging import CursorUnreadable, marker_of, values_of
from yuandian.kernel.scopes import NOTHING, Area, Scope

STREET, COMMUNITY = (Area(UUID(int=1), "street"), Area(UUID(int=2), "community"))
DESK = HeldPost(
    UUID(int=10), "lead", "网格长", frozenset({"case.dispatch", "case.view"}), Scope(areas=frozenset({COMMUNITY}))
)
EYE = HeldPost(UUID(int=11), "viewer", "查看", frozenset({"case.view"}), Scope(areas=frozenset({STREET})))


def actor(**more: object) -> Actor:
    return Actor("staff", UUID(int=3), UUID(int=4), "甲", (DESK, EYE), **more)  # type: ignore[arg-type]


def test_permissions_are_a_union_and_the_granting_post_is_told() -> None:
    both = actor()
    assert both.require("case.dispatch") is DESK
    assert both.scope_for("case.view") == Scope(areas=frozenset({STREET, COMMUNITY}))
    assert both.scope_for("case.dispatch") == DESK.scope
    with pytest.raises(Forbidden):
        both.require("case.close")


def test_acting_under_one_post_only_that_post_counts() -> None:
    one = actor().acting_as(EYE.id)
    assert not one.may("case.dispatch")
    assert one.scope == EYE.scope
    with pytest.raises(Forbidden):
        actor().acting_as(UUID(int=99))


def test_what_needs_no_post_and_what_a_system_may() -> None:
    resident = Actor("resident", UUID(int=3), UUID(int=4), "乙", own_permissions=frozenset({"case.report"}))
    assert resident.require("case.report") is None
    assert not resident.scope
    assert system_actor("sweep").require("anything") is None
    assert system_actor("sweep").scope.everything
    assert (NOTHING | EYE.scope) == EYE.scope


def test_another_day_ends_with_its_block() -> None:
    then = datetime(2024, 2, 29, 12, tzinfo=UTC)
    with clock.at(then):
        assert abs(clock.now() - then) < timedelta(seconds=1)
        early = new_id()
        assert first_id_at(then) <= early < first_id_at(then + timedelta(seconds=2))
    assert clock.now() - then > timedelta(days=300)
    assert early < new_id()


@given(st.datetimes(timezones=st.just(UTC)), st.uuids(), st.integers(), st.text())
def test_a_marker_carries_its_values(moment: datetime, key: UUID, number: int, text: str) -> None:
    marker = marker_of([moment, key, text])
    assert values_of(marker, (datetime, UUID, str)) == [moment, key, text]
    with pytest.raises(CursorUnreadable):
        values_of(marker, (datetime, UUID))


@given(st.text(max_size=60))
def test_any_other_marker_is_refused_cleanly(marker: str) -> None:
    with pytest.raises(CursorUnreadable):
        values_of(marker, (datetime, UUID))
