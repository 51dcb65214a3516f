"""Sheets as they come: encodings, separators, titles, broken quotes, files that are none."""

import io
import zipfile

import pytest

from yuandian.governance.intake.errors import SheetTooLarge, SheetUnreadable
from yuandian.governance.intake.queries import sheets
from yuandian.governance.intake.queries.sheets import Broken, outline_of, rows_of
from yuandian.governance.intake.services.sheet_files import write_text, write_workbook
from yuandian.governance.intake.tests.sheet_makers import HEADINGS, cells_of, row, text, workbook


def read(content: bytes) -> list[tuple[int, object]]:
    with rows_of(io.BytesIO(content)) as rows:
        return [(line, cells if isinstance(cells, Broken) else list(cells)) for line, cells in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_text_in_any_usual_form(encoding: str, separator: str) -> None:
    content = text(
        [row("1", "𠮷祥里路灯，不亮\n三天了" if encoding != "gbk" else "路灯，不亮\n三天了")], encoding, separator
    )
    outline = outline_of(io.BytesIO(content))
    assert (outline.headings, outline.heading_line) == (HEADINGS, 1)
    (_, headings), (line, cells) = read(content)
    assert headings == HEADINGS
    assert line == 2
    assert str(cells[2]).endswith("路灯，不亮\n三天了")  # type: ignore[index]


def test_a_workbook_with_a_title_above_and_blank_lines_between() -> None:
    content = workbook([row("1"), [], row("2")], title="12345 工单导出(2026年11月)")
    outline = outline_of(io.BytesIO(content))
    assert (outline.headings, outline.heading_line, outline.rows_expected) == (HEADINGS, 2, 3)
    assert [line for line, _ in read(content)] == [1, 2, 3, 4, 5]


def test_quotes_that_do_not_close_spoil_only_their_own_line() -> None:
    content = '工单编号,诉求内容\n1,好\n2,"坏"了\n3,好\n'.encode()
    assert read(content) == [
        (1, ["工单编号", "诉求内容"]),
        (2, ["1", "好"]),
        (3, Broken('2,"坏"了')),
        (4, ["3", "好"]),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_workbook"),
        (b"PK\x03\x04 not really", "not_a_workbook"),
        (b"\xff\xff\xff\x00\x81", "unknown_encoding"),
        (b"", "no_headings"),
        ("只有一列\n没有表头\n".encode(), "no_headings"),
    ],
)
def test_what_is_no_sheet(content: bytes, reason: str) -> None:
    with pytest.raises(SheetUnreadable) as refusal:
        outline_of(io.BytesIO(content))
    assert refusal.value.facts == {"reason": reason}


def test_a_zip_of_something_else_is_no_workbook() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(SheetUnreadable):
        outline_of(out)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(SheetTooLarge):
        outline_of(io.BytesIO(workbook([row("1")])))


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    with pytest.raises(SheetTooLarge):
        outline_of(io.BytesIO(text([row("1"), row("2"), row("3")])))


def test_a_formula_comes_back_as_text_and_is_never_run() -> None:
    written = write_workbook(["a", "b"], [(["=1+1", "x", "y"], "原因一")])
    assert cells_of(written) == [["a", "b", "原因"], ["=1+1", "x y", "原因一"]]
    as_text = write_text(["a", "b"], [(["=1+1"], "原因一")])
    assert read(as_text) == [(1, ["a", "b", "原因"]), (2, ["'=1+1", "", "原因一"])]
