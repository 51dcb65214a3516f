"""What a scope holds."""

from uuid import UUID

from yuandian.kernel.scopes import NOTHING, Area, Scope

STREET, COMMUNITY, MICRO, ELSEWHERE = (UUID(int=number) for number in range(1, 5))


def test_a_place_is_reached_by_an_area_at_it_or_above_it() -> None:
    path = (MICRO, COMMUNITY, STREET, None)
    assert all(Scope(areas=frozenset({Area(one, "any")})).reaches(path) for one in (STREET, COMMUNITY, MICRO))
    assert not Scope(areas=frozenset({Area(ELSEWHERE, "street")}), units=frozenset({STREET})).reaches(path)
    assert Scope(everything=True).reaches(())
    assert not NOTHING.reaches(path)
