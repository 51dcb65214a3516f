"""The record: an append-only, hash-chained log of every change in the life of a subject.

Each entry's digest is SM3 over the digest before it and the entry itself; the subject's own row holds the number of
entries and the last digest, so that an altered, a missing and a cut-off entry all show. `verify` proves it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, ClassVar
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from django.db import connection, models, transaction

from yuandian.kernel import clock, proven
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_all
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.record_kinds import RecordKind

GENESIS = b""
BATCH = 2_000


class Chained(models.Model):
    """A subject with a record: the count of its entries and the digest of the last one.

    `chain_name` is given by a model that has moved since its first entry was written. `proven` lists the columns whose
    state each entry holds (`kernel.proven`): a tuple for each version of the list, the newest last. Of a model that
    `begins_recorded` no row comes to be without an entry: one that has none was slipped in.
    """

    chain_name: ClassVar[str] = ""
    proven: ClassVar[tuple[tuple[str, ...], ...]] = ()
    begins_recorded: ClassVar[bool] = False

    history_count = models.IntegerField(default=0, editable=False)
    history_head = models.BinaryField(default=GENESIS, editable=False)

    class Meta:
        abstract = True


@dataclass(frozen=True, slots=True)
class NewEntry:
    """One entry before it is chained. `details` may hold text, whole numbers, booleans, None, lists and dicts."""

    action: RecordKind
    at: datetime
    account_id: UUID | None
    post_id: UUID | None
    system: str
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A chained entry, column by column as the table has it."""

    subject_id: UUID
    sequence: int
    subject_type: str
    area_id: UUID | None
    at: datetime
    account_id: UUID | None
    post_id: UUID | None
    system: str
    action: str
    details: str
    digest: bytes
    state: bytes | None = None


Row = tuple[int, NewEntry, bytes, bytes | None]  # sequence, entry, digest, state


@dataclass(frozen=True, slots=True)
class RecordStep:
    """One entry as its subject's page shows it."""

    at: datetime
    action: str
    account_id: UUID | None
    post_id: UUID | None
    system: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Broken:
    """One fault in the record. `label` names the subject as people know it."""

    subject_type: str
    subject_id: UUID
    sequence: int
    problem: str
    label: str


