"""When the record was last verified, and with what result: shown to whoever looks after it."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import connection

from yuandian.kernel import clock
from yuandian.kernel.anchors.making import signing_key
from yuandian.kernel.anchors.proving import Proof
from yuandian.kernel.anchors.rules import key_name
from yuandian.kernel.models import Verification


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
