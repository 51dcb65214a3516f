"""Imports run: started by a person, worked through in the background, chunk by chunk, each one transaction."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from typing import Any, BinaryIO
from uuid import UUID

import msgspec
from django.core.files.storage import default_storage
from django.db import transaction
from procrastinate.contrib.django import app

from yuandian.foundation.imports.access import require_any, runs_visible_to
from yuandian.foundation.imports.errors import NotYourImport, ProfileMissing, UploadGone
from yuandian.foundation.imports.models import BadRow, ChangedRow, Handout, ImportRun
from yuandian.foundation.imports.providers import Batch, ImportKind, Taken, import_kinds
from yuandian.foundation.imports.queries.runs import checked_reader_for, reader_for, stored_upload
from yuandian.foundation.imports.rules import RUNS, RunAction, RunState
from yuandian.foundation.imports.services.uploads import KEPT_FOR
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError, NotVisible
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.sheets.cells import text_of
from yuandian.kernel.sheets.errors import SheetTooLarge
from yuandian.kernel.sheets.profiles import RowFault, RowReader, SheetProfile, content_of, profile_from
from yuandian.kernel.sheets.reading import MOST_ROWS, Broken, Row, read_row, rows_of, says_something

Report = Callable[[ImportRun], None]
Opener = Callable[[ImportRun], BinaryIO]


class Stopped(Exception):
    """The run was cancelled, or another worker has it."""


@transaction.atomic
def start_import(actor: Actor, run_id: UUID, profile: SheetProfile | None = None, name: str | None = None) -> ImportRun:
    """Starts an uploaded import by a profile, saved under `name` or not; after a failure it goes on where it stopped.

    Raises `NotVisible`, `NotYourImport`, `StepNotPossible`, `UploadGone`, `ProfileMissing`, `ProfileIncomplete`,
    `ProfileDoesNotFit`, and what the kind raises for a profile.
    """
    run = locked_run(actor, run_id)
    post_id = import_kinds.named(run.kind).allow(actor)
    RUNS.check_now(RunAction.START, RunState(run.state))
    if run.started_by_id != actor.account_id:
        raise NotYourImport
    if run.is_purged or not run.stored_as:
        raise UploadGone
    if profile is not None:
        checked_reader_for(run, profile)
        run.content, run.profile_name = content_of(profile), name or ""
    if run.content is None:
        raise ProfileMissing
    run.failure = None
    step(run, RunAction.START, actor, post_id, {"profile": run.profile_name or None})
    app.configure_task("imports.run_import").defer(run_id=str(run.id))
    return run


@transaction.atomic
def cancel_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Ends an import; what it has taken stays. Raises `NotVisible`, `StepNotPossible`."""
    run = locked_run(actor, run_id)
    step(run, RunAction.CANCEL, actor, import_kinds.named(run.kind).allow(actor))
    return run


def locked_run(actor: Actor, run_id: UUID) -> ImportRun:
    """The import, locked until the transaction ends. Raises `Forbidden`, `NotVisible`."""
    require_any(actor)
    run = runs_visible_to(actor).select_for_update(of=("self",)).filter(pk=run_id).first()
    if run is None:
        raise NotVisible
    return run


def step(
    run: ImportRun, action: RunAction, actor: Actor, post_id: UUID | None = None, details: dict[str, Any] | None = None
) -> None:
    """The one place where a run's state is assigned. The run is locked."""
    now = clock.now()
    run.state = RUNS.after(action, RunState(run.state)).value
    if action is RunAction.BEGIN:
        run.started_at, run.heartbeat_at = run.started_at or now, now
    if action in {RunAction.FINISH, RunAction.FAIL, RunAction.CANCEL}:
        run.ended_at, run.expires_at = now, now + KEPT_FOR
    if action in {RunAction.FINISH, RunAction.CANCEL}:
        _drop_upload(run)
    run.save()
    append(run, RUNS.record_kind(action), actor=actor, post_id=post_id, details=details)


def _drop_upload(run: ImportRun) -> None:
    stored_as, run.stored_as = run.stored_as, ""
    if stored_as:
        transaction.on_commit(lambda: default_storage.delete(stored_as))


