"""For each step of a case: it waits for whoever may take it and for nobody else, and the count is that of the rows."""

from datetime import timedelta

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.waiting.queries import waiting_counts, waiting_rows
from yuandian.foundation.waiting.services import MORNING, RAISED, raise_what_waits_long, tell_what_waits
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.whistles import CallAction
from yuandian.governance.cases.services import answers, desk, field_work, helping, whistles
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import handled, opened
from yuandian.governance.cases.tests.test_whistles import asked
from yuandian.kernel import clock
from yuandian.kernel.waiting import waiting_kinds

STAFF = ("viewer", "operator", "west_operator", "lead", "tongfu_lead", "worker", "worker2", "urban")


def waits(cast: Cast, *codes: str) -> dict[str, set[str]]:
    """By kind, for whom of the staff something waits; every count is held against its rows."""
    found: dict[str, set[str]] = {}
    for who in (*STAFF, "secretary"):
        actor = cast.actor(who)
        counts = {one.code: one.count for one in waiting_counts(actor)}
        for kind in waiting_kinds:
            if actor.may(kind.permission):
                rows = waiting_rows(actor, kind.code, None, 50).items
                assert (who, kind.code, len(rows)) == (who, kind.code, counts.get(kind.code, 0))
        for code in counts:
            found.setdefault(code, set()).add(who)
    return {code: found[code] for code in codes or found}


def test_each_step_waits_for_whoever_may_take_it(cast: Cast) -> None:
    case = opened(cast)
    assert waits(cast) == {"case_sign": {"worker"}, "case_due": {"operator", "lead", "secretary"}}
    field_work.sign_case(cast.actor("worker"), case.id)
    assert waits(cast, "case_handle") == {"case_handle": {"worker"}}
    field_work.ask_extension(cast.actor("worker"), case.id, 2, ClockUnit.HOURS, "等配件")
    assert "worker" not in waits(cast, "case_extension")["case_extension"]
    assert "lead" in waits(cast, "case_extension")["case_extension"]


def test_a_handled_case_waits_for_check_reply_follow_up_and_closing(cast: Cast) -> None:
    case, lead = handled(cast, opened(cast)), cast.actor("lead")
    assert "lead" in waits(cast)["case_check"]
    assert not waits(cast)["case_check"] & {"worker", "tongfu_lead", "west_operator", "viewer"}
    desk.check_case(lead, case.id)
    assert "lead" in waits(cast)["case_reply"]
    answers.reply_to_reporters(lead, case.id, "围墙已加固")
    now = waits(cast)
    assert set(now) == {"case_follow_up"}
    assert "lead" in now["case_follow_up"]
    answers.rate_case(cast.actor("resident"), case.id, Verdict(is_solved=True, is_satisfied=True))
    now = waits(cast)
    assert set(now) == {"case_close"}
    for who in now["case_close"]:
        assert [row.subject_id for row in waiting_rows(cast.actor(who), "case_close", None, 5).items] == [case.id]
    answers.close_case(lead, case.id)
    assert waits(cast) == {}
    with clock.at(clock.now() + timedelta(days=31)):
        assert set(waits(cast)) == {"case_archive"}
        answers.archive_case(cast.actor("operator"), case.id)
        assert waits(cast) == {}


def test_nobody_is_asked_to_answer_where_nobody_reported(cast: Cast) -> None:
    case = opened(cast)
    Report.objects.filter(case=case).delete()
    desk.check_case(cast.actor("lead"), handled(cast, case).id)
    assert set(waits(cast)) == {"case_close"}
    answers.close_case(cast.actor("lead"), case.id)
    assert Case.objects.get(pk=case.id).status == "closed"


