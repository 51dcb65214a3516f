"""HTTP for residents: in which grid am I, and which grid answers for a place."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.grid.queries import addresses, locations
from yuandian.foundation.grid.queries import surroundings as round_a_point
from yuandian.foundation.grid.queries.addresses import MyPlace
from yuandian.foundation.grid.queries.locations import MyLocation
from yuandian.foundation.grid.queries.surroundings import ServicePoint, Surroundings
from yuandian.foundation.grid.schemas import PhonePointAsked, SurroundingsAsked, Text
from yuandian.kernel.http import Router, resident_auth

router = Router(tags=["grid"], auth=resident_auth)


@router.get("/locate", response=MyLocation)
def locate(request: HttpRequest, asked: Query[PhonePointAsked]) -> MyLocation:
    """The grid of a point, GCJ-02 unless said otherwise; near a border, the choices to ask about."""
    return locations.my_location(asked.lon, asked.lat, asked.system)


@router.get("/places", response=list[MyPlace])
def places(request: HttpRequest, text: Query[Text]) -> list[MyPlace]:
    """The places that a text may mean, the likeliest first: for anyone who writes an address."""
    return addresses.places_for_residents(text)


@router.get("/surroundings", response=Surroundings)
def surroundings(request: HttpRequest, asked: Query[SurroundingsAsked]) -> Surroundings:
    """What lies round a point, to be drawn as a small map: for anyone who shows where something is."""
    return round_a_point.surroundings(asked.lon, asked.lat, asked.system, asked.drawn_in)


@router.get("/service-points", response=list[ServicePoint])
def service_points(request: HttpRequest, asked: Query[PhonePointAsked]) -> list[ServicePoint]:
    """Where help is to be had round a point, the nearest first."""
    return round_a_point.service_points(asked.lon, asked.lat, asked.system)
