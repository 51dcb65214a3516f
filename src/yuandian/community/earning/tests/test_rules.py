"""Whoever invites cannot have come by those whom they invite."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from yuandian.community.earning.rules import is_ring

PEOPLE = [UUID(int=number) for number in range(6)]


def test_a_ring_is_found_however_long() -> None:
    a, b, c, d = PEOPLE[:4]
    came_by = {b: a, c: b}
    assert is_ring(c, a, came_by)
    assert is_ring(a, a, came_by)
    assert not is_ring(c, d, came_by)
    assert not is_ring(a, d, {a: b, b: a})


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)), max_size=12))
def test_with_rings_refused_nobody_ever_stands_above_themselves(asked: list[tuple[UUID, UUID]]) -> None:
    inviter_of: dict[UUID, UUID] = {}
    for inviter, invitee in asked:
        if invitee not in inviter_of and not is_ring(inviter, invitee, inviter_of):
            inviter_of[invitee] = inviter
    for person in PEOPLE:
        steps, above = 0, inviter_of.get(person)
        while above is not None:
            assert above != person
            steps, above = steps + 1, inviter_of.get(above)
            assert steps <= len(PEOPLE)
