"""Reading one cell: text, moments, numbers, yes and no. Pure; what cannot be read raises `CellWrong` with a fault."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Any, Self, TypeAlias

# What openpyxl or csv hands over: str, int, float, bool, datetime, date, time, timedelta or None.
Cell: TypeAlias = Any


class FaultKind(StrEnum):
    """Kinds of reasons why a row cannot be taken: each module that takes rows declares its own. The code is for
    screens, the Chinese for the file in which bad rows are handed back.
    """

    chinese: str

    def __new__(cls, code: str, chinese: str) -> Self:
        """A kind and its words."""
        kind = str.__new__(cls, code)
        kind._value_ = code
        kind.chinese = chinese
        return kind


def words_of_fault(code: str) -> str:
    """What a fault is called in Chinese; the code itself where no loaded module declares it."""
    return next((kind.chinese for one in FaultKind.__subclasses__() for kind in one if kind == code), code)


class Fault(FaultKind):
    """What may be wrong with a cell or a row whatever it is about."""

    MISSING = "missing", "必填项为空"
    TOO_LONG = "too_long", "内容过长（最多 5000 字）"
    NOT_A_MOMENT = "not_a_moment", "无法识别的日期时间"
    NOT_A_NUMBER = "not_a_number", "不是数字"
    NOT_IN_DEGREES = "not_in_degrees", "坐标不是有效的经纬度"
    SWAPPED = "swapped", "经度与纬度写反了"
    HALF_A_POINT = "half_a_point", "经度、纬度只填了一个"
    DIGITS_LOST = "digits_lost", "编号被表格软件当作数字保存，末尾数位已丢失，请将该列设为文本后重新填写"
    NOT_YES_OR_NO = "not_yes_or_no", "无法识别为“是”或“否”"
    WORD_UNKNOWN = "word_unknown", "不是可以填的词"
    REPEATED = "repeated", "与本文件中前面的一行相同，但内容不同"
    TOO_MANY_CELLS = "too_many_cells", "单元格数多于表头"
    QUOTES_OPEN = "quotes_open", "引号不成对，无法拆分成单元格"
    REFUSED = "refused", "系统未受理"


EXACT_DIGITS = 15  # what a spreadsheet's number keeps
SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{2,}")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]")
STAMP = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?"
    r"(?:[T\s]*(\d{1,2})\s*[:时点]\s*(\d{1,2})?(?:\s*[:分]\s*(\d{1,2})?(?:\.\d{1,9})?)?\s*[秒分]?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?"
)
COMPACT_DAY = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?")
SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's day zero has no zone
FIRST_YEAR, LAST_YEAR = 1990, 2100
YES = frozenset({"是", "y", "yes", "true", "1", "有"})
NO = frozenset({"否", "n", "no", "false", "0", "无", "不"})
UNDECIDED = frozenset({"未评价", "未回访", "不评价", "未接通", "联系不上", "一般", "不确定", "-", "—", "/"})


class CellWrong(ValueError):
    """A cell that cannot be read as what its column means."""

    def __init__(self, fault: FaultKind) -> None:
        self.fault = fault
        super().__init__(fault.value)


def text_of(cell: Cell) -> str:
    """The cell as text: trimmed, without unseen characters, whole numbers without a fraction."""
    if isinstance(cell, str):
        text = cell if cell.isprintable() else UNSEEN.sub("", cell).replace("\r\n", "\n").replace("\r", "\n")
        text = text.strip()
        # Written by `guarded` so that a spreadsheet does not run it; taken off again here.
        return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in RISKY else text
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    return str(cell)


RISKY = frozenset("=+-@\t")


def guarded(text: str) -> str:
    """Text for a CSV cell that no spreadsheet will run as a formula."""
    return f"'{text}" if text and text[0] in RISKY else text


def number_of(cell: Cell) -> str:
    """An order's own number. Raises `CellWrong` where a spreadsheet has rounded it."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) >= 10**EXACT_DIGITS:
        raise CellWrong(Fault.DIGITS_LOST)
    text = text_of(cell)
    if SCIENTIFIC.fullmatch(text):
        raise CellWrong(Fault.DIGITS_LOST)
    return text


