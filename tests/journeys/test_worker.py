"""A grid worker with a phone: the day without reception, a conflict, a case entered for somebody."""

import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Geolocation, Locator, expect

from tests.journeys.city import City, picture
from tests.journeys.conftest import AXE, HELD, SHOTS, Crowd
from tests.journeys.person import PATIENCE_MS, LookedAt
from tests.journeys.resident import Resident
from yuandian.sample.cast import PASSWORD

LEAD, WORKER = "yihelu-lead", "yihelu-worker"
HOME = "百花里"
OFFLINE = "ERR_INTERNET_DISCONNECTED"
WORK_KEPT = """async () => {
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys())
      if (url.includes('worker-step')) return true
  return false
}"""


class FieldWorker(Resident):
    """Somebody who works under a post, outdoors."""

    def sign_in(self) -> None:
        """By name and password, as at the console."""
        self.opens("worker/today")
        self.tap("用工作账号登录")
        self.page.get_by_label("用户名").fill(self.username)
        self.page.get_by_label("登录密码").fill(PASSWORD)
        self.tap("开始工作")
        expect(self.button("代居民录入")).to_be_visible()

    def looks(self, name: str) -> None:
        """Once the short word at the foot has faded."""
        expect(self.page.locator(".uni-simple-toast__text").locator("visible=true")).to_have_count(0)
        super().looks(name)

    def stands_at(self, spot: dict[str, float]) -> None:
        """Where their phone says they are."""
        self.page.context.set_geolocation(Geolocation(**spot))

    def waits_until(self, told: str) -> None:
        """Asks the page again and again: its policy forbids it to be watched by `eval`."""
        until = time.monotonic() + PATIENCE_MS / 1000
        while not self.page.evaluate(told):
            assert time.monotonic() < until, told
            self.page.wait_for_timeout(100)

    def has_kept(self, case_id: str) -> None:
        """The whole case is on the phone."""
        self.waits_until(f"localStorage.getItem('yuandian.mobile.work.case.{case_id}') !== null")

    def goes_offline(self) -> None:
        """Once the phone has kept the pages, reception ends."""
        self.waits_until(WORK_KEPT)
        self.page.context.set_offline(True)

    def line(self, text: str) -> Locator:
        """The case of that name in the list."""
        return self.page.locator(".work-line", has_text=text).locator("visible=true")

    def opens_case(self, text: str) -> None:
        """From the list."""
        self.line(text).tap()
        expect(self.page.locator(".work-head", has_text=text).locator("visible=true")).to_be_visible()

    def takes(self, step: str) -> None:
        """Opens a step and hands it in as it stands."""
        self.tap(step)
        self.hands_in(step)

    def hands_in(self, step: str) -> None:
        """The button at the foot; then the case is shown again."""
        expect(self.page.get_by_text("经过").locator("visible=true")).to_have_count(0)
        self.tap(step)
        expect(self.page.get_by_text("经过").locator("visible=true")).to_be_visible()

    def photographs(self, which: int, tint: str) -> None:
        """A picture in one of the rows of a form."""
        adding = self.page.get_by_role("button", name=re.compile("^添加照片")).locator("visible=true")
        with self.page.expect_file_chooser() as chosen:
            adding.nth(which).tap()
        chosen.value.set_files({"name": f"{tint}.jpg", "mimeType": "image/jpeg", "buffer": picture(tint)})


@pytest.fixture
def worker(
    browser: Browser, city: City, crowd: Crowd, address: str, looked_at: LookedAt, request: pytest.FixtureRequest
) -> FieldWorker:
    """The worker of the grid in which 百花里 lies, at the list of the day."""
    context = browser.new_context(**HELD, base_url=address, permissions=["geolocation"])
    shots = SHOTS / request.node.name.removeprefix("test_")
    found = FieldWorker(context.new_page(), WORKER, Path(shots), AXE.read_text(), looked_at, city)
    crowd.people.append(found)
    found.stands_at(city.spot(WORKER, HOME))
    found.sign_in()
    return found


def _registered_phone(city: City) -> str:
    name = city.get(WORKER, "people/me")["me"]["name"]
    (person,) = city.get(WORKER, "people/persons", text=name)["items"]
    asked = {"field": "phone", "reason": "sign in on their phone"}
    return str(city.post(WORKER, f"people/persons/{person['id']}/unmask", asked)["value"])


def _told(entries: list[dict[str, Any]], action: str) -> dict[str, Any]:
    return next(entry for entry in reversed(entries) if entry["action"] == f"cases.case.{action}")


