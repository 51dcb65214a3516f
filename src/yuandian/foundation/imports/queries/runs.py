"""Imports: their progress, the rows that need correcting, the orders that came differently."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.storage import default_storage

from yuandian.foundation.imports.access import require_any, runs_visible_to
from yuandian.foundation.imports.models import BadRow, ChangedRow, ImportRun
from yuandian.foundation.imports.providers import import_kinds
from yuandian.foundation.imports.rules import RunState
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled, typed
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.sheets.profiles import RowFault, RowReader, SheetProfile


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import and how far it is."""

    id: UUID
    kind: str
    of_id: UUID | None
    of_name: str
    profile_name: str
    state: RunState
    file_name: str
    size: int
    headings: list[str]
    rows_expected: int | None
    rows_read: int
    added: int
    known: int
    changed: int
    bad: int
    is_mine: bool
    has_originals: bool
    has_handouts: bool
    failure: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    heartbeat_at: datetime | None
    ended_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class BadLine:
    """A row that could not be taken."""

    line: int
    faults: list[RowFault]


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A row whose subject was there and came differently: which fields, and whether they were taken over."""

    line: int
    label: str
    subject_id: UUID
    fields: dict[str, bool]


def runs_for_list(actor: Actor, kind: str | None, after: str | None, limit: int) -> Page[ImportRow]:
    """Imports in sight, the newest first."""
    require_any(actor, kind)
    rows = runs_visible_to(actor)
    if kind:
        rows = rows.filter(kind=kind)
    return page_of(rows, ["-id"], [UUID], after, limit, lambda run: import_row(actor, run))


def import_row(actor: Actor, run: ImportRun) -> ImportRow:
    """An import as screens show it."""
    is_mine = run.started_by_id == actor.account_id
    is_kept = is_mine and not run.is_purged
    return filled(
        ImportRow, run, is_mine=is_mine, has_originals=is_kept and bool(run.bad),
        has_handouts=is_kept and bool(run.added) and import_kinds.named(run.kind).has_handouts,
    )  # fmt: skip


def run_of(actor: Actor, run_id: UUID) -> ImportRun:
    """One import. Raises `NotVisible`."""
    require_any(actor)
    run = runs_visible_to(actor).filter(pk=run_id).first()
    if run is None:
        raise NotVisible
    return run


def bad_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[BadLine]:
    """The rows that could not be taken, by line: where and why, with the cells in question masked."""
    run = run_of(actor, run_id)
    rows = BadRow.objects.filter(run=run).defer("cells")
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, _bad_line)


def changed_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[ChangedLine]:
    """The rows whose subjects were there and came differently, by line."""
    run = run_of(actor, run_id)
    rows = ChangedRow.objects.filter(run=run)
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, lambda row: filled(ChangedLine, row))


def reader_for(run: ImportRun, profile: SheetProfile) -> RowReader:
    """The reader of a run's rows. Raises `ProfileIncomplete`, `ProfileDoesNotFit`."""
    columns = import_kinds.named(run.kind).columns
    return RowReader(columns, profile, run.headings, ZoneInfo(settings.TIME_ZONE))


def checked_reader_for(run: ImportRun, profile: SheetProfile) -> RowReader:
    """The same, before anything is read: raises also what the kind finds wrong with the profile."""
    reader = reader_for(run, profile)
    import_kinds.named(run.kind).check(profile)
    return reader


def stored_upload(run: ImportRun) -> BinaryIO:
    """The uploaded file."""
    return default_storage.open(run.stored_as, "rb")  # type: ignore[return-value]


def _bad_line(row: BadRow) -> BadLine:
    return BadLine(row.line, [RowFault(**typed(RowFault, fault)) for fault in row.faults])
