"""事事有回音: a case with a reporter cannot be closed before they were answered and asked."""

from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

OFFICER, WORKER, LEAD = "linshanzhai-operations", "yihelu-worker", "yihelu-lead"


def _checked_case(city: City) -> str:
    """Handled by the grid worker and checked by the community."""
    text = "百花里5号楼前路灯不亮，晚上看不清台阶。"
    opened = city.enters(OFFICER, text, address="百花里5号楼", level="ordinary", **city.spot(OFFICER, "百花里"))
    holder = city.get(WORKER, "people/me")["posts"][0]["id"]
    city.step(OFFICER, opened["id"], "reassign", post_id=holder, reason="该网格的专职网格员")
    city.step(WORKER, opened["id"], "sign")
    city.step(WORKER, opened["id"], "arrive")
    done = {"account": "更换灯头一只，恢复照明。", "root_cause": "wear"}
    pictures = {"before_ids": [city.photo(WORKER, "#263238")], "after_ids": [city.photo(WORKER, "#fff59d")]}
    city.step(WORKER, opened["id"], "handle", **done, **pictures)
    city.step(LEAD, opened["id"], "check")
    return str(opened["id"])


def test_close_refused_until_the_reporter_has_an_answer(city: City, crowd: Crowd) -> None:
    case_id = _checked_case(city)
    lead = crowd.signed_in(LEAD)
    lead.open_case(case_id)
    card = lead.begin("办结")
    with lead.foreseeing("409"):
        card.get_by_role("button", name="办结", exact=True).click()
        lead.sees("还有反映人没有得到答复，不能办结。请先逐一答复。")
        lead.looks("1-refused")
    assert city.case(LEAD, case_id)["row"]["status"] == "checked"
    card.get_by_role("button", name="取消").click()

    card = lead.begin("答复")
    card.get_by_role("textbox", name="公开答复").fill("路灯已修好并恢复照明，感谢您反映。")
    lead.looks("2-replying")
    lead.finish(card, "答复")

    card = lead.begin("办结")
    with lead.foreseeing("409"):
        card.get_by_role("button", name="办结", exact=True).click()
        lead.sees("还有反映人没有回访。")
    card.get_by_role("button", name="取消").click()

    card = lead.begin("回访")
    expect(card.locator(".el-select").first).to_contain_text("周**")
    card.get_by_role("radiogroup", name="是否解决").get_by_text("是", exact=True).click()
    card.get_by_role("radiogroup", name="是否满意").get_by_text("是", exact=True).click()
    card.locator(".el-rate__item").nth(4).click()
    lead.looks("3-following-up")
    lead.finish(card, "回访")

    lead.take("办结")
    lead.is_told("已办结")
    expect(lead.page.locator("h1 + .tag")).to_have_text("已办结")
    lead.looks("4-closed")
    case = city.case(LEAD, case_id)
    assert (case["row"]["status"], case["outcome"]) == ("closed", "solved")
