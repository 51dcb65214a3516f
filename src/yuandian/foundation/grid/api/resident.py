"""HTTP for residents: in which grid am I."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.grid.queries import locating
from yuandian.foundation.grid.queries.locating import MyLocation
from yuandian.foundation.grid.schemas.inputs import PhonePointAsked
from yuandian.foundation.grid.schemas.outputs import MyLocationOut
from yuandian.kernel.http import Router, resident_auth

router = Router(tags=["grid"], auth=resident_auth)


@router.get("/locate", response=MyLocationOut)
def locate(request: HttpRequest, asked: Query[PhonePointAsked]) -> MyLocation:
    """The grid of a point, GCJ-02 unless said otherwise; near a border, the choices to ask about."""
    return locating.my_location(asked.lon, asked.lat, asked.system)
