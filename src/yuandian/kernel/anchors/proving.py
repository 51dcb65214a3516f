"""The record as it is, compared with anchors that somebody kept: what was altered, cut off or taken out is named.

Needs the anchors and the public key, and nothing that lies in the database. With the lists of entries beside the
anchors each altered entry and each missing subject is named; without them the hour in which something is wrong.
"""

import gzip
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.utils import timezone

from yuandian.kernel.anchors.entries import lines_between
from yuandian.kernel.anchors.places import anchors_in
from yuandian.kernel.anchors.rules import (
    BEGINNING,
    AnchorFaulty,
    EntryLine,
    SignedAnchor,
    Statement,
    check_signature,
    entries_name,
    from_file,
    read_lines,
    read_text,
)
from yuandian.kernel.history import Broken, label_of
from yuandian.kernel.models import Anchor, HistoryEntry

OF_ANCHORS = "kernel.anchor"
NOBODY = UUID(int=0)
REMAINS = 500


@dataclass(slots=True)
class Proof:
    """What was compared: how many anchors, up to which entry, how many entries came since. Filled as it goes."""

    anchors: int = 0
    last: Statement | None = None
    entries: int = 0
    since: int = 0
    digests: dict[int, str] = field(default_factory=dict)


def prove(folder: Path, keys: Mapping[str, Ed25519PublicKey], proof: Proof) -> Iterator[Broken]:
    """Compares the record with the anchors in a folder; yields what does not fit, each subject once."""
    named: set[UUID] = set()
    for name, content in anchors_in(folder):
        try:
            anchor = from_file(content)
            check_signature(anchor, keys)
            told = read_text(anchor.text)
            _check_chain(told, proof)
        except AnchorFaulty as error:
            yield _of_anchor(name, str(error))
            return
        proof.anchors += 1
        proof.last, proof.digests[told.number] = told, anchor.digest
        yield from _compare(folder, told, proof, named)
    if proof.last is None:
        yield _of_anchor(str(folder), "there are no anchors")
        return
    proof.since = HistoryEntry.objects.filter(position__gt=proof.last.segment.to).count()
    yield from _compare_with_table(proof)


def _check_chain(told: Statement, proof: Proof) -> None:
    last = proof.last
    number, previous = (last.number, proof.digests[last.number]) if last else (0, BEGINNING)
    if told.number != number + 1:
        raise AnchorFaulty(f"anchor {number + 1} is missing")
    if told.previous != previous or told.segment.after != (last.segment.to if last else 0):
        raise AnchorFaulty("it does not follow from the anchor before")


def _compare(folder: Path, told: Statement, proof: Proof, named: set[UUID]) -> Iterator[Broken]:
    segment = told.segment
    digest, count = hashlib.sha256(), 0
    for line in lines_between(segment.after, segment.to):
        digest.update(str(line).encode())
        count += 1
    proof.entries += count
    if digest.hexdigest() == segment.digest:
        return
    listed = folder / entries_name(told.number)
    if not listed.exists():
        until = timezone.localtime(told.made_at)
        counts = f"{segment.count} then, {count} now"
        since = f"entries before {until:%Y-%m-%d %H:%M} are not as anchored: {counts}"
        yield _of_anchor(f"anchor {told.number}", since)
        return
    packed = listed.read_bytes()
    if hashlib.sha256(gzip.decompress(packed)).hexdigest() != segment.digest:
        yield _of_anchor(listed.name, "the list is not the one that was anchored")
        return
    yield from _name(packed, told, named)


def _name(packed: bytes, told: Statement, named: set[UUID]) -> Iterator[Broken]:
    """Each subject whose entries are not as the list has them, once."""
    segment = told.segment
    kept = read_lines(io.TextIOWrapper(gzip.GzipFile(fileobj=io.BytesIO(packed))))
    gone: dict[UUID, EntryLine] = {}
    when = f"{timezone.localtime(told.made_at):%Y-%m-%d %H:%M}"
    for was, line in _side_by_side(kept, lines_between(segment.after, segment.to)):
        if was == line:
            continue
        if line is None:
            assert was is not None
            gone.setdefault(was.subject_id, was)
        elif line.subject_id not in named:
            named.add(line.subject_id)
            what = f"slipped in before {when}" if was is None else f"altered since it was anchored at {when}"
            yield _of_entry(line, f"an entry was {what}")
    remaining = _remaining(list(gone))
    for subject_id, line in gone.items():
        if subject_id in named:
            continue
        named.add(subject_id)
        how = "entries are gone" if subject_id in remaining else "it was deleted whole, record and all,"
        yield _of_entry(line, f"{how} since it was anchored at {when}")


def _side_by_side(
    kept: Iterator[EntryLine], now: Iterator[EntryLine]
) -> Iterator[tuple[EntryLine | None, EntryLine | None]]:
    """Two lists in the order of positions, line beside line; None where one has nothing at a position."""
    left, right = next(kept, None), next(now, None)
    while left is not None or right is not None:
        if right is None or (left is not None and left.position < right.position):
            yield left, None
            left = next(kept, None)
        elif left is None or right.position < left.position:
            yield None, right
            right = next(now, None)
        else:
            yield left, right
            left, right = next(kept, None), next(now, None)


def _remaining(subject_ids: list[UUID]) -> set[UUID]:
    """Those of whose record anything is left."""
    found: set[UUID] = set()
    for start in range(0, len(subject_ids), REMAINS):
        some = HistoryEntry.objects.filter(subject_id__in=subject_ids[start : start + REMAINS])
        found.update(some.values_list("subject_id", flat=True).distinct())
    return found


def _compare_with_table(proof: Proof) -> Iterator[Broken]:
    """The database's own anchors say what the kept ones say, where it has them."""
    for row in Anchor.objects.filter(number__in=list(proof.digests)).order_by("number").iterator():
        is_as_signed = SignedAnchor(row.text, bytes(row.signature), row.key).digest == proof.digests[row.number]
        if not is_as_signed:
            yield _of_anchor(f"anchor {row.number}", "the database's own anchor is another one")


def _of_anchor(label: str, problem: str) -> Broken:
    return Broken(OF_ANCHORS, NOBODY, 0, problem, label)


def _of_entry(line: EntryLine, problem: str) -> Broken:
    return Broken(
        line.subject_type, line.subject_id, line.sequence, problem, label_of(line.subject_type, line.subject_id)
    )
