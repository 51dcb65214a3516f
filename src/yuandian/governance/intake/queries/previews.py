"""What an uploaded sheet would become: its first rows read by a profile, without taking any."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CategoryCard
from yuandian.governance.intake.errors import ProfileUnknown, UploadGone
from yuandian.governance.intake.models import ImportRun, MappingProfile
from yuandian.governance.intake.queries.categories import SURE_ENOUGH, category_for
from yuandian.governance.intake.queries.profiles import checked, profile_from
from yuandian.governance.intake.queries.runs import run_of
from yuandian.governance.intake.queries.sheets import Broken, Row, rows_of
from yuandian.governance.intake.queries.uploads import reader_for, stored_upload
from yuandian.governance.intake.rules import IntakePermission
from yuandian.governance.intake.rules.cells import text_of
from yuandian.governance.intake.rules.fields import Field
from yuandian.governance.intake.rules.mapping import Profile, RowFault, guess_profile
from yuandian.governance.intake.rules.orders import Order
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone, mask_text

SHOWN_ROWS = 20
LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row and what it would become: an order with its category and place, or its faults."""

    line: int
    number: str = ""
    summary: str = ""
    description: str = ""
    address: str = ""
    category: str | None = None
    category_by: str = "none"  # source, words, none
    place: str | None = None
    reporter: str | None = None
    due_at: datetime | None = None
    is_known: bool = False
    faults: Sequence[RowFault] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The profile tried, the first rows, and the class names among the first 500 that no category of ours fits."""

    profile: Profile
    rows: list[PreviewRow] = field(default_factory=list)
    unmapped: dict[str, int] = field(default_factory=dict)
    looked_at: int = 0
    bad: int = 0


def guessed_profile(run: ImportRun) -> Profile:
    """The source's saved profile whose columns are all there (the one changed last), else what the headings suggest."""
    for row in MappingProfile.objects.filter(source=run.source).order_by("-changed_at"):
        saved = profile_from(row.content)
        if {rule.column for rule in saved.columns if rule.field is not Field.IGNORE} <= set(run.headings):
            return saved
    return guess_profile(run.headings)


def preview_import(
    actor: Actor, run_id: UUID, *, profile_id: UUID | None = None, profile: Profile | None = None
) -> Preview:
    """Reads the first rows by a saved profile, the one given, or the guess.

    Raises `NotVisible`, `UploadGone`, `ProfileUnknown`, `ProfileIncomplete`, `ProfileDoesNotFit`, `CategoryUnknown`.
    """
    actor.require(IntakePermission.IMPORT)
    run = run_of(actor, run_id)
    if not run.stored_as:
        raise UploadGone
    if profile_id is not None:
        saved = MappingProfile.objects.filter(source=run.source, pk=profile_id).first()
        if saved is None:
            raise ProfileUnknown
        profile = profile_from(saved.content)
    profile = profile or guessed_profile(run)
    reader = reader_for(run, checked(profile))
    with stored_upload(run) as file, rows_of(file) as rows:
        beyond = ((line, row) for line, row in rows if line > run.heading_line and _says_something(row))
        first = list(islice(beyond, LOOKED_AT))
    read = [(line, [] if isinstance(row, Broken) else reader.read(row)) for line, row in first]
    return _preview(run, profile, read)


def _says_something(row: Row) -> bool:
    return isinstance(row, Broken) or any(text_of(cell) for cell in row)


def _preview(run: ImportRun, profile: Profile, read: Sequence[tuple[int, Order | list[RowFault]]]) -> Preview:
    orders = [order for _, order in read if isinstance(order, Order)]
    known = cases.external_of(run.source.code, [order.number for order in orders])
    found: dict[str, CategoryCard | None] = {}
    unmapped: Counter[str] = Counter()
    for order in orders:
        if order.category and category_for(order, found) is None:
            unmapped[order.category] += 1
    return Preview(
        profile=profile,
        rows=[
            _row(line, order, found, order.number in known)
            if isinstance(order, Order)
            else PreviewRow(line=line, faults=order)
            for line, order in read[:SHOWN_ROWS]
        ],
        unmapped=dict(unmapped.most_common()),
        looked_at=len(read),
        bad=len(read) - len(orders),
    )


def _row(line: int, order: Order, found: dict[str, CategoryCard | None], is_known: bool) -> PreviewRow:
    category, by = _category(order, found)
    return PreviewRow(
        line=line,
        number=order.number,
        summary=mask_text(order.summary),
        description=mask_text(order.description),
        address=order.address,
        category=category,
        category_by=by,
        place=_place(order),
        reporter=" ".join(part for part in (mask_name(order.reporter_name), mask_phone(order.reporter_phone)) if part)
        or None,
        due_at=order.due_at,
        is_known=is_known,
    )


def _category(order: Order, found: dict[str, CategoryCard | None]) -> tuple[str | None, str]:
    card = category_for(order, found)
    if card is not None:
        return card.name, "source"
    guess = cases.suggest_category(f"{order.summary} {order.description}")
    if guess is not None and guess.share >= SURE_ENOUGH:
        return guess.category.name, "words"
    return None, "none"


def _place(order: Order) -> str | None:
    if order.longitude is not None and order.latitude is not None:
        located = grid.locate(*grid.to_wgs84(order.longitude, order.latitude, order.coordinate_system))
        if located.lineage is not None:
            return located.lineage.full_name
    candidates = grid.place_for_address(order.address or order.description)
    return candidates[0].name if candidates else None
