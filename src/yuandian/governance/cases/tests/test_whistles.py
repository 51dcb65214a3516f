"""Departments called in: asked, approved by somebody else, answered with clocks of their own, rated both ways."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import NotYourCase, WhistleOpen
from yuandian.governance.cases.models import Case, CategoryDeadline, Whistle, WhistleCall
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.lists import my_work
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.cases.queries.whistles import WhistleFilter, WhistleRow, whistles_in_sight, whistles_sheet
from yuandian.governance.cases.records import WhistleRecord
from yuandian.governance.cases.rules.whistles import CallAction, WhistleKind
from yuandian.governance.cases.services import field_work, whistles
from yuandian.governance.cases.services.sweeps import sweep_calls, sweep_whistles
from yuandian.governance.cases.services.whistles import CallWanted
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import DONE, opened
from yuandian.kernel import clock
from yuandian.kernel.errors import Invalid, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.ids import new_id
from yuandian.kernel.lifecycle import StepNotPossible


def asked(cast: Cast) -> tuple[Case, Whistle]:
    case = opened(cast)
    field_work.sign_case(cast.actor("worker"), case.id)
    calls = [
        CallWanted(cast.units["urban_management"].id, "拆除违建", is_lead=True),
        CallWanted(cast.units["fire_brigade"].id, "检查消防通道"),
    ]
    return case, whistles.ask_whistle(cast.actor("lead"), case.id, WhistleKind.EVERYDAY, "涉及多部门", calls)


def sounded(cast: Cast) -> tuple[Case, dict[str, WhistleCall]]:
    case, whistle = asked(cast)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    by_unit = {unit.id: name for name, unit in cast.units.items()}
    return case, {by_unit[call.organisation_id]: call for call in whistle.calls.all()}


def test_departments_hear_of_it_only_once_approved(cast: Cast) -> None:
    case, whistle = asked(cast)
    with pytest.raises(NotVisible):
        find_case(cast.actor("urban"), case.id)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    assert find_case(cast.actor("urban"), case.id).id == case.id
    call = whistle.calls.get(organisation=cast.units["urban_management"])
    assert (call.status, call.sign_due_at is not None) == ("called", True)


def test_the_clock_stays_until_somebody_approves(cast: Cast) -> None:
    limit = {"amount": 30, "unit": "working_days"}
    CategoryDeadline.objects.update_or_create(
        category=cast.categories["wall"], level="hard", clock="handling", defaults=limit
    )
    recheck_taxonomy()
    case, whistle = asked(cast)
    waiting = Case.objects.get(pk=case.id)
    assert (waiting.level, waiting.handling_due_at) == ("ordinary", case.handling_due_at)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    sounded_case = Case.objects.get(pk=case.id)
    assert sounded_case.level == "hard"
    assert case.handling_due_at is not None
    assert sounded_case.handling_due_at is not None
    assert case.handling_due_at < sounded_case.handling_due_at


def test_a_whistle_asked_for_waits_with_whoever_decides(cast: Cast) -> None:
    def waiting(who: str) -> list[str]:
        return [row.number for row in my_work(cast.actor(who), CaseFilter(), None, 10).items]

    case, whistle = asked(cast)
    assert waiting("secretary") == [case.number]
    assert waiting("urban") == []
    Whistle.objects.filter(pk=whistle.pk).update(asked_by_id=cast.actor("secretary").account_id)
    assert waiting("secretary") == []
    Whistle.objects.filter(pk=whistle.pk).update(asked_by_id=cast.actor("lead").account_id)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    assert (waiting("secretary"), waiting("urban")) == ([], [case.number])


def test_each_department_signs_reports_in_handles_and_is_rated(cast: Cast) -> None:
    case, calls = sounded(cast)
    urban, fire, street = cast.actor("urban"), cast.actor("fire"), cast.actor("operator")
    worker = cast.actor("worker")
    for actor, name in ((urban, "urban_management"), (fire, "fire_brigade")):
        whistles.answer_call(actor, calls[name].id, CallAction.SIGN)
        whistles.answer_call(actor, calls[name].id, CallAction.REPORT_IN)
    with pytest.raises(WhistleOpen) as refusal:
        field_work.handle_case(worker, case.id, **DONE)
    assert set(refusal.value.facts["departments"]) == {"城市管理局", "消防大队"}
    for actor, name in ((urban, "urban_management"), (fire, "fire_brigade")):
        whistles.answer_call(actor, calls[name].id, CallAction.HANDLE, text="已处置")
        whistles.answer_call(actor, calls[name].id, CallAction.RATE_STREET, stars=5)
        whistles.answer_call(street, calls[name].id, CallAction.RATE, stars=4, text="及时")
    assert Whistle.objects.get(case=case).status == "finished"
    assert field_work.handle_case(worker, case.id, **DONE).status == "handled"
    rated = WhistleCall.objects.get(pk=calls["fire_brigade"].id)
    assert (rated.stars_by_street, rated.stars_by_department) == (4, 5)
    assert list(verify()) == []


def test_sides_are_kept_apart(cast: Cast) -> None:
    _, calls = sounded(cast)
    call = calls["urban_management"]
    with pytest.raises(NotYourCase):
        whistles.answer_call(cast.actor("fire"), call.id, CallAction.SIGN)
    with pytest.raises(StepNotPossible):
        whistles.answer_call(cast.actor("urban"), call.id, CallAction.HANDLE, text="x")
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.SIGN)
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.HANDLE, text="已处置")
    with pytest.raises(Invalid):
        whistles.answer_call(cast.actor("operator"), call.id, CallAction.RATE, stars=9)


def test_whoever_asked_does_not_approve(cast: Cast) -> None:
    case = opened(cast)
    cast.add_post("operator", "street_secretary", "east")
    operator = cast.actor("operator")
    wanted = [CallWanted(cast.units["fire_brigade"].id, "检查")]
    whistle = whistles.ask_whistle(operator, case.id, WhistleKind.EMERGENCY, "火患", wanted)
    with pytest.raises(whistles.OwnWhistle):
        whistles.decide_whistle(operator, whistle.id, is_approved=True)
    refused = whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=False, reason="网格可办")
    assert (refused.status, refused.calls.get().status) == ("refused", "cancelled")


def test_a_departments_own_clock_runs_out_on_record(cast: Cast) -> None:
    with clock.at(NOON):
        case, calls = sounded(cast)
    with clock.at(NOON + timedelta(hours=2)):
        assert sweep_calls() == 2
        assert sweep_calls() == 0
    assert WhistleCall.objects.get(pk=calls["fire_brigade"].id).overdue == ["sign"]
    assert list(verify()) == []
    assert Case.objects.get(pk=case.id).status == "signed"


def test_a_department_reports_in_where_its_phone_stands_and_when_it_did(cast: Cast) -> None:
    case, calls = sounded(cast)
    call, urban = calls["urban_management"], cast.actor("urban")
    whistles.answer_call(urban, call.id, CallAction.SIGN)
    there, an_hour_ago = (float(case.longitude or 0), float(case.latitude or 0)), clock.now() - timedelta(hours=1)
    Case.objects.filter(pk=case.id).update(created_at=an_hour_ago - timedelta(hours=1))
    whistles.answer_call(urban, call.id, CallAction.REPORT_IN, point=there, done_at=an_hour_ago)
    told = list(entries_of(case))[-1].details
    assert (told["metres"], told["is_far"], told["done_at"]) == (0, False, an_hour_ago.isoformat(timespec="seconds"))
    assert list(verify()) == []


def test_whoever_decides_is_reminded_once_when_the_time_is_over(cast: Cast) -> None:
    case, whistle = asked(cast)
    assert whistle.decide_due_at == whistle.created_at + timedelta(hours=4)
    assert sweep_whistles() == 0
    with clock.at(whistle.decide_due_at):
        assert (sweep_whistles(), sweep_whistles()) == (1, 0)
    told_of = InboxMessage.objects.values_list("account_id", flat=True)
    reminded = set(told_of.filter(kind="whistle.undecided"))
    assert cast.actor("secretary").account_id in reminded
    assert reminded == set(told_of.filter(kind="whistle.asked"))
    assert [entry.action for entry in entries_of(case)][-1] == WhistleRecord.MISS_DECISION
    assert list(verify()) == []


def rows_of(cast: Cast, who: str, **chosen: Any) -> list[WhistleRow]:
    return whistles_in_sight(cast.actor(who), WhistleFilter(**chosen), None, 10).items


def test_whistles_are_listed_for_whoever_sees_their_case(cast: Cast) -> None:
    case, whistle = asked(cast)
    (row,) = rows_of(cast, "secretary")
    assert (row.id, row.case_id, row.number, row.due_at) == (whistle.id, case.id, case.number, whistle.decide_due_at)
    assert row.asked_by == "二级网格长 赵lead"
    assert [(call.name, call.is_lead, call.status) for call in row.calls] == [
        (cast.units["urban_management"].name, True, "waiting"),
        (cast.units["fire_brigade"].name, False, "waiting"),
    ]
    assert rows_of(cast, "urban") == []
    assert rows_of(cast, "west_operator") == []
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    assert [call.status for call in rows_of(cast, "urban")[0].calls] == ["called", "called"]
    assert rows_of(cast, "secretary", status="asked") == []
    assert len(rows_of(cast, "secretary", organisation_id=cast.units["fire_brigade"].id)) == 1
    assert rows_of(cast, "secretary", organisation_id=new_id()) == []


def test_what_is_late_is_found_at_every_stage(cast: Cast) -> None:
    _, whistle = asked(cast)
    assert whistle.decide_due_at is not None
    assert rows_of(cast, "secretary", is_late=True) == []
    with clock.at(whistle.decide_due_at):
        assert [row.is_overdue for row in rows_of(cast, "secretary", is_late=True)] == [True]
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    call = whistle.calls.get(organisation=cast.units["urban_management"])
    assert rows_of(cast, "secretary", is_late=True) == []
    with clock.at(call.sign_due_at):
        assert [one.is_overdue for one in rows_of(cast, "secretary", is_late=True)[0].calls] == [True, True]
    for one, unit in ((call, "urban"), (whistle.calls.get(organisation=cast.units["fire_brigade"]), "fire")):
        whistles.answer_call(cast.actor(unit), one.id, CallAction.SIGN)
    with clock.at(call.sign_due_at):
        assert rows_of(cast, "secretary", is_late=True) == []
    with clock.at(call.report_in_due_at):
        assert len(rows_of(cast, "secretary", is_late=True)) == 1


def test_a_list_of_whistles_takes_as_many_statements_for_one_as_for_many(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    asked(cast)
    secretary = cast.actor("secretary")
    with CaptureQueriesContext(connection) as one:
        whistles_in_sight(secretary, WhistleFilter(), None, 10)
    asked(cast)
    asked(cast)
    with django_assert_num_queries(len(one)):
        assert len(whistles_in_sight(secretary, WhistleFilter(), None, 10).items) == 3


def test_the_sheet_has_a_row_for_each_department(cast: Cast) -> None:
    sounded(cast)
    sheet = load_workbook(BytesIO(b"".join(whistles_sheet(cast.actor("secretary"), WhistleFilter(), "zh-CN")))).active
    assert sheet is not None
    first, second = list(sheet.iter_rows(min_row=2, values_only=True))
    assert (first[8], first[9], first[10]) == (cast.units["urban_management"].name, "✓", "待签收")
    assert (second[8], second[10]) == (cast.units["fire_brigade"].name, "待签收")
