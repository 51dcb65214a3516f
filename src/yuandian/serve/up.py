"""`yuandian up`: from an empty folder to a running district, and back to silence on Ctrl-C."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yuandian.serve import parts
from yuandian.serve.access import external_url, is_prepared, wait_for_external
from yuandian.serve.folder import DataFolder, Hold
from yuandian.serve.keys import make_anchor_key_once, make_keys_once
from yuandian.serve.parts import Plan
from yuandian.serve.ports import require_free
from yuandian.serve.postgres import embedded_in
from yuandian.serve.supervisor import Supervisor
from yuandian.serve.terminal import Terminal

HEALTH_SECONDS = 2.0
NO_GATEWAY = (
    "没有接短信网关：验证码和通知短信都发不到手机，居民不能用验证码登录。请设置 YUANDIAN_SMS=http 等，见运维手册。",
    "No SMS gateway: codes and messages reach nobody. Set YUANDIAN_SMS=http and what belongs to it (operations).",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for."""

    data: Path
    host: str
    port: int
    workers: int
    threads: int
    has_sample: bool


def run(wish: Wish, terminal: Terminal) -> None:
    """Runs every part until a signal ends it. Raises `CannotServe` when something outside stands in the way."""
    started_at = time.monotonic()
    folder = DataFolder(wish.data)
    with folder.held("yuandian up") as hold:
        for port in (wish.port, wish.port + 1):
            require_free(wish.host, port)
        supervisor = Supervisor(folder.logs, terminal.event)
        try:
            url = external_url() or _start_database(folder, supervisor, terminal)
            plan = Plan(
                wish.data,
                url,
                external_url() is None,
                wish.host,
                wish.port,
                wish.workers,
                wish.threads,
                wish.has_sample,
            )
            if not supervisor.is_stopping:
                _serve(folder, plan, hold, supervisor, terminal, started_at)
        finally:
            terminal.step("正在停止…", "stopping")
            supervisor.stop_all()
    terminal.step("已停止，数据都在。", "stopped; everything is kept")


def _start_database(folder: DataFolder, supervisor: Supervisor, terminal: Terminal) -> str:
    postgres = embedded_in(folder.path)
    if not postgres.is_made:
        terminal.step(f"新建数据库：{postgres.location.home}", "making the database")
        postgres.make()
    process = supervisor.start(postgres.part())
    postgres.wait_until_ready(process, folder.logs / "database.log", lambda: supervisor.is_stopping)
    return postgres.url


def _serve(
    folder: DataFolder, plan: Plan, hold: Hold, supervisor: Supervisor, terminal: Terminal, started_at: float
) -> None:
    if not plan.is_embedded:
        wait_for_external(plan.database_url)
    if make_keys_once(folder.keys, plan.database_url):
        terminal.step(f"新建密钥：{folder.keys}", "keys made; keep a copy apart from the backups")
    if make_anchor_key_once(folder.anchor_key):
        terminal.step(f"新建存证密钥：{folder.anchor_key}", "anchor key made; give its public half to whoever checks")
    hold.tell(plan.database_url, plan.address)
    if not is_prepared(plan.database_url, with_sample=plan.has_sample):
        supervisor.run_to_end(parts.prepare(plan))
    if supervisor.is_stopping:
        return
    for part in (parts.web(plan), parts.worker(plan), parts.live(plan)):
        supervisor.start(part)
    greeting = _Greeting(plan, folder, terminal, started_at)
    supervisor.watch(greeting.look)


class _Greeting:
    """Prints the addresses, once, when every part serves."""

    def __init__(self, plan: Plan, folder: DataFolder, terminal: Terminal, started_at: float) -> None:
        self._plan, self._folder, self._terminal, self._started_at = plan, folder, terminal, started_at
        self._is_done = False

    def look(self) -> None:
        """To be called now and then."""
        told = {} if self._is_done else health_of(self._plan.address)
        if told.get("ok") is True:
            self._is_done = True
            self._terminal.ready(self._plan, str(self._folder.path), time.monotonic() - self._started_at)
            if "sms" in told["warnings"]:
                self._terminal.warn(*NO_GATEWAY)


def is_healthy(address: str) -> bool:
    """Whether `/healthz` says that every part serves."""
    return health_of(address).get("ok") is True


def health_of(address: str) -> dict[str, Any]:
    """What `/healthz` says, or nothing where it cannot be asked or all is not well."""
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=HEALTH_SECONDS) as answer:  # noqa: S310 - our own
            told: dict[str, Any] = json.load(answer)
    except (urllib.error.URLError, OSError, ValueError):
        return {}
    return told
