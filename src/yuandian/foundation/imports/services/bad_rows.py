"""The rows that could not be taken, handed back as they came, to be corrected and uploaded again."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

import msgspec
from django.db import transaction

from yuandian.foundation.imports.errors import NotYourImport, OriginalsGone
from yuandian.foundation.imports.models import BadRow, Handout, ImportRun
from yuandian.foundation.imports.providers import import_kinds
from yuandian.foundation.imports.records import RunRecord
from yuandian.foundation.imports.services.runs import locked_run
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import append
from yuandian.kernel.record_kinds import RecordKind
from yuandian.kernel.sheets.cells import Fault, guarded, words_of_fault
from yuandian.kernel.sheets.columns import REASON_HEADING
from yuandian.kernel.sheets.writing import MIME, fitting_widths, workbook_stream

BATCH = 1_000
Format = Literal["xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file to hand out."""

    name: str
    mime: str
    content: bytes


MIMES = {
    "xlsx": MIME,
    "csv": "text/csv; charset=utf-8",
}


@transaction.atomic
def bad_rows_file(actor: Actor, run_id: UUID, form: Format) -> SheetFile:
    """The bad rows as they came, under the same headings and with the reason behind, to correct and upload again.

    A number that a spreadsheet has rounded is left empty: as text it would pass for a good one.
    Holds personal data: for the importer only, for seven days, and each time it is noted in the import's record.
    Raises `NotVisible`, `Forbidden`, `NotYourImport`, `OriginalsGone`.
    """
    run = _own_run(actor, run_id, RunRecord.FETCH_BAD_ROWS, lambda run: run.bad)
    headings = [heading for heading in run.headings if heading != REASON_HEADING]
    write = write_workbook if form == "xlsx" else write_text
    name = f"{run.file_name.rsplit('.', 1)[0]}-需更正.{form}"
    return SheetFile(name, MIMES[form], write(headings, _originals(run)))


@transaction.atomic
def handouts_file(actor: Actor, run_id: UUID) -> SheetFile:
    """What is to be handed to people, such as first passwords: for the importer, for seven days, noted each time.

    Raises as `bad_rows_file`.
    """
    run = _own_run(actor, run_id, RunRecord.FETCH_HANDOUTS, lambda run: run.added)
    if not import_kinds.named(run.kind).has_handouts:
        raise NotVisible
    rows = Handout.objects.filter(run=run, cells__isnull=False).order_by("line")
    handouts: list[dict[str, str]] = [msgspec.json.decode(row.cells or "{}") for row in rows]
    headings = list(dict.fromkeys(heading for handout in handouts for heading in handout))
    lines = [[handout.get(heading, "") for heading in headings] for handout in handouts]
    content = b"".join(workbook_stream("发放单", headings, fitting_widths(headings, lines), lines))
    return SheetFile(f"{run.file_name.rsplit('.', 1)[0]}-发放单.xlsx", MIME, content)


def _own_run(actor: Actor, run_id: UUID, kind: RecordKind, rows: Callable[[ImportRun], int]) -> ImportRun:
    """The import, if the actor brought it and its originals are there; that they were fetched is noted."""
    run = locked_run(actor, run_id)
    post_id = import_kinds.named(run.kind).allow(actor)
    if actor.kind != "system" and run.started_by_id != actor.account_id:
        raise NotYourImport
    if run.is_purged:
        raise OriginalsGone
    append(run, kind, actor=actor, post_id=post_id, details={"rows": rows(run)})
    return run


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
    words = words_of_fault(fault["fault"])
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
