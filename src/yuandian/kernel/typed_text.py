"""Texts that people type: a mobile or ID number in them is masked in the column and sealed beside it.

`TypedText` masks at the moment of assignment, so that neither memory nor table, message nor record has the number; when
the row is written, the number goes into `TypedNumber` under the row's subject. What finds numbers is `kernel.masking`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models.query_utils import DeferredAttribute

from yuandian.kernel import clock
from yuandian.kernel.history import subject_type_of
from yuandian.kernel.ids import new_id
from yuandian.kernel.masking import mask_number, mask_text, numbers_in
from yuandian.kernel.models import TypedNumber
from yuandian.kernel.sealed import lookup, seal

CONTEXT = "kernel.typednumber.number"
TYPED = "_typed_numbers"  # of a row in memory: column → numbers that are not kept yet
SELF = "self"
BATCH = 500
# What may hold a number: as PostgreSQL finds it, wider than `kernel.masking`.
SUSPECT = "(1[ -]?[3-9]([ -]?[0-9]){9})|([0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3})|[０-９]"


class _Masking(DeferredAttribute):
    """Masks what is assigned and remembers the numbers until the row is written."""

    def __set__(self, row: models.Model, value: Any) -> None:
        name = self.field.attname
        if isinstance(value, str) and (numbers := numbers_in(value)):
            row.__dict__.setdefault(TYPED, {}).setdefault(name, []).extend(numbers)
            value = mask_text(value)
        row.__dict__[name] = value


class TypedText(models.TextField):  # type: ignore[type-arg]
    """A column for what people type; for the database, and its migrations, plain text.

    The numbers are kept under the row that its model's `numbers_of` names: a foreign key, or `SELF`. A model that names
    none keeps them nowhere, since nobody may see them. A statement that writes past the rows (`update`, `bulk_update`)
    masks too, and keeps nothing: whoever writes so calls `keep_numbers`.
    """

    descriptor_class = _Masking

    def deconstruct(self) -> Any:
        """A text column."""
        name, _, arguments, options = super().deconstruct()
        return name, "django.db.models.TextField", arguments, options

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Keeps what was typed, in the transaction that writes the row."""
        typed = model_instance.__dict__.get(TYPED, {}).pop(self.attname, None)
        if typed and hasattr(model_instance, "numbers_of"):
            keep_numbers(*subject_of(model_instance), typed)
        return super().pre_save(model_instance, add)

    def get_prep_value(self, value: Any) -> Any:
        """Masked, whichever way it comes."""
        prepared = super().get_prep_value(value)
        return mask_text(prepared) if isinstance(prepared, str) else prepared


def subject_of(row: models.Model) -> tuple[str, UUID]:
    """Kind and id of what the numbers in a row's texts are kept under."""
    owner: str = type(row).numbers_of  # type: ignore[attr-defined]
    if owner == SELF:
        return subject_type_of(type(row)), row.pk
    field: Any = type(row)._meta.get_field(owner)  # noqa: SLF001
    return subject_type_of(field.related_model), getattr(row, field.attname)


def unwritten_in(row: models.Model) -> set[str]:
    """The columns of a row in memory that had a number when they were assigned, or read, and were not written since."""
    return set(row.__dict__.get(TYPED, ()))


INSERT = """
INSERT INTO kernel_typed_number (id, created_at, subject_type, subject_id, number_index, number)
VALUES (%(id)s, %(created_at)s, %(subject_type)s, %(subject_id)s, %(number_index)s, %(number)s)
ON CONFLICT DO NOTHING
"""


def number_rows(
    subject_type: str, subject_id: UUID, numbers: Sequence[str], at: datetime | None = None
) -> list[dict[str, Any]]:
    """The rows that `keep_numbers` inserts, for hot paths that write them within a statement of their own."""
    return [
        {"id": new_id(), "created_at": at or clock.now(), "subject_type": subject_type, "subject_id": subject_id,
         "number_index": lookup(number), "number": seal(number, CONTEXT)}
        for number in dict.fromkeys(numbers)
    ]  # fmt: skip


