"""The district's reference data for whoever keeps it: every category with its deadlines, templates, and their records;
and for whoever answers, the templates that suit a case.
"""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import require_reference
from yuandian.governance.cases.errors import CategoryUnknown
from yuandian.governance.cases.models import Category, CategoryDeadline, GeneralDeadlines, ReplyTemplate
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import Clock, ClockUnit
from yuandian.governance.cases.rules.replies import with_places_filled
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled
from yuandian.kernel.history import entries_of


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """How long one clock may run at one level; a sample until the district confirms it."""

    level: CaseLevel
    clock: Clock
    amount: int
    unit: ClockUnit
    is_sample: bool


@dataclass(frozen=True, slots=True)
class CategoryDetail:
    """A category whole, in use or not, with the deadlines that it says itself."""

    id: UUID
    code: str
    name: str
    name_en: str
    parent_id: UUID | None
    keywords: list[str]
    default_level: CaseLevel
    is_emergency: bool
    advice: str | None
    reopen_days: int
    duplicate_metres: int
    is_active: bool
    position: int
    deadlines: list[DeadlineRow]


@dataclass(frozen=True, slots=True)
class TaxonomyDetail:
    """Every category in the order of the tree's positions, and the deadlines where none says."""

    categories: list[CategoryDetail]
    general: list[DeadlineRow]


@dataclass(frozen=True, slots=True)
class ReplyTemplateRow:
    """A template."""

    id: UUID
    name: str
    text: str
    category_id: UUID | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class FilledReply:
    """A template with its places filled for one case."""

    id: UUID
    name: str
    text: str
    is_for_category: bool


def taxonomy_for_keeper(actor: Actor) -> TaxonomyDetail:
    """All categories, those out of use too. Three statements. Raises `Forbidden`."""
    require_reference(actor)
    deadlines: dict[UUID | None, list[DeadlineRow]] = {}
    for row in CategoryDeadline.objects.order_by("id"):
        deadlines.setdefault(row.category_id, []).append(filled(DeadlineRow, row))
    rows = Category.objects.order_by("position", "code")
    return TaxonomyDetail([_detail(row, deadlines.get(row.id, [])) for row in rows], deadlines.get(None, []))


def _detail(row: Category, deadlines: list[DeadlineRow]) -> CategoryDetail:
    return filled(CategoryDetail, row, deadlines=deadlines)


def category_detail(category_id: UUID) -> CategoryDetail:
    """One category with its own deadlines; the caller has judged who asks. Raises `CategoryUnknown`."""
    row = Category.objects.filter(pk=category_id).first()
    if row is None:
        raise CategoryUnknown(field="category_id")
    deadlines = CategoryDeadline.objects.filter(category=row).order_by("id")
    return _detail(row, [filled(DeadlineRow, one) for one in deadlines])


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


def reply_templates(actor: Actor) -> list[ReplyTemplateRow]:
    """Every template, those out of use last. Raises `Forbidden`."""
    require_reference(actor)
    return [template_row(row) for row in ReplyTemplate.objects.order_by("-is_active", "created_at", "id")]


def template_row(row: ReplyTemplate) -> ReplyTemplateRow:
    """A template as its keeper sees it."""
    return filled(ReplyTemplateRow, row)


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
    leaf = next(iter(case.ancestor_ids()), None)
    place = case.address or (grid.grid_names([leaf]).get(leaf, "") if leaf else "")
    values = {"category": card.name if card else "", "place": place, "account": case.account.rstrip("。.")}
    return [
        FilledReply(row.id, row.name, with_places_filled(row.text, **values), row.category_id is not None)
        for row in suiting
    ]
