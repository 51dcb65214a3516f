"""Workbooks (.xlsx) read as a stream: the first sheet, line by line, in constant memory beside its shared texts.

# hot path: 14,000 rows a second of fifteen cells; openpyxl reads 2,900, which alone would be a third of an import's
# time. Uploads come from anywhere: sizes are checked before anything is unpacked, documents with a DTD are refused,
# and a cell that claims to stand far out costs nothing.
"""

import re
import zipfile
import zlib
from collections.abc import Generator, Iterator
from datetime import date, datetime, timedelta
from typing import Any, BinaryIO
from xml.parsers import expat

from yuandian.kernel.sheets.cells import Cell
from yuandian.kernel.sheets.columns import MOST_COLUMNS
from yuandian.kernel.sheets.errors import SheetTooLarge, SheetUnreadable

LARGEST_UNPACKED = 1 << 30
LARGEST_TEXTS = 1 << 28  # bytes of the shared texts, which are held in memory
LONGEST_CELL = 32_767  # characters that a spreadsheet itself keeps
LONGEST_ROW = 200_000
LAST_LINE = 1 << 20
CHUNK = 1 << 16
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"
BOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TEXTS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
# What a damaged or forged file makes the libraries raise.
FAULTS = (zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, RuntimeError, EOFError, OSError)
# Number formats that mean a day or a time: the general ones and those of Chinese locales.
DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
NOT_PATTERN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet's days have no zone


def workbook_rows(file: BinaryIO) -> Generator[tuple[int, list[Cell]], None, None]:
    """Every line of the first sheet that has cells, with its number. Raises `SheetUnreadable`, `SheetTooLarge`."""
    try:
        with _opened(file) as archive:
            yield from _rows(archive)
    except FAULTS as error:
        raise SheetUnreadable(reason="not_a_workbook") from error


def last_line_of(file: BinaryIO) -> int | None:
    """The sheet's last line as its head says, without reading it; None where it does not say.

    Raises `SheetUnreadable`, `SheetTooLarge`.
    """
    parser = _SheetParser([], frozenset(), EPOCH)
    try:
        with _opened(file) as archive, archive.open(_first_sheet(archive)[0]) as part:
            parser.expat.Parse(part.read(CHUNK), False)
    except FAULTS as error:
        raise SheetUnreadable(reason="not_a_workbook") from error
    return parser.last_line


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    archive = zipfile.ZipFile(file)
    unpacked = sum(member.file_size for member in archive.infolist())
    texts = sum(member.file_size for member in archive.infolist() if member.filename == TEXTS)
    if texts > LARGEST_TEXTS:
        raise SheetTooLarge(bytes=texts, most=LARGEST_TEXTS)
    if unpacked > LARGEST_UNPACKED:
        raise SheetTooLarge(bytes=unpacked, most=LARGEST_UNPACKED)
    return archive


def _rows(archive: zipfile.ZipFile) -> Iterator[tuple[int, list[Cell]]]:
    sheet, is_1904 = _first_sheet(archive)
    names = set(archive.namelist())
    texts = _shared_texts(archive) if TEXTS in names else []
    dates = _date_styles(archive) if STYLES in names else frozenset()
    parser = _SheetParser(texts, dates, EPOCH_1904 if is_1904 else EPOCH)
    with archive.open(sheet) as part:
        while chunk := part.read(CHUNK):
            parser.expat.Parse(chunk, False)
            yield from parser.take()
        parser.expat.Parse(b"", True)
        yield from parser.take()


def _new_parser() -> Any:
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise SheetUnreadable(reason="not_a_workbook")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def _local(name: str) -> str:
    """The name without its prefix: parts of a workbook use one vocabulary each, whatever they call it."""
    return name.rpartition(":")[2]


def _elements(archive: zipfile.ZipFile, name: str) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small part, in order, by local names."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = _new_parser()
    parser.StartElementHandler = lambda tag, given: found.append(
        (_local(tag), {_local(key): value for key, value in given.items()})
    )
    parser.Parse(archive.read(name), True)
    return found


def _first_sheet(archive: zipfile.ZipFile) -> tuple[str, bool]:
    elements = _elements(archive, BOOK)
    is_1904 = any(tag == "workbookPr" and given.get("date1904") in {"1", "true"} for tag, given in elements)
    wanted = next((given["id"] for tag, given in elements if tag == "sheet"), None)
    targets = {
        given.get("Id"): given.get("Target", "") for _, given in _elements(archive, "xl/_rels/workbook.xml.rels")
    }
    target = targets.get(wanted, "")
    if not target:
        raise SheetUnreadable(reason="no_sheet")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}", is_1904


