"""What an uploaded sheet would become: its first rows read by a profile, without taking any."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.imports.errors import UploadGone
from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.providers import Batch, Foreseen, ImportKind, Taken, WordProposal, import_kinds
from yuandian.foundation.imports.queries.runs import checked_reader_for, run_of, stored_upload
from yuandian.foundation.imports.rules import RowOutcome
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_text
from yuandian.kernel.sheets.cells import text_of
from yuandian.kernel.sheets.columns import REASON_HEADING
from yuandian.kernel.sheets.profiles import ProfileIncomplete, RowFault, SheetProfile, guess_profile, profile_from
from yuandian.kernel.sheets.reading import Broken, Row, read_row, rows_of, says_something

SHOWN_ROWS = 20
LOOKED_AT = 500
SAMPLES = 3
LONGEST_SAMPLE = 40
LONGEST_SHOWN = 300  # characters of a cell
# As map services name their files.
SYSTEM = re.compile(r"wgs84|cgcs2000|gcj02|bd09", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row and what it would become."""

    line: int
    outcome: RowOutcome
    cells: dict[str, str]
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
    """The profile tried, the first twenty rows, and of the first 500 how many become what; and the words among them
    that have no counterpart of ours, with what is proposed for them.

    `shown` are the names of the rows' cells. `problems` say what a guess lacks that an import needs; then no row is
    read.
    """

    profile: SheetProfile
    columns: list[PreviewColumn]
    problems: list[ProfileProblem]
    shown: list[str]
    rows: list[PreviewRow]
    unknown_words: dict[str, int]
    proposals: dict[str, WordProposal]
    looked_at: int
    outcomes: dict[RowOutcome, int]


def guessed_profile(run: ImportRun) -> SheetProfile:
    """How the same person read a sheet of the same headings last, or the saved profile whose columns are all there,
    whichever is younger; else what the headings suggest.
    """
    kind = import_kinds.named(run.kind)
    used = _used_before(run)
    fitting = [
        saved
        for saved in kind.saved(run.of_id)
        if {rule.column for rule in saved.content.columns if rule.field != "ignore"} <= set(run.headings)
    ]
    saved = max(fitting, key=lambda one: one.changed_at, default=None)
    if used and used.started_at and (saved is None or used.started_at > saved.changed_at):
        return profile_from(used.content)
    if saved:
        return saved.content
    guess, system = guess_profile(kind.columns, run.headings), SYSTEM.search(run.file_name)
    return replace(guess, coordinate_system=system[0].lower()) if system else guess


def _used_before(run: ImportRun) -> ImportRun | None:
    """A corrected sheet has the headings of the one it came from, and the reasons behind them."""
    if run.started_by_id is None:
        return None
    earlier = ImportRun.objects.filter(
        kind=run.kind, of_id=run.of_id, started_by_id=run.started_by_id, content__isnull=False, started_at__isnull=False
    )
    headings = [heading for heading in run.headings if heading != REASON_HEADING]
    return earlier.filter(Q(headings=headings) | Q(headings=run.headings)).order_by("-id").first()


def preview_import(actor: Actor, run_id: UUID, profile: SheetProfile | None = None) -> Preview:
    """Reads the first rows by the profile given, or the guess.

    Raises `NotVisible`, `UploadGone`, `ProfileIncomplete` (for a guess the preview tells the reasons instead),
    `ProfileDoesNotFit`, and what the kind raises for a profile.
    """
    run = run_of(actor, run_id)
    kind = import_kinds.named(run.kind)
    kind.allow(actor)
    if not run.stored_as:
        raise UploadGone
    is_guess = profile is None
    profile = profile or guessed_profile(run)
    with stored_upload(run) as file, rows_of(file) as rows:
        beyond = ((line, row) for line, row in rows if line > run.heading_line and says_something(row))
        first = list(islice(beyond, LOOKED_AT))
    samples = _samples(run, kind, profile, first) if run.started_by_id == actor.account_id else {}
    try:
        reader = checked_reader_for(run, profile)
    except ProfileIncomplete as refusal:
        if not is_guess:
            raise
        problems = [
            ProfileProblem(reason["reason"], reason.get("field"), reason.get("column"))
            for reason in refusal.facts["reasons"]
        ]
        return Preview(profile, _columns(run, samples, []), problems, list(kind.shown), [], {}, {}, 0, {})
    seen: dict[str, int] = {}
    read = [(line, read_row(row, reader, kind.entry, kind.key_of, seen)) for line, row in first]
    return _preview(actor, run, kind, profile, samples, read)


