"""Signing in: a wrong password, the second step, several posts, a page that one may not see."""

import re
import time

import pyotp
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd


def test_second_step_of_signing_in(city: City, crowd: Crowd) -> None:
    """A code counts in its half minute and the one before and after, once, and none older than the last one used."""
    username = "dianye-lead"
    secret = pyotp.parse_uri(city.post(username, "people/me/totp")["uri"])
    assert isinstance(secret, pyotp.TOTP)
    city.put(username, "people/me/totp", {"code": secret.at(int(time.time()) - 30)})
    try:
        lead = crowd.enter(username)
        page = lead.page
        page.goto("/console/cases?state=all")
        lead.looks("1-door")
        page.get_by_label("用户名").fill(username)
        page.get_by_label("密码", exact=True).fill("not-the-password")
        with lead.foreseeing("401", "403"):
            page.get_by_role("button", name="登录", exact=True).click()
            lead.sees("用户名或密码不对。")
        lead.give_password()
        lead.sees("该账号开启了两步验证。")
        lead.looks("2-code")
        with lead.foreseeing("401", "403", "409", "422"):
            page.get_by_label("动态验证码").fill("000000")
            page.get_by_role("button", name="继续").click()
            expect(page.get_by_role("alert")).to_be_visible()
        page.get_by_label("动态验证码").fill(secret.now())
        page.get_by_role("button", name="继续").click()
        page.wait_for_url("**/console/cases?state=all")
        expect(page.locator("tbody tr").first).to_be_visible()
    finally:
        city.post(username, "people/me/totp/disable", {"code": secret.at(int(time.time()) + 30)})


def test_a_page_one_may_not_see_says_so(crowd: Crowd) -> None:
    officer = crowd.signed_in("enforcement")
    officer.page.goto("/console/desk")
    officer.sees("没有权限查看")
    officer.looks("1-forbidden")
    officer.page.goto("/console/nowhere")
    officer.sees("找不到这个页面")
    officer.looks("2-lost")
    officer.page.goto("/console/cases/0199d2b0-0000-7000-8000-000000000000")
    with officer.foreseeing("404"):
        officer.sees("找不到这个页面")
    expect(officer.page).to_have_title(re.compile("原点"))
