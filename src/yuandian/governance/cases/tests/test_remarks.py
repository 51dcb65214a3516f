"""A reporter and the office write to each other: who reads what, who hears, how long it took."""

from datetime import datetime, timedelta

import pytest

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import RemarkEmpty, RemarksWait
from yuandian.governance.cases.models import Case, Remark, Report
from yuandian.governance.cases.queries.remarks import my_remarks, remark_times, remarks_of_case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.new_cases import Reporter
from yuandian.governance.cases.rules.remarks import MOST_WAITING, words_of
from yuandian.governance.cases.services import answers, contributions
from yuandian.governance.cases.services.merges import merge_case
from yuandian.governance.cases.services.remarks import answer_remark, write_remark
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast, point_in
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible

MINUTE = timedelta(minutes=1)


def told(cast: Cast, name: str, kind: str) -> list[str]:
    rows = InboxMessage.objects.filter(account_id=cast.accounts[name].id, kind=kind)
    return [body.splitlines()[-1] for body in rows.order_by("id").values_list("body", flat=True)]


def minute(moment: datetime | None) -> datetime | None:
    """The clock of a test runs on by some milliseconds."""
    return moment and moment.replace(second=0, microsecond=0)


def first_report(case_id: object) -> Report:
    return Report.objects.filter(case_id=case_id).order_by("id")[0]


def test_they_write_to_each_other_and_the_wait_is_measured(cast: Cast) -> None:
    resident, worker, lead = cast.actor("resident"), cast.actor("worker"), cast.actor("lead")
    with clock.at(NOON):
        case_id = at.dispatched(cast)
    with clock.at(NOON + MINUTE):
        write_remark(resident, case_id, "  楼下有老人，能先来看看吗?  ")
    with clock.at(NOON + 11 * MINUTE):
        write_remark(resident, case_id, "我在家")
    assert told(cast, "worker", "case.remark") == ["楼下有老人，能先来看看吗?", "我在家"]
    waiting = remarks_of_case(worker, case_id)
    assert (waiting.can_answer, minute(waiting.conversations[0].waiting_since)) == (True, NOON + MINUTE)
    with clock.at(NOON + 31 * MINUTE):
        answer_remark(worker, case_id, first_report(case_id).id, "半小时后到")
    assert told(cast, "resident", "case.remark_answered") == ["半小时后到"]
    mine = my_remarks(resident, case_id)
    assert [(one.is_from_reporter, one.by, one.text, minute(one.answered_at)) for one in mine.items] == [
        (True, None, "楼下有老人，能先来看看吗?", NOON + 31 * MINUTE),
        (True, None, "我在家", NOON + 31 * MINUTE),
        (False, "专职网格员 赵worker", "半小时后到", None),
    ]
    assert mine.can_write
    assert remarks_of_case(lead, case_id).conversations[0].waiting_since is None
    with clock.at(NOON + timedelta(hours=1)):
        times = remark_times(lead, None, NOON, NOON + timedelta(days=1))
    assert (times.asked, times.answered, times.within_day, times.median_minutes) == (2, 2, 2, 25)
    case = Case.objects.get(pk=case_id)
    assert minute(case.responded_at) == NOON + 31 * MINUTE  # to have written is to have spoken with the reporter
    entries = [entry for entry in entries_of(case) if "remark" in entry.action]
    assert [entry.action for entry in entries] == [CaseRecord.REMARK, CaseRecord.REMARK, CaseRecord.ANSWER_REMARK]
    assert [entry.post_id for entry in entries] == [None, None, cast.post_id("worker")]
    assert "老人" not in str([entry.details for entry in entries])
    assert list(verify()) == []


def test_a_desk_answers_without_being_the_first_response(cast: Cast) -> None:
    case_id = at.dispatched(cast)
    answer_remark(cast.actor("lead"), case_id, first_report(case_id).id, "已催")
    assert Case.objects.get(pk=case_id).responded_at is None


def test_nobody_has_it_so_the_desk_hears(cast: Cast) -> None:
    case_id = at.opened(cast)
    write_remark(cast.actor("resident"), case_id, "还没有人管吗")
    assert told(cast, "lead", "case.remark") == ["还没有人管吗"]
    assert told(cast, "worker", "case.remark") == []


def test_each_reporter_has_a_conversation_of_their_own_also_after_a_merge(cast: Cast) -> None:
    into, neighbour, lead = at.dispatched(cast), cast.actor("neighbour"), cast.actor("lead")
    contributions.join_case(neighbour, into, "我家也是", Reporter(account_id=neighbour.account_id), point=point_in(1))
    write_remark(neighbour, into, "邻居的话")
    assert my_remarks(cast.actor("resident"), into).items == []
    with pytest.raises(NotVisible):
        my_remarks(cast.actor("stranger"), into)
    with pytest.raises(Forbidden):
        write_remark(cast.actor("micro_lead"), into, "路过")
    merged = at.dispatched(cast)
    write_remark(cast.actor("resident"), merged, "合并之前")
    merge_case(lead, merged, into)
    conversations = remarks_of_case(lead, into).conversations
    assert [[one.text for one in found.items] for found in conversations] == [[], ["邻居的话"], ["合并之前"]]
    answer_remark(lead, into, conversations[2].report_id, "一起办")
    assert [one.text for one in my_remarks(cast.actor("resident"), merged).items] == ["合并之前", "一起办"]
    assert told(cast, "neighbour", "case.remark_answered") == []
    assert set(Remark.objects.values_list("case_id", flat=True)) == {into, merged}


def test_what_is_refused_writes_nothing(cast: Cast) -> None:
    resident, worker = cast.actor("resident"), cast.actor("worker")
    case_id = at.dispatched(cast)
    for _ in range(MOST_WAITING):
        write_remark(resident, case_id, "在吗")
    with pytest.raises(RemarksWait):
        write_remark(resident, case_id, "在吗")
    with pytest.raises(RemarkEmpty):
        answer_remark(worker, case_id, first_report(case_id).id, "  ")
    with pytest.raises(NotVisible):
        answer_remark(worker, case_id, first_report(at.dispatched(cast)).id, "别人的")
    assert Remark.objects.count() == MOST_WAITING
    closed = at.closed(cast)
    write_remark(resident, closed, "谢谢")  # after the end there is still somebody to thank
    answers.archive_case(cast.actor("operator"), closed)
    with pytest.raises(StepNotPossible):
        write_remark(resident, closed, "再问一句")
    assert not my_remarks(resident, closed).can_write


def test_words_are_what_is_left_without_blanks() -> None:
    assert words_of(" 在家 \n") == "在家"
    with pytest.raises(RemarkEmpty):
        words_of(" \n")
