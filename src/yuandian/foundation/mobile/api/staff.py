"""HTTP for staff: arranging the home page, posters to print."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.mobile.queries.home import HomePage, home_page
from yuandian.foundation.mobile.queries.posters import Poster, poster_of
from yuandian.foundation.mobile.rules.arranging import Placed
from yuandian.foundation.mobile.schemas import ArrangementIn, HomePageOut, PlacePosterAsked, PosterOut
from yuandian.foundation.mobile.services.arranging import arrange_home
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["mobile"], auth=staff_auth)


@router.get("/home", response=HomePageOut)
def arrangement(request: HttpRequest) -> HomePage:
    """The home page with what is hidden, and who arranged it."""
    return home_page(actor_of(request))


@router.put("/home", response=HomePageOut)
def change_arrangement(request: HttpRequest, body: ArrangementIn) -> HomePage:
    """Sets order, names and what is shown, unless somebody else did meanwhile."""
    actor = actor_of(request)
    arrange_home(actor, [Placed(**one.model_dump()) for one in body.modules], body.version)
    return home_page(actor)


@router.get("/poster", response=PosterOut)
def place_poster(request: HttpRequest, asked: Query[PlacePosterAsked]) -> Poster:
    """The poster of one of your places."""
    return poster_of(actor_of(request), asked.grid_id, asked.kind, request.build_absolute_uri("/").rstrip("/"))
