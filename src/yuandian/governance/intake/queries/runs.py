"""Imports: their progress, the rows that need correcting, the orders that came differently."""

from uuid import UUID

from yuandian.governance.intake.access import runs_visible_to
from yuandian.governance.intake.models import BadRow, ChangedRow, ImportRun
from yuandian.governance.intake.queries.sources import require_any
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


def runs_for_list(actor: Actor, source: str | None, after: str | None, limit: int) -> Page[ImportRun]:
    """Imports in sight, the newest first."""
    require_any(actor)
    rows = runs_visible_to(actor).select_related("source", "profile")
    if source:
        rows = rows.filter(source__code=source)
    return page_of(rows, ["-id"], [UUID], after, limit, lambda run: run)


def run_of(actor: Actor, run_id: UUID) -> ImportRun:
    """One import. Raises `NotVisible`."""
    require_any(actor)
    run = runs_visible_to(actor).select_related("source", "profile").filter(pk=run_id).first()
    if run is None:
        raise NotVisible
    return run


def bad_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[BadRow]:
    """The rows that could not be taken, by line: where and why, with the cells in question masked."""
    run = run_of(actor, run_id)
    rows = BadRow.objects.filter(run=run).defer("cells")
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, lambda row: row)


def changed_rows(actor: Actor, run_id: UUID, after: str | None, limit: int) -> Page[ChangedRow]:
    """The orders that were there and came differently, by line."""
    run = run_of(actor, run_id)
    rows = ChangedRow.objects.filter(run=run)
    return page_of(rows, ["line", "id"], [int, UUID], after, limit, lambda row: row)
