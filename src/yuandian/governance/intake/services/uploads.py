"""A sheet is uploaded: stored, examined, and recorded as an import that a person may start."""

from datetime import timedelta
from pathlib import PurePath
from typing import BinaryIO
from uuid import UUID

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from yuandian.governance.intake.errors import SheetTooLarge, SourceInactive, SourceUnknown
from yuandian.governance.intake.models import ImportRun, Source
from yuandian.governance.intake.queries.sheets import Outline, outline_of
from yuandian.governance.intake.records import RunRecord
from yuandian.governance.intake.rules import IntakePermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

KEPT_FOR = timedelta(days=7)
LARGEST_FILE = 50 * 1024 * 1024
LONGEST_NAME = 200


def upload_sheet(actor: Actor, source_id: UUID, file: BinaryIO, name: str, size: int) -> ImportRun:
    """Keeps a sheet for seven days at most and gives the import, not yet started.

    Raises `SourceUnknown`, `SourceInactive`, `SheetTooLarge`, `SheetUnreadable`.
    """
    actor.require(IntakePermission.IMPORT)
    source = active_source(source_id)
    if size > LARGEST_FILE:
        raise SheetTooLarge(bytes=size, most=LARGEST_FILE)
    outline = outline_of(file)
    file.seek(0)
    run = new_run(actor, source, name, size, outline)
    stored_as = default_storage.save(f"intake/{run.id}/sheet", File(file))
    return _put_down(actor, run, stored_as)


@transaction.atomic
def _put_down(actor: Actor, run: ImportRun, stored_as: str) -> ImportRun:
    post = actor.require(IntakePermission.IMPORT)
    run.stored_as = stored_as
    run.save(force_insert=True)
    details = {"source": run.source.code, "bytes": run.size, "rows_expected": run.rows_expected}
    append(run, RunRecord.UPLOAD, actor=actor, post_id=post.id if post else None, details=details)
    return run


def active_source(source_id: UUID) -> Source:
    """The source. Raises `SourceUnknown`, `SourceInactive`."""
    source = Source.objects.filter(pk=source_id).first()
    if source is None:
        raise SourceUnknown
    if not source.is_active:
        raise SourceInactive(source=source.code)
    return source


def new_run(actor: Actor, source: Source, name: str, size: int, outline: Outline) -> ImportRun:
    """An import of that sheet, not saved yet."""
    return ImportRun(
        source=source,
        started_by_id=actor.account_id,
        file_name=PurePath(name.replace("\\", "/")).name[:LONGEST_NAME] or "sheet",
        size=size,
        headings=outline.headings,
        heading_line=outline.heading_line,
        rows_expected=outline.rows_expected,
        expires_at=clock.now() + KEPT_FOR,
    )
