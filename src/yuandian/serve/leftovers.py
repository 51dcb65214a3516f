"""Processes that a killed predecessor left behind. Linux tells through /proc; elsewhere nothing is found."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from yuandian.serve.errors import CannotServe

PROCESSES = Path("/proc")
GENTLE_SECONDS = 20.0


def children_of(parent: int) -> list[int]:
    """The living children of a process."""
    return [pid for pid in _pids() if _parent_of(pid) == parent]


def end_processes_in(cluster: Path) -> None:
    """Ends every server process that stands in the cluster's folder.

    Only for the holder of the data folder: nobody else can then have a right to them. The postmaster is asked first;
    what stays is killed, which PostgreSQL survives as it survives a power cut. Raises `CannotServe`.
    """
    for number in (signal.SIGINT, signal.SIGKILL):
        _send(_standing_in(cluster), number)
        deadline = time.monotonic() + GENTLE_SECONDS
        while time.monotonic() < deadline:
            if not _standing_in(cluster):
                return
            time.sleep(0.05)
    raise CannotServe(f"A database process stays in {cluster} and cannot be ended: {_standing_in(cluster)}.")


def remove_postmaster_files(cluster: Path, socket: Path) -> None:
    """Removes the marks of a postmaster that is gone, so that a process which got its number isn't taken for it."""
    (cluster / "postmaster.pid").unlink(missing_ok=True)
    socket.with_name(f"{socket.name}.lock").unlink(missing_ok=True)
    socket.unlink(missing_ok=True)


def _standing_in(cluster: Path) -> list[int]:
    folder = str(cluster.resolve())
    return [pid for pid in _pids() if _link(pid, "cwd") == folder and _name_of(pid) == "postgres"]


def _pids() -> Iterator[int]:
    if PROCESSES.is_dir():
        yield from (int(entry.name) for entry in PROCESSES.iterdir() if entry.name.isdigit())


def _parent_of(pid: int) -> int | None:
    # The name, in brackets, may itself hold brackets and blanks; state and parent follow the last bracket.
    with suppress(OSError):
        after_name = (PROCESSES / str(pid) / "stat").read_text(errors="replace").rpartition(")")[2].split()
        return None if after_name[0] == "Z" else int(after_name[1])
    return None


def _name_of(pid: int) -> str:
    with suppress(OSError):
        return (PROCESSES / str(pid) / "comm").read_text(errors="replace").strip()
    return ""


def _link(pid: int, name: str) -> str:
    with suppress(OSError):
        return str((PROCESSES / str(pid) / name).readlink())
    return ""


def _send(pids: list[int], number: int) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, number)
