"""The home page is arranged; codes are asked for once."""

from base64 import b64decode
from dataclasses import replace

import pytest
from pytest_django import Settings

from yuandian.foundation.mobile import errors
from yuandian.foundation.mobile.models import MiniProgramCode
from yuandian.foundation.mobile.queries import home_page, shown_modules
from yuandian.foundation.mobile.rules.home import HomeModule
from yuandian.foundation.mobile.rules.posters import CodeKind
from yuandian.foundation.mobile.services import arrange_home, my_poster, poster_of
from yuandian.foundation.people.tests.cast import Cast
from yuandian.foundation.wechat.facade import WechatAbsent, WechatUnavailable
from yuandian.foundation.wechat.tests.server import PNG, running_wechat, settings_for
from yuandian.kernel.errors import Forbidden

BASE = "http://district.example"
WECHAT, WEB = CodeKind


def test_the_district_arranges(cast: Cast) -> None:
    keeper = cast.actor("administrator")
    page = home_page(keeper)
    wanted = [replace(page.modules[1], name="拍一拍"), page.modules[0], *page.modules[2:]]
    arrange_home(keeper, wanted, page.version)
    assert [(one.module, one.name) for one in shown_modules()][:2] == [
        (HomeModule.SNAPSHOT, "拍一拍"), (HomeModule.BRANCH, None),
    ]  # fmt: skip
    with pytest.raises(errors.ArrangementChanged):
        arrange_home(keeper, page.modules, page.version)
    after = home_page(keeper)
    arrange_home(keeper, wanted, after.version)  # nothing is different, nothing is recorded
    assert [(moment.by, set(moment.details)) for moment in home_page(keeper).record] == [
        ("administrator", {"order", "snapshot.name"})
    ]
    with pytest.raises(Forbidden):
        arrange_home(cast.actor("street_admin"), wanted, after.version)


def test_a_code_is_asked_for_once(cast: Cast, settings: Settings) -> None:
    lead, lvdu = cast.actor("lead"), cast.grids["lvdu"].id
    with running_wechat() as wechat:
        settings.WECHAT = settings_for(wechat)
        wechat.errcodes["/wxa/getwxacodeunlimit"] = [41030]
        with pytest.raises(WechatUnavailable):
            poster_of(lead, lvdu, WECHAT, BASE)
        made = [poster_of(lead, lvdu, WECHAT, BASE) for _ in range(2)]
        made.append(my_poster(cast.actor("resident"), WECHAT, BASE))
        assert (len(wechat.codes), wechat.faults) == (1, [])
    assert wechat.codes[0] == {
        "scene": lvdu.hex, "page": "home/home", "check_path": True, "env_version": "release", "width": 600,
    }  # fmt: skip
    assert {(one.code, one.place, one.is_standin) for one in made} == {(made[0].code, "lvdu", False)}
    assert b64decode(made[0].code.partition(",")[2]) == PNG


def test_codes_of_the_stand_in_say_so_and_are_never_taken_for_real_ones(cast: Cast, settings: Settings) -> None:
    lead, lvdu = cast.actor("lead"), cast.grids["lvdu"].id
    settings.SAMPLE, settings.WECHAT = True, {**settings.WECHAT, "mode": "standin"}
    poster = poster_of(lead, lvdu, WECHAT, BASE)
    assert poster.is_standin
    assert "模拟" in poster.svg
    assert poster.code in poster.svg
    settings.WECHAT = {**settings.WECHAT, "mode": "none"}
    MiniProgramCode.objects.all().delete()
    with pytest.raises(WechatAbsent):
        poster_of(lead, lvdu, WECHAT, BASE)


def test_a_code_for_any_camera(cast: Cast, settings: Settings) -> None:
    lead, lvdu = cast.actor("lead"), cast.grids["lvdu"].id
    assert poster_of(lead, lvdu, WEB, BASE).address == f"{BASE}/m/home/home?scene={lvdu.hex}"
    settings.PUBLIC_URL = "https://yuandian.example"
    poster = my_poster(cast.actor("neighbour"), WEB, BASE)  # whose home nobody knows
    assert (poster.grid_id, poster.is_standin) == (cast.grids["district"].id, False)
    assert (poster.address or "").startswith("https://yuandian.example/m/")


def test_posters_are_for_communities_streets_and_the_district_of_ones_posts(cast: Cast) -> None:
    lead = cast.actor("lead")
    for name in ("m1", "tongfu", "east"):
        with pytest.raises(errors.PosterPlaceUnfit):
            poster_of(lead, cast.grids[name].id, WEB, BASE)
    with pytest.raises(Forbidden):
        poster_of(cast.actor("worker"), cast.grids["lvdu"].id, WEB, BASE)
