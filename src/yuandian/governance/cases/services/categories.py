"""Categories and reply templates: added and changed by the district, every change on its own record."""

from dataclasses import asdict, dataclass, field
from typing import Annotated, Any
from uuid import UUID

from django.db import IntegrityError, transaction
from pydantic import Field

from yuandian.governance.cases.access import require_reference
from yuandian.governance.cases.errors import (
    CategoryCodeTaken,
    CategoryInCircle,
    CategoryUnknown,
    NameMissing,
    ReplyTemplateUnknown,
    ReplyTextUnusable,
)
from yuandian.governance.cases.models import Category, ReplyTemplate
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.cases.records import CategoryRecord, ReplyTemplateRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.inputs import Advice, Code, Name, Words
from yuandian.governance.cases.rules.replies import unknown_places
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import names_of
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryDraft:
    """What a category is made of, but for its code, which is given once."""

    name: Name
    name_en: Name = ""
    parent_id: UUID | None = None
    keywords: Annotated[list[Name], Field(max_length=200)] = field(default_factory=list)
    default_level: CaseLevel = CaseLevel.ORDINARY
    is_emergency: bool = False
    advice: Advice | None = None
    reopen_days: Annotated[int, Field(ge=0, le=365)] = 15
    duplicate_metres: Annotated[int, Field(ge=0, le=5_000)] = 100
    is_active: bool = True
    position: Annotated[int, Field(ge=0, le=100_000)] = 0

    def columns(self) -> dict[str, Any]:
        """The columns of a row, trimmed. Raises `NameMissing`."""
        name = self.name.strip()
        if not name:
            raise NameMissing(field="name")
        words = dict.fromkeys(word.strip() for word in self.keywords if word.strip())
        return {
            **{one: getattr(self, one) for one in names_of(CategoryDraft)},
            "name": name,
            "name_en": self.name_en.strip(),
            "keywords": list(words),
            "default_level": self.default_level.value,
            "advice": (self.advice or "").strip() or None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCategory(CategoryDraft):
    """A new category, with the code that stays its own."""

    code: Code


@transaction.atomic
def add_category(actor: Actor, new: NewCategory) -> Category:
    """A kind of trouble of the district's own. Raises `Forbidden`, `CategoryCodeTaken`, `CategoryUnknown`."""
    post_id = require_reference(actor)
    columns = new.columns()
    _require_category(new.parent_id, "parent_id")
    row = Category(code=new.code.strip(), **columns)
    if not row.code:
        raise NameMissing(field="code")
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise CategoryCodeTaken(field="code") from error
    append(row, CategoryRecord.ADD, actor=actor, post_id=post_id, details=_plain(columns))
    transaction.on_commit(recheck_taxonomy)
    return row


@transaction.atomic
def change_category(actor: Actor, category_id: UUID, draft: CategoryDraft) -> Category:
    """Changes a category for new cases; open ones keep their level and clocks. One without a change is left alone.

    Raises `Forbidden`, `CategoryUnknown`, `CategoryInCircle`, `NameMissing`.
    """
    post_id = require_reference(actor)
    columns = draft.columns()
    row = Category.objects.select_for_update().filter(pk=category_id).first()
    if row is None:
        raise CategoryUnknown(field="category_id")
    _require_category(draft.parent_id, "parent_id")
    _refuse_circle(row, draft.parent_id)
    if changed := _apply(row, columns):
        append(row, CategoryRecord.CHANGE, actor=actor, post_id=post_id, details=changed)
        transaction.on_commit(recheck_taxonomy)
    return row


def _refuse_circle(row: Category, parent_id: UUID | None) -> None:
    above = dict(Category.objects.values_list("id", "parent_id"))
    at = parent_id
    while at is not None:
        if at == row.id:
            raise CategoryInCircle(field="parent_id")
        at = above[at]


def _require_category(category_id: UUID | None, field: str) -> None:
    if category_id is not None and not Category.objects.filter(pk=category_id).exists():
        raise CategoryUnknown(field=field)


def _apply(row: Any, columns: dict[str, Any]) -> dict[str, Any]:
    """Writes what differs; gives column → [before, after]."""
    changed = {name: [getattr(row, name), value] for name, value in columns.items() if getattr(row, name) != value}
    for name, value in columns.items():
        setattr(row, name, value)
    if changed:
        row.save(update_fields=list(changed))
    return {name: [_told(before), _told(after)] for name, (before, after) in changed.items()}


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    return {name: _told(value) for name, value in columns.items()}


def _told(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTemplateDraft:
    """A reply to start from; without a category it suits every case."""

    name: Name
    text: Words
    category_id: UUID | None = None
    is_active: bool = True

    def columns(self) -> dict[str, Any]:
        """The columns of a row, trimmed. Raises `NameMissing`, `ReplyTextUnusable`."""
        name, text = self.name.strip(), self.text.strip()
        if not name:
            raise NameMissing(field="name")
        unknown = unknown_places(text)
        if not text or unknown:
            raise ReplyTextUnusable(field="text", unknown=unknown)
        return {**asdict(self), "name": name, "text": text}


@transaction.atomic
def add_reply_template(actor: Actor, draft: ReplyTemplateDraft) -> ReplyTemplate:
    """A template more. Raises `Forbidden`, `NameMissing`, `ReplyTextUnusable`, `CategoryUnknown`."""
    post_id = require_reference(actor)
    columns = draft.columns()
    _require_category(draft.category_id, "category_id")
    row = ReplyTemplate.objects.create(**columns)
    append(row, ReplyTemplateRecord.ADD, actor=actor, post_id=post_id, details=_plain(columns))
    return row


@transaction.atomic
def change_reply_template(actor: Actor, template_id: UUID, draft: ReplyTemplateDraft) -> ReplyTemplate:
    """Changes a template, or puts it out of use. Raises also `ReplyTemplateUnknown`."""
    post_id = require_reference(actor)
    columns = draft.columns()
    row = ReplyTemplate.objects.select_for_update().filter(pk=template_id).first()
    if row is None:
        raise ReplyTemplateUnknown
    _require_category(draft.category_id, "category_id")
    if changed := _apply(row, columns):
        append(row, ReplyTemplateRecord.CHANGE, actor=actor, post_id=post_id, details=changed)
    return row
