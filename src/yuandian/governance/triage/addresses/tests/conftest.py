from collections.abc import Callable

import pytest

from yuandian.foundation.grid.models import Building, Courtyard, Place
from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast, point_in
from yuandian.kernel.tests.worlds import built_once


def make_book() -> Cast:
    """Builds the small world of cases, with an address book."""
    cast = make_cast()
    (lon, lat), (lon2, lat2), (lon5, lat5) = point_in(1), point_in(2), point_in(5)
    yard = Courtyard.objects.create(
        name="颍河路27号院", aliases=["轻工局家属院"], address="颍河路27号", grid=cast.grids["m1"], lon=lon, lat=lat
    )
    for number in (1, 2):
        Building.objects.create(courtyard=yard, name=f"{number}号楼", micro_grid=cast.grids["m1"], lon=lon, lat=lat)
    Place.objects.create(
        kind="shop", name="锦绣书店", address="汝河路66号", micro_grid=cast.grids["m2"], lon=lon2, lat=lat2
    )
    Place.objects.create(kind="shop", name="阳光超市", micro_grid=cast.grids["m2"], lon=lon2, lat=lat2)
    Place.objects.create(kind="shop", name="阳光超市", micro_grid=cast.grids["m5"], lon=lon5, lat=lat5)
    return cast


built_cast = built_once(make_book)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world of cases, with an address book, fresh."""
    forget_caches()
    return built_cast()
