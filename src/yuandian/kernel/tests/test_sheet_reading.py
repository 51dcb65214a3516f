"""Sheets as they come: encodings, separators, titles, broken quotes, files that are none."""

import io
import random
import tracemalloc
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from yuandian.foundation.imports.services.bad_rows import write_text, write_workbook
from yuandian.kernel.sheets import reading, workbooks
from yuandian.kernel.sheets.errors import SheetTooLarge, SheetUnreadable
from yuandian.kernel.sheets.reading import Broken, outline_of, rows_of
from yuandian.kernel.tests.sheet_makers import COLUMNS, HEADINGS, cells_of, row, text, workbook


def read(content: bytes) -> list[tuple[int, object]]:
    with rows_of(io.BytesIO(content)) as rows:
        return [(line, cells if isinstance(cells, Broken) else list(cells)) for line, cells in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_text_in_any_usual_form(encoding: str, separator: str) -> None:
    content = text(
        [row("1", "𠮷祥里路灯，不亮\n三天了" if encoding != "gbk" else "路灯，不亮\n三天了")], encoding, separator
    )
    outline = outline_of(io.BytesIO(content), COLUMNS)
    assert (outline.headings, outline.heading_line) == (HEADINGS, 1)
    (_, headings), (line, cells) = read(content)
    assert headings == HEADINGS
    assert line == 2
    assert str(cells[2]).endswith("路灯，不亮\n三天了")  # type: ignore[index]


def test_a_workbook_with_a_title_above_and_blank_lines_between() -> None:
    content = workbook([row("1"), [], row("2")], title="12345 工单导出(2026年11月)")
    outline = outline_of(io.BytesIO(content), COLUMNS)
    assert (outline.headings, outline.heading_line, outline.rows_expected) == (HEADINGS, 2, 3)
    assert [line for line, _ in read(content)] == [1, 2, 3, 5]


def assorted() -> bytes:
    """A workbook with every kind of cell."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["工单编号", "诉求内容", "来电时间", "办理时限", "经度", "是否满意"])
    at = datetime(2026, 11, 21, 8, 5, 9)  # noqa: DTZ001 - a sheet's cells have no zone
    sheet.append(["00012", "第一行\n第二行", at, date(2026, 11, 25), 113.601, True])
    sheet.append([12, "a_x000D_b & <c>", at, None, None, False])
    sheet["H4"] = CellRichText("路灯", TextBlock(InlineFont(b=True), "不亮"))
    sheet["C5"], sheet["C5"].number_format = 46347.5, 'yyyy"年"m"月"d"日" h:mm'
    sheet["D5"], sheet["D5"].number_format = 7, '0.00"d"'
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_every_kind_of_cell() -> None:
    at = datetime(2026, 11, 21, 8, 5, 9)  # noqa: DTZ001
    assert read(assorted())[1:] == [
        (2, ["00012", "第一行\n第二行", at, date(2026, 11, 25), 113.601, True]),
        (3, [12, "a\rb & <c>", at, None, None, False]),
        (4, [None, None, None, None, None, None, None, "路灯不亮"]),
        (5, [None, None, datetime(2026, 11, 21, 12), 7]),  # noqa: DTZ001
    ]


def test_other_producers_write_otherwise() -> None:
    """Prefixed names, texts in place, cells and rows without references, days counted from 1904, no dimensions."""
    parts = {
        "xl/workbook.xml": '<x:workbook xmlns:x="m" xmlns:r="n"><x:workbookPr date1904="1"/>'
        '<x:sheets><x:sheet r:id="R1"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": '<R><R Id="R1" Target="/xl/worksheets/one.xml"/></R>',
        "xl/styles.xml": '<s><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="31"/></cellXfs></s>',
        "xl/worksheets/one.xml": '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData><x:row>'
        '<x:c t="inlineStr"><x:is><x:r><x:t>工单</x:t></x:r><x:r><x:t>编号</x:t></x:r></x:is></x:c>'
        '<x:c t="str"><x:v>诉求内容</x:v></x:c></x:row><x:row/>'
        '<x:row><x:c s="0"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert read(out.getvalue()) == [(1, ["工单编号", "诉求内容"]), (3, [date(1904, 1, 2), "#N/A"])]
    assert outline_of(out, COLUMNS).rows_expected is None


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>',
        '<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>',
        '<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>',
        "<worksheet><sheetData><row>",
    ],
)
def test_forged_sheets_cost_nothing(sheet: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(assorted())) as known, zipfile.ZipFile(out, "w") as forged:
        for name in known.namelist():
            forged.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else known.read(name))
    with pytest.raises((SheetUnreadable, SheetTooLarge)):
        read(out.getvalue())


def test_damaged_files_are_refused_and_nothing_else_happens() -> None:
    chance = random.Random(11)
    whole = assorted()
    outcomes = set()
    with zipfile.ZipFile(io.BytesIO(whole)) as known:
        parts = {name: known.read(name) for name in known.namelist()}
    for turn in range(400):
        hurt = chance.choice(sorted(parts))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, damaged(chance, content) if name == hurt else content)
        try:
            read(damaged(chance, whole) if turn % 4 == 0 else out.getvalue())
            outcomes.add("read")
        except (SheetUnreadable, SheetTooLarge) as refusal:
            outcomes.add(refusal.code)
    assert {"read", "sheet_unreadable"} <= outcomes


def damaged(chance: random.Random, content: bytes) -> bytes:
    """The same with a few bytes changed, cut out or put in."""
    bent = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(bent))
        match chance.randrange(3):
            case 0:
                bent[at] = chance.randrange(256)
            case 1:
                del bent[at : at + chance.randint(1, 30)]
            case _:
                bent[at:at] = chance.choice([b"99999999999", b'"', b"<", b"-1", b"&#0;", b"XFD1048577"])
    return bytes(bent)


def test_what_goes_wrong_with_a_row_is_not_blamed_on_the_sheet() -> None:
    def stumble() -> None:
        with rows_of(io.BytesIO(assorted())) as rows:
            for line, _ in rows:
                raise KeyError(line)

    with pytest.raises(KeyError):
        stumble()


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
        outline_of(io.BytesIO(content), COLUMNS)
    assert refusal.value.facts == {"reason": reason}


def test_a_zip_of_something_else_is_no_workbook() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(SheetUnreadable):
        outline_of(out, COLUMNS)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(SheetTooLarge):
        outline_of(io.BytesIO(workbook([row("1")])), COLUMNS)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 2)
    with pytest.raises(SheetTooLarge):
        outline_of(io.BytesIO(text([row("1"), row("2"), row("3")])), COLUMNS)


def test_a_formula_comes_back_as_text_and_is_never_run() -> None:
    written = write_workbook(["a", "b"], [(["=1+1", "x", "y"], "原因一")])
    assert cells_of(written) == [["a", "b", "原因"], ["=1+1", "x y", "原因一"]]
    as_text = write_text(["a", "b"], [(["=1+1"], "原因一")])
    assert read(as_text) == [(1, ["a", "b", "原因"]), (2, ["'=1+1", "", "原因一"])]


def test_a_cell_of_many_megabytes_is_refused_before_it_is_held() -> None:
    """A workbook of 0.4 MB whose one cell has 400 MB made a worker grow by 1.5 GB."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook([row("1", "FILL")]))) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb,
    ):
        for member in made.infolist():
            content = made.read(member)
            bomb.writestr(member.filename, content.replace(b"FILL", b"x" * 40_000_000) if content else content)
    tracemalloc.start()
    with pytest.raises(SheetTooLarge):
        read(out.getvalue())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000
