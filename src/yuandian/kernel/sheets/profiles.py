"""A profile, which says what the columns of a sheet mean, and the reading of rows by it. Pure."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import Annotated, Any

from annotated_types import Len
from pydantic import ConfigDict, StringConstraints, TypeAdapter, ValidationError

from yuandian.kernel.errors import Invalid
from yuandian.kernel.masking import mask_text
from yuandian.kernel.sheets.cells import Cell, CellWrong, Fault, FaultKind, is_date_format, text_of
from yuandian.kernel.sheets.columns import IGNORE, MOST_COLUMNS, Reader, SheetColumns, plain_heading

COORDINATE_SYSTEMS = frozenset({"wgs84", "cgcs2000", "gcj02", "bd09"})
LONGEST_HEADING = 32_767  # what a cell of a workbook holds
LONGEST_SHOWN = 60
STRICT = ConfigDict(extra="forbid")
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
FieldName = Annotated[str, StringConstraints(min_length=1, max_length=50)]


class ProfileIncomplete(Invalid):
    """A profile must name a column for all that is needed, and no column twice."""

    code = "profile_incomplete"
    detail = "The profile cannot be used; see facts."


class ProfileDoesNotFit(Invalid):
    """The sheet lacks columns that the profile names."""

    code = "profile_does_not_fit"
    detail = "The sheet does not have all the columns of the profile."


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """What one column means. `values` translates its texts: categories to our codes, levels to ours."""

    __pydantic_config__ = STRICT
    column: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_HEADING)]
    field: FieldName
    date_formats: Annotated[tuple[Name, ...], Len(0, 10)] = ()
    values: Annotated[dict[str, str], Len(0, 2_000)] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetProfile:
    """How sheets of one sort are read. `fixed` values stand in where a column is absent or a cell is empty."""

    __pydantic_config__ = STRICT
    columns: Annotated[tuple[ColumnRule, ...], Len(0, MOST_COLUMNS)]
    fixed: dict[FieldName, Annotated[str, StringConstraints(max_length=500)]] = dataclasses.field(default_factory=dict)
    coordinate_system: Annotated[str, StringConstraints(pattern="^(wgs84|cgcs2000|gcj02|bd09)$")] = "wgs84"


PROFILE = TypeAdapter(SheetProfile)


def content_of(profile: SheetProfile) -> dict[str, Any]:
    """A profile as it is stored."""
    plain: dict[str, Any] = PROFILE.dump_python(profile, mode="json")
    return plain


def profile_from(content: Any) -> SheetProfile:
    """A profile from stored or received content. Raises `ProfileIncomplete` where it has another form."""
    try:
        return PROFILE.validate_python(content)
    except ValidationError as error:
        reasons = [{"reason": f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"} for wrong in error.errors()]
        raise ProfileIncomplete(reasons=reasons) from error


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one cell: its column's heading ("" for the row itself), why, its text, and the code of a
    refusal by whoever was to take the row.
    """

    column: str
    fault: str  # a `FaultKind`
    text: str
    detail: str

    def shown(self) -> "RowFault":
        """As screens show it: the text masked, and no longer than a cell."""
        return replace(self, text=mask_text(self.text)[:LONGEST_SHOWN])


def fault_of(column: str, fault: FaultKind, text: str = "", detail: str = "") -> RowFault:
    """A fault of which there is nothing more to say than is given."""
    return RowFault(column, fault, text, detail)


class RowWrong(Exception):
    """A row that cannot be taken, found out while it is worked on."""

    def __init__(self, fault: RowFault) -> None:
        self.fault = fault
        super().__init__(fault.fault)


def guess_profile(columns: SheetColumns, headings: Sequence[str]) -> SheetProfile:
    """The profile that the headings suggest; it may lack what a profile needs."""
    rules = [
        ColumnRule(heading, field) for heading, field in zip(headings, columns.guess(headings), strict=True) if heading
    ]
    return SheetProfile(tuple(rules))


def check_profile(columns: SheetColumns, profile: SheetProfile) -> None:
    """Raises `ProfileIncomplete`, with every reason in its facts."""
    used: set[str] = set()
    named: set[str] = set()
    reasons: list[dict[str, str]] = []
    for rule in profile.columns:
        meaning = columns.by_field.get(rule.field)
        if meaning is None:
            reasons.append({"field": rule.field, "reason": "field_unknown"})
            continue
        if rule.column in named:
            reasons.append({"column": rule.column, "reason": "column_twice"})
        if rule.field in used and not meaning.is_repeatable:
            reasons.append({"field": rule.field, "reason": "field_twice"})
        if not all(is_date_format(pattern) for pattern in rule.date_formats):
            reasons.append({"column": rule.column, "reason": "format_unusable"})
        named.add(rule.column)
        used.add(rule.field)
    reasons += [
        {"field": field, "reason": "field_missing"}
        for field in columns.needed
        if field not in used and not (columns.by_field[field].is_fixable and profile.fixed.get(field))
    ]
    if profile.coordinate_system not in COORDINATE_SYSTEMS:
        reasons.append({"reason": "coordinate_system_unknown"})
    reasons += _wrong_fixed(columns, profile)
    if reasons:
        raise ProfileIncomplete(reasons=reasons)


