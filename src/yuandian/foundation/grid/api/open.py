"""HTTP for everybody: the notice about a grid, and what maps are drawn on."""

from django.http import HttpRequest

from yuandian.foundation.grid.queries import maps, pages
from yuandian.foundation.grid.queries.maps import MapGround
from yuandian.foundation.grid.queries.pages import PublicGridDetail
from yuandian.kernel.http import Router

router = Router(tags=["grid"])


@router.get("/grids/{code}", response=PublicGridDetail)
def public_page(request: HttpRequest, code: str) -> PublicGridDetail:
    """The notice about a grid in force: its range, where people meet, whom to complain to, the six haves."""
    return pages.public_page(code)


@router.get("/map", response=MapGround)
def map_ground(request: HttpRequest) -> MapGround:
    """Where the district lies, and where map tiles come from, if from anywhere."""
    return maps.map_ground()
