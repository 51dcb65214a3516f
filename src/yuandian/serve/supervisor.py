"""Keeps the parts running until told to stop, and leaves nothing behind.

Every part is started through `launch.py`, so that it ends when the supervisor is killed; and orphans of a part that
was killed become the supervisor's own children, which it ends. Start parts from the main thread only: the kernel ties
a part's life to the thread that started it.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from yuandian.serve import launch
from yuandian.serve.errors import CannotServe
from yuandian.serve.leftovers import children_of
from yuandian.serve.logs import PartLog
from yuandian.serve.parts import Part

LOOK_SECONDS = 0.2
STEADY_SECONDS = 30.0  # a part that lived this long starts again at once
DELAYS_SECONDS = (0.1, 0.5, 2.0, 5.0, 10.0)

Tell = Callable[[str, str], None]  # (part, what happened)


class _Kept:
    """A part with its process and how often it failed lately."""

    def __init__(self, part: Part, log: PartLog) -> None:
        self.part = part
        self.log = log
        self.process = start_process(part, log)
        self.started_at = time.monotonic()
        self.start_again_at: float | None = None
        self.failures = 0

    def start_again(self) -> None:
        self.process = start_process(self.part, self.log)
        self.started_at = time.monotonic()
        self.start_again_at = None


def start_process(part: Part, log: PartLog | None) -> subprocess.Popen[str]:
    """Starts a part, tied to this process's life, in a session of its own; without a log it speaks to our terminal."""
    part.before_start()
    account = "-" if part.account is None else f"{part.account.uid}:{part.account.gid}"
    birth = [sys.executable, "-I", "-S", str(Path(launch.__file__)), str(os.getpid()), str(int(part.stop_signal))]
    process = subprocess.Popen(
        [*birth, account, *part.command],
        env=dict(part.environment),
        cwd=part.working_folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if log else None,
        stderr=subprocess.STDOUT if log else None,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    if log and process.stdout:
        log.follow(process.stdout)
    return process


def stop_process(process: subprocess.Popen[str], part: Part) -> None:
    """Asks with the part's signal, then kills."""
    if process.poll() is None:
        process.send_signal(part.stop_signal)
        try:
            process.wait(part.patience_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    part.after_stop()


class Supervisor:
    """Starts parts, restarts what dies, stops all. `tell` hears what a person at the terminal should know."""

    def __init__(self, logs: Path, tell: Tell) -> None:
        self._logs = logs
        self._tell = tell
        self._kept: list[_Kept] = []
        self._passing: subprocess.Popen[str] | None = None
        self._stop = threading.Event()
        self._hurry = threading.Event()
        launch.adopt_orphans()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)

    @property
    def is_stopping(self) -> bool:
        """Whether someone asked for the end."""
        return self._stop.is_set()

    def start(self, part: Part) -> subprocess.Popen[str]:
        """Starts a part that is kept running from now on."""
        kept = _Kept(part, PartLog(self._logs, part.name))
        self._kept.append(kept)
        return kept.process

    def run_to_end(self, part: Part) -> None:
        """Runs a part that ends by itself, speaking to our terminal. Raises `CannotServe` when it fails."""
        process = self._passing = start_process(part, None)
        while process.poll() is None and not self._stop.wait(LOOK_SECONDS / 4):
            self._look_after_all()
        stop_process(process, part)
        self._passing = None
        if process.returncode != 0 and not self.is_stopping:
            raise CannotServe(f"`{part.name}` failed ({_ending(process.returncode)}).")

    def watch(self, each_round: Callable[[], None]) -> None:
        """Keeps the parts running until a signal says stop; calls `each_round` a few times a second."""
        while not self._stop.wait(LOOK_SECONDS):
            self._look_after_all()
            each_round()

    def stop_all(self) -> None:
        """Ends every part in good order, the foundations last, and whatever they left. A second signal hurries it."""
        for are_foundations in (False, True):
            group = [kept for kept in self._kept if kept.part.is_foundation is are_foundations]
            for kept in group:
                if kept.process.poll() is None:
                    kept.process.send_signal(kept.part.stop_signal)
            for kept in group:
                self._wait_for_end(kept)
            self._end_orphans()
            for kept in group:
                kept.part.after_stop()
        for kept in self._kept:
            kept.log.close()
        self._kept.clear()

    def _on_signal(self, _number: int, _frame: object) -> None:
        if self._stop.is_set():
            self._hurry.set()
        self._stop.set()

    def _wait_for_end(self, kept: _Kept) -> None:
        patience = time.monotonic() + kept.part.patience_seconds
        while kept.process.poll() is None:
            is_hurried = self._hurry.is_set() and not kept.part.is_foundation
            if is_hurried or time.monotonic() > patience:
                kept.process.kill()
                kept.process.wait()
            time.sleep(0.02)

    def _look_after_all(self) -> None:
        for kept in self._kept:
            if kept.start_again_at is None and kept.process.poll() is not None:
                self._note_death(kept)
            elif kept.start_again_at is not None and time.monotonic() >= kept.start_again_at:
                kept.start_again()
                self._tell(kept.part.name, "started again")
        self._reap_strangers()

    def _note_death(self, kept: _Kept) -> None:
        self._end_orphans()
        lived = time.monotonic() - kept.started_at
        kept.failures = 1 if lived > STEADY_SECONDS else kept.failures + 1
        delay = DELAYS_SECONDS[min(kept.failures, len(DELAYS_SECONDS)) - 1]
        kept.start_again_at = time.monotonic() + delay
        ending = _ending(kept.process.returncode)
        kept.log.write(f"{kept.part.name} ended ({ending})")
        self._tell(kept.part.name, f"ended ({ending}); see {kept.log.path}")

    def _end_orphans(self) -> None:
        """Kills what a dead part left: children of ours that we never started."""
        for pid in set(children_of(os.getpid())) - self._own():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._reap_strangers()

    def _reap_strangers(self) -> None:
        """Collects adopted processes that ended; those that we started are collected by their `Popen`."""
        if sys.platform != "linux":
            return
        own = self._own()
        with suppress(ChildProcessError):
            while ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                if ended.si_pid in own:
                    return
                os.waitpid(ended.si_pid, 0)

    def _own(self) -> set[int]:
        passing = set() if self._passing is None else {self._passing.pid}
        return {kept.process.pid for kept in self._kept} | passing


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
