"""Sheets written: the rows that need correcting, as a workbook or as comma-separated text."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from yuandian.governance.intake.rules.cells import guarded
from yuandian.governance.intake.rules.fields import REASON_HEADING


def write_workbook(headings: Sequence[str], rows: Iterable[tuple[Sequence[str], str]]) -> bytes:
    """A workbook of the rows as they came, with the reason behind each; every cell is text."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("需更正")

    def line(texts: Iterable[str]) -> list[Any]:
        cells = []
        for text in texts:
            cell = WriteOnlyCell(sheet, value=text)
            cell.data_type = "s"  # a text that begins with = stays a text
            cells.append(cell)
        return cells

    sheet.append(line([*headings, REASON_HEADING]))
    for texts, reason in rows:
        sheet.append(line([*_padded(texts, len(headings)), reason]))
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def write_text(headings: Sequence[str], rows: Iterable[tuple[Sequence[str], str]]) -> bytes:
    """The same as comma-separated UTF-8 with a mark, which spreadsheets open as it is."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([guarded(text) for text in (*headings, REASON_HEADING)])
    for texts, reason in rows:
        writer.writerow([guarded(text) for text in (*_padded(texts, len(headings)), reason)])
    return out.getvalue().encode("utf-8-sig")


def _padded(texts: Sequence[str], width: int) -> list[str]:
    """Exactly `width` cells: what overflows goes, joined, into the last one, so that nothing is lost."""
    kept = list(texts[:width]) + [""] * (width - len(texts))
    if len(texts) > width and width:
        kept[-1] = " ".join(text for text in (kept[-1], *texts[width:]) if text)
    return kept
