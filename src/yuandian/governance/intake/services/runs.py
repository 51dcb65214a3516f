"""An import runs: chunk by chunk, each with its counts in one transaction, so that it can stop and go on anywhere.

# hot path: the sheet is read, mapped and handed to `cases` in chunks; the figure is in `make bench ONLY=import`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from typing import Any, BinaryIO
from uuid import UUID

import msgspec
from django.core.files.storage import default_storage
from django.db import transaction
from procrastinate.contrib.django import app

from yuandian.governance.intake.access import runs_visible_to
from yuandian.governance.intake.errors import NotYourImport, ProfileUnknown, SheetTooLarge, UploadGone
from yuandian.governance.intake.models import BadRow, ChangedRow, ImportRun, MappingProfile
from yuandian.governance.intake.queries.profiles import checked, content_of, profile_from
from yuandian.governance.intake.queries.runs import reader_for, stored_upload
from yuandian.governance.intake.queries.sheets import MOST_ROWS, Broken, Row, rows_of
from yuandian.governance.intake.rules import RUNS, IntakePermission, RunAction, RunState
from yuandian.governance.intake.rules.cells import Fault, text_of
from yuandian.governance.intake.rules.mapping import ProfileIncomplete, RowFault, RowReader, SheetProfile, fault_of
from yuandian.governance.intake.rules.orders import Order
from yuandian.governance.intake.services.orders import take_orders
from yuandian.governance.intake.services.uploads import KEPT_FOR
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError, NotVisible
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible

CHUNK = 500
Report = Callable[[ImportRun], None]
Opener = Callable[[ImportRun], BinaryIO]


class Stopped(Exception):
    """The run was cancelled, or another worker has it."""


@transaction.atomic
def start_import(
    actor: Actor, run_id: UUID, *, profile_id: UUID | None = None, profile: SheetProfile | None = None
) -> ImportRun:
    """Starts an uploaded import by a saved profile or the one given; after a failure it goes on where it stopped.

    Raises `NotVisible`, `NotYourImport`, `StepNotPossible`, `UploadGone`, `ProfileUnknown`, `ProfileIncomplete`,
    `ProfileDoesNotFit`, `CategoryUnknown`.
    """
    post = actor.require(IntakePermission.IMPORT)
    run = locked_run(actor, run_id)
    RUNS.check_now(RunAction.START, RunState(run.state))
    if run.started_by_id != actor.account_id:
        raise NotYourImport
    if run.is_purged or not run.stored_as:
        raise UploadGone
    if profile_id is not None:
        run.profile = MappingProfile.objects.filter(source=run.source, pk=profile_id).first()
        if run.profile is None:
            raise ProfileUnknown
        profile = profile_from(run.profile.content)
    if profile is not None:
        reader_for(run, checked(profile))
        run.content = content_of(profile)
    if run.content is None:
        raise ProfileIncomplete(reasons=[{"reason": "profile_missing"}])
    run.failure = None
    step(run, RunAction.START, actor, post.id if post else None, {"profile": run.profile.name if run.profile else None})
    app.configure_task("intake.run_import").defer(run_id=str(run.id))
    return run


@transaction.atomic
def cancel_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Ends an import; what it has taken stays. Raises `NotVisible`, `StepNotPossible`."""
    post = actor.require(IntakePermission.IMPORT)
    run = locked_run(actor, run_id)
    step(run, RunAction.CANCEL, actor, post.id if post else None)
    return run


def locked_run(actor: Actor, run_id: UUID) -> ImportRun:
    """The import, locked until the transaction ends. Raises `NotVisible`."""
    run = runs_visible_to(actor).select_for_update(of=("self",)).select_related("source").filter(pk=run_id).first()
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
    engine = _Engine(actor, run.id, reader_for(run, profile_from(run.content)))
    try:
        with opener(run) as file, rows_of(file) as rows:
            for chunk in _chunks(rows, max(run.heading_line, run.position)):
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
    counts = {name: getattr(run, name) for name in ("rows_read", "opened", "known", "changed", "bad")}
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


def _chunks(rows: Iterator[tuple[int, Row]], after: int) -> Iterator[list[tuple[int, Row]]]:
    beyond = (
        (line, row)
        for line, row in rows
        if line > after and (isinstance(row, Broken) or any(cell not in BLANK for cell in row))
    )
    while chunk := list(islice(beyond, CHUNK)):
        if chunk[-1][0] > MOST_ROWS + after:
            raise SheetTooLarge(most=MOST_ROWS)
        yield chunk


BLANK = (None, "")


@dataclass(slots=True)
class _Engine:
    """Takes the chunks of one run, one transaction each."""

    actor: Actor
    run_id: UUID
    reader: RowReader
    seen: dict[str, int] = field(default_factory=dict)  # number → digest of its text, within this sheet

    @transaction.atomic
    def take(self, chunk: Sequence[tuple[int, Row]]) -> ImportRun:
        run = locked_run(self.actor, self.run_id)
        if RunState(run.state) is not RunState.RUNNING or run.position >= chunk[0][0]:
            raise Stopped
        orders: list[tuple[int, Row, Order]] = []
        bad: list[BadRow] = []
        for line, row in chunk:
            read = self._read(row)
            if isinstance(read, Order):
                orders.append((line, row, read))
            else:
                bad.append(_bad_row(run, line, row, read))
        taken = take_orders(self.actor, run.source, [o for _, _, o in orders], {"import": str(run.id)})
        changed: list[ChangedRow] = []
        for (line, row, order), outcome in zip(orders, taken, strict=True):
            if outcome.refusal is not None:
                bad.append(_bad_row(run, line, row, [_refused(outcome.refusal)]))
            elif outcome.changed and outcome.case_id is not None:
                changed.append(_changed_row(run, line, order, outcome.case_id, outcome.changed))
        BadRow.objects.bulk_create(bad)
        ChangedRow.objects.bulk_create(changed)
        accepted = [outcome for outcome in taken if outcome.refusal is None]
        run.opened += sum(1 for outcome in accepted if outcome.is_new)
        run.known += sum(1 for outcome in accepted if not outcome.is_new)
        run.changed += len(changed)
        run.bad += len(bad)
        run.rows_read += len(chunk)
        run.position, run.heartbeat_at = chunk[-1][0], clock.now()
        run.save()
        return run

    def _read(self, row: Row) -> Order | list[RowFault]:
        if isinstance(row, Broken):
            return [fault_of("", Fault.QUOTES_OPEN)]
        read = self.reader.read(row)
        if isinstance(read, Order):
            digest = hash(read.description)
            if self.seen.setdefault(read.number, digest) != digest:
                return [fault_of(self.reader.number_heading, Fault.REPEATED, read.number)]
        return read


def _bad_row(run: ImportRun, line: int, row: Row, faults: Sequence[RowFault]) -> BadRow:
    texts = [row.raw] if isinstance(row, Broken) else [text_of(cell) for cell in row]
    return BadRow(
        run=run,
        line=line,
        faults=[asdict(fault.shown()) for fault in faults],
        cells=msgspec.json.encode(texts).decode(),
    )


def _refused(refusal: DomainError) -> RowFault:
    column = refusal.facts.get("field", "")
    return fault_of("", Fault.REFUSED, str(column), refusal.code)


def _changed_row(run: ImportRun, line: int, order: Order, case_id: UUID, changed: Mapping[str, bool]) -> ChangedRow:
    return ChangedRow(run=run, line=line, external_number=order.number, case_id=case_id, fields=dict(changed))
