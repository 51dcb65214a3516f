"""Sheets written: the rows that need correcting, as a workbook or as comma-separated text."""

import csv
import io
from collections.abc import Iterable, Sequence

from yuandian.governance.intake.rules.cells import guarded
from yuandian.governance.intake.rules.fields import REASON_HEADING
from yuandian.kernel.sheets import workbook_stream

WIDTH = 18  # characters


def write_workbook(headings: Sequence[str], rows: Iterable[tuple[Sequence[str], str]]) -> bytes:
    """A workbook of the rows as they came, with the reason behind each; every cell is text."""
    titles = [*headings, REASON_HEADING]
    lines = ([*_padded(texts, len(headings)), reason] for texts, reason in rows)
    return b"".join(workbook_stream("需更正", titles, [WIDTH] * len(titles), lines))


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
