"""How a command reaches the database: one that is given, one that `up` runs now, or one started for the command."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg

from yuandian.config.edition import edition
from yuandian.serve.errors import CannotServe, DatabaseDidNotStart
from yuandian.serve.folder import DataFolder
from yuandian.serve.logs import PartLog
from yuandian.serve.parts import QUIET, django_command, environment_for
from yuandian.serve.postgres import embedded_in

EXTERNAL_WAIT_SECONDS = 10.0


def external_url() -> str | None:
    """The database that the environment names instead of the embedded one."""
    return os.environ.get("DATABASE_URL") or None


@contextmanager
def reachable_database(folder: DataFolder, command: str, *, may_create: bool = False) -> Iterator[str]:
    """Yields the address of the data folder's database, running for the length of the block at least.

    Raises `CannotServe`: there is none yet (unless `may_create`), or another command holds the folder.
    """
    if url := external_url():
        yield url
    elif (holder := folder.holder()) and holder.database_url:
        yield holder.database_url
    else:
        with folder.held(command) as hold, embedded_database(folder, may_create=may_create) as url:
            hold.tell(url)
            yield url


@contextmanager
def embedded_database(folder: DataFolder, *, may_create: bool) -> Iterator[str]:
    """The embedded database for the length of the block. The caller holds the folder."""
    if not may_create and not (folder.path / "pg").exists():
        raise CannotServe(f"There is no database in {folder.path} yet; `yuandian up` makes it.")
    postgres = embedded_in(folder.path)
    if not postgres.is_made:
        postgres.make()
    with postgres.running(PartLog(folder.logs, "database")) as url:
        yield url


@contextmanager
def database_for_holder(folder: DataFolder, *, may_create: bool = False) -> Iterator[str]:
    """The database, for a command that holds the folder because nothing else may use it meanwhile."""
    if url := external_url():
        yield url
    else:
        with embedded_database(folder, may_create=may_create) as url:
            yield url


def wait_for_external(url: str) -> None:
    """Returns once the database named by the environment answers. Raises `DatabaseDidNotStart`."""
    deadline = time.monotonic() + EXTERNAL_WAIT_SECONDS
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise DatabaseDidNotStart(f"DATABASE_URL does not answer: {error}") from error
            time.sleep(0.3)
        else:
            return


def is_prepared(url: str, *, with_sample: bool) -> bool:
    """Whether `prepare` was done for this very edition of the code, and the sample loaded if it is wanted."""
    with psycopg.connect(url) as connection:
        try:
            rows = connection.execute("SELECT name, edition FROM config_preparation").fetchall()
        except psycopg.errors.UndefinedTable:
            return False
    prepared: dict[str, str] = dict(rows)
    return prepared.get("tables") == edition() and (not with_sample or "sample" in prepared)


def run_django(folder: DataFolder, url: str | None, *arguments: str, variables: Mapping[str, str] | None = None) -> int:
    """Runs a Django command at our terminal, in a process of its own; gives its exit code. Some need no database."""
    environment = QUIET | environment_for(folder.path, url, "command") | dict(variables or {})
    return subprocess.run(django_command(*arguments), env=environment, check=False).returncode
