"""Mobile and ID numbers that people type into texts: nowhere in plain, and seen only for a reason on record."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from yuandian.governance.cases.errors import ReportKeyReused
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.queries.mine import my_case
from yuandian.governance.cases.queries.own_data import CASES_RETENTION
from yuandian.governance.cases.queries.remarks import my_remarks, remarks_of_case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.new_cases import Reporter
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import answers, contributions, desk, field_work, helping, remarks, unmaskings
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.merges import merge_case
from yuandian.governance.cases.services.moves import Move, record
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast, point_in
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.models import TypedNumber
from yuandian.kernel.typed_text import TypedNumberShown, seal_stored

ID_NUMBER = "410102199001011234"


def tables_with(*numbers: str) -> dict[str, int]:
    """Rows in which any column of any table, told as text, has one of the numbers in plain."""
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (table,) in cursor.fetchall():
            told = " OR ".join(["t::text LIKE %s"] * len(numbers))
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE {told}', [f"%{number}%" for number in numbers])
            if count := cursor.fetchone()[0]:
                found[table] = count
    return found


def numbers_of(cast: Cast, case_id: UUID, who: str = "worker") -> list[str]:
    shown = unmaskings.unmask_numbers(cast.actor(who), case_id, "联系当事人核实")
    return [one.number for one in shown.numbers]


def test_the_search_for_plain_numbers_finds_one(cast: Cast) -> None:
    case_id = at.dispatched(cast)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET description = '打13812340001' WHERE id = %s", [case_id])
    assert tables_with("13812340001") == {"cases_case": 1}


def test_no_number_that_anybody_typed_is_in_any_table(cast: Cast) -> None:
    typed = [f"1381234{ending:04}" for ending in range(1, 15)]
    said = iter(typed)
    resident, worker, lead = cast.actor("resident"), cast.actor("worker"), cast.actor("lead")
    opened = report(cast, description=f"漏水，找老张{next(said)}，证号{ID_NUMBER}", address=f"百花里{next(said)}")
    case_id = opened.id
    neighbour = cast.actor("neighbour")
    own = Reporter(account_id=neighbour.account_id)
    contributions.join_case(neighbour, case_id, f"我也是{next(said)}", own, point=point_in(1))
    contributions.urge_case(resident, case_id, f"快，{next(said)}")
    remarks.write_remark(resident, case_id, f"改打{next(said)}")
    field_work.sign_case(worker, case_id)
    remarks.answer_remark(worker, case_id, Report.objects.get(case_id=case_id, is_first=True).id, f"回{next(said)}")
    helping.add_assistant(lead, case_id, Target(post_id=cast.post_id("grid_lead")), f"联系{next(said)}")
    field_work.ask_extension(worker, case_id, 1, ClockUnit.WORKING_DAYS, f"等{next(said)}")
    field_work.handle_case(worker, case_id, **{**at.DONE, "account": f"已与{next(said)}处理"})
    desk.check_case(lead, case_id, f"电话核实{next(said)}")
    answers.reply_to_reporters(lead, case_id, f"已修好，再漏请打{next(said)}")
    answers.rate_case(resident, case_id, Verdict(is_solved=True, is_satisfied=True, stars=5, text=f"谢{next(said)}"))
    answers.rate_case(neighbour, case_id, Verdict(is_solved=True, is_satisfied=True))
    assert tables_with(*typed, ID_NUMBER) == {}
    assert list(verify()) == []
    kept = numbers_of(cast, case_id, "lead")
    assert (next(said), sorted(kept)) == (typed[12], sorted([ID_NUMBER, *typed[:12]]))
    assert case_detail(lead, case_id).typed_numbers == len(kept)


def test_a_number_in_an_answer_reaches_its_reader_and_nobody_else(cast: Cast) -> None:
    lead, worker, resident, told = (
        cast.actor("lead"),
        cast.actor("worker"),
        cast.actor("resident"),
        "再漏请打13812340009",
    )
    case_id = at.checked(cast)
    first = Report.objects.get(case_id=case_id, is_first=True)
    remarks.answer_remark(lead, case_id, first.id, told)
    answers.reply_to_reporters(lead, case_id, told)
    assert my_case(resident, case_id).reply == told
    assert [one.text for one in my_remarks(resident, case_id).items] == [told]
    masked = "再漏请打138****0009"
    for who in (lead, worker):
        assert [one.reply for one in case_detail(who, case_id).reports] == [masked]
        assert [one.text for one in remarks_of_case(who, case_id).conversations[0].items] == [masked]
    assert tables_with("13812340009") == {}
    answers.reply_to_reporters(lead, case_id, "已修好", [first.id])
    assert my_case(resident, case_id).reply == "已修好"


def test_numbers_in_answers_go_with_the_period_of_reporters(cast: Cast) -> None:
    case_id = at.checked(cast)
    first = Report.objects.get(case_id=case_id, is_first=True)
    remarks.answer_remark(cast.actor("lead"), case_id, first.id, "请打13812340009")
    answers.reply_to_reporters(cast.actor("lead"), case_id, "请打13812340009")
    answers.rate_case(cast.actor("resident"), case_id, Verdict(is_solved=True, is_satisfied=True))
    with clock.at(NOON):
        answers.close_case(cast.actor("lead"), case_id)
    reporters = CASES_RETENTION[0]
    assert (reporters.remove_batch(NOON, 10), reporters.remove_batch(NOON + timedelta(days=1), 10)) == (0, 1)
    assert reporters.count(NOON + timedelta(days=1), 10) == 0
    first.refresh_from_db()
    assert (first.reply_in_full, first.remarks.get().text_in_full) == (None, None)
    assert first.reply == "请打138****0009"


def test_masked_words_are_what_is_shown_searched_and_recorded(cast: Cast) -> None:
    case_id = report(cast, description="漏水，找老张138 1234 0001").id
    case = Case.objects.get(pk=case_id)
    assert (case.description, case.summary) == ("漏水，找老张138****0001", "漏水，找老张138****0001")
    with connection.cursor() as cursor:
        cursor.execute("SELECT search::text FROM cases_case WHERE id = %s", [case_id])
        assert "13812340001" not in cursor.fetchone()[0]
    assert entries_of(case)[0].details["summary"] == "漏水，找老张138****0001"
    worker = cast.actor("worker")
    shown = unmaskings.unmask_numbers(worker, case_id, "联系当事人核实").numbers
    assert shown == [TypedNumberShown("138****0001", "13812340001")]
    case.refresh_from_db()
    last = entries_of(case)[-1]
    assert (last.action, last.account_id) == ("cases.case.unmask", worker.account_id)
    assert last.details == {"numbers": 1, "reason": "联系当事人核实"}


def test_a_case_merged_away_tells_its_numbers_where_it_is_dealt_with(cast: Cast) -> None:
    first, second = (
        report(cast, description="路灯坏了13812340001").id,
        report(cast, description="路灯不亮13812340002").id,
    )
    merge_case(cast.actor("lead"), first, second)
    assert sorted(numbers_of(cast, second)) == ["13812340001", "13812340002"]


def test_the_same_words_sent_again_are_the_same_case(cast: Cast) -> None:
    first = report(cast, description="漏水13812340001", client_key="k")
    again = report(cast, description="漏水13812340001", client_key="k")
    assert (again.id, again.is_new) == (first.id, False)
    with pytest.raises(ReportKeyReused):
        report(cast, description="停电13812340001", client_key="k")
    assert TypedNumber.objects.count() == 1


def test_what_was_stored_in_plain_is_sealed_in_batches(cast: Cast) -> None:
    case_id, other = at.signed(cast), at.signed(cast)
    contributions.urge_case(cast.actor("resident"), other, "快点")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_report SET text = '找13812340002' WHERE case_id = %s", [case_id])
    plain(case_id, "漏水，找老张13812340001")
    told: list[Any] = []
    assert seal_stored(lambda table, rows: told.append((table, rows))) == 2
    assert [one for one in told if one[1]] == [("cases.case", 1), ("cases.report", 1)]
    assert tables_with("13812340001", "13812340002") == {}
    assert list(verify()) == []
    assert sorted(numbers_of(cast, case_id)) == ["13812340001", "13812340002"]
    assert seal_stored(lambda table, rows: None) == 0


def plain(case_id: UUID, words: str) -> None:
    """As an older version left it: the words in plain, under a record that says so."""
    case = Case.objects.get(pk=case_id)
    case.__dict__["description"] = words
    move = Move(system_actor("old"), case, CaseAction.CONTACT, None, clock.now(), CaseStatus(case.status))
    record(move, CaseRecord.CONTACT, {})
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cases_case SET description = %s, search = to_tsvector('simple', %s), history_count = %s,"
            " history_head = %s WHERE id = %s",
            [words, words, case.history_count, case.history_head, case.pk],
        )


def test_numbers_are_kept_as_long_as_reporters_are(cast: Cast) -> None:
    case_id = report(cast, description="漏水13812340001").id
    kind = next(kind for kind in CASES_RETENTION if kind.code == "typed_numbers")
    assert kind.remove_batch(clock.now(), 10) == 0
    Case.objects.filter(pk=case_id).update(is_open=False, status="closed", closed_at=clock.now())
    assert kind.remove_batch(clock.now(), 10) == 1
    assert numbers_of(cast, case_id, "lead") == []
