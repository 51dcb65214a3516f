"""A resident has the community check who they are and where they live; an old one, in large type, takes it back."""

import pytest

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

WORKER = "yihelu-worker"
HOME = "百花里"


def test_resident_is_certified_and_takes_it_back(city: City, crowd: Crowd) -> None:
    resident = crowd.resident()
    resident.lives_in(HOME)
    resident.opens("me/me")
    resident.page.get_by_role("switch", name="大字版").tap()
    resident.looks("1-me")
    resident.page.get_by_role("link").filter(has_text="实名认证").tap()
    resident.sees("反映问题不需要认证")
    resident.looks("2-nothing-yet")
    resident.tap("申请实名认证")
    resident.page.get_by_role("textbox", name="姓名").fill("周明远")
    resident.tap("同意并提交")
    resident.sees("同意后才能提交")
    resident.page.get_by_role("switch", name="我同意社区为这件事核对以上内容").tap()
    resident.looks("3-consent")
    resident.tap("同意并提交")
    resident.sees("待核验")
    resident.tap("申请绑定住址")
    resident.page.get_by_role("textbox", name="住址").fill(HOME)
    resident.tap("查找")
    resident.page.locator(".home-found").first.tap()
    resident.page.get_by_role("switch", name="我同意社区为这件事核对以上内容").tap()
    resident.looks("4-home")
    resident.tap("同意并提交")
    resident.sees("等社区核对住址")
    resident.looks("5-waiting")

    claims = city.get(WORKER, "people/certifications", status="asked", limit=200)["items"]
    mine = {claim["kind"]: claim["id"] for claim in claims if claim["phone_masked"].endswith(resident.username[-4:])}
    city.post(WORKER, f"people/certifications/{mine['identity']}/confirm", {})
    city.post(WORKER, f"people/certifications/{mine['household']}/refuse", {"reason": "门牌号不对，请核对后再申请"})
    resident.page.reload()
    resident.sees("社区已核对您的身份")
    resident.sees("门牌号不对")
    resident.looks("6-decided")
    resident.tap("撤回")
    resident.page.locator(".uni-modal__btn_primary").tap()
    resident.sees("已撤回")
    resident.sees("申请实名认证")
