"""Frozen boards: as staff list them, what the ledgers say of them, and the proof that both are the same.

`yuandian verify` proves that the ledgers give the same figures and that no line was altered.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.community.honours.errors import SnapshotUnknown
from yuandian.community.honours.models import Snapshot, Standing
from yuandian.community.honours.rules import BoardKind, BoardPeriod, HonourPermission
from yuandian.community.honours.rules.ranking import end_of
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import Broken, subject_type_of
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.paging import Page, page_of

LINES_AT_ONCE = 5_000
# Everybody who served within a period, by what had been entered until a moment: ids tell the time they were made. Whose
# a record was is asked for that moment, too, so that a merge changes no board that was frozen before.
ALL_PEOPLE = """
WITH known AS (
    SELECT DISTINCT ON (person_id) person_id, into_person_id FROM points_personmerge
    WHERE id < %(before)s ORDER BY person_id, id DESC
), served AS (
    SELECT coalesce(known.into_person_id, record.person_id) AS subject_id,
        sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    LEFT JOIN known ON known.person_id = record.person_id
    WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
    GROUP BY 1
), gained AS (
    SELECT coalesce(known.into_person_id, account.owner_id) AS subject_id, sum(posting.amount) AS points
    FROM points_movement movement
    JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = 'person'
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN known ON known.person_id = account.owner_id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= %(since)s AND movement.day < %(until)s AND movement.id < %(before)s
        AND coalesce(undone.kind, movement.kind) IN ('earn', 'grant')
    GROUP BY 1
)
SELECT served.subject_id, served.minutes, served.services, coalesce(gained.points, 0)::bigint AS points, 0 AS people
FROM served LEFT JOIN gained ON gained.subject_id = served.subject_id
"""
ALL_ORGANISATIONS = """
SELECT entry.organisation_id AS subject_id, sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services,
    0::bigint AS points, count(DISTINCT entry.record_id)::integer AS people
FROM points_hourentry entry
JOIN organisations_organisation organisation ON organisation.id = entry.organisation_id
    AND organisation.kind = 'party'
WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
GROUP BY entry.organisation_id
"""
SUMS = {BoardKind.VOLUNTEER: ALL_PEOPLE, BoardKind.ORGANISATION: ALL_ORGANISATIONS}
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


def sums_for(snapshot: Snapshot) -> list[tuple[Any, ...]]:
    """What the ledgers say of a snapshot's period until its moment: subject, minutes, services, points, people."""
    period = BoardPeriod(snapshot.period)
    values: dict[str, Any] = {
        "since": snapshot.starts_on,
        "until": end_of(period, snapshot.starts_on),
        "before": first_id_at(snapshot.ledger_until),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"{SUMS[BoardKind(snapshot.kind)]} ORDER BY subject_id", values)
        return list(cursor.fetchall())


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
    computed = {row[0]: tuple(row[1:]) for row in sums_for(snapshot)}
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
