"""What colours the map: figures of the grids in view, of those alone that may be counted."""

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from yuandian.governance.cases.queries.maps import ON_THE_MAP, figures_for_map
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import opened
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden

EVERYWHERE = Box(west=113.5, south=34.7, east=113.7, north=34.8)
FIRST_GRID = Box(west=113.5, south=34.7, east=113.6005, north=34.8)


def figures(cast: Cast, who: str, level: str, box: Box = EVERYWHERE) -> dict[str, tuple[int, ...]]:
    """Grid by name → open, overdue, due and on time."""
    found = figures_for_map(cast.actor(who), level, box, NOON - timedelta(days=30), NOON + timedelta(days=30))
    names = {grid.id: name for name, grid in cast.grids.items()}
    return {names[row.grid_id]: tuple(row.counts[figure] for figure in ON_THE_MAP) for row in found.rows}


def test_each_level_counts_what_lies_below(cast: Cast) -> None:
    with clock.at(NOON):
        for place in (1, 1, 2, 5):
            opened(cast, place)
        assert figures(cast, "viewer", "micro") == {
            "m1": (2, 0, 0, 0), "m2": (1, 0, 0, 0), "m3": (0, 0, 0, 0), "m4": (0, 0, 0, 0), "m5": (1, 0, 0, 0),
        }  # fmt: skip
        assert figures(cast, "viewer", "micro", FIRST_GRID) == {"m1": (2, 0, 0, 0)}
        assert figures(cast, "viewer", "street") == {"east": (3, 0, 0, 0), "west": (1, 0, 0, 0)}
        assert figures(cast, "viewer", "district") == {"district": (4, 0, 0, 0)}
        assert figures(cast, "viewer", "exclusive") == {"mall": (0, 0, 0, 0)}
    with clock.at(NOON + timedelta(days=20)):
        assert figures(cast, "viewer", "community")["lvdu"] == (3, 3, 3, 0)


def test_only_grids_wholly_in_ones_places_are_counted(cast: Cast) -> None:
    with clock.at(NOON):
        opened(cast, 1)
        assert set(figures(cast, "lead", "micro")) == {"m1", "m2", "m3"}
        assert set(figures(cast, "lead", "community")) == {"lvdu"}
        assert figures(cast, "lead", "street") == {}
        assert set(figures(cast, "tongfu_lead", "exclusive")) == {"mall"}
        with pytest.raises(Forbidden):
            figures(cast, "worker", "micro")


def test_a_view_with_too_many_grids_gives_none(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yuandian.foundation.grid.queries.maps.MOST_FEATURES", 4)
    found = figures_for_map(cast.actor("viewer"), "micro", EVERYWHERE, NOON, NOON + timedelta(days=1))
    assert (found.rows, found.is_truncated) == ([], True)


def test_the_map_asks_little(cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    opened(cast, 1)
    client = Client(headers=cast.headers["viewer"])
    view = {"west": 113.5, "south": 34.7, "east": 113.7, "north": 34.8, "level": "micro"}
    period = {"since": "2026-11-01T00:00:00Z", "until": "2026-12-01T00:00:00Z"}
    with django_assert_max_num_queries(6):
        found = client.get("/api/staff/cases/figures/map", {**view, **period}).json()
    assert (len(found["rows"]), found["is_truncated"]) == (5, False)
    assert set(found["rows"][0]["counts"]) == {"open", "open_overdue", "due", "on_time"}
