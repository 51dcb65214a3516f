"""A sheet on this machine is imported here and now, by the same engine that the background job uses."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import transaction

from yuandian.governance.intake.models import ImportRun
from yuandian.governance.intake.queries.previews import guessed_profile
from yuandian.governance.intake.queries.profiles import checked, content_of, profile_from, profile_named
from yuandian.governance.intake.queries.runs import reader_for
from yuandian.governance.intake.queries.sheets import outline_of
from yuandian.governance.intake.queries.sources import source_named
from yuandian.governance.intake.records import RunRecord
from yuandian.governance.intake.rules import IntakePermission, RunAction, RunState
from yuandian.governance.intake.rules.mapping import SheetProfile
from yuandian.governance.intake.services.bad_rows import Format, bad_rows_file
from yuandian.governance.intake.services.runs import run_import, step
from yuandian.governance.intake.services.uploads import active_source, new_run
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import came to. The counts of `opened`, `known` and `bad` add up to `rows`."""

    run_id: UUID
    state: RunState
    rows: int
    opened: int
    known: int
    changed: int
    bad: int
    seconds: float
    failure: str | None


def import_cases(
    actor: Actor,
    path: Path,
    source: str,
    profile: SheetProfile | str | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Imports a sheet of a source (by code, name or alias) by a saved profile's name, a profile, or the guess.

    Raises `SourceUnknown`, `SourceInactive`, `ProfileUnknown`, `ProfileIncomplete`, `ProfileDoesNotFit`,
    `SheetUnreadable`, `SheetTooLarge`; what goes wrong later is in the report.
    """
    actor.require(IntakePermission.IMPORT)
    row = active_source(source_named(source).id)
    with path.open("rb") as file:
        outline = outline_of(file)
    run = new_run(actor, row, path.name, path.stat().st_size, outline)
    if isinstance(profile, str):
        run.profile = profile_named(row, profile)
        profile = profile_from(run.profile.content)
    chosen = checked(profile or guessed_profile(run))
    reader_for(run, chosen)
    run.content = content_of(chosen)
    _put_down(actor, run)
    began = clock.now()

    def tell(run: ImportRun) -> None:
        if progress:
            expected = run.rows_expected if RunState(run.state) is RunState.RUNNING else None
            progress(f"导入 {row.name}", run.rows_read, max(expected or 0, run.rows_read))

    ended = run_import(actor, run.id, opener=lambda _run: path.open("rb"), report=tell)
    tell(ended)
    return _report(ended, (clock.now() - began).total_seconds())


@transaction.atomic
def _put_down(actor: Actor, run: ImportRun) -> None:
    post = actor.require(IntakePermission.IMPORT)
    run.save(force_insert=True)
    append(run, RunRecord.UPLOAD, actor=actor, post_id=post.id if post else None, details={"source": run.source.code})
    step(run, RunAction.START, actor, post.id if post else None)


def _report(run: ImportRun, seconds: float) -> ImportReport:
    return ImportReport(
        run_id=run.id,
        state=RunState(run.state),
        rows=run.rows_read,
        opened=run.opened,
        known=run.known,
        changed=run.changed,
        bad=run.bad,
        seconds=seconds,
        failure=run.failure["code"] if run.failure else None,
    )


def write_bad_rows(actor: Actor, run_id: UUID, path: Path) -> None:
    """Writes the bad rows of an import to correct and import again; .csv by its name, else a workbook."""
    form: Format = "csv" if path.suffix.lower() == ".csv" else "xlsx"
    path.write_bytes(bad_rows_file(actor, run_id, form).content)
