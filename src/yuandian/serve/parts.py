"""The parts, as commands: what is started, how it is asked to stop, how long it may take."""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from yuandian.serve.account import Account

SETTINGS = "yuandian.config.settings"
JOB_PATIENCE_SECONDS = 25
HEADERS_MILLISECONDS = 15_000  # in which the head of a request must be there
# The C library would give each thread a heap of its own, and keep large blocks for itself once they were given back.
FRUGAL = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072"}
QUIET = {"YUANDIAN_LOG": "WARNING"}  # for what speaks to the terminal, unless the environment wishes more


def _nothing() -> None:
    """Most parts need nothing done around them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A process that must be there.

    `stop_signal` asks it to end in good order within `patience_seconds`; `before_start` runs in the supervisor before
    every start, `after_stop` once it was stopped for good. A foundation starts before the others and ends after them.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    working_folder: Path = Path("/")
    account: Account | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    patience_seconds: float = 10.0
    is_foundation: bool = False
    before_start: Callable[[], None] = _nothing
    after_stop: Callable[[], None] = _nothing


@dataclass(frozen=True, slots=True)
class Plan:
    """What `yuandian up` was asked for."""

    data: Path
    database_url: str
    is_embedded: bool
    host: str
    port: int
    workers: int
    threads: int
    has_sample: bool

    @property
    def live_port(self) -> int:
        """The live process listens beside the web process."""
        return self.port + 1

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the web process."""
        return f"http://{self._reachable_host}:{self.port}"

    @property
    def live_address(self) -> str:
        """Where a client on this machine finds the live process."""
        return f"http://{self._reachable_host}:{self.live_port}"

    @property
    def _reachable_host(self) -> str:
        if self.host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
            return "127.0.0.1"
        return f"[{self.host}]" if ":" in self.host else self.host


def environment_for(data: Path, database_url: str | None, part: str) -> dict[str, str]:
    """What every process of ours with Django in it is told."""
    return {
        **os.environ,
        **({"DATABASE_URL": database_url} if database_url else {}),
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "YUANDIAN_DATA": str(data),
        "YUANDIAN_PART": part,
        "PYTHONUNBUFFERED": "1",
    }


def django_command(*arguments: str) -> tuple[str, ...]:
    """A Django command, run by this very interpreter."""
    return (sys.executable, "-m", "django", *arguments)


def web(plan: Plan) -> Part:
    """Granian's own parent restarts a web worker that dies; ours restarts that parent."""
    command = (
        *_granian("asgi", plan.host, plan.port),
        *("--workers", str(plan.workers), "--loop", "asyncio", "--workers-kill-timeout", "15"),
        *("--http1-header-read-timeout", str(HEADERS_MILLISECONDS)),
        "yuandian.config.web:app",
    )
    threads = {"YUANDIAN_THREADS": str(plan.threads)}
    return Part("web", command, _environment(plan, "web") | FRUGAL | threads, patience_seconds=20)


def live(plan: Plan) -> Part:
    """Long connections, apart from the web workers."""
    command = (
        *_granian("asgi", plan.host, plan.live_port),
        *("--workers", "1", "--loop", "asyncio", "--workers-kill-timeout", "2"),
        "yuandian.config.live:app",
    )
    return Part("live", command, _environment(plan, "live"))


def worker(plan: Plan) -> Part:
    """Background jobs; what is running when it is asked to stop may finish."""
    command = django_command("work", "--patience", str(JOB_PATIENCE_SECONDS))
    return Part("worker", command, _environment(plan, "worker"), patience_seconds=JOB_PATIENCE_SECONDS + 5)


def prepare(plan: Plan) -> Part:
    """Migrations, reference data and the sample; ends by itself."""
    arguments = ("prepare", "--sample") if plan.has_sample else ("prepare",)
    return Part("prepare", django_command(*arguments), QUIET | _environment(plan, "prepare"))


def _granian(interface: str, host: str, port: int) -> tuple[str, ...]:
    serve = (sys.executable, "-m", "granian", "--interface", interface, "--host", host, "--port", str(port))
    return (*serve, "--no-ws", "--http", "1", "--respawn-failed-workers", "--log-level", "warning")


def _environment(plan: Plan, part: str) -> dict[str, str]:
    return environment_for(plan.data, plan.database_url, part) | {
        "YUANDIAN_EMBEDDED": str(int(plan.is_embedded)),
        "YUANDIAN_SAMPLE": str(int(plan.has_sample)),
        "YUANDIAN_LIVE_PORT": str(plan.live_port),
        "YUANDIAN_LIVE_PROBE": f"{plan.live_address}/healthz",
    }
