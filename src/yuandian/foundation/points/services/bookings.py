"""How points move: one lock, one look, one statement that writes it all. Nothing else writes to the ledger.

A movement is led by one account, a person's wherever one takes part, whose row is locked. All other accounts are only
posted to, so that a merchant or a fund that everybody uses makes nobody wait.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from yuandian.foundation.points.errors import KeyUsedOtherwise
from yuandian.foundation.points.models import Lot, Movement, PointsAccount
from yuandian.foundation.points.records import MovementRecord
from yuandian.foundation.points.rules import AccountKind, MovementKind, OpenLot, Taken
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import Entry, chain, entry_by, subject_type_of
from yuandian.kernel.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why points move: for people (`words`), for machines (`key`: once), and what it was for."""

    key: str
    words: str
    subject_type: str = ""
    subject_id: UUID | None = None
    rule_version_id: UUID | None = None
    reverses_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PostingLine:
    """So many points into an account, out of it where negative; of a lot where it is a person's."""

    account_id: UUID
    amount: int
    lot_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewLot:
    """Points that come to a person."""

    account_id: UUID
    amount: int
    expires_on: date
    id: UUID = field(default_factory=new_id)


@dataclass(slots=True)
class Booking:
    """A movement being made while its leading account is locked."""

    account: PointsAccount
    kind: MovementKind
    cause: Cause
    lines: list[PostingLine] = field(default_factory=list)
    new_lots: list[NewLot] = field(default_factory=list)
    lots: Mapping[UUID, int] = field(default_factory=dict)

    def pay(self, account_id: UUID, amount: int) -> Self:
        """Points into a pot, out of it where negative."""
        self.lines.append(PostingLine(account_id, amount))
        return self

    def debit(self, account_id: UUID, taken: Sequence[Taken]) -> Self:
        """Points out of a person's lots."""
        self.lines += [PostingLine(account_id, -one.points, one.lot_id) for one in taken]
        self.lots = dict(self.lots) | {one.lot_id: -one.points for one in taken}
        return self

    def put_back(self, account_id: UUID, lot_id: UUID, points: int) -> Self:
        """Points back into the lot that they came from."""
        self.lines.append(PostingLine(account_id, points, lot_id))
        self.lots = dict(self.lots) | {lot_id: points}
        return self

    def credit(self, lot: NewLot) -> Self:
        """Points that begin a lot."""
        self.new_lots.append(lot)
        self.lines.append(PostingLine(lot.account_id, lot.amount, lot.id))
        return self


def locked(account_id: UUID) -> PointsAccount:
    """The account, nobody else's until the transaction ends."""
    return PointsAccount.objects.select_for_update(no_key=True).get(pk=account_id)


def done_before(key: str, account: PointsAccount, kind: MovementKind) -> Movement | None:
    """The movement that stands for the key. Raises `KeyUsedOtherwise` where it is of another kind or account."""
    found = Movement.objects.filter(key=key).first()
    if found is not None and (found.account_id, found.kind) != (account.pk, kind.value):
        raise KeyUsedOtherwise
    return found


