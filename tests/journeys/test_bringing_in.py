"""A colleague comes: registered, given an account and a post, signs in, and loses a phone one day."""

import secrets

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

NEW_PASSWORD = "a longer one, of my own"
GRID = "伊河路社区01号三级网格"


def test_a_new_colleague_gets_an_account_and_a_post(city: City, crowd: Crowd) -> None:
    name, username = "赵晓梅", f"zhao.{secrets.token_hex(4)}"
    administrator = crowd.signed_in("admin")
    page = administrator.page
    page.goto("/console/people")
    page.get_by_role("button", name="任命", exact=True).click()
    page.get_by_role("combobox", name="姓名").fill(f"{name}{username}")
    page.get_by_role("button", name="没有找到，登记新人员").click()
    registering = page.get_by_role("dialog").filter(has_text="登记后可以任命岗位")
    registering.get_by_label("姓名").fill(name)
    registering.get_by_label("身份证号").fill("41010219900101")
    with administrator.foreseeing("422"):
        registering.get_by_role("button", name="登记", exact=True).click()
        expect(registering.get_by_text("身份证号不对，请核对。")).to_be_visible()
    registering.get_by_label("身份证号").fill("")
    administrator.looks("1-registering")
    registering.get_by_role("button", name="登记", exact=True).click()
    expect(registering).to_have_count(0)
    appointing = page.get_by_role("dialog")
    administrator.chooses("角色", "专职网格员", appointing)
    administrator.chooses("网格", GRID, appointing)
    appointing.get_by_role("button", name="核对").click()
    administrator.sees(f"任命 {name} 为“专职网格员”")
    appointing.get_by_role("button", name="确认任命").click()
    administrator.is_told("已任命")

    posts = city.get("admin", "people/posts", text=name)["items"]
    post = max(posts, key=lambda one: str(one["id"]))  # the newest, where the journey was gone before
    page.goto(f"/console/people/{post['person_id']}")
    administrator.sees("还没有工作账号")
    page.get_by_role("button", name="开通账号").click()
    page.get_by_role("dialog").get_by_label("用户名").fill(username)
    page.get_by_role("dialog").get_by_role("button", name="开通账号").click()
    password = page.locator("dd.password").inner_text()
    administrator.looks("2-first-password")
    page.get_by_role("button", name="已记下，关闭").click()
    administrator.sees("从未登录")
    administrator.looks("3-account")

    worker = crowd.enter(username)
    worker.page.goto("/console/")
    worker.give_password(password)
    worker.page.wait_for_url("**/console/password**")
    worker.looks("4-password")
    worker.changes_password(password, NEW_PASSWORD)

    page.goto("/console/people/accounts")
    page.get_by_label("用户名或姓名").fill(username)
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text=username)
    expect(row.get_by_text("正常")).to_be_visible()
    administrator.looks("5-accounts")
    row.get_by_role("link", name=name).click()
    page.get_by_role("button", name="登录设备").click()
    page.get_by_role("button", name="全部下线").click()
    page.get_by_role("dialog").get_by_label("原因").fill("手机遗失")
    administrator.looks("6-signed-out")
    page.get_by_role("dialog").get_by_role("button", name="确定").click()
    administrator.is_told("已全部下线")
    with worker.foreseeing("401"):
        worker.page.goto("/console/cases")
        worker.page.wait_for_url("**/console/sign-in**")
