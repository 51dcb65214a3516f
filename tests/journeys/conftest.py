"""A sample district that really runs, and a real browser before it.

Pytest and Playwright for Python, because the journeys start `yuandian up` and set their scenes as `tests/operations`
do, and end in the same report. YUANDIAN_JOURNEYS_AT names a district that runs already, for whoever writes journeys.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.conftest import SHARED
from tests.journeys.city import City
from tests.journeys.district import shared_district
from tests.journeys.person import FLAGS, INSIDE, SESSION, WATCHED, LookedAt, Person
from tests.journeys.resident import PHONE, Resident, new_number

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
AXE = ROOT / "clients/console/node_modules/axe-core/axe.min.js"
DIST = ROOT / "clients/console/dist"
MOBILE = ROOT / "clients/mobile/dist/build/h5"
MINI_PROGRAM = ROOT / "clients/mobile/dist/build/mp-weixin"
SHOTS = ROOT / "build/journeys"
# Where `make test` notes how its builds ended, which it makes beside the first tests.
BUILDS = "YUANDIAN_BUILDS"
BUILDING_SECONDS = 900.0
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


def _wait_for_builds() -> None:
    """Returns once those that are being made are there."""
    if not (told := os.environ.get(BUILDS)):
        return
    until = time.monotonic() + BUILDING_SECONDS
    while not Path(told).exists():
        assert time.monotonic() < until, f"the builds did not end within {BUILDING_SECONDS} s"
        time.sleep(0.2)
    assert Path(told).read_text().strip() == "made", "an application could not be built: why stands above"


@pytest.fixture(scope="package", autouse=True)
def _applications(address: str) -> None:
    """Without a browser or a build nothing here can run, which must not look like a pass."""
    _wait_for_builds()
    if missing := _what_is_missing():
        pytest.skip(missing)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says so, loudly."""
    if any(HERE.name in report.nodeid for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.section("THE JOURNEYS DID NOT RUN", red=True, bold=True)
        terminalreporter.write_line(_what_is_missing())


@pytest.fixture(scope="package")
def address(request: pytest.FixtureRequest, thorough: bool) -> Iterator[str]:
    """Where the sample district is served."""
    if running_already := os.environ.get("YUANDIAN_JOURNEYS_AT"):
        yield running_already
        return
    if _chromium() is None or (BUILDS not in os.environ and _what_is_missing()):
        pytest.skip(_what_is_missing())
    prepared = None if thorough else request.getfixturevalue("prepared")
    with shared_district(Path(os.environ[SHARED]), prepared) as address:
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

    def __init__(
        self, browser: Browser, city: City, address: str, journey: str, looked_at: LookedAt, sessions: dict[str, str]
    ) -> None:
        self._browser, self._city, self._address, self._journey = browser, city, address, journey
        self._looked_at, self._sessions = looked_at, sessions
        self.people: list[Person] = []

    def enter(self, username: str, session: str = "") -> Person:
        """A person before a blank page, not signed in unless with what was kept of a session."""
        kept = [{"name": SESSION, "value": session}] if session else []
        state: StorageState = {"origins": [{"origin": self._address, "localStorage": kept}]}
        context = self._browser.new_context(**WATCHED, base_url=self._address, storage_state=state)
        person = Person(context.new_page(), username, SHOTS / self._journey, AXE.read_text(), self._looked_at)
        self.people.append(person)
        return person

    def signed_in(self, username: str) -> Person:
        """A person at their first page; by the form only for the first time, as everybody else."""
        person = self.enter(username, self._sessions.get(username, ""))
        if username in self._sessions:
            person.page.goto("/console/")
            person.page.wait_for_url(INSIDE)
        else:
            person.sign_in()
            self._sessions[username] = person.session()
        return person

    def signed_in_anew(self, username: str) -> Person:
        """A person whose session may be ended: nobody else has it."""
        person = self.enter(username)
        person.sign_in()
        return person

    def phone(self, username: str) -> Resident:
        """Somebody with a phone, who has not signed in."""
        context = self._browser.new_context(**HELD, base_url=self._address)
        shots, axe = SHOTS / self._journey, AXE.read_text()
        held = Resident(context.new_page(), username, shots, axe, self._looked_at, self._city)
        self.people.append(held)
        return held

    def resident(self, phone: str = "") -> Resident:
        """A resident who has signed in on their phone; a new one, where no phone of the cast is named."""
        resident = self.phone(phone or new_number())
        resident.sign_in()
        return resident


@pytest.fixture(scope="package")
def looked_at(thorough: bool) -> LookedAt:
    """Which pages need no closer look any more."""
    return None if thorough else set()


@pytest.fixture(scope="package")
def sessions() -> dict[str, str]:
    """What the console keeps of the session of each member of the cast who signed in."""
    return {}


@pytest.fixture
def crowd(
    browser: Browser,
    city: City,
    address: str,
    looked_at: LookedAt,
    sessions: dict[str, str],
    request: pytest.FixtureRequest,
) -> Iterator[Crowd]:
    """Whoever takes part; at the end nobody may have seen an error."""
    journey = request.node.name.removeprefix("test_")
    shutil.rmtree(SHOTS / journey, ignore_errors=True)
    crowd = Crowd(browser, city, address, journey, looked_at, sessions)
    yield crowd
    faults = [f"{person.username}: {fault}" for person in crowd.people for fault in person.faults]
    for person in crowd.people:
        person.leave()
    assert not faults, "\n".join(faults)
