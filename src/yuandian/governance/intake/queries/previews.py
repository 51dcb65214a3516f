"""What an uploaded sheet would become: its first rows read by a profile, without taking any."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db.models import Q

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CategoryCard
from yuandian.governance.intake.errors import ProfileUnknown, UploadGone
from yuandian.governance.intake.models import ImportRun, MappingProfile
from yuandian.governance.intake.queries.categories import SURE_ENOUGH, ClassProposal, category_for, proposals_for
from yuandian.governance.intake.queries.profiles import checked, profile_from
from yuandian.governance.intake.queries.runs import reader_for, run_of, stored_upload
from yuandian.governance.intake.queries.sheets import Broken, Row, rows_of
from yuandian.governance.intake.rules import IntakePermission
from yuandian.governance.intake.rules.cells import Fault, text_of
from yuandian.governance.intake.rules.fields import REASON_HEADING, Field
from yuandian.governance.intake.rules.mapping import ProfileIncomplete, RowFault, SheetProfile, fault_of, guess_profile
from yuandian.governance.intake.rules.orders import Order
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone, mask_text

SHOWN_ROWS = 20
LOOKED_AT = 500
SAMPLES = 3
LONGEST_SAMPLE = 40
MASKS: dict[Field | None, Callable[[str], str | None]] = {
    Field.REPORTER_NAME: mask_name,
    Field.REPORTER_PHONE: mask_phone,
}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row and what it would become: an order with its category and place, or its faults."""

    line: int
    number: str
    summary: str
    description: str
    address: str
    category: str | None
    category_by: str  # source, words, none
    place: str | None
    reporter: str | None
    due_at: datetime | None
    is_known: bool
    faults: list[RowFault]


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """One heading: what stands below it, masked, and how often which fault was found there ("" is the row itself)."""

    column: str
    samples: list[str]
    faults: dict[str, int]


@dataclass(frozen=True, slots=True)
class ProfileProblem:
    """Why a guess is no profile yet: a meaning that is missing or used twice, or a column."""

    reason: str
    field: str | None
    column: str | None


@dataclass(frozen=True, slots=True)
class Preview:
    """The profile tried, the first rows, and the class names among the first 500 that no category of ours fits, with
    what the words of their orders propose.

    `problems` say what a guess lacks that an import needs; then no row is read.
    """

    profile: SheetProfile
    columns: list[PreviewColumn]
    problems: list[ProfileProblem]
    rows: list[PreviewRow]
    unmapped: dict[str, int]
    proposals: dict[str, ClassProposal]
    looked_at: int
    bad: int


def guessed_profile(run: ImportRun) -> SheetProfile:
    """How the same person read a sheet of the same headings last, or the source's saved profile whose columns are all
    there, whichever is younger; else what the headings suggest.
    """
    used, saved = _used_before(run), _saved_that_fits(run)
    if used and used.started_at and (saved is None or used.started_at > saved.changed_at):
        return profile_from(used.content)
    return profile_from(saved.content) if saved else guess_profile(run.headings)


def _used_before(run: ImportRun) -> ImportRun | None:
    """A corrected sheet has the headings of the one it came from, and the reasons behind them."""
    if run.started_by_id is None:
        return None
    earlier = ImportRun.objects.filter(
        source=run.source, started_by_id=run.started_by_id, content__isnull=False, started_at__isnull=False
    )
    headings = [heading for heading in run.headings if heading != REASON_HEADING]
    return earlier.filter(Q(headings=headings) | Q(headings=run.headings)).order_by("-id").first()


def _saved_that_fits(run: ImportRun) -> MappingProfile | None:
    for row in MappingProfile.objects.filter(source=run.source).order_by("-changed_at"):
        saved = profile_from(row.content)
        if {rule.column for rule in saved.columns if rule.field is not Field.IGNORE} <= set(run.headings):
            return row
    return None


