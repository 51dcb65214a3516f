import threading
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.calendar import facade
from yuandian.foundation.calendar import queries as calendar_days
from yuandian.foundation.calendar.errors import (
    DaysUnreadable,
    HoursClash,
    HoursUnknown,
    PeriodMisfit,
    SourceMissing,
    SpansUnreadable,
    YearUnknown,
)
from yuandian.foundation.calendar.events import CalendarChanged
from yuandian.foundation.calendar.models import CalendarRevision, HolidayDay, HolidayYear, WorkingHours
from yuandian.foundation.calendar.queries import Example
from yuandian.foundation.calendar.rules import CalendarPermission, DayKind, TimeUnit, parse_days
from yuandian.foundation.calendar.services import (
    HoursWanted,
    announce_year,
    change_day,
    change_hours,
    end_hours,
    load_reference,
    set_hours,
)
from yuandian.foundation.calendar.tests.shipped import at, local
from yuandian.kernel import clock, events
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of
from yuandian.kernel.scopes import Area, Scope

STREET = uuid4()
NOTICE_2027 = """
元旦 休 01-01..01-03
春节 休 02-05..02-11 班 02-13
清明节 休 04-03..04-05
劳动节 休 05-01..05-05 班 05-08
端午节 休 06-09
中秋节 休 09-15
国庆节 休 10-01..10-07 班 09-26 10-09
"""


def staff(*areas: Area, permissions: frozenset[str] = frozenset(CalendarPermission)) -> Actor:
    post = HeldPost(uuid4(), "district_viewer", "区级管理", permissions, Scope(areas=frozenset(areas)))
    return Actor(kind="staff", account_id=uuid4(), person_id=uuid4(), name="周敏", posts=(post,))


DISTRICT = staff(Area(uuid4(), "district"))
STREET_CLERK = staff(Area(STREET, "street"))
ONLOOKER = staff(Area(uuid4(), "district"), permissions=frozenset({"calendar.view"}))