def test_worker_has_no_reception_all_day(city: City, crowd: Crowd, worker: FieldWorker) -> None:
    text, reply = f"{city.building()}门前路灯不亮", "路灯已修好，今晚试亮正常。"
    resident = crowd.resident()
    case_id = city.reports(resident.token(), text, address=HOME, **city.spot(WORKER, HOME))["id"]
    worker.page.reload()
    expect(worker.line(text)).to_be_visible()
    worker.looks("1-today")
    worker.tap("地图")
    expect(worker.page.locator(".map-mark").first).to_be_visible()
    worker.looks("2-map")
    worker.tap("列表")
    worker.has_kept(case_id)
    with worker.foreseeing(OFFLINE):
        worker.goes_offline()
        worker.opens_case(text)
        worker.looks("3-case-offline")
        worker.takes("签收")
        far = city.spot(WORKER, HOME)
        worker.stands_at({"longitude": far["longitude"] + 0.01, "latitude": far["latitude"]})
        worker.tap("到场")
        worker.sees("有些远")
        worker.page.get_by_label("为什么离得远").fill("定位漂移")
        worker.looks("4-arrive-far")
        worker.hands_in("到场")
        worker.tap("处置")
        worker.photographs(0, "gray")
        worker.photographs(1, "green")
        worker.page.get_by_label("怎么处理的").fill("更换灯头，夜间试亮正常")
        worker.page.get_by_role("radio", name="设施老化损坏").tap()
        worker.page.get_by_role("radio", name="30 分钟").tap()
        worker.looks("5-handle")
        worker.hands_in("处置")
        expect(worker.page.locator(".queue-line")).to_have_count(3)
        worker.looks("6-queue-on-case")
        assert city.case(LEAD, case_id)["row"]["status"] == "dispatched"
        worker.page.reload()  # the phone was switched off in between
        expect(worker.page.locator(".queue-line")).to_have_count(3)
        worker.opens("worker/today")
        worker.sees("3 条待发送")
        worker.looks("7-today-offline")
        worker.page.context.set_offline(False)
        expect(worker.page.get_by_text("3 条待发送")).to_have_count(0)
        expect(worker.page.locator(".strip")).to_have_count(0)
    case = city.case(LEAD, case_id)
    assert (case["row"]["status"], case["account"], case["root_cause"]) == ("handled", "更换灯头，夜间试亮正常", "wear")
    assert sorted(one["stage"] for one in case["pictures"]) == ["after", "before"]
    steps = [entry["action"] for entry in case["history"]]
    assert [steps.count(f"cases.case.{step}") for step in ("sign", "arrive", "handle")] == [1, 1, 1]
    arrived = _told(case["history"], "arrive")["details"]
    assert (arrived["is_far"], arrived["note"], _told(case["history"], "handle")["details"]["minutes"]) == (
        True,
        "定位漂移",
        30,
    )

    city.step(LEAD, case_id, "check")
    worker.opens(f"worker/case?id={case_id}")
    worker.tap("答复")
    worker.page.get_by_label("答复").fill(reply)
    worker.hands_in("答复")
    resident.opens(f"cases/case?id={case_id}")
    resident.sees(reply)
    resident.tap("评价")
    for answer in ("解决了", "满意"):
        resident.page.get_by_role("radio", name=answer, exact=True).tap()
    resident.tap("提交评价")
    resident.sees("解决了 · 满意")


def test_what_came_too_late_is_explained_and_kept(city: City, worker: FieldWorker) -> None:
    text = f"{city.building()}门前堆放杂物"
    case_id = city.enters(WORKER, text, address=HOME, coordinate_system="wgs84", **city.spot(WORKER, HOME))["id"]
    city.step(WORKER, case_id, "sign")
    worker.page.reload()
    worker.has_kept(case_id)
    with worker.foreseeing(OFFLINE, "409", "403", "404"):
        worker.goes_offline()
        worker.opens_case(text)
        worker.tap("联系")
        worker.page.get_by_label("说明").fill("已电话联系，居民说是装修垃圾")
        worker.hands_in("联系")
        city.step(WORKER, case_id, "return", reason="由物业清理")
        worker.page.context.set_offline(False)
        worker.sees("现在不归您承办了")
        worker.looks("1-conflict")
        worker.tap("内容留作补充材料")
        expect(worker.page.locator(".queue-line")).to_have_count(0)
    kept = _told(city.case(LEAD, case_id)["history"], "add_material")
    assert kept["details"]["text"] == "已电话联系，居民说是装修垃圾"


def test_worker_enters_a_message_of_the_group(city: City, worker: FieldWorker) -> None:
    text = f"{city.building()}有人私自安装地锁"
    with worker.foreseeing(OFFLINE):
        worker.goes_offline()
        worker.tap("代居民录入")
        worker.page.get_by_role("radio", name="群消息").tap()
        worker.page.get_by_label("怎么回事").fill(text)
        worker.tap("我现在的位置")
        worker.page.get_by_label("姓名（可不填）").fill("李秀珍")
        worker.page.get_by_label("电话（可不填）").fill("15412340002")
        worker.looks("1-enter")
        worker.tap("提交")
        worker.sees("已存好，还没有发出")
        worker.tap("回今日工作")
        worker.sees("1 条待发送")
        worker.page.context.set_offline(False)
        expect(worker.page.locator(".strip")).to_have_count(0)
    (case,) = [row for row in city.get(LEAD, "cases", text=text)["items"] if row["summary"] == text]
    assert (case["channel"], case["place"] is not None) == ("group", True)
    (report,) = city.case(LEAD, case["id"])["reports"]
    assert report["phone"] == "154****0002"

    worker.opens("worker/today")
    worker.opens_case(text)
    worker.tap("联系反映人")
    worker.tap("看电话")
    worker.sees("15412340002")
    worker.looks("3-call")
    worker.tap("关闭")
    worker.opens("worker/today")
    worker.waits_until("Object.keys(localStorage).some((name) => name.startsWith('yuandian.mobile.work.sketch'))")
    worker.tap("换岗位")
    worker.tap("退出工作")
    worker.page.locator(".uni-modal__btn_primary").tap()
    expect(worker.button("用工作账号登录")).to_be_visible()
    names = worker.page.evaluate("Object.keys(localStorage)")
    assert [name for name in names if name.startswith("yuandian.mobile.work")] == []

    worker.username = _registered_phone(city)
    worker.give_code()
    worker.sees("选择岗位")
    worker.looks("4-posts")
    worker.page.get_by_label("登录密码").fill(PASSWORD)
    worker.tap("开始工作")
    expect(worker.line(text)).to_be_visible()
