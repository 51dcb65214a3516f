"""A sheet on this machine is imported here and now, by the same engine that the background job uses."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import transaction

from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.providers import import_kinds
from yuandian.foundation.imports.queries.previews import guessed_profile
from yuandian.foundation.imports.queries.runs import checked_reader_for
from yuandian.foundation.imports.rules import RunAction, RunState
from yuandian.foundation.imports.services.bad_rows import Format, bad_rows_file, handouts_file
from yuandian.foundation.imports.services.runs import run_import, step
from yuandian.foundation.imports.services.uploads import new_run, put_down
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.sheets.profiles import SheetProfile, content_of
from yuandian.kernel.sheets.reading import outline_of

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import came to. The counts of `added`, `known` and `bad` add up to `rows`."""

    run_id: UUID
    state: RunState
    rows: int
    added: int
    known: int
    changed: int
    bad: int
    seconds: float
    failure: str | None


def import_sheet(
    actor: Actor,
    kind: str,
    path: Path,
    of_id: UUID | None = None,
    profile: SheetProfile | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Imports a sheet of a kind by a profile or the guess.

    Raises `ImportKindUnknown`, what the kind raises for `of_id` and the profile, `ProfileIncomplete`,
    `ProfileDoesNotFit`, `SheetUnreadable`, `SheetTooLarge`; what goes wrong later is in the report.
    """
    wanted = import_kinds.named(kind)
    post_id = wanted.allow(actor)
    of_name = wanted.name_of(of_id)
    with path.open("rb") as file:
        outline = outline_of(file, wanted.columns)
    run = new_run(actor, wanted, path.name, path.stat().st_size, outline, of_id, of_name)
    chosen = profile or guessed_profile(run)
    checked_reader_for(run, chosen)
    run.content = content_of(chosen)
    _put_down(actor, run, post_id)
    began = clock.now()

    def tell(run: ImportRun) -> None:
        if progress:
            expected = run.rows_expected if RunState(run.state) is RunState.RUNNING else None
            progress(f"导入 {of_name or path.name}", run.rows_read, max(expected or 0, run.rows_read))

    ended = run_import(actor, run.id, opener=lambda _run: path.open("rb"), report=tell)
    tell(ended)
    return _report(ended, (clock.now() - began).total_seconds())


@transaction.atomic
def _put_down(actor: Actor, run: ImportRun, post_id: UUID | None) -> None:
    put_down(actor, run, post_id, {})
    step(run, RunAction.START, actor, post_id)


def _report(run: ImportRun, seconds: float) -> ImportReport:
    return ImportReport(
        run_id=run.id,
        state=RunState(run.state),
        rows=run.rows_read,
        added=run.added,
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


def write_handouts(actor: Actor, run_id: UUID, path: Path) -> None:
    """Writes what an import brought in that is to be handed to people, readable by its owner alone."""
    path.touch(mode=0o600)
    path.write_bytes(handouts_file(actor, run_id).content)