def _date_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The cell styles, by index as cells write it, whose number is a day or a time."""
    formats: dict[str, str] = {}
    styles: list[str] = []
    is_inside = False
    for tag, given in _elements(archive, STYLES):
        if tag == "numFmt":
            formats[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag in {"cellXfs", "cellStyleXfs", "cellStyles", "dxfs"}:
            is_inside = tag == "cellXfs"
        elif tag == "xf" and is_inside:
            styles.append(given.get("numFmtId", "0"))
    return frozenset(str(index) for index, number in enumerate(styles) if _is_date(number, formats))


def _is_date(number: str, formats: dict[str, str]) -> bool:
    if number in formats:
        pattern = NOT_PATTERN.sub("", formats[number]).lower()
        return "general" not in pattern and any(letter in pattern for letter in "ymdhs")
    return number.isdigit() and int(number) in DATE_FORMATS


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    parser = _TextsParser()
    with archive.open(TEXTS) as part:
        while chunk := part.read(CHUNK):
            parser.expat.Parse(chunk, False)
        parser.expat.Parse(b"", True)
    return parser.texts


class _Pieces:
    """The text of one cell as it comes. A cell longer than a spreadsheet can hold is refused before it is whole."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def start(self) -> None:
        """Another cell begins."""
        self._pieces, self._length = [], 0

    def add(self, piece: str) -> None:
        """Raises `SheetTooLarge`."""
        self._length += len(piece)
        if self._length > LONGEST_CELL:
            raise SheetTooLarge(characters=self._length, most=LONGEST_CELL)
        self._pieces.append(piece)

    def whole(self) -> str:
        """The text so far."""
        return "".join(self._pieces)


class _TextsParser:
    """Gathers the texts that cells refer to by number; how they are pronounced (`rPh`) is left out."""

    def __init__(self) -> None:
        self.expat = _new_parser()
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._characters
        self.texts: list[str] = []
        self._pieces = _Pieces()
        self._is_text = self._is_sound = False

    def _start(self, tag: str, _given: dict[str, str]) -> None:
        name = _local(tag)
        if name == "si":
            self._pieces.start()
        elif name == "t":
            self._is_text = not self._is_sound
        elif name == "rPh":
            self._is_sound = True

    def _end(self, tag: str) -> None:
        name = _local(tag)
        if name == "si":
            self.texts.append(_unescaped(self._pieces.whole()))
        elif name == "t":
            self._is_text = False
        elif name == "rPh":
            self._is_sound = False

    def _characters(self, piece: str) -> None:
        if self._is_text:
            self._pieces.add(piece)


def _unescaped(text: str) -> str:
    """Characters that XML cannot hold are written as `_x000D_`."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


class _SheetParser:
    """Gathers the rows of a sheet as its XML is fed."""

    def __init__(self, texts: list[str], dates: frozenset[str], epoch: datetime) -> None:
        self.expat = _new_parser()
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._characters
        self._texts, self._dates, self._epoch = texts, dates, epoch
        self._ready: list[tuple[int, list[Cell]]] = []
        self._row: list[Cell] = []
        self._line = self._column = 0
        self._kind = self._style = ""
        self._pieces = _Pieces()
        self._row_length = 0
        self._is_text = False
        self.last_line: int | None = None

    def take(self) -> list[tuple[int, list[Cell]]]:
        """The rows that are complete by now."""
        ready, self._ready = self._ready, []
        return ready

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag if ":" not in tag else _local(tag)
        if name == "c":
            reference = given.get("r")
            self._column = _column_of(reference) if reference else len(self._row)
            self._kind, self._style = given.get("t", "n"), given.get("s", "")
            self._pieces.start()
        elif name in {"v", "t"}:
            self._is_text = True
        elif name == "row":
            number = given.get("r", "")
            self._line = int(number) if number.isdigit() else self._line + 1
            if self._line > LAST_LINE:
                raise SheetTooLarge(rows=self._line, most=LAST_LINE)
            self._row, self._row_length = [], 0
        elif name == "dimension" and (last := given.get("ref", "").rpartition(":")[2].lstrip(LETTERS)).isdigit():
            self.last_line = int(last)

    def _characters(self, piece: str) -> None:
        if self._is_text:
            self._pieces.add(piece)

    def _end(self, tag: str) -> None:
        name = tag if ":" not in tag else _local(tag)
        if name in {"v", "t"}:
            self._is_text = False
        elif name == "c":
            if written := self._pieces.whole():
                row, column = self._row, self._column
                if column >= MOST_COLUMNS:
                    raise SheetTooLarge(columns=column + 1, most=MOST_COLUMNS)
                if column > len(row):
                    row.extend([None] * (column - len(row)))
                value = self._value(written)
                self._row_length += len(value) if isinstance(value, str) else 1
                if self._row_length > LONGEST_ROW:
                    raise SheetTooLarge(characters=self._row_length, most=LONGEST_ROW)
                row[column:] = [value]
        elif name == "row" and self._row:
            self._ready.append((self._line, self._row))

    def _value(self, text: str) -> Cell:
        kind = self._kind
        if kind == "s":
            place = int(text) if text.isdigit() else -1
            return self._texts[place] if 0 <= place < len(self._texts) else None
        if kind == "n":
            return self._number(text)
        if kind == "b":
            return text == "1"
        return _unescaped(text)

    def _number(self, text: str) -> Cell:
        try:
            number = float(text)
        except ValueError:
            return text
        if self._style in self._dates:
            return _moment(number, self._epoch)
        return int(text) if text.isdigit() else number


def _column_of(reference: str) -> int:
    """`AB12` → 27."""
    column = 0
    for letter in reference:
        if not letter.isalpha():
            break
        column = column * 26 + (ord(letter) & 31)
    return column - 1


def _moment(serial: float, epoch: datetime) -> Cell:
    """A serial number as a day, or as a moment to the second; a number that is neither stays one."""
    try:
        moment = epoch + timedelta(seconds=round(serial * 86_400))
    except (OverflowError, ValueError):
        return serial
    return date(moment.year, moment.month, moment.day) if serial.is_integer() else moment
