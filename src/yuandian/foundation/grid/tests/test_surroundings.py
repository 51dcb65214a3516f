"""A phone's point in GCJ-02 lands in the right micro-grid, and what it shows round that point is where it is."""

import pytest
import shapely
from django.test import Client

from yuandian.foundation.grid.models import Courtyard, Place
from yuandian.foundation.grid.rules import from_wgs84
from yuandian.foundation.grid.tests.cast import Cast, headers

pytestmark = pytest.mark.usefixtures("everybody_signed_in")
RESIDENT = "/api/resident/grid"
MIDDLE = 34.751
METRE = 1 / 91_560  # of longitude, at this latitude
BORDERS = {113.602: ("m1", "m2"), 113.604: ("m2", "m3"), 113.606: ("m3", "m4")}


def point(lon: float, lat: float, system: str) -> dict[str, str]:
    """A WGS84 point as a phone would send it in a system."""
    x, y = from_wgs84(lon, lat, system)
    return {"lon": repr(x), "lat": repr(y), "system": system}


@pytest.mark.parametrize("system", ["gcj02", "wgs84", "bd09"])
def test_a_phone_near_a_border_is_in_the_right_micro_grid(cast: Cast, system: str) -> None:
    client = Client(headers=headers("resident"))
    for border, (west, east) in BORDERS.items():
        for metres in (-45, -31, -29, -3, 3, 29, 31, 45):
            found = client.get(f"{RESIDENT}/locate", point(border + metres * METRE, MIDDLE, system)).json()
            own, other = (west, east) if metres < 0 else (east, west)
            is_near = abs(metres) <= 30
            assert (found["grid"]["id"], found["is_near_border"]) == (str(cast.id(own)), is_near), (border, metres)
            choices = [str(cast.id(own)), str(cast.id(other))] if is_near else []
            assert [choice["id"] for choice in found["choices"]] == choices, (border, metres)


def test_the_wrong_system_would_be_the_next_grid(cast: Cast) -> None:
    client = Client(headers=headers("resident"))
    as_gcj02 = point(113.601, MIDDLE, "gcj02")
    right = client.get(f"{RESIDENT}/locate", as_gcj02).json()["grid"]["id"]
    wrong = client.get(f"{RESIDENT}/locate", as_gcj02 | {"system": "wgs84"}).json()
    assert right == str(cast.id("m1"))
    assert wrong["grid"] is None or wrong["grid"]["id"] != right


def test_the_small_map_is_drawn_in_the_system_that_was_asked_in(cast: Cast) -> None:
    Courtyard.objects.create(name="甲院", grid=cast.grids["m1"], lon=113.6015, lat=MIDDLE)
    Place.objects.create(kind="park", name="远处公园", lon=113.7, lat=MIDDLE)
    client = Client(headers=headers("resident"))
    asked = point(113.601, MIDDLE, "gcj02")
    shown = client.get(f"{RESIDENT}/surroundings", asked).json()
    here = shapely.Point(float(asked["lon"]), float(asked["lat"]))
    within = [area for area in shown["areas"] if shapely.Polygon(area["outlines"][0]).covers(here)]
    assert [area["id"] for area in within] == [str(cast.id("m1"))]
    assert [(spot["kind"], spot["name"]) for spot in shown["spots"]] == [("courtyard", "甲院")]
    yard = point(113.6015, MIDDLE, "gcj02")
    drawn = client.get(f"{RESIDENT}/surroundings", point(113.601, MIDDLE, "wgs84") | {"drawn_in": "gcj02"}).json()
    assert (drawn["lon"], drawn["lat"]) == pytest.approx((float(asked["lon"]), float(asked["lat"])), abs=2e-6)
    assert drawn["areas"] == shown["areas"]
    assert (shown["spots"][0]["lon"], shown["spots"][0]["lat"]) == pytest.approx(
        (float(yard["lon"]), float(yard["lat"])), abs=2e-6
    )


def test_service_points_come_the_nearest_first(cast: Cast) -> None:
    for kind, name, metres in (("clinic", "乙诊所", 400), ("service_point", "甲服务站", 100), ("school", "小学", 50)):
        Place.objects.create(kind=kind, name=name, lon=113.601 + metres * METRE, lat=MIDDLE, address="伊河路1号")
    Place.objects.create(kind="clinic", name="邻区诊所", lon=113.601 + 6_000 * METRE, lat=MIDDLE)
    client = Client(headers=headers("resident"))
    found = client.get(f"{RESIDENT}/service-points", point(113.601, MIDDLE, "gcj02")).json()
    assert [(one["name"], one["metres"], one["address"]) for one in found] == [
        ("甲服务站", pytest.approx(100, abs=1), "伊河路1号"), ("乙诊所", pytest.approx(400, abs=2), "伊河路1号"),
    ]  # fmt: skip
