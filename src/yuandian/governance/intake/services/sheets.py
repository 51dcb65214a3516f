"""Sheets of orders: how an import of them is looked at and taken, beside what they share with every other import."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from yuandian.foundation.imports.facade import (
    Batch,
    Foreseen,
    ImportKind,
    RowOutcome,
    SavedProfile,
    Taken,
    UnknownWords,
)
from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CategoryCard, NewCase, PlaceForeseen
from yuandian.governance.intake.access import ANY, expected_areas, sees_district
from yuandian.governance.intake.errors import SourceUnknown
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.categories import SURE_ENOUGH, category_for, proposals_for
from yuandian.governance.intake.queries.profiles import check_categories
from yuandian.governance.intake.queries.sources import active_source
from yuandian.governance.intake.rules import IntakePermission
from yuandian.governance.intake.rules.orders import Order
from yuandian.governance.intake.rules.rows import COLUMNS, Field, order_in
from yuandian.governance.intake.services.orders import new_case, take_orders
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone, mask_text
from yuandian.kernel.sheets.cells import Fault
from yuandian.kernel.sheets.profiles import fault_of, profile_from


def _allow(actor: Actor) -> UUID | None:
    post = actor.require(IntakePermission.IMPORT)
    return post.id if post else None


def _name_of(source_id: UUID | None) -> str:
    """The source's name. Raises `SourceUnknown`, `SourceInactive`."""
    if source_id is None:
        raise SourceUnknown
    return active_source(source_id).name


def _saved(source_id: UUID | None) -> list[SavedProfile]:
    rows = MappingProfile.objects.filter(source_id=source_id) if source_id else ()
    return [SavedProfile(row.name, profile_from(row.content), row.changed_at) for row in rows]


def _source_of(batch: Batch) -> Source:
    assert batch.of_id is not None, "an import of orders names its source"
    return Source.objects.get(pk=batch.of_id)


def _take(actor: Actor, batch: Batch, orders: Sequence[Order]) -> list[Taken]:
    source = _source_of(batch)
    found = take_orders(actor, source, orders, {"import": str(batch.run_id)}, expected_areas(actor))
    return [
        Taken(faults=[fault_of("", Fault.REFUSED, str(one.refusal.facts.get("field", "")), one.refusal.code)])
        if one.refusal is not None
        else Taken(one.case_id, order.number, one.is_new, one.changed)
        for order, one in zip(orders, found, strict=True)
    ]


NOWHERE = PlaceForeseen("", is_certain=False)
SHOWN = ("number", "summary", "address", "category", "place", "reporter", "due_at")


def _foresee(actor: Actor, batch: Batch, orders: Sequence[Order]) -> list[Foreseen]:
    """Which are known, and of which category and place the others would be; cases are not opened to find out."""
    source = _source_of(batch)
    known = cases.external_of(source.code, [order.number for order in orders])
    found: dict[str, CategoryCard | None] = {}
    places = _places(actor, source, orders, found)
    return [
        Foreseen(_cells(order, found, place), RowOutcome.KNOWN if order.number in known else RowOutcome.NEW)
        for order, place in zip(orders, places, strict=True)
    ]


def _places(
    actor: Actor, source: Source, orders: Sequence[Order], found: dict[str, CategoryCard | None]
) -> list[PlaceForeseen]:
    """Where the orders would be placed; nowhere for those that are refused."""
    areas = expected_areas(actor)
    wanted = [new_case(source, order, {}, found, areas) for order in orders]
    places = iter(cases.places_foreseen([new for new in wanted if isinstance(new, NewCase)]))
    return [next(places) if isinstance(new, NewCase) else NOWHERE for new in wanted]


def _cells(order: Order, found: dict[str, CategoryCard | None], place: PlaceForeseen) -> dict[str, str]:
    category, by = _category(order, found)
    reporter = (mask_name(order.reporter_name), mask_phone(order.reporter_phone))
    return {
        "number": order.number,
        "summary": mask_text(order.summary or order.description),
        "address": order.address,
        "category": category,
        "category_by": by,
        "place": place.name,
        "place_by": "certain" if place.is_certain else "asked",
        "reporter": " ".join(part for part in reporter if part),
        "due_at": order.due_at.isoformat() if order.due_at else "",
    }


def _category(order: Order, found: dict[str, CategoryCard | None]) -> tuple[str, str]:
    """The category and who says so: source, words, none."""
    card = category_for(order, found)
    if card is not None:
        return card.name, "source"
    guess = cases.suggest_category(f"{order.summary} {order.description}")
    if guess is not None and guess.share >= SURE_ENOUGH:
        return guess.category.name, "words"
    return "", "none"


def _unknown_words(orders: Sequence[Order]) -> UnknownWords:
    """Classes of the source that no category of ours fits."""
    found: dict[str, CategoryCard | None] = {}
    unmapped = Counter(order.category for order in orders if order.category and category_for(order, found) is None)
    return UnknownWords(dict(unmapped.most_common()), proposals_for(orders, unmapped))


ORDERS: ImportKind[Order] = ImportKind(
    code="orders",
    allow=_allow,
    may_look=lambda actor: any(actor.may(permission) for permission in ANY),
    sees_all=sees_district,
    columns=COLUMNS,
    entry=order_in,
    key_of=lambda order: (Field.NUMBER, order.number, order.description),
    take=_take,
    foresee=_foresee,
    shown=SHOWN,
    has_points=True,
    belongs_to="source",
    name_of=_name_of,
    check=check_categories,
    saved=_saved,
    unknown_words=_unknown_words,
)
