"""A new district moves in by the guide alone: from nothing to the first case that reaches the grid worker for it."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import copy_with_owners
from tests.journeys.conftest import Crowd
from tests.journeys.moving_sheets import Sheets, Size
from tests.journeys.person import LookedAt, Person
from tests.operations.running import new_place, up, yuandian
from yuandian.sample.cast import PASSWORD

FEW = Size(streets=3, communities=6, workers=50, courtyards=12, residents=400)
DISTRICT = Size(streets=14, communities=157, workers=300, courtyards=140, residents=20_000)
MINUTES = 15


@pytest.fixture
def crowd(browser: Browser, looked_at: LookedAt, prepared: Path, city: None) -> Iterator[Crowd]:
    """Whoever works in a district without anything in it, but for the account that the command line opens."""
    with new_place() as place:
        copy_with_owners(prepared, place / "var")
        with up(place / "var") as running:
            running.wait()
            given = ("--name", "王敏", "--password", PASSWORD, "--district", "中原区", "--district-code", "410102")
            opened = yuandian("administrator", "leader", *given, data=place / "var")
            assert opened.returncode == 0, opened.stdout + opened.stderr
            crowd = Crowd(browser, None, f"http://127.0.0.1:{running.port}", "moving_in", looked_at, {})
            yield crowd
            faults = [f"{person.username}: {fault}" for person in crowd.people for fault in person.faults]
            for person in crowd.people:
                person.leave()
            assert not faults, "\n".join(faults)
            assert running.stop() == 0


@pytest.fixture
def city() -> None:
    """Nobody sets scenes here."""


def bring_in(leader: Person, kind: str, sheet: Path, looks: str) -> None:
    """By the guide: the kind, the file, the preview, the start, and what it came to."""
    page = leader.page
    page.goto(f"/console/reference/moving-in/{kind}")
    _upload(page, sheet)
    leader.looks(f"{looks}-preview")
    _start(page)
    expect(page.get_by_text("导入完成")).to_be_visible(timeout=300_000)
    leader.looks(f"{looks}-done")


def _upload(page: Page, sheet: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="选择文件").click()
    chooser.value.set_files(sheet)
    expect(page.locator("section[aria-labelledby=rows]")).to_have_attribute("aria-busy", "false")


def _start(page: Page) -> None:
    """At the foot of the preview; it says how many rows, where the sheet does."""
    page.get_by_role("button", name=re.compile("^(导入 |开始导入)")).last.click()


def figure(page: Page, name: str) -> int:
    """One of the four figures of an import."""
    return int(page.locator("dl > div").filter(has_text=name).locator("dd").first.inner_text())


@pytest.mark.thorough
def test_moving_in(crowd: Crowd, tmp_path: Path, thorough: bool) -> None:
    size = DISTRICT if thorough else FEW
    sheets, began = Sheets(tmp_path, size), time.monotonic()
    leader = crowd.signed_in_anew("leader")
    page = leader.page
    leader.sees("新区启用向导")
    leader.sees("还没有区界")
    leader.looks("1-guide")
    bring_in(leader, "grids", sheets.outline(), "2-outline")
    bring_in(leader, "grids", sheets.grids(), "3-grids")
    assert figure(page, "新增") == size.streets + size.communities
    bring_in(leader, "addresses", sheets.addresses(), "4-addresses")
    bring_in(leader, "organisations", sheets.organisations(), "5-organisations")
    bring_in(leader, "staff", sheets.staff(), "6-staff")
    assert figure(page, "需更正") == size.workers // 50
    with page.expect_download() as fetched:
        page.get_by_role("button", name="下载发放单").click()
    assert fetched.value.suggested_filename == "网格员名单-发放单.xlsx"
    bring_in(leader, "households", sheets.households(), "7-households")
    assert figure(page, "新增") == size.residents - size.residents // 50
    page.goto("/console/hotline/imports")
    _upload(page, sheets.orders())
    _start(page)
    leader.sees("导入完成")
    page.goto("/console/reference/moving-in")
    leader.sees("件已派到人")
    expect(page.locator("section[aria-labelledby=step-first_case]")).to_contain_text("1 件已派到人")
    leader.looks("8-guide")
    assert time.monotonic() - began < MINUTES * 60
