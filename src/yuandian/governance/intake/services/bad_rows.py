"""The rows that could not be taken, handed back as they came, to be corrected and uploaded again."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

import msgspec
from django.db import transaction

from yuandian.governance.intake.errors import NotYourImport, OriginalsGone
from yuandian.governance.intake.models import BadRow, ImportRun
from yuandian.governance.intake.records import RunRecord
from yuandian.governance.intake.rules import IntakePermission
from yuandian.governance.intake.rules.cells import FAULT_ZH, Fault, guarded
from yuandian.governance.intake.rules.fields import REASON_HEADING
from yuandian.governance.intake.services.runs import locked_run
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sheets import workbook_stream

BATCH = 1_000
Format = Literal["xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file to hand out."""

    name: str
    mime: str
    content: bytes


MIMES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@transaction.atomic
def bad_rows_file(actor: Actor, run_id: UUID, form: Format) -> SheetFile:
    """The bad rows as they came, under the same headings and with the reason behind, to correct and upload again.

    A number that a spreadsheet has rounded is left empty: as text it would pass for a good one.
    Holds personal data: for the importer only, for seven days, and each time it is noted in the import's record.
    Raises `NotVisible`, `Forbidden`, `NotYourImport`, `OriginalsGone`.
    """
    post = actor.require(IntakePermission.IMPORT)
    run = locked_run(actor, run_id)
    if actor.kind != "system" and run.started_by_id != actor.account_id:
        raise NotYourImport
    if run.is_purged:
        raise OriginalsGone
    append(run, RunRecord.FETCH_BAD_ROWS, actor=actor, post_id=post.id if post else None, details={"rows": run.bad})
    headings = [heading for heading in run.headings if heading != REASON_HEADING]
    write = write_workbook if form == "xlsx" else write_text
    name = f"{run.file_name.rsplit('.', 1)[0]}-需更正.{form}"
    return SheetFile(name, MIMES[form], write(headings, _originals(run)))


def _originals(run: ImportRun) -> Iterator[tuple[list[str], str]]:
    dropped = {place for place, heading in enumerate(run.headings) if heading == REASON_HEADING}
    for row in BadRow.objects.filter(run=run, cells__isnull=False).order_by("line").iterator(BATCH):
        cells: list[str] = msgspec.json.decode(row.cells or "[]", type=list[str])
        unreliable = {fault["column"] for fault in row.faults if fault["fault"] == Fault.DIGITS_LOST}
        kept = [
            "" if place < len(run.headings) and run.headings[place] in unreliable else text
            for place, text in enumerate(cells)
            if place not in dropped
        ]
        yield kept, f"第 {row.line} 行：" + "；".join(reason_zh(fault) for fault in row.faults)


def reason_zh(fault: dict[str, Any]) -> str:
    """One fault in words, for the file: screens translate the codes themselves."""
    words = FAULT_ZH[Fault(fault["fault"])]
    if fault.get("detail"):
        words = f"{words}（{fault['detail']}）"
    return f"“{fault['column']}” {words}" if fault["column"] else words


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
