"""A desk with a caller on the line: who it is, what would become of it, and a case that they brought up before."""

import json

import pytest
from django.test import Client
from pytest_django import Settings

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import CallersTooOften, CallerUnknown, CallerUnreachable
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter
from yuandian.governance.cases.services.answers import reply_to_reporters
from yuandian.governance.cases.services.entries import (
    CallerGiven,
    find_caller,
    preview_entry,
    reporter_from,
    take_report,
)
from yuandian.governance.cases.services.merges import merge_case
from yuandian.governance.cases.services.new_cases import open_case
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.cases.tests.stages import checked
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.history import entries_of
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.sealed import lookup

NUMBER = "13700000001"


def by_phone(cast: Cast, phone: str = NUMBER, **more: object) -> Case:
    """The lead takes a call about a lamp in m1."""
    longitude, latitude = point_in(1)
    lead = cast.actor("lead")
    told = {"description": "楼下路灯不亮", "longitude": longitude, "latitude": latitude, **more}
    new = NewCase(channel=Channel.PHONE, reporter=reporter_from(lead, CallerGiven(phone=phone)), **told)
    return Case.objects.get(pk=open_case(lead, new).id)


def test_a_number_finds_its_cases_open_ones_first_in_whatever_spelling(cast: Cast) -> None:
    first, second = by_phone(cast), by_phone(cast, "137-0000-0001", description="井盖破损")
    found = find_caller(cast.actor("lead"), "+86 137 0000 0001")
    assert [row.id for row in found.cases] == [second.id, first.id]
    assert (found.is_number, found.has_account, found.persons) == (True, False, [])
    assert find_caller(cast.actor("tongfu_lead"), NUMBER).cases == [], "they lie in another community"
    assert not find_caller(cast.actor("lead"), "12345678901234").is_number


def test_a_resident_who_calls_is_known_by_their_account(cast: Cast) -> None:
    case = report(cast)
    found = find_caller(cast.actor("lead"), cast.accounts["resident"].phone or "")
    assert found.has_account
    assert [row.id for row in found.cases] == [case.id]


def test_a_merged_case_is_shown_as_the_one_it_went_into(cast: Cast) -> None:
    gone, kept = by_phone(cast), report(cast)
    merge_case(cast.actor("lead"), gone.id, kept.id)
    assert [row.id for row in find_caller(cast.actor("lead"), NUMBER).cases] == [kept.id]


def test_a_person_in_sight_is_shown_masked_and_may_be_chosen(cast: Cast) -> None:
    known, lead = cast.posts["worker"].person, cast.actor("lead")
    known.phone, known.phone_index = NUMBER, lookup(NUMBER)
    known.save()
    (card,) = find_caller(lead, NUMBER).persons
    assert (card.person_id, card.name) == (known.id, "赵******")
    chosen = reporter_from(lead, CallerGiven(phone=NUMBER, person_id=known.id))
    assert chosen == Reporter(person_id=known.id, name="赵worker", phone=NUMBER)
    with pytest.raises(CallerUnknown):
        reporter_from(lead, CallerGiven(phone="13700000002", person_id=known.id))
    assert find_caller(cast.actor("west_operator"), NUMBER).persons == [], "not in sight"


def test_a_preview_says_what_comes_of_it_and_writes_nothing(cast: Cast) -> None:
    longitude, latitude = point_in(1)
    new = NewCase(channel=Channel.PHONE, description="楼道里着火了", longitude=longitude, latitude=latitude)
    seen = preview_entry(cast.actor("lead"), new)
    assert (seen.category, seen.words, seen.level) == ("火情", ["着火"], CaseLevel.ORDINARY)
    assert (seen.is_emergency, seen.is_place_certain, seen.place_by) == (True, True, "point")
    assert seen.grid_id == cast.grids["m1"].id
    assert seen.holder == "专职网格员 赵worker"
    assert seen.due_at is not None
    assert not Case.objects.exists()
    opened = open_case(cast.actor("lead"), new)
    assert (opened.category, opened.holder) == (seen.category, seen.holder)
    with pytest.raises(Forbidden):
        preview_entry(cast.actor("viewer"), new)


