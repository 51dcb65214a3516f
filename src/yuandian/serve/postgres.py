"""The embedded PostgreSQL: made once, started on a private socket, never on the network."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg.conninfo import make_conninfo

from yuandian.serve.engine import Engine, engine_for
from yuandian.serve.errors import DatabaseDidNotStart
from yuandian.serve.leftovers import end_processes_in, remove_postmaster_files
from yuandian.serve.location import Location, locate, make_private_folder
from yuandian.serve.logs import PartLog
from yuandian.serve.parts import Part
from yuandian.serve.supervisor import start_process, stop_process

OWNER = DATABASE = "yuandian"
MEBIBYTE = 1024 * 1024
SLOWEST_START_SECONDS = 300.0  # after a power cut PostgreSQL replays its log first
PATIENCE_SECONDS = 60.0
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}
PRIVATE = {"listen_addresses": "", "unix_socket_permissions": "0700"}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class EmbeddedPostgres:
    """One cluster. `is_durable` is False for tests alone: a power cut may then lose everything."""

    location: Location
    engine: Engine
    is_durable: bool = True

    @property
    def url(self) -> str:
        """How to connect, for libpq and for Django."""
        return f"postgresql://{OWNER}@/{DATABASE}?host={quote(str(self.location.sockets), safe='/')}"

    @property
    def is_made(self) -> bool:
        """Whether there is a cluster."""
        return (self.location.cluster / "PG_VERSION").exists()

    def make(self) -> None:
        """Makes the cluster, whole or not at all. Raises `DatabaseDidNotStart`."""
        account = self.location.account
        unfinished = self.location.home / "pg.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        make_private_folder(unfinished, account)
        made = subprocess.run(
            [self.engine.program("initdb"), "-D", str(unfinished), "-U", OWNER, "-A", "trust"]
            + ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            + ["--text-search-config=simple", *_flags(_settings())]
            + ([] if self.is_durable else ["--no-sync"]),
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            cwd=self.location.home,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode != 0:
            raise DatabaseDidNotStart(f"The database could not be made: {made.stderr.strip() or made.stdout.strip()}")
        unfinished.rename(self.location.cluster)

    def part(self) -> Part:
        """The server as a part that a supervisor keeps running."""
        sockets = str(self.location.sockets).replace('"', '""')
        settings = PRIVATE | {"unix_socket_directories": f'"{sockets}"'} | ({} if self.is_durable else FORGETFUL)
        return Part(
            name="database",
            command=(self.engine.program("postgres"), "-D", str(self.location.cluster), *_flags(settings)),
            environment=ENVIRONMENT,
            working_folder=self.location.home,
            account=self.location.account,
            stop_signal=signal.SIGINT,  # what PostgreSQL calls a fast shutdown
            patience_seconds=PATIENCE_SECONDS,
            is_foundation=True,
            before_start=self._clear_the_way,
            after_stop=self._leave_no_folder_behind,
        )

    def wait_until_ready(self, process: subprocess.Popen[str], log: Path, is_stopping: Callable[[], bool]) -> None:
        """Returns once the server takes connections and our database is there. Raises `DatabaseDidNotStart`."""
        deadline = time.monotonic() + SLOWEST_START_SECONDS
        while not is_stopping():
            if process.poll() is not None or time.monotonic() > deadline:
                raise DatabaseDidNotStart(f"The embedded database did not start; {log} says why.")
            try:
                self._ensure_database()
            except psycopg.OperationalError:
                time.sleep(0.03)
            else:
                return

    @contextmanager
    def running(self, log: PartLog) -> Iterator[str]:
        """The server for the length of the block, for a command that needs it while `up` isn't running."""
        part = self.part()
        process = start_process(part, log)
        try:
            self.wait_until_ready(process, log.path, lambda: False)
            yield self.url
        finally:
            stop_process(process, part)
            log.close()

    def _ensure_database(self) -> None:
        reach = make_conninfo(host=str(self.location.sockets), user=OWNER, dbname="postgres", connect_timeout=5)
        with psycopg.connect(reach, autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def _clear_the_way(self) -> None:
        make_private_folder(self.location.sockets, self.location.account)
        end_processes_in(self.location.cluster)
        remove_postmaster_files(self.location.cluster, self.location.socket)

    def _leave_no_folder_behind(self) -> None:
        """A folder for the socket outside the data folder goes with it, unless something is left in it."""
        sockets = self.location.sockets
        if sockets.parent != self.location.home and sockets.exists() and not any(sockets.iterdir()):
            sockets.rmdir()


def embedded_in(data: Path, *, is_durable: bool = True) -> EmbeddedPostgres:
    """The embedded PostgreSQL of a data folder. Raises `CannotServe`."""
    location = locate(data)
    return EmbeddedPostgres(location, engine_for(location.account, location.home), is_durable)


def _settings() -> dict[str, str]:
    """What the cluster starts its life with; its operator may change `postgresql.conf` later.

    The last three keep what people wrote out of the log: no parameters, no values of a refused row.
    """
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MEBIBYTE
    return {
        "max_connections": "120",
        "shared_buffers": f"{min(512, max(64, memory // 8))}MB",
        "effective_cache_size": f"{max(256, memory // 2)}MB",
        "work_mem": "16MB",
        "maintenance_work_mem": "128MB",
        "max_wal_size": "2GB",
        "min_wal_size": "256MB",
        "checkpoint_timeout": "15min",
        "wal_compression": "on",
        "random_page_cost": "1.1",
        "jit": "off",
        "autovacuum_vacuum_scale_factor": "0.05",
        "autovacuum_analyze_scale_factor": "0.05",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_line_prefix": "%m [%p] %a ",
        "log_min_duration_statement": "1000",
        "log_parameter_max_length": "0",
        "log_parameter_max_length_on_error": "0",
        "log_error_verbosity": "terse",
    }


def _flags(settings: dict[str, str]) -> list[str]:
    return [argument for name, value in settings.items() for argument in ("-c", f"{name}={value}")]