def digest_of(
    previous: bytes, subject_type: str, subject_id: UUID, sequence: int, new: NewEntry, state: bytes | None = None
) -> bytes:
    """SM3 over the previous digest, the canonical JSON of the step (keys sorted, UTC to the microsecond) and the state
    of the subject's proven columns, where the step holds one.
    """
    body = json.dumps(
        [
            subject_type,
            str(subject_id),
            sequence,
            new.at.astimezone(UTC).isoformat(timespec="microseconds"),
            str(new.account_id or ""),
            str(new.post_id or ""),
            new.system,
            new.action,
            new.details,
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    sm3 = hashes.Hash(hashes.SM3())
    sm3.update(previous)
    sm3.update(body.encode())
    if state is not None:
        sm3.update(state)
    return sm3.finalize()


def state_now(subject: Chained) -> bytes | None:
    """The state of a subject's proven columns as they are in memory; None where its model names none."""
    model = type(subject)
    return proven.state_of(model.proven, vars(subject), proven.real_columns(model)) if model.proven else None


def entry_by(
    actor: Actor, action: RecordKind, details: Mapping[str, Any], post_id: UUID | None, at: datetime | None = None
) -> NewEntry:
    """An entry of what was done by `actor` under the post `post_id`, now unless `at` says otherwise."""
    return NewEntry(action, at or clock.now(), actor.account_id, post_id, actor.system, details)


def chain(
    subject_type: str,
    subject_id: UUID,
    area_id: UUID | None,
    count: int,
    head: bytes,
    new_entries: Sequence[NewEntry],
    state: bytes | None = None,
) -> tuple[list[Entry], int, bytes]:
    """Chains `new_entries` to what stands; gives the entries, the new count and the new head. Writes nothing.

    `state` is that of the subject's proven columns after the last of them, which holds it. Mobiles and ID numbers in
    the details are masked: an entry cannot be changed afterwards.
    """
    entries: list[Entry] = []
    for number, plain in enumerate(new_entries, start=1):
        new = replace(plain, details=mask_all(plain.details))
        count += 1
        held = state if number == len(new_entries) else None
        head = digest_of(head, subject_type, subject_id, count, new, held)
        details = json.dumps(new.details, ensure_ascii=False)
        entries.append(
            Entry(
                subject_id, count, subject_type, area_id, new.at, new.account_id, new.post_id, new.system,
                new.action, details, head, held,
            )
        )  # fmt: skip
    return entries, count, head


INSERT_ENTRY = """
INSERT INTO kernel_history
    (subject_id, sequence, subject_type, area_id, at, account_id, post_id, system, action, details, digest, state)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s)
"""


def write(entries: Iterable[Entry]) -> None:
    """Inserts chained entries. The caller holds the subject's lock and stores its new count and head."""
    rows = [
        (e.subject_id, e.sequence, e.subject_type, e.area_id, e.at, e.account_id, e.post_id, e.system, e.action,
         e.details, e.digest, e.state)
        for e in entries
    ]  # fmt: skip
    with connection.cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(INSERT_ENTRY, rows[0])
        else:
            cursor.executemany(INSERT_ENTRY, rows)


def append(
    subject: Chained,
    action: RecordKind,
    *,
    actor: Actor,
    details: Mapping[str, Any] | None = None,
    post_id: UUID | None = None,
    at: datetime | None = None,
    area_id: UUID | None = None,
) -> None:
    """Records one entry of a saved subject and stores its new head.

    The subject must be locked (`select_for_update`) or created in the same transaction: two writers of one chain
    would otherwise collide on the sequence, which the primary key refuses.
    """
    subject_type = subject_type_of(type(subject))
    new = entry_by(actor, action, details or {}, post_id, at)
    entries, count, head = chain(
        subject_type, subject.pk, area_id, subject.history_count, bytes(subject.history_head), [new],
        state_now(subject),
    )  # fmt: skip
    write(entries)
    subject.history_count, subject.history_head = count, head
    type(subject)._base_manager.filter(pk=subject.pk).update(history_count=count, history_head=head)  # noqa: SLF001


def append_to_all(
    subjects: Sequence[tuple[Chained, UUID | None]],
    action: RecordKind,
    *,
    actor: Actor,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Records the same entry of many subjects of one table, each with its area, in few statements.

    As for `append`, the subjects must be locked.
    """
    if not subjects:
        return
    table = type(subjects[0][0])
    new, entries = entry_by(actor, action, details or {}, None), list[Entry]()
    for subject, area_id in subjects:
        made, subject.history_count, subject.history_head = chain(
            subject_type_of(table), subject.pk, area_id, subject.history_count, bytes(subject.history_head), [new],
            state_now(subject),
        )  # fmt: skip
        entries += made
    write(entries)
    rows = [subject for subject, _ in subjects]
    table._base_manager.bulk_update(rows, ["history_count", "history_head"], batch_size=BATCH)  # noqa: SLF001


def entries_of(subject: Chained) -> list[HistoryEntry]:
    """The whole record of one subject, oldest first."""
    return list(HistoryEntry.objects.filter(subject_id=subject.pk).order_by("sequence"))


def last_entry_of(subject: Chained) -> HistoryEntry | None:
    """The newest entry in the record of one subject."""
    return HistoryEntry.objects.filter(subject_id=subject.pk).order_by("-sequence").first()


def steps_of(subject: Chained) -> list[RecordStep]:
    """The whole record of one subject as its page shows it, oldest first."""
    columns = ("at", "action", "account_id", "post_id", "system", "details")
    rows = HistoryEntry.objects.filter(subject_id=subject.pk).order_by("sequence").values_list(*columns)
    return [RecordStep(*row) for row in rows]


_labels: dict[type[Chained], str] = {}
_proofs: list[Callable[[], Iterator["Broken"]]] = []


def register_chain(model: type[Chained], label_column: str) -> None:
    """Makes `verify` check every row of `model`; `label_column` names a subject to people, such as a case number."""
    _labels[model] = label_column


def register_proof(proof: Callable[[], Iterator[Broken]]) -> None:
    """Makes `verify` ask `proof`, too, for what does not fit between a record and the tables that it tells of."""
    if proof not in _proofs:
        _proofs.append(proof)


def label_of(subject_type: str, subject_id: UUID) -> str:
    """How people know a subject, as far as it is still there; else its id."""
    for model, column in _labels.items():
        if subject_type_of(model) == subject_type:
            label = model._base_manager.filter(pk=subject_id).values_list(column, flat=True).first()  # noqa: SLF001
            return str(subject_id) if label is None else str(label)
    return str(subject_id)


def subject_type_of(model: type[models.Model]) -> str:
    """The name under which a model's subjects stand in the record."""
    return str(getattr(model, "chain_name", "") or model._meta.label_lower)  # noqa: SLF001


def verify(report: Callable[[str, int, int], None] | None = None) -> Iterator[Broken]:
    """Re-computes every chain and compares it with the heads; yields what does not fit.

    Streams in id order, so that memory stays flat however long the record is, and looks at one moment: what is written
    meanwhile is no fault. `report(subject_type, done, total)` is called now and then.
    """
    with _one_moment():
        yield from _verify_all(report)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Within the block every statement sees the same; within a caller's transaction, what that one sees."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _verify_all(report: Callable[[str, int, int], None] | None) -> Iterator[Broken]:
    known = {subject_type_of(model) for model in _labels}
    for model, label_column in _labels.items():
        yield from _verify_model(model, label_column, report)
    strangers = HistoryEntry.objects.exclude(subject_type__in=known).values_list(
        "subject_type", "subject_id", "sequence"
    )
    for subject_type, subject_id, sequence in strangers.iterator():
        yield Broken(subject_type, subject_id, sequence, "the subject's kind is unknown", str(subject_id))
    for proof in _proofs:
        yield from proof()


def _verify_model(
    model: type[Chained], label_column: str, report: Callable[[str, int, int], None] | None
) -> Iterator[Broken]:
    subject_type = subject_type_of(model)
    manager = model._base_manager  # noqa: SLF001
    total = manager.count()
    under_proof = sorted({name for names in model.proven for name in names})
    subjects = manager.order_by("pk").values_list("pk", label_column, "history_count", "history_head", *under_proof)
    chains = _chains(subject_type)
    current = next(chains, None)
    for done, (subject_id, label, count, head, *columns) in enumerate(subjects.iterator(BATCH), start=1):
        while current is not None and current[0] < subject_id:
            yield Broken(subject_type, current[0], 0, "its subject is gone", str(current[0]))
            current = next(chains, None)
        entries: list[Row] = []
        if current is not None and current[0] == subject_id:
            entries = current[1]
            current = next(chains, None)
        yield from _verify_subject(subject_type, subject_id, str(label), count, bytes(head), entries)
        if under_proof:
            yield from _verify_columns(
                model, subject_id, str(label), entries, dict(zip(under_proof, columns, strict=True))
            )
        if report and (done % BATCH == 0 or done == total):
            report(subject_type, done, total)
    while current is not None:
        yield Broken(subject_type, current[0], 0, "its subject is gone", str(current[0]))
        current = next(chains, None)


def _verify_columns(
    model: type[Chained], subject_id: UUID, label: str, entries: list[Row], values: Mapping[str, Any]
) -> Iterator[Broken]:
    """That the columns are as the last entry says. Subjects without a state yet were last changed before there was."""
    subject_type = subject_type_of(model)
    if not entries:
        if model.begins_recorded:
            yield Broken(subject_type, subject_id, 0, "it is in no record", label)
        return
    sequence, _, _, state = entries[-1]
    if state is None:
        if any(entry[3] is not None for entry in entries):
            yield Broken(subject_type, subject_id, sequence, "the last entry does not say what it left", label)
        return
    if names := proven.changed_columns(model.proven, values, proven.real_columns(model), state):
        problem = f"not as its record says: {', '.join(names)}"
        yield Broken(subject_type, subject_id, sequence, problem, label)


COLUMNS = ("subject_id", "sequence", "action", "at", "account_id", "post_id", "system", "details", "digest", "state")


def _chains(subject_type: str) -> Iterator[tuple[UUID, list[Row]]]:
    rows = (
        HistoryEntry.objects.filter(subject_type=subject_type).order_by("subject_id", "sequence").values_list(*COLUMNS)
    )
    for subject_id, entries in groupby(rows.iterator(BATCH), key=itemgetter(0)):
        yield (
            subject_id,
            [
                (entry[1], NewEntry(*entry[2:8]), bytes(entry[8]), None if entry[9] is None else bytes(entry[9]))
                for entry in entries
            ],
        )


def _verify_subject(
    subject_type: str, subject_id: UUID, label: str, count: int, head: bytes, entries: list[Row]
) -> Iterator[Broken]:
    digest = GENESIS
    for expected, (sequence, new, recorded, state) in enumerate(entries, start=1):
        if sequence != expected:
            yield Broken(subject_type, subject_id, expected, "an entry is missing", label)
            return
        digest = digest_of(digest, subject_type, subject_id, expected, new, state)
        if digest != recorded:
            yield Broken(subject_type, subject_id, expected, "an entry was altered", label)
            return
    if len(entries) != count:
        yield Broken(subject_type, subject_id, count, "entries are missing at the end", label)
    elif digest != head:
        yield Broken(subject_type, subject_id, count, "the head does not fit the record", label)
