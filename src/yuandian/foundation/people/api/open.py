"""HTTP for everybody: who is there for a grid (GRD-20), no sign-in needed."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people.queries import neighbourhood
from yuandian.foundation.people.queries.neighbourhood import Neighbourhood
from yuandian.kernel.http import Router

router = Router(tags=["people"])


@router.get("/grids/{uuid:grid_id}/contacts", response=Neighbourhood)
def contacts_of_grid(request: HttpRequest, grid_id: UUID) -> Neighbourhood:
    """Leads, workers and party organisations of a grid, nearest first; phones of those who agreed."""
    return neighbourhood.public_page_of(grid_id)
