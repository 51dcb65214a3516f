"""A place that no book has: proposed with reasons, chosen and taught by a person, and from then on known; until it is
taken back.
"""

import secrets

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import Person

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"
NAMES = "鹤鸾麒翠枫梧桦榆柘杉桉椿樟桂棠梅杏榕槿荷菊蒲芦葵"


def test_a_place_is_taught_at_the_desk_and_known_from_then_on(city: City, crowd: Crowd) -> None:
    hut = f"{''.join(secrets.choice(NAMES) for _ in range(3))}茶棚"
    first = city.enters(OFFICER, f"{hut}前路灯不亮三天了", address=f"工人路和伊河路中间的{hut}")
    assert (first["status"], city.case(OFFICER, first["id"])["place_by"]) == ("opened", "desk")

    officer = crowd.signed_in(OFFICER)
    page = officer.page
    page.get_by_role("link", name="派单").click()
    page.get_by_role("button", name=f"{hut}前路灯不亮").click()
    proposed = page.get_by_label("地点研判")
    expect(proposed.get_by_text("有几种可能，请人工选定")).to_be_visible()
    expect(proposed.get_by_text("文中道路：工人路、伊河路").first).to_be_visible()
    chosen = proposed.locator("li .grid").first.inner_text()
    officer.looks("1-proposed")
    proposed.get_by_role("button", name="采用").first.click()

    asked = page.get_by_role("dialog")
    words = asked.get_by_role("textbox")
    words.fill("路口")
    expect(asked.get_by_text("太短了")).to_be_visible()
    words.fill(f"{hut}13812345678")
    expect(asked.get_by_text("含有电话")).to_be_visible()
    expect(asked.get_by_role("button", name="改位置并记住说法")).to_be_disabled()
    words.fill(hut)
    expect(asked.get_by_text(f"以后文字里出现“{hut}”，林山寨街道的工单直接归到{chosen}")).to_be_visible()
    officer.looks("2-asked")
    asked.get_by_role("button", name="改位置并记住说法").click()
    officer.is_told("系统记住了这个地点说法")
    moved = city.case(OFFICER, first["id"])
    assert (moved["place_by"], chosen.endswith(moved["row"]["place"].removeprefix("林山寨街道"))) == ("person", True)

    again = city.enters(OFFICER, "井盖响了一夜", address=f"{hut}西边")
    placed = city.case(OFFICER, again["id"])
    assert (again["status"], placed["place_by"], placed["row"]["place"]) == (
        "dispatched",
        "address",
        moved["row"]["place"],
    )
    _is_taken_back(officer, city, hut)


def _is_taken_back(officer: Person, city: City, hut: str) -> None:
    page = officer.page
    page.goto("/console/reference/places")
    page.get_by_role("textbox", name="查找说法").fill(hut)
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(1)
    rows.get_by_role("button", name=hut, exact=True).click()
    expect(page.get_by_role("region", name="修改记录")).to_contain_text("指认")
    officer.looks("3-taught")
    rows.get_by_role("button", name="撤回").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("茶棚已拆")
    dialog.get_by_role("button", name="撤回").click()
    officer.is_told(f"已撤回“{hut}”")
    expect(rows).to_contain_text("已撤回")
    expect(page.get_by_role("region", name="修改记录")).to_contain_text("茶棚已拆")
    officer.looks("4-taken-back")
    assert city.enters(OFFICER, "井盖又响了", address=f"{hut}西边")["status"] == "opened"
