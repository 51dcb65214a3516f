"""What a tree may look like: levels in order, every parent known, no code and no number twice."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from yuandian.foundation.grid.rules.levels import PARENT_LEVELS, ExclusiveKind, GridLevel


class TreeRow(msgspec.Struct, frozen=True):
    """A grid as a tree check sees it; `line` is where it was read, 0 for one that stands already."""

    line: int
    code: str
    level: str
    parent_code: str | None
    number: int
    exclusive_kind: str | None


class TreeFault(msgspec.Struct, frozen=True):
    """Why a row cannot stand: `fault` is a code that clients translate, `detail` the facts in words."""

    line: int
    code: str
    fault: str
    detail: str


def faults_of(rows: Iterable[TreeRow], standing: Iterable[TreeRow] = ()) -> Iterator[TreeFault]:
    """Every fault of `rows` against each other and the grids that stand, row by row in order.

    A row with the code of a standing grid is that grid, given again: it may change anything but its level and
    parent, since moving a grid means ending it and founding another.
    """
    rows = list(rows)
    known = {row.code: row for row in standing}
    numbers = {(row.parent_code, row.level, row.number): row.code for row in known.values()}
    by_code: dict[str, TreeRow] = {}
    for row in rows:
        by_code.setdefault(row.code, row)
    for row in rows:
        for fault, detail in _faults(row, by_code, known, numbers):
            yield TreeFault(row.line, row.code, fault, detail)


def _faults(
    row: TreeRow,
    by_code: Mapping[str, TreeRow],
    known: Mapping[str, TreeRow],
    numbers: dict[tuple[str | None, str, int], str],
) -> Iterator[tuple[str, str]]:
    if not row.code:
        yield "code_missing", "编码为空"
        return
    if by_code[row.code] is not row:
        yield "code_twice", f"编码与第 {by_code[row.code].line} 行重复"
        return
    if row.level not in PARENT_LEVELS:
        yield "level_unknown", f"层级 {row.level!r} 不存在"
        return
    before = known.get(row.code)
    if before and (before.level, before.parent_code) != (row.level, row.parent_code):
        yield "grid_moved", "已有网格不能改变层级或上级, 请撤销后新设"
    parent = by_code.get(row.parent_code or "") or known.get(row.parent_code or "")
    yield from _place_faults(row, parent)
    holder = numbers.setdefault((row.parent_code, row.level, row.number), row.code)
    if holder != row.code:
        yield "number_twice", f"同一上级下序号 {row.number} 已被 {holder} 使用"


def _place_faults(row: TreeRow, parent: TreeRow | None) -> Iterator[tuple[str, str]]:
    level = GridLevel(row.level)
    if level is GridLevel.DISTRICT:
        if row.parent_code:
            yield "parent_unexpected", "区级网格没有上级"
    elif parent is None:
        yield "parent_unknown", f"上级 {row.parent_code or '(空)'} 不存在"
    elif parent.level not in PARENT_LEVELS[level]:
        yield "level_order", f"{level} 不能挂在 {parent.level} 之下"
    if (level is GridLevel.EXCLUSIVE) != (row.exclusive_kind is not None):
        yield "kind_mismatch", "专属网格须有类型, 其他网格不得有"
    elif row.exclusive_kind is not None and row.exclusive_kind not in set(ExclusiveKind):
        yield "kind_unknown", f"专属网格类型 {row.exclusive_kind!r} 不存在"
