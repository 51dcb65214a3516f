"""HTTP for everybody: who is there for a grid (GRD-20), who signs people in beside us; no sign-in needed."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from yuandian.foundation.people.queries import neighbourhood
from yuandian.foundation.people.queries.neighbourhood import Neighbourhood
from yuandian.foundation.people.services import sign_on_requests
from yuandian.foundation.people.services.sign_on_requests import SignOnMode
from yuandian.kernel.http import Router

router = Router(tags=["people"])


@router.get("/single-sign-on", response=SignOnMode)
def sign_on_mode(request: HttpRequest) -> SignOnMode:
    """Who signs staff in beside the product itself: `none`, `standin`, `oidc`; and the name on the button."""
    return sign_on_requests.mode_of(settings.SINGLE_SIGN_ON)


@router.get("/city-identity", response=SignOnMode)
def city_identity_mode(request: HttpRequest) -> SignOnMode:
    """Whose city identity signs residents in: `none`, `standin`, `oidc`; and its name."""
    return sign_on_requests.mode_of(settings.CITY_IDENTITY)


@router.get("/grids/{uuid:grid_id}/contacts", response=Neighbourhood)
def contacts_of_grid(request: HttpRequest, grid_id: UUID) -> Neighbourhood:
    """Leads, workers and party organisations of a grid, nearest first; phones of those who agreed."""
    return neighbourhood.public_page_of(grid_id)
