"""Which map tiles the environment names, and where browsers are let through to for them."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from yuandian.config.tiles import SYSTEMS, origins_of, tiles_from
from yuandian.foundation.grid.facade import CoordinateSystem

TIANDITU = "https://t{0-2}.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k"
OWN = "http://tiles.example:8080/{z}/{x}/{y}.png"


def test_without_the_setting_nobody_is_asked() -> None:
    assert tiles_from({}) is None
    assert origins_of(None) == []


def test_layers_and_hosts() -> None:
    found = tiles_from({"YUANDIAN_TILES": f"{OWN} {TIANDITU}", "YUANDIAN_TILES_SYSTEM": "cgcs2000"})
    assert found == {
        "layers": [[OWN], [TIANDITU.replace("{0-2}", str(host)) for host in range(3)]],
        "system": "cgcs2000", "credit": "", "largest_zoom": 18,
    }  # fmt: skip
    assert origins_of(found) == [
        "http://tiles.example:8080", "https://t0.tianditu.gov.cn", "https://t1.tianditu.gov.cn",
        "https://t2.tianditu.gov.cn",
    ]  # fmt: skip


def test_the_systems_are_those_of_the_grids() -> None:
    assert set(SYSTEMS) == set(CoordinateSystem)


@pytest.mark.parametrize(
    "given",
    [
        {"YUANDIAN_TILES": "https://tiles.example/{z}/{x}.png"},
        {"YUANDIAN_TILES": "//tiles.example/{z}/{x}/{y}.png"},
        {"YUANDIAN_TILES": OWN, "YUANDIAN_TILES_SYSTEM": "mars"},
    ],
)
def test_what_cannot_be_is_refused_at_the_start(given: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured):
        tiles_from(given)