@pytest.fixture(autouse=True)
def _calendar(db: None) -> None:
    load_reference()
    facade.keep_current()
    yield
    facade.invalidate()


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a task that listens to the calendar during one test."""
    monkeypatch.setitem(events._listeners, CalendarChanged, ["calendar.test_listener"])
    return "calendar.test_listener"


def announce() -> HolidayYear:
    return announce_year(DISTRICT, 2027, parse_days(NOTICE_2027, 2027), "国办发明电〔2026〕1号")


def due(start: str, amount: int, unit: str, street_id: UUID | None = None) -> str:
    return local(facade.deadline(at(start), amount, unit, street_id).at)


def test_loading_twice_loads_once() -> None:
    assert load_reference() == 0
    assert list(HolidayYear.objects.values_list("year", "is_announced")) == [
        (2027, False), (2026, True), (2025, True), (2024, True),
    ]  # fmt: skip
    assert HolidayDay.objects.filter(year__year=2026).count() == 39
    assert WorkingHours.objects.get().spans == "08:30-12:00 14:00-18:00"


def test_loading_keeps_what_a_district_announced_itself() -> None:
    announce()
    assert load_reference() == 0
    assert HolidayYear.objects.get(year=2027).source == "国办发明电〔2026〕1号"


def test_announcing_moves_deadlines_and_makes_them_certain() -> None:
    before = facade.deadline(at("2027-02-04 10:00"), 3, "working_days")
    assert (local(before.at), before.is_provisional) == ("2027-02-11 18:00:00", True)
    announce()
    facade.keep_current()
    after = facade.deadline(at("2027-02-04 10:00"), 3, "working_days")
    assert (local(after.at), after.is_provisional) == ("2027-02-15 18:00:00", False)
    assert not facade.deadline(at("2026-12-28 10:00"), 3, "working_days").is_provisional


def test_announcing_is_recorded_and_told_to_listeners(listener: str) -> None:
    year = announce()
    entry = entries_of(year)[-1]
    assert (entry.action, entry.post_id, entry.details["is_announced"]) == (
        "calendar.year.announce", DISTRICT.posts[0].id, True,
    )  # fmt: skip
    assert entry.details["days"] == NOTICE_2027.strip()
    job = ProcrastinateJob.objects.get(task_name=listener)
    assert job.args == {"year": 2027}


def test_announcing_again_corrects() -> None:
    announce()
    corrected = NOTICE_2027.replace("班 05-08", "")
    year = announce_year(DISTRICT, 2027, parse_days(corrected, 2027), "更正")
    assert (year.source, year.days.filter(date="2027-05-08").exists()) == ("更正", False)
    assert len(entries_of(year)) == 3


@pytest.mark.parametrize("actor", [STREET_CLERK, ONLOOKER])
def test_only_who_stands_for_the_district_announces(actor: Actor) -> None:
    with pytest.raises(Forbidden):
        announce_year(actor, 2027, parse_days(NOTICE_2027, 2027), "通知")
    assert not HolidayYear.objects.get(year=2027).is_announced


def test_a_notice_that_cannot_be_changes_nothing() -> None:
    revision = CalendarRevision.objects.get().revision
    with pytest.raises(DaysUnreadable):
        announce_year(DISTRICT, 2027, parse_days("元旦 休 01-01", 2027), "通知")
    with pytest.raises(SourceMissing):
        announce_year(DISTRICT, 2027, parse_days(NOTICE_2027, 2027), " ")
    assert CalendarRevision.objects.get().revision == revision


def test_one_day_is_corrected() -> None:
    year = change_day(DISTRICT, 2026, date(2026, 12, 31), "全区停电检修", DayKind.OFF)
    facade.keep_current()
    assert due("2026-12-30 17:30", 1, "working_hours") == "2027-01-04 09:00:00"
    assert entries_of(year)[-1].action == "calendar.year.change_day"
    change_day(DISTRICT, 2026, date(2026, 12, 31), "", None)
    facade.keep_current()
    assert due("2026-12-30 17:30", 1, "working_hours") == "2026-12-31 09:00:00"


def test_a_day_of_a_year_not_on_record_cannot_be_corrected() -> None:
    with pytest.raises(YearUnknown):
        change_day(DISTRICT, 2031, date(2031, 3, 3), "三月三", DayKind.OFF)


SUMMER = HoursWanted(
    name="夏季作息",
    spans="8:00-12:00 15:00-18:30",
    valid_from=date(2026, 1, 1),
    season_first="06-01",
    season_last="09-30",
)


def test_summer_hours_are_set_changed_and_ended() -> None:
    row = set_hours(DISTRICT, SUMMER)
    facade.keep_current()
    assert row.spans == "08:00-12:00 15:00-18:30"
    assert due("2026-07-01 11:30", 1, "working_hours") == "2026-07-01 15:30:00"
    later = HoursWanted(
        name="夏季作息", spans="08:00-12:00 16:00-19:00", valid_from=date(2026, 1, 1), season_first="06-01",
        season_last="09-30",
    )  # fmt: skip
    change_hours(DISTRICT, row.id, later)
    facade.keep_current()
    assert due("2026-07-01 11:30", 1, "working_hours") == "2026-07-01 16:30:00"
    end_hours(DISTRICT, row.id, date(2026, 7, 1))
    facade.keep_current()
    assert due("2026-07-01 11:30", 1, "working_hours") == "2026-07-01 14:30:00"
    assert due("2026-06-30 11:30", 1, "working_hours") == "2026-06-30 16:30:00"
    assert [entry.action for entry in entries_of(row)] == [
        "calendar.hours.set",
        "calendar.hours.change",
        "calendar.hours.end",
    ]


def test_a_change_of_hours_is_told_for_the_years_it_may_concern(listener: str) -> None:
    with clock.at(at("2026-11-21 10:00")):
        set_hours(DISTRICT, SUMMER)
        set_hours(DISTRICT, HoursWanted(name="旧", spans="09:00-17:00", valid_from=date(2012, 1, 1),
                                        valid_to=date(2013, 1, 1)))  # fmt: skip
    jobs = ProcrastinateJob.objects.filter(task_name=listener).order_by("id")
    assert [job.args["year"] for job in jobs] == [2026, 2027]


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (HoursWanted(name="x", spans="18:00-08:00", valid_from=date(2026, 1, 1)), SpansUnreadable),
        (
            HoursWanted(name="x", spans="08:00-18:00", valid_from=date(2026, 1, 1), valid_to=date(2025, 1, 1)),
            PeriodMisfit,
        ),
        (HoursWanted(name="x", spans="08:00-18:00", valid_from=date(2010, 1, 1)), HoursClash),
    ],
)
def test_hours_that_cannot_be_are_refused(wanted: HoursWanted, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        set_hours(DISTRICT, wanted)
    assert WorkingHours.objects.count() == 1


def test_unknown_hours_are_refused() -> None:
    with pytest.raises(HoursUnknown):
        end_hours(DISTRICT, uuid4(), date(2026, 1, 1))
    row = WorkingHours.objects.get()
    with pytest.raises(PeriodMisfit):
        end_hours(DISTRICT, row.id, date(2009, 1, 1))


def test_who_stands_for_a_street_leaves_the_district_s_hours_alone() -> None:
    with pytest.raises(Forbidden):
        set_hours(STREET_CLERK, SUMMER)
    with pytest.raises(Forbidden):
        end_hours(STREET_CLERK, WorkingHours.objects.get().id, date(2026, 1, 1))


def test_a_preview_tells_what_would_move_and_changes_nothing() -> None:
    example = Example(start=at("2027-02-04 10:00"), amount=3, unit=TimeUnit.WORKING_DAYS)
    effect = calendar_days.effect_of_notice(ONLOOKER, 2027, parse_days(NOTICE_2027, 2027), [example])
    assert [f"{day:%m-%d}" for day in effect.freed] == [
        "02-09", "02-10", "02-11", "05-03", "05-04", "05-05", "10-04", "10-05", "10-06", "10-07",
    ]  # fmt: skip
    assert [f"{day:%m-%d}" for day in effect.worked] == ["02-13", "05-08", "09-26", "10-09"]
    assert effect.working_days_before - effect.working_days_after == len(effect.freed) - len(effect.worked)
    shift = effect.shifts[0]
    assert (local(shift.before.at), local(shift.after.at)) == ("2027-02-11 18:00:00", "2027-02-15 18:00:00")
    assert (shift.before.is_provisional, shift.after.is_provisional) == (True, False)
    assert not HolidayYear.objects.get(year=2027).is_announced


def test_a_preview_of_hours_moves_examples() -> None:
    wanted = SUMMER
    row = set_hours(DISTRICT, wanted)
    facts = row.facts()
    row.delete()
    example = Example(start=at("2026-07-01 11:30"), amount=1, unit=TimeUnit.WORKING_HOURS)
    effect = calendar_days.effect_of_hours(ONLOOKER, facts, None, 2026, [example])
    assert (effect.freed, effect.worked) == ((), ())
    assert [(local(s.before.at), local(s.after.at)) for s in effect.shifts] == [
        ("2026-07-01 14:30:00", "2026-07-01 15:30:00")
    ]


def test_a_change_rolled_back_is_forgotten() -> None:
    known = facade.revision()
    with transaction.atomic():
        announce()
        facade.keep_current()
        assert facade.revision() > known
        transaction.set_rollback(True)
    facade.keep_current()
    assert facade.revision() == known
    assert facade.deadline(at("2027-02-04 10:00"), 3, "working_days").is_provisional
    announce()
    facade.keep_current()
    assert not facade.deadline(at("2027-02-04 10:00"), 3, "working_days").is_provisional


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE calendar_holidayyear SET is_announced = true WHERE year = 2027",
        "DELETE FROM calendar_holidayday WHERE date = '2026-01-02'",
        "UPDATE calendar_workinghours SET spans = '09:00-17:00'",
    ],
)
def test_a_change_behind_the_services_is_noticed_too(change: str) -> None:
    known = facade.revision()
    with connection.cursor() as cursor:
        cursor.execute(change)
    facade.keep_current()
    assert facade.revision() > known


def test_an_entry_in_the_record_is_no_change_of_the_calendar() -> None:
    known = facade.revision()
    HolidayYear.objects.filter(year=2026).update(history_count=9)
    facade.keep_current()
    assert facade.revision() == known


def test_deadlines_ask_the_database_at_most_once_a_second(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    facade.keep_current()
    with django_assert_max_num_queries(1):
        for _ in range(1_000):
            facade.deadline(at("2026-11-20 10:00"), 4, "working_hours")


def test_minutes_taken_are_given_back() -> None:
    left = facade.minutes_between(at("2026-02-14 16:00"), at("2026-02-24 10:00"), "working_hours")
    assert left == 210
    assert local(facade.after_minutes(at("2026-02-18 12:00"), left, "working_hours")) == "2026-02-24 12:00:00"
    assert local(facade.before_minutes(at("2026-02-24 10:00"), left, "working_hours")) == "2026-02-14 16:00:00"
    assert facade.working_days_between(at("2026-02-13 09:00"), at("2026-02-28 09:00")) == 6


@pytest.mark.django_db(transaction=True)
def test_two_announcements_at_once_leave_one_whole_notice() -> None:
    load_reference()
    texts = [NOTICE_2027, NOTICE_2027.replace("端午节 休 06-09", "端午节 休 06-07..06-09 班 06-12")]
    gate = threading.Barrier(2)
    failures: list[Exception] = []

    def run(text: str) -> None:
        gate.wait()
        try:
            announce_year(DISTRICT, 2027, parse_days(text, 2027), "通知")
        except Exception as error:  # noqa: BLE001 - the main thread re-raises it
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert failures == []
    assert HolidayYear.objects.get(year=2027).days_text in {text.strip() for text in texts}
    assert len(entries_of(HolidayYear.objects.get(year=2027))) == 3


def test_days_for_a_screen() -> None:
    cards = calendar_days.days_between(ONLOOKER, date(2026, 2, 13), date(2026, 2, 16))
    assert [(f"{card.date:%d}", card.is_working, card.name, card.kind) for card in cards] == [
        ("13", True, None, None),
        ("14", True, "春节", DayKind.WORK),
        ("15", False, "春节", DayKind.OFF),
        ("16", False, "春节", DayKind.OFF),
    ]
