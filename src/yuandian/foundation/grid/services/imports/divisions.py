"""Imports of administrative divisions and of the grids that cover them (CON-5)."""

from collections.abc import Mapping

from django.db import transaction

from yuandian.foundation.grid.access import is_everywhere
from yuandian.foundation.grid.errors import OutsideYourArea
from yuandian.foundation.grid.models import AdministrativeDivision, DivisionGrid, Grid
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.services.imports.files import LEVELS, read_table, rows_with_line
from yuandian.foundation.grid.services.imports.reports import GridImportReport, Ledger
from yuandian.kernel.actor import Actor

TRUE = {"1", "true", "yes", "y", "是", "已核实"}
DIVISION_LEVELS = {"district", "street", "village"}


@transaction.atomic
def import_divisions(actor: Actor, content: bytes, *, dry_run: bool, leave_out_bad: bool = False) -> GridImportReport:
    """Reads a CSV table `code, name, level, parent_code, source, verified, grid_codes` and saves it as `import_grids`.

    A division is known by source and code. `grid_codes`, several apart by spaces, replaces the grids of a division
    from today on; left empty it changes nothing. Raises `UploadUnreadable`, `OutsideYourArea`.
    """
    actor.require(GridPermission.APPROVE)
    if not is_everywhere(actor.scope_for(GridPermission.APPROVE)):
        raise OutsideYourArea
    ledger = Ledger()
    lines = list(rows_with_line(read_table(content)))
    codes = {code for _, line in lines for code in line.get("grid_codes", "").split()}
    grids = {grid.code: grid for grid in Grid.objects.filter(code__in=codes, is_active=True)}
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    with transaction.atomic():
        for number, line in lines:
            _save(number, line, grids, ledger, counts)
        is_saved = not dry_run and (leave_out_bad or not ledger.bad_lines)
        transaction.set_rollback(not is_saved)
    return ledger.report(len(lines), counts["new"], counts["changed"], counts["unchanged"], is_saved=is_saved)


def _save(
    number: int, line: Mapping[str, str], grids: Mapping[str, Grid], ledger: Ledger, counts: dict[str, int]
) -> None:
    code, name, source = (line.get(column, "").strip() for column in ("code", "name", "source"))
    level = line.get("level", "").strip()
    level = {"community": "village"}.get(LEVELS.get(level, level), LEVELS.get(level, level))
    if not (code and name and source):
        ledger.error(number, code, "name_missing", "代码、名称和来源不得为空")
        return
    if level not in DIVISION_LEVELS:
        ledger.error(number, code, "level_unknown", f"层级 {level!r} 不存在")
        return
    wanted = line.get("grid_codes", "").split()
    if unknown := [grid_code for grid_code in wanted if grid_code not in grids]:
        ledger.error(number, code, "grid_unknown", f"网格 {' '.join(unknown)} 不存在")
        return
    values = {
        "name": name,
        "level": level,
        "parent_code": line.get("parent_code", "").strip(),
        "verified": line.get("verified", "").strip().lower() in TRUE,
    }
    division, is_new = AdministrativeDivision.objects.get_or_create(source=source, code=code, defaults=values)
    is_changed = not is_new and any(getattr(division, column) != value for column, value in values.items())
    if is_changed:
        AdministrativeDivision.objects.filter(pk=division.pk).update(**values)
    is_changed = bool(_link(division, [grids[grid_code] for grid_code in wanted])) or is_changed
    counts["new" if is_new else "changed" if is_changed else "unchanged"] += 1


def _link(division: AdministrativeDivision, wanted: list[Grid]) -> int:
    """Ties the division to exactly these grids from today on; how many ties changed."""
    if not wanted:
        return 0
    standing = {link.grid_id: link for link in DivisionGrid.objects.filter(division=division, ends_on=None)}
    ids = {grid.id for grid in wanted}
    gone = [link for grid_id, link in standing.items() if grid_id not in ids]
    DivisionGrid.objects.filter(pk__in=[link.pk for link in gone]).update(ends_on=today())
    fresh = [grid for grid in wanted if grid.id not in standing]
    DivisionGrid.objects.bulk_create([DivisionGrid(division=division, grid=grid) for grid in fresh])
    return len(gone) + len(fresh)
