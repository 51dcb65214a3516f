"""What the 12345 desk shows before an import and after one."""

import pytest

from yuandian.foundation.imports import tasks
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.intake.models import Source, StatusReport
from yuandian.governance.intake.tests.test_api import Console
from yuandian.governance.intake.tests.test_services import imported
from yuandian.kernel.sheets.columns import REASON_HEADING
from yuandian.kernel.tests.sheet_makers import HEADINGS, row, workbook

STRANGE = ["单子", "说了什么"]
CHOSEN = {"columns": [{"column": "单子", "field": "number"}, {"column": "说了什么", "field": "description"}]}


@pytest.fixture
def desk(cast: Cast, hotline: Source) -> Console:
    """The operator of the east street at the console."""
    return Console(cast, "operator")


def test_a_preview_shows_each_column_masked_and_counts_its_faults(desk: Console, hotline: Source) -> None:
    _, run = desk.upload(hotline, workbook([row("HX1"), row(""), row("", 办理时限="下周")]))
    _, preview = desk.send("POST", f"/imports/{run['id']}/preview", {})
    columns = {column["column"]: column for column in preview["columns"]}
    assert list(columns) == HEADINGS
    assert columns["来电人"]["samples"] == ["李**"]
    assert columns["联系电话"]["samples"] == ["138****1111"]
    assert columns["办理时限"]["samples"] == ["2026-11-25 18:00", "下周"]
    assert columns["办理时限"]["faults"] == {"not_a_moment": 1}
    assert columns["工单编号"]["faults"] == {"missing": 1}
    assert preview["problems"] == []


def test_strange_headings_are_shown_with_what_the_guess_lacks(desk: Console, hotline: Source) -> None:
    _, run = desk.upload(hotline, workbook([["HX1", "路灯不亮"]], headings=STRANGE))
    path = f"/imports/{run['id']}"
    status, preview = desk.send("POST", f"{path}/preview", {})
    assert (status, preview["rows"], preview["looked_at"]) == (200, [], 0)
    assert [column["samples"] for column in preview["columns"]] == [["HX1"], ["路灯不亮"]]
    assert preview["problems"] == [
        {"reason": "field_missing", "field": field, "column": None} for field in ("number", "description")
    ]
    status, refusal = desk.send("POST", f"{path}/preview", {"profile": {"columns": CHOSEN["columns"][:1]}})
    assert (status, refusal["code"]) == (422, "profile_incomplete")
    _, preview = desk.send("POST", f"{path}/preview", {"profile": CHOSEN})
    assert (preview["outcomes"], preview["rows"][0]["cells"]["number"]) == ({"new": 1}, "HX1")


def test_a_corrected_sheet_is_read_as_the_one_it_came_from(desk: Console, hotline: Source) -> None:
    _, run = desk.upload(hotline, workbook([["HX1", "路灯不亮"], ["", "井盖松动"]], headings=STRANGE))
    desk.send("POST", f"/imports/{run['id']}/start", {"profile": CHOSEN})
    tasks.run_import(run["id"])
    _, mended = desk.upload(hotline, workbook([["HX2", "井盖松动", "第 3 行"]], headings=[*STRANGE, REASON_HEADING]))
    _, preview = desk.send("POST", f"/imports/{mended['id']}/preview", {})
    assert {rule["column"]: rule["field"] for rule in preview["profile"]["columns"]} == {
        "单子": "number",
        "说了什么": "description",
    }
    assert (preview["rows"][0]["cells"]["number"], preview["outcomes"]) == ("HX2", {"new": 1})
    status, saved = desk.send("POST", f"/sources/{hotline.id}/profiles", {"name": "周报", "content": CHOSEN})
    assert status == 201
    _, preview = desk.send("POST", f"/imports/{mended['id']}/preview", {})
    assert preview["profile"] == saved["content"]


def test_only_whoever_uploaded_a_sheet_sees_what_stands_in_it(cast: Cast, desk: Console, hotline: Source) -> None:
    _, run = desk.upload(hotline, workbook([row("HX1")]))
    _, preview = Console(cast, "administrator").send("POST", f"/imports/{run['id']}/preview", {})
    assert {tuple(column["samples"]) for column in preview["columns"]} == {()}


def test_a_street_sees_what_sources_were_told_of_its_own_cases(cast: Cast, hotline: Source) -> None:
    imported(cast.actor("operator"), hotline, workbook([row("HX1")]))
    case = Case.objects.get()
    StatusReport.objects.create(
        source=hotline, case_id=case.id, sequence=2, external_number="HX1", action="dispatch", body={}
    )
    told = {
        name: len(Console(cast, name).send("GET", "/status-reports?state=waiting")[1]["items"])
        for name in ("operator", "west_operator", "viewer", "administrator")
    }
    assert told == {"operator": 1, "west_operator": 0, "viewer": 1, "administrator": 1}
