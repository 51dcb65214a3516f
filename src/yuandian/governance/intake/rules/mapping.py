"""A profile, which says what the columns of a source's sheet mean, and the reading of rows by it. Pure."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import Annotated, Any

from annotated_types import Len
from pydantic import ConfigDict, StringConstraints

from yuandian.governance.intake.rules import cells as c
from yuandian.governance.intake.rules.cells import Cell, CellWrong, Fault
from yuandian.governance.intake.rules.fields import NEEDED, REPEATABLE, Field, guess_fields, plain_heading
from yuandian.governance.intake.rules.orders import LONGEST, FollowUp, Order
from yuandian.kernel.errors import Invalid
from yuandian.kernel.masking import mask_text

LEVELS = {
    "一般": "ordinary", "普通": "ordinary", "简单": "ordinary", "ordinary": "ordinary",
    "复杂": "complex", "较难": "complex", "complex": "complex",
    "疑难": "hard", "困难": "hard", "重大": "hard", "hard": "hard",
}  # fmt: skip
CLASSES = {"部件": "component", "component": "component", "事件": "event", "event": "event"}
COORDINATE_SYSTEMS = frozenset({"wgs84", "cgcs2000", "gcj02", "bd09"})
MOST_PICTURES = 20
MOST_COLUMNS = 200
LONGEST_HEADING = 32_767  # what a cell of a workbook holds
LONGEST_SHOWN = 60
STRICT = ConfigDict(extra="forbid")
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class ProfileIncomplete(Invalid):
    """A profile must name a column for the number and one for the description, and no column twice."""

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
    field: Field
    date_formats: Annotated[tuple[Name, ...], Len(0, 10)] = ()
    values: Annotated[dict[str, str], Len(0, 2_000)] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetProfile:
    """How a source's sheets are read. `fixed` values stand in where a column is absent or a cell is empty."""

    __pydantic_config__ = STRICT
    columns: Annotated[tuple[ColumnRule, ...], Len(0, MOST_COLUMNS)]
    fixed: dict[Field, Annotated[str, StringConstraints(max_length=500)]] = dataclasses.field(default_factory=dict)
    coordinate_system: Annotated[str, StringConstraints(pattern="^(wgs84|cgcs2000|gcj02|bd09)$")] = "wgs84"


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one cell: its column's heading ("" for the row itself), why, its text, and the code of a
    refusal by `cases`.
    """

    column: str
    fault: Fault
    text: str
    detail: str

    def shown(self) -> "RowFault":
        """As screens show it: the text masked, and no longer than a cell."""
        return replace(self, text=mask_text(self.text)[:LONGEST_SHOWN])


def fault_of(column: str, fault: Fault, text: str = "", detail: str = "") -> RowFault:
    """A fault of which there is nothing more to say than is given."""
    return RowFault(column, fault, text, detail)


def guess_profile(headings: Sequence[str]) -> SheetProfile:
    """The profile that the headings suggest; it may lack what a profile needs."""
    rules = [
        ColumnRule(heading, field) for heading, field in zip(headings, guess_fields(headings), strict=True) if heading
    ]
    return SheetProfile(tuple(rules))


def check_profile(profile: SheetProfile) -> None:
    """Raises `ProfileIncomplete`, with every reason in its facts."""
    used: set[Field] = set()
    columns: set[str] = set()
    reasons: list[dict[str, str]] = []
    for rule in profile.columns:
        if rule.column in columns:
            reasons.append({"column": rule.column, "reason": "column_twice"})
        if rule.field in used and rule.field not in REPEATABLE:
            reasons.append({"field": rule.field.value, "reason": "field_twice"})
        if not all(c.is_date_format(pattern) for pattern in rule.date_formats):
            reasons.append({"column": rule.column, "reason": "format_unusable"})
        columns.add(rule.column)
        used.add(rule.field)
    reasons += [{"field": field.value, "reason": "field_missing"} for field in NEEDED if field not in used]
    if profile.coordinate_system not in COORDINATE_SYSTEMS:
        reasons.append({"reason": "coordinate_system_unknown"})
    reasons += _wrong_fixed(profile)
    if reasons:
        raise ProfileIncomplete(reasons=reasons)


def _wrong_fixed(profile: SheetProfile) -> Iterator[dict[str, str]]:
    for field, text in profile.fixed.items():
        if field is Field.NUMBER or field not in READERS:
            yield {"field": field.value, "reason": "field_not_fixable"}
            continue
        try:
            READERS[field](text, (), UTC)
        except CellWrong as wrong:
            yield {"field": field.value, "reason": wrong.fault.value}


Reader = Callable[[Cell, tuple[str, ...], tzinfo], Any]


def _words(table: Mapping[str, str], fault: Fault) -> Reader:
    def read(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str | None:
        text = c.text_of(cell).lower()
        if not text:
            return None
        if text not in table:
            raise CellWrong(fault)
        return table[text]

    return read


def _text(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    text = c.text_of(cell)
    if len(text) > LONGEST:
        raise CellWrong(Fault.TOO_LONG)
    return text


def _choice(yes: frozenset[str], no: frozenset[str]) -> Reader:
    return lambda cell, _formats, _zone: c.choice_of(cell, yes, no)


READERS: dict[Field, Reader] = {
    Field.NUMBER: lambda cell, _formats, _zone: c.number_of(cell),
    Field.DESCRIPTION: _text,
    Field.SUMMARY: _text,
    Field.ADDRESS: _text,
    Field.LONGITUDE: lambda cell, _formats, _zone: c.degrees_of(cell),
    Field.LATITUDE: lambda cell, _formats, _zone: c.degrees_of(cell),
    Field.POINT: lambda cell, _formats, _zone: c.point_of(cell),
    Field.CATEGORY: _text,
    Field.URBAN_CODE: _text,
    Field.URBAN_CLASS: _words(CLASSES, Fault.CLASS_UNKNOWN),
    Field.COMPONENT_NUMBER: _text,
    Field.LEVEL: _words(LEVELS, Fault.LEVEL_UNKNOWN),
    Field.IS_EMERGENCY: _choice(c.URGENT, c.NOT_URGENT),
    Field.REPORTER_NAME: _text,
    Field.REPORTER_PHONE: _text,
    Field.IS_ANONYMOUS: _choice(c.ANONYMOUS, c.NAMED),
    Field.RECEIVED_AT: c.moment_of,
    Field.DUE_AT: lambda cell, formats, zone: c.moment_of(cell, formats, zone, at_day_end=True),
    Field.FOLLOW_UP_RESULT: _text,
    Field.IS_SOLVED: _choice(c.SOLVED, c.UNSOLVED),
    Field.IS_SATISFIED: _choice(c.SATISFIED, c.UNSATISFIED),
    Field.PICTURES: lambda cell, _formats, _zone: c.PAIR.split(c.text_of(cell))[:MOST_PICTURES],
    Field.KEEP: lambda cell, _formats, _zone: mask_text(_text(cell, (), UTC)),
}


@dataclass(frozen=True, slots=True)
class _Column:
    position: int
    heading: str
    field: Field
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

    def __init__(self, profile: SheetProfile, headings: Sequence[str], zone: tzinfo) -> None:
        """Raises `ProfileIncomplete` and `ProfileDoesNotFit`."""
        check_profile(profile)
        used = [rule for rule in profile.columns if rule.field is not Field.IGNORE]
        places = _places(headings)
        missing = [rule.column for rule in used if _named(rule.column, places) is None]
        if missing:
            raise ProfileDoesNotFit(missing=missing)
        self._columns = [
            _Column(place, headings[place], rule.field, READERS[rule.field], rule.date_formats, rule.values)
            for rule in used
            if (place := _named(rule.column, places)) is not None
        ]
        self._headings = {column.field: column.heading for column in reversed(self._columns)}
        self._fixed = {field: READERS[field](text, (), zone) for field, text in profile.fixed.items()}
        self._width = len(headings)
        self._zone = zone
        self._system = profile.coordinate_system

    @property
    def number_heading(self) -> str:
        """The heading over the orders' numbers."""
        return self._headings[Field.NUMBER]

    def read(self, row: Sequence[Cell]) -> Order | list[RowFault]:
        """The order in a row, or everything that is wrong with it."""
        faults: list[RowFault] = []
        found: dict[Field, Any] = {}
        code: str | None = None
        for column in self._columns:
            cell = row[column.position] if column.position < len(row) else None
            if cell is None or cell == "":
                continue
            if column.values:
                translated = column.values.get(c.text_of(cell))
                if column.field is Field.CATEGORY:
                    code = translated or code
                else:
                    cell = translated if translated is not None else cell
            try:
                value = column.read(cell, column.formats, self._zone)
            except CellWrong as wrong:
                faults.append(fault_of(column.heading, wrong.fault, c.text_of(cell)))
                continue
            if column.field in REPEATABLE:
                found.setdefault(column.field, []).append((column.heading, value))
            else:
                found[column.field] = value
        if len(row) > self._width and any(cell not in {None, ""} for cell in row[self._width :]):
            faults.append(fault_of("", Fault.TOO_MANY_CELLS))
        if faults:
            return faults
        return self._order(found, code)

    def _order(self, found: dict[Field, Any], code: str | None) -> Order | list[RowFault]:
        for field, value in self._fixed.items():
            if field is not Field.CATEGORY and not found.get(field):
                found[field] = [("", value)] if field in REPEATABLE else value
        texts = {field: [text for _, text in found.get(field, ()) if text] for field in JOINED}
        number, description = found.get(Field.NUMBER) or "", "\n".join(texts[Field.DESCRIPTION])
        address, category = "".join(texts[Field.ADDRESS]), "/".join(texts[Field.CATEGORY])
        longitude, latitude = found.get(Field.POINT) or (found.get(Field.LONGITUDE), found.get(Field.LATITUDE))
        faults = self._needed(number, description) + self._too_long(number, description, address)
        try:
            c.check_point(longitude, latitude)
        except CellWrong as wrong:
            at = self._headings.get(Field.POINT) or self._headings.get(Field.LONGITUDE, "")
            faults.append(fault_of(at, wrong.fault, f"{longitude} {latitude}"))
        if faults:
            return faults
        pictures = [url for _, urls in found.get(Field.PICTURES, ()) for url in urls if url]
        return Order(
            number=number,
            description=description,
            summary=found.get(Field.SUMMARY) or "",
            address=address,
            longitude=longitude,
            latitude=latitude,
            coordinate_system=self._system,
            category=category,
            category_code=code or self._fixed.get(Field.CATEGORY),
            level=found.get(Field.LEVEL),
            is_emergency=bool(found.get(Field.IS_EMERGENCY)),
            reporter_name=found.get(Field.REPORTER_NAME) or "",
            reporter_phone=found.get(Field.REPORTER_PHONE) or "",
            is_anonymous=found.get(Field.IS_ANONYMOUS),
            received_at=found.get(Field.RECEIVED_AT),
            due_at=found.get(Field.DUE_AT),
            follow_up=_follow_up(found),
            pictures=tuple(pictures[:MOST_PICTURES]),
            urban_class=found.get(Field.URBAN_CLASS),
            urban_code=found.get(Field.URBAN_CODE) or "",
            component_number=found.get(Field.COMPONENT_NUMBER) or "",
            kept={heading: text for heading, text in found.get(Field.KEEP, ()) if text},
        )

    def _needed(self, number: str, description: str) -> list[RowFault]:
        given = {Field.NUMBER: number, Field.DESCRIPTION: description}
        return [fault_of(self._headings.get(field, ""), Fault.MISSING) for field in NEEDED if not given[field]]

    def _too_long(self, number: str, description: str, address: str) -> list[RowFault]:
        limits = (
            (Field.NUMBER, number, LONGEST_NUMBER),
            (Field.DESCRIPTION, description, LONGEST),
            (Field.ADDRESS, address, LONGEST),
        )
        return [
            fault_of(self._headings.get(field, ""), Fault.TOO_LONG, text)
            for field, text, limit in limits
            if len(text) > limit
        ]


JOINED = (Field.DESCRIPTION, Field.ADDRESS, Field.CATEGORY)
LONGEST_NUMBER = 100


def _follow_up(found: Mapping[Field, Any]) -> FollowUp | None:
    result = found.get(Field.FOLLOW_UP_RESULT) or ""
    solved, satisfied = found.get(Field.IS_SOLVED), found.get(Field.IS_SATISFIED)
    if not result and solved is None and satisfied is None:
        return None
    return FollowUp(mask_text(result), solved, satisfied)
