"""Loads the sample taxonomy: categories, their deadlines and reply templates, from one replaceable file."""

from pathlib import Path
from typing import Literal
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import F

from yuandian.governance.cases.errors import TaxonomyFileWrong
from yuandian.governance.cases.models import Category, CategoryDeadline, ReplyTemplate, TaxonomyRevision
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.reference import shipped

Deadlines = dict[CaseLevel, dict[Clock, str]]


class CategoryEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[category]]` of the file."""

    code: str
    name: str
    name_en: str
    parent: str | None = None
    keywords: list[str] = []
    default_level: CaseLevel = CaseLevel.ORDINARY
    is_emergency: bool = False
    advice: str | None = None
    urban_class: Literal["component", "event"] | None = None
    urban_code: str | None = None
    duplicate_metres: int = 100
    reopen_days: int = 15
    deadlines: Deadlines = {}


class ReplyEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[reply]]` of the file; without a category it suits every case."""

    name: str
    text: str
    category: str | None = None


class TaxonomyFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file: deadlines for everything, the categories in order, the reply templates."""

    category: list[CategoryEntry]
    deadlines: Deadlines = {}
    reply: list[ReplyEntry] = []


def read_taxonomy(path: Path | None = None) -> TaxonomyFile:
    """The file at `path`, else the sample shipped with the product. Raises `TaxonomyFileWrong`."""
    try:
        taxonomy = (
            msgspec.toml.decode(path.read_bytes(), type=TaxonomyFile) if path else shipped("categories", TaxonomyFile)
        )
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TaxonomyFileWrong(reason=str(error)) from error
    _check(taxonomy)
    return taxonomy


def load_reference() -> int:
    """Loads the shipped sample taxonomy where there is none yet; gives the number of categories written."""
    return load_categories()


@transaction.atomic
def load_categories(path: Path | None = None, *, refresh: bool = False) -> int:
    """Loads the taxonomy into an empty table and gives the number of categories written.

    Where categories exist nothing is touched, so that what a district edited or removed stays so. With
    `refresh` the entries are written again by their codes; deadlines that the district confirmed
    (`is_sample` false) stay. Raises `TaxonomyFileWrong`.
    """
    TaxonomyRevision.objects.get_or_create(id=1)
    TaxonomyRevision.objects.select_for_update().get(id=1)
    if Category.objects.exists() and not refresh:
        return 0
    taxonomy = read_taxonomy(path)
    ids = _write_categories(taxonomy)
    _write_deadlines(taxonomy, ids)
    _write_replies(taxonomy, ids)
    TaxonomyRevision.objects.filter(id=1).update(revision=F("revision") + 1)
    transaction.on_commit(recheck_taxonomy)
    return len(ids)


def allowance_of(text: str) -> Allowance:
    """`4 working_hours` as an allowance. Raises `TaxonomyFileWrong`."""
    amount, _, unit = text.partition(" ")
    try:
        allowance = Allowance(int(amount), ClockUnit(unit))
    except ValueError as error:
        raise TaxonomyFileWrong(deadline=text, reason=str(error)) from error
    if allowance.amount <= 0:
        raise TaxonomyFileWrong(deadline=text, reason="a deadline is longer than nothing")
    return allowance


def _check(taxonomy: TaxonomyFile) -> None:
    """Codes once, parents above their children (hence no circle), templates for categories that exist."""
    seen: set[str] = set()
    for entry in taxonomy.category:
        if entry.code in seen:
            raise TaxonomyFileWrong(category=entry.code, reason="the code is used twice")
        if entry.parent is not None and entry.parent not in seen:
            raise TaxonomyFileWrong(category=entry.code, reason=f"no category {entry.parent} stands above it")
        seen.add(entry.code)
    for reply in taxonomy.reply:
        if reply.category is not None and reply.category not in seen:
            raise TaxonomyFileWrong(reply=reply.name, reason=f"there is no category {reply.category}")
    for deadlines in [taxonomy.deadlines, *(entry.deadlines for entry in taxonomy.category)]:
        for clocks in deadlines.values():
            for text in clocks.values():
                allowance_of(text)


def _write_categories(taxonomy: TaxonomyFile) -> dict[str, UUID]:
    codes = [entry.code for entry in taxonomy.category]
    known = dict(Category.objects.filter(code__in=codes).values_list("code", "id"))
    rows: dict[str, Category] = {}
    for position, entry in enumerate(taxonomy.category):
        row = Category(
            code=entry.code,
            name=entry.name,
            name_en=entry.name_en,
            keywords=entry.keywords,
            default_level=entry.default_level.value,
            is_urban_component=entry.urban_class == "component",
            urban_code=entry.urban_code,
            is_emergency=entry.is_emergency,
            advice=entry.advice,
            reopen_days=entry.reopen_days,
            duplicate_metres=entry.duplicate_metres,
            position=position,
        )
        row.id = known.get(entry.code, row.id)
        row.parent = rows[entry.parent] if entry.parent else None
        rows[entry.code] = row
    kept = ("id", "code", "created_at", "is_active", "history_count", "history_head")
    fields = [f.name for f in Category._meta.concrete_fields if f.name not in kept]  # noqa: SLF001
    Category.objects.bulk_create(rows.values(), update_conflicts=True, unique_fields=["code"], update_fields=fields)
    return {code: row.id for code, row in rows.items()}


def _write_deadlines(taxonomy: TaxonomyFile, ids: dict[str, UUID]) -> None:
    CategoryDeadline.objects.filter(is_sample=True).delete()
    holders: list[tuple[UUID | None, Deadlines]] = [(None, taxonomy.deadlines)]
    holders += [(ids[entry.code], entry.deadlines) for entry in taxonomy.category]
    rows: list[CategoryDeadline] = []
    for category_id, deadlines in holders:
        for level, clocks in deadlines.items():
            for clock, text in clocks.items():
                allowance = allowance_of(text)
                rows.append(
                    CategoryDeadline(
                        category_id=category_id,
                        level=level.value,
                        clock=clock.value,
                        amount=allowance.amount,
                        unit=allowance.unit.value,
                        is_sample=True,
                    )
                )
    CategoryDeadline.objects.bulk_create(rows, ignore_conflicts=True)


def _write_replies(taxonomy: TaxonomyFile, ids: dict[str, UUID]) -> None:
    known = set(ReplyTemplate.objects.values_list("name", flat=True))
    ReplyTemplate.objects.bulk_create(
        ReplyTemplate(name=entry.name, text=entry.text, category_id=ids[entry.category] if entry.category else None)
        for entry in taxonomy.reply
        if entry.name not in known
    )
