"""Organisations come in as a sheet, with what they stand under and the grids they are tied to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from yuandian.foundation.imports.facade import ImportReport, import_sheet
from yuandian.foundation.imports.models import BadRow, ChangedRow
from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.people.tests.cast import SYSTEM, Cast, make_cast
from yuandian.kernel.history import verify
from yuandian.kernel.tests.sheet_makers import workbook

pytestmark = pytest.mark.django_db
HEADINGS = ["名称", "类型", "编码", "简称", "上级", "党组织层级", "领导网格", "服务网格"]


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of people, whose grids have names."""
    return make_cast()


def imported(tmp_path: Path, *rows: Sequence[Any]) -> ImportReport:
    path = tmp_path / "组织.xlsx"
    path.write_bytes(workbook(rows, HEADINGS))
    return import_sheet(SYSTEM, "organisations", path)


def came(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.known, report.changed, report.bad


PARTY = [
    ["东街道党工委", "党组织", "P1", "", "", "街道", "east", ""],
    ["绿都社区党委", "党组织", "P11", "", "东街道党工委", "社区", "lvdu", ""],
    ["区住建局", "职能部门", "D1", "住建", "", "", "", "lvdu、xushui"],
]


def test_a_sheet_founds_trees_and_ties(cast: Cast, tmp_path: Path) -> None:
    assert came(imported(tmp_path, *PARTY)) == (3, 0, 0, 0)
    branch = Organisation.objects.get(code="P11")
    assert branch.parent is not None
    assert (branch.parent.name, branch.party_level) == ("东街道党工委", 2)
    assert set(branch.grids.values_list("relation", "grid__code")) == {("leads", "lvdu")}
    bureau = Organisation.objects.get(name="区住建局")
    assert set(bureau.grids.values_list("relation", "grid__code")) == {("serves", "lvdu"), ("serves", "xushui")}
    assert list(verify()) == []


def test_again_it_doubles_nothing_and_brings_up_to_date(cast: Cast, tmp_path: Path) -> None:
    imported(tmp_path, *PARTY)
    assert came(imported(tmp_path, *PARTY)) == (0, 3, 0, 0)
    renamed = ["区住房和城乡建设局", "职能部门", "D1", "住建", "", "", "", "lvdu、tongfu"]
    report = imported(tmp_path, renamed)
    assert came(report) == (0, 1, 1, 0)
    assert ChangedRow.objects.get(run=report.run_id).fields == {"organisation_name": True, "serves": True}
    bureau = Organisation.objects.get(code="D1")
    assert bureau.name == "区住房和城乡建设局"
    assert set(bureau.grids.values_list("grid__code", flat=True)) == {"lvdu", "xushui", "tongfu"}


def test_what_is_wrong_leaves_nothing_of_its_row(cast: Cast, tmp_path: Path) -> None:
    report = imported(
        tmp_path,
        ["甲支部", "党组织", "", "", "", "", "", ""],
        ["乙局", "职能部门", "", "", "", "社区", "", ""],
        ["丙局", "职能部门", "", "", "没有的上级", "", "", ""],
        ["丁支部", "党组织", "", "", "", "社区", "east", ""],
        ["戊局", "职能部门", "", "", "", "", "", "没有这里"],
        ["己局", "怪类型", "", "", "", "", "", ""],
        ["庚局", "企业", "urban", "", "", "", "", ""],
        *PARTY[:1],
        ["另一党工委", "党组织", "", "", "", "街道", "east", ""],
    )
    found = {bad.line: bad.faults[0]["fault"] for bad in BadRow.objects.filter(run=report.run_id)}
    assert found == {
        2: "level_needed", 3: "level_unexpected", 4: "parent_unknown", 5: "leader_misfit", 6: "tied_grid_unknown",
        7: "word_unknown", 8: "code_of_other_kind", 10: "already_led",
    }  # fmt: skip
    assert not Organisation.objects.filter(name__in=["丁支部", "戊局", "另一党工委"]).exists()
