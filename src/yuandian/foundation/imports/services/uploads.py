"""A sheet is uploaded: stored, examined, and recorded as an import that a person may start."""

from datetime import timedelta
from pathlib import PurePath
from typing import Any, BinaryIO
from uuid import UUID

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.providers import ImportKind, import_kinds
from yuandian.foundation.imports.records import RunRecord
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sheets.errors import SheetTooLarge
from yuandian.kernel.sheets.reading import Outline, outline_of

KEPT_FOR = timedelta(days=7)
LARGEST_FILE = 50 * 1024 * 1024
LONGEST_NAME = 200


def upload_sheet(actor: Actor, kind: str, file: BinaryIO, name: str, size: int, of_id: UUID | None = None) -> ImportRun:
    """Keeps a sheet for seven days at most and gives the import, not yet started.

    Raises `ImportKindUnknown`, what the kind raises for `of_id`, `SheetTooLarge`, `SheetUnreadable`.
    """
    wanted = import_kinds.named(kind)
    post_id = wanted.allow(actor)
    of_name = wanted.name_of(of_id)
    if size > LARGEST_FILE:
        raise SheetTooLarge(bytes=size, most=LARGEST_FILE)
    outline = outline_of(file, wanted.columns)
    file.seek(0)
    run = new_run(actor, wanted, name, size, outline, of_id, of_name)
    run.stored_as = default_storage.save(f"imports/{run.id}/sheet", File(file))
    details = {"bytes": run.size, "rows_expected": run.rows_expected}
    return put_down(actor, run, post_id, details)


@transaction.atomic
def put_down(actor: Actor, run: ImportRun, post_id: UUID | None, details: dict[str, Any]) -> ImportRun:
    """Saves a new import and the first entry of its record."""
    run.save(force_insert=True)
    whose = {"kind": run.kind, "source": run.of_name} if run.of_name else {"kind": run.kind}
    append(run, RunRecord.UPLOAD, actor=actor, post_id=post_id, details=whose | details)
    return run


def new_run(
    actor: Actor, kind: ImportKind[Any], name: str, size: int, outline: Outline, of_id: UUID | None, of_name: str
) -> ImportRun:
    """An import of that sheet, not saved yet."""
    return ImportRun(
        kind=kind.code,
        of_id=of_id,
        of_name=of_name,
        started_by_id=actor.account_id,
        file_name=PurePath(name.replace("\\", "/")).name[:LONGEST_NAME] or "sheet",
        size=size,
        headings=outline.headings,
        heading_line=outline.heading_line,
        rows_expected=outline.rows_expected,
        expires_at=clock.now() + KEPT_FOR,
    )
