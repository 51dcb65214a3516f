"""Two reports of one thing become one case; both reporters keep their answer."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"


def test_two_reports_become_one_case(city: City, crowd: Crowd) -> None:
    what = f"{city.building()}前供暖管道漏水"
    spot = city.spot(OFFICER, "百花里")
    kept = city.enters(OFFICER, f"{what}，冒热气。", address="百花里", **spot)
    second = {"reporter_name": "马秀英", "reporter_phone": "15412340002"}
    twin = city.enters(OFFICER, f"{what}，路面结冰。", address="百花里", **spot, **second)

    officer = crowd.signed_in(OFFICER)
    officer.open_case(twin["id"])
    card = officer.begin("合并")
    card.get_by_label("另一件的编号").fill("26010100000000")
    officer.sees("没有这个编号的事件")
    card.get_by_label("另一件的编号").fill(kept["number"])
    expect(card.get_by_text(kept["number"])).to_be_visible()
    officer.looks("1-merging")
    officer.finish(card, "合并")
    officer.page.get_by_role("link", name="已并入另一件，点击查看").click()
    officer.sees("并入本件")
    officer.sees("马**")
    officer.looks("2-merged")
    assert city.case(OFFICER, twin["id"])["row"]["status"] == "merged"
    assert len(city.case(OFFICER, kept["id"])["reports"]) == 2
