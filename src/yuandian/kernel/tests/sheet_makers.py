"""Sheets like those that a hotline exports, made for a test."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook, load_workbook

from yuandian.kernel.sheets.columns import SheetColumn, SheetColumns

HEADINGS = [
    "工单编号",
    "诉求标题",
    "诉求内容",
    "事发地址",
    "经度",
    "纬度",
    "诉求分类",
    "来电人",
    "联系电话",
    "办理时限",
]
COLUMNS = SheetColumns([SheetColumn(field=heading, headings=(heading,)) for heading in HEADINGS])


def row(number: str, text: str = "路灯不亮", **given: Any) -> list[Any]:
    """One row under `HEADINGS`; `given` by heading."""
    plain = {"工单编号": number, "诉求内容": text, "经度": 113.601, "纬度": 34.751, "来电人": "李桂兰",
             "联系电话": "13800001111", "办理时限": "2026-11-25 18:00"}  # fmt: skip
    return [{**plain, **given}.get(heading, "") for heading in HEADINGS]


def workbook(rows: Sequence[Sequence[Any]], headings: Sequence[str] = HEADINGS, title: str | None = None) -> bytes:
    """An .xlsx file, with a title line above the headings where given."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if title:
        sheet.append([title])
    for cells in [headings, *rows]:
        sheet.append(list(cells))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text(rows: Sequence[Sequence[Any]], encoding: str = "utf-8", separator: str = ",") -> bytes:
    """A comma-separated file."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([HEADINGS, *rows])
    return out.getvalue().encode(encoding)


def cells_of(content: bytes) -> list[list[Any]]:
    """All rows of an .xlsx file."""
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    return [["" if cell is None else cell for cell in line] for line in sheet.iter_rows(values_only=True)]
