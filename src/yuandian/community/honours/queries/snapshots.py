"""Frozen boards: as staff list them, what the ledgers say of them, and the proof that both are the same.

`yuandian verify` proves that the ledgers give the same figures and that no line was altered.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.community.honours.errors import SnapshotUnknown
from yuandian.community.honours.models import Snapshot, Standing
from yuandian.community.honours.rules import BoardKind, BoardPeriod, HonourPermission
from yuandian.community.honours.rules.ranking import end_of
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import Broken, subject_type_of
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.paging import Page, page_of

LINES_AT_ONCE = 5_000
PARTIES = "SELECT id FROM organisations_organisation WHERE kind = 'party' AND id = ANY(%s)"
LINES = """
SELECT subject_id, street_id, community_id, minutes, services, points, people
FROM honours_standing WHERE snapshot_id = %s ORDER BY subject_id
"""


@dataclass(frozen=True, slots=True)
class BoardSnapshotRow:
    """A frozen period."""

    id: UUID
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    frozen_at: datetime
    ledger_until: datetime
    lines: int
    digest: str


def snapshots_for_staff(actor: Actor, after: str | None, limit: int) -> Page[BoardSnapshotRow]:
    """The latest first."""
    actor.require(HonourPermission.VIEW)
    return page_of(Snapshot.objects.all(), ("-id",), (UUID,), after, limit, _card)


def _card(row: Snapshot) -> BoardSnapshotRow:
    return BoardSnapshotRow(
        row.pk, BoardKind(row.kind), BoardPeriod(row.period), row.starts_on, row.created_at, row.ledger_until,
        row.lines, row.digest,
    )  # fmt: skip


def sums_for(snapshot: Snapshot) -> list[points.Totals]:
    """What the ledgers say of a snapshot's period until its moment, by subject."""
    until = end_of(BoardPeriod(snapshot.period), snapshot.starts_on)
    span = snapshot.starts_on, until, first_id_at(snapshot.ledger_until)
    if BoardKind(snapshot.kind) is BoardKind.VOLUNTEER:
        return points.all_people_between(*span)
    found = points.all_organisations_between(*span)
    parties = party_organisations(each.subject_id for each in found)
    return [each for each in found if each.subject_id in parties]


def party_organisations(ids: Iterable[UUID]) -> set[UUID]:
    """Those of them that are the party's: boards show no others."""
    with connection.cursor() as cursor:
        cursor.execute(PARTIES, [list(ids)])
        return {one for (one,) in cursor.fetchall()}


def digest_of(snapshot: Snapshot) -> str:
    """SHA-256 over the lines of a snapshot in the order of their subjects."""
    digest = hashlib.sha256()
    for line in _lines(snapshot):
        digest.update("|".join(map(str, line)).encode() + b"\n")
    return digest.hexdigest()


def _lines(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(LINES, [snapshot.pk])
        while rows := cursor.fetchmany(LINES_AT_ONCE):
            yield from rows


@dataclass(frozen=True, slots=True)
class SnapshotProof:
    """Whether a snapshot is what the ledgers say, and how many of its lines differ."""

    lines: int
    differing: int
    is_unaltered: bool


def board_faults() -> Iterator[Broken]:
    """Every frozen board that the ledgers do not bear out, or that was altered."""
    subject_type = subject_type_of(Snapshot)
    for snapshot in Snapshot.objects.order_by("pk").iterator():
        proof = proof_of(snapshot)
        label = f"{snapshot.kind} {snapshot.period} {snapshot.starts_on}"
        if proof.differing:
            yield Broken(subject_type, snapshot.pk, 1, f"{proof.differing} lines are not as the ledgers say", label)
        elif not proof.is_unaltered:
            yield Broken(subject_type, snapshot.pk, 1, "the board is not as its record says", label)


def proof_of(snapshot: Snapshot) -> SnapshotProof:
    """A snapshot recomputed from the ledgers."""
    computed = {each.subject_id: astuple(each)[1:] for each in sums_for(snapshot)}
    stored = {
        row[0]: tuple(row[1:])
        for row in Standing.objects.filter(snapshot=snapshot).values_list(
            "subject_id", "minutes", "services", "points", "people"
        )
    }
    differing = sum(computed.get(subject) != stored.get(subject) for subject in computed.keys() | stored.keys())
    recorded = HistoryEntry.objects.filter(subject_id=snapshot.pk, sequence=1).values_list("details", flat=True).first()
    said = (recorded or {}).get("digest")
    return SnapshotProof(len(stored), differing, said == snapshot.digest == digest_of(snapshot))


def prove_snapshot(actor: Actor, snapshot_id: UUID) -> SnapshotProof:
    """The same, asked for by staff. Raises `Forbidden`, `SnapshotUnknown`."""
    actor.require(HonourPermission.VIEW)
    snapshot = Snapshot.objects.filter(pk=snapshot_id).first()
    if snapshot is None:
        raise SnapshotUnknown
    return proof_of(snapshot)
