"""Funds, points and hours of the last months in the communities of the cast, by the services, day by day.

What is done here is done as the product does it: rewards come out of funds, hours are confirmed, boards are frozen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from yuandian.community.honours.facade import freeze_boards, refresh_tallies, say_consent_of
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.sample.cast import DIANYE_XINCUN, RESIDENTS, SHENG_WUJIAN, TONGFU, WUMIAN_BEI, YIHE_LU
from yuandian.sample.geography.grids import rng_for
from yuandian.sample.loading.people import LoadedPeople
from yuandian.sample.people.population import Population

COMMUNITIES = (YIHE_LU, WUMIAN_BEI, SHENG_WUJIAN, TONGFU, DIANYE_XINCUN)
BUDGET, ISSUED = 200_000, 30_000
VOLUNTEERS = 12  # of each community
WEEKS = 16
KINDS = (
    ("楼院清扫", 90, 9), ("文明劝导", 120, 12), ("独居老人探访", 60, 8), ("社区书屋值守", 180, 15),
    ("垃圾分类引导", 120, 10), ("汛期巡查", 150, 14),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Service:
    """Somebody's service on a day."""

    day: date
    person_id: UUID
    fund_id: UUID
    branch_id: UUID | None
    kind: tuple[str, int, int]


def load_rewards(
    grids: Mapping[str, UUID],
    organisations: Mapping[str, UUID],
    names: Mapping[str, str],
    everybody: Population,
    people: LoadedPeople,
    now: datetime,
) -> None:
    """Writes the last sixteen weeks of volunteering, and boards for every period that is over by then."""
    rng = rng_for("rewards")
    actor = system_actor("sample")
    services: list[Service] = []
    with clock.at(now - timedelta(weeks=WEEKS + 1)):
        points.load_reference()
        for community in COMMUNITIES:
            fund = points.fund_of(grids[community], f"{names[community]}基金").pk
            points.set_budget(actor, fund, now.year, BUDGET)
            points.issue(actor, fund, ISSUED, f"sample:{community}", "年度预算首批拨付")
            branch = organisations.get(f"party-{community}")
            volunteers = _volunteers(community, everybody, people)
            services += _services(rng, volunteers, fund, branch, now)
    for number, service in enumerate(sorted(services, key=lambda one: (one.day, one.person_id))):
        _serve(service, number, now)
    for person, words in ((0, "连续三个月照看独居老人"), (-1, "主动清理楼道堆物")):
        points.propose_grant(actor, services[person].person_id, services[person].fund_id, 50, words)
    for phone in (RESIDENTS[0].phone, RESIDENTS[1].phone):
        say_consent_of(_person_of(phone, everybody, people), is_public=True)


def load_boards(now: datetime) -> None:
    """The boards of what is over, when everything else that was done before is in the ledgers."""
    refresh_tallies()
    freeze_boards(system_actor("sample"), now.date(), weeks=WEEKS)


def _volunteers(community: str, everybody: Population, people: LoadedPeople) -> list[UUID]:
    """Heads of households of the community, whoever one may sign in as first."""
    to_try = {member.phone for member in RESIDENTS}
    heads = [one.head for one in everybody.households if one.micro_code.startswith(community)]
    heads.sort(key=lambda head: (head.phone not in to_try, head.number))
    return [people.persons[head.number] for head in heads[:VOLUNTEERS]]


def _services(
    rng: Random, volunteers: Sequence[UUID], fund_id: UUID, branch_id: UUID | None, now: datetime
) -> list[Service]:
    made = []
    for place, person in enumerate(volunteers):
        for week in range(WEEKS):
            if rng.random() < (0.5 if place < 4 else 0.16):
                day = now.date() - timedelta(days=week * 7 + (rng.randrange(7) if week else 0))
                made.append(Service(day, person, fund_id, branch_id if rng.random() < 0.8 else None, rng.choice(KINDS)))
    return made


def _serve(service: Service, number: int, now: datetime) -> None:
    title, minutes, gives = service.kind
    key = f"sample:service:{number}"
    ended = datetime.combine(service.day, time(17), now.tzinfo)
    with clock.at(min(ended, now - timedelta(hours=1))):
        actor = system_actor("sample")
        points.record_hours(
            actor, service.person_id, service.day, minutes, key=key, words=title, organisation_id=service.branch_id
        )
        points.grant(
            actor, service.person_id, gives, service.fund_id, points.Cause(key=key, words=f"{title} {minutes} 分钟")
        )


def _person_of(phone: str, everybody: Population, people: LoadedPeople) -> UUID:
    return next(people.persons[one.head.number] for one in everybody.households if one.head.phone == phone)
