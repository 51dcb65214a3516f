"""HTTP for staff: arranging the home page, posters to print."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.mobile.queries.home import HomeArrangement, home_page
from yuandian.foundation.mobile.schemas import ArrangementIn, PlacePosterAsked
from yuandian.foundation.mobile.services.home import arrange_home
from yuandian.foundation.mobile.services.posters import Poster, poster_of
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["mobile"], auth=staff_auth)


@router.get("/home", response=HomeArrangement)
def arrangement(request: HttpRequest) -> HomeArrangement:
    """The home page with what is hidden, and who arranged it."""
    return home_page(actor_of(request))


@router.put("/home", response=HomeArrangement)
def change_arrangement(request: HttpRequest, body: ArrangementIn) -> HomeArrangement:
    """Sets order, names and what is shown, unless somebody else did meanwhile."""
    actor = actor_of(request)
    arrange_home(actor, body.modules, body.version)
    return home_page(actor)


@router.get("/poster", response=Poster)
def place_poster(request: HttpRequest, asked: Query[PlacePosterAsked]) -> Poster:
    """The poster of one of your places."""
    return poster_of(actor_of(request), asked.grid_id, asked.kind, request.build_absolute_uri("/").rstrip("/"))
