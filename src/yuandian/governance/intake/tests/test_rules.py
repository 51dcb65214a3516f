"""The law of intake, without a database."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from yuandian.foundation.imports.rules import ENDED, RUNS, RunAction, RunState
from yuandian.governance.cases.records import CaseRecord, WhistleRecord
from yuandian.governance.intake.rules import rows
from yuandian.governance.intake.rules.orders import FollowUp, Order, changes_of, external_of
from yuandian.governance.intake.rules.rows import COLUMNS, Field, OrderFault, order_in
from yuandian.governance.intake.rules.status_reports import REPORTED, body_of, reported_as, status_after
from yuandian.governance.intake.rules.wire import OrderWrong, order_from, orders_schema
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.sheets import cells
from yuandian.kernel.sheets.cells import CellWrong, Fault, words_of_fault
from yuandian.kernel.sheets.columns import IGNORE
from yuandian.kernel.sheets.profiles import (
    ColumnRule,
    ProfileDoesNotFit,
    ProfileIncomplete,
    RowFault,
    RowReader,
    SheetProfile,
    check_profile,
    fault_of,
    guess_profile,
)

ZONE = ZoneInfo("Asia/Shanghai")


def moment(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZONE)  # type: ignore[arg-type, misc]


class TestRuns:
    @pytest.mark.parametrize("state", RunState)
    @pytest.mark.parametrize("action", RunAction)
    def test_every_step(self, state: RunState, action: RunAction) -> None:
        step = RUNS.steps[action]
        if state in step.before:
            assert RUNS.after(action, state) is step.after
        else:
            with pytest.raises(StepNotPossible) as refusal:
                RUNS.after(action, state)
            assert refusal.value.facts == {"subject": "import", "status": state.value, "action": action.value}

    def test_what_has_ended_stays_so(self) -> None:
        leaving = {state for step in RUNS.steps.values() for state in step.before}
        assert not ENDED & leaving


class TestHeadings:
    @pytest.mark.parametrize(
        ("heading", "meaning"),
        [
            ("工单编号", Field.NUMBER),
            ("*工单编号（必填）", Field.NUMBER),
            ("留言编号", Field.NUMBER),
            ("诉求内容", Field.DESCRIPTION),
            ("事发地址：", Field.ADDRESS),
            ("联系电话", Field.REPORTER_PHONE),
            ("诉求人联系电话", Field.REPORTER_PHONE),
            ("经度(GCJ02)", Field.LONGITUDE),
            ("X 坐标", Field.LONGITUDE),
            ("办理时限", Field.DUE_AT),
            ("市级办理时限", Field.DUE_AT),
            ("回访结果", Field.FOLLOW_UP_RESULT),
            ("小类代码", Field.URBAN_CODE),
            ("部件标识码", Field.COMPONENT_NUMBER),
            ("身份证号", IGNORE),
            ("原因", IGNORE),
            ("点赞数", IGNORE),
            ("", IGNORE),
        ],
    )
    def test_a_heading(self, heading: str, meaning: Field) -> None:
        assert COLUMNS.guess([heading]) == [meaning]

    def test_the_surer_heading_wins_where_only_one_may(self) -> None:
        assert COLUMNS.guess(["编号", "工单编号", "电话", "联系电话"]) == [
            IGNORE, Field.NUMBER, IGNORE, Field.REPORTER_PHONE,
        ]  # fmt: skip

    def test_several_columns_make_one_category(self) -> None:
        assert COLUMNS.guess(["一级分类", "二级分类", "三级分类"]) == [Field.CATEGORY] * 3

    def test_a_title_is_not_a_row_of_headings(self) -> None:
        assert COLUMNS.look_like_headings(["12345 工单导出（2026年11月）", "", ""]) == 0
        assert COLUMNS.look_like_headings(["序号", "工单编号", "诉求内容"]) == 3


class TestCells:
    @pytest.mark.parametrize(
        ("cell", "text"),
        [
            ("  伊河路\u200b社区\x00 ", "伊河路社区"),
            ("一\r\n二", "一\n二"),
            (None, ""),
            (13800001111, "13800001111"),
            (13800001111.0, "13800001111"),
            (1.5, "1.5"),
            (True, "是"),
            (datetime(2026, 1, 2, 3, 4, 5), "2026-01-02 03:04:05"),  # noqa: DTZ001
            ("'=1+1", "=1+1"),
            ("'引号", "'引号"),
        ],
    )
    def test_text(self, cell: Any, text: str) -> None:
        assert cells.text_of(cell) == text

    @pytest.mark.parametrize("text", ["=cmd()", "+86", "-1", "@x", "普通", ""])
    def test_guarded_text_comes_back_as_it_was(self, text: str) -> None:
        assert cells.text_of(cells.guarded(text)) == text
        assert cells.guarded(text)[:1] not in {"=", "+", "-", "@"}

    @pytest.mark.parametrize("cell", [2026112100000001, 2.0261121e15, "2.02611E+15", "2.0E16"])
    def test_a_number_that_a_spreadsheet_rounded_is_refused(self, cell: Any) -> None:
        with pytest.raises(CellWrong, match="digits_lost"):
            cells.number_of(cell)

    @pytest.mark.parametrize("cell", ["2026112100000001", "HX-2026/0001", 188006, 188006.0])
    def test_other_numbers_are_texts(self, cell: Any) -> None:
        assert cells.number_of(cell) == str(cell).removesuffix(".0")

    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            ("2026-11-21 08:05:09", moment(2026, 11, 21, 8, 5, 9)),
            ("2026/1/6 12:09:38", moment(2026, 1, 6, 12, 9, 38)),
            ("2026/1/6 9:05", moment(2026, 1, 6, 9, 5)),
            ("2026.1.6", moment(2026, 1, 6)),
            ("2026年11月21日8时5分", moment(2026, 11, 21, 8, 5)),
            ("2026年11月21日 8:05:01", moment(2026, 11, 21, 8, 5, 1)),
            ("2026-11-21T08:05:09.123Z", datetime(2026, 11, 21, 8, 5, 9, tzinfo=UTC)),
            ("2026-11-21T08:05:09+09:00", moment(2026, 11, 21, 7, 5, 9)),
            (datetime(2026, 11, 21, 8, 5), moment(2026, 11, 21, 8, 5)),  # noqa: DTZ001
            (date(2026, 11, 21), moment(2026, 11, 21)),
            (46347.5, moment(2026, 11, 21, 12)),
            ("  ", None),
        ],
    )
    def test_moments(self, cell: Any, expected: datetime | None) -> None:
        assert cells.moment_of(cell, (), ZONE) == expected

    @pytest.mark.parametrize(
        "cell", ["昨天", "2026-13-01", "21/11/2026", "0026-01-01", 1e12, -1e12, "2026-11-21 25:00"]
    )
    def test_what_is_no_moment(self, cell: Any) -> None:
        with pytest.raises(CellWrong, match="not_a_moment"):
            cells.moment_of(cell, (), ZONE)

    def test_a_bare_day_as_a_deadline_means_its_last_second(self) -> None:
        assert cells.moment_of("2026-11-21", (), ZONE, at_day_end=True) == moment(2026, 11, 21, 23, 59, 59)
        assert cells.moment_of("2026-11-21 09:00", (), ZONE, at_day_end=True) == moment(2026, 11, 21, 9)

    def test_a_format_settles_what_is_ambiguous(self) -> None:
        assert cells.moment_of("03/04/2026", ("%d/%m/%Y",), ZONE) == moment(2026, 4, 3)

    @pytest.mark.parametrize(
        ("point", "fault"),
        [
            ((113.6, None), Fault.HALF_A_POINT),
            ((34.75, 113.6), Fault.SWAPPED),
            ((10.0, 10.0), Fault.NOT_IN_DEGREES),
        ],
    )
    def test_points_that_cannot_be(self, point: tuple[float | None, float | None], fault: Fault) -> None:
        with pytest.raises(CellWrong) as wrong:
            cells.check_point(*point)
        assert wrong.value.fault is fault

    def test_points_that_can(self) -> None:
        cells.check_point(113.6, 34.75)
        cells.check_point(None, None)
        assert cells.degrees_of("0") is None
        assert cells.point_of("113.60，34.75") == (113.6, 34.75)

    @pytest.mark.parametrize("cell", ["38463021.5", "nan", "181"])
    def test_metres_are_no_degrees(self, cell: str) -> None:
        with pytest.raises(CellWrong, match="not_in_degrees"):
            cells.degrees_of(cell)

    def test_yes_no_and_open(self) -> None:
        assert cells.choice_of("基本满意", rows.SATISFIED, rows.UNSATISFIED) is True
        assert cells.choice_of("不满意", rows.SATISFIED, rows.UNSATISFIED) is False
        assert cells.choice_of("一般", rows.SATISFIED, rows.UNSATISFIED) is None
        assert cells.choice_of("一般", rows.URGENT, rows.NOT_URGENT) is False
        with pytest.raises(CellWrong, match="not_yes_or_no"):
            cells.choice_of("也许", rows.SATISFIED, rows.UNSATISFIED)

    def test_every_fault_has_its_words(self) -> None:
        assert words_of_fault("missing") == "必填项为空"
        assert words_of_fault("level_unknown") == "难度没有对应关系"
        assert all(fault.chinese and words_of_fault(fault) == fault.chinese for fault in (*Fault, *OrderFault))


HEADINGS = [
    "工单编号", "诉求内容", "事发地址", "经度", "纬度", "大类", "小类", "来电人", "联系电话", "办理时限",
    "工单级别", "是否解决", "是否满意", "回访结果", "图片", "备注",
]  # fmt: skip
ROW = [
    "HX1", "路灯不亮", "工人路19号院", "113.6", "34.75", "设施", "路灯", "李桂兰", "13800001111", "2026-11-25",
    "一般", "是", "满意", "已联系 13800001111", "http://a/1.jpg;http://a/2.jpg", "x",
]  # fmt: skip


class OrderReader:
    """Reads orders as an import does."""

    def __init__(self, profile: SheetProfile | None, headings: list[str]) -> None:
        self.rows = RowReader(COLUMNS, profile or guess_profile(COLUMNS, headings), headings, ZONE)

    def read(self, row: list[Any]) -> Order | list[RowFault]:
        """The order in a row, or what is wrong with it."""
        found = self.rows.read(row)
        return found if isinstance(found, list) else order_in(found)


def reader(profile: SheetProfile | None = None, headings: list[str] = HEADINGS) -> OrderReader:
    return OrderReader(profile, headings)


class TestReading:
    def test_a_whole_row(self) -> None:
        order = reader().read(ROW)
        assert order == Order(
            number="HX1", description="路灯不亮", address="工人路19号院", longitude=113.6, latitude=34.75,
            category="设施/路灯", level="ordinary", reporter_name="李桂兰", reporter_phone="13800001111",
            due_at=datetime(2026, 11, 25, 15, 59, 59, tzinfo=UTC),
            follow_up=FollowUp("已联系 138****1111", True, True),
            pictures=("http://a/1.jpg", "http://a/2.jpg"),
        )  # fmt: skip

    def test_everything_that_is_wrong_is_said(self) -> None:
        row = [*ROW]
        row[3], row[9], row[10] = "东经", "尽快", "特别难"
        assert reader().read(row) == [
            fault_of("经度", Fault.NOT_A_NUMBER, "东经"),
            fault_of("办理时限", Fault.NOT_A_MOMENT, "尽快"),
            fault_of("工单级别", OrderFault.LEVEL_UNKNOWN, "特别难"),
        ]

    def test_what_must_be_there(self) -> None:
        assert reader().read(["", "", "某地"]) == [
            fault_of("工单编号", Fault.MISSING),
            fault_of("诉求内容", Fault.MISSING),
        ]

    def test_a_row_wider_than_its_headings_was_split_wrongly(self) -> None:
        assert reader().read([*ROW, "多出来"]) == [fault_of("", Fault.TOO_MANY_CELLS)]
        assert isinstance(reader().read([*ROW, "", None]), Order)

    def test_too_long_texts(self) -> None:
        row = ["N" * 101, "长" * 5001]
        assert [fault.fault for fault in reader().read(row)] == [Fault.TOO_LONG]  # type: ignore[union-attr]
        assert [fault.column for fault in reader().read(["N" * 101, "短"])] == ["工单编号"]  # type: ignore[union-attr]

    def test_columns_shared_and_values_translated(self) -> None:
        headings = ["编号", "标题", "内容", "补充", "分类", "难易", "备注"]
        profile = SheetProfile(
            columns=(
                ColumnRule("编号", Field.NUMBER),
                ColumnRule("内容", Field.DESCRIPTION),
                ColumnRule("补充", Field.DESCRIPTION),
                ColumnRule("分类", Field.CATEGORY, values={"照明": "street_light"}),
                ColumnRule("难易", Field.LEVEL, values={"A": "hard"}),
                ColumnRule("备注", Field.KEEP),
            ),
            fixed={Field.ADDRESS: "中原区", Field.IS_EMERGENCY: "是"},
        )
        order = reader(profile, headings).read(["1", "t", "坏了", "三天了", "照明", "A", "回电13800001111"])
        assert isinstance(order, Order)
        assert (order.description, order.address, order.category) == ("坏了\n三天了", "中原区", "照明")
        assert (order.category_code, order.level, order.is_emergency) == ("street_light", "hard", True)
        assert order.kept == {"备注": "回电138****1111"}

    def test_a_fixed_category_is_our_code(self) -> None:
        profile = SheetProfile(
            (ColumnRule("编号", Field.NUMBER), ColumnRule("内容", Field.DESCRIPTION)), {Field.CATEGORY: "manhole_cover"}
        )
        order = reader(profile, ["编号", "内容"]).read(["1", "坏了"])
        assert isinstance(order, Order)
        assert (order.category_code, order.category) == ("manhole_cover", "")

    def test_urban_management(self) -> None:
        headings = [
            "案件编号",
            "问题描述",
            "案件类型",
            "大类名称",
            "小类名称",
            "小类代码",
            "部件标识码",
            "处置截止时间",
        ]
        row = ["CG1", "井盖破损", "部件", "公用设施", "井盖", "0101", "4101020101000001", "2026-11-21 18:00"]
        order = reader(headings=headings).read(row)
        assert isinstance(order, Order)
        assert external_of(order)["urban"] == {"class": "component", "code": "0101", "component": "4101020101000001"}
        assert order.category == "公用设施/井盖"
        assert reader(headings=headings).read([*row[:2], "别的"]) == [
            fault_of("案件类型", OrderFault.CLASS_UNKNOWN, "别的")
        ]

    def test_headings_may_differ_in_marks(self) -> None:
        order = reader(guess_profile(COLUMNS, ["工单编号", "诉求内容"]), ["* 工单编号", "诉求内容（必填）"]).read(
            ["1", "坏了"]
        )
        assert isinstance(order, Order)


class TestProfiles:
    def test_a_sheet_without_the_columns(self) -> None:
        with pytest.raises(ProfileDoesNotFit) as refusal:
            RowReader(COLUMNS, guess_profile(COLUMNS, HEADINGS), ["工单编号", "诉求内容"], ZONE)
        assert "联系电话" in refusal.value.facts["missing"]

    @pytest.mark.parametrize(
        ("profile", "reason"),
        [
            (SheetProfile(()), {"field": "number", "reason": "field_missing"}),
            (
                SheetProfile((ColumnRule("a", Field.NUMBER), ColumnRule("b", Field.NUMBER))),
                {"field": "number", "reason": "field_twice"},
            ),
            (
                SheetProfile((ColumnRule("a", Field.NUMBER), ColumnRule("a", Field.DESCRIPTION))),
                {"column": "a", "reason": "column_twice"},
            ),
            (SheetProfile((), {Field.NUMBER: "1"}), {"field": "number", "reason": "field_not_fixable"}),
            (SheetProfile((), {Field.LEVEL: "难"}), {"field": "level", "reason": "level_unknown"}),
            (SheetProfile((), {Field.DUE_AT: "尽快"}), {"field": "due_at", "reason": "not_a_moment"}),
            (SheetProfile((), {IGNORE: "x"}), {"field": "ignore", "reason": "field_not_fixable"}),
            (SheetProfile((), coordinate_system="mars"), {"reason": "coordinate_system_unknown"}),
            (
                SheetProfile((ColumnRule("a", Field.DUE_AT, date_formats=("%d%d",)),)),
                {"column": "a", "reason": "format_unusable"},
            ),
            (
                SheetProfile((ColumnRule("a", Field.DUE_AT, date_formats=("%Q",)),)),
                {"column": "a", "reason": "format_unusable"},
            ),
        ],
    )
    def test_what_a_profile_lacks(self, profile: SheetProfile, reason: dict[str, str]) -> None:
        with pytest.raises(ProfileIncomplete) as refusal:
            check_profile(COLUMNS, profile)
        assert reason in refusal.value.facts["reasons"]


class TestChanges:
    order = Order(number="1", description="路灯不亮", address="工人路", category="路灯", due_at=moment(2026, 11, 25))

    def test_the_same_again_is_no_change(self) -> None:
        assert changes_of(self.order, self.order.due_at, external_of(self.order)) == []

    def test_what_came_differently(self) -> None:
        again = Order(
            number="1", description="路灯又不亮", address="工人路", category="市政/路灯", due_at=moment(2026, 11, 28),
            follow_up=FollowUp("已回访", True, None),
        )  # fmt: skip
        changed = changes_of(again, self.order.due_at, external_of(self.order))
        assert changed == ["category", "description", "due_at", "follow_up"]

    def test_what_is_left_out_is_no_change(self) -> None:
        bare = Order(number="1", description="路灯不亮", address="工人路")
        assert changes_of(bare, self.order.due_at, external_of(self.order)) == []

    def test_nothing_personal_is_kept(self) -> None:
        order = Order(number="1", description="x", reporter_name="李桂兰", reporter_phone="13800001111")
        assert "李" not in str(external_of(order))
        assert "1380000" not in str(external_of(order))


class TestWire:
    def test_an_order(self) -> None:
        order = order_from(
            {
                "number": "1",
                "description": "井盖破损",
                "due_at": "2026-11-25T18:00:00+08:00",
                "urban": {"class": "component"},
                "reporter": {"phone": "13800001111"},
                "longitude": 113.6,
                "latitude": 34.75,
            }
        )
        assert (order.due_at, order.urban_class) == (moment(2026, 11, 25, 18), "component")
        assert order.reporter_phone == "13800001111"

    @pytest.mark.parametrize(
        "raw",
        [
            [],
            {},
            {"number": "1"},
            {"number": "", "description": "x"},
            {"number": " ", "description": "x"},
            {"number": 1, "description": "x"},
            {"number": "1", "description": "x", "colour": "red"},
            {"number": "1", "description": "x" * 5_001},
            {"number": "1", "description": "x", "due_at": "2026-11-25T18:00:00"},
            {"number": "1", "description": "x", "longitude": 113.6},
            {"number": "1", "description": "x", "longitude": 34.7, "latitude": 113.6},
            {"number": "1", "description": "x", "level": "impossible"},
        ],
    )
    def test_what_is_none(self, raw: Any) -> None:
        with pytest.raises(OrderWrong) as refusal:
            order_from(raw)
        assert refusal.value.facts["reason"]

    def test_the_document_shows_every_field(self) -> None:
        item = orders_schema()["properties"]["orders"]["items"]
        assert item["required"] == ["number", "description"]
        assert "$ref" not in str(item)


class TestReports:
    def test_statuses_follow_the_record(self) -> None:
        assert status_after("opened", "dispatch", {}) == "dispatched"
        assert status_after("dispatched", "sign", {"from": "dispatched", "to": "signed"}) == "signed"
        assert status_after("signed", "contact", {"note": "x"}) == "signed"

    def test_only_what_concerns_the_source_goes_out(self) -> None:
        body = body_of(
            report_id=UUID(int=1), source="12345", external_number="HX1", case_number="26",
            sequence=3, action="handle", status="handled", at=moment(2026, 11, 21, 8),
            details={"account": "已修好，回电13800001111", "root_cause": "wear", "post": "secret"},
        )  # fmt: skip
        assert body["details"] == {"account": "已修好，回电138****1111", "root_cause": "wear"}
        assert (body["action"], body["status"], body["at"]) == ("handle", "handled", "2026-11-21T00:00:00+00:00")

    def test_notes_and_warnings_stay_here(self) -> None:
        kinds = (CaseRecord.HANDLE, CaseRecord.CONTACT, CaseRecord.WARN, CaseRecord.RETURN, WhistleRecord.CANCEL)
        assert [reported_as(kind) for kind in kinds] == ["handle", None, None, None, None]
        assert {f"cases.case.{word}" for word in REPORTED} <= {kind.value for kind in CaseRecord}
