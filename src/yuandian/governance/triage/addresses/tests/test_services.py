"""Proposals from the tables, what is learned, and cases that are placed by it."""

import pytest

from yuandian.foundation.grid.models import Place
from yuandian.governance.cases.facade import Channel, NewCase, Opened, open_case
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.triage.addresses import facade
from yuandian.governance.triage.addresses.errors import (
    LearnedGridUnknown,
    LearnedPlaceUnknown,
    PointUnreadable,
    WordingUnfit,
)
from yuandian.governance.triage.addresses.models import LearnedPlace
from yuandian.governance.triage.addresses.queries.proposals import propose_places
from yuandian.governance.triage.addresses.services.learning import learn_place, unlearn_place
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


def test_an_answer_is_learned_and_can_be_taken_back(cast: Cast) -> None:
    operator, grid = cast.actor("operator"), cast.grids["m4"].id
    assert facade.places_in("大铁门那里路灯不亮").outcome == "unknown"
    learned = learn_place(operator, "大铁门", grid)
    once = facade.places_in("大铁门那里路灯不亮").places[0]
    assert (once.grid_id, once.kind, once.confidence) == (grid, "learned", 0.9)
    guess = facade.place_guess("大铁门那里路灯不亮")
    assert guess is not None
    assert (guess.grid_id, guess.is_sure) == (grid, False)
    assert learn_place(operator, " 大铁 门", grid).pk == learned.pk
    assert facade.places_in("大铁门那里路灯不亮").places[0].confidence == 0.97
    other = learn_place(operator, "大铁门", cast.grids["m5"].id)
    assert facade.places_in("大铁门").outcome == "answered"
    unlearn_place(operator, other.id, "听错了")
    unlearn_place(operator, learned.id, "拆了")
    assert facade.places_in("大铁门那里路灯不亮").outcome == "unknown"
    learned.refresh_from_db()
    assert [entry.action for entry in entries_of(learned)] == [
        "address.learned",
        "address.learned",
        "address.unlearned",
    ]
    assert list(verify()) == []


def test_what_cannot_be_learned(cast: Cast) -> None:
    operator, grid = cast.actor("operator"), cast.grids["m4"].id
    with pytest.raises(WordingUnfit):
        learn_place(operator, "门", grid)
    with pytest.raises(LearnedGridUnknown):
        learn_place(operator, "大铁门", new_id())
    with pytest.raises(LearnedPlaceUnknown):
        unlearn_place(operator, new_id(), "x")
    with pytest.raises(Forbidden):
        learn_place(cast.actor("resident"), "大铁门", grid)
    assert not LearnedPlace.objects.exists()


def opened(cast: Cast, address: str) -> tuple[Case, Opened]:
    told = open_case(
        cast.actor("operator"), NewCase(channel=Channel.PHONE, summary="暖气", description="不热", address=address)
    )
    return Case.objects.get(pk=told.case_id), told


def test_a_case_is_placed_by_a_mistyped_address(cast: Cast) -> None:
    case, told = opened(cast, "轻工局家蜀院一号楼")
    assert case.micro_grid_id == cast.grids["m1"].id
    assert told.place_choices == ()


def test_a_case_whose_address_is_ambiguous_is_asked_about(cast: Cast) -> None:
    _, told = opened(cast, "杨光超市")
    assert set(told.place_choices) == {str(cast.grids[name].id) for name in ("m2", "m5")}
    _, elsewhere = opened(cast, "洛阳市西工区锦秀书店")
    assert elsewhere.holder_post_id is None
