"""Periods with what was and what will be removed, and one's own copies."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from django.db.models import Sum

from yuandian.foundation.privacy.access import require_retention, visible_to
from yuandian.foundation.privacy.models import Removal, RetentionPeriod
from yuandian.foundation.privacy.rules import COPY_LASTS, CopyStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.retention import retention_kinds
from yuandian.reference import shipped

MOST_COUNTED = 10_000
COPIES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class ShippedPeriod:
    """What the file says of a kind."""

    code: str
    name: str
    name_en: str
    kept_from: str
    kept_from_en: str
    ground: str
    ground_en: str
    days: int
    least: int


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """A kind: for how long, why, what was removed last and ever, and how many the next night will take."""

    code: str
    name: str
    name_en: str
    kept_from: str
    kept_from_en: str
    ground: str
    ground_en: str
    days: int
    shipped_days: int
    least: int
    last_removed_at: datetime | None
    last_removed: int
    removed_ever: int
    to_remove: int
    is_more: bool


@dataclass(frozen=True, slots=True)
class DataCopyCard:
    """A copy of one's own; `lasts_until` where it can still be fetched."""

    id: UUID
    status: CopyStatus
    asked_at: datetime
    size: int
    lasts_until: datetime | None
    fetched_at: datetime | None


@cache
def shipped_periods() -> dict[str, ShippedPeriod]:
    """The file, by code."""
    kinds = shipped("retention", dict[str, list[ShippedPeriod]])["kind"]
    return {one.code: one for one in kinds}


def days_of(code: str) -> int:
    """For how many days a kind is kept: the district's word, else the file's."""
    own = RetentionPeriod.objects.filter(kind=code).values_list("days", flat=True).first()
    return shipped_periods()[code].days if own is None else own


def retention_rows(actor: Actor) -> list[RetentionRow]:
    """Every kind, in the order in which they are registered. Raises `Forbidden`."""
    require_retention(actor)
    own = dict(RetentionPeriod.objects.values_list("kind", "days"))
    ever = dict(Removal.objects.values_list("kind").annotate(Sum("removed")))
    last = {row.kind: row for row in Removal.objects.order_by("kind", "-id").distinct("kind")}
    rows, now = [], clock.now()
    for kind in retention_kinds:
        said = shipped_periods()[kind.code]
        days = own.get(kind.code, said.days)
        count = kind.count(now - timedelta(days=days), MOST_COUNTED + 1)
        latest = last.get(kind.code)
        rows.append(
            RetentionRow(
                code=kind.code, name=said.name, name_en=said.name_en, kept_from=said.kept_from,
                kept_from_en=said.kept_from_en, ground=said.ground, ground_en=said.ground_en, days=days,
                shipped_days=said.days, least=said.least,
                last_removed_at=latest.created_at if latest else None, last_removed=latest.removed if latest else 0,
                removed_ever=ever.get(kind.code, 0),
                to_remove=min(count, MOST_COUNTED), is_more=count > MOST_COUNTED,
            )
        )  # fmt: skip
    return rows


def my_copies(actor: Actor) -> list[DataCopyCard]:
    """The actor's own copies, the newest first."""
    return [
        DataCopyCard(
            id=row.id,
            status=CopyStatus(row.status),
            asked_at=row.created_at,
            size=row.size,
            lasts_until=row.ready_at + COPY_LASTS if row.ready_at and row.status == CopyStatus.READY else None,
            fetched_at=row.fetched_at,
        )
        for row in visible_to(actor).order_by("-id")[:COPIES_SHOWN]
    ]
