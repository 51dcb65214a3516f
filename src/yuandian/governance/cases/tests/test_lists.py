"""Lists, the map, nearby and figures: what each may see, in order, page by page, without gaps or repeats."""

from datetime import timedelta

import pytest

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.figures import counts_of
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.lists import list_cases, my_work
from yuandian.governance.cases.queries.maps import cases_for_map
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.new_cases import NewCase
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.rules.rates import rates_of
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services import answers, field_work
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.new_cases import open_case
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import answered, opened
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.paging import CursorUnreadable

OPEN = CaseFilter()
EVERYWHERE = Box(west=113.5, south=34.7, east=113.7, north=34.8)


def numbers(actor: Actor, chosen: CaseFilter = OPEN, **more: object) -> list[str]:
    found: list[str] = []
    after = None
    while True:
        page = list_cases(actor, chosen, more.get("order", "due"), after, int(more.get("limit", 50)))  # type: ignore[call-overload]
        found += [row.number for row in page.items]
        after = page.next
        if after is None:
            return found


def test_each_sees_their_own_places(cast: Cast) -> None:
    by_place = {place: opened(cast, place).number for place in (1, 3, 4, 5)}
    seen = {name: set(numbers(cast.actor(name))) for name in ("viewer", "operator", "lead", "worker", "tongfu_lead",
                                                             "west_operator", "urban")}  # fmt: skip
    assert seen == {
        "viewer": set(by_place.values()),
        "operator": {by_place[1], by_place[3], by_place[4]},
        "lead": {by_place[1], by_place[3]},
        "worker": {by_place[1]},
        "tongfu_lead": {by_place[4]},
        "west_operator": {by_place[5]},
        "urban": set(),
    }


def test_the_exclusive_grid_is_seen_by_both_communities(cast: Cast) -> None:
    shared = Case.objects.get(pk=report(cast, longitude=113.606, latitude=34.751).id)
    assert numbers(cast.actor("lead")) == [shared.number]
    assert numbers(cast.actor("tongfu_lead")) == [shared.number]


@pytest.mark.parametrize("order", ["due", "newest"])
def test_pages_neither_skip_nor_repeat(cast: Cast, order: str) -> None:
    made = []
    for minute in range(7):
        with clock.at(NOON + timedelta(minutes=minute // 2)):
            made.append(opened(cast, 1 + minute % 2).number)
    by_pages = numbers(cast.actor("lead"), order=order, limit=2)
    assert sorted(by_pages) == sorted(made)
    assert by_pages == numbers(cast.actor("lead"), order=order)


def test_a_foreign_page_marker_is_refused(cast: Cast) -> None:
    for marker in ("nonsense", "W10", "WyJ4IiwieSJd"):
        with pytest.raises(CursorUnreadable):
            list_cases(cast.actor("lead"), CaseFilter(), "due", marker, 10)


def test_filters_narrow(cast: Cast) -> None:
    wall, fire = opened(cast), Case.objects.get(pk=report(cast, description="三单元着火了").id)
    lead = cast.actor("lead")
    assert numbers(lead, CaseFilter(text="围墙")) == [wall.number]
    assert numbers(lead, CaseFilter(text="着火 单元")) == [fire.number]
    assert numbers(lead, CaseFilter(category_id=cast.categories["fire"].id)) == [fire.number]
    assert numbers(lead, CaseFilter(is_emergency=True)) == [fire.number]
    assert numbers(lead, CaseFilter(is_active_find=True)) == []
    assert numbers(lead, CaseFilter(statuses=[CaseStatus.SIGNED])) == []
    assert numbers(lead, CaseFilter(channels=[Channel.BRANCH], grid_id=cast.grids["m1"].id)) == [
        wall.number, fire.number,
    ]  # fmt: skip
    assert numbers(lead, CaseFilter(number=fire.number)) == [fire.number]
    assert numbers(lead, CaseFilter(is_unreplied=False)) == []


def test_my_work_is_what_i_hold(cast: Cast) -> None:
    case = opened(cast)
    assert [row.number for row in my_work(cast.actor("worker"), CaseFilter(), None, 10).items] == [case.number]
    assert my_work(cast.actor("lead"), CaseFilter(), None, 10).items == []
    row = my_work(cast.actor("worker"), CaseFilter(), None, 10).items[0]
    assert (row.holder, row.category, row.place) == ("专职网格员 赵worker", "危墙", row.place)


def test_the_map_shows_open_cases_of_my_places(cast: Cast) -> None:
    for place in (1, 4, 5):
        opened(cast, place)
    assert len(cases_for_map(cast.actor("viewer"), EVERYWHERE).pins) == 3
    assert len(cases_for_map(cast.actor("operator"), EVERYWHERE).pins) == 2
    assert len(cases_for_map(cast.actor("worker"), EVERYWHERE).pins) == 1
    assert cases_for_map(cast.actor("worker"), Box(west=113.7, south=34.7, east=113.8, north=34.8)).pins == []


def test_a_crowd_in_one_tile_is_said_to_be_partial(cast: Cast) -> None:
    for _ in range(12):
        opened(cast)
    view = cases_for_map(cast.actor("operator"), EVERYWHERE)
    assert (len(view.pins), view.is_partial) == (3, True)


def test_figures_have_both_numbers(cast: Cast) -> None:
    with clock.at(NOON):
        done = answered(cast, opened(cast))
        answers.rate_case(cast.actor("resident"), done.id, Verdict(is_solved=True, is_satisfied=False))
        field_work.return_case(cast.actor("worker"), opened(cast).id, "不在本网格")
    with clock.at(NOON + timedelta(days=10)):
        found = counts_of(cast.actor("lead"), None, NOON - timedelta(hours=1), NOON + timedelta(days=9))
    counts = {figure.value: count for figure, count in found.counts.items()}
    assert [counts[name] for name in ("opened", "due", "on_time", "late", "returned", "open")] == [2, 2, 1, 1, 1, 2]
    rates = {rate.name: (rate.numerator, rate.denominator) for rate in rates_of(found.counts)}
    assert rates["on_time"] == (1, 2)
    assert rates["solution"] == (1, 1)
    assert rates["satisfaction"] == (0, 1)
    with pytest.raises(Forbidden):
        counts_of(cast.actor("lead"), cast.grids["tongfu"].id, NOON, NOON + timedelta(days=1))


def test_what_staff_found_themselves_is_marked(cast: Cast) -> None:
    lead, asked_for = cast.actor("lead"), opened(cast)
    new = NewCase(
        channel=Channel.PATROL, description="井盖缺失", is_active_find=True, longitude=113.601, latitude=34.751
    )
    found = open_case(cast.actor("worker"), new)
    assert numbers(lead, CaseFilter(is_active_find=True)) == [found.number]
    assert numbers(lead, CaseFilter(is_active_find=False)) == [asked_for.number]
    rows = list_cases(lead, OPEN, "newest", None, 10).items
    assert [row.is_active_find for row in rows] == [True, False]
