"""HTTP: everybody's home page, residents' posters, and the staff who arrange and print."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.mobile.queries import Home, HomeArrangement, home_page, shown_modules
from yuandian.foundation.mobile.schemas import ArrangementIn, PlacePosterAsked, PosterAsked
from yuandian.foundation.mobile.services import Poster, arrange_home, my_poster, poster_of
from yuandian.kernel.http import Router, actor_of, resident_auth, staff_auth

everybody = Router(tags=["mobile"])
resident = Router(tags=["mobile"], auth=resident_auth)
staff = Router(tags=["mobile"], auth=staff_auth)
ROUTERS = {"open": everybody, "resident": resident, "staff": staff}


@everybody.get("/home", response=Home)
def home(request: HttpRequest) -> Home:
    """What stands on the home page, in the order that the district set."""
    return Home(shown_modules())


@resident.get("/poster", response=Poster)
def poster(request: HttpRequest, asked: Query[PosterAsked]) -> Poster:
    """The poster of your community, or of the district while it is not known where you live."""
    return my_poster(actor_of(request), asked.kind, request.build_absolute_uri("/").rstrip("/"))


@staff.get("/home", response=HomeArrangement)
def arrangement(request: HttpRequest) -> HomeArrangement:
    """The home page with what is hidden, and who arranged it."""
    return home_page(actor_of(request))


@staff.put("/home", response=HomeArrangement)
def change_arrangement(request: HttpRequest, body: ArrangementIn) -> HomeArrangement:
    """Sets order, names and what is shown, unless somebody else did meanwhile."""
    actor = actor_of(request)
    arrange_home(actor, body.modules, body.version)
    return home_page(actor)


@staff.get("/poster", response=Poster)
def place_poster(request: HttpRequest, asked: Query[PlacePosterAsked]) -> Poster:
    """The poster of one of your places."""
    return poster_of(actor_of(request), asked.grid_id, asked.kind, request.build_absolute_uri("/").rstrip("/"))
