"""What `yuandian verify` proves of frozen boards: the ledgers give the same figures, and no line was altered."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from yuandian.community.honours.errors import SnapshotUnknown
from yuandian.community.honours.models import Snapshot, Standing
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.services.freezing import digest_of, sums_for
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import Broken, subject_type_of
from yuandian.kernel.models import HistoryEntry


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
    told = {row[0]: tuple(row[1:]) for row in sums_for(snapshot)}
    stored = {
        row[0]: tuple(row[1:])
        for row in Standing.objects.filter(snapshot=snapshot).values_list(
            "subject_id", "minutes", "services", "points", "people"
        )
    }
    differing = sum(told.get(subject) != stored.get(subject) for subject in told.keys() | stored.keys())
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
