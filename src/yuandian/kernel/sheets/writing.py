"""Workbooks written as a stream: memory does not grow with the number of rows.

An .xlsx file is a zip of XML files, of which the sheet is written last. Texts stay texts, so that no number in one is
rounded and nothing is taken for a formula.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO, cast
from xml.sax.saxutils import escape

from django.utils import timezone

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of one, which is shown in percent and stays a number."""

    share: float


Cell = str | int | float | Share | None
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST = 32_767  # characters that a cell may hold
HANDED_OUT_AT = 64 * 1024
NARROWEST, WIDEST = 10, 60
MEASURED = 200  # rows whose texts say how wide a column is
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/></font>'
    '<font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf fontId="0" xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


class _Outlet:
    """Takes what the zip writes, and hands it out."""

    def __init__(self) -> None:
        self.waiting = bytearray()

    def write(self, content: bytes) -> int:
        self.waiting += content
        return len(content)

    def flush(self) -> None:
        """Nothing is held back."""

    def handed_out(self) -> bytes:
        content = bytes(self.waiting)
        self.waiting.clear()
        return content


def moment_cell(at: datetime | None) -> str:
    """A moment as a sheet says it, to the minute in the district's time; nothing for none."""
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""


def workbook_stream(
    name: str, titles: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Cell]]
) -> Iterator[bytes]:
    """The bytes of a workbook with one sheet, titles on top that stay in view; widths in characters."""
    outlet = _Outlet()
    with zipfile.ZipFile(cast("IO[bytes]", outlet), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path, content in PARTS.items():
            archive.writestr(path, HEAD + content)
        archive.writestr(
            "xl/workbook.xml",
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            f'<sheet name="{_text(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(_top(titles, widths).encode())
            for row in rows:
                sheet.write(("<row>" + "".join(map(_cell, row)) + "</row>").encode())
                if len(outlet.waiting) > HANDED_OUT_AT:
                    yield outlet.handed_out()
            sheet.write(b"</sheetData></worksheet>")
    yield outlet.handed_out()


def fitting_widths(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Widths in characters for what the first rows hold, none narrower than ten or wider than sixty."""
    return [
        min(WIDEST, max(NARROWEST, *(2 * len(_shown(row[place])) for row in rows[:MEASURED] if place < len(row)), 0))
        for place in range(len(titles))
    ]


def _shown(value: Cell) -> str:
    return "100.0%" if isinstance(value, Share) else str(value if value is not None else "")


def _top(titles: Sequence[str], widths: Sequence[int]) -> str:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>' for place, width in enumerate(widths, 1)
    )
    cells = "".join(f'<c s="1" t="inlineStr"><is><t>{_text(title)}</t></is></c>' for title in titles)
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData><row>{cells}</row>"
    )


def _cell(value: Cell) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{_text(value)}</t></is></c>'
    if isinstance(value, Share):
        return f'<c s="2"><v>{value.share}</v></c>'
    return f"<c><v>{value}</v></c>"


def _text(text: str) -> str:
    return escape(UNSEEN.sub("", text)[:LONGEST], {'"': "&quot;"})
