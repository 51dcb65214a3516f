"""Areas in a file: the same as those that were put there, and what changed beside them."""

from uuid import UUID

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.queries import areas
from yuandian.foundation.grid.queries.areas import AreaFile, Areas

IDS = [UUID(int=number) for number in range(4)]
SHAPES = [shapely.box(10 * n, 0, 10 * n + 5, 5 + n) for n in range(2)] + [
    shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(2, 2, 3, 3.1)]),
    shapely.Polygon([(0, 0), (9, 0), (0, 9)], [[(1, 1), (2, 1), (1, 2)]]),
]


@pytest.fixture
def filed() -> Areas:
    """Three of them in a file, put there in two parts."""
    file = AreaFile()
    file.add(SHAPES[:2])
    file.add(SHAPES[2:3])
    return Areas(file, {id_: place for place, id_ in enumerate(IDS[:3])})


def test_what_is_read_is_what_was_put(filed: Areas) -> None:
    assert [shapely.to_wkb(filed[id_]) for id_ in filed] == [shapely.to_wkb(shape) for shape in SHAPES[:3]]
    assert shapely.equals_exact(filed.many(IDS[:3][::-1]), SHAPES[:3][::-1]).all()
    assert np.array_equal(filed.boxes(IDS[1:3]), shapely.bounds(SHAPES[1:3]))
    assert IDS[3] not in filed
    with pytest.raises(KeyError):
        _ = filed[IDS[3]]


def test_what_changed_stands_beside_the_file(filed: Areas, monkeypatch: pytest.MonkeyPatch) -> None:
    changes: dict[UUID, BaseGeometry | None] = {IDS[0]: None, IDS[1]: SHAPES[3], IDS[3]: SHAPES[0]}
    after = filed.with_changes(changes)
    assert dict(after) == {IDS[1]: SHAPES[3], IDS[2]: SHAPES[2], IDS[3]: SHAPES[0]}
    assert len(after) == len(filed) == 3
    assert IDS[0] in filed
    assert after.file is filed.file
    assert np.array_equal(after.boxes([IDS[2], IDS[3]]), shapely.bounds([SHAPES[2], SHAPES[0]]))
    assert not after.is_worn
    monkeypatch.setattr(areas, "MOST_CHANGED", 1)
    assert after.is_worn
