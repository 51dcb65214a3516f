"""How anchoring goes, and when the record was last verified with what result: for whoever looks after it."""

from dataclasses import dataclass
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import connection

from yuandian.kernel import clock
from yuandian.kernel.anchors.making import signing_key
from yuandian.kernel.anchors.proving import Proof
from yuandian.kernel.anchors.rules import AnchorFaulty, key_name
from yuandian.kernel.models import Anchor, AnchorDelivery, HistoryEntry, Verification

LATE_AFTER = timedelta(hours=2, minutes=10)
TRIED_FOR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class AnchorsState:
    """Whether anchors are made and written; the note says what a person would ask next."""

    is_well: bool
    note: str


def anchors_state() -> AnchorsState:
    """As a monitor is told. Without a key, or before there is anything to anchor, nothing is expected."""
    last = Anchor.objects.order_by("-number").only("number", "made_at").first()
    if last is None:
        if not has_key():
            return AnchorsState(True, "off: no key")
        first = HistoryEntry.objects.order_by("position").values_list("at", flat=True).first()
        return AnchorsState(True, "none yet" if first else "nothing to anchor yet")
    now = clock.now()
    stuck = AnchorDelivery.objects.filter(try_at__isnull=False, problem__gt="", anchor__made_at__lt=now - TRIED_FOR)
    if row := stuck.order_by("anchor_id").first():
        return AnchorsState(False, f"anchor {row.anchor_id} is not at {row.place.partition(':')[0]}: {row.problem}")
    if now - last.made_at > LATE_AFTER:
        return AnchorsState(False, f"none since {last.made_at:%Y-%m-%d %H:%M} UTC")
    return AnchorsState(True, f"{last.number}, the last {(now - last.made_at).total_seconds() / 60:.0f} min ago")


def has_key() -> bool:
    """Whether there is a key to sign anchors with."""
    try:
        return signing_key() is not None
    except (AnchorFaulty, OSError):
        return False


def own_public_keys() -> dict[str, Ed25519PublicKey]:
    """The public half of the installation's own key, if it has one. Raises `AnchorFaulty`."""
    key = signing_key()
    return {key_name(key.public_key()): key.public_key()} if key else {}


def note_verification(proof: Proof, faults: int) -> None:
    """Writes down that the record was verified; says nothing on a database that only may be read."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        if cursor.fetchone()[0] == "on":
            return
    Verification.objects.create(
        at=clock.now(), faults=faults, anchors=proof.anchors, entries=proof.entries, since=proof.since,
        last_number=proof.last.number if proof.last else None,
    )  # fmt: skip


def last_verification() -> Verification | None:
    """The latest."""
    return Verification.objects.order_by("-id").first()
