"""What was found true is rewarded once, and a neighbour who was invited once they are here for real."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.community.earning.errors import (
    AnomalyDecided,
    AnomalyUnknown,
    InvitationUnfit,
    InviteCodeUnknown,
    InvitedAlready,
)
from yuandian.community.earning.models import Invitation
from yuandian.community.earning.queries import anomalies
from yuandian.community.earning.queries.anomalies import anomalies_for_staff
from yuandian.community.earning.rules import Verdict
from yuandian.community.earning.services import (
    accept_invitation,
    decide_anomaly,
    my_code,
    reward_finding,
    settle,
    settle_all,
)
from yuandian.foundation.people.models import Account, Person, Post, Role
from yuandian.foundation.points.facade import record_hours
from yuandian.foundation.points.models import Movement, PointsAccount, Stripe
from yuandian.governance.cases.facade import NewCase, Reporter, open_case
from yuandian.governance.cases.rules import Channel, RootCause
from yuandian.governance.cases.services import desk, field_work
from yuandian.governance.cases.services.undoing import undo_check
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.kernel import clock
from yuandian.kernel.actor import HeldPost, system_actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.scopes import Area, Scope
from yuandian.kernel.tests.worlds import recorded

SYSTEM = system_actor("test")
PHONE, OTHER_PHONE = "a phone of one's own", "another phone"


def found(cast: Cast, who: str, channel: Channel, text: str = "井盖破损") -> UUID:
    """Something that somebody found in m1, dealt with by the worker and checked by the lead."""
    longitude, latitude = point_in(1)
    actor = cast.actor(who)
    reporter = None if channel is Channel.PATROL else Reporter(account_id=actor.account_id, person_id=actor.person_id)
    new = NewCase(channel=channel, description=text, longitude=longitude, latitude=latitude, reporter=reporter)
    case_id = open_case(actor, new).id
    field_work.sign_case(cast.actor("worker"), case_id)
    field_work.handle_case(
        cast.actor("worker"), case_id, account="已修好", root_cause=RootCause.WEAR, no_picture_reason="夜间"
    )
    return desk.check_case(cast.actor("lead"), case_id).id


def id_of(cast: Cast, who: str) -> UUID:
    return cast.accounts[who].person_id


def balance(cast: Cast, who: str) -> int:
    return sum(PointsAccount.objects.filter(owner_id=id_of(cast, who)).values_list("balance", flat=True))


def test_a_snapshot_that_was_found_true_is_rewarded_once(cast: Cast) -> None:
    case_id = found(cast, "resident", Channel.SNAPSHOT)
    jobs = ProcrastinateJob.objects.filter(task_name="earning.reward_finding").values_list("args", flat=True)
    assert list(jobs) == [{"case_id": str(case_id), "account_id": str(cast.accounts["lead"].id)}]
    assert reward_finding(case_id, cast.accounts["lead"].id)
    reward_finding(case_id, cast.accounts["lead"].id)
    assert (balance(cast, "resident"), Movement.objects.filter(kind="earn").count()) == (5, 1)
    assert list(verify()) == []


def test_a_check_that_was_taken_back_earns_nothing_until_it_is_made_again(cast: Cast) -> None:
    case_id = found(cast, "resident", Channel.SNAPSHOT)
    job = ProcrastinateJob.objects.get(task_name="earning.reward_finding")
    assert job.scheduled_at is not None
    assert job.scheduled_at > clock.now() + timedelta(minutes=9)
    undo_check(cast.actor("lead"), case_id)
    assert not reward_finding(case_id, cast.accounts["lead"].id)
    desk.check_case(cast.actor("lead"), case_id)
    assert [reward_finding(case_id, None) for _ in range(2)] == [True, True]
    assert balance(cast, "resident") == 5


def test_no_more_than_two_a_day_and_none_for_what_one_checked_oneself(cast: Cast) -> None:
    cases = [found(cast, "resident", Channel.SNAPSHOT, f"第{number}处井盖破损") for number in range(3)]
    assert not reward_finding(cases[0], cast.accounts["resident"].id)
    assert [reward_finding(case_id, None) for case_id in cases] == [True, True, False]
    assert balance(cast, "resident") == 10


def test_whoever_holds_office_by_another_account_is_no_resident_to_the_rule(cast: Cast) -> None:
    case_id = found(cast, "resident", Channel.SNAPSHOT)
    work = Account.objects.create(kind="staff", username="at-work", person_id=id_of(cast, "resident"))
    recorded(Post.objects.create(
        person_id=work.person_id, account=work, role=Role.objects.get(code="grid_worker"), grid=cast.grids["g2"],
        title="专职网格员", starts_on=clock.today(),
    ))  # fmt: skip
    assert not reward_finding(case_id, None)
    assert balance(cast, "resident") == 0


def test_what_was_asked_of_the_branch_is_no_finding(cast: Cast) -> None:
    assert not reward_finding(found(cast, "resident", Channel.BRANCH), None)
    assert not Movement.objects.filter(kind="earn").exists()


def test_a_micro_grid_lead_is_rewarded_for_duty_by_the_rule_for_office(cast: Cast) -> None:
    assert reward_finding(found(cast, "micro_lead", Channel.PATROL), None)
    earned = Movement.objects.get(kind="earn")
    assert (balance(cast, "micro_lead"), earned.rule_version.rule.audience) == (3, "office")
    assert not reward_finding(found(cast, "worker", Channel.PATROL, "另一处井盖"), None)


def invited(cast: Cast, inviter: str, invitee: str, device: str = PHONE) -> Invitation:
    return accept_invitation(cast.actor(invitee), my_code(cast.actor(inviter)).code, device)


def test_both_are_rewarded_when_the_neighbour_is_certified_and_did_something_real(cast: Cast) -> None:
    invited(cast, "resident", "stranger")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_person SET grid_id = %s WHERE id = %s", [cast.grids["m1"].id, id_of(cast, "stranger")]
        )
        cursor.execute("DELETE FROM people_residence WHERE person_id = %s", [id_of(cast, "stranger")])
    assert not settle(id_of(cast, "stranger"))
    record_hours(SYSTEM, id_of(cast, "stranger"), clock.today(), 60, key="first", words="清扫")
    assert not settle(id_of(cast, "stranger"))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_account SET identity_confirmed_at = now() WHERE person_id = %s", [id_of(cast, "stranger")]
        )
    Stripe.objects.update(left=0)
    Stripe.objects.filter(number=3).update(left=12)  # enough for one of the two
    assert (settle_all(), balance(cast, "resident"), balance(cast, "stranger")) == (0, 0, 0)
    Stripe.objects.filter(number=3).update(left=1_000)
    asked: list[tuple[str, Any]] = []

    def listen(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        asked.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(listen):
        assert (settle_all(), settle_all(), settle(id_of(cast, "stranger"))) == (1, 0, False)
    assert (balance(cast, "resident"), balance(cast, "stranger")) == (10, 5)
    first_paid = next(place for place, (sql, _) in enumerate(asked) if "INSERT INTO points_movement" in sql)
    before = [(sql, values) for sql, values in asked[:first_paid] if "FOR NO KEY UPDATE" in sql and "lot" not in sql]
    accounts = sorted(PointsAccount.objects.filter(kind="person").values_list("pk", flat=True))
    assert [values[0] for _, values in before] == accounts, "who is paid together is locked in one order, then paid"
    assert list(verify()) == []


def test_what_was_not_rewarded_in_time_lapses(cast: Cast) -> None:
    made = invited(cast, "resident", "stranger")
    with clock.at(clock.now() + timedelta(days=91)), CaptureQueriesContext(connection) as asked:
        assert (settle_all(), settle(made.invitee_id)) == (0, False)
        settled = len(asked.captured_queries)
        settle_all()
    made.refresh_from_db()
    assert (made.status, len(asked.captured_queries) - settled) == ("lapsed", 2), "it is not looked at every night"
    assert list(verify()) == []


def test_nobody_invites_themselves_in_a_circle_or_from_the_same_phone(cast: Cast) -> None:
    with pytest.raises(InvitationUnfit):
        invited(cast, "resident", "resident")
    invited(cast, "resident", "stranger")
    with pytest.raises(InvitedAlready):
        invited(cast, "neighbour", "stranger", OTHER_PHONE)
    with pytest.raises(InvitationUnfit), CaptureQueriesContext(connection) as asked:
        invited(cast, "stranger", "resident", OTHER_PHONE)
    read = [one["sql"] for one in asked.captured_queries if "earning_invitation" in one["sql"]]
    assert all("WHERE" in one for one in read), "the table is not read whole"
    with pytest.raises(InvitationUnfit):
        invited(cast, "resident", "neighbour")
    with pytest.raises(InviteCodeUnknown):
        accept_invitation(cast.actor("neighbour"), "ABCDEFGH", OTHER_PHONE)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_account SET created_at = now() - interval '2 years'")
    with pytest.raises(InvitedAlready):
        invited(cast, "resident", "neighbour", OTHER_PHONE)
    assert Invitation.objects.count() == 1


def test_what_looks_wrong_is_found_and_decided_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    lead, secretary = cast.actor("lead"), cast.actor("community_secretary")
    record_hours(lead, id_of(cast, "community_secretary"), clock.today(), 60, key="a", words="值守")
    assert anomalies_for_staff(SYSTEM) == []
    record_hours(secretary, id_of(cast, "lead"), clock.today(), 90, key="b", words="值守")
    record_hours(SYSTEM, id_of(cast, "resident"), clock.today(), 700, key="c", words="值守")
    record_hours(SYSTEM, id_of(cast, "resident"), clock.today(), 100, key="d", words="值守")
    found = {one.kind.value: one for one in anomalies_for_staff(SYSTEM)}
    assert set(found) == {"mutual", "long_day"}
    assert set(found["mutual"].person_ids) == {id_of(cast, "lead"), id_of(cast, "community_secretary")}
    assert (found["long_day"].figure, found["long_day"].persons[0][1:].strip("*")) == (800, "")
    keeper = cast.actor("administrator")
    decide_anomaly(keeper, found["mutual"].key, Verdict.HARMLESS, "两人确实一起值守")
    with pytest.raises(AnomalyDecided):
        decide_anomaly(keeper, found["mutual"].key, Verdict.WRONG, "改主意了")
    shown = anomalies_for_staff(keeper)
    assert [(one.kind.value, one.may_decide) for one in shown] == [("long_day", True), ("mutual", False)]
    assert [one.kind.value for one in anomalies_for_staff(secretary) if one.may_decide] == []
    with pytest.raises(Forbidden):
        decide_anomaly(secretary, found["long_day"].key, Verdict.WRONG, "不能决定")
    monkeypatch.setattr(anomalies, "MOST", 1)
    Person.objects.filter(pk=id_of(cast, "resident")).update(grid=cast.grids["m1"])
    record_hours(SYSTEM, id_of(cast, "west_worker"), clock.today() + timedelta(days=1), 800, key="e", words="值守")
    seen = {one.kind.value: one.person_ids for one in anomalies_for_staff(secretary)}
    assert seen["long_day"] == [id_of(cast, "resident")], "what others may not see leaves room for what they may"
    record_hours(
        cast.actor("west_worker"),
        id_of(cast, "community_secretary"),
        clock.today() + timedelta(days=1),
        9,
        key="f",
        words="值守",
    )
    record_hours(secretary, id_of(cast, "west_worker"), clock.today() + timedelta(days=1), 9, key="g", words="值守")
    (mutual,) = [one for one in anomalies_for_staff(secretary) if one.kind.value == "mutual"]
    assert set(mutual.person_ids) == {id_of(cast, "community_secretary"), id_of(cast, "west_worker")}
    assert mutual.seen_ids == [id_of(cast, "community_secretary")], "the other's account would not open"
    narrow = Area(cast.grids["m5"].id, "micro")
    wide = HeldPost(keeper.posts[0].id, "viewer", "", frozenset({"points.view"}), Scope(everything=True))
    judge = replace(
        keeper,
        posts=(
            wide,
            replace(wide, permissions=frozenset({"points.grant.approve"}), scope=Scope(areas=frozenset({narrow}))),
        ),
    )
    with pytest.raises(AnomalyUnknown):
        decide_anomaly(judge, found["long_day"].key, Verdict.WRONG, "看得见但管不着")
    assert not any(one.may_decide for one in anomalies_for_staff(judge) if id_of(cast, "resident") in one.person_ids)
    assert list(verify()) == []
