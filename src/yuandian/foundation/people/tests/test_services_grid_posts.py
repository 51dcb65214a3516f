"""Posts when their grid ends, and who may not be given one."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.grid.events import GridEnded
from yuandian.foundation.grid.facade import Ending, GridLevel, MovingKind
from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.rules.moving import Heir
from yuandian.foundation.people import tasks
from yuandian.foundation.people.errors import AlreadyResponsible, RoleNotYours, UnderAge
from yuandian.foundation.people.models import Absence, Nomination, Person, Post
from yuandian.foundation.people.queries.moving import moving_people
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.services.absences import record_absence
from yuandian.foundation.people.services.nominations import nominate
from yuandian.foundation.people.services.posts import Appointment, appoint, end_post, hand_over_post
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, SYSTEM, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.events import listeners_of
from yuandian.kernel.history import entries_of, verify


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def successor_of(grid: Grid, number: int) -> Grid:
    """A grid of the same level beside one that ends today."""
    return Grid.objects.create(
        code=f"T-new{number}", level=grid.level, parent=grid.parent, number=number, street=grid.street,
        community=grid.community, starts_on=TODAY,
    )  # fmt: skip


def end(grid: Grid, *successors: Grid) -> None:
    """The grid ends, and word of it comes twice."""
    Grid.objects.filter(pk=grid.pk).update(is_active=False, ends_on=TODAY)
    for _ in range(2):
        tasks.follow_grid(str(grid.id), [str(one.id) for one in successors])


def published(name: str) -> list[dict[str, str]]:
    jobs = ProcrastinateJob.objects.filter(task_name=name).order_by("id")
    return [job.args for job in jobs]


def posts_on(grid: Grid) -> set[tuple[str, UUID]]:
    """Role and person of whoever holds a post there."""
    rows = Post.objects.filter(grid=grid, ends_on__isnull=True)
    return set(rows.values_list("role__code", "person_id"))


def test_posts_go_on_in_what_replaces_their_grid(cast: Cast) -> None:
    old, new = cast.grids["g1"], successor_of(cast.grids["g1"], 8)
    before = posts_on(old)
    away = NOON + timedelta(days=1)
    lead, worker = cast.posts["grid_lead"], cast.posts["worker"]
    absence = record_absence(cast.actor("worker"), worker.id, lead.id, NOON, away, "训练")
    end(old, new)
    assert posts_on(old) == set()
    assert posts_on(new) == before
    heir = Post.objects.get(grid=new, role__code="grid_worker")
    absence.refresh_from_db()
    assert (absence.post_id, absence.ends_at) == (heir.id, away)
    assert [entry.action for entry in entries_of(heir)] == [PostRecord.FOLLOW_GRID]
    assert {"post_id": str(worker.id), "to_post_id": str(heir.id)} in published("cases.hand_over_work")
    assert published("cases.free_cases_of_post") == []
    assert list(verify()) == []


def test_a_split_grid_leaves_nobody_without_somebody(cast: Cast) -> None:
    old = cast.grids["g1"]
    before, halves = posts_on(old), [successor_of(old, 8), successor_of(old, 9)]
    end(old, *halves)
    assert [posts_on(half) for half in halves] == [before, before]


def test_a_grid_that_joins_another_hands_its_lead_s_work_to_the_lead_there(cast: Cast) -> None:
    old, other = cast.grids["g1"], cast.grids["g2"]
    there = appoint(SYSTEM, Appointment(cast.id("clerk"), "grid_lead", grid_id=other.id))
    end(old, other)
    assert Post.objects.get(grid=other, role__code="grid_lead", ends_on__isnull=True).id == there.id
    moved = {"post_id": str(cast.posts["grid_lead"].id), "to_post_id": str(there.id)}
    assert moved in published("cases.hand_over_work")


def test_posts_on_a_grid_without_successor_end_and_free_their_work(cast: Cast) -> None:
    end(cast.grids["g1"])
    assert cast.actor("worker").posts == ()
    assert {"post_id": str(cast.posts["worker"].id)} in published("cases.free_cases_of_post")


def test_what_would_move_is_what_moves(cast: Cast) -> None:
    old, new = cast.grids["g1"], successor_of(cast.grids["g1"], 8)
    heirs = (Heir(new.code, "", GridLevel.GRID, None),)
    would = [one for one in moving_people([Ending(old.id, "", GridLevel.GRID, heirs)]) if one.kind == MovingKind.POST]
    assert sorted(one.name.split()[0] for one in would) == sorted(
        Person.objects.filter(pk__in=[person for _, person in posts_on(old)]).values_list("name", flat=True)
    )
    assert {one.to for one in would} == {(new.code,)}
    other = cast.grids["g2"]
    both = [Ending(grid.id, "", GridLevel.GRID, heirs) for grid in (old, other)]
    appoint(SYSTEM, Appointment(cast.id("clerk"), "grid_lead", grid_id=other.id))
    leads = [one.to for one in moving_people(both) if one.name.endswith("网格长") and one.grid_id == other.id]
    assert leads == [()]  # of two leads the first goes on


def test_an_ended_grid_is_heard_of() -> None:

    assert {"people.follow_grid", "organisations.follow_grid"} <= set(listeners_of(GridEnded))


def test_nobody_under_age_gets_a_post_with_powers(cast: Cast) -> None:
    secretary, place = cast.actor("community_secretary"), cast.grids["g1"].id
    child = Person.objects.create(name="小明", birth_on=date(2008, 11, 18), grid_id=place)
    with pytest.raises(UnderAge):
        appoint(secretary, Appointment(child.id, "safety_officer", grid_id=place))
    with pytest.raises(UnderAge):
        nominate(secretary, child.id, "micro_grid_lead", cast.grids["m1"].id, "", None)
    with pytest.raises(UnderAge):
        hand_over_post(cast.actor("lead"), cast.posts["worker"].id, child.id, "rotation of posts")
    assert (Nomination.objects.count(), child.posts.count()) == (0, 0)
    appoint(secretary, Appointment(child.id, "volunteer", grid_id=place))
    with clock.at(NOON + timedelta(days=1)):
        appoint(secretary, Appointment(child.id, "safety_officer", grid_id=place))


def test_a_deputy_does_not_make_themselves_a_deputy_again(cast: Cast) -> None:
    lead, clerk = cast.posts["lead"], cast.posts["clerk"]
    record_absence(cast.actor("lead"), lead.id, clerk.id, NOON, NOON + timedelta(hours=8), "开会")
    with pytest.raises((RoleNotYours, Forbidden)):
        record_absence(
            cast.actor("clerk"), lead.id, clerk.id, NOON + timedelta(days=1), NOON + timedelta(days=300), "继续代理"
        )
    assert Absence.objects.count() == 1


def test_two_do_not_become_responsible_for_one_grid_from_a_day_to_come(cast: Cast) -> None:
    start, place = TODAY + timedelta(days=3), cast.grids["g2"].id
    appoint(SYSTEM, Appointment(cast.id("clerk"), "grid_lead", grid_id=place, starts_on=start))
    for since in (start, TODAY, start + timedelta(days=30)):
        with pytest.raises(AlreadyResponsible):
            appoint(SYSTEM, Appointment(cast.id("operator"), "grid_lead", grid_id=place, starts_on=since))


def test_the_admin_shuts_with_the_last_post(cast: Cast) -> None:
    account = cast.accounts["worker"]
    account.is_staff = account.is_superuser = True
    account.save(update_fields=["is_staff", "is_superuser"])
    client, credentials = Client(), {"username": "worker", "password": PASSWORD}
    assert client.post("/admin/login/", credentials).status_code == 302
    assert client.get("/admin/").status_code == 200
    end_post(SYSTEM, cast.posts["worker"].id, "left the service")
    assert client.get("/admin/").status_code == 302
    assert Client().post("/admin/login/", credentials).status_code == 200
