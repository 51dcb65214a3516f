"""Posts: who may give them, hand-over, deputies, elections."""

from datetime import datetime, timedelta

import pytest

from yuandian.foundation.people import tasks
from yuandian.foundation.people.errors import (
    AbsenceOverlaps,
    AlreadyResponsible,
    DeputyMisfit,
    MustBeNominated,
    NominationUnknown,
    PeriodMisfit,
    PersonUnknown,
    PlaceMisfit,
    PlaceUnknown,
    PostHeld,
    PostNotInForce,
    PostUnknown,
    PublicityRuns,
    ReasonMissing,
    RoleNotYours,
    SamePerson,
)
from yuandian.foundation.people.models import Absence, Nomination, Post, Role
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.queries.posts import accounts_of_posts, post_cards
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.services.absences import end_absence, record_absence
from yuandian.foundation.people.services.nominations import (
    appoint_nominee,
    make_public,
    nominate,
    object_to,
    refuse_nomination,
    withdraw_nomination,
)
from yuandian.foundation.people.services.posts import (
    Appointment,
    appoint,
    end_post,
    end_posts_of_organisation,
    hand_over_post,
)
from yuandian.foundation.people.services.sessions import begin_session
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, TODAY, Cast, make_cast
from yuandian.foundation.people.tests.test_services_signing_in import at_once
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.scopes import Area
from yuandian.kernel.tests.worlds import MADE


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def told(row: Post | Nomination | Role) -> list[str]:
    """The steps of a record."""
    return [entry.action for entry in entries_of(row) if entry.action != MADE]


# Who somebody is


def test_posts_give_scope_and_permissions(cast: Cast) -> None:
    worker, viewer, urban, police = (cast.actor(name) for name in ("worker", "viewer", "urban", "police"))
    assert worker.scope.areas == {Area(cast.grids["g1"].id, "grid")}
    assert worker.may("case.handle")
    assert not worker.may("post.appoint")
    assert viewer.scope.everything
    assert (urban.scope.areas, urban.scope.units) == (frozenset(), {cast.units["urban"].id})
    assert (police.scope.areas, police.scope.units) == (frozenset(), {cast.units["urban"].id})


def test_a_community_reaches_the_exclusive_grids_it_helps_to_manage(cast: Cast) -> None:
    mall = Area(cast.grids["mall"].id, "exclusive")
    assert cast.actor("lead").scope.areas == {Area(cast.grids["lvdu"].id, "community"), mall}
    assert cast.actor("tongfu_lead").scope.areas == {Area(cast.grids["tongfu"].id, "community"), mall}


def test_residents_may_report_and_a_lead_among_them_comes_in_by_both_doors(cast: Cast) -> None:
    resident, lead = cast.actor("resident"), cast.actor("micro_lead")
    assert (resident.kind, resident.posts) == ("resident", ())
    assert resident.own_permissions == {"case.report", "case.urge", "case.view"}
    assert not resident.scope
    assert (lead.kind, [post.role for post in lead.posts]) == ("staff", ["micro_grid_lead"])
    assert lead.may("case.report")
    assert cast.actor("worker").own_permissions == frozenset()


def test_one_post_of_several_can_be_chosen(cast: Cast) -> None:
    second = cast.hire("worker", "community_worker", "tongfu")
    token = begin_session(cast.accounts["worker"], "test").token
    both, one = actor_for_token(token, None), actor_for_token(token, second.id)
    assert both is not None
    assert one is not None
    assert both.may("case.handle")
    assert both.may("case.triage")
    assert not one.may("case.handle")
    with pytest.raises(Forbidden):
        actor_for_token(token, cast.posts["lead"].id)


def test_posts_hold_from_their_first_day_and_no_longer_on_their_last(cast: Cast) -> None:
    cast.hire("worker", "mediator", None, "lvdu_office", starts_on=TODAY + timedelta(days=1))
    cast.hire("worker", "safety_officer", "lvdu", None, ends_on=TODAY)
    cast.hire("worker", "patrol_lead", "g2", None, starts_on=TODAY, ends_on=TODAY + timedelta(days=1))
    assert {post.role for post in cast.actor("worker").posts} == {"grid_worker", "patrol_lead"}
    midnight_in_zhengzhou = datetime(2026, 11, 17, 16, 0, tzinfo=NOON.tzinfo)
    with clock.at(midnight_in_zhengzhou):
        assert {post.role for post in cast.actor("worker").posts} == {"grid_worker", "mediator"}


