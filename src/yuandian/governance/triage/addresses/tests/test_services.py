"""Proposals from the tables, what is learned, and cases that are placed by it."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.grid.models import Place
from yuandian.governance.cases.facade import Channel, NewCase, Opened, PlaceGuess, PlaceQuestion, open_case, open_cases
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.cases.tests.test_opening import report
from yuandian.governance.triage.addresses import facade
from yuandian.governance.triage.addresses.errors import (
    LearnedGridOutside,
    LearnedGridUnknown,
    LearnedPlaceUnknown,
    PointUnreadable,
    WordingUnfit,
)
from yuandian.governance.triage.addresses.models import LearnedPlace
from yuandian.governance.triage.addresses.queries import lessons
from yuandian.governance.triage.addresses.queries.lessons import learned_places, learned_record, preview
from yuandian.governance.triage.addresses.queries.proposals import propose_places
from yuandian.governance.triage.addresses.rules.lessons import Unfit
from yuandian.governance.triage.addresses.services import learn_place, unlearn_place
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.ids import new_id


def test_a_mistyped_address_is_proposed_with_its_reason(cast: Cast) -> None:
    found = facade.places_in("英河路二十七号院1栋暖气不热")
    best = found.places[0]
    assert (found.outcome, best.grid_id, best.kind) == ("answered", cast.grids["m1"].id, "building")
    assert best.name == "颍河路27号院1号楼"
    assert "颍河路27号院1号楼" in best.reason
    assert facade.places_in("暖气不热").outcome == "unknown"


def test_the_book_follows_the_tables(cast: Cast) -> None:
    assert facade.places_in("红砖茶舍门口积水").places == ()
    lon, lat = point_in(4)
    Place.objects.create(kind="shop", name="红砖茶舍", micro_grid=cast.grids["m4"], lon=lon, lat=lat)
    assert facade.places_in("红砖茶社门口积水").places[0].grid_id == cast.grids["m4"].id


def test_a_point_that_lies_elsewhere_is_told(cast: Cast) -> None:
    operator = cast.actor("operator")
    here, there = point_in(1), point_in(5)
    text = "颍河路27号院1号楼没有暖气"
    assert propose_places(operator, text, *here).disagreement is None
    apart = propose_places(operator, text, *there).disagreement
    assert apart is not None
    assert (apart.text_grid_id, apart.point_grid_id) == (cast.grids["m1"].id, cast.grids["m5"].id)
    assert apart.metres == pytest.approx(730, abs=15)
    for wrong in ((113.6, None), (113.6, 91.0), (float("nan"), 34.7)):
        with pytest.raises(PointUnreadable):
            propose_places(operator, text, *wrong)


def guess(text: str, desk: UUID | None = None) -> PlaceGuess | None:
    return facade.guess_places([PlaceQuestion(text, desk)])[0]


def test_an_answer_is_learned_and_can_be_taken_back(cast: Cast) -> None:
    operator, grid = cast.actor("operator"), cast.grids["m4"].id
    assert facade.places_in("大铁门那里路灯不亮").outcome == "unknown"
    learned = learn_place(operator, "大铁门", grid)
    once = facade.places_in("大铁门那里路灯不亮").places[0]
    assert (once.grid_id, once.kind, once.confidence) == (grid, "learned", 0.9)
    assert learn_place(cast.actor("operator2"), " 大铁 门", grid).pk == learned.pk
    assert facade.places_in("大铁门那里路灯不亮").places[0].confidence == 0.97
    other = learn_place(cast.actor("west_operator"), "大铁门", cast.grids["m5"].id)
    assert facade.places_in("大铁门").outcome == "answered"
    unlearn_place(cast.actor("west_operator"), other.id, "听错了")
    unlearn_place(operator, learned.id, "拆了")
    assert facade.places_in("大铁门那里路灯不亮").outcome == "unknown"
    learned.refresh_from_db()
    assert [entry.action for entry in entries_of(learned)] == [
        "addresses.place.learn",
        "addresses.place.learn",
        "addresses.place.unlearn",
    ]
    assert list(verify()) == []


def test_people_are_counted_and_not_how_often_they_say_it(cast: Cast) -> None:
    operator, grid = cast.actor("operator"), cast.grids["m4"].id
    for _ in range(3):
        learned = learn_place(operator, "大铁门", grid)
    assert learned.confirmed == 1
    assert len(entries_of(learned)) == 1
    assert learn_place(cast.actor("operator2"), "大铁门", grid).confirmed == 2
    unlearn_place(operator, learned.id, "拆了")
    assert learn_place(operator, "大铁门", grid).confirmed == 1
    (row,) = learned_places(operator)
    assert (row.people, row.is_active) == ([operator.name], True)


def test_a_place_is_taught_by_those_in_whose_places_it_lies(cast: Cast) -> None:
    west = cast.actor("west_operator")
    for name, grid in (("west_operator", "m4"), ("operator", "m5"), ("tongfu_lead", "m1"), ("lead", "m4")):
        with pytest.raises(LearnedGridOutside):
            learn_place(cast.actor(name), "大铁门", cast.grids[grid].id)
    assert not LearnedPlace.objects.exists()
    learned = learn_place(cast.actor("tongfu_lead"), "大铁门", cast.grids["m4"].id)
    with pytest.raises(LearnedPlaceUnknown):
        unlearn_place(west, learned.id, "不是这里")
    with pytest.raises(LearnedPlaceUnknown):
        learned_record(west, learned.id)
    assert learned_places(west) == learned_places(cast.actor("lead")) == []
    unlearn_place(cast.actor("administrator"), learned.id, "拆了")
    (row,) = learned_places(cast.actor("administrator"), "铁门")
    assert (row.id, row.is_active, row.people) == (learned.id, False, [])
    told = learned_record(cast.actor("tongfu_lead"), learned.id)
    assert [(entry.action, entry.details.get("reason")) for entry in told] == [
        ("addresses.place.learn", None), ("addresses.place.unlearn", "拆了"),
    ]  # fmt: skip


def test_what_is_taught_places_cases_of_its_own_street_alone(cast: Cast) -> None:
    learn_place(cast.actor("operator"), "大铁门", cast.grids["m4"].id)
    case, told = opened(cast, "大铁门那里")
    assert (case.micro_grid_id, case.place_by, told.place_choices) == (cast.grids["m4"].id, "address", [])
    west = cast.grids["west"].id
    elsewhere = guess("大铁门那里", west)
    assert elsewhere is not None
    assert not elsewhere.is_sure
    learn_place(cast.actor("operator2"), "大铁门", cast.grids["m4"].id)
    elsewhere = guess("大铁门那里", west)
    assert elsewhere is not None
    assert elsewhere.is_sure


def test_what_was_taught_is_asked_for_once_however_many_cases(cast: Cast) -> None:
    learn_place(cast.actor("operator"), "大铁门", cast.grids["m4"].id)
    batch = [
        NewCase(channel=Channel.PHONE, description="路灯不亮", address=f"大铁门往里{number}米") for number in range(20)
    ]
    open_cases(cast.actor("operator"), batch[:1])
    with CaptureQueriesContext(connection) as caught:
        open_cases(cast.actor("operator"), batch)
    asked = [query["sql"] for query in caught.captured_queries if "addresses_learnedplace" in query["sql"]]
    assert len(asked) == 1


def test_what_would_be_learned_is_told_before(cast: Cast) -> None:
    operator = cast.actor("operator")
    learn_place(cast.actor("operator2"), "大铁门", cast.grids["m1"].id)
    told = preview(operator, " 大铁门 ", cast.grids["m4"].id)
    assert (told.wording, told.unfit, told.is_outside, told.street, told.confirmed) == (
        "大铁门",
        None,
        False,
        "东街道",
        1,
    )
    assert [(rival.grid_name, rival.confirmed) for rival in told.rivals] == [
        ("东街道绿都社区01号三级网格01号微网格", 1)
    ]
    assert preview(operator, "大铁门", cast.grids["m1"].id).confirmed == 2
    assert preview(operator, "小区门口", cast.grids["m4"].id).unfit == Unfit.GENERAL
    assert preview(operator, "大铁门", cast.grids["m5"].id).is_outside
    assert LearnedPlace.objects.count() == 1


def test_words_that_several_communities_say_are_too_general(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lessons, "SAID_WIDELY", 2)
    operator = cast.actor("operator")
    for number in (1, 4):
        report(cast, number, description="红星浴池往东漏水", reporter=None)
    learn_place(operator, "红星浴池", cast.grids["m2"].id)
    report(cast, 5, description="红星浴池往东漏水", reporter=None)
    with pytest.raises(WordingUnfit) as refused:
        learn_place(operator, "红星浴池往东", cast.grids["m2"].id)
    assert refused.value.facts["why"] == "widely_said"
    assert learn_place(operator, "红星浴池往西", cast.grids["m2"].id).is_active


def test_what_cannot_be_learned(cast: Cast) -> None:
    operator, grid = cast.actor("operator"), cast.grids["m4"].id
    for said in ("门", "门口那里", "大槐树13812345678", "锦绣花园3号楼2单元501"):
        with pytest.raises(WordingUnfit):
            learn_place(operator, said, grid)
    for unknown in (new_id(), cast.grids["east"].id, cast.grids["district"].id):
        with pytest.raises(LearnedGridUnknown):
            learn_place(operator, "大铁门", unknown)
    with pytest.raises(LearnedPlaceUnknown):
        unlearn_place(operator, new_id(), "x")
    with pytest.raises(Forbidden):
        learn_place(cast.actor("resident"), "大铁门", grid)
    assert not LearnedPlace.objects.exists()


def opened(cast: Cast, address: str) -> tuple[Case, Opened]:
    told = open_case(
        cast.actor("operator"), NewCase(channel=Channel.PHONE, summary="暖气", description="不热", address=address)
    )
    return Case.objects.get(pk=told.id), told


def test_a_case_is_placed_by_a_mistyped_address(cast: Cast) -> None:
    case, told = opened(cast, "轻工局家蜀院一号楼")
    assert case.micro_grid_id == cast.grids["m1"].id
    assert told.place_choices == []


def test_a_case_whose_address_is_ambiguous_is_asked_about(cast: Cast) -> None:
    _, told = opened(cast, "杨光超市")
    assert set(told.place_choices) == {cast.grids[name].id for name in ("m2", "m5")}
    _, elsewhere = opened(cast, "洛阳市西工区锦秀书店")
    assert elsewhere.holder is None
