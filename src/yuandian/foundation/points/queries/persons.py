"""One person's account as staff see it: where what is left came from, what expires when, what moved and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Sum

from yuandian.foundation.people.facade import persons_in_sight
from yuandian.foundation.points.access import visible_to
from yuandian.foundation.points.errors import PointsAccountUnknown
from yuandian.foundation.points.models import Lot
from yuandian.foundation.points.queries.accounts import (
    PointsHolding,
    PointsLine,
    account_of,
    holding_of,
    statement_of_person,
)
from yuandian.foundation.points.rules import Audience, MovementKind, PointsPermission, Source
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone
from yuandian.kernel.paging import Page

TAKEN_BACK = frozenset({MovementKind.EARN, MovementKind.GRANT})


@dataclass(frozen=True, slots=True)
class FromSource:
    """So many of the points that are left came this way."""

    source: Source
    points: int


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line of the statement. `may_reverse`: a reward of somebody else's that the actor may take back."""

    line: PointsLine
    may_reverse: bool


@dataclass(frozen=True, slots=True)
class PersonPoints:
    """A person's account as staff see it."""

    person_id: UUID
    name: str
    phone_masked: str | None
    is_me: bool
    holding: PointsHolding
    sources: list[FromSource]
    statement: Page[AccountLine]


def person_points(actor: Actor, person_id: UUID, after: str | None, limit: int) -> PersonPoints:
    """The account of a person in sight, whose name and phone are masked. Raises `PointsAccountUnknown`."""
    actor.require(PointsPermission.VIEW)
    person = persons_in_sight(actor, PointsPermission.VIEW).filter(pk=person_id).first()
    if person is None:
        raise PointsAccountUnknown
    page, is_me = statement_of_person(person_id, after, limit), actor.person_id == person_id
    reversible = set() if is_me else _reversible(actor, page.items)
    return PersonPoints(
        person_id=person_id,
        name=mask_name(person.name) or "",
        phone_masked=mask_phone(person.phone),
        is_me=is_me,
        holding=holding_of(person_id),
        sources=_sources(person_id),
        statement=Page([AccountLine(line, line.id in reversible) for line in page.items], page.next),
    )


def _reversible(actor: Actor, lines: list[PointsLine]) -> set[UUID]:
    """Which of these the actor may take back: what `reverse_reward` judges, so that nobody is offered a refusal."""
    rewards = [line.id for line in lines if line.kind in TAKEN_BACK and not line.is_reversed]
    if not rewards or not actor.may(PointsPermission.GRANT_APPROVE):
        return set()
    found = visible_to(actor, PointsPermission.GRANT_APPROVE).filter(pk__in=rewards)
    return set(found.values_list("pk", flat=True))


def _sources(person_id: UUID) -> list[FromSource]:
    account = account_of(person_id)
    lots = Lot.objects.filter(account=account, left__gt=0) if account else Lot.objects.none()
    kinds = lots.values_list("movement__kind", "movement__rule_version__rule__audience")
    left: dict[Source, int] = {}
    for kind, audience, points in kinds.annotate(points=Sum("left")).order_by("movement__kind"):
        source = _source(kind, audience)
        left[source] = left.get(source, 0) + points
    return [FromSource(source, left[source]) for source in Source if source in left]


BY_AUDIENCE: Mapping[str, Source] = {Audience.RESIDENT.value: Source.RESIDENT, Audience.OFFICE.value: Source.OFFICE}


def _source(kind: str, audience: str | None) -> Source:
    if audience is not None:
        return BY_AUDIENCE[audience]
    return Source.GRANT if kind == MovementKind.GRANT.value else Source.MERGE
