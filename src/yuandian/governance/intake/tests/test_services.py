"""Imports from upload to correction, against a real database."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.imports import tasks
from yuandian.foundation.imports.errors import NotYourImport, OriginalsGone, UploadGone
from yuandian.foundation.imports.facade import WordProposal, import_kinds, import_sheet, write_bad_rows
from yuandian.foundation.imports.models import BadRow, ChangedRow, ImportRun
from yuandian.foundation.imports.queries.previews import preview_import
from yuandian.foundation.imports.rules import RowOutcome, RunState
from yuandian.foundation.imports.services import expiry
from yuandian.foundation.imports.services.bad_rows import bad_rows_file
from yuandian.foundation.imports.services.runs import _begin, cancel_import, run_import, start_import
from yuandian.foundation.imports.services.uploads import upload_sheet
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.intake.errors import ProfileNameTaken, SourceCodeTaken, SourceInactive, SourceMisfit
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.sources import source_named
from yuandian.governance.intake.rules import CallbackMode
from yuandian.governance.intake.rules.rows import COLUMNS, Field
from yuandian.governance.intake.services.profiles import save_profile
from yuandian.governance.intake.services.sheets import ORDERS
from yuandian.governance.intake.services.sources import (
    SourceParticulars,
    change_source,
    create_source,
    load_reference,
    renew_secret,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.scopes import Scope
from yuandian.kernel.sheets.profiles import ColumnRule, SheetProfile, guess_profile
from yuandian.kernel.tests.sheet_makers import HEADINGS, cells_of, row, text, workbook

pytestmark = pytest.mark.django_db
SYSTEM = system_actor("test")


def uploaded(actor: Actor, source: Source, content: bytes, name: str = "工单.xlsx") -> ImportRun:
    return upload_sheet(actor, ORDERS.code, io.BytesIO(content), name, len(content), source.id)


def imported(actor: Actor, source: Source, content: bytes, name: str = "工单.xlsx") -> ImportRun:
    """Uploaded, started by the guess, and run as the background job does it."""
    run = uploaded(actor, source, content, name)
    start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))
    tasks.run_import(str(run.id))
    return ImportRun.objects.get(pk=run.id)


def at_once(patched: pytest.MonkeyPatch, rows: int) -> None:
    """From now on so many rows are taken together."""
    patched.setitem(import_kinds._kinds, ORDERS.code, replace(ORDERS, rows_at_once=rows))


def counts(run: ImportRun) -> dict[str, int]:
    return {name: getattr(run, name) for name in ("rows_read", "added", "known", "changed", "bad")}


class TestImporting:
    def test_a_sheet_becomes_cases_at_the_right_desk(self, cast: Cast, hotline: Source) -> None:
        with clock.at(NOON):
            run = imported(cast.actor("operator"), hotline, workbook([row("HX1"), row("HX2", "围墙倾斜")]))
        assert (run.state, counts(run)) == (
            RunState.DONE, {"rows_read": 2, "added": 2, "known": 0, "changed": 0, "bad": 0},
        )  # fmt: skip
        case = Case.objects.get(source="12345", external_number="HX1")
        assert (case.status, case.holder_post_id) == ("dispatched", cast.post_id("worker"))
        assert (case.category_id, case.category_by) == (cast.categories["light"].id, "words")
        assert case.external_due_at == datetime(2026, 11, 25, 10, tzinfo=UTC)
        assert case.external["import"] == str(run.id)
        report = Report.objects.get(case=case)
        assert (report.name, report.phone, report.is_anonymous) == ("李桂兰", "13800001111", False)
        opened = entries_of(case)[0]
        assert (opened.system, opened.account_id) == ("import", cast.accounts["operator"].id)
        assert list(verify()) == []

    def test_phones_are_sealed_and_nowhere_plain(self, cast: Cast, hotline: Source) -> None:
        run = imported(cast.actor("operator"), hotline, workbook([row("HX1"), row("HX2", 诉求内容="")]))
        assert counts(run)["bad"] == 1
        with connection.cursor() as cursor:
            for table in ("cases_case", "cases_report", "kernel_history", "imports_importrun", "imports_badrow"):
                cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%13800001111%'")
                assert cursor.fetchone() == (0,), table

    def test_the_same_sheet_again_changes_nothing(self, cast: Cast, hotline: Source) -> None:
        sheet = workbook([row("HX1"), row("HX2")])
        imported(cast.actor("operator"), hotline, sheet)
        again = imported(cast.actor("operator2"), hotline, sheet)
        assert counts(again) == {"rows_read": 2, "added": 0, "known": 2, "changed": 0, "bad": 0}
        assert Case.objects.count() == 2

    def test_the_citys_deadline_and_follow_up_are_brought_up_to_date(self, cast: Cast, hotline: Source) -> None:
        imported(cast.actor("operator"), hotline, workbook([row("HX1"), row("HX2")]))
        headings = [*HEADINGS, "回访结果", "是否解决"]
        changed = [*row("HX1", 办理时限="2026-11-28 18:00", 诉求内容="路灯还是不亮"), "市民确认已修好", "是"]
        run = imported(cast.actor("operator"), hotline, workbook([changed, [*row("HX2"), "", ""]], headings))
        assert counts(run) == {"rows_read": 2, "added": 0, "known": 2, "changed": 1, "bad": 0}
        case = Case.objects.get(external_number="HX1")
        assert case.external_due_at == datetime(2026, 11, 28, 10, tzinfo=UTC)
        assert case.external["follow_up"] == {"result": "市民确认已修好", "is_solved": True, "is_satisfied": None}
        assert case.description == "路灯不亮"
        note = ChangedRow.objects.get(run=run)
        assert (note.line, note.subject_id) == (2, case.id)
        assert note.fields == {"description": False, "due_at": True, "follow_up": True}
        assert entries_of(case)[-1].action == CaseRecord.CHANGE_AT_SOURCE

    def test_a_number_twice_in_a_sheet(self, cast: Cast, hotline: Source) -> None:
        run = imported(cast.actor("operator"), hotline, workbook([row("HX1"), row("HX1"), row("HX1", "别的事")]))
        assert counts(run) == {"rows_read": 3, "added": 1, "known": 1, "changed": 0, "bad": 1}
        assert BadRow.objects.get(run=run).faults[0]["fault"] == "repeated"

    def test_text_in_gb18030(self, cast: Cast, hotline: Source) -> None:
        run = imported(cast.actor("operator"), hotline, text([row("HX1", "路灯，不亮\n三天")], "gb18030"), "a.csv")
        assert counts(run)["added"] == 1
        assert Case.objects.get().description == "路灯，不亮\n三天"

    def test_a_street_that_imports_what_seems_to_lie_elsewhere_is_asked(self, cast: Cast, hotline: Source) -> None:
        operator = cast.actor("west_operator")
        run = uploaded(operator, hotline, workbook([row("HX1")]))
        (shown,) = preview_import(operator, run.id).rows
        assert (shown.cells["place"], shown.cells["place_by"]) == ("东街道绿都社区01号三级网格01号微网格", "asked")
        start_import(operator, run.id, profile=guess_profile(COLUMNS, run.headings))
        tasks.run_import(str(run.id))
        case = Case.objects.get()
        assert (case.status, case.place_by, case.street_id) == ("opened", "desk", cast.grids["west"].id)
        assert (case.place_choices, case.community_id, case.holder_post_id) == ([str(cast.grids["m1"].id)], None, None)

    def test_a_case_that_cannot_be_placed_waits_at_the_desk(self, cast: Cast, hotline: Source) -> None:
        imported(cast.actor("operator"), hotline, workbook([row("HX1", 经度="", 纬度="", 事发地址="某处")]))
        assert Case.objects.get().status == "opened"

    def test_one_that_cases_refuses_keeps_none_from_being_taken(
        self, cast: Cast, hotline: Source, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows = [row(f"HX{n}") for n in range(20)]
        profile = SheetProfile(
            columns=(
                ColumnRule("工单编号", Field.NUMBER),
                ColumnRule("诉求内容", Field.DESCRIPTION),
                ColumnRule("诉求分类", Field.CATEGORY, values={"路灯": "T1-light", "旧类": "T1-wall"}),
            )
        )
        rows[7] = row("HX7", 诉求分类="旧类")
        run = uploaded(cast.actor("operator"), hotline, workbook(rows))
        start_import(cast.actor("operator"), run.id, profile=profile)
        cast.categories["wall"].is_active = False
        cast.categories["wall"].save()
        recheck_taxonomy()
        tasks.run_import(str(run.id))
        run.refresh_from_db()
        assert counts(run) == {"rows_read": 20, "added": 19, "known": 0, "changed": 0, "bad": 1}
        bad = BadRow.objects.get(run=run)
        assert (bad.line, bad.faults[0]["fault"], bad.faults[0]["detail"]) == (9, "refused", "category_unknown")


class TestCorrecting:
    def test_bad_rows_come_back_corrected(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        rows = [row("HX1"), row("", "没有编号"), row("HX3", 经度=34.75, 纬度=113.6), row("HX4", 办理时限="尽快")]
        run = imported(actor, hotline, workbook(rows, title="十一月工单"))
        assert counts(run) == {"rows_read": 4, "added": 1, "known": 0, "changed": 0, "bad": 3}
        faults = {bad.line: bad.faults for bad in BadRow.objects.filter(run=run)}
        assert faults == {
            4: [{"column": "工单编号", "fault": "missing", "text": "", "detail": ""}],
            5: [{"column": "经度", "fault": "swapped", "text": "34.75 113.6", "detail": ""}],
            6: [{"column": "办理时限", "fault": "not_a_moment", "text": "尽快", "detail": ""}],
        }
        lines = cells_of(bad_rows_file(actor, run.id, "xlsx").content)
        assert lines[0] == [*HEADINGS, "原因"]
        assert lines[1][-1] == "第 4 行：“工单编号” 必填项为空"
        assert (lines[3][0], lines[3][8]) == ("HX4", "13800001111")
        lines[1][0], lines[2][4], lines[2][5], lines[3][9] = "HX2", 113.6, 34.751, "2026-11-30"
        second = imported(actor, hotline, workbook(lines[1:], lines[0]))
        assert counts(second) == {"rows_read": 3, "added": 3, "known": 0, "changed": 0, "bad": 0}
        third = imported(actor, hotline, workbook([[*row("", "还是没有"), "旧原因"]], lines[0]))
        assert cells_of(bad_rows_file(actor, third.id, "xlsx").content)[0] == [*HEADINGS, "原因"]

    def test_a_rounded_number_comes_back_empty_lest_it_pass_as_text(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        headings = ["*工单编号", *HEADINGS[1:]]
        run = imported(actor, hotline, workbook([row("HX1", 工单编号=2026112100000001)], headings))
        assert BadRow.objects.get(run=run).faults[0]["fault"] == "digits_lost"
        again = cells_of(bad_rows_file(actor, run.id, "xlsx").content)
        assert (again[1][0], again[1][2]) == ("", "路灯不亮")
        assert counts(imported(actor, hotline, workbook(again[1:], again[0])))["bad"] == 1

    def test_the_same_as_text(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = imported(actor, hotline, text([row("", "=HYPERLINK(1)")]), "工单.csv")
        file = bad_rows_file(actor, run.id, "csv")
        assert (file.name, file.mime) == ("工单-需更正.csv", "text/csv; charset=utf-8")
        assert "'=HYPERLINK(1)" in file.content.decode("utf-8-sig")

    def test_not_even_the_district_sees_anothers_originals(self, cast: Cast, hotline: Source) -> None:
        run = imported(cast.actor("operator"), hotline, workbook([row("")]))
        permissions = frozenset({"intake.import", "intake.view"})
        post = HeldPost(cast.post_id("viewer"), "administrator", "管理员", permissions, Scope(everything=True))
        with pytest.raises(NotYourImport):
            bad_rows_file(replace(cast.actor("viewer"), posts=(post,)), run.id, "xlsx")

    def test_originals_are_for_the_importer_alone_for_seven_days(self, cast: Cast, hotline: Source) -> None:
        with clock.at(NOON):
            run = imported(cast.actor("operator"), hotline, workbook([row("")]))
        with pytest.raises(NotYourImport):
            bad_rows_file(cast.actor("viewer"), run.id, "xlsx") if cast.actor("viewer").may("intake.import") else (
                _ for _ in ()
            ).throw(NotYourImport)
        with pytest.raises(NotVisible):
            bad_rows_file(cast.actor("operator2"), run.id, "xlsx")
        with pytest.raises(Forbidden):
            bad_rows_file(cast.actor("worker"), run.id, "xlsx")
        with clock.at(NOON + timedelta(days=6)):
            assert expiry.purge_expired() == 0
            bad_rows_file(cast.actor("operator"), run.id, "xlsx")
        with clock.at(NOON + timedelta(days=8)):
            assert expiry.purge_expired() == 1
            assert expiry.purge_expired() == 0
            with pytest.raises(OriginalsGone):
                bad_rows_file(cast.actor("operator"), run.id, "xlsx")
        bad = BadRow.objects.get(run=run)
        assert (bad.cells, bad.faults[0]["fault"]) == (None, "missing")
        run.refresh_from_db()
        assert [entry.action for entry in entries_of(run)] == [
            "imports.run.upload", "imports.run.start", "imports.run.begin", "imports.run.finish",
            "imports.run.fetch_bad_rows", "imports.run.purge",
        ]  # fmt: skip

    def test_the_upload_is_removed_once_the_import_is_done(
        self, cast: Cast, hotline: Source, own_storage: Path, django_capture_on_commit_callbacks: Any
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            run = imported(cast.actor("operator"), hotline, workbook([row("HX1")]))
        assert run.stored_as == ""
        assert [path for path in own_storage.rglob("*") if path.is_file()] == []


class TestGoingOn:
    def test_a_run_that_was_killed_goes_on_without_counting_twice(
        self, cast: Cast, hotline: Source, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at_once(monkeypatch, 4)
        actor = cast.actor("operator")
        rows = [row(f"HX{n}" if n % 5 else "") for n in range(20)]
        run = uploaded(actor, hotline, workbook(rows))
        start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))

        def report(at: ImportRun) -> None:
            if at.rows_read == 8:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            run_import(SYSTEM, run.id, report=report)
        half = ImportRun.objects.get(pk=run.id)
        assert (half.state, half.position, counts(half)["rows_read"]) == (RunState.RUNNING, 9, 8)
        tasks.run_import(str(run.id))
        whole = ImportRun.objects.get(pk=run.id)
        assert (whole.state, counts(whole)) == (
            RunState.DONE, {"rows_read": 20, "added": 16, "known": 0, "changed": 0, "bad": 4},
        )  # fmt: skip
        assert Case.objects.count() == 16

    def test_a_silent_run_is_put_down_as_failed_and_can_be_started_again(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row("HX1")]))
        with clock.at(NOON):
            start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))
            _begin(SYSTEM, run.id)
            assert expiry.fail_silent_runs() == 0
        with clock.at(NOON + timedelta(minutes=16)):
            assert expiry.fail_silent_runs() == 1
            run.refresh_from_db()
            assert (run.state, run.failure) == (RunState.FAILED, {"code": "import_silent", "facts": {}})
            start_import(actor, run.id)
            tasks.run_import(str(run.id))
        run.refresh_from_db()
        assert (run.state, run.failure, run.added) == (RunState.DONE, None, 1)

    def test_a_cancelled_run_stops_and_stays_so(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row("HX1")]))
        start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))
        cancel_import(actor, run.id)
        tasks.run_import(str(run.id))
        run.refresh_from_db()
        assert (run.state, run.added) == (RunState.CANCELLED, 0)
        with pytest.raises(StepNotPossible):
            start_import(actor, run.id)

    def test_a_run_cancelled_midway_keeps_what_it_took(
        self, cast: Cast, hotline: Source, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at_once(monkeypatch, 2)
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row(f"HX{n}") for n in range(6)]))
        start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))
        ended = run_import(SYSTEM, run.id, report=lambda at: cancel_import(actor, at.id) and None)
        assert (ended.state, ended.added) == (RunState.CANCELLED, 2)

    def test_a_file_that_is_gone(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row("HX1")]))
        with clock.at(clock.now() + timedelta(days=8)):
            expiry.purge_expired()
        with pytest.raises(UploadGone):
            start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))

    def test_what_turns_out_unreadable_fails_the_run(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row("HX1")]))
        start_import(actor, run.id, profile=guess_profile(COLUMNS, run.headings))
        run_import(SYSTEM, run.id, opener=lambda _: io.BytesIO(b"PK\x03\x04 broken"))
        run.refresh_from_db()
        assert (run.state, run.failure) == (
            RunState.FAILED, {"code": "sheet_unreadable", "facts": {"reason": "not_a_workbook"}},
        )  # fmt: skip


class TestPreview:
    def test_the_first_rows_and_what_they_would_become(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        imported(actor, hotline, workbook([row("HX1")]))
        rows = [row("HX1"), row("HX2", "围墙倾斜，请回电13800001111", 诉求分类="市容/没有这类"), row("")]
        run = uploaded(actor, hotline, workbook(rows))
        preview = preview_import(actor, run.id)
        first, second, third = preview.rows
        assert (first.outcome, second.outcome, third.outcome) == (RowOutcome.KNOWN, RowOutcome.NEW, RowOutcome.BAD)
        assert first.cells == {
            "number": "HX1", "summary": "路灯不亮", "address": "", "category": "路灯", "category_by": "words",
            "place": "东街道绿都社区01号三级网格01号微网格", "place_by": "certain", "reporter": "李** 138****1111",
            "due_at": "2026-11-25T10:00:00+00:00",
        }  # fmt: skip
        assert (second.cells["category"], second.cells["summary"]) == ("危墙", "围墙倾斜，请回电138****1111")
        assert [fault.fault for fault in third.faults] == ["missing"]
        assert (preview.unknown_words, preview.looked_at) == ({"市容/没有这类": 1}, 3)
        assert preview.outcomes == {RowOutcome.KNOWN: 1, RowOutcome.NEW: 1, RowOutcome.BAD: 1}
        assert Case.objects.count() == 1

    def test_what_most_orders_of_an_unknown_class_say_is_proposed_for_it(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        told = {"房屋安全": ["围墙倾斜", "墙体开裂围墙倾斜", "说不清"], "其他": ["围墙倾斜", "路灯不亮", "说不清"]}
        rows = [
            row(f"HX{name}{place}", text, 诉求标题="", 诉求分类=name)
            for name, texts in told.items()
            for place, text in enumerate(texts)
        ]
        preview = preview_import(actor, uploaded(actor, hotline, workbook(rows)).id)
        assert preview.unknown_words == {"房屋安全": 3, "其他": 3}
        assert preview.proposals == {"房屋安全": WordProposal("T1-wall", "危墙", 2, 3)}

    def test_the_profile_changed_last_that_fits_is_offered(self, cast: Cast, hotline: Source) -> None:
        actor = cast.actor("operator")
        run = uploaded(actor, hotline, workbook([row("HX1")]))
        columns = (ColumnRule("工单编号", Field.NUMBER), ColumnRule("诉求标题", Field.DESCRIPTION))
        save_profile(actor, hotline.id, "只要标题", SheetProfile(columns))
        save_profile(actor, hotline.id, "别的表", SheetProfile((*columns, ColumnRule("没有的列", Field.ADDRESS))))
        assert preview_import(actor, run.id).profile == SheetProfile(columns)


class TestSources:
    def test_one_source_under_all_its_names(self, hotline: Source) -> None:
        for name in ("12345", "市长热线12345", "12345 市长热线", "政务服务便民热线", hotline.name):
            assert source_named(name) == hotline
        assert load_reference() == 0

    def test_particulars_that_cannot_be(self, hotline: Source) -> None:
        plain = SourceParticulars("x", "某系统", "hotline")
        for wrong in (
            SourceParticulars("X!", "某系统", "hotline"),
            SourceParticulars("x", " ", "hotline"),
            SourceParticulars("x", "某系统", "branch"),
            SourceParticulars("x", "某系统", "hotline", callback_url="ftp://x"),
            SourceParticulars("x", "某系统", "hotline", callback_url="http://["),
            SourceParticulars("x", "某系统", "hotline", callback_mode=CallbackMode.HTTP),
            SourceParticulars("x", "某系统", "hotline", callback_mode=CallbackMode.HTTP, callback_url="http://x"),
        ):
            with pytest.raises(SourceMisfit):
                create_source(SYSTEM, wrong)
        created = create_source(SYSTEM, plain)
        with pytest.raises(SourceCodeTaken):
            create_source(SYSTEM, plain)
        with pytest.raises(SourceMisfit):
            change_source(SYSTEM, created.id, SourceParticulars("y", "某系统", "hotline"))

    def test_a_secret_is_sealed_and_renewed(self, hotline: Source) -> None:
        first, second = renew_secret(SYSTEM, hotline.id).secret, renew_secret(SYSTEM, hotline.id).secret
        assert first != second
        assert Source.objects.get(pk=hotline.id).secret == second
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM intake_source t, kernel_history h WHERE (t::text || h::text) LIKE %s",
                           [f"%{second}%"])  # fmt: skip
            assert cursor.fetchone() == (0,)

    def test_nothing_is_taken_from_a_source_switched_off(self, cast: Cast, hotline: Source) -> None:
        change_source(SYSTEM, hotline.id, SourceParticulars(hotline.code, hotline.name, "hotline", is_active=False))
        with pytest.raises(SourceInactive):
            uploaded(cast.actor("operator"), hotline, workbook([row("HX1")]))

    def test_profile_names_are_taken_once_per_source(self, cast: Cast, hotline: Source) -> None:
        profile = SheetProfile((ColumnRule("a", Field.NUMBER), ColumnRule("b", Field.DESCRIPTION)))
        save_profile(SYSTEM, hotline.id, "周报", profile)
        with pytest.raises(ProfileNameTaken):
            save_profile(SYSTEM, hotline.id, "周报", profile)
        assert MappingProfile.objects.count() == 1


class TestFromTheCommandLine:
    def test_a_file_here_and_now(self, cast: Cast, hotline: Source, tmp_path: Path) -> None:
        path = tmp_path / "十一月.xlsx"
        path.write_bytes(workbook([row("HX1"), row(""), row("HX3")]))
        heard: list[tuple[str, int, int]] = []
        source_id = source_named("市长热线12345").id
        report = import_sheet(SYSTEM, "orders", path, source_id, progress=lambda *told: heard.append(told))
        assert (report.state, report.rows, report.added, report.bad) == (RunState.DONE, 3, 2, 1)
        assert heard == [("导入 12345 政务服务便民热线", 3, 3)] * 2
        write_bad_rows(SYSTEM, report.run_id, tmp_path / "bad.csv")
        assert "必填项为空" in (tmp_path / "bad.csv").read_text("utf-8-sig")

    def test_statements_do_not_grow_with_rows(self, cast: Cast, hotline: Source, tmp_path: Path) -> None:
        spent: list[int] = []
        for name, rows in (("warm", 5), ("few", 10), ("many", 400)):
            path = tmp_path / f"{name}.xlsx"
            path.write_bytes(workbook([row(f"{name}{n}") for n in range(rows)]))
            with CaptureQueriesContext(connection) as captured:
                assert import_sheet(SYSTEM, "orders", path, source_named("12345").id).added == rows
            # A process that serves is told when grids change; a test is not, and asks for every point. What is kept
            # of calendar, taxonomy and what was learned is compared with the tables once a second.
            asked = [query["sql"] for query in captured.captured_queries]
            spent.append(sum("revision" not in sql and "triage_version" not in sql for sql in asked))
        assert spent[2] == spent[1] <= 40
