"""Tasks of one community with who helps in them, made by the services on the days on which it would have happened."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps

from yuandian.community.volunteering.rules import TaskAudience, TaskKind, VolunteerRole
from yuandian.community.volunteering.rules.steps import EnrolmentAction
from yuandian.community.volunteering.services import attendance, enrolments, hours, later_entries, task_steps, tasks
from yuandian.community.volunteering.services.enrolments import Agreement
from yuandian.community.volunteering.services.later_entries import OwnServiceGiven
from yuandian.community.volunteering.services.tasks import TaskGiven
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.sealed import lookup
from yuandian.sample import facts

SYSTEM = system_actor("sample")
AGREED = Agreement(has_acknowledged_risk=True)
MOST_HELPERS = 40
FINISHED_AFTER = timedelta(minutes=20)
PLAIN = ("title", "words", "campaign", "need", "address", "slots", "points", "skills", "least_age", "risk_words")


def load_volunteering(grids: Mapping[str, UUID], bodies: Mapping[str, UUID], now: datetime) -> None:
    """Writes what `volunteering.toml` tells; grids, organisations and accounts must be there."""
    content = facts.read_toml("volunteering.toml")
    place = grids[content["place"]]
    with clock.at(now - timedelta(days=30)):
        fund = points.fund_of(place, f"{grid.lineage(place).full_name}基金").pk
        points.issue(SYSTEM, fund, content["fund"], "sample:volunteering", "年度预算")
    staff = {name: _staff(content[name]) for name in ("publisher", "leader")}
    helpers = [one for one in _helpers(place) if one.person_id != staff["leader"].person_id]
    for entry in content["task"]:
        if "organisation" in entry:
            _publish(entry, place, bodies[entry["organisation"]], staff, helpers, now)
        else:
            with clock.at(now - timedelta(hours=20)):
                tasks.put_forward(_resident(entry["phone"]), _given(entry, place, now, None))
    for entry in content["entry"]:
        _enter(entry, place, now)


def _publish(
    entry: Mapping[str, Any],
    place: UUID,
    organisation: UUID,
    staff: Mapping[str, Actor],
    helpers: Sequence[Actor],
    now: datetime,
) -> None:
    given = _given(entry, place, now, staff["leader"].person_id)
    out_at = min(now, given.starts_at) - timedelta(days=4)
    # The union has no staff of its own in the sample: its task is entered by the house.
    publisher = staff["publisher"] if entry["organisation"].startswith("party") else SYSTEM
    with clock.at(out_at):
        task = tasks.draft_task(publisher, organisation, given, entry.get("weeks", 1))[0]
        tasks.publish_task(publisher, task.pk, whole_series=True)
    others = helpers if entry.get("served") else helpers[1:]  # the first of the cast finds something to grab
    chosen = others[: entry.get("grabbed", 0)]
    with clock.at(out_at + timedelta(hours=3)):
        for number, helper in enumerate(chosen):
            take = enrolments.grab_task if number < task.slots else enrolments.wait_for_task
            take(helper, task.pk, AGREED)
    if entry.get("served"):
        _serve(task.pk, given, staff["leader"], entry["review"])


def _serve(task_id: UUID, given: TaskGiven, leader: Actor, review: str) -> None:
    rows = apps.get_model("volunteering.Enrolment")._default_manager.filter(task=task_id)  # noqa: SLF001
    ids = list(rows.order_by("id").values_list("pk", flat=True))
    for action, at in ((EnrolmentAction.CHECK_IN, given.starts_at), (EnrolmentAction.CHECK_OUT, given.ends_at)):
        with clock.at(at):
            for enrolment in ids:
                attendance.note_attendance(leader, task_id, enrolment, action)
    minutes = int((given.ends_at - given.starts_at).total_seconds() // 60)
    with clock.at(given.ends_at + FINISHED_AFTER):
        hours.confirm_hours(leader, task_id, dict.fromkeys(ids, minutes))
        task_steps.finish_task(leader, task_id, review)


def _given(entry: Mapping[str, Any], place: UUID, now: datetime, leader: UUID | None) -> TaskGiven:
    starts_at = (now + timedelta(days=entry["in_days"])).replace(hour=entry["hour"], minute=0, second=0, microsecond=0)
    return TaskGiven(
        **{name: entry[name] for name in PLAIN if name in entry},
        kind=TaskKind(entry["kind"]),
        role=VolunteerRole(entry["role"]) if "role" in entry else None,
        audience=TaskAudience(entry.get("audience", "everybody")),
        grid_id=place,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=entry["hours"]),
        leader_id=leader,
    )


def _enter(entry: Mapping[str, Any], place: UUID, now: datetime) -> None:
    given = OwnServiceGiven(
        kind=TaskKind(entry["kind"]), title=entry["title"], words=entry["words"], grid_id=place,
        day=(now - timedelta(days=entry["days_ago"])).date(), minutes=entry["minutes"],
        witness_phone=entry["witness"],
    )  # fmt: skip
    with clock.at(now - timedelta(hours=12)):
        later_entries.enter_own_service(_resident(entry["phone"]), given)


def _helpers(place: UUID) -> list[Actor]:
    """Grown-up residents of the community, always the same; the first resident of the cast among them."""
    first = _resident("15400000001")
    found = sorted(people.resident_accounts_in(place))[:MOST_HELPERS]
    actors = [people.actor_for_account(account) for account in found if account != first.account_id]
    return [first, *(actor for actor in actors if _is_grown_up(actor))]


def _is_grown_up(actor: Actor) -> bool:
    born = people.standing_of(actor.person_id).birth_on if actor.person_id else None
    return born is not None and born.year < clock.now().year - 19


def _staff(username: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(username=username).id)


def _resident(phone: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(kind="resident", phone_index=lookup(phone)).id)