def _preview(
    actor: Actor,
    run: ImportRun,
    kind: ImportKind[Any],
    profile: SheetProfile,
    samples: Mapping[str, list[str]],
    read: Sequence[tuple[int, Any]],
) -> Preview:
    entries = [entry for _, entry in read if not isinstance(entry, list)]
    foreseen = iter(kind.foresee(actor, Batch(run.id, run.of_id, is_trial=True), entries))
    found = [
        (line, Foreseen({}, RowOutcome.BAD, entry) if isinstance(entry, list) else next(foreseen))
        for line, entry in read
    ]
    words = kind.unknown_words(entries)
    return Preview(
        profile=profile,
        columns=_columns(run, samples, [fault for _, row in found for fault in row.faults]),
        problems=[],
        shown=list(kind.shown),
        rows=[
            PreviewRow(
                line, row.outcome, {name: text[:LONGEST_SHOWN] for name, text in row.cells.items()},
                [fault.shown() for fault in row.faults],
            )
            for line, row in found[:SHOWN_ROWS]
        ],
        unknown_words=dict(words.counts),
        proposals=dict(words.proposals),
        looked_at=len(found),
        outcomes=dict(Counter(row.outcome for _, row in found)),
    )  # fmt: skip


def _samples(
    run: ImportRun, kind: ImportKind[Any], profile: SheetProfile, rows: Sequence[tuple[int, Row]]
) -> dict[str, list[str]]:
    """By heading, the first different texts below it: for the person who uploaded the sheet, and masked even so."""
    meanings = {rule.column: kind.columns.by_field.get(rule.field) for rule in profile.columns}
    found: dict[str, list[str]] = {heading: [] for heading in run.headings}
    for _, row in rows[:SHOWN_ROWS]:
        if isinstance(row, Broken):
            continue
        for heading, cell in zip(run.headings, row, strict=False):
            meaning = meanings.get(heading)
            text = (((meaning and meaning.mask) or mask_text)(text_of(cell)) or "")[:LONGEST_SAMPLE]
            if text and text not in found[heading] and len(found[heading]) < SAMPLES:
                found[heading].append(text)
    return found


def _columns(run: ImportRun, samples: Mapping[str, list[str]], found: Sequence[RowFault]) -> list[PreviewColumn]:
    faults: dict[str, Counter[str]] = defaultdict(Counter)
    for fault in found:
        faults[fault.column][fault.fault] += 1
    named = [heading for heading in dict.fromkeys([*run.headings, *faults]) if heading or faults[heading]]
    return [PreviewColumn(name, samples.get(name, []), dict(faults[name])) for name in named]


Take = Callable[[Actor, Batch, Sequence[Any]], Sequence[Taken]]
Show = Callable[[Any], Mapping[str, str]]


def rehearsed(take: Take, shown: Show) -> Callable[[Actor, Batch, Sequence[Any]], list[Foreseen]]:
    """What `take` would make of rows, found out by taking them and rolling all of it back."""

    def foresee(actor: Actor, batch: Batch, entries: Sequence[Any]) -> list[Foreseen]:
        with transaction.atomic():
            taken = take(actor, batch, entries)
            transaction.set_rollback(True)
        return [
            Foreseen(shown(entry), found.outcome, found.faults) for entry, found in zip(entries, taken, strict=True)
        ]

    return foresee
