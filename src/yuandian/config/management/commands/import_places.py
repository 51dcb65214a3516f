"""`yuandian import grid`, `addresses` and `divisions`: the whole report first, then all of it or nothing."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Literal

from django.core.management.base import CommandError
from rich.console import Console
from rich.table import Table

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.refusals import told_in_words
from yuandian.foundation.grid import facade as grid
from yuandian.kernel.actor import system_actor

IMPORTER = system_actor("import")
PROBLEMS_SHOWN = 40


class Command(ProductCommand):
    """Ends with 1 when lines are at fault and none was to be left out."""

    help = "Import grids (GeoJSON or CSV), addresses or administrative divisions (CSV)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What, from where, and how strictly."""
        parser.add_argument("what", choices=["grid", "addresses", "divisions"])
        parser.add_argument("file", type=Path)
        parser.add_argument("--system", choices=[system.value for system in grid.CoordinateSystem], default="wgs84")
        parser.add_argument("--reason", default="import")
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--leave-out-bad", action="store_true")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Prints what was found, the worst first, and what was saved."""
        with told_in_words(), Console().status("正在核对… checking"):
            report = _import(options)
        _print(report)
        if not report.is_saved and not options["dry_run"]:
            raise CommandError("有错误的行，什么都没有保存。 Nothing was saved; mend the lines or --leave-out-bad.")


def _import(options: dict[str, Any]) -> grid.GridImportReport:
    content = options["file"].read_bytes()
    system = grid.CoordinateSystem(options["system"])
    how = {"dry_run": options["dry_run"], "leave_out_bad": options["leave_out_bad"]}
    if options["what"] == "addresses":
        return grid.import_addresses(IMPORTER, content, system, **how)
    if options["what"] == "divisions":
        return grid.import_divisions(IMPORTER, content, **how)
    form: Literal["csv", "geojson"] = "csv" if options["file"].suffix.lower() == ".csv" else "geojson"
    return grid.import_grids(IMPORTER, content, form, system, options["reason"], **how)


def _print(report: grid.GridImportReport) -> None:
    console = Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    for heading in ("行 line", "编码 code", "问题 problem", "说明 detail"):
        table.add_column(heading)
    for problem in sorted(report.problems, key=lambda found: not found.is_error)[:PROBLEMS_SHOWN]:
        colour = "red" if problem.is_error else "yellow"
        table.add_row(str(problem.line), problem.code, f"[{colour}]{problem.fault}[/]", problem.detail)
    if report.problems:
        console.print(table)
    counted = ", ".join(f"{fault} {count}" for fault, count in report.faults.items()) or "无 none"
    console.print(f"问题 problems: {counted}")
    console.print(
        f"共 {report.rows} 行 rows · 新增 new {report.new} · 变更 changed {report.changed}"
        f" · 未变 unchanged {report.unchanged} · 剔除 left out {report.left_out}"
        f" · {'已保存 saved' if report.is_saved else '未保存 not saved'}"
    )
