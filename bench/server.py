"""The web process as `yuandian up` starts it, over a scratch database, with the bench's own floor mounted beside."""

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.processes import resident_bytes
from yuandian.serve import parts
from yuandian.serve.leftovers import children_of

ROOT = Path(__file__).parents[1]
WORKERS, THREADS = 2, 4  # what `yuandian up` takes by itself
SLOWEST_START_SECONDS = 60.0
STOP_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running web process."""

    port: int
    process: subprocess.Popen[bytes]

    def worker_bytes(self) -> list[int]:
        """The resident memory of each web worker."""
        return sorted(map(resident_bytes, children_of(self.process.pid)), reverse=True)[:WORKERS]


@contextmanager
def serving(data: Path, url: str) -> Iterator[Server]:
    """Two workers with four threads each, for the length of the block."""
    port = free_port()
    plan = parts.Plan(data, url, True, "127.0.0.1", port, WORKERS, THREADS, False)
    web = parts.web(plan)
    environment = {
        **web.environment,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    with (data / f"web-{port}.log").open("wb") as log:
        process = subprocess.Popen(web.command, env=environment, cwd=ROOT, stdout=log, stderr=log)
    try:
        _wait_until_ready(process, port)
        yield Server(port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + SLOWEST_START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError("the web process ended at once; its log is in the scratch folder")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/bench/ready", timeout=2).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the web process did not answer within a minute")
