"""街道吹哨、部门报到: two departments are called, each with its own clock, and rated."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import Person

pytestmark = pytest.mark.thorough

OFFICER, SECRETARY = "jianshelu-operations", "jianshelu-secretary"
DEPARTMENTS = {
    "urban-management": ("中原区城市管理局", "规范占道摊点，清理油污路面"),
    "enforcement": ("中原区综合行政执法大队", "查处屡劝不改的店外经营"),
}


def test_whistle_with_two_departments(city: City, crowd: Crowd) -> None:
    spot = city.spot(OFFICER, "省五建家属院")
    text = "省五建家属院门口几家饭店占道经营，油烟呛人，多次劝说无效。"
    opened = city.enters(OFFICER, text, level="hard", address="省五建家属院门口", **spot)

    officer = crowd.signed_in(OFFICER)
    officer.open_case(opened["id"])
    _ask(officer)
    officer.looks("2-asked")

    secretary = crowd.signed_in(SECRETARY)
    secretary.open_case(opened["id"])
    board = _board(secretary)
    board.get_by_role("button", name="批准吹哨").click()
    secretary.looks("3-deciding")
    board.get_by_role("button", name="批准吹哨").click()
    expect(board.get_by_text("已吹响")).to_be_visible()

    for number, (username, (name, _)) in enumerate(DEPARTMENTS.items(), start=4):
        _answer(crowd.signed_in(username), opened["id"], name, number)

    officer.open_case(opened["id"])
    for stars, (name, _) in enumerate(DEPARTMENTS.values(), start=4):
        _rate(officer, name, stars)
    expect(_board(officer).get_by_text("已结束")).to_be_visible()
    officer.looks("6-rated")
    whistle = city.case(OFFICER, opened["id"])["whistles"][0]
    assert whistle["status"] == "finished"
    assert [(call["status"], call["stars_by_street"]) for call in whistle["calls"]] == [("rated", 4), ("rated", 5)]


def _board(person: Person):
    return person.page.locator("section[aria-labelledby=whistles]")


def _call(person: Person, name: str):
    return _board(person).locator("article > ul > li").filter(has_text=name)


def _ask(officer: Person) -> None:
    card = officer.begin("申请吹哨")
    card.get_by_role("radio", name="攻坚哨").check(force=True)
    card.get_by_label("原因").fill("占道经营屡劝不改，需城管、执法一起到场。")
    card.get_by_role("button", name="添加部门").click()
    for number, (name, task) in enumerate(DEPARTMENTS.values(), start=1):
        officer.chooses(f"部门 {number}", name, card)
        card.get_by_label(f"需要做什么 {number}").fill(task)
    officer.looks("1-asking")
    officer.finish(card, "申请吹哨")
    expect(_board(officer).get_by_text("待审核")).to_be_visible()


def _answer(department: Person, case_id: str, name: str, number: int) -> None:
    """Signs, reports in, handles: each on the department's own card."""
    department.open_case(case_id)
    call = _call(department, name)
    for action, label, words in (
        ("签收", None, ""),
        ("报到", "内容", "两名队员已到现场。"),
        ("处置", "内容", "已清理到位，责令整改。"),
    ):
        call.get_by_role("button", name=action, exact=True).click()
        if label:
            call.get_by_label(label).fill(words)
        if action == "报到":
            department.looks(f"{number}-reporting-in")
        call.get_by_role("button", name=action, exact=True).click()
        expect(call.get_by_role("button", name="取消")).to_have_count(0)
    expect(call.get_by_text("已处置")).to_be_visible()


def _rate(officer: Person, name: str, stars: int) -> None:
    call = _call(officer, name)
    call.get_by_role("button", name="评价部门").click()
    call.locator(".el-rate__item").nth(stars - 1).click()
    call.get_by_role("button", name="评价部门").click()
    expect(call.get_by_text(f"街道评价 {stars} 星")).to_be_visible()
