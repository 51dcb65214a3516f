"""Frozen boards, as staff list them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yuandian.community.honours.models import Snapshot
from yuandian.community.honours.rules import BoardKind, BoardPeriod, HonourPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class SnapshotCard:
    """A frozen period."""

    id: UUID
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    frozen_at: datetime
    ledger_until: datetime
    lines: int
    digest: str


def snapshots_for_staff(actor: Actor, after: str | None, limit: int) -> Page[SnapshotCard]:
    """The latest first."""
    actor.require(HonourPermission.VIEW)
    return page_of(Snapshot.objects.all(), ("-id",), (UUID,), after, limit, _card)


def _card(row: Snapshot) -> SnapshotCard:
    return SnapshotCard(
        row.pk, BoardKind(row.kind), BoardPeriod(row.period), row.starts_on, row.created_at, row.ledger_until,
        row.lines, row.digest,
    )  # fmt: skip
