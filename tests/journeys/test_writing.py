"""A resident and the worker who has the case write to each other, on a phone and at the console."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

WORKER = "yihelu-worker"


@pytest.mark.thorough
def test_resident_and_worker_write_to_each_other(city: City, crowd: Crowd) -> None:
    text, asked, answer = f"{city.building()}暖气不热", "家里有老人，今天能来吗？", "下午三点到，请在家等。"
    resident = crowd.resident()
    token = str(resident.page.evaluate("JSON.parse(localStorage.getItem('yuandian.mobile.session')).data.token"))
    case = city.reports(token, text, address="百花里", **city.spot(WORKER, "百花里"))
    resident.opens(f"cases/case?id={case['id']}")
    resident.sees("给支部留言")
    resident.tap("发送留言")
    resident.sees("请先写几个字")
    resident.page.get_by_label("想说的话").fill(asked)
    resident.tap("发送留言")
    resident.sees("等待回复")
    resident.page.locator(".remark").last.scroll_into_view_if_needed()
    resident.looks("1-asked")

    worker = crowd.signed_in(WORKER)
    worker.page.goto(f"/console/cases/{case['id']}")
    panel = worker.page.locator("section", has=worker.page.get_by_role("heading", name="与反映人的留言"))
    expect(panel).to_contain_text("等待回复")
    panel.get_by_label("给反映人写几句").fill(answer)
    panel.get_by_role("button", name="发送").click()
    expect(panel.locator(".ours")).to_contain_text(answer)
    expect(panel).not_to_contain_text("等待回复")
    panel.scroll_into_view_if_needed()
    worker.looks("2-answered")

    resident.opens("inbox/inbox")
    resident.sees("您的留言有回复了")
    resident.page.get_by_role("link").first.tap()
    resident.sees(answer)
    resident.sees("分钟后得到回复")
    resident.page.locator(".remark").last.scroll_into_view_if_needed()
    resident.looks("3-read")