def test_an_actor_costs_one_statement(cast: Cast, django_assert_num_queries) -> None:
    token = begin_session(cast.accounts["lead"], "test").token
    with django_assert_num_queries(1):
        actor_for_token(token, cast.posts["lead"].id)


# Appointing


def test_a_secretary_fills_the_posts_of_the_community(cast: Cast) -> None:
    post = appoint(
        cast.actor("community_secretary"),
        Appointment(cast.id("clerk"), "safety_officer", grid_id=cast.grids["lvdu"].id),
    )
    assert (post.title, post.account_id, post.starts_on) == ("安全员", cast.accounts["clerk"].id, TODAY)
    assert told(post) == [PostRecord.APPOINT]
    assert "safety_officer" in {held.role for held in cast.actor("clerk").posts}


@pytest.mark.parametrize(
    ("who", "role", "grid", "unit", "refusal"),
    [
        ("community_secretary", "administrator", "lvdu", None, RoleNotYours),
        ("community_secretary", "community_secretary", "lvdu", None, RoleNotYours),
        ("community_secretary", "safety_officer", "tongfu", None, PlaceUnknown),
        ("community_secretary", "safety_officer", None, None, PlaceMisfit),
        ("community_secretary", "grid_lead", "m1", None, PlaceMisfit),
        ("community_secretary", "mediator", None, "urban", PlaceUnknown),
        ("community_secretary", "mediator", "lvdu", None, PlaceMisfit),
        ("community_secretary", "micro_grid_lead", "m2", None, MustBeNominated),
        ("community_secretary", "grid_lead", "g1", None, AlreadyResponsible),
        ("street_admin", "administrator", "east", None, RoleNotYours),
        ("street_admin", "community_lead", "xushui", None, PlaceUnknown),
        ("lead", "safety_officer", "lvdu", None, Forbidden),
        ("worker", "safety_officer", "lvdu", None, Forbidden),
    ],
)
def test_nobody_gives_more_than_is_theirs_to_give(
    cast: Cast, who: str, role: str, grid: str | None, unit: str | None, refusal: type[Exception]
) -> None:
    before = Post.objects.count()
    appointment = Appointment(
        cast.id("clerk"),
        role,
        grid_id=cast.grids[grid].id if grid else None,
        organisation_id=cast.units[unit].id if unit else None,
    )
    with pytest.raises(refusal):
        appoint(cast.actor(who), appointment)
    assert Post.objects.count() == before


def test_only_people_in_sight_are_appointed_and_once(cast: Cast) -> None:
    actor = cast.actor("community_secretary")
    place = cast.grids["lvdu"].id
    with pytest.raises(PersonUnknown):
        appoint(actor, Appointment(cast.id("stranger"), "safety_officer", grid_id=place))
    appoint(actor, Appointment(cast.id("clerk"), "safety_officer", grid_id=place))
    with pytest.raises(PostHeld):
        appoint(actor, Appointment(cast.id("clerk"), "safety_officer", grid_id=place))


def test_an_ended_post_opens_no_door_from_that_moment(cast: Cast) -> None:
    with pytest.raises(ReasonMissing):
        end_post(cast.actor("community_secretary"), cast.posts["worker"].id, " ")
    end_post(cast.actor("community_secretary"), cast.posts["worker"].id, "moved to another office")
    assert cast.actor("worker").posts == ()
    with pytest.raises(PostNotInForce):
        end_post(cast.actor("community_secretary"), cast.posts["worker"].id, "moved to another office")
    with pytest.raises(PostUnknown):
        end_post(cast.actor("community_secretary"), cast.posts["west_worker"].id, "not mine to end")


def test_the_posts_at_a_closed_organisation_end(cast: Cast) -> None:
    tasks.end_posts_of_organisation(str(cast.units["urban"].id))
    assert cast.actor("urban").posts == cast.actor("police").posts == ()
    assert end_posts_of_organisation(SYSTEM, cast.units["urban"].id) == 0


# Handing over


def test_a_post_is_handed_over(cast: Cast) -> None:
    successor = hand_over_post(cast.actor("lead"), cast.posts["worker"].id, cast.id("clerk"), "rotation of posts")
    old = Post.objects.get(id=cast.posts["worker"].id)
    assert (old.ends_on, successor.starts_on) == (TODAY, TODAY)
    assert (successor.grid_id, successor.title) == (old.grid_id, old.title)
    assert successor.account_id == cast.accounts["clerk"].id
    assert cast.actor("worker").posts == ()
    assert "grid_worker" in {post.role for post in cast.actor("clerk").posts}
    assert (told(old), told(successor)) == ([PostRecord.END], [PostRecord.TAKE_OVER])


