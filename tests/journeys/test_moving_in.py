"""A new district moves in by the guide alone: from nothing to the first case that reaches the grid worker for it."""

import re
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.conftest import copy_with_owners
from tests.journeys.conftest import Crowd
from tests.journeys.moving_sheets import AUDITOR, BAD_EVERY, Sheets, Size
from tests.journeys.person import LookedAt, Person
from tests.journeys.resident import Resident
from tests.operations.running import eventually, new_place, up, yuandian
from yuandian.sample.cast import PASSWORD

DISTRICT = Size(streets=14, communities=157, workers=300, courtyards=140, residents=20_000)
MINUTES = 15
OWN_PASSWORD = "a longer one, of my own"
Slip = dict[str, str]


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


def slips_in(handed_out: Path) -> list[Slip]:
    """Who got an account by an import, and the first password of it."""
    book = load_workbook(BytesIO(handed_out.read_bytes()))
    headings, *lines = book.worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, headings), map(str, line), strict=True)) for line in lines]


def phone_of(crowd: Crowd, slip: Slip) -> Resident:
    """A new grid worker begins to work on their own phone, and chooses a password there."""
    worker = crowd.phone(slip["用户名"])
    worker.opens("worker/today")
    worker.tap("用工作账号登录")
    for label, words in (("用户名", slip["用户名"]), ("登录密码", slip["初始密码"])):
        worker.page.get_by_label(label).fill(words)
    worker.tap("开始工作")
    worker.sees("这是初始密码")
    for label in ("新密码", "再输一次新密码"):
        worker.page.get_by_label(label, exact=True).fill(OWN_PASSWORD)
    worker.looks("9-first-password")
    worker.tap("开始工作")
    return worker


def console_of(crowd: Crowd, slip: Slip) -> Person:
    """A new colleague at the console."""
    colleague = crowd.enter(slip["用户名"])
    colleague.page.goto("/console/")
    colleague.give_password(slip["初始密码"])
    colleague.changes_password(slip["初始密码"], OWN_PASSWORD)
    return colleague


def opened_accounts_are_told(auditor: Person) -> bool:
    """As somebody sees who looks again."""
    auditor.page.goto("/console/audit?kind=account")
    auditor.page.wait_for_timeout(2_000)
    return auditor.page.get_by_text("开通账号").first.is_visible()


def figure(page: Page, name: str) -> int:
    """One of the four figures of an import."""
    return int(page.locator("dl > div").filter(has_text=name).locator("dd").first.inner_text())


@pytest.mark.thorough
def test_moving_in(crowd: Crowd, tmp_path: Path) -> None:
    sheets, began = Sheets(tmp_path, DISTRICT), time.monotonic()
    leader = crowd.signed_in_anew("leader")
    page = leader.page
    leader.sees("新区启用向导")
    leader.sees("还没有区界")
    leader.looks("1-guide")
    bring_in(leader, "grids", sheets.outline(), "2-outline")
    bring_in(leader, "grids", sheets.grids(), "3-grids")
    assert figure(page, "新增") == DISTRICT.streets + DISTRICT.communities
    bring_in(leader, "addresses", sheets.addresses(), "4-addresses")
    bring_in(leader, "organisations", sheets.organisations(), "5-organisations")
    bring_in(leader, "staff", sheets.staff(), "6-staff")
    assert figure(page, "需更正") == DISTRICT.workers // BAD_EVERY
    with page.expect_download() as fetched:
        page.get_by_role("button", name="下载发放单").click()
    assert fetched.value.suggested_filename == "网格员名单-发放单.xlsx"
    bring_in(leader, "households", sheets.households(), "7-households")
    assert figure(page, "新增") == DISTRICT.residents - DISTRICT.residents // BAD_EVERY
    slips = slips_in(Path(fetched.value.path()))
    page.goto("/console/hotline/imports")
    _upload(page, sheets.orders())
    _start(page)
    leader.sees("导入完成")
    page.goto("/console/reference/moving-in")
    leader.sees("件已派到人")
    expect(page.locator("section[aria-labelledby=step-first_case]")).to_contain_text("1 件已派到人")
    leader.looks("8-guide")
    worker = phone_of(crowd, next(slip for slip in slips if slip["网格或单位"] == sheets.communities[0]))
    expect(worker.page.locator(".work-line", has_text="楼道灯坏了三天没人修").locator("visible=true")).to_be_visible()
    worker.looks("9-worker")
    assert time.monotonic() - began < MINUTES * 60
    auditor = console_of(crowd, next(slip for slip in slips if slip["岗位"] == AUDITOR))
    auditor.page.goto("/console/audit")
    auditor.sees("网格员名单-发放单.xlsx")
    auditor.looks("10-audit")
    eventually(lambda: opened_accounts_are_told(auditor), "the record is gathered every minute", seconds=90)
    auditor.looks("11-accounts-opened")
