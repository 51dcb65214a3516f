"""`yuandian up` over a data folder that was prepared before: from the command to the first healthy answer."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, share_at
from bench.ground import Ground
from bench.server import free_port
from yuandian.serve.up import is_healthy

UP = "from yuandian.cli import main; main()"
TURNS = 3
PATIENCE_SECONDS = 180.0


def figures(ground: Ground) -> Iterator[Figure]:
    """The first start makes and migrates the database; those after it are measured."""
    data = ground.folder / "start"
    first = _start(data)
    times = [_start(data) for _ in range(1 if ground.is_quick else TURNS)]
    yield Figure("first_start", first, "s")
    yield Figure("start", share_at(times, 0.5), "s", "at most", 5)


def _start(data: Path) -> float:
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE", "YUANDIAN"))}
    command = [sys.executable, "-c", UP, "up", "--data", str(data), "--port", str(port)]
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not is_healthy(f"http://127.0.0.1:{port}"):
            if process.poll() is not None or time.monotonic() - began > PATIENCE_SECONDS:
                raise RuntimeError("`yuandian up` did not come to serve")
            time.sleep(0.02)
        return time.monotonic() - began
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)