def test_a_whistle_waits_to_be_approved_and_then_for_the_departments(cast: Cast) -> None:
    _, whistle = asked(cast)
    assert waits(cast, "whistle_approve")["whistle_approve"] == {"secretary"}
    (row,) = waiting_rows(cast.actor("secretary"), "whistle_approve", None, 5).items
    assert row.due_at == whistle.decide_due_at
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    assert waits(cast, "call_sign")["call_sign"] == {"urban"}
    call = whistle.calls.get(organisation=cast.units["urban_management"])
    (row,) = waiting_rows(cast.actor("urban"), "call_sign", None, 5).items
    assert row.due_at == call.sign_due_at
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.SIGN)
    (row,) = waiting_rows(cast.actor("urban"), "call_report_in", None, 5).items
    assert row.due_at == call.report_in_due_at
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.REPORT_IN)
    assert waits(cast, "call_handle")["call_handle"] == {"urban"}


def told(cast: Cast, kind: str) -> dict[str, list[tuple[str, str]]]:
    """Who was told what of that kind, by name."""
    names = {account.id: name for name, account in cast.accounts.items()}
    found: dict[str, list[tuple[str, str]]] = {}
    for message in InboxMessage.objects.filter(kind=kind).order_by("id"):
        found.setdefault(names[message.account_id], []).append((message.title, message.body))
    return found


def test_what_waits_too_long_is_told_once_to_whoever_stands_higher(cast: Cast) -> None:
    with clock.at(NOON):
        case = handled(cast, opened(cast))
        assert raise_what_waits_long() == 0
    with clock.at(NOON + timedelta(hours=23)):
        assert raise_what_waits_long() == 0
    with clock.at(NOON + timedelta(days=1, hours=1)):
        assert raise_what_waits_long() == 1
        assert raise_what_waits_long() == 0
    # The grid's lead is the first who may check it, the community stands above.
    expected = [("待核查已等 1 个工作日", case.summary)]
    assert told(cast, RAISED) == {"lead": expected, "community_secretary": expected}
    with clock.at(NOON + timedelta(days=2)):
        desk.check_case(cast.actor("lead"), case.id)
        answers.reply_to_reporters(cast.actor("lead"), case.id, "围墙已加固")
    with clock.at(NOON + timedelta(days=3)):
        assert raise_what_waits_long() == 0, "the next step has only begun to wait"


def test_a_weekend_does_not_count(cast: Cast) -> None:
    friday = NOON + timedelta(days=3)
    with clock.at(friday):
        handled(cast, opened(cast))
    with clock.at(friday + timedelta(days=2)):
        assert raise_what_waits_long() == 0
    with clock.at(friday + timedelta(days=3)):
        assert raise_what_waits_long() == 1


def test_in_the_morning_everybody_is_told_how_much_of_what_waits(cast: Cast) -> None:
    with clock.at(NOON):
        handled(cast, opened(cast))
        opened(cast)
    with clock.at(NOON + timedelta(hours=20)):
        people_told = tell_what_waits()
    morning = told(cast, MORNING)
    assert people_told == len(morning)
    assert morning["worker"] == [("等您办理 1 件", "待签收 1 件")]
    assert morning["lead"] == [("等您办理 2 件", "待核查 1 件，明天前到期 1 件")]
    assert "west_worker" not in morning
    with clock.at(NOON + timedelta(days=4)):
        assert tell_what_waits() == 0, "it is Saturday"


def test_help_waits_for_whoever_was_asked_until_they_say_what_they_did(cast: Cast) -> None:
    case = opened(cast)
    helping.add_assistant(cast.actor("lead"), case.id, Target(None, cast.units["urban_management"].id), "清理占道")
    assert waits(cast, "case_assist") == {"case_assist": {"urban"}}
    assert [case_detail(cast.actor(who), case.id).is_help_asked for who in ("urban", "lead")] == [True, False]
    helping.give_opinion(cast.actor("urban"), case.id, "已清理")
    assert "case_assist" not in waits(cast)
    assert not case_detail(cast.actor("urban"), case.id).is_help_asked


def test_a_department_that_was_called_in_is_not_asked_to_help_as_well(cast: Cast) -> None:
    _, whistle = asked(cast)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)
    assert "case_assist" not in waits(cast)