def test_what_cannot_be_handed_over(cast: Cast) -> None:
    lead = cast.actor("lead")
    with pytest.raises(SamePerson):
        hand_over_post(lead, cast.posts["worker"].id, cast.id("worker"), "to myself")
    with pytest.raises(RoleNotYours):  # nobody takes a higher post by handing it over
        hand_over_post(lead, cast.posts["community_secretary"].id, cast.id("lead"), "to myself")
    with pytest.raises(PostUnknown):
        hand_over_post(lead, cast.posts["west_worker"].id, cast.id("clerk"), "not in reach")
    with pytest.raises(MustBeNominated):
        hand_over_post(cast.actor("community_secretary"), cast.posts["micro_lead"].id, cast.id("clerk"), "moved away")
    with pytest.raises(Forbidden):
        hand_over_post(cast.actor("worker"), cast.posts["worker"].id, cast.id("clerk"), "tired of it")
    assert Post.objects.filter(ends_on__isnull=False).count() == 0


@pytest.mark.django_db(transaction=True)
def test_two_hand_overs_at_once_leave_one_successor() -> None:
    cast = make_cast()
    actor, takers = cast.actor("community_secretary"), [cast.id("clerk"), cast.id("lead")]
    post_id = cast.posts["worker"].id
    answers = at_once(2, lambda number: hand_over_post(actor, post_id, takers[number], "rotation of posts"))
    assert sum(isinstance(answer, PostNotInForce) for answer in answers) == 1
    assert Post.objects.filter(role__code="grid_worker", grid=cast.grids["g1"], ends_on__isnull=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_appointments_at_once_leave_one_responsible_person() -> None:
    cast = make_cast()
    actor, grid = cast.actor("community_secretary"), cast.grids["g2"].id
    people = [cast.id("clerk"), cast.id("worker"), cast.id("lead")]
    answers = at_once(3, lambda number: appoint(actor, Appointment(people[number], "grid_lead", grid_id=grid)))
    assert sum(isinstance(answer, AlreadyResponsible) for answer in answers) == 2
    assert Post.objects.filter(grid=grid, role__code="grid_lead").count() == 1


# Deputies


def test_a_deputy_acts_under_the_absent_post(cast: Cast) -> None:
    absence = record_absence(
        cast.actor("worker"), cast.posts["worker"].id, cast.posts["clerk"].id, NOON, NOON + timedelta(days=3), "leave"
    )
    deputy = cast.actor("clerk").acting_as(cast.posts["worker"].id)
    assert deputy.may("case.handle")
    card = post_cards([cast.posts["worker"].id])[cast.posts["worker"].id]
    assert (card.person_name, card.account_id, card.deputy_post_id) == (
        "clerk", cast.accounts["clerk"].id, cast.posts["clerk"].id,
    )  # fmt: skip
    assert set(accounts_of_posts([cast.posts["worker"].id])[cast.posts["worker"].id]) == {
        cast.accounts["worker"].id, cast.accounts["clerk"].id,
    }  # fmt: skip
    with clock.at(NOON + timedelta(days=4)):
        assert not cast.actor("clerk").may("case.handle")
    end_absence(cast.actor("worker"), absence.id)
    assert not cast.actor("clerk").may("case.handle")
    assert told(cast.posts["worker"]) == [PostRecord.DEPUTISE, PostRecord.RESUME]


def test_a_deputy_of_an_ended_post_has_nothing(cast: Cast) -> None:
    record_absence(
        cast.actor("worker"), cast.posts["worker"].id, cast.posts["clerk"].id, NOON, NOON + timedelta(days=3), "leave"
    )
    end_post(cast.actor("community_secretary"), cast.posts["worker"].id, "left the service")
    assert not cast.actor("clerk").may("case.handle")


def test_absences_that_do_not_work(cast: Cast) -> None:
    worker, clerk, lead = (cast.posts[name].id for name in ("worker", "clerk", "lead"))
    actor, later = cast.actor("community_secretary"), NOON + timedelta(days=3)
    with pytest.raises(PeriodMisfit):
        record_absence(actor, worker, clerk, later, NOON, "leave")
    with pytest.raises(DeputyMisfit):
        record_absence(actor, worker, cast.posts["west_worker"].id, NOON, later, "leave")
    with pytest.raises(Forbidden):
        record_absence(cast.actor("clerk"), worker, clerk, NOON, later, "I want their post")
    with pytest.raises(RoleNotYours):
        record_absence(cast.actor("lead"), cast.posts["community_secretary"].id, lead, NOON, later, "I want their post")
    with pytest.raises(PostUnknown):
        record_absence(actor, cast.posts["west_worker"].id, clerk, NOON, later, "leave")
    record_absence(actor, worker, clerk, NOON, later, "leave")
    with pytest.raises(AbsenceOverlaps):
        record_absence(actor, worker, lead, NOON + timedelta(days=1), later, "leave")
    with pytest.raises(DeputyMisfit):  # the deputy cannot go away meanwhile
        record_absence(actor, clerk, lead, NOON + timedelta(days=1), later, "leave")
    with pytest.raises(DeputyMisfit):  # nor can somebody who is away stand in
        record_absence(actor, cast.posts["grid_lead"].id, worker, NOON, later, "leave")
    assert Absence.objects.count() == 1


# Elections


def test_an_election_from_nomination_to_removal(cast: Cast) -> None:
    actor = cast.actor("community_secretary")
    row = nominate(actor, cast.id("resident"), "micro_grid_lead", cast.grids["m2"].id, "", "resident_representative")
    make_public(actor, row.id, TODAY, TODAY + timedelta(days=4))
    object_to(actor, row.id, "is rarely at home")
    with pytest.raises(PublicityRuns):
        appoint_nominee(actor, row.id)
    with clock.at(NOON + timedelta(days=5)):
        post = appoint_nominee(cast.actor("community_secretary"), row.id)
        assert (post.origin, post.account_id) == ("resident_representative", cast.accounts["resident"].id)
        assert cast.actor("resident").kind == "staff"
        end_post(cast.actor("community_secretary"), post.id, "moved to another city")
    row.refresh_from_db()
    assert (row.status, row.post_id) == ("removed", post.id)
    steps = [step.removeprefix("people.nomination.") for step in told(row)]
    assert steps == ["nominate", "make_public", "object", "appoint", "remove"]
    assert list(verify()) == []


def test_a_successor_takes_over_the_work(cast: Cast) -> None:
    actor = cast.actor("community_secretary")
    row = nominate(actor, cast.id("resident"), "micro_grid_lead", cast.grids["m1"].id, "", None)
    make_public(actor, row.id, TODAY, TODAY + timedelta(days=4))
    with clock.at(NOON + timedelta(days=5)):
        with pytest.raises(AlreadyResponsible):
            appoint_nominee(actor, row.id)
        with pytest.raises(PlaceMisfit):
            appoint_nominee(actor, row.id, cast.posts["worker"].id)
        appoint_nominee(actor, row.id, cast.posts["micro_lead"].id)
        assert cast.actor("micro_lead").kind == "resident"
        assert cast.actor("resident").kind == "staff"


def test_nominations_that_do_not_work(cast: Cast) -> None:
    actor, m2 = cast.actor("community_secretary"), cast.grids["m2"].id
    with pytest.raises(PlaceMisfit):
        nominate(actor, cast.id("resident"), "grid_worker", m2, "", None)
    with pytest.raises(PersonUnknown):
        nominate(actor, cast.id("stranger"), "micro_grid_lead", m2, "", None)
    row = nominate(actor, cast.id("resident"), "micro_grid_lead", m2, "", None)
    with pytest.raises(PostHeld):
        nominate(actor, cast.id("resident"), "micro_grid_lead", m2, "", None)
    with pytest.raises(StepNotPossible):
        appoint_nominee(actor, row.id)
    with pytest.raises(PeriodMisfit):
        make_public(actor, row.id, TODAY, TODAY + timedelta(days=3))
    with pytest.raises(PeriodMisfit):
        make_public(actor, row.id, TODAY - timedelta(days=1), TODAY + timedelta(days=9))
    with pytest.raises(NominationUnknown):
        make_public(cast.actor("administrator").acting_as(None), cast.id("resident"), TODAY, TODAY)
    withdraw_nomination(actor, row.id, "was a mistake")
    with pytest.raises(StepNotPossible) as refused:
        refuse_nomination(actor, row.id, "too late for that")
    assert refused.value.facts == {"subject": "nomination", "status": "withdrawn", "action": "refuse"}
