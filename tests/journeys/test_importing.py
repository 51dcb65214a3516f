"""A sheet of the hotline with bad rows: from choosing the file to uploading the mended rows."""

import io
import secrets
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

OFFICER = "linshanzhai-operations"
HEADINGS = ("工单编号", "诉求内容", "事发地址", "诉求分类", "来电人", "联系电话", "办理时限", "经办备注")


def a_sheet(series: str) -> bytes:
    """Six orders: one without a number, one with a deadline that is none."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for place in range(6):
        number = "" if place == 2 else f"{series}{place:03}"
        due = "下周内" if place == 4 else "2030-01-15 18:00"
        what = f"百花里{place + 1}号楼楼道灯不亮，请尽快维修。"
        sheet.append((number, what, "百花里", "小区照明问题", "周建国", "15412340001", due, "已电话安抚"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def mended(path: Path, series: str) -> bytes:
    """The downloaded rows with what was missing filled in."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]][-1] == "原因"
    for row in sheet.iter_rows(min_row=2):
        row[0].value = row[0].value or f"{series}900"
        row[6].value = "2030-01-16 18:00"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def upload(page: Page, name: str, content: bytes) -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content})


@pytest.mark.thorough
def test_import_of_a_file_with_bad_rows(city: City, crowd: Crowd, tmp_path: Path) -> None:
    series = f"HX{secrets.randbelow(10**9):09}"
    officer = crowd.signed_in(OFFICER)
    page = officer.page
    page.get_by_role("link", name="热线", exact=True).click()
    expect(page.locator("tbody tr").first).to_be_visible()
    officer.looks("1-pool")
    page.get_by_role("link", name="导入", exact=True).click()
    upload(page, "旧表.xls", b"not a sheet")
    officer.sees("请先另存为 .xlsx")
    officer.looks("2-imports")

    upload(page, "十一月工单.xlsx", a_sheet(series))
    officer.sees("看了前 6 行，4 行可导入，2 行需更正")
    officer.sees("必填项为空：1 行")
    officer.looks("3-preview")
    officer.chooses("“经办备注”对应什么", "原样保留")
    page.get_by_role("button", name="存为方案").click()
    page.get_by_label("方案名称").fill(f"周报 {series}")
    page.get_by_role("button", name="保存", exact=True).click()
    officer.is_told("已存为方案")
    expect(page.locator("section[aria-labelledby=rows]")).to_have_attribute("aria-busy", "false")
    page.get_by_role("button", name="导入 6 行").click()
    officer.sees("导入完成，共 6 行")
    officer.sees("2 行需更正")
    officer.looks("4-bad-rows")

    with page.expect_download() as fetched:
        page.get_by_role("button", name="下载更正（Excel）").click()
    path = tmp_path / "mend.xlsx"
    fetched.value.save_as(path)
    assert fetched.value.suggested_filename == "十一月工单-需更正.xlsx"
    first = page.url
    upload(page, "十一月工单-需更正.xlsx", mended(path, series))
    officer.sees("看了前 2 行，2 行可导入，0 行需更正")
    assert page.url != first
    officer.looks("5-mended")
    page.get_by_role("button", name="导入 2 行").click()
    officer.sees("导入完成，共 2 行")
    expect(page.get_by_text("需更正").first).to_be_visible()
    officer.looks("6-done")

    page.get_by_role("link", name="看在办工单").click()
    page.get_by_label("外部编号或关键字").fill(f"{series}900")
    page.keyboard.press("Enter")
    expect(page.get_by_role("cell", name=f"{series}900")).to_be_visible()
    page.get_by_role("link", name="状态回传", exact=True).click()
    officer.sees("不回传")
    officer.looks("7-reports")
    held = city.get(OFFICER, "cases", channels="hotline", text="百花里", state="all", limit=200)["items"]
    assert sum(str(row["external_number"]).startswith(series) for row in held) == 6
