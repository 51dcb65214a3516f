"""`yuandian up` as its user meets it: a process that is started, asked, killed and stopped."""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yuandian.serve.access import is_prepared
from yuandian.serve.folder import DataFolder

COMMAND = (sys.executable, "-c", "from yuandian.cli import main; main()")
# As a command of `yuandian`: has the database started, and Django check the code against it.
CHECK = ("manage", "check", "--database", "default")
MARKS = {"database": "/bin/postgres -D", "web": "config.web:", "worker": "django work", "live": "config.live:"}
PATIENCE_SECONDS = 180.0  # a first start on a busy machine; a quiet one needs ten


def eventually(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS, every: float = 0.05) -> None:
    """Waits until it is so, asking every so many seconds, and says what never was."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(every)


@contextmanager
def one_process_at_a_time(path: Path) -> Iterator[None]:
    """Of this run, in the block that has this lock."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def new_place() -> Iterator[Path]:
    """A folder with a short path that other accounts may enter, as most folders are."""
    place = Path(tempfile.mkdtemp(prefix="yd-", dir="/tmp"))
    place.chmod(0o755)
    yield place
    assert left_over(place / "var") == {}
    shutil.rmtree(place)


def free_port() -> int:
    """A port with a free one after it."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


def environment(**more: str) -> dict[str, str]:
    """Ours, without what would lead a command to this run's own database."""
    ours = {"DATABASE_URL", "YUANDIAN_DATA", "YUANDIAN_TEST_DB", "DJANGO_SETTINGS_MODULE", "YUANDIAN_KEYS"}
    return {name: value for name, value in os.environ.items() if name not in ours} | more


def yuandian(*arguments: str, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs a command (`"import grid"`, its arguments) to its end."""
    command = [*COMMAND, *arguments[0].split(), "--data", str(data), *arguments[1:]]
    return subprocess.run(command, env=environment(**more), capture_output=True, text=True, timeout=300, check=False)


@dataclass
class Running:
    """A running `yuandian up`."""

    process: subprocess.Popen[str]
    port: int
    data: Path

    def health(self) -> dict[str, Any]:
        """What `/healthz` says; an empty answer while nothing listens."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as refusal:
            return dict(json.load(refusal))
        except (OSError, ValueError):
            return {}

    def is_healthy(self) -> bool:
        """Whether every part serves."""
        assert self.process.poll() is None, self.output()
        return self.health().get("ok") is True

    def is_prepared(self) -> bool:
        """Whether there is nothing left to do but to start the parts that serve."""
        assert self.process.poll() is None, self.output()
        if "database" not in self.parts():  # to look at the lock earlier could keep `up` from taking it
            return False
        holder = DataFolder(self.data).holder()
        return bool(holder and holder.database_url) and is_prepared(holder.database_url, with_sample=False)

    def wait(self) -> float:
        """Waits until every part serves; gives the seconds it took."""
        started_at = time.monotonic()
        eventually(self.is_healthy, "every part serves")
        return time.monotonic() - started_at

    def output(self) -> str:
        """What it said, once it has ended."""
        return self.process.communicate(timeout=60)[0]

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Asks it to stop; gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(60)

    def parts(self) -> dict[str, int]:
        """The process of each part."""
        children = {child_pid: command_of(child_pid) for child_pid in children_of(self.process.pid)}
        return {name: pid for pid, line in children.items() for name, mark in MARKS.items() if mark in line}


@contextmanager
def up(
    data: Path,
    *arguments: str,
    command: tuple[str, ...] = COMMAND,
    account: int | None = None,
    variables: Mapping[str, str] | None = None,
    web_workers: int = 1,
) -> Iterator[Running]:
    """`yuandian up` for the length of the block; killed, with all it started, should the test fail.

    With one web worker unless told otherwise: each one more loads the whole product once more.
    """
    port = free_port()
    process = subprocess.Popen(
        [*command, "up", "--data", str(data), "--port", str(port), "--workers", str(web_workers), *arguments],
        env=environment(**variables or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        user=account,
        group=account,
        extra_groups=None if account is None else [],
        cwd="/",
    )
    try:
        yield Running(process, port, data)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def children_of(pid: int) -> list[int]:
    """The living children of a process."""
    return [other for other in _pids() if _status(other).get("PPid") == str(pid) and not _is_dead(other)]


def command_of(pid: int) -> str:
    """The command line of a process."""
    return _read(pid, "cmdline").replace(b"\0", b" ").decode(errors="replace").strip()


def left_over(data: Path) -> dict[int, str]:
    """Every living process that belongs to the data folder, whoever started it."""
    mark = f"YUANDIAN_DATA={data}".encode()
    return {
        pid: command_of(pid)
        for pid in _pids()
        if not _is_dead(pid) and (mark in _read(pid, "environ").split(b"\0") or f"{data}/pg" in command_of(pid))
    }


def permissions_above(path: Path) -> Mapping[Path, tuple[int, int, int]]:
    """Mode and owner of every folder above."""
    found = {folder: folder.stat() for folder in path.parents}
    return {folder: (stat.st_mode, stat.st_uid, stat.st_gid) for folder, stat in found.items()}


def _pids() -> Iterator[int]:
    return (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())


def _read(pid: int, name: str) -> bytes:
    try:
        return (Path("/proc") / str(pid) / name).read_bytes()
    except OSError:
        return b""


def _status(pid: int) -> dict[str, str]:
    lines = _read(pid, "status").decode(errors="replace").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _is_dead(pid: int) -> bool:
    return _status(pid).get("State", "Z")[0] in "ZX"
