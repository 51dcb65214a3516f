"""The home page as data, and what a poster says."""

from dataclasses import replace
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from yuandian.foundation.mobile.errors import ArrangementEmpty, ArrangementUnfit
from yuandian.foundation.mobile.rules.home import HomeModule, PlacedModule, arranged, as_stored, changes, checked
from yuandian.foundation.mobile.rules.posters import CodeKind, PosterWords, poster_svg, scene_of, web_address

GRID = UUID("0195a8b0-0000-7000-8000-000000000001")
DEFAULT = arranged([])


def test_a_page_that_nobody_arranged() -> None:
    assert [one.module for one in DEFAULT] == list(HomeModule)
    assert [one.module for one in DEFAULT if not one.is_shown] == [HomeModule.POSTER]
    assert arranged(as_stored(DEFAULT)) == DEFAULT


def test_a_new_module_comes_last_and_one_that_is_gone_is_left_out() -> None:
    stored = [{"module": "carrier_pigeon", "is_shown": True, "name": None, "note": None}, *as_stored(DEFAULT[3:])]
    assert [one.module for one in arranged(stored)] == [*list(HomeModule)[3:], *list(HomeModule)[:3]]


def test_every_module_once_and_one_shown() -> None:
    assert checked([replace(one, name="  ", note=" 快 ") for one in DEFAULT])[0] == PlacedModule(
        HomeModule.BRANCH, True, None, "快"
    )
    for wanted in (DEFAULT[1:], [*DEFAULT, DEFAULT[0]], []):
        with pytest.raises(ArrangementUnfit):
            checked(wanted)
    with pytest.raises(ArrangementEmpty):
        checked([replace(one, is_shown=False) for one in DEFAULT])


def test_the_record_says_what_is_different() -> None:
    after = [DEFAULT[1], replace(DEFAULT[0], name="找支部"), *DEFAULT[2:]]
    assert changes(DEFAULT, DEFAULT) == {}
    told = changes(DEFAULT, after)
    assert set(told) == {"order", "branch.name"}
    assert told["branch.name"] == [None, "找支部"]
    assert str(told["order"][1]).startswith("snapshot branch ")


def test_a_scene_fits_and_leads_to_the_place() -> None:
    assert len(scene_of(GRID)) == 32
    assert web_address("https://a.example", GRID) == f"https://a.example/m/home/home?scene={GRID.hex}"


@pytest.mark.parametrize("kind", list(CodeKind))
def test_a_poster_is_a_picture_whatever_the_place_is_called(kind: CodeKind) -> None:
    place = '棉纺路街道<script>&"电业"新村社区居民委员会'
    sheet = poster_svg(PosterWords("原点在线", place, kind, kind is CodeKind.WECHAT), "data:image/png;base64,AAAA")
    drawn = ET.fromstring(sheet)
    words = [one.text or "" for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert place in words
    assert any("模拟" in one for one in words) is (kind is CodeKind.WECHAT)
    assert {one.tag.rpartition("}")[2] for one in drawn.iter()} == {
        "svg", "title", "rect", "path", "text", "circle", "image",
    }  # fmt: skip