def preview_import(
    actor: Actor, run_id: UUID, *, profile_id: UUID | None = None, profile: SheetProfile | None = None
) -> Preview:
    """Reads the first rows by a saved profile, the one given, or the guess.

    Raises `NotVisible`, `UploadGone`, `ProfileUnknown`, `ProfileIncomplete` (for a guess the preview tells the
    reasons instead), `ProfileDoesNotFit`, `CategoryUnknown`.
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
    is_guess = profile is None
    profile = profile or guessed_profile(run)
    with stored_upload(run) as file, rows_of(file) as rows:
        beyond = ((line, row) for line, row in rows if line > run.heading_line and _says_something(row))
        first = list(islice(beyond, LOOKED_AT))
    samples = _samples(run, profile, first) if run.started_by_id == actor.account_id else {}
    try:
        reader = reader_for(run, checked(profile))
    except ProfileIncomplete as refusal:
        if not is_guess:
            raise
        problems = [
            ProfileProblem(reason["reason"], reason.get("field"), reason.get("column"))
            for reason in refusal.facts["reasons"]
        ]
        return _preview(run, profile, _columns(run, samples, []), [], problems)
    read = [
        (line, [fault_of("", Fault.QUOTES_OPEN)] if isinstance(row, Broken) else reader.read(row))
        for line, row in first
    ]
    return _preview(run, profile, _columns(run, samples, read), read, [])


def _samples(run: ImportRun, profile: SheetProfile, rows: Sequence[tuple[int, Row]]) -> dict[str, list[str]]:
    """By heading, the first different texts below it: for the person who uploaded the sheet, and masked even so."""
    meanings = {rule.column: rule.field for rule in profile.columns}
    found: dict[str, list[str]] = {heading: [] for heading in run.headings}
    for _, row in rows[:SHOWN_ROWS]:
        if isinstance(row, Broken):
            continue
        for heading, cell in zip(run.headings, row, strict=False):
            text = (MASKS.get(meanings.get(heading), mask_text)(text_of(cell)) or "")[:LONGEST_SAMPLE]
            if text and text not in found[heading] and len(found[heading]) < SAMPLES:
                found[heading].append(text)
    return found


def _columns(
    run: ImportRun, samples: Mapping[str, list[str]], read: Sequence[tuple[int, Order | list[RowFault]]]
) -> list[PreviewColumn]:
    faults: dict[str, Counter[str]] = defaultdict(Counter)
    for _, row in read:
        if not isinstance(row, Order):
            for fault in row:
                faults[fault.column][fault.fault.value] += 1
    named = [heading for heading in dict.fromkeys([*run.headings, *faults]) if heading or faults[heading]]
    return [PreviewColumn(name, samples.get(name, []), dict(faults[name])) for name in named]


def _says_something(row: Row) -> bool:
    return isinstance(row, Broken) or any(text_of(cell) for cell in row)


def _preview(
    run: ImportRun,
    profile: SheetProfile,
    columns: list[PreviewColumn],
    read: Sequence[tuple[int, Order | list[RowFault]]],
    problems: list[ProfileProblem],
) -> Preview:
    orders = [order for _, order in read if isinstance(order, Order)]
    known = cases.external_of(run.source.code, [order.number for order in orders])
    found: dict[str, CategoryCard | None] = {}
    unmapped: Counter[str] = Counter()
    for order in orders:
        if order.category and category_for(order, found) is None:
            unmapped[order.category] += 1
    return Preview(
        profile=profile,
        columns=columns,
        problems=problems,
        rows=[
            _row(line, order, found, order.number in known) if isinstance(order, Order) else _bad_row(line, order)
            for line, order in read[:SHOWN_ROWS]
        ],
        unmapped=dict(unmapped.most_common()),
        proposals=proposals_for(orders, unmapped),
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
        faults=[],
    )


def _bad_row(line: int, faults: Sequence[RowFault]) -> PreviewRow:
    return PreviewRow(
        line=line, number="", summary="", description="", address="", category=None, category_by="none", place=None,
        reporter=None, due_at=None, is_known=False, faults=[fault.shown() for fault in faults],
    )  # fmt: skip


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
