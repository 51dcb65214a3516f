"""HTTP for residents: in which grid am I, and which grid answers for a place."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.grid.queries import addresses, locating
from yuandian.foundation.grid.queries.addresses import MyPlace
from yuandian.foundation.grid.queries.locating import MyLocation
from yuandian.foundation.grid.schemas.inputs import PhonePointAsked, Text
from yuandian.foundation.grid.schemas.outputs import MyLocationOut, MyPlaceOut
from yuandian.kernel.http import Router, resident_auth

router = Router(tags=["grid"], auth=resident_auth)


@router.get("/locate", response=MyLocationOut)
def locate(request: HttpRequest, asked: Query[PhonePointAsked]) -> MyLocation:
    """The grid of a point, GCJ-02 unless said otherwise; near a border, the choices to ask about."""
    return locating.my_location(asked.lon, asked.lat, asked.system)


@router.get("/places", response=list[MyPlaceOut])
def places(request: HttpRequest, text: Query[Text]) -> list[MyPlace]:
    """The places that a text may mean, the likeliest first: for whoever writes an address."""
    return addresses.places_for_residents(text)
