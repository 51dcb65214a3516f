"""HTTP for residents: a poster of their community to pass on."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.mobile.schemas import PosterAsked
from yuandian.foundation.mobile.services.posters import Poster, my_poster
from yuandian.kernel.http import Router, actor_of, resident_auth

router = Router(tags=["mobile"], auth=resident_auth)


@router.get("/poster", response=Poster)
def poster(request: HttpRequest, asked: Query[PosterAsked]) -> Poster:
    """The poster of your community, or of the district while it is not known where you live."""
    return my_poster(actor_of(request), asked.kind, request.build_absolute_uri("/").rstrip("/"))
