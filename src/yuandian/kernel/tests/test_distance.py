"""Distances: of a round earth, the same either way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.kernel.distance import METRES_PER_DEGREE, metres_between

HERE = (113.6, 34.75)
points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@pytest.mark.parametrize(
    ("there", "metres"),
    [
        (HERE, 0),
        ((113.6, 35.75), METRES_PER_DEGREE),
        ((114.6, 34.75), 91_362.7),
        ((113.61, 34.76), 1_439.1),
        ((116.397, 39.909), 624_598),  # to Beijing
    ],
)
def test_distances_that_are_known(there: tuple[float, float], metres: float) -> None:
    assert metres_between(HERE, there) == pytest.approx(metres, rel=1e-4)


@given(one=points, other=points)
def test_it_is_as_far_back(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert metres_between(one, other) == pytest.approx(metres_between(other, one))
    assert 0 <= metres_between(one, other) <= 180.001 * METRES_PER_DEGREE
