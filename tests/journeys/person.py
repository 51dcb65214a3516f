"""Somebody at the console: what they click, what they see, and everything that is wrong with what they see."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, ViewportSize, expect

from yuandian.sample.cast import PASSWORD

# The browser's own pages about its address bar: a process for each window, which costs as much as a page of ours.
ITS_OWN_PAGES = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess")
# Of Playwright's own list, in whose place this one comes: what would ask the network or hold back a drawing.
DISTURBING = ("HttpsUpgrades", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding")
FLAGS = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run",
    f"--disable-features={','.join((*ITS_OWN_PAGES, *DISTURBING))}",
)  # fmt: skip
WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 1024, "height": 768}
WATCHED: dict[str, Any] = {
    "viewport": WIDE,
    "locale": "zh-CN",
    "timezone_id": "Asia/Shanghai",
    "reduced_motion": "reduce",
}
SOON_SECONDS = 3.0
OVERLAPPING = """() => {
  const isAfloat = (one) => /absolute|fixed|sticky/.test(getComputedStyle(one).position)
  const floats = (one) => one && (isAfloat(one) || floats(one.parentElement))
  const found = [...document.querySelectorAll('main section, main .card')].filter((card) => !floats(card))
  const cards = found.map((card) => [card, card.getBoundingClientRect()])
  const named = (card) => (card.querySelector('h1, h2, h3') ?? card).innerText.slice(0, 20)
  return cards.flatMap(([one, a], place) => cards.slice(place + 1)
    .filter(([other, b]) => !one.contains(other) && a.left < b.right - 2 && b.left < a.right - 2
      && a.top < b.bottom - 2 && b.top < a.bottom - 2)
    .map(([other]) => `${named(one)} / ${named(other)}`))
}"""
HERE = """() => {
  const path = location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
  return [path, matchMedia('print').matches, document.documentElement.cloneNode().outerHTML].join(' ')
}"""
# What fades in or out just now has no colours that could be judged.
AXE_RUN = "axe.run({exclude: [['uni-toast'], ['.el-message']]}, {resultTypes: ['violations']})"
PATIENCE_MS = 30_000  # a busy machine draws maps in software
GRAVE = ("serious", "critical")
INSIDE = re.compile(r"/console/(?!sign-in|password)\w+")
SESSION = "yuandian.console.session"


# Pages, each in its theme, size of type and language, that were looked at closely; None where all are, every time.
LookedAt = set[str] | None


class Person:
    """One member of the cast in a browser profile of their own. `faults` gathers what no journey may show."""

    SIZES = (WIDE, NARROW)

    def __init__(self, page: Page, username: str, shots: Path, axe: str, looked_at: LookedAt) -> None:
        self.page, self.username = page, username
        self.faults: list[str] = []
        self._shots, self._axe, self._looked_at = shots, axe, looked_at
        self._foreseen: tuple[str, ...] = ()
        page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(word in message.text for word in self._foreseen):
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")

    @contextmanager
    def foreseeing(self, *words: str) -> Iterator[None]:
        """Within the block the browser may tell errors with these words: it tells every refused request as one."""
        self._foreseen = words
        yield
        self.page.wait_for_timeout(100)
        self._foreseen = ()

    def sign_in(self) -> None:
        """By the form, as everybody does; whoever has several posts acts under all of them."""
        self.page.goto("/console/")
        self.give_password()
        self.page.wait_for_url(INSIDE)
        if "/console/post" not in self.page.url:
            return
        self.page.get_by_role("button", name="全部岗位").click()
        self.page.wait_for_url("**/console/work")

    def give_password(self, password: str = PASSWORD) -> None:
        """Fills and sends the form of signing in."""
        self.page.get_by_label("用户名").fill(self.username)
        self.page.get_by_label("密码", exact=True).fill(password)
        self.page.get_by_role("button", name="登录", exact=True).click()

    def changes_password(self, old: str, new: str) -> None:
        """A first password opens nothing but this."""
        self.page.wait_for_url("**/console/password**")
        for label, words in (("当前密码", old), ("新密码", new), ("再输一次新密码", new)):
            self.page.get_by_label(label, exact=True).fill(words)
        self.page.get_by_role("button", name="保存新密码").click()
        self.page.wait_for_url(INSIDE)

    def type_password(self) -> None:
        """The same without the mouse."""
        keys = self.page.keyboard
        expect(self.page.get_by_label("用户名")).to_be_focused()
        keys.type(self.username)
        keys.press("Tab")
        keys.type(PASSWORD)
        keys.press("Enter")

    def session(self) -> str:
        """What the page keeps of it."""
        return str(self.page.evaluate(f"localStorage.getItem('{SESSION}')"))

    def token(self) -> str:
        """Of the session that the page keeps."""
        return str(json.loads(self.session())["token"])

    def open_case(self, case_id: str) -> None:
        """Goes to one case."""
        self.page.goto(f"/console/cases/{case_id}")
        expect(self.page.get_by_role("heading", name="下一步")).to_be_visible()

    def begin(self, action: str) -> Locator:
        """Chooses what to do next; gives the card with its form."""
        card = self.page.locator("section[aria-labelledby=next]")
        card.get_by_role("button").first.wait_for()
        step = card.get_by_role("button", name=action, exact=True)
        if not step.count():
            card.get_by_role("button", name="更多操作").click()
        step.click()
        expect(card.get_by_role("heading", name=action, exact=True)).to_be_visible()
        return card

    def chooses(self, label: str, words: str, within: Locator | None = None) -> None:
        """Writes into a list that can be searched and takes what comes up."""
        place = within or self.page.locator("main")
        place.get_by_role("combobox", name=label).fill(words)
        self.page.get_by_role("option", name=words).locator("visible=true").first.click()

    def finish(self, card: Locator, action: str) -> None:
        """Sends the form, which must be gone then."""
        card.get_by_role("button", name=action, exact=True).click()
        expect(card.get_by_role("heading", name="下一步")).to_be_visible()

    def take(self, action: str, **fields: str) -> None:
        """A whole step: opens its form, writes what is given by label, sends it."""
        card = self.begin(action)
        for label, text in fields.items():
            card.get_by_label(label).first.fill(text)
        self.finish(card, action)

    def sees(self, text: str) -> None:
        """The words are on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def is_told(self, text: str) -> None:
        """A message with these words came up."""
        expect(self.page.locator(".el-message").filter(has_text=text).first).to_be_visible()

    def looks(self, name: str) -> None:
        """A picture of the page as it stands, and on a closer look another in the other size.

        Nothing may then be hard to reach or to read in it. `make test` takes one closer look at each page.
        """
        self._shots.mkdir(parents=True, exist_ok=True)
        is_close = self._is_new_here()
        for size in self.SIZES if is_close else self.SIZES[:1]:
            self.page.set_viewport_size(size)
            self._settle(name)
            self.page.screenshot(path=self._shots / f"{name}-{size['width']}.png")
            self.has_no_sideways_scroll()
            self.has_no_cards_over_each_other(name)
        if is_close:
            self.page.set_viewport_size(self.SIZES[0])
            self.has_no_barriers(name)

    def _is_new_here(self) -> bool:
        if self._looked_at is None:
            return True
        here = str(self.page.evaluate(HERE))
        is_new = here not in self._looked_at
        self._looked_at.add(here)
        return is_new

    def has_no_sideways_scroll(self) -> None:
        """The page fits its window, as soon as what was drawn for another has been drawn again."""
        until = time.monotonic() + SOON_SECONDS
        while (room := self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")) > 0:
            if time.monotonic() > until:
                self.faults.append(f"{self.page.url} is {room} px wider than {self.page.viewport_size}")
                return
            self.page.wait_for_timeout(50)

    def has_no_cards_over_each_other(self, name: str) -> None:
        """Every card has its place to itself, but for what is meant to lie over the page."""
        for pair in self.page.evaluate(OVERLAPPING):
            self.faults.append(f"{name}: {self.page.viewport_size} one card lies over another: {pair}")

    def has_no_barriers(self, name: str) -> None:
        """axe finds nothing grave."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(self._axe)
        found = self.page.evaluate(AXE_RUN)
        for violation in found["violations"]:
            if violation["impact"] in GRAVE:
                nodes = "; ".join(node["html"][:200] for node in violation["nodes"][:3])
                self.faults.append(f"{name}: {violation['id']} ({violation['help']}): {nodes}")

    def _settle(self, name: str) -> None:
        """Waits until what was asked for is there, and a moment for a map or a chart to be drawn."""
        self.page.wait_for_timeout(150)
        try:
            expect(self.page.locator(".loading, .el-loading-mask")).to_have_count(0)
        except AssertionError:
            self.faults.append(f"{name}: {self.page.url} is still loading")
        if self.page.locator("canvas").count():
            self.page.wait_for_timeout(400)

    def leave(self) -> None:
        """Closes the profile."""
        self.page.context.close()
