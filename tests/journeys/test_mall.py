"""Points are spent: breakfast at a merchant's counter by its code, and soap out of the cabinet, handed out by staff."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.resident import Resident

pytestmark = pytest.mark.thorough

RESIDENT, MERCHANT, STAFF = "15400000001", "15400000021", "yihelu-secretary"
DIGITS = re.compile(r"\d{4} \d{4} \d{4}")


def orders(resident: Resident, title: str) -> str:
    """From the mall's list to the code."""
    resident.opens("mall/mall")
    resident.page.get_by_role("link").filter(has_text=title).first.tap()
    resident.sees("领取地点")
    resident.tap("立即兑换")
    resident.page.locator(".uni-modal__btn_primary").tap()
    digits = resident.page.locator(".code-digits").locator("visible=true")
    expect(digits).to_have_text(DIGITS)
    return str(digits.text_content())


def test_points_are_spent_at_a_merchant_and_at_the_cabinet(city: City, crowd: Crowd) -> None:
    resident = crowd.resident(RESIDENT)
    resident.tap("积分兑换")
    resident.sees("我的活力值")
    resident.sees("早餐套餐一份")
    resident.looks("1-mall")
    code = orders(resident, "早餐套餐一份")
    resident.looks("2-code")

    keeper = crowd.resident(MERCHANT)
    keeper.opens("merchant/serve")
    keeper.page.get_by_label("输入 12 位兑换码").fill(code)
    keeper.tap("查看")
    keeper.sees("早餐套餐一份")
    keeper.looks("3-looked-at")
    keeper.tap("确认核销")
    keeper.sees("核销成功")
    keeper.looks("4-redeemed")
    resident.sees("已使用")

    soap = orders(resident, "香皂一块")
    staff = crowd.signed_in(STAFF)
    staff.page.goto("/console/mall/cabinets")
    card = (
        staff.page.get_by_role("region", name="百花里日用品兑换柜")
        .or_(staff.page.locator("section[aria-label='百花里日用品兑换柜']"))
        .first
    )
    card.get_by_label("输入或扫描 12 位兑换码").fill(soap)
    card.get_by_role("button", name="凭码发放").click()
    staff.is_told("已发放：香皂一块")
    staff.looks("5-handed-out")
    resident.sees("已使用")
    rows = city.get(STAFF, "mall/redemptions", status="redeemed", today="true")["items"]
    assert {"早餐套餐一份", "香皂一块"} <= {row["title"] for row in rows}