def test_the_same_caller_again_is_one_report_more_often_and_the_holder_hears(cast: Cast) -> None:
    case = by_phone(cast)
    take_report(cast.actor("lead"), case.id, Channel.PHONE, CallerGiven(phone="137 0000 0001"), "还是不亮")
    take_report(cast.actor("operator"), case.id, Channel.WALK_IN, CallerGiven(phone=NUMBER), "人已到窗口")
    (only,) = Report.objects.filter(case=case)
    assert only.times == 3
    told = InboxMessage.objects.filter(kind="case.joined").order_by("id")
    assert [message.title for message in told] == ["反映人第 2 次反映", "反映人第 3 次反映"]
    last = entries_of(Case.objects.get(pk=case.pk))[-1]
    assert last.action == CaseRecord.TAKE_REPORT
    assert last.details == {"report": str(only.id), "times": 3, "channel": "walk_in", "text": "人已到窗口"}


def test_another_caller_joins_and_is_answered_too(cast: Cast) -> None:
    case_id = checked(cast)
    take_report(cast.actor("lead"), case_id, Channel.PHONE, CallerGiven(phone=NUMBER, name="孙某"), "我家也是")
    assert Report.objects.filter(case_id=case_id).count() == 2
    reply_to_reporters(cast.actor("lead"), case_id, "围墙已加固")
    assert not Report.objects.filter(case_id=case_id, replied_at__isnull=True).exists()


def test_the_residents_own_report_is_found_by_the_phone_of_their_account(cast: Cast) -> None:
    case = report(cast)
    phone = cast.accounts["resident"].phone
    take_report(cast.actor("lead"), case.id, Channel.PHONE, CallerGiven(phone=phone), "来电催问")
    assert Report.objects.get(case_id=case.id).times == 2


def test_nobody_is_taken_down_without_a_number_or_a_name(cast: Cast) -> None:
    case = by_phone(cast)
    with pytest.raises(CallerUnreachable):
        take_report(cast.actor("lead"), case.id, Channel.PHONE, CallerGiven(), "还是不亮")
    with pytest.raises(NotVisible):
        take_report(cast.actor("tongfu_lead"), case.id, Channel.PHONE, CallerGiven(phone=NUMBER), "还是不亮")


def test_what_is_over_is_entered_anew(cast: Cast) -> None:
    gone, kept = by_phone(cast), report(cast)
    merge_case(cast.actor("lead"), gone.id, kept.id)
    with pytest.raises(StepNotPossible):
        take_report(cast.actor("lead"), gone.id, Channel.PHONE, CallerGiven(phone=NUMBER), "还是不亮")


def test_numbers_are_looked_for_only_so_often(cast: Cast, settings: Settings) -> None:
    settings.CASE_CALLERS = (0, 2)
    lead = cast.actor("lead")
    find_caller(lead, NUMBER)
    find_caller(lead, NUMBER)
    with pytest.raises(CallersTooOften):
        find_caller(lead, NUMBER)


def test_sending_an_entry_again_enters_it_once(cast: Cast) -> None:
    longitude, latitude = point_in(1)
    body = {
        "channel": "phone", "description": "楼下路灯不亮", "longitude": longitude, "latitude": latitude,
        "reporter_phone": "137 0000 0001", "is_emergency": True,
    }  # fmt: skip
    headers = {**cast.headers["lead"], "Idempotency-Key": "desk-1"}
    answers = [
        Client().post("/api/staff/cases", json.dumps(body), "application/json", headers=headers).json()
        for _ in range(2)
    ]
    assert [answer["is_new"] for answer in answers] == [True, False]
    assert answers[0]["number"] == answers[1]["number"]
    case = Case.objects.get()
    assert (case.is_emergency, Report.objects.get(case=case).phone) == (True, NUMBER)
