"""What is boiling, ranked and explained; and a second report of one thing, proposed with its reasons and merged."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"
VIEWER = "district-operations"


def test_the_board_tells_what_boils_and_why(city: City, crowd: Crowd) -> None:
    viewer = crowd.signed_in(VIEWER)
    viewer.page.get_by_role("link", name="热点").click()
    rows = viewer.page.locator("tbody tr")
    expect(rows.first).to_be_visible()
    viewer.looks("1-board")
    rows.first.locator(".heat").hover()
    expect(viewer.page.locator(".formula").first).to_be_visible()
    expect(viewer.page.get_by_text("log₂").first).to_be_visible()
    viewer.looks("2-formula")
    with viewer.page.expect_download() as taken:
        viewer.page.get_by_role("button", name="导出 Excel").click()
    assert taken.value.suggested_filename.endswith(".xlsx")
    rows.first.get_by_role("link").click()
    expect(viewer.page.get_by_role("heading", name="有关事件")).to_be_visible()
    expect(viewer.page.get_by_role("heading", name="牵头事件")).to_be_visible()
    expect(viewer.page.locator("tbody tr").first).to_be_visible()
    viewer.looks("3-hot-spot")
    viewer.page.get_by_role("link", name="在事件列表中查看、导出").click()
    viewer.sees("只看一个热点的事件")
    viewer.looks("4-its-cases")


def test_a_second_report_is_proposed_and_merged_by_a_person(city: City, crowd: Crowd) -> None:
    what = f"{city.building()}前化粪池满溢"
    spot = city.spot(OFFICER, "百花里")
    kept = city.enters(OFFICER, f"{what}，臭气很大。", address="百花里", **spot)
    twin = city.enters(OFFICER, f"臭味太大，{what}流到路上。", address="百花里", **spot)

    officer = crowd.signed_in(OFFICER)
    officer.open_case(twin["id"])
    found = officer.page.locator("section[aria-labelledby=likely]")
    first = found.locator("li").filter(has_text=what).first
    expect(first.get_by_text(re.compile("相距 0 米"))).to_be_visible()
    first.get_by_role("button", name="对照原文").click()
    officer.looks("5-proposed")
    first.get_by_role("button", name="合并到这一件").click()
    officer.page.get_by_role("dialog").get_by_role("button", name="合并到这一件").click()
    officer.sees("已并入另一件，点击查看")
    assert city.case(OFFICER, twin["id"])["row"]["status"] == "merged"
    assert city.case(OFFICER, twin["id"])["merged_into_id"] == kept["id"]
