"""What one account holds and what came of it: balance, lots, statement, hours, what could be spent now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet, Sum

from yuandian.foundation.points.models import HourEntry, Lot, PersonMerge, PointsAccount, Posting, ServiceRecord
from yuandian.foundation.points.rules import AccountKind, MovementKind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, marker_of, page_of, values_of

WARNED_DAYS = 30


@dataclass(frozen=True, slots=True)
class ExpiringPoints:
    """So many points that are good until the end of the day before."""

    points: int
    expires_on: date


@dataclass(frozen=True, slots=True)
class PointsHolding:
    """What a person has. `expiring_soon` is what is lost within thirty days unless it is spent."""

    balance: int
    expiring_soon: int
    lots: list[ExpiringPoints]
    hours_minutes: int
    earned: int
    spent: int
    donated: int


@dataclass(frozen=True, slots=True)
class PointsLine:
    """One movement as one account sees it: why, by which version of which rule, and what there was afterwards."""

    id: UUID
    at: datetime
    day: date
    kind: MovementKind
    points: int
    balance_after: int
    words: str
    rule_code: str | None
    rule_title: str | None
    rule_number: int | None
    subject_type: str
    subject_id: UUID | None
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class HourLine:
    """Service on a day."""

    id: UUID
    day: date
    minutes: int
    words: str
    organisation: str | None
    subject_type: str
    subject_id: UUID | None


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """A person's service hours and a page of what they are made of."""

    minutes: int
    items: list[HourLine]
    next: str | None


def account_of(person_id: UUID) -> PointsAccount | None:
    """A person's account; None before their first points."""
    return PointsAccount.objects.filter(kind=AccountKind.PERSON.value, owner_id=person_id).first()


def holding_of(person_id: UUID) -> PointsHolding:
    """What a person has and what they did with what they had."""
    account = account_of(person_id)
    minutes = _records_of(person_id).aggregate(minutes=Sum("minutes"))["minutes"] or 0
    if account is None:
        return PointsHolding(0, 0, [], minutes, 0, 0, 0)
    by_day = (
        Lot.objects.filter(account=account, left__gt=0)
        .values_list("expires_on")
        .annotate(points=Sum("left"))
        .order_by("expires_on")
    )
    lots = [ExpiringPoints(points, day) for day, points in by_day]
    soon = clock.today() + timedelta(days=WARNED_DAYS)
    sums = dict(
        Posting.objects.filter(account=account)
        .values_list("movement__kind")
        .annotate(points=Sum("amount"))
        .order_by("movement__kind")
    )
    return PointsHolding(
        balance=account.balance,
        expiring_soon=sum(lot.points for lot in lots if lot.expires_on <= soon),
        lots=lots,
        hours_minutes=minutes,
        earned=sums.get(MovementKind.EARN.value, 0) + sums.get(MovementKind.GRANT.value, 0),
        spent=-sums.get(MovementKind.SPEND.value, 0),
        donated=-sums.get(MovementKind.DONATE.value, 0),
    )


STATEMENT = """
SELECT movement.id, movement.created_at, movement.day, movement.kind, line.points, line.balance, movement.words,
    rule.code, rule.title, version.number, movement.subject_type, movement.subject_id,
    EXISTS (SELECT FROM points_movement back WHERE back.reverses_id = movement.id), line.last
FROM (
    SELECT movement_id, sum(amount)::bigint AS points, max(id) AS last,
        (sum(sum(amount)) OVER (ORDER BY max(id)))::bigint AS balance
    FROM points_posting WHERE account_id = %(account)s GROUP BY movement_id
) line
JOIN points_movement movement ON movement.id = line.movement_id
LEFT JOIN points_ruleversion version ON version.id = movement.rule_version_id
LEFT JOIN points_earningrule rule ON rule.id = version.rule_id
WHERE %(before)s::bigint IS NULL OR line.last < %(before)s
ORDER BY line.last DESC
LIMIT %(limit)s
"""


def statement_of(account_id: UUID, after: str | None, limit: int) -> Page[PointsLine]:
    """What moved into an account and out of it, the latest first, each with the balance that it left."""
    before = values_of(after, (int,))[0] if after else None
    values: Mapping[str, Any] = {"account": account_id, "before": before, "limit": limit + 1}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        rows = cursor.fetchall()
    lines = [PointsLine(row[0], row[1], row[2], MovementKind(row[3]), *row[4:13]) for row in rows[:limit]]
    return Page(lines, marker_of([rows[limit - 1][13]]) if len(rows) > limit else None)


def statement_of_person(person_id: UUID, after: str | None, limit: int) -> Page[PointsLine]:
    """As `statement_of`; an empty page for who has no account yet."""
    account = account_of(person_id)
    return statement_of(account.pk, after, limit) if account else Page([], None)


def hours_of(person_id: UUID, after: str | None, limit: int) -> ServiceHours:
    """A person's service, the latest day first."""
    records = dict(_records_of(person_id).values_list("pk", "minutes"))
    rows = HourEntry.objects.filter(record__in=records).select_related("organisation")
    page = page_of(rows, ("-day", "-id"), (date, UUID), after, limit, _hour_line)
    return ServiceHours(sum(records.values()), page.items, page.next)


def persons_behind(person_id: UUID) -> list[UUID]:
    """The person, and the records that turned out to be theirs."""
    return [person_id, *PersonMerge.objects.filter(into_person=person_id).values_list("person_id", flat=True)]


def records_behind(actor: Actor) -> set[UUID]:
    """The actor's person and the records that turned out to be theirs; none of a system. None of them decides."""
    return set(persons_behind(actor.person_id)) if actor.person_id else set()


def person_now(person_id: UUID) -> UUID:
    """Who a record turned out to be; itself where it was merged into none."""
    merged = PersonMerge.objects.filter(person=person_id).order_by("-id")
    return merged.values_list("into_person_id", flat=True).first() or person_id


def _records_of(person_id: UUID) -> QuerySet[ServiceRecord]:
    merged = PersonMerge.objects.filter(into_person=person_id).values("person")
    return ServiceRecord.objects.filter(Q(person=person_id) | Q(person__in=merged))


def _hour_line(entry: HourEntry) -> HourLine:
    return HourLine(
        entry.pk, entry.day, entry.minutes, entry.words, entry.organisation.name if entry.organisation else None,
        entry.subject_type, entry.subject_id,
    )  # fmt: skip


def spendable_points(person_id: UUID) -> int:
    """A person's points that have not expired by today."""
    lots = Lot.objects.filter(
        account__kind=AccountKind.PERSON.value, account__owner_id=person_id, left__gt=0, expires_on__gt=clock.today()
    )
    return lots.aggregate(points=Sum("left"))["points"] or 0
