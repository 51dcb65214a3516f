"""`yuandian import cases`, `staff` and so on: a sheet of any kind, by a saved profile or by guess."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.progress import Bars
from yuandian.config.management.refusals import told_in_words
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.imports import facade as imports
from yuandian.governance.intake import facade as intake
from yuandian.kernel.actor import system_actor
from yuandian.kernel.sheets.profiles import profile_from

IMPORTER = system_actor("import")


class Command(ProductCommand):
    """Ends with 1 when the import as a whole failed; bad rows alone are told and written to a file."""

    help = "Import an Excel or CSV sheet: cases, staff, organisations, households."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which sheet, whose it is, and where its bad rows go."""
        parser.add_argument("kind", choices=[kind.code for kind in imports.import_kinds])
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", help="whose cases they are")
        parser.add_argument("--profile")
        parser.add_argument("--bad-rows", type=Path)

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Imports the sheet; doing it again takes nothing twice."""
        grid.listen_for_changes()  # else every row asks whether the grids have changed
        with told_in_words(), Bars() as bars:
            source = intake.source_named(options["source"] or "") if options["kind"] == intake.ORDERS.code else None
            saved = options["profile"] and source and intake.profile_named(source, options["profile"])
            profile = profile_from(saved.content) if saved else None
            report = imports.import_sheet(
                IMPORTER, options["kind"], options["file"], source.id if source else None, profile, bars
            )
        if report.failure:
            raise CommandError(f"导入没有完成：{report.failure}。 The import failed.")
        speed = round(report.rows / report.seconds) if report.seconds else report.rows
        self.stdout.write(
            f"共 {report.rows} 行 rows · 新增 added {report.added} · 已有 known {report.known}"
            f" · 其中有变化 changed {report.changed} · 有错 bad {report.bad} · {speed} 行/秒 rows/s"
        )
        if report.bad:
            file = options["bad_rows"] or options["file"].with_name(
                f"{options['file'].stem}-bad{options['file'].suffix}"
            )
            with told_in_words():
                imports.write_bad_rows(IMPORTER, report.run_id, file)
            self.stdout.write(
                f"有错的行连同原因写在 {file}，改好后可再导入。 Bad rows with their reasons are in that file."
            )
        if imports.import_kinds.named(options["kind"]).has_handouts and report.added:
            file = options["file"].with_name(f"{options['file'].stem}-handouts.xlsx")
            with told_in_words():
                imports.write_handouts(IMPORTER, report.run_id, file)
            self.stdout.write(f"新账号的用户名和初始密码写在 {file}。 User names and first passwords are in that file.")
