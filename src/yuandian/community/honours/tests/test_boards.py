"""Boards follow the ledgers, frozen ones can be recomputed from them, and nobody is named unasked."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from yuandian.community.honours.errors import BoardUnknown, ObjectionOpen
from yuandian.community.honours.models import Snapshot, Standing, Tally
from yuandian.community.honours.queries.boards import Board, BoardFilter, board
from yuandian.community.honours.queries.service_records import my_record
from yuandian.community.honours.queries.snapshots import board_faults, proof_of
from yuandian.community.honours.rules import BoardKind, BoardLevel, BoardPeriod
from yuandian.community.honours.services.boards import decide_objection, follow_merge, raise_objection, say_consent
from yuandian.community.honours.services.snapshots import freeze, freeze_what_is_over
from yuandian.community.honours.services.tallies import recount, refresh
from yuandian.community.honours.tests.conftest import party_branch, serves
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, TODAY, Cast
from yuandian.foundation.points.facade import Cause, fund_of, grant, issue, merge_person, reverse
from yuandian.foundation.points.queries.accounts import holding_of, hours_of
from yuandian.kernel import clock
from yuandian.kernel.history import verify

LAST_WEEK = TODAY - timedelta(days=7)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


def volunteers(cast: Cast, level: BoardLevel, period: BoardPeriod = BoardPeriod.WEEK, day: date = TODAY) -> Board:
    return board(
        cast.actor("resident"), BoardFilter(kind=BoardKind.VOLUNTEER, period=period, level=level, starts_on=day)
    )


def told(found: Board) -> list[tuple[int, str, int]]:
    return [(line.rank, line.name, line.minutes) for line in found.lines]


def test_a_board_is_in_order_with_ties_and_ones_own_place(cast: Cast) -> None:
    for who, minutes in (("resident", 90), ("child", 120), ("stranger", 120), ("micro_lead", 30)):
        serves(cast, who, TODAY, minutes)
    serves(cast, "resident", LAST_WEEK, 600)
    refresh()
    week = volunteers(cast, BoardLevel.DISTRICT)
    assert [(rank, minutes) for rank, _, minutes in told(week)] == [(1, 120), (1, 120), (3, 90), (4, 30)]
    assert (week.mine, week.total, week.frozen_at) == (week.mine, 4, None)
    assert week.mine is not None
    assert (week.mine.rank, week.mine.minutes) == (3, 90)
    assert [line.is_me for line in week.lines] == [False, False, True, False]
    assert told(volunteers(cast, BoardLevel.DISTRICT, BoardPeriod.YEAR))[0] == (1, "r*******", 690)
    assert {minutes for _, _, minutes in told(volunteers(cast, BoardLevel.COMMUNITY))} == {120, 90}
    assert {minutes for _, _, minutes in told(volunteers(cast, BoardLevel.STREET, day=LAST_WEEK))} == {600}


def test_a_name_is_public_when_its_person_agrees_and_never_a_childs(cast: Cast) -> None:
    serves(cast, "resident", TODAY, 90)
    serves(cast, "child", TODAY, 60)
    refresh()
    assert [line.name for line in volunteers(cast, BoardLevel.DISTRICT).lines] == ["r*******", "c****"]
    say_consent(cast.actor("resident"), is_public=True)
    connection.cursor().execute(
        "INSERT INTO honours_consent (id, created_at, history_count, history_head, person_id, is_public)"
        " VALUES (gen_random_uuid(), now(), 0, '', %s, true)", [cast.id("child")],
    )  # fmt: skip
    found = volunteers(cast, BoardLevel.DISTRICT)
    assert ([line.name for line in found.lines], found.is_public) == (["resident", "c****"], True)
    say_consent(cast.actor("resident"), is_public=False)
    assert not volunteers(cast, BoardLevel.DISTRICT).lines[0].is_named


def test_party_organisations_have_their_board(cast: Cast) -> None:
    branch = party_branch(cast)
    serves(cast, "resident", TODAY, 90, branch)
    serves(cast, "stranger", TODAY, 30, branch)
    serves(cast, "stranger", TODAY, 500, cast.units["property"].pk, key="no party")
    refresh()
    asked = BoardFilter(kind=BoardKind.ORGANISATION, period=BoardPeriod.MONTH, grid_id=cast.grids["lvdu"].id)
    (line,) = board(cast.actor("resident"), asked).lines
    assert (line.name, line.minutes, line.people, line.services) == ("绿都第一党支部", 120, 2, 2)
    with pytest.raises(BoardUnknown):
        board(
            cast.actor("resident"),
            asked.model_copy(update={"level": BoardLevel.STREET, "grid_id": cast.grids["m1"].id}),
        )


def test_only_what_changed_is_counted_anew(cast: Cast) -> None:
    fund = fund_of(cast.grids["lvdu"].id, "绿都基金")
    issue(SYSTEM, fund.pk, 500, "budget", "预算")
    serves(cast, "resident", TODAY, 90)
    given = grant(SYSTEM, cast.id("resident"), 20, fund.pk, Cause(key="thanks", words="帮忙"))
    assert refresh() == 3
    with clock.at(NOON + timedelta(minutes=30)):
        assert refresh() == 3
    with clock.at(NOON + timedelta(hours=1)):
        assert refresh() == 0
        serves(cast, "stranger", TODAY, 10)
        reverse(SYSTEM, given.pk, "back", "有误")
        assert refresh() == 6
        assert Tally.objects.get(subject_id=cast.id("resident"), period="week").points == 0
    with clock.at(NOON + timedelta(hours=2)):
        before = list(Tally.objects.order_by("id").values())
        recount(BoardKind.VOLUNTEER, [(cast.id("resident"), TODAY), (cast.id("stranger"), TODAY)])
        assert list(Tally.objects.order_by("id").values()) == before


def test_a_period_that_is_over_is_frozen_once_and_proven_by_the_ledgers(cast: Cast) -> None:
    with clock.at(NOON - timedelta(days=7)):
        serves(cast, "resident", LAST_WEEK, 90, party_branch(cast))
        serves(cast, "stranger", LAST_WEEK, 120)
    day = TODAY + timedelta(days=2)
    with clock.at(NOON + timedelta(days=2)):
        assert (freeze_what_is_over(SYSTEM, day), freeze_what_is_over(SYSTEM, day)) == (2, 0)
    with clock.at(NOON + timedelta(days=3)):
        serves(cast, "resident", LAST_WEEK, 600, key="told late")
        refresh()
    frozen = volunteers(cast, BoardLevel.DISTRICT, day=LAST_WEEK)
    assert ([line.minutes for line in frozen.lines], frozen.earlier) == ([120, 90], [LAST_WEEK - timedelta(days=1)])
    assert frozen.frozen_at is not None
    assert list(verify()) == []
    for sql in (
        "UPDATE honours_standing SET minutes = minutes + 1 WHERE minutes = 90",
        "UPDATE honours_standing SET street_id = NULL",
        "DELETE FROM honours_standing WHERE minutes = 120",
        "UPDATE honours_snapshot SET digest = 'x'",
    ):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
            assert list(board_faults()), sql
            transaction.set_rollback(True)


def test_who_turns_out_to_be_somebody_else_keeps_their_hours_and_frozen_boards_stay(cast: Cast) -> None:
    first, second, third = (cast.id(name) for name in ("neighbour", "stranger", "resident"))
    day = TODAY + timedelta(days=2)
    with clock.at(NOON - timedelta(days=7)):
        serves(cast, "neighbour", LAST_WEEK, 90)
        serves(cast, "neighbour", TODAY, 30, key="this week")
        serves(cast, "stranger", LAST_WEEK, 120)
        refresh()
    with clock.at(NOON + timedelta(days=2)):
        freeze_what_is_over(SYSTEM, day)
    say_consent(cast.actor("neighbour"), is_public=True)
    say_consent(cast.actor("resident"), is_public=False)
    for days, one, other, named in ((3, first, second, "stranger"), (4, second, third, "r*******")):
        with clock.at(NOON + timedelta(days=days)):
            merge_person(SYSTEM, one, other)
            merge_person(SYSTEM, one, other)
            follow_merge(one, other)
            refresh()
        running = volunteers(cast, BoardLevel.DISTRICT, BoardPeriod.MONTH)
        assert [(line.minutes, line.name) for line in running.lines] == [(240, named)]
        frozen = volunteers(cast, BoardLevel.DISTRICT, day=LAST_WEEK)
        assert [(line.minutes, line.name) for line in frozen.lines] == [(120, named), (90, named)]
        assert list(verify()) == []
    assert (holding_of(third).hours_minutes, hours_of(third, None, 20).minutes) == (240, 240)
    assert [entry.minutes for entry in hours_of(third, None, 20).items] == [30, 120, 90]
    assert my_record(cast.actor("resident"), None).minutes == 240
    with clock.at(NOON + timedelta(days=20)):
        late = freeze(SYSTEM, BoardKind.VOLUNTEER, BoardPeriod.MONTH, TODAY.replace(day=1))
    assert late is not None
    assert list(late.standings.values_list("subject_id", "minutes")) == [(third, 240)]
    assert list(verify()) == []


def test_a_frozen_board_does_not_fit_a_ledger_that_was_altered(cast: Cast) -> None:
    with clock.at(NOON - timedelta(days=7)):
        serves(cast, "resident", LAST_WEEK, 90)
    made = freeze(SYSTEM, BoardKind.VOLUNTEER, BoardPeriod.WEEK, LAST_WEEK - timedelta(days=1))
    assert made is not None
    with connection.cursor() as cursor:
        cursor.execute("UPDATE points_hourentry SET minutes = 30")
    assert proof_of(Snapshot.objects.get()).differing == 1
    assert Standing.objects.get().minutes == 90


def test_an_objection_is_answered(cast: Cast) -> None:
    said = (BoardKind.VOLUNTEER, BoardPeriod.WEEK, TODAY, cast.grids["lvdu"].id, "这位邻居当天并没有来")
    raised = raise_objection(cast.actor("resident"), *said)
    with pytest.raises(ObjectionOpen):
        raise_objection(cast.actor("resident"), *said)
    decide_objection(cast.actor("community_secretary"), raised.pk, is_upheld=True, answer="核实属实，已冲正")
    assert "成立" in InboxMessage.objects.get(kind="honours.objection").body
    assert raise_objection(cast.actor("resident"), *said).status == "raised"
    assert list(verify()) == []


def test_ones_record_tells_the_year_and_badges(cast: Cast) -> None:
    branch = party_branch(cast)
    serves(cast, "resident", TODAY, 90, branch)
    serves(cast, "resident", TODAY - timedelta(days=40), 540)
    record = my_record(cast.actor("resident"), None)
    assert (record.minutes, record.services, record.organisations) == (630, 2, 1)
    assert [(month.month, month.minutes) for month in record.months if month.minutes] == [(10, 540), (11, 90)]
    assert {badge.code for badge in record.badges if badge.is_held} == {"first_service", "hours_10"}
    assert my_record(cast.actor("stranger"), 2025).since is None
