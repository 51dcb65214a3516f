"""What a person at the terminal sees: Chinese first, English beside it."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import track
from rich.table import Table

from yuandian.serve.parts import Plan

BRAND = "#C8322B"

Item = TypeVar("Item")
PARTS = {"database": "数据库", "web": "网站", "worker": "后台任务", "live": "实时推送"}


class Terminal:
    """Speaks to the terminal, or plainly to a pipe."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)

    def step(self, chinese: str, english: str) -> None:
        """One line on what happens now."""
        self._console.print(f"[{BRAND}]●[/] {escape(chinese)}  [dim]{escape(english)}[/]", soft_wrap=True)

    def event(self, part: str, what: str) -> None:
        """One line on a part that needs attention."""
        self._console.print(f"[yellow]▲[/] {PARTS.get(part, part)} {part}: {escape(what)}", soft_wrap=True)

    def warn(self, chinese: str, english: str) -> None:
        """What does not keep the product from running, and people from waiting in vain."""
        self._console.print(f"[bold yellow]▲ {escape(chinese)}[/]\n  [yellow]{escape(english)}[/]", soft_wrap=True)

    def track(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """The items, with a bar that shows how far they are."""
        return track(items, what, console=self._console) if items else items

    def ready(self, plan: Plan, data: str, seconds: float) -> None:
        """The addresses, once every part serves."""
        lines = Table.grid(padding=(0, 2))
        lines.add_row("首页 Home", f"[bold]{plan.address}/[/]")
        lines.add_row("接口文档 API", f"{plan.address}/api/docs")
        lines.add_row("基础数据 Admin", f"{plan.address}/admin/")
        lines.add_row("运行状况 Health", f"{plan.address}/healthz")
        lines.add_row("实时推送 Live", f"{plan.live_address}/live")
        lines.add_row("数据与日志 Data, logs", escape(data))
        title = f"[bold {BRAND}]原点在线 Yuandian[/]"
        footer = f"[dim]{seconds:.1f} s · Ctrl-C 停止 stops[/]"
        self._console.print(Panel(lines, title=title, subtitle=footer, border_style=BRAND, expand=False))
