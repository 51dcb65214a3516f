"""The district's reference data for whoever keeps it: every category with its deadlines, templates, and their records;
and for whoever answers, the templates that suit a case.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import require_reference
from yuandian.governance.cases.models import Category, CategoryDeadline, GeneralDeadlines, ReplyTemplate
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.queries.lists import leaf_of
from yuandian.governance.cases.queries.taxonomy import CategoryUnknown, taxonomy
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.replies import filled
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import entries_of


@dataclass(frozen=True, slots=True)
class DeadlineCard:
    """How long one clock may run at one level; a sample until the district confirms it."""

    level: str
    clock: str
    amount: int
    unit: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class CategoryPage:
    """A category whole, in use or not, with the deadlines that it says itself."""

    id: UUID
    code: str
    name: str
    name_en: str
    parent_id: UUID | None
    keywords: list[str]
    default_level: str
    is_emergency: bool
    advice: str | None
    reopen_days: int
    duplicate_metres: int
    is_active: bool
    position: int
    deadlines: list[DeadlineCard]


@dataclass(frozen=True, slots=True)
class TaxonomyView:
    """Every category in the order of the tree's positions, and the deadlines where none says."""

    categories: list[CategoryPage]
    general: list[DeadlineCard]


@dataclass(frozen=True, slots=True)
class FilledReply:
    """A template with its places filled for one case."""

    id: UUID
    name: str
    text: str
    is_for_category: bool


def taxonomy_for_keeper(actor: Actor) -> TaxonomyView:
    """All categories, those out of use too. Three statements. Raises `Forbidden`."""
    require_reference(actor)
    deadlines: dict[UUID | None, list[DeadlineCard]] = {}
    for row in CategoryDeadline.objects.order_by("id"):
        card = DeadlineCard(row.level, row.clock, row.amount, row.unit, row.is_sample)
        deadlines.setdefault(row.category_id, []).append(card)
    rows = Category.objects.order_by("position", "code")
    return TaxonomyView([page_of(row, deadlines.get(row.id, [])) for row in rows], deadlines.get(None, []))


def page_of(row: Category, deadlines: list[DeadlineCard]) -> CategoryPage:
    """A row as its keeper sees it."""
    return CategoryPage(
        row.id, row.code, row.name, row.name_en, row.parent_id, row.keywords, row.default_level, row.is_emergency,
        row.advice, row.reopen_days, row.duplicate_metres, row.is_active, row.position, deadlines,
    )  # fmt: skip


def category_page(category_id: UUID) -> CategoryPage:
    """One category with its own deadlines; the caller has judged who asks. Raises `CategoryUnknown`."""
    row = Category.objects.filter(pk=category_id).first()
    if row is None:
        raise CategoryUnknown(field="category_id")
    cards = [
        DeadlineCard(one.level, one.clock, one.amount, one.unit, one.is_sample)
        for one in CategoryDeadline.objects.filter(category=row).order_by("id")
    ]
    return page_of(row, cards)


def category_record(actor: Actor, category_id: UUID | None) -> list[people.RecordMoment]:
    """Who changed a category and its deadlines, or with None those for everything. Raises `CategoryUnknown`."""
    require_reference(actor)
    if category_id is None:
        general = GeneralDeadlines.objects.filter(label="general").first()
        return people.record_of(entries_of(general)) if general else []
    row = Category.objects.filter(pk=category_id).first()
    if row is None:
        raise CategoryUnknown(field="category_id")
    return people.record_of(entries_of(row))


def reply_templates(actor: Actor) -> list[ReplyTemplate]:
    """Every template, those out of use last. Raises `Forbidden`."""
    require_reference(actor)
    return list(ReplyTemplate.objects.order_by("-is_active", "created_at", "id"))


def reply_template_record(actor: Actor, template_id: UUID) -> list[people.RecordMoment]:
    """Who changed a template. Raises `NotVisible`."""
    require_reference(actor)
    row = ReplyTemplate.objects.filter(pk=template_id).first()
    if row is None:
        raise NotVisible
    return people.record_of(entries_of(row))


def replies_for_case(actor: Actor, case_id: UUID) -> list[FilledReply]:
    """The templates that suit a case, those of its category first, filled with what the case says.

    Raises `NotVisible` and `Forbidden`.
    """
    case = find_case(actor, case_id)
    actor.require(CasePermission.REPLY)
    card = taxonomy().by_id.get(case.category_id) if case.category_id else None
    near = (card.id, *card.ancestors) if card else ()
    rows = ReplyTemplate.objects.filter(is_active=True).order_by("created_at", "id")
    suiting = [row for row in rows if row.category_id is None or row.category_id in near]
    suiting.sort(key=lambda row: near.index(row.category_id) if row.category_id in near else len(near))
    leaf = leaf_of({name: getattr(case, name) for name in GRID_COLUMNS})
    place = case.address or (grid.grid_names([leaf]).get(leaf, "") if leaf else "")
    values = {"category": card.name if card else "", "place": place, "account": case.account.rstrip("。.")}
    return [FilledReply(row.id, row.name, filled(row.text, **values), row.category_id is not None) for row in suiting]


GRID_COLUMNS: Iterable[str] = ("exclusive_grid_id", "micro_grid_id", "grid_id", "community_id", "street_id")
