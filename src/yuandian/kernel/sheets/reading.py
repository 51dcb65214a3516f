"""Sheets read: workbooks (.xlsx) and comma-separated text, row by row, so that size does not matter.

A line is a row of the sheet counted from 1, headings and titles included: what a spreadsheet shows at its left edge.
"""

import codecs
import csv
import io
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, BinaryIO

from yuandian.kernel.sheets.cells import Cell, Fault, text_of
from yuandian.kernel.sheets.columns import EXAMPLE, MOST_COLUMNS, SheetColumns
from yuandian.kernel.sheets.errors import SheetTooLarge, SheetUnreadable
from yuandian.kernel.sheets.maps import is_map, map_rows
from yuandian.kernel.sheets.profiles import FoundCells, RowReader, fault_of
from yuandian.kernel.sheets.workbooks import last_line_of, workbook_rows

WORKBOOK = b"PK\x03\x04"
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
HEADING_WITHIN = 10
MOST_ROWS = 300_000
LONGEST_BROKEN = 200_000  # characters kept of a line that cannot be taken apart
ENCODINGS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
SEPARATORS = ",\t;|"
BLANK = (None, "")


@dataclass(frozen=True, slots=True)
class Broken:
    """A line of text whose quotes do not close; `raw` is all that was read of it."""

    raw: str


Row = Sequence[Cell] | Broken
Rows = Iterator[tuple[int, Row]]


@dataclass(frozen=True, slots=True)
class Outline:
    """What a sheet looks like before it is read: its headings, the line they stand in, about how many rows follow."""

    headings: list[str]
    heading_line: int
    rows_expected: int | None


def says_something(row: Row) -> bool:
    """Whether there is a row to take: neither blank nor an example."""
    if isinstance(row, Broken):
        return True
    first = next((text for cell in row if cell not in BLANK and (text := text_of(cell))), "")
    return bool(first) and not first.startswith(EXAMPLE)


def read_row(
    row: Row,
    reader: RowReader,
    entry_in: Callable[[FoundCells], Any],
    key_of: Callable[[Any], tuple[str, str, object]],
    seen: dict[str, int],
) -> Any:
    """The entry in a row, or a list of all that is wrong with it.

    `key_of` gives the field by which entries of one sheet are told apart, its key, and what two of one key must have
    alike; `seen` remembers the keys of the sheet.
    """
    if isinstance(row, Broken):
        return [fault_of("", Fault.QUOTES_OPEN)]
    found = reader.read(row)
    entry = found if isinstance(found, list) else entry_in(found)
    if isinstance(entry, list):
        return entry
    field, key, alike = key_of(entry)
    digest = hash(alike)
    if key and seen.setdefault(key, digest) != digest:
        return [fault_of(reader.headings.get(field, ""), Fault.REPEATED, key)]
    return entry


@contextmanager
def rows_of(file: BinaryIO) -> Iterator[Rows]:
    """Every line that has something in it, with its number. Reading raises `SheetUnreadable`, `SheetTooLarge`."""
    file.seek(0)
    start = file.read(4)
    file.seek(0)
    if start == OLD_WORKBOOK:
        raise SheetUnreadable(reason="old_workbook")
    read = workbook_rows if start == WORKBOOK else map_rows if is_map(file) else _text_rows
    with closing(read(file)) as rows:
        yield rows


def outline_of(file: BinaryIO, columns: SheetColumns) -> Outline:
    """The headings: of the first lines the one with most headings that `columns` know, else the first with several
    texts.

    Raises `SheetUnreadable`, `SheetTooLarge`.
    """
    with rows_of(file) as rows:
        first = [(line, row) for line, row in islice(rows, HEADING_WITHIN) if not isinstance(row, Broken)]
    texts = [(line, [text_of(cell) for cell in row]) for line, row in first]
    if not is_map(file):
        texts = [(line, cells) for line, cells in texts if sum(1 for text in cells if text) > 1]
    if not texts:
        raise SheetUnreadable(reason="no_headings")
    line, headings = max(texts, key=lambda found: (columns.look_like_headings(found[1]), -found[0]))
    while headings and not headings[-1]:
        headings.pop()
    if len(headings) > MOST_COLUMNS:
        raise SheetTooLarge(columns=len(headings), most=MOST_COLUMNS)
    return Outline(headings, line, _count(file, line))


def _count(file: BinaryIO, heading_line: int) -> int | None:
    """About how many rows follow the headings: what a workbook's head says, or the line breaks of a text."""
    file.seek(0)
    if file.read(4) == WORKBOOK:
        last = last_line_of(file)
    else:
        file.seek(0)
        last, end = 0, b"\n"
        while chunk := file.read(1 << 20):
            last, end = last + chunk.count(b"\n"), chunk[-1:]
        last += end != b"\n"
    if last is None or last <= heading_line:  # some exporters write A1 for the whole sheet
        return None
    if last - heading_line > MOST_ROWS:
        raise SheetTooLarge(rows=last - heading_line, most=MOST_ROWS)
    return last - heading_line


def _text_rows(file: BinaryIO) -> Generator[tuple[int, Row], None, None]:
    encoding = _encoding_of(file)
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        separator = _separator_of(text.readline())
        text.seek(0)
        yield from _records(text, separator)
    finally:
        text.detach()


def _records(text: IO[str], separator: str) -> Rows:
    read: list[str] = []

    def lines() -> Iterator[str]:
        for line in text:
            read.append(line)
            yield line

    reader = csv.reader(lines(), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        read.clear()
        try:
            row = next(reader, None)
        except csv.Error:
            yield number, Broken("".join(read).strip()[:LONGEST_BROKEN])
            continue
        if row is None:
            return
        yield number, row


def _encoding_of(file: BinaryIO) -> str:
    """UTF-8, else GB 18030, by reading all of it; by its mark where it has one."""
    file.seek(0)
    start = file.read(3)
    for mark, name in ENCODINGS.items():
        if start.startswith(mark):
            return name
    for name in ("utf-8", "gb18030"):
        if _decodes(file, name):
            return name
    raise SheetUnreadable(reason="unknown_encoding")


def _decodes(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(1 << 20):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _separator_of(line: str) -> str:
    return max(SEPARATORS, key=lambda separator: (line.count(separator), -SEPARATORS.index(separator)))