def moment_of(cell: Cell, formats: tuple[str, ...], zone: tzinfo, *, at_day_end: bool = False) -> datetime | None:
    """The moment in a cell, aware; None for an empty one. A bare day means its first second, or its last.

    Understands what Chinese exports write (2026-11-21 8:05, 2026/11/21, 2026年11月21日8时5分), ISO 8601 and a sheet's
    serial numbers; `formats` (strptime) come first and settle what is ambiguous. Without a zone it is `zone`'s time.
    """
    if isinstance(cell, datetime):
        found, has_time = cell, True
    elif isinstance(cell, date):
        found, has_time = datetime.combine(cell, time()), False
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        found, has_time = _from_serial(cell), not float(cell).is_integer()
    else:
        text = text_of(cell)
        if not text:
            return None
        found, has_time = _from_formats(text, formats) or _from_text(text)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise CellWrong(Fault.NOT_A_MOMENT)
    if at_day_end and not has_time:
        found = found.replace(hour=23, minute=59, second=59)
    aware = found if found.tzinfo else found.replace(tzinfo=zone)
    return aware.astimezone(UTC)


def _from_serial(value: float) -> datetime:
    try:
        return SERIAL_EPOCH + timedelta(days=value)
    except OverflowError as error:
        raise CellWrong(Fault.NOT_A_MOMENT) from error


def is_date_format(pattern: str) -> bool:
    """Whether `pattern` (strptime) reads what it writes."""
    try:
        datetime.strptime(SERIAL_EPOCH.strftime(pattern), pattern)  # noqa: DTZ007
    except (ValueError, re.error):
        return False
    return True


def _from_formats(text: str, formats: tuple[str, ...]) -> tuple[datetime, bool] | None:
    for pattern in formats:
        try:
            return datetime.strptime(text, pattern), "%H" in pattern or "%I" in pattern  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _from_text(text: str) -> tuple[datetime, bool]:
    match = STAMP.fullmatch(text)
    if match is None:
        raise CellWrong(Fault.NOT_A_MOMENT)
    year, month, day, hour, minute, second, offset = match.groups()
    try:
        found = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=_zone(offset)
        )
    except ValueError as error:
        raise CellWrong(Fault.NOT_A_MOMENT) from error
    return found, hour is not None


def _zone(offset: str | None) -> tzinfo | None:
    if offset is None:
        return None
    if offset == "Z":
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return timezone(timedelta(minutes=minutes if offset[0] == "+" else -minutes))


def degrees_of(cell: Cell) -> float | None:
    """A coordinate; None for an empty cell or a zero, which exports write where they know none."""
    text = text_of(cell)
    if not text:
        return None
    try:
        value = float(text)
    except ValueError as error:
        raise CellWrong(Fault.NOT_A_NUMBER) from error
    if value != value or abs(value) > 180:
        raise CellWrong(Fault.NOT_IN_DEGREES)
    return value or None


PAIR = re.compile(r"[,，;；\s]+")


def point_of(cell: Cell) -> tuple[float | None, float | None]:
    """Longitude and latitude from one cell."""
    text = text_of(cell).strip("()（）[]")
    if not text:
        return None, None
    parts = PAIR.split(text)
    if len(parts) != 2:
        raise CellWrong(Fault.HALF_A_POINT)
    return degrees_of(parts[0]), degrees_of(parts[1])


def check_point(longitude: float | None, latitude: float | None) -> None:
    """Raises `CellWrong` unless both are given or neither, and they can be a place in China."""
    if (longitude is None) != (latitude is None):
        raise CellWrong(Fault.HALF_A_POINT)
    if longitude is None or latitude is None:
        return
    if 73 <= longitude <= 136 and 3 <= latitude <= 54:
        return
    if 73 <= latitude <= 136 and 3 <= longitude <= 54:
        raise CellWrong(Fault.SWAPPED)
    raise CellWrong(Fault.NOT_IN_DEGREES)


def choice_of(cell: Cell, yes: frozenset[str], no: frozenset[str]) -> bool | None:
    """Yes, no, or None for an empty cell and for words that leave it open."""
    text = text_of(cell).lower()
    if text in yes:
        return True
    if text in no:
        return False
    if not text or text in UNDECIDED:
        return None
    raise CellWrong(Fault.NOT_YES_OR_NO)


def word_of(cell: Cell, table: Mapping[str, Any], fault: FaultKind = Fault.WORD_UNKNOWN) -> Any:
    """What `table` has for the cell's text, in lower case and without spaces; None for an empty one."""
    text = text_of(cell).lower().replace(" ", "")
    if not text:
        return None
    if text not in table:
        raise CellWrong(fault)
    return table[text]


def day_of(cell: Cell, formats: tuple[str, ...], zone: tzinfo) -> date | None:
    """The day in a cell; None for an empty one. Understands what `moment_of` does, and 202611 or 20261121."""
    text = text_of(cell)
    if COMPACT_DAY.fullmatch(text):
        cell = f"{text[:4]}-{text[4:6]}-{text[6:] or '01'}"
    moment = moment_of(cell, formats, zone)
    return None if moment is None else moment.astimezone(zone).date()
