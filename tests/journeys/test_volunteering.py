"""志愿服务: an organisation publishes a clean-up, a resident grabs it on the phone, is there, and the points arrive.

The week's board shows the resident then.
"""

import re
import secrets

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.operations.running import eventually

pytestmark = pytest.mark.thorough

LEAD = "yihelu-lead"
IN_HALF_AN_HOUR = """(hours) => {
  const at = new Date(Date.now() + hours * 3600000), two = (n) => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}"""


def test_a_clean_up_from_the_console_to_the_board(city: City, crowd: Crowd) -> None:
    title = f"楼院义务清扫{secrets.randbelow(9_000) + 1_000}"
    lead, neighbour = crowd.signed_in(LEAD), crowd.resident()
    lead.page.goto("/console/volunteering/tasks/new")
    lead.page.get_by_role("textbox", name="任务", exact=True).fill(title)
    for label, hours in (("开始", 0.5), ("结束", 1.5)):
        field = lead.page.get_by_label(label, exact=True)
        field.fill(lead.page.evaluate(IN_HALF_AN_HOUR, hours))
        field.press("Enter")
    lead.looks("1-writing")
    lead.page.get_by_role("button", name="发布", exact=True).click()
    lead.sees("招募中")
    lead.looks("2-published")

    neighbour.lives_in("百花里")
    neighbour.opens()
    neighbour.tap("志愿服务")
    neighbour.sees("任务大厅")
    neighbour.page.get_by_role("textbox", name="搜任务、地点").fill(title)
    neighbour.tap("搜任务、地点")
    neighbour.page.locator(".task-line", has_text=title).tap()
    expect(neighbour.button("抢任务")).to_be_visible()
    neighbour.looks("3-task")
    neighbour.tap("抢任务")
    neighbour.sees("已报名")
    lead.page.get_by_role("button", name="签到码").click()
    digits = lead.page.locator(".code b")
    expect(digits).to_have_text(re.compile(r"\d{6}"))
    lead.looks("4-code")
    for action, after in (("签到", "已签到"), ("签退", "已签退")):
        neighbour.tap(action)
        neighbour.page.get_by_label("带队人手机上的 6 位签到码").fill(digits.inner_text())
        neighbour.page.locator(".sheet-foot").get_by_role("button", name=action).tap()
        neighbour.sees(after)
    neighbour.looks("5-served")

    lead.page.reload()
    lead.page.get_by_role("button", name="确认时长").click()
    lead.sees("已确认")
    lead.looks("6-confirmed")
    neighbour.page.reload()
    neighbour.sees("活力值 +20")
    neighbour.looks("7-points")
    token = neighbour.token()
    eventually(lambda: city.is_on_the_board(token), "the board, which is counted every other minute, shows it", every=1)
    neighbour.opens("honours/board")
    expect(neighbour.page.locator(".my-rank", has_text="第")).to_be_visible()
    neighbour.looks("8-board")
    (card,) = city.get(LEAD, "volunteering/tasks", query=title)["items"]
    assert (card["taken"], card["to_settle"], card["points"]) == (1, 0, 20)
