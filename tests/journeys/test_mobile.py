"""A resident with a phone: reports, follows it to the reply, rates it; without a network, and after a session's end."""

from typing import Any

from playwright.sync_api import expect

from tests.journeys.city import City, picture
from tests.journeys.conftest import Crowd
from tests.journeys.resident import Resident

LEAD, WORKER = "yihelu-lead", "yihelu-worker"
HOME = "百花里"


def _writes(resident: Resident, way: str, text: str) -> None:
    resident.tap(way)
    resident.page.get_by_label("怎么回事").fill(text)


def _cases_about(city: City, text: str) -> list[dict[str, Any]]:
    found = city.get(LEAD, "cases", text=text)["items"]
    return [row for row in found if row["summary"] == text]


def _is_dealt_with(city: City, case_id: str, reply: str) -> None:
    city.step(WORKER, case_id, "sign")
    city.step(WORKER, case_id, "arrive", **city.spot(WORKER, HOME), coordinate_system="wgs84")
    pictures = [city.photo(WORKER, "green")]
    city.step(WORKER, case_id, "handle", account="已更换灯泡", root_cause="wear", after_ids=pictures)
    city.step(LEAD, case_id, "check")
    city.step(LEAD, case_id, "reply", text=reply)


def test_resident_reports_and_rates_the_reply(city: City, crowd: Crowd) -> None:
    text, reply = f"{city.building()}楼道灯不亮", "灯泡已更换，夜间已试亮。感谢您的提醒。"
    resident = crowd.resident()
    resident.looks("1-new-here")
    resident.lives_in(HOME)
    resident.looks("2-my-grid")
    resident.page.go_back()
    resident.sees("我的网格，有事找他们")
    resident.looks("3-home")

    _writes(resident, "有事找支部", text)
    resident.sees("系统猜的，可以改")
    with resident.page.expect_file_chooser() as chosen:
        resident.tap("添加照片")
    chosen.value.set_files({"name": "lamp.jpg", "mimeType": "image/jpeg", "buffer": picture("gray")})
    expect(resident.button("删除这张照片")).to_be_visible()
    resident.looks("4-report")
    resident.tap("提交")
    resident.sees("已收到")
    resident.looks("5-received")
    resident.tap("看进展")
    resident.sees("已派给伊河路社区专职网格员")
    resident.looks("6-dispatched")

    (case,) = _cases_about(city, text)
    _is_dealt_with(city, case["id"], reply)
    resident.opens("inbox/inbox")
    resident.page.get_by_label("未读").first.wait_for()
    resident.looks("7-inbox")
    resident.page.get_by_role("link").first.tap()
    resident.sees(reply)
    resident.tap("评价")
    for answer in ("解决了", "不满意", "4 星"):
        resident.page.get_by_role("radio", name=answer, exact=True).tap()
    resident.looks("8-rating")
    resident.tap("提交评价")
    resident.sees("解决了 · 不满意 · 4 星")
    resident.looks("9-rated")
    (report,) = city.case(LEAD, case["id"])["reports"]
    assert (report["is_solved"], report["is_satisfied"], report["stars"]) == (True, False, 4)


def test_report_without_a_network_is_sent_once(city: City, crowd: Crowd) -> None:
    text = f"{city.building()}门口井盖破损"
    resident = crowd.resident()
    with resident.foreseeing("ERR_INTERNET_DISCONNECTED"):
        resident.page.context.set_offline(True)
        _writes(resident, "随手拍", text)
        with resident.page.expect_file_chooser() as chosen:
            resident.tap("添加照片")
        chosen.value.set_files({"name": "lid.jpg", "mimeType": "image/jpeg", "buffer": picture("gray")})
        expect(resident.button("删除这张照片")).to_be_visible()
        resident.looks("1-offline")
        resident.tap("提交")
        resident.sees("已存好，还没有发出")
        resident.looks("2-kept")
        assert _cases_about(city, text) == []
        resident.page.reload()
        resident.opens("cases/list")
        resident.sees("待发送")
        resident.looks("3-waits")
        resident.page.context.set_offline(False)
        expect(resident.page.get_by_text("待发送")).to_have_count(0)
    resident.sees(text)
    resident.looks("4-sent")
    resident.page.reload()
    resident.sees(text)
    resident.page.wait_for_timeout(1_000)
    (case,) = city.get("district-operations", "cases", text=text)["items"]
    assert [one["stage"] for one in city.case("district-operations", case["id"])["pictures"]] == ["report"]


def test_session_ends_in_the_middle_of_a_report(city: City, crowd: Crowd) -> None:
    text = f"{city.building()}楼顶漏水"
    resident = crowd.resident()
    _writes(resident, "有事找支部", text)
    with resident.foreseeing("401"):
        resident.end_session()
        resident.tap("提交")
        resident.sees("登录已过期。登录后接着办")
        resident.looks("1-again")
    with resident.foreseeing("429", "401"):  # a guess that was asked for before the end may still be answered
        resident.give_code()
    resident.sees("已收到")
    resident.looks("2-went-on")


def test_large_type_and_english(crowd: Crowd) -> None:
    resident = crowd.resident()
    resident.to_tab("我的")
    resident.page.get_by_role("switch", name="大字版").tap()
    resident.looks("1-large")
    for tab in ("首页", "我的事", "消息"):
        resident.to_tab(tab)
        resident.looks(f"2-large-{tab}")
    resident.opens("report/report?way=snapshot")
    resident.sees("怎么回事")
    resident.looks("3-large-report")
    resident.opens("me/me")
    resident.page.get_by_role("radio", name="English").tap()
    resident.sees("Large type")
    resident.looks("4-english")
    assert resident.page.locator(".frame.large-type").count() > 0