def keep_numbers(subject_type: str, subject_id: UUID, numbers: Sequence[str]) -> None:
    """Seals numbers beside a subject whose texts show them masked; each once."""
    if not numbers:
        return
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, number_rows(subject_type, subject_id, numbers))


def kept_numbers(subject_type: str, subject_ids: Iterable[UUID]) -> list[str]:
    """The plain numbers of subjects, the first typed first; never to be shown but for a recorded reason."""
    rows = TypedNumber.objects.filter(subject_type=subject_type, subject_id__in=list(subject_ids)).order_by("id")
    return list(dict.fromkeys(row.number for row in rows))


@dataclass(frozen=True, slots=True)
class TypedNumberShown:
    """A mobile or ID number that was typed into texts: as it stands there, and in plain."""

    masked: str
    number: str


@dataclass(frozen=True, slots=True)
class NumbersUnmasked:
    """The numbers in a subject's texts, the first typed first."""

    numbers: list[TypedNumberShown]


def unmasked_numbers(subject_type: str, subject_ids: Iterable[UUID]) -> NumbersUnmasked:
    """Masked and plain beside each other, for whoever's reason is in the record by now."""
    numbers = kept_numbers(subject_type, subject_ids)
    return NumbersUnmasked([TypedNumberShown(mask_number(number), number) for number in numbers])


def count_of_numbers(subject_type: str, subject_ids: Iterable[UUID]) -> int:
    """How many numbers are kept under subjects."""
    kept = TypedNumber.objects.filter(subject_type=subject_type, subject_id__in=list(subject_ids))
    return kept.values("number_index").distinct().count()


def typed_columns() -> Mapping[type[models.Model], list[str]]:
    """Every model with such columns, and which they are."""
    found = {
        model: [field.attname for field in model._meta.local_fields if isinstance(field, TypedText)]  # noqa: SLF001
        for model in apps.get_models()
    }
    return {model: columns for model, columns in found.items() if columns}


def counts_of_numbers(subject_type: str, subject_ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many numbers are kept under each of a page's subjects that has any. One statement."""
    kept = TypedNumber.objects.filter(subject_type=subject_type, subject_id__in=subject_ids)
    return dict(kept.values_list("subject_id").annotate(models.Count("id")).order_by())


Sealing = Callable[[Sequence[Any]], int]
_sealings: dict[str, Sealing] = {}


def register_sealing(table: str, sealing: Sealing) -> None:
    """How rows of a table under proof are sealed: with an entry that says so; gives how many of the ids had any."""
    _sealings[table] = sealing


def seal_stored(report: Callable[[str, int], None]) -> int:
    """Masks and seals what was stored in plain before, in batches; gives how many rows had any. May be repeated.

    `report(table, rows)` is called after each table.
    """
    everywhere = 0
    for model, columns in typed_columns().items():
        table, sealed, after = model._meta.label_lower, 0, None  # noqa: SLF001
        while ids := suspects(model, columns, after):
            sealing = _sealings.get(table)
            sealed += sealing(ids) if sealing else seal_rows(model, columns, ids)
            after = ids[-1]
        report(table, sealed)
        everywhere += sealed
    return everywhere


def suspects(model: type[models.Model], columns: Sequence[str], after: Any = None) -> list[Any]:
    """Ids of at most a batch of rows, after the id `after`, whose texts may hold a number in plain."""
    told = models.Q()
    for column in columns:
        told |= models.Q(**{f"{column}__regex": SUSPECT})
    rows = model._base_manager.filter(told).order_by("pk")  # noqa: SLF001
    if after is not None:
        rows = rows.filter(pk__gt=after)
    return list(rows.values_list("pk", flat=True)[:BATCH])


@transaction.atomic
def seal_rows(model: type[models.Model], columns: Sequence[str], ids: Sequence[Any]) -> int:
    """Masks and seals what stands in plain in these rows of a table without proven columns; gives how many had any."""
    sealed = 0
    for row in model._base_manager.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"):  # noqa: SLF001
        if stale := unwritten_in(row) & set(columns):
            row.save(update_fields=sorted(stale))
            sealed += 1
    return sealed
