"""What somebody has served, as confirmed; and certificates of it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import CertificateUnknown
from yuandian.community.volunteering.models import Certificate
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name

PERSONAL = "居民互助"
# Minutes that were added when a dispute was settled are no occasion of their own.
SERVED = """
SELECT entry.organisation_id, sum(entry.minutes)::bigint, count(DISTINCT coalesce(entry.subject_id, entry.id))
FROM points_servicerecord record JOIN points_hourentry entry ON entry.record_id = record.id
WHERE record.person_id = ANY(%s) AND entry.day BETWEEN %s AND %s
GROUP BY entry.organisation_id
"""


@dataclass(frozen=True, slots=True)
class Served:
    """Confirmed minutes of a period, how often, and for whom."""

    minutes: int
    times: int
    bodies: list[str]


@dataclass(frozen=True, slots=True)
class CertificateCard:
    """A certificate as its owner and anybody who checks it see it: the name is masked."""

    code: str
    name: str
    from_on: date
    until_on: date
    minutes: int
    times: int
    bodies: list[str]
    issued_at: datetime


def served_between(person_id: UUID, from_on: date, until_on: date) -> Served:
    """What the ledger of hours says that a person served from one day to another, both included. Three statements."""
    with connection.cursor() as cursor:
        cursor.execute(SERVED, [points.persons_behind(person_id), from_on, until_on])
        found: list[tuple[UUID | None, int, int]] = cursor.fetchall()
    names = organisations.organisation_names({body for body, _, _ in found if body})
    bodies = sorted({names.get(body, "") if body else PERSONAL for body, _, _ in found})
    return Served(sum(row[1] for row in found), sum(row[2] for row in found), bodies)


def my_certificates(actor: Actor) -> list[CertificateCard]:
    """The actor's own, the latest first."""
    rows = list(Certificate.objects.filter(person=person_of(actor)).order_by("-id")[:50])
    return [_card(row, actor.name) for row in rows]


def certificate_with(code: str) -> CertificateCard:
    """What the certificate of that code says, however it is grouped. Raises `CertificateUnknown`."""
    row = Certificate.objects.filter(code=re.sub(r"[^A-Za-z0-9]", "", code).upper()).first()
    if row is None:
        raise CertificateUnknown
    return _card(row, people.person_names([row.person_id]).get(row.person_id, ""))


def own_certificate(actor: Actor, code: str) -> tuple[CertificateCard, str]:
    """A certificate of the actor's with their name in full. Raises `CertificateUnknown` for another's, too."""
    person = person_of(actor)
    row = Certificate.objects.filter(code=code, person=person).first()
    if row is None:
        raise CertificateUnknown
    name = people.person_names([person])[person]
    return _card(row, name), name


def in_hours(minutes: int) -> str:
    """With one digit behind the point where there is one."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _card(row: Certificate, name: str) -> CertificateCard:
    return CertificateCard(
        row.code, mask_name(name) or "", row.from_on, row.until_on, row.minutes, row.times, row.bodies, row.created_at
    )
