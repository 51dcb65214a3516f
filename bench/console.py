"""The case list in a real browser at a million cases: from the click to fifty rows on the screen."""

import json
import shutil
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.district import Officer
from bench.figures import Figure
from bench.ground import LARGE, Ground
from bench.server import serving

NAMES = ("chromium", "chromium-browser", "google-chrome")
SESSION = "yuandian.console.session"
TURNS = 10
SETTLED_MS = 500
SLOWEST_SECONDS = 1.0
# Clicks what is told and counts the seconds until fifty rows stand there that were not there before.
CLICKED = """
async (selector) => {
    const first = () => document.querySelector('main tbody tr')?.innerText ?? ''
    const before = first(), from = performance.now()
    document.querySelector(selector).click()
    while (document.querySelectorAll('main tbody tr').length < 50 || first() === before)
        await new Promise(requestAnimationFrame)
    return (performance.now() - from) / 1000
}
"""
MENU, ENDED, ALL = "nav.menu a[href='/console/cases']", "input[value='ended']", "input[value='all']"


def figures(ground: Ground) -> Iterator[Figure]:
    """The slowest of several turns, for the list as it is opened and for another filter of it."""
    chromium = next((path for path in map(shutil.which, NAMES) if path), None)
    if chromium is None:
        raise RuntimeError("no Chromium: make browser")
    total = ground.count(LARGE)
    with serving(ground.folder, ground.address(ground.filled(total))) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        address = f"http://127.0.0.1:{server.port}/console/work"
        page = _signed_in(browser.new_context(), address, ground.district.officers["district_viewer"])
        turns = [_turn(page, address) for _ in range(TURNS)]
        browser.close()
    for place, name in enumerate(("list_opened", "list_filtered")):
        slowest = max(turn[place] for turn in turns)
        yield Figure(f"{name}_in_browser", slowest, "s", "at most", SLOWEST_SECONDS)


def _signed_in(context: Any, address: str, officer: Officer) -> Page:
    kept = json.dumps({"token": officer.token, "postId": None})
    context.add_init_script(f"localStorage.setItem({json.dumps(SESSION)}, {json.dumps(kept)})")
    page: Page = context.new_page()
    page.goto(address)
    return page


def _turn(page: Page, address: str) -> tuple[float, float]:
    """Seconds for opening the list from another page, and the slower of two other filters."""
    page.goto(address)
    page.wait_for_selector(MENU)
    page.wait_for_timeout(SETTLED_MS)
    opened = float(page.evaluate(CLICKED, MENU))
    return opened, max(float(page.evaluate(CLICKED, choice)) for choice in (ENDED, ALL))
