"""A session that runs out and a line that goes down: nothing typed is lost, nothing is done twice."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from yuandian.governance.cases.records import CaseRecord

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"
NOTE = "已联系市政抢修班，预计一小时内到场围挡。"


def _a_case(city: City) -> str:
    text = "来电反映：百花里北门外自来水管漏水，水漫到车行道。"
    return str(city.enters(OFFICER, text, address="百花里北门", **city.spot(OFFICER, "百花里"))["id"])


def _materials(city: City, case_id: str) -> list[str]:
    history = city.case(OFFICER, case_id)["history"]
    return [entry["details"]["text"] for entry in history if entry["action"] == CaseRecord.ADD_MATERIAL]


def test_session_expires_in_the_middle_of_a_form(city: City, crowd: Crowd) -> None:
    case_id = _a_case(city)
    officer = crowd.signed_in_anew(OFFICER)
    officer.open_case(case_id)
    card = officer.begin("补充材料")
    card.get_by_label("内容").fill(NOTE)

    with officer.foreseeing("401"):
        city.end_session(officer.token())  # of which the live line may hear first, and ask
        card.get_by_role("button", name="补充材料", exact=True).dispatch_event("click")
        officer.sees("登录已过期，请重新登录")
        officer.looks("1-again")
    expect(officer.page.get_by_label("用户名")).to_have_value(OFFICER)
    officer.give_password()
    expect(officer.page.get_by_role("dialog")).to_have_count(0)
    expect(card.get_by_role("heading", name="下一步")).to_be_visible()
    officer.sees(NOTE)
    officer.looks("2-went-on")
    assert _materials(city, case_id) == [NOTE]


def test_line_is_lost_while_typing(city: City, crowd: Crowd) -> None:
    case_id = _a_case(city)
    officer = crowd.signed_in(OFFICER)
    officer.open_case(case_id)
    card = officer.begin("补充材料")
    card.get_by_label("内容").fill(NOTE[:8])
    with officer.foreseeing("ERR_INTERNET_DISCONNECTED"):
        officer.page.context.set_offline(True)
        card.get_by_label("内容").fill(NOTE)
        card.get_by_role("button", name="补充材料", exact=True).click()
        officer.sees("连不上服务器。已填写的内容还在，网络恢复后请再试。")
        expect(card.get_by_label("内容")).to_have_value(NOTE)
        officer.looks("1-offline")
        officer.page.context.set_offline(False)
        expect(officer.page.get_by_text("实时", exact=True)).to_be_visible()
    officer.finish(card, "补充材料")
    officer.sees(NOTE)
    assert _materials(city, case_id) == [NOTE]
