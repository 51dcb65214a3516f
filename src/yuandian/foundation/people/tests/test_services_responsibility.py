"""Who is responsible where, how far the party reaches, and roles as data."""

from datetime import date, timedelta

import pytest

from yuandian.foundation.grid.facade import grid_names, lineage
from yuandian.foundation.organisations.models import OrganisationGrid
from yuandian.foundation.people.models import Nomination, Post, Role
from yuandian.foundation.people.queries.coverage import party_coverage_of_all_levels, party_gaps_of_level
from yuandian.foundation.people.queries.posts import accounts_of_organisation
from yuandian.foundation.people.queries.responsibility import (
    responsibility_gaps,
    responsibility_states,
    responsible_posts,
    unplaced_buildings,
    workers_for,
)
from yuandian.foundation.people.services.absences import record_absence
from yuandian.foundation.people.tests.cast import NOON, SINCE, Cast
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of
from yuandian.kernel.tests.worlds import MADE, recorded


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def told(row: Post | Nomination | Role) -> list[str]:
    """The steps of a record."""
    return [entry.action for entry in entries_of(row) if entry.action != MADE]


# Who is responsible


def test_who_is_responsible_for_a_place(cast: Cast) -> None:
    found = responsible_posts(lineage(cast.grids["m1"].id), NOON)
    assert {level: card.person_name if card else None for level, card in found.items()} == {
        "worker": "worker",
        "micro": "micro_lead",
        "grid": "grid_lead",
        "community": "lead",
        "street": "secretary",
        "exclusive": None,
    }


def test_the_nearest_worker_wins(cast: Cast) -> None:
    m3 = lineage(cast.grids["m3"].id)
    assert responsible_posts(m3, NOON)["worker"] is None
    cast.hire("far", "grid_worker", "lvdu")
    assert [card.person_name for card in workers_for(m3, NOON)] == ["far"]
    cast.hire("near", "grid_worker", "m3")
    cast.hire("near too", "grid_worker", "m3", starts_on=date(2026, 1, 1))
    assert [card.person_name for card in workers_for(m3, NOON)] == ["near", "near too"]
    assert [card.person_name for card in workers_for(lineage(cast.grids["mall"].id), NOON)] == ["far"]


def test_a_deputy_is_named_as_responsible(cast: Cast) -> None:
    record_absence(
        cast.actor("worker"), cast.posts["worker"].id, cast.posts["clerk"].id, NOON, NOON + timedelta(days=3), "leave"
    )
    worker = responsible_posts(lineage(cast.grids["m1"].id), NOON)["worker"]
    assert worker is not None
    assert (worker.id, worker.person_name) == (cast.posts["worker"].id, "clerk")


def test_the_matrix_tells_gaps_overlaps_and_the_unreachable(cast: Cast) -> None:
    recorded(
        Post.objects.create(
            person=cast.persons["child"],
            role=Role.objects.get(code="micro_grid_lead"),
            grid=cast.grids["m1"],
            title="another",
            starts_on=SINCE + timedelta(days=1),
        )
    )
    Post.objects.filter(id=cast.posts["grid_lead"].id).update(account=None)
    actor = cast.actor("administrator")
    states = {state.level: (state.total, state.gaps, state.overlaps, state.unreachable) for state in (
        responsibility_states(actor)
    )}  # fmt: skip
    assert states == {
        "micro": (5, 4, 1, 0),
        "grid": (4, 3, 0, 1),
        "community": (3, 1, 0, 0),
        "street": (2, 1, 0, 0),
        "exclusive": (1, 1, 0, 0),
        "worker": (5, 2, 0, 0),
    }
    faults = responsibility_gaps(actor, None, cast.grids["east"].id, None, 50).items
    assert [(fault.code, fault.level, fault.problem) for fault in faults] == [
        ("g1", "grid", "unreachable"),
        ("g2", "grid", "gap"),
        ("g3", "grid", "gap"),
        ("m1", "micro", "overlap"),
        ("m2", "micro", "gap"),
        ("m3", "micro", "gap"),
        ("m3", "worker", "gap"),
        ("m4", "micro", "gap"),
        ("m4", "worker", "gap"),
        ("mall", "exclusive", "gap"),
    ]
    assert [fault.titles for fault in faults if fault.code == "m1"] == [["01号三级网格01号微网格长", "another"]]


def test_the_matrix_is_paged_and_scoped(cast: Cast) -> None:
    actor, seen, after = cast.actor("lead"), [], None
    while True:
        page = responsibility_gaps(actor, None, None, after, 1)
        seen += [(fault.code, fault.level) for fault in page.items]
        after = page.next
        if after is None:
            break
    assert seen == [("g2", "grid"), ("m2", "micro"), ("m3", "micro"), ("m3", "worker"), ("mall", "exclusive")]
    micro = responsibility_gaps(actor, "micro", None, None, 50).items
    assert [fault.code for fault in micro] == ["m2", "m3"]


def test_the_matrix_is_narrowed_to_one_problem_with_full_names(cast: Cast) -> None:
    actor, east = cast.actor("administrator"), cast.grids["east"].id
    (found,) = responsibility_gaps(actor, "grid", east, None, 50, "gap").items[:1]
    assert (found.code, found.full_name) == ("g2", grid_names([found.grid_id])[found.grid_id])
    assert {one.problem for one in responsibility_gaps(actor, None, east, None, 50, "gap").items} == {"gap"}
    assert responsibility_gaps(actor, "street", east, None, 50, "overlap").items == []


def test_addresses_without_a_micro_grid_are_listed(cast: Cast) -> None:
    assert [one.name for one in unplaced_buildings(cast.actor("lead"), None, None, 50).items] == ["b0"]
    assert unplaced_buildings(cast.actor("tongfu_lead"), None, None, 50).items == []


def test_whom_to_tell_at_an_organisation(cast: Cast) -> None:
    unit = cast.units["urban"].id
    both = {cast.accounts["urban"].id, cast.accounts["police"].id}
    assert set(accounts_of_organisation(unit, "case.view")) == both
    assert accounts_of_organisation(unit, "calendar.view") == [cast.accounts["urban"].id]
    assert accounts_of_organisation(unit, "role.manage") == []


# Party members in every micro-grid


def test_the_coverage_of_all_levels(cast: Cast) -> None:
    cast.join_party("resident")  # lives in m1
    cast.join_party("micro_lead")  # holds a post in m1
    committee = cast.units["east_office"]
    committee.kind, committee.party_level = "party", 1
    committee.save()
    OrganisationGrid.objects.create(organisation=committee, grid=cast.grids["east"], relation="leads", starts_on=SINCE)
    found = party_coverage_of_all_levels(cast.actor("administrator"), None)
    assert [(one.level, one.covered, one.total) for one in found.levels] == [
        ("street", 1, 2), ("community", 0, 3), ("grid", 0, 4), ("micro", 1, 5),
    ]  # fmt: skip
    assert (found.overall.covered, found.overall.total, found.overall.rate) == (2, 14, 2 / 14)
    assert "÷" in found.overall.formula
    gaps = party_gaps_of_level(cast.actor("lead"), "micro", None, None, 50).items
    assert [gap.code for gap in gaps] == ["m2", "m3"]
