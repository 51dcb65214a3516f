"""A sample district that really runs, and a real browser before it.

Pytest and Playwright for Python, because the journeys start `yuandian up` and set their scenes as `tests/operations`
do, and end in the same report. YUANDIAN_JOURNEYS_AT names a district that runs already, for whoever writes journeys.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.city import City
from tests.journeys.district import shared_district
from tests.journeys.person import FLAGS, WATCHED, Person
from tests.journeys.resident import PHONE, Resident, new_number

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
AXE = ROOT / "clients/console/node_modules/axe-core/axe.min.js"
DIST = ROOT / "clients/console/dist"
MOBILE = ROOT / "clients/mobile/dist/build/h5"
MINI_PROGRAM = ROOT / "clients/mobile/dist/build/mp-weixin"
SHOTS = ROOT / "build/journeys"
NAMES = ("chromium", "chromium-browser", "google-chrome")
HELD = WATCHED | {"viewport": PHONE, "is_mobile": True, "has_touch": True}


def _chromium() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def _what_is_missing() -> str:
    if _chromium() is None:
        return "no Chromium: apt install chromium fonts-noto-cjk"
    if not (DIST / "index.html").exists() or not AXE.exists():
        return "the console is not built: make console"
    if not (MOBILE / "index.html").exists():
        return "the mobile application is not built: make mobile"
    if not (MINI_PROGRAM / "app.json").exists():
        return "the mini-program is not built: make mini-program"
    return ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser or a build nothing here can run, which must not look like a pass."""
    if missing := _what_is_missing():
        for item in items:
            if HERE in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=missing))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says so, loudly."""
    if any(HERE.name in report.nodeid for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.section("THE JOURNEYS DID NOT RUN", red=True, bold=True)
        terminalreporter.write_line(_what_is_missing())


@pytest.fixture(scope="package")
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample district is served."""
    if running_already := os.environ.get("YUANDIAN_JOURNEYS_AT"):
        yield running_already
        return
    folder = tmp_path_factory.getbasetemp()
    is_one_of_several = hasattr(request.config, "workerinput")
    with shared_district(folder.parent if is_one_of_several else folder) as address:
        yield address


@pytest.fixture(scope="package")
def city(address: str) -> Iterator[City]:
    """The district through its API, where scenes are set and outcomes read."""
    with City(address) as made:
        yield made


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all journeys; each person gets a profile of their own in it."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


class Crowd:
    """The people of one journey. Each brings a browser profile; what went wrong in any of them fails the journey."""

    def __init__(self, browser: Browser, city: City, address: str, journey: str) -> None:
        self._browser, self._city, self._address, self._journey = browser, city, address, journey
        self.people: list[Person] = []

    def enter(self, username: str) -> Person:
        """A person who has opened the console and not signed in yet."""
        context = self._browser.new_context(**WATCHED, base_url=self._address)
        person = Person(context.new_page(), username, SHOTS / self._journey, AXE.read_text())
        self.people.append(person)
        return person

    def signed_in(self, username: str) -> Person:
        """A person at their first page."""
        person = self.enter(username)
        person.sign_in()
        return person

    def resident(self, phone: str = "") -> Resident:
        """A resident who has signed in on their phone; a new one, where no phone of the cast is named."""
        context = self._browser.new_context(**HELD, base_url=self._address)
        phone = phone or new_number()
        resident = Resident(context.new_page(), phone, self._city, SHOTS / self._journey, AXE.read_text())
        self.people.append(resident)
        resident.sign_in()
        return resident


@pytest.fixture
def crowd(browser: Browser, city: City, address: str, request: pytest.FixtureRequest) -> Iterator[Crowd]:
    """Whoever takes part; at the end nobody may have seen an error."""
    journey = request.node.name.removeprefix("test_")
    shutil.rmtree(SHOTS / journey, ignore_errors=True)
    crowd = Crowd(browser, city, address, journey)
    yield crowd
    faults = [f"{person.username}: {fault}" for person in crowd.people for fault in person.faults]
    for person in crowd.people:
        person.leave()
    assert not faults, "\n".join(faults)
