"""HTTP for everybody: the notice about a grid."""

from django.http import HttpRequest

from yuandian.foundation.grid.queries import pages
from yuandian.foundation.grid.queries.pages import PublicPage
from yuandian.foundation.grid.schemas.outputs import PublicPageOut
from yuandian.kernel.http import Router

router = Router(tags=["grid"])


@router.get("/grids/{code}", response=PublicPageOut)
def public_page(request: HttpRequest, code: str) -> PublicPage:
    """The notice about a grid in force: its range, where people meet, whom to complain to, the six haves."""
    return pages.public_page(code)
