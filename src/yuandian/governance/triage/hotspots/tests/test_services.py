"""Hot spots of real cases: found, recognised from run to run, warned of, seen where they lie."""

from datetime import timedelta

import pytest
from django.test import Client

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.lists import list_cases
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_opening import report
from yuandian.governance.triage.hotspots.models import Hotspot, HotspotMember, HotspotRun, HotspotVersion
from yuandian.governance.triage.hotspots.queries import board_for, hotspot_detail
from yuandian.governance.triage.hotspots.services import find_hotspots
from yuandian.governance.triage.hotspots.tests.test_rules import OTHERS, PLANT
from yuandian.kernel import clock
from yuandian.kernel.errors import NotVisible


@pytest.fixture
def boiling(cast: Cast) -> Cast:
    """A plant that six people complain of within two days, among twenty other cases of the last weeks."""
    for number, text in enumerate(OTHERS):
        with clock.at(NOON - timedelta(days=20 - number % 10, hours=number)):
            report(cast, 1 + number % 4, description=text, reporter=None)
    for number, text in enumerate(PLANT):
        with clock.at(NOON - timedelta(hours=6 * number)):
            report(cast, 1 + number % 2, description=text, reporter=None)
    return cast


def test_what_boils_is_found_named_and_warned_of(boiling: Cast) -> None:
    with clock.at(NOON + timedelta(minutes=1)):
        run = find_hotspots()
        (row,) = board_for(boiling.actor("lead")).hotspots
    assert (run.cases, run.is_partial) == (len(OTHERS) + len(PLANT), False)
    assert (row.rank, row.place, row.cases, row.alarm, row.home) == (
        1,
        "桐福新城",
        6,
        "orange",
        "东街道绿都社区01号三级网格",
    )
    assert row.heat == round(sum(term.points for term in row.terms), 1)
    assert sum(row.by_day) == 6
    told = InboxMessage.objects.filter(kind="hotspot.orange")
    assert boiling.accounts["lead"].id in {message.account_id for message in told}


def test_it_stays_the_same_hot_spot_and_keeps_its_past(boiling: Cast) -> None:
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
    told = InboxMessage.objects.count()
    with clock.at(NOON + timedelta(hours=1)):
        report(boiling, 1, description="桐福新城搅拌站又开工了噪音大", reporter=None)
        told_by_case = InboxMessage.objects.count() - told
    with clock.at(NOON + timedelta(hours=2)):
        find_hotspots()
        hotspot = Hotspot.objects.get()
        view = hotspot_detail(boiling.actor("operator"), hotspot.id)
    assert [past.cases for past in view.past] == [6, 7]
    assert (HotspotVersion.objects.count(), HotspotMember.objects.count(), len(view.pins)) == (2, 7, 7)
    assert InboxMessage.objects.count() == told + told_by_case


def test_its_cases_are_a_list_of_cases_in_sight(boiling: Cast) -> None:
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
    chosen = CaseFilter(state="all", hotspot_id=Hotspot.objects.get().id)
    texts = {row.summary for row in list_cases(boiling.actor("operator"), chosen, "newest", None, 50).items}
    assert texts == {Case.objects.get(description=text).summary for text in PLANT}
    assert list_cases(boiling.actor("west_operator"), chosen, "newest", None, 50).items == []


def test_before_the_first_run_the_board_is_empty(cast: Cast) -> None:
    board = board_for(cast.actor("operator"))
    assert (board.run_at, board.hotspots) == (None, [])


def test_a_search_without_cases_finds_nothing(cast: Cast) -> None:
    with clock.at(NOON):
        assert find_hotspots().cases == 0
    assert board_for(cast.actor("operator")).hotspots == []


def test_elsewhere_it_is_not_seen(boiling: Cast) -> None:
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
    assert board_for(boiling.actor("tongfu_lead")).hotspots == []
    with pytest.raises(NotVisible):
        hotspot_detail(boiling.actor("tongfu_lead"), Hotspot.objects.get().id)
    answer = Client(headers=boiling.headers["viewer"]).get("/api/staff/hotspots")
    assert [row["place"] for row in answer.json()["hotspots"]] == ["桐福新城"]


def test_an_old_link_says_that_it_is_not_hot_any_more(boiling: Cast) -> None:
    found_at = NOON + timedelta(minutes=1)
    with clock.at(found_at):
        find_hotspots()
    known = Hotspot.objects.get()
    operator = boiling.actor("operator")
    answer = Client(headers=boiling.headers["operator"]).get(f"/api/staff/hotspots/{known.id}").json()
    assert (answer["is_hot"], answer["row"]["cases"]) == (True, 6)
    with clock.at(found_at + timedelta(days=100)):
        find_hotspots()
        view = hotspot_detail(operator, known.id)
        assert view.row is not None
        seen_at = HotspotRun.objects.order_by("until")[0].until
        assert (view.is_hot, view.row.cases, len(view.pins), view.last_seen_at) == (False, 6, 6, seen_at)
    with clock.at(found_at + timedelta(days=181)):
        find_hotspots()
        view = hotspot_detail(operator, known.id)
        assert (view.name, view.is_hot, view.row, view.pins, view.past) == (known.name, False, None, [], [])
    assert (HotspotRun.objects.count(), HotspotVersion.objects.count(), HotspotMember.objects.count()) == (2, 0, 0)
    with clock.at(found_at + timedelta(days=731)):
        find_hotspots()
    assert not Hotspot.objects.exists()


def test_one_that_a_run_missed_is_the_same_and_warns_nobody_again(boiling: Cast) -> None:
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
    told = InboxMessage.objects.count()
    with clock.at(NOON + timedelta(hours=1)):
        Case.objects.filter(description__in=PLANT).update(status="refused", is_open=False)
        find_hotspots()
        assert board_for(boiling.actor("lead")).hotspots == []
    with clock.at(NOON + timedelta(hours=2)):
        Case.objects.filter(description__in=PLANT).update(status="dispatched", is_open=True)
        find_hotspots()
    assert (Hotspot.objects.count(), InboxMessage.objects.count()) == (1, told)


def test_whoever_sees_it_reads_no_words_of_cases_elsewhere(boiling: Cast) -> None:
    """Six in 绿都 and one in 须水 of the other street, whose letter is the likest of all."""
    with clock.at(NOON - timedelta(hours=1)):
        elsewhere = report(boiling, 5, description="桐福新城搅拌站噪音，桐福新城搅拌站灰尘，须水老槐树", reporter=None)
    with clock.at(NOON + timedelta(minutes=1)):
        find_hotspots()
        hotspot = Hotspot.objects.get(community=boiling.grids["lvdu"])
        view = hotspot_detail(boiling.actor("lead"), hotspot.id)
    assert HotspotMember.objects.filter(hotspot=hotspot, case_id=elsewhere.id).exists()
    assert view.row is not None
    assert view.row.cases == 7
    assert view.row.leading_case_id != elsewhere.id
    own = " ".join(PLANT)
    assert all(word in own for word in (view.row.description, view.row.place, *view.row.words))
    assert elsewhere.id not in {pin.id for pin in view.pins}
