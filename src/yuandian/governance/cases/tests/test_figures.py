"""Figures and lists agree: whatever is counted, in all and side by side, the list that it opens holds just as many."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from yuandian.governance.cases.errors import PeriodUnusable
from yuandian.governance.cases.models import Case, Category
from yuandian.governance.cases.queries.counts import period_of
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.cases.rules import RefusalReason
from yuandian.governance.cases.rules.rates import FAMILIES, FAMILY_OF, Family, Figure
from yuandian.governance.cases.services import answers, desk, field_work
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import answered, opened
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock

API = "/api/staff/cases"
LOOK = NOON + timedelta(days=8)
WEEK = {"since": (NOON - timedelta(hours=12)).isoformat(), "until": (NOON + timedelta(days=7)).isoformat()}
EVER = {"since": (NOON - timedelta(days=60)).isoformat(), "until": LOOK.isoformat()}
REPORTERS = FAMILIES[Family.RATED]


@pytest.fixture
def district(cast: Cast) -> Iterator[Cast]:
    """Eight days with cases at every stage, in several places, categories and channels; seen at their end."""
    with clock.at(NOON - timedelta(days=20)):
        answered(cast, opened(cast))
        opened(cast, 5)
    with clock.at(NOON):
        rated = answered(cast, opened(cast))
        answers.rate_case(cast.actor("resident"), rated.id, Verdict(is_solved=True, is_satisfied=False))
        for stage in (stages.opened, stages.suspended, stages.merged, stages.closed, stages.extension_asked):
            stage(cast)
        report(cast, longitude=113.606, latitude=34.751)  # the exclusive grid
        report(cast, longitude=None, latitude=None, description="说不清楚")  # nowhere, of no kind
        desk.refuse_case(cast.actor("operator"), stages.opened(cast), RefusalReason.NOT_PUBLIC_SERVICE, "属商业纠纷")
        late = opened(cast, 3)
        opened(cast, 4)
    with clock.at(NOON + timedelta(hours=5)):
        report(cast, 2, description="路灯不亮")
        contacted = stages.signed(cast)
    with clock.at(NOON + timedelta(days=1)):
        field_work.contact_reporter(cast.actor("worker"), contacted, "已联系", is_face_to_face=False)
    with clock.at(NOON + timedelta(days=6, hours=23)):
        worker = cast.actor("worker2")
        field_work.sign_case(worker, late.id)
        field_work.handle_case(worker, late.id, **stages.DONE)
    with clock.at(LOOK):
        yield cast


class Reader:
    """Somebody who reads figures and lists over HTTP."""

    def __init__(self, cast: Cast, name: str) -> None:
        self._client = Client(headers=cast.headers[name])

    def get(self, path: str, **query: Any) -> Any:
        """The answer, which must be a good one."""
        answer = self._client.get(f"{API}{path}", query)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def listed(self, **query: Any) -> int:
        """How many cases a list holds, page by page; the count that the server gives must be the same."""
        seen: list[str] = []
        after: dict[str, str] = {}
        while True:
            page = self.get("", state="all", limit=3, **query, **after)
            seen += [row["id"] for row in page["items"]]
            if page["next"] is None:
                break
            after = {"after": page["next"]}
        assert len(set(seen)) == len(seen)
        assert self.get("/count", state="all", **query) == {"count": len(seen), "is_partial": False}
        return len(seen)


def cases_counted(answer: dict[str, Any], figure: Figure) -> int:
    """The cases behind a figure: their own number, or of figures that count reporters that of their cases."""
    return int((answer["cases"] if figure in REPORTERS else answer["counts"]).get(figure, 0))


@pytest.mark.parametrize("who", ["viewer", "secretary", "lead", "tongfu_lead"])
@pytest.mark.parametrize("period", [WEEK, EVER], ids=["week", "ever"])
def test_every_figure_opens_a_list_of_just_as_many(district: Cast, who: str, period: dict[str, str]) -> None:
    reader = Reader(district, who)
    answer = reader.get("/figures", **period)
    counted = {figure: cases_counted(answer, figure) for figure in Figure}
    assert counted == {figure: reader.listed(figure=figure.value, **period) for figure in Figure}
    if who == "viewer" and period is EVER:
        nobody_did = {
            Figure.RESPONDED_IN_2_HOURS,
            Figure.RESPONDED_IN_72_HOURS,
            Figure.UNSOLVED,
            Figure.RESPONDED_IN_8_HOURS,
        }
        assert {figure for figure, count in counted.items() if count == 0} <= nobody_did


def test_by_deadline_a_list_of_a_figure_holds_the_same(district: Cast) -> None:
    reader = Reader(district, "secretary")
    for figure in Figure:
        assert reader.listed(figure=figure.value, **WEEK) == reader.listed(figure=figure.value, order="due", **WEEK)


@pytest.mark.parametrize("grid", ["district", "east", "lvdu", "g1"])
def test_the_places_below_add_up_and_open_their_lists(district: Cast, grid: str) -> None:
    reader, grid_id = Reader(district, "viewer"), str(district.grids[grid].id)
    whole = reader.get("/figures", grid_id=grid_id, **EVER)["counts"]
    rows = reader.get("/figures/places", grid_id=grid_id, **EVER)["rows"]
    for row in rows:
        at = {"grid_id": row["place"]["grid_id"]} if row["place"] else {"grid_id": grid_id, "grid_alone": True}
        for figure, count in row["counts"].items():
            assert reader.listed(figure=figure, **at, **EVER) == count, (row, figure)
    for figure in rows[0]["counts"]:
        assert sum(row["counts"][figure] for row in rows) == whole[figure]


def test_places_are_named_from_where_one_may_begin(district: Cast) -> None:
    viewer = Reader(district, "viewer").get("/figures/places", **WEEK)
    assert [[place["name"] for place in viewer[name]] for name in ("starts", "path")] == [["中原区"], ["中原区"]]
    assert [row["place"] and row["place"]["name"] for row in viewer["rows"]] == ["东街道", "西街道", None]
    lead = Reader(district, "lead").get("/figures/places", grid_id=str(district.grids["g1"].id), **WEEK)
    assert [place["level"] for place in lead["path"]] == ["community", "grid"]
    below = Reader(district, "lead").get("/figures/places", **WEEK)
    assert [row["place"] and row["place"]["level"] for row in below["rows"]] == ["grid", "grid", "exclusive"]


def test_categories_carry_what_lies_below_them_and_open_their_lists(district: Cast) -> None:
    reader = Reader(district, "viewer")
    Category.objects.filter(code="T1-light").update(is_active=False)
    recheck_taxonomy()
    rows = reader.get("/figures/categories", **EVER)
    assert [row["name"] for row in rows] == ["安全隐患", "危墙", None]
    for row in rows:
        of = {"category_id": row["category_id"]} if row["category_id"] else {"is_categorised": False}
        for figure, count in row["counts"].items():
            assert reader.listed(figure=figure, **of, **EVER) == count, (row, figure)
    whole = reader.get("/figures", **EVER)["counts"]
    assert rows[0]["counts"]["opened"] + rows[2]["counts"]["opened"] == whole["opened"]


def test_channels_open_their_lists(district: Cast) -> None:
    Case.objects.filter(pk=Case.objects.order_by("id").values("id")[:1]).update(channel="hotline")
    reader = Reader(district, "viewer")
    rows = reader.get("/figures/channels", **EVER)
    assert {row["channel"] for row in rows} == {"branch", "hotline"}
    for row in rows:
        for figure, count in row["counts"].items():
            assert reader.listed(figure=figure, channels=row["channel"], **EVER) == count


@pytest.mark.parametrize("step", ["day", "week"])
def test_points_in_time_add_up_and_open_their_lists(district: Cast, step: str) -> None:
    reader = Reader(district, "viewer")
    trend = reader.get("/figures/trend", step=step, **EVER)
    assert trend["step"] == step
    whole = reader.get("/figures", **EVER)["counts"]
    for figure in ("opened", "closed", "late"):
        assert sum(point["counts"][figure] for point in trend["points"]) == whole[figure]
    for point in trend["points"]:
        for figure, count in point["counts"].items():
            if count:
                between = {"since": point["since"], "until": point["until"]}
                assert reader.listed(figure=figure, **between) == count
    starts = [timezone.localtime(datetime.fromisoformat(point["since"])) for point in trend["points"]]
    assert all(at.hour == 0 and (step == "day" or at.weekday() == 0) for at in starts[1:])


def test_response_times_are_told_in_minutes_and_steps(district: Cast) -> None:
    reader = Reader(district, "lead")
    times = reader.get("/figures/response-times", **WEEK)
    assert (times["median_minutes"], times["responded"]) == (570, 4)
    assert times["ninetieth_minutes"] == 7_356
    assert sum(step["count"] for step in times["steps"]) == times["responded"]
    assert {step["figure"]: step["count"] for step in times["steps"] if step["count"]} == {
        "responded_in_30_minutes": 2,
        "responded_in_24_hours": 1,
        "responded_later": 1,
    }
    assert times["unresponded"] == reader.listed(figure="unresponded", **WEEK)


def test_nothing_happened_before_there_was_anything(district: Cast) -> None:
    reader = Reader(district, "viewer")
    before = {"since": "2020-01-01T00:00:00Z", "until": "2020-02-01T00:00:00Z"}
    answer = reader.get("/figures", **before)
    assert {name for name, count in answer["counts"].items() if count} <= {"open", "open_overdue"}
    assert {rate["value"] for rate in answer["rates"]} == {None}
    times = reader.get("/figures/response-times", **before)
    assert (times["median_minutes"], times["ninetieth_minutes"]) == (None, None)


@pytest.mark.parametrize(
    "query",
    [
        {"figure": "opened"},
        {"figure": "wealth", **WEEK},
        {"figure": "opened", "since": "2026-01-01T00:00:00", "until": WEEK["until"]},
        {"figure": "opened", "since": WEEK["until"], "until": WEEK["since"]},
        {"figure": "opened", "since": "2020-01-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"},
    ],
)
def test_a_figure_without_a_period_is_refused(cast: Cast, query: dict[str, str]) -> None:
    client = Client(headers=cast.headers["viewer"])
    for path in ("", "/count"):
        assert client.get(f"{API}{path}", query).status_code == 422


def test_a_trend_has_no_more_steps_than_a_screen_shows(cast: Cast) -> None:
    client = Client(headers=cast.headers["viewer"])
    assert (
        client.get(f"{API}/figures/trend", {**EVER, "since": "2024-06-01T00:00:00Z", "step": "day"}).status_code == 422
    )


def test_figures_lie_within_ones_own_places(district: Cast) -> None:
    elsewhere = str(district.grids["tongfu"].id)
    client = Client(headers=district.headers["lead"])
    paths = ("/figures", "/figures/places", "/figures/categories", "/figures/channels", "/figures/trend",
             "/figures/response-times")  # fmt: skip
    for path in paths:
        assert client.get(f"{API}{path}", {"grid_id": elsewhere, **WEEK}).status_code == 403
    listed = client.get(API, {"grid_id": elsewhere, "figure": "opened", "state": "all", **WEEK})
    assert listed.status_code == 403
    worker = Client(headers=district.headers["worker"])
    assert worker.get(API, {"figure": "opened", "state": "all", **WEEK}).status_code == 403


def test_figures_take_few_statements(district: Cast) -> None:
    reader = Reader(district, "viewer")
    for path in ("/figures", "/figures/places", "/figures/categories", "/figures/trend", "/figures/response-times"):
        with CaptureQueriesContext(connection) as asked:
            reader.get(path, **WEEK)
        # Serving processes hear of changes to the tree; a test asks for its revision again and again.
        own = [query["sql"] for query in asked if "grid_revision" not in query["sql"]]
        assert len(own) <= 6, (path, own)


def test_periods_are_judged() -> None:
    with pytest.raises(PeriodUnusable):
        period_of(NOON, NOON)
    with pytest.raises(PeriodUnusable):
        period_of(NOON.replace(year=1900), NOON.replace(year=1901))
    assert set(FAMILY_OF) == set(Figure)
