"""Imports: their progress, the rows that need correcting, the orders that came differently."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.storage import default_storage

from yuandian.governance.intake.access import runs_visible_to
from yuandian.governance.intake.models import BadRow, ChangedRow, ImportRun
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules import RunState
from yuandian.governance.intake.rules.mapping import RowFault, RowReader, SheetProfile
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled, typed
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import and how far it is."""

    id: UUID
    source: str
    source_id: UUID
    profile: str | None
    state: RunState
    file_name: str
    size: int
    headings: list[str]
    rows_expected: int | None
    rows_read: int
    opened: int
    known: int
    changed: int
    bad: int
    is_mine: bool
    has_originals: bool
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
class ChangedOrder:
    """An order that was there and came differently: which fields, and whether they were taken over."""

    line: int
    external_number: str
    case_id: UUID
    fields: dict[str, bool]


def runs_for_list(actor: Actor, source: str | None, after: str | None, limit: int) -> Page[ImportRow]:
    """Imports in sight, the newest first."""
    require_any(actor)
    rows = runs_visible_to(actor).select_related("source", "profile")
    if source:
        rows = rows.filter(source__code=source)
    return page_of(rows, ["-id"], [UUID], after, limit, lambda run: import_row(actor, run))


def import_row(actor: Actor, run: ImportRun) -> ImportRow:
    """An import as screens show it."""
    is_mine = run.started_by_id == actor.account_id
    return filled(
        ImportRow, run, source=run.source.code, profile=run.profile.name if run.profile else None, is_mine=is_mine,
        has_originals=is_mine and bool(run.bad) and not run.is_purged,
    )  # fmt: skip


def run_of(actor: Actor, run_id: UUID) -> ImportRun:
    """One import. Raises `NotVisible`."""
    require_any(actor)
    run = runs_visible_to(actor).select_related("source", "profile").filter(pk=run_id).first()
    if run is None:
        raise NotVisible
    return run


def bad_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[BadLine]:
    """The rows that could not be taken, by line: where and why, with the cells in question masked."""
    run = run_of(actor, run_id)
    rows = BadRow.objects.filter(run=run).defer("cells")
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, _bad_line)


def changed_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[ChangedOrder]:
    """The orders that were there and came differently, by line."""
    run = run_of(actor, run_id)
    rows = ChangedRow.objects.filter(run=run)
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, lambda row: filled(ChangedOrder, row))


def reader_for(run: ImportRun, profile: SheetProfile) -> RowReader:
    """The reader of a run's rows. Raises `ProfileIncomplete`, `ProfileDoesNotFit`."""
    return RowReader(profile, run.headings, ZoneInfo(settings.TIME_ZONE))


def stored_upload(run: ImportRun) -> BinaryIO:
    """The uploaded file."""
    return default_storage.open(run.stored_as, "rb")  # type: ignore[return-value]


def _bad_line(row: BadRow) -> BadLine:
    return BadLine(row.line, [RowFault(**typed(RowFault, fault)) for fault in row.faults])
