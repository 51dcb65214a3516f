"""Many rows at once: PostgreSQL's COPY, with the model's own columns and defaults.

Nothing but the table's constraints and triggers looks at the rows. A row of a chained model gets the first entry of
its record with `found`.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models

from yuandian.kernel.filling import names_of
from yuandian.kernel.history import GENESIS, Entry, NewEntry, chain, subject_type_of
from yuandian.kernel.ids import new_id
from yuandian.kernel.proven import real_columns, state_of
from yuandian.kernel.record_kinds import RecordKind
from yuandian.kernel.sealed import SealedText

SYSTEM = "sample"
ENTRY_COLUMNS = names_of(Entry)


class Table:
    """Rows of one model, gathered and then written together. All are made at the same moment unless they say so."""

    def __init__(self, label: str, at: datetime) -> None:
        self._model: type[Any] = apps.get_model(label)
        self._at = at
        self._rows: list[dict[str, Any]] = []
        self._entries: list[Entry] = []
        self._subject_type = subject_type_of(self._model)
        self._fields = self._model._meta.local_concrete_fields  # noqa: SLF001 - how Django tells a model's columns
        self._defaults = {field.attname: _default(field) for field in self._fields} | {"created_at": at}

    def add(self, **columns: Any) -> UUID:
        """One row, by attribute names; what is not given is the model's default. Gives its id."""
        row_id = new_id()
        self._rows.append({"id": row_id, **columns})
        return row_id

    def found(
        self, record: RecordKind, details: Mapping[str, Any], area_id: UUID | None = None, **columns: Any
    ) -> UUID:
        """One row of a chained model, with the first entry of its record."""
        row_id = new_id()
        step = NewEntry(record, self._at, None, None, SYSTEM, details)
        values = self._defaults | {"id": row_id, **columns}
        names: tuple[tuple[str, ...], ...] = self._model.proven
        state = state_of(names, values, real_columns(self._model)) if names else None
        entries, count, head = chain(self._subject_type, row_id, area_id, 0, GENESIS, [step], state)
        self._entries += entries
        self._rows.append({"id": row_id, "history_count": count, "history_head": head, **columns})
        return row_id

    def take(self, rows: Iterable[SimpleNamespace]) -> None:
        """Rows that were gathered elsewhere, with every column."""
        self._rows += [row.__dict__ for row in rows]

    def write(self) -> None:
        """Writes what was gathered."""
        adapters = [(field.attname, _adapter(field)) for field in self._fields]
        columns = ", ".join(f'"{field.column}"' for field in self._fields)
        table = self._model._meta.db_table  # noqa: SLF001
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
            for row in self._rows:
                values = self._defaults | row
                if len(values) != len(adapters):
                    raise KeyError(f"{table} has no columns {sorted(set(row) - set(self._defaults))}")
                copy.write_row([adapt(values[name]) if adapt else values[name] for name, adapt in adapters])
        copy_entries(self._entries)
        self._rows, self._entries = [], []


def _default(field: models.Field[Any, Any]) -> Any:
    return None if callable(field.default) and field.primary_key else field.get_default()


def _adapter(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    if isinstance(field, SealedText):
        return field.get_prep_value
    if isinstance(field, models.JSONField):
        return _as_json
    return None


def _as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def copy_entries(entries: Iterable[Entry]) -> None:
    """Writes entries of the record."""
    columns = ", ".join(ENTRY_COLUMNS)
    with connection.cursor() as cursor, cursor.copy(f"COPY kernel_history ({columns}) FROM STDIN") as copy:
        for entry in entries:
            copy.write_row([getattr(entry, column) for column in ENTRY_COLUMNS])
