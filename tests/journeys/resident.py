"""Somebody with a phone: a resident before the mobile application, with a finger and a small screen."""

import re
import secrets
from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.journeys.city import City
from tests.journeys.person import LookedAt, Person

PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL_PHONE: ViewportSize = {"width": 360, "height": 640}
A_MINUTE_MS = 70_000
SESSION = "yuandian.mobile.session"


def new_number() -> str:
    """A mobile that nobody has asked for a code with: a phone may do so only so often."""
    return f"154{secrets.randbelow(10**8):08d}"


class Resident(Person):
    """A resident in a browser profile of their own."""

    SIZES = (PHONE, SMALL_PHONE)

    def __init__(self, page: Page, phone: str, shots: Path, axe: str, looked_at: LookedAt, city: City) -> None:
        super().__init__(page, phone, shots, axe, looked_at)
        self._city = city

    def opens(self, path: str = "") -> None:
        """An address of the mobile application."""
        self.page.goto(f"/m/{path}")

    def sign_in(self) -> None:
        """By phone and code, at the first page."""
        self.opens()
        self.give_code()
        expect(self.page.get_by_role("button", name="有事找支部")).to_be_visible()

    def give_code(self) -> None:
        """Asks for a code, and gives it."""
        here = self.page.locator("uni-page-body").locator("visible=true")
        here.get_by_label("手机号").last.fill(self.username)
        self._ask_code()
        here.get_by_label("验证码").last.fill(self._city.code_for(self.username))
        self.tap("登录")

    def _ask_code(self) -> None:
        """Again after a minute, where one was asked for just now."""
        told = self.page.get_by_text("验证码已发到").locator("visible=true")
        too_often = self.page.get_by_text("要得太频繁了").locator("visible=true")
        self.tap("获取验证码")
        expect(told.or_(too_often)).to_be_visible()
        if too_often.is_visible():
            expect(self.button("获取验证码")).to_be_visible(timeout=A_MINUTE_MS)
            self.tap("获取验证码")
        expect(told).to_be_visible()

    def button(self, name: str) -> Locator:
        """The button with that name on the page that is shown, the topmost where a sheet lies over others."""
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).locator("visible=true").last

    def tap(self, name: str) -> None:
        """With a finger."""
        self.button(name).tap()

    def to_tab(self, name: str) -> None:
        """By the row at the foot."""
        self.page.locator(".uni-tabbar__label").get_by_text(name, exact=True).locator("visible=true").tap()

    def lives_in(self, address: str) -> None:
        """Tells where they live, by a name; from the first page and back to it."""
        self.tap("设置我的网格")
        self.tap("设置我的网格")
        self.page.get_by_label("按地址找").fill(address)
        self.tap("查找")
        self.page.locator(".found", has_text=address).first.tap()
        self.sees("谁在为我服务")

    def token(self) -> str:
        """Of the session that the phone keeps."""
        return str(self.page.evaluate(f"JSON.parse(localStorage.getItem('{SESSION}')).data.token"))

    def end_session(self) -> None:
        """Somewhere else, as an expired one ends."""
        self._city.end_resident_session(self.token())
