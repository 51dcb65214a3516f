"""What the public reads and says: a notice from the desk to a phone, and a word on the application back to the desk."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

LEAD, ADMIN = "yihelu-lead", "admin"
HOME = "百花里"


@pytest.mark.thorough
def test_a_notice_reaches_a_phone_and_feedback_the_desk(city: City, crowd: Crowd) -> None:
    title, words = f"{city.building()}明天停水", f"{city.building()}字太小"
    resident = crowd.resident()
    resident.lives_in(HOME)

    lead = crowd.signed_in(LEAD)
    lead.page.goto("/console/public/publications/new")
    lead.page.get_by_label("标题").fill(title)
    lead.page.get_by_label("摘要").fill("早八点到十二点")
    lead.page.get_by_label("正文").fill("## 请注意\n\n1. 提前储水\n2. 关好阀门，有事打 [119](tel:119)")
    lead.sees("提前储水")
    lead.looks("1-writing")
    lead.page.get_by_role("button", name="保存", exact=True).click()
    lead.page.get_by_role("button", name="发布…").click()
    lead.sees("位居民的消息里")
    lead.looks("2-publishing")
    lead.page.get_by_role("dialog").get_by_role("button", name="发布", exact=True).click()
    lead.sees("发布中")

    resident.opens("home/home")
    resident.page.get_by_text(title).locator("visible=true").first.tap()
    expect(resident.page.get_by_text("关好阀门").first).to_be_visible()
    resident.looks("3-reading")
    lead.page.reload()
    expect(lead.page.get_by_text(re.compile(r"[1-9]\d* 个居民账号打开过"))).to_be_visible()

    resident.opens("pages-open/feedback")
    resident.tap("写投诉建议")
    resident.page.get_by_role("radio", name="投诉").tap()
    resident.page.get_by_label("哪里不好用，或者想要什么").fill(words)
    resident.looks("4-saying")
    resident.tap("提交")
    resident.sees("等待答复")

    operator = crowd.signed_in(ADMIN)
    operator.page.goto("/console/public/feedback")
    operator.page.get_by_role("button", name=re.compile(words)).click()
    operator.page.get_by_label("答复", exact=True).fill("请打开大字版。")
    operator.looks("5-answering")
    operator.page.get_by_role("button", name="发送答复").click()
    operator.sees("已答复，居民会收到消息")

    resident.opens("inbox/inbox")
    resident.page.get_by_text("您对本应用的投诉有答复了").locator("visible=true").first.tap()
    resident.sees("请打开大字版。")
    helpful = resident.page.get_by_role("radio", name="有帮助", exact=True)
    helpful.tap()
    expect(helpful).to_have_attribute("aria-checked", "true")
    resident.looks("6-rated")