def open_lots(account: PointsAccount) -> list[OpenLot]:
    """What is left of the account's lots, expired ones among them."""
    rows = Lot.objects.filter(account=account, left__gt=0).values_list("id", "left", "expires_on")
    return [OpenLot(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class LockedAccount:
    """A person's account under its lock, the movement that stands for the key already, and the open lots."""

    account: PointsAccount
    before: Movement | None
    lots: list[OpenLot]


# hot path: one statement. A waiter for the lock reads what was there before they waited; the row under its lock
# tells, and they look again.
LOCK_ACCOUNT = """
WITH held AS MATERIALIZED (
    SELECT id, name, balance, history_count, history_head FROM points_pointsaccount
    WHERE kind = %s AND owner_id = %s FOR NO KEY UPDATE
)
SELECT held.*, held.history_count = seen.history_count AND held.balance = seen.balance,
    (SELECT id FROM points_movement WHERE key = %s), lot.id, lot."left", lot.expires_on
FROM held JOIN points_pointsaccount seen ON seen.id = held.id
LEFT JOIN points_lot lot ON lot.account_id = held.id AND lot."left" > 0
"""


def lock_account(person_id: UUID, key: str, kind: MovementKind) -> LockedAccount:
    """Locks a person's account, opened if it is their first time. Raises as `done_before` does."""
    asked = (AccountKind.PERSON.value, person_id, key)
    with connection.cursor() as cursor:
        cursor.execute(LOCK_ACCOUNT, asked)
        rows = cursor.fetchall()
        if not rows:
            person_account(person_id)
        if not rows or not rows[0][5]:
            cursor.execute(LOCK_ACCOUNT, asked)
            rows = cursor.fetchall()
    account_id, name, balance, count, head, _, movement_id = rows[0][:7]
    account = PointsAccount(
        id=account_id, kind=AccountKind.PERSON.value, owner_id=person_id, name=name, balance=balance,
        history_count=count, history_head=head,
    )  # fmt: skip
    before = done_before(key, account, kind) if movement_id else None
    return LockedAccount(account, before, [OpenLot(*row[7:]) for row in rows if row[7]])


def persons_in_lock_order(persons: Collection[UUID]) -> list[UUID]:
    """People in the order in which their accounts are locked where several are; opens those that are missing."""
    if len(persons) == 1:
        return list(persons)
    rows = PointsAccount.objects.filter(kind=AccountKind.PERSON.value, owner_id__in=persons)
    accounts = dict(rows.values_list("owner_id", "id"))
    for person_id in sorted(set(persons) - accounts.keys()):
        accounts[person_id] = person_account(person_id).pk
    return sorted(persons, key=accounts.__getitem__)


def person_account(person_id: UUID) -> PointsAccount:
    """A person's account; its name is no personal data."""
    return account_for(AccountKind.PERSON, person_id, str(person_id))


BOOK = """
WITH movement AS (
    INSERT INTO points_movement (id, created_at, kind, key, account_id, sequence, day, words, rule_version_id,
                                 subject_type, subject_id, reverses_id)
    VALUES (%(id)s, %(at)s, %(kind)s, %(key)s, %(account)s, %(sequence)s, %(day)s, %(words)s, %(rule_version)s,
            %(subject_type)s, %(subject)s, %(reverses)s)
), begun AS (
    INSERT INTO points_lot (id, created_at, movement_id, account_id, amount, "left", expires_on)
    SELECT lot, %(at)s, %(id)s, holder, amount, amount, expires_on
    FROM unnest(%(lot_ids)s::uuid[], %(lot_accounts)s::uuid[], %(lot_amounts)s::bigint[], %(lot_days)s::date[])
        AS begun(lot, holder, amount, expires_on)
), changed AS (
    UPDATE points_lot SET "left" = points_lot."left" + moved.amount
    FROM unnest(%(moved_lots)s::uuid[], %(moved_amounts)s::bigint[]) AS moved(lot, amount)
    WHERE points_lot.id = moved.lot
), posted AS (
    INSERT INTO points_posting (movement_id, account_id, amount, lot_id)
    SELECT %(id)s, holder, amount, lot
    FROM unnest(%(side_accounts)s::uuid[], %(side_amounts)s::bigint[], %(side_lots)s::uuid[])
        WITH ORDINALITY AS side(holder, amount, lot, place) ORDER BY place
), recorded AS (
    INSERT INTO kernel_history (subject_id, sequence, subject_type, area_id, at, account_id, post_id, system, action,
                                details, digest)
    VALUES (%(account)s, %(sequence)s, %(subject_type_of_account)s, %(area)s, %(at)s, %(by)s, NULL, %(system)s,
            %(action)s, %(details)s::jsonb, %(head)s)
)
UPDATE points_pointsaccount SET balance = balance + %(own)s, history_count = %(sequence)s, history_head = %(head)s
WHERE id = %(account)s
"""


def book(actor: Actor, booking: Booking, *, area_id: UUID | None = None) -> Movement:
    """Writes a movement, its postings and lots, and its entry in the record of the account that leads it.

    The account is locked by the caller, who has looked for the key. Costs one statement.
    """
    account, cause, now = booking.account, booking.cause, clock.now()
    assert sum(side.amount for side in booking.lines) == 0, "a movement balances"
    made = Movement(
        id=new_id(), created_at=now, kind=booking.kind.value, key=cause.key, account=account,
        sequence=account.history_count + 1, day=timezone.localdate(now), words=cause.words,
        rule_version_id=cause.rule_version_id, subject_type=cause.subject_type, subject_id=cause.subject_id,
        reverses_id=cause.reverses_id,
    )  # fmt: skip
    entry = entry_by(actor, MovementRecord[booking.kind.name], details_of(made, booking), None, now)
    (recorded,), count, head = chain(
        subject_type_of(PointsAccount), account.pk, area_id, account.history_count, bytes(account.history_head), [entry]
    )
    own = sum(side.amount for side in booking.lines if side.account_id == account.pk)
    kept = own if account.kind == AccountKind.PERSON else 0
    with connection.cursor() as cursor:
        cursor.execute(BOOK, _values(made, booking) | _entry_values(recorded) | {"own": kept})
    account.history_count, account.history_head, account.balance = count, head, account.balance + kept
    return made


def details_of(movement: Movement, booking: Booking) -> dict[str, Any]:
    """What the record says of a movement; `proofs.py` compares it with the tables."""
    return {
        "movement": str(movement.id),
        "key": movement.key,
        "day": movement.day.isoformat(),
        "rule_version": str(movement.rule_version_id) if movement.rule_version_id else None,
        "reverses": str(movement.reverses_id) if movement.reverses_id else None,
        "postings": [
            [str(side.account_id), side.amount, str(side.lot_id) if side.lot_id else None] for side in booking.lines
        ],
        "lots": [[str(lot.id), lot.expires_on.isoformat()] for lot in booking.new_lots],
    }


def _values(movement: Movement, booking: Booking) -> dict[str, Any]:
    return {
        "id": movement.id, "at": movement.created_at, "kind": movement.kind, "key": movement.key,
        "account": movement.account_id, "sequence": movement.sequence, "day": movement.day, "words": movement.words,
        "rule_version": movement.rule_version_id, "subject_type": movement.subject_type,
        "subject": movement.subject_id, "reverses": movement.reverses_id,
        "lot_ids": [lot.id for lot in booking.new_lots],
        "lot_accounts": [lot.account_id for lot in booking.new_lots],
        "lot_amounts": [lot.amount for lot in booking.new_lots],
        "lot_days": [lot.expires_on for lot in booking.new_lots],
        "moved_lots": list(booking.lots), "moved_amounts": list(booking.lots.values()),
        "side_accounts": [side.account_id for side in booking.lines],
        "side_amounts": [side.amount for side in booking.lines],
        "side_lots": [side.lot_id for side in booking.lines],
    }  # fmt: skip


def _entry_values(entry: Entry) -> dict[str, Any]:
    return {
        "subject_type_of_account": entry.subject_type, "area": entry.area_id, "by": entry.account_id,
        "system": entry.system, "action": entry.action, "details": entry.details, "head": entry.digest,
    }  # fmt: skip


def account_for(kind: AccountKind, owner_id: UUID | None = None, name: str = "") -> PointsAccount:
    """The account of a person or a pot, opened with its first use."""
    with transaction.atomic():
        found, _ = PointsAccount.objects.get_or_create(
            kind=kind.value, owner_id=owner_id, defaults={"name": name or kind.value}
        )
    return found
