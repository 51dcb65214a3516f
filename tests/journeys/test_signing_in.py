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
        lead.sees("该账号开启了二次验证。")
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


def test_whoever_handles_no_cases_begins_elsewhere(crowd: Crowd) -> None:
    administrator = crowd.signed_in_anew("admin")
    expect(administrator.page.locator("nav.menu a.chosen")).to_have_text("基础数据")
    expect(administrator.page.get_by_text("没有权限查看")).to_have_count(0)


def test_posts_of_one_title_are_told_apart(crowd: Crowd) -> None:
    worker = crowd.enter("yihelu-worker")
    worker.page.goto("/console/")
    worker.give_password()
    posts = worker.page.get_by_role("listitem").filter(has_text="伊河路社区专职网格员")
    expect(posts).to_have_count(3)
    assert len(set(posts.all_inner_texts())) == 3
    worker.looks("1-posts")
