"""A list of cases as a workbook: exactly what the filter finds, in its order, in the columns that were asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.lists import CaseRow, Order, rows_to_export
from yuandian.governance.cases.rules.words import CHANNELS, LEVELS, STATUSES, Language, word_for
from yuandian.kernel.actor import Actor
from yuandian.kernel.sheets.writing import Cell, moment_cell, workbook_stream

MOST_EXPORTED = 100_000


class SheetColumn(StrEnum):
    """A column of the list. None of them tells who reported."""

    NUMBER = "number"
    SUMMARY = "summary"
    STATUS = "status"
    LEVEL = "level"
    CATEGORY = "category"
    PLACE = "place"
    ADDRESS = "address"
    HOLDER = "holder"
    DUE = "due"
    CHANNEL = "channel"
    OPENED = "opened"
    EXTERNAL = "external"
    EXTERNAL_NUMBER = "external_number"
    URGES = "urges"
    RETURNS = "returns"
    REOPENINGS = "reopenings"
    REPLIED = "replied"


@dataclass(frozen=True, slots=True)
class _Column:
    title_zh: str
    title_en: str
    width: int
    value: Callable[[CaseRow, Language], Cell]


COLUMNS: dict[SheetColumn, _Column] = {
    SheetColumn.NUMBER: _Column("编号", "Number", 17, lambda row, _: row.number),
    SheetColumn.SUMMARY: _Column("事由", "What", 40, lambda row, _: row.summary),
    SheetColumn.STATUS: _Column("状态", "Status", 10, lambda row, lang: word_for(row.status, STATUSES, lang)),
    SheetColumn.LEVEL: _Column("难度", "Level", 8, lambda row, lang: word_for(row.level, LEVELS, lang)),
    SheetColumn.CATEGORY: _Column("类别", "Category", 16, lambda row, _: row.category),
    SheetColumn.PLACE: _Column("网格", "Grid", 40, lambda row, _: row.place),
    SheetColumn.ADDRESS: _Column("地址", "Address", 30, lambda row, _: row.address),
    SheetColumn.HOLDER: _Column("承办人", "Holder", 26, lambda row, _: row.holder),
    SheetColumn.DUE: _Column("时限", "Deadline", 17, lambda row, _: moment_cell(row.due_at)),
    SheetColumn.CHANNEL: _Column("来源", "Channel", 13, lambda row, lang: word_for(row.channel, CHANNELS, lang)),
    SheetColumn.OPENED: _Column("上报", "Reported", 17, lambda row, _: moment_cell(row.opened_at)),
    SheetColumn.EXTERNAL: _Column("来源时限", "Source's deadline", 17, lambda row, _: moment_cell(row.external_due_at)),
    SheetColumn.EXTERNAL_NUMBER: _Column("外部编号", "External number", 20, lambda row, _: row.external_number),
    SheetColumn.URGES: _Column("催办", "Urged", 7, lambda row, _: row.urges),
    SheetColumn.RETURNS: _Column("退单", "Returned", 7, lambda row, _: row.returns),
    SheetColumn.REOPENINGS: _Column("重办", "Reopened", 7, lambda row, _: row.reopenings),
    SheetColumn.REPLIED: _Column("答复", "Replied", 17, lambda row, _: moment_cell(row.replied_at)),
}


def cases_sheet(
    actor: Actor, chosen: CaseFilter, order: Order, columns: Sequence[SheetColumn], language: Language
) -> Iterator[bytes]:
    """The bytes of the workbook, made while they are sent. Raises `ListTooLong` before the first.

    # hot path: 99,000 rows of all 17 columns take 19 s of one core, most of it for names; memory stays as it is.
    """
    rows = rows_to_export(actor, chosen, order, MOST_EXPORTED)
    shown = [COLUMNS[column] for column in columns or list(COLUMNS)]
    titles = [column.title_zh if language == "zh-CN" else column.title_en for column in shown]
    cells = ([column.value(row, language) for column in shown] for row in rows)
    name = "事件" if language == "zh-CN" else "Cases"
    return workbook_stream(name, titles, [column.width for column in shown], cells)
