"""What is taken from which lot, and when a lot ends."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from yuandian.foundation.points.rules import OpenLot, expiry_of, take

TODAY = date(2026, 11, 17)
LOTS = st.lists(
    st.builds(
        OpenLot,
        st.uuids(),
        st.integers(0, 50),
        st.integers(-5, 40).map(lambda days: TODAY + timedelta(days=days)),
    ),
    max_size=8,
    unique_by=lambda lot: lot.id,
)


@given(LOTS, st.integers(1, 200))
def test_what_expires_first_is_taken_first_and_never_more_than_there_is(lots: list[OpenLot], points: int) -> None:
    taken = take(lots, points, TODAY)
    usable = {lot.id: lot for lot in lots if lot.expires_on > TODAY and lot.left}
    assert sum(one.points for one in taken) == min(points, sum(lot.left for lot in usable.values()))
    assert [one.expires_on for one in taken] == sorted(one.expires_on for one in taken)
    assert all(0 < one.points <= usable[one.lot_id].left for one in taken)
    for one in taken[:-1]:
        assert one.points == usable[one.lot_id].left
    left_out = [lot.expires_on for lot in usable.values() if lot.id not in {one.lot_id for one in taken}]
    assert not taken or not left_out or max(one.expires_on for one in taken) <= min(left_out)


def test_the_lot_that_is_asked_for_comes_first() -> None:
    early, late = (OpenLot(UUID(int=number), 10, TODAY + timedelta(days=number)) for number in (1, 2))
    assert [one.lot_id for one in take([early, late], 15, TODAY, first=late.id)] == [late.id, early.id]


def test_a_lot_ends_with_a_month() -> None:
    assert expiry_of(date(2026, 11, 17), 24) == date(2028, 12, 1)
    assert expiry_of(date(2026, 12, 31), 0) == date(2027, 1, 1)
    assert expiry_of(date(2026, 1, 1), 11) == date(2027, 1, 1)
