"""The kinds of sheets that an actor may import: what their columns mean, and a template of each."""

from dataclasses import dataclass

from yuandian.foundation.imports.access import require_any
from yuandian.foundation.imports.errors import ImportKindUnknown
from yuandian.foundation.imports.providers import ImportKind, import_kinds
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.sheets.columns import EXAMPLE, IGNORE
from yuandian.kernel.sheets.writing import fitting_widths, workbook_stream


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What a column can mean, for the mapping screen and the help beside a template."""

    field: str
    is_needed: bool
    is_repeatable: bool
    headings: list[str]
    about: str
    example: str


@dataclass(frozen=True, slots=True)
class ImportKindRow:
    """A kind of sheet. `belongs_to` is what an upload has to name, such as `source`; "" for nothing."""

    code: str
    belongs_to: str
    has_points: bool
    has_template: bool
    has_handouts: bool
    columns: list[ColumnMeaning]


def kinds_for(actor: Actor) -> list[ImportKindRow]:
    """The kinds that the actor may import, in the order in which a new district needs them."""
    require_any(actor)
    return [_kind_row(kind) for kind in import_kinds if _may_import(actor, kind)]


def _may_import(actor: Actor, kind: ImportKind[object]) -> bool:
    try:
        kind.allow(actor)
    except Forbidden:
        return False
    return True


def _kind_row(kind: ImportKind[object]) -> ImportKindRow:
    meanings = [
        ColumnMeaning(one.field, one.is_needed, one.is_repeatable, list(one.headings), one.about, one.example)
        for one in kind.columns.all
    ]
    return ImportKindRow(kind.code, kind.belongs_to, kind.has_points, _has_template(kind), kind.has_handouts, meanings)


def _has_template(kind: ImportKind[object]) -> bool:
    return any(one.example for one in kind.columns.all)


def template_of(actor: Actor, code: str) -> bytes:
    """A workbook with the kind's headings and one line as an example, which no import takes.

    Raises `ImportKindUnknown`, `Forbidden`.
    """
    kind = import_kinds.named(code)
    kind.allow(actor)
    if not _has_template(kind):
        raise ImportKindUnknown(kind=code)
    columns = [one for one in kind.columns.all if one.field != IGNORE]
    headings = [f"{one.headings[0]}*" if one.is_needed else one.headings[0] for one in columns]
    example = [one.example for one in columns]
    example[0] = f"{EXAMPLE}{example[0]}"
    return b"".join(workbook_stream("模板", headings, fitting_widths(headings, [example]), [example]))