def _wrong_fixed(columns: SheetColumns, profile: SheetProfile) -> Iterator[dict[str, str]]:
    for field, text in profile.fixed.items():
        column = columns.by_field.get(field)
        if column is None or not column.is_fixable:
            yield {"field": field, "reason": "field_not_fixable"}
            continue
        try:
            column.read(text, (), UTC)
        except CellWrong as wrong:
            yield {"field": field, "reason": wrong.fault.value}


@dataclass(slots=True)
class FoundCells:
    """What a row says, by meaning; of a meaning that several columns may share, each with its heading."""

    values: dict[str, Any]
    codes: dict[str, str]  # of coded meanings: ours, by the profile
    headings: Mapping[str, str]  # of each meaning, the column's own
    coordinate_system: str

    def get(self, field: str) -> Any:
        """The value of a meaning; None where the row says nothing."""
        return self.values.get(field)

    def text(self, field: str) -> str:
        """The text of a meaning, "" where the row says nothing."""
        value = self.values.get(field)
        return "" if value is None else str(value)

    def texts(self, field: str) -> list[str]:
        """The texts of a meaning that several columns share, without the empty ones."""
        return [value for _, value in self.values.get(field, ()) if value]

    def fault(self, field: str, fault: FaultKind, text: str = "", detail: str = "") -> RowFault:
        """What is wrong with the cell of that meaning."""
        return RowFault(self.headings.get(field, ""), fault, text, detail)

    def wrong(self, field: str, fault: FaultKind, text: str = "") -> RowWrong:
        """The same, to be raised."""
        return RowWrong(self.fault(field, fault, text))


@dataclass(frozen=True, slots=True)
class _Column:
    position: int
    heading: str
    field: str
    is_repeatable: bool
    is_coded: bool
    read: Reader
    formats: tuple[str, ...]
    values: Mapping[str, str]


def _places(headings: Sequence[str]) -> dict[str, int]:
    """Where each heading stands, as written and without its marks; the first of equal ones."""
    numbered = list(enumerate(headings))[::-1]
    return {plain_heading(heading): place for place, heading in numbered} | {
        heading: place for place, heading in numbered
    }


def _named(column: str, places: Mapping[str, int]) -> int | None:
    return places.get(column, places.get(plain_heading(column)))


class RowReader:
    """Reads the rows of one sheet by a profile; faults name the sheet's own headings.

    # hot path: 40 µs a row of fifteen columns.
    """

    def __init__(self, columns: SheetColumns, profile: SheetProfile, headings: Sequence[str], zone: tzinfo) -> None:
        """Raises `ProfileIncomplete` and `ProfileDoesNotFit`."""
        check_profile(columns, profile)
        used = [rule for rule in profile.columns if rule.field != IGNORE]
        places = _places(headings)
        missing = [rule.column for rule in used if _named(rule.column, places) is None]
        if missing:
            raise ProfileDoesNotFit(missing=missing)
        self._columns = [
            _Column(
                place, headings[place], rule.field, meaning.is_repeatable, meaning.is_coded, meaning.read,
                rule.date_formats, rule.values,
            )
            for rule in used
            if (place := _named(rule.column, places)) is not None and (meaning := columns.by_field[rule.field])
        ]  # fmt: skip
        self.headings = {column.field: column.heading for column in reversed(self._columns)}
        self._needed = columns.needed
        self._fixed = [
            (meaning, text if meaning.is_coded else meaning.read(text, (), zone))
            for field, text in profile.fixed.items()
            if (meaning := columns.by_field[field])
        ]
        self._width = len(headings)
        self._zone = zone
        self._system = profile.coordinate_system

    def read(self, row: Sequence[Cell]) -> FoundCells | list[RowFault]:
        """What a row says, or everything that is wrong with it."""
        faults: list[RowFault] = []
        found: dict[str, Any] = {}
        codes: dict[str, str] = {}
        for column in self._columns:
            cell = row[column.position] if column.position < len(row) else None
            if cell is None or cell == "":
                continue
            if column.values and (translated := column.values.get(text_of(cell))) is not None:
                if column.is_coded:
                    codes[column.field] = translated
                else:
                    cell = translated
            try:
                value = column.read(cell, column.formats, self._zone)
            except CellWrong as wrong:
                faults.append(fault_of(column.heading, wrong.fault, text_of(cell)))
                continue
            if column.is_repeatable:
                found.setdefault(column.field, []).append((column.heading, value))
            else:
                found[column.field] = value
        if len(row) > self._width and any(cell not in {None, ""} for cell in row[self._width :]):
            faults.append(fault_of("", Fault.TOO_MANY_CELLS))
        return faults or self._completed(found, codes)

    def _completed(self, found: dict[str, Any], codes: dict[str, str]) -> FoundCells | list[RowFault]:
        """With the fixed values where the row says nothing, if then nothing is missing."""
        for meaning, value in self._fixed:
            if meaning.is_coded:
                codes.setdefault(meaning.field, value)
            elif not found.get(meaning.field):
                found[meaning.field] = [("", value)] if meaning.is_repeatable else value
        cells = FoundCells(found, codes, self.headings, self._system)
        missing = [cells.fault(field, Fault.MISSING) for field in self._needed if not _says(found.get(field))]
        return missing or cells


def _says(value: Any) -> bool:
    """Whether a cell, or one of several that share a meaning, says something."""
    return any(text for _, text in value) if isinstance(value, list) else value not in {None, ""}
