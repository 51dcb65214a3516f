"""An anchor is made: every hour, and at the closing of a day.

The cost is that of the entries since the last one, never of the whole record. Entries have positions, but are seen only
when their transactions end, in another order. So an anchor goes up to a position of which it is known that whoever was
given one so low has ended: the sequence's value is read, then a transaction's number is taken, and then it waits until
all with lower numbers are through. An entry's position is given after its transaction has a number, as its
default says (`HistoryEntry`), so nothing can appear below it later. Nobody is locked out meanwhile.
"""

import hashlib
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from yuandian.kernel import clock
from yuandian.kernel.advisory_locks import session_lock
from yuandian.kernel.anchors import entries
from yuandian.kernel.anchors.rules import (
    BEGINNING,
    Segment,
    SignedAnchor,
    Statement,
    private_key,
    read_text,
    signed,
    text_of,
)
from yuandian.kernel.models import Anchor, AnchorDelivery

LOCK = "anchors"
PATIENCE_SECONDS = 60.0
LOOK_AGAIN_SECONDS = 0.2
ALLOTTED = "SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM kernel_history_position"
NEW_TRANSACTION = "SELECT pg_current_xact_id()::text"
# Those of another database of the same server write none of our entries; where it cannot be told, they are waited for.
UNDER_WAY = """
SELECT EXISTS (
    SELECT FROM pg_snapshot_xip(pg_current_snapshot()) AS number WHERE number < %s::text::xid8 AND NOT EXISTS (
        SELECT FROM pg_stat_activity WHERE backend_xid = number::xid AND datname <> current_database()))
"""


def signing_key() -> Ed25519PrivateKey | None:
    """The key that the setting names, itself or its file; None where there is none. Raises `AnchorFaulty`."""
    told: str = settings.ANCHOR_KEY
    if "PRIVATE KEY" in told:
        return private_key(told.encode())
    file = Path(told)
    return private_key(file.read_bytes()) if told and file.exists() else None


def make_anchor(key: Ed25519PrivateKey, *, patience_seconds: float = PATIENCE_SECONDS) -> Anchor | None:
    """Makes the next anchor and notes where it has to be written; None where another process is about it.

    Where a transaction goes on for longer than the patience, the anchor says nothing new about entries: the next does.
    """
    with session_lock(LOCK) as is_ours:
        if not is_ours:
            return None
        last = Anchor.objects.order_by("-number").first()
        before = last.position if last else 0
        limit = settled_position(patience_seconds)
        return _write(key, last, max(before, limit if limit is not None else before))


def last_anchor() -> Anchor | None:
    """The newest."""
    return Anchor.objects.order_by("-number").first()


def signed_anchor(row: Anchor) -> SignedAnchor:
    """A row as it is written elsewhere."""
    return SignedAnchor(row.text, bytes(row.signature), row.key)


def settled_position(patience_seconds: float) -> int | None:
    """A position below which nothing can appear any more; None where that was not reached in time."""
    ends = time.monotonic() + patience_seconds
    with connection.cursor() as cursor:
        cursor.execute(ALLOTTED)
        (allotted,) = cursor.fetchone()
        cursor.execute(NEW_TRANSACTION)
        (number,) = cursor.fetchone()
        while True:
            cursor.execute(UNDER_WAY, [number])
            if not cursor.fetchone()[0]:
                return int(allotted)
            if time.monotonic() >= ends:
                return None
            time.sleep(LOOK_AGAIN_SECONDS)


@transaction.atomic
def _write(key: Ed25519PrivateKey, last: Anchor | None, to: int) -> Anchor:
    told = read_text(last.text) if last else None
    after = last.position if last else 0
    digest, count = hashlib.sha256(), 0
    subjects, steps = Counter[str](), Counter[str]()
    sums = Counter[str](told.sums if told else {})
    for kind, (known, written) in (told.chains if told else {}).items():
        subjects[kind], steps[kind] = known, written
    for line, moved in entries.measured_between(after, to):
        digest.update(str(line).encode())
        count += 1
        steps[line.subject_type] += 1
        subjects[line.subject_type] += line.sequence == 1
        sums.update(moved)
    now = clock.now()
    anchor = signed(
        text_of(
            Statement(
                number=last.number + 1 if last else 1,
                made_at=now,
                previous=bytes(last.digest).hex() if last else BEGINNING,
                segment=Segment(after, to, count, digest.hexdigest()),
                entries=(last.entries if last else 0) + count,
                chains={kind: (subjects[kind], steps[kind]) for kind in steps},
                sums=sums,
                closes_on=_day_to_close(),
            )
        ),
        key,
    )
    row = _store(anchor)
    AnchorDelivery.objects.bulk_create(
        AnchorDelivery(anchor=row, place=place, try_at=now) for place in settings.ANCHORS
    )
    return row


def _store(anchor: SignedAnchor) -> Anchor:
    told = read_text(anchor.text)
    return Anchor.objects.create(
        number=told.number, text=anchor.text, signature=anchor.signature, key=anchor.key,
        digest=bytes.fromhex(anchor.digest), position=told.segment.to, entries=told.entries, made_at=told.made_at,
        closes_on=told.closes_on,
    )  # fmt: skip


def _day_to_close() -> date | None:
    """Yesterday, where no anchor closed it yet: the first anchor of a day closes the one before."""
    yesterday = timezone.localdate(clock.now()) - timedelta(days=1)
    is_closed = Anchor.objects.filter(closes_on__gte=yesterday).exists()
    return None if is_closed else yesterday