def run_import(actor: Actor, run_id: UUID, opener: Opener = stored_upload, report: Report | None = None) -> ImportRun:
    """Runs an import from the line it has come to until its end; `report` hears of every chunk.

    A sheet that turns out unreadable fails the run, and that is recorded; whatever else goes wrong is raised, and the
    run may be begun again. A run that has ended stays as it is.
    """
    try:
        run = _begin(actor, run_id)
    except StepNotPossible:  # cancelled, or ended by another worker, before this one came to it
        return ImportRun.objects.get(pk=run_id)
    kind = import_kinds.named(run.kind)
    engine = _Engine(actor, run.id, kind, reader_for(run, profile_from(run.content)))
    try:
        with opener(run) as file, rows_of(file) as rows:
            for chunk in _chunks(rows, max(run.heading_line, run.position), kind.rows_at_once):
                run = engine.take(chunk)
                if report:
                    report(run)
        return _finish(actor, run_id)
    except Stopped:
        return ImportRun.objects.get(pk=run_id)
    except DomainError as refusal:
        return _fail(actor, run_id, refusal.code, refusal.facts)


@transaction.atomic
def _begin(actor: Actor, run_id: UUID) -> ImportRun:
    run = locked_run(actor, run_id)
    step(run, RunAction.BEGIN, actor, details={"position": run.position})
    return run


@transaction.atomic
def _finish(actor: Actor, run_id: UUID) -> ImportRun:
    run = locked_run(actor, run_id)
    if RunState(run.state) is not RunState.RUNNING:
        return run
    counts = {name: getattr(run, name) for name in ("rows_read", "added", "known", "changed", "bad")}
    step(run, RunAction.FINISH, actor, details=counts)
    return run


@transaction.atomic
def _fail(actor: Actor, run_id: UUID, code: str, facts: dict[str, Any]) -> ImportRun:
    run = locked_run(actor, run_id)
    run.failure = {"code": code, "facts": facts}
    step(run, RunAction.FAIL, actor, details={"code": code, "position": run.position})
    return run


def fail_import(actor: Actor, run_id: UUID, code: str) -> ImportRun:
    """Puts a run that nobody works on any more down as failed, so that it can be started again."""
    return _fail(actor, run_id, code, {})


def _chunks(rows: Iterator[tuple[int, Row]], after: int, at_once: int) -> Iterator[list[tuple[int, Row]]]:
    beyond = ((line, row) for line, row in rows if line > after and says_something(row))
    while chunk := list(islice(beyond, at_once)):
        if chunk[-1][0] > MOST_ROWS + after:
            raise SheetTooLarge(most=MOST_ROWS)
        yield chunk


@dataclass(slots=True)
class _Engine:
    """Takes the chunks of one run, one transaction each."""

    actor: Actor
    run_id: UUID
    kind: ImportKind[Any]
    reader: RowReader
    seen: dict[str, int] = field(default_factory=dict)  # key → digest of what may not differ, within this sheet

    @transaction.atomic
    def take(self, chunk: Sequence[tuple[int, Row]]) -> ImportRun:
        run = locked_run(self.actor, self.run_id)
        if RunState(run.state) is not RunState.RUNNING or run.position >= chunk[0][0]:
            raise Stopped
        good: list[tuple[int, Row, Any]] = []
        bad: list[BadRow] = []
        for line, row in chunk:
            read = read_row(row, self.reader, self.kind.entry, self.kind.key_of, self.seen)
            if isinstance(read, list):
                bad.append(_bad_row(run, line, row, read))
            else:
                good.append((line, row, read))
        taken = self.kind.take(self.actor, Batch(run.id, run.of_id), [entry for _, _, entry in good])
        bad += [
            _bad_row(run, line, row, found.faults)
            for (line, row, _), found in zip(good, taken, strict=True)
            if found.faults
        ]
        accepted = [(line, found) for (line, _, _), found in zip(good, taken, strict=True) if not found.faults]
        changed = [_changed_row(run, line, found) for line, found in accepted if found.changed]
        BadRow.objects.bulk_create(bad)
        ChangedRow.objects.bulk_create(changed)
        Handout.objects.bulk_create(
            Handout(run=run, line=line, cells=msgspec.json.encode(found.handout).decode())
            for line, found in accepted
            if found.handout
        )
        run.added += sum(1 for _, found in accepted if found.is_new)
        run.known += sum(1 for _, found in accepted if not found.is_new)
        run.changed += len(changed)
        run.bad += len(bad)
        run.rows_read += len(chunk)
        run.position, run.heartbeat_at = chunk[-1][0], clock.now()
        run.save()
        return run


def _bad_row(run: ImportRun, line: int, row: Row, faults: Sequence[RowFault]) -> BadRow:
    texts = [row.raw] if isinstance(row, Broken) else [text_of(cell) for cell in row]
    return BadRow(
        run=run,
        line=line,
        faults=[asdict(fault.shown()) for fault in faults],
        cells=msgspec.json.encode(texts).decode(),
    )


def _changed_row(run: ImportRun, line: int, found: Taken) -> ChangedRow:
    assert found.subject_id is not None, "what came differently was there"
    return ChangedRow(run=run, line=line, subject_id=found.subject_id, label=found.label, fields=dict(found.changed))
