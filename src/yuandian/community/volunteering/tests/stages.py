"""Tasks at every stage of their life, in the small world."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.queries.check_in_codes import code_key
from yuandian.community.volunteering.rules import TaskKind
from yuandian.community.volunteering.rules.codes import code_of, step_at
from yuandian.community.volunteering.services import attendance, enrolments, tasks
from yuandian.community.volunteering.services.attendance import ProofGiven
from yuandian.community.volunteering.services.enrolments import Agreement
from yuandian.community.volunteering.services.later_entries import OwnServiceGiven
from yuandian.community.volunteering.services.tasks import TaskGiven
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.tests.cast import NOON, SINCE, SYSTEM, Cast, make_cast
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup

START = NOON + timedelta(days=3)
END = START + timedelta(hours=2)
GATE = (113.60, 34.75)
NOTHING = Agreement()
TODAY = date(2026, 11, 17)


@dataclass
class Stage:
    """The small world with a party organisation, a union and a fund."""

    cast: Cast
    fund: UUID
    crowd: list[Actor] = field(default_factory=list)

    def given(self, **more: Any) -> TaskGiven:
        """A clean-up in g1 three days from now."""
        values: dict[str, Any] = {
            "kind": TaskKind.CLEAN_UP, "title": "义务清扫", "words": "带上手套", "starts_at": START, "ends_at": END,
            "grid_id": self.cast.grids["g1"].id, "slots": 2, "points": 20, "longitude": GATE[0], "latitude": GATE[1],
        }  # fmt: skip
        return TaskGiven(**{**values, **more})

    def draft(self, **more: Any) -> Task:
        """A task of the party organisation, drafted by the community's lead and run by the micro-grid lead."""
        with clock.at(NOON):
            leader = {"leader_id": self.cast.id("micro_lead")}
            given = self.given(**{**leader, **more})
            return tasks.draft_task(self.cast.actor("lead"), self.cast.units["party"].id, given)[0]

    def open(self, **more: Any) -> Task:
        """The same, published."""
        with clock.at(NOON):
            return tasks.publish_task(self.cast.actor("lead"), self.draft(**more).pk)[0]

    def personal(self, **more: Any) -> Task:
        """A resident's own, which waits for the community."""
        with clock.at(NOON):
            return tasks.put_forward(self.cast.actor("stranger"), self.given(points=5, **more))

    def grab(self, name: str, task: Task, agreed: Agreement = NOTHING) -> enrolments.TaskPlace:
        """The named person grabs it at noon."""
        with clock.at(NOON):
            return enrolments.grab_task(self.cast.actor(name), task.pk, agreed)

    def serve(self, name: str, task: Task) -> Enrolment:
        """The named person grabs it and is there from beginning to end."""
        self.grab(name, task)
        actor = self.cast.actor(name)
        with clock.at(START):
            attendance.check_in(actor, task.pk, ProofGiven(code=code_at(task, START)))
        with clock.at(END):
            return attendance.check_out(actor, task.pk, ProofGiven(code=code_at(task, END)))

    def entry(self, **more: Any) -> OwnServiceGiven:
        """Helping to push a car, yesterday."""
        values: dict[str, Any] = {
            "kind": TaskKind.MUTUAL_HELP, "title": "帮忙推车", "words": "", "minutes": 30,
            "grid_id": self.cast.grids["m1"].id, "day": TODAY - timedelta(days=1),
        }  # fmt: skip
        return OwnServiceGiven(**{**values, **more})

    def crowd_of(self, count: int, phones: str = "1390000") -> list[Actor]:
        """So many further residents, whose phones begin so."""
        people = [Person(name=f"居民{number}", birth_on=date(1980, 1, 1)) for number in range(count)]
        Person.objects.bulk_create(people)
        accounts = [
            Account(kind="resident", person=person, phone_index=lookup(f"{phones}{number:04d}"))
            for number, person in enumerate(people)
        ]
        Account.objects.bulk_create(accounts)
        return [Actor("resident", account.pk, account.person_id, "居民") for account in accounts]


def code_at(task: Task, at: datetime) -> str:
    """What is shown then."""
    return code_of(code_key(task.pk), step_at(at.astimezone(UTC)))


def told(stage: Stage, name: str) -> list[str]:
    """The kinds of messages that the named person got, the first first."""
    rows = InboxMessage.objects.filter(account_id=stage.cast.accounts[name].id).order_by("id")
    return [kind.removeprefix("volunteering.") for kind in rows.values_list("kind", flat=True)]


def make_stage(points_issued: int = 1_000) -> Stage:
    """Builds it in the test's transaction."""
    cast = make_cast()
    for name, kind, level in (("party", "party", 2), ("union", "mass_organisation", None)):
        cast.units[name] = Organisation.objects.create(kind=kind, name=name, code=name, party_level=level)
    OrganisationGrid.objects.create(
        organisation=cast.units["party"], grid=cast.grids["lvdu"], relation="leads", starts_on=SINCE
    )
    cast.hire("union_worker", "trade_union", None, "union")
    with clock.at(NOON):
        fund = points.fund_of(cast.grids["lvdu"].id, "绿都社区基金").pk
        points.issue(SYSTEM, fund, points_issued, "first", "年度预算")
    return Stage(cast, fund)
