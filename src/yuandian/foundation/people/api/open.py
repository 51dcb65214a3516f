"""HTTP for everybody: who is there for a grid (GRD-20), how staff sign in; no sign-in needed."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people.queries import neighbourhood
from yuandian.foundation.people.queries.neighbourhood import Neighbourhood
from yuandian.foundation.people.services import single_sign_on
from yuandian.foundation.people.services.single_sign_on import SignOnMode
from yuandian.kernel.http import Router

router = Router(tags=["people"])


@router.get("/single-sign-on", response=SignOnMode)
def sign_on_mode(request: HttpRequest) -> SignOnMode:
    """Who signs staff in beside the product itself: `none`, `standin`, `oidc`; and the name on the button."""
    return single_sign_on.mode_in_use()


@router.get("/grids/{uuid:grid_id}/contacts", response=Neighbourhood)
def contacts_of_grid(request: HttpRequest, grid_id: UUID) -> Neighbourhood:
    """Leads, workers and party organisations of a grid, nearest first; phones of those who agreed."""
    return neighbourhood.public_page_of(grid_id)
