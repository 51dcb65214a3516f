"""What `yuandian verify` proves of the ledgers: sums, balances, lots, stripes, and that the record says the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.points.models import EarningRule, PointsAccount, ServiceRecord
from yuandian.foundation.points.records import RuleRecord
from yuandian.foundation.points.rules import AccountKind, MovementKind, ProposalStatus
from yuandian.kernel.history import Broken, subject_type_of

# Each gives subject, sequence (0 where none), label.
UNBALANCED = """
SELECT movement.account_id, movement.sequence, account.name
FROM points_movement movement
JOIN points_pointsaccount account ON account.id = movement.account_id
LEFT JOIN points_posting posting ON posting.movement_id = movement.id
GROUP BY movement.id, account.name
HAVING coalesce(sum(posting.amount), 1) <> 0
"""
# What no constraint of the database holds.
NOWHERE = """
SELECT movement.account_id, movement.sequence, ''
FROM points_posting posting
JOIN points_movement movement ON movement.id = posting.movement_id
WHERE NOT EXISTS (SELECT FROM points_pointsaccount account WHERE account.id = posting.account_id)
UNION ALL
SELECT movement.account_id, movement.sequence, ''
FROM points_movement movement
WHERE movement.rule_version_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM points_ruleversion version WHERE version.id = movement.rule_version_id)
"""
BALANCES = f"""
SELECT account.id, 0, account.name
FROM points_pointsaccount account
LEFT JOIN (SELECT account_id, sum(amount) AS points FROM points_posting GROUP BY account_id) posted
    ON posted.account_id = account.id
LEFT JOIN (SELECT account_id, sum("left") AS points FROM points_lot GROUP BY account_id) lots
    ON lots.account_id = account.id
LEFT JOIN (SELECT account_id, sum("left") AS points FROM points_stripe GROUP BY account_id) stripes
    ON stripes.account_id = account.id
WHERE CASE account.kind
    WHEN '{AccountKind.PERSON}' THEN account.balance <> coalesce(posted.points, 0)
        OR account.balance <> coalesce(lots.points, 0)
    WHEN '{AccountKind.CHARITY}' THEN coalesce(stripes.points, 0) <> coalesce(posted.points, 0)
    WHEN '{AccountKind.FUND}' THEN coalesce(stripes.points, 0) <> coalesce(posted.points, 0)
    WHEN '{AccountKind.ISSUE}' THEN coalesce(posted.points, 0) > 0
    ELSE coalesce(posted.points, 0) < 0
END
"""
RECEIVED = f"('{MovementKind.FORWARD}', '{MovementKind.DONATE}')"
FUND_MONTHS = f"""
SELECT account.id, 0, account.name
FROM points_pointsaccount account
JOIN (
    SELECT coalesce(kept.account_id, posted.account_id) AS account_id
    FROM (
        SELECT account_id, month, sum(issued) AS issued, sum(paid) AS paid, sum(received) AS received
        FROM points_fundmonth GROUP BY 1, 2
    ) kept
    FULL JOIN (
        SELECT posting.account_id, date_trunc('month', movement.day)::date AS month,
            sum(posting.amount) FILTER (WHERE movement.kind = '{MovementKind.ISSUE}') AS issued,
            sum(posting.amount) FILTER (WHERE movement.kind IN {RECEIVED}) AS received,
            sum(posting.amount)
                FILTER (WHERE movement.kind NOT IN {RECEIVED} AND movement.kind <> '{MovementKind.ISSUE}') AS paid
        FROM points_posting posting
        JOIN points_movement movement ON movement.id = posting.movement_id
        JOIN points_pointsaccount fund ON fund.id = posting.account_id
            AND fund.kind IN ('{AccountKind.FUND}', '{AccountKind.CHARITY}')
        GROUP BY 1, 2
    ) posted ON posted.account_id = kept.account_id AND posted.month = kept.month
    WHERE coalesce(kept.issued, 0) <> coalesce(posted.issued, 0)
        OR coalesce(kept.paid, 0) <> -coalesce(posted.paid, 0)
        OR coalesce(kept.received, 0) <> coalesce(posted.received, 0)
    GROUP BY 1
) wrong ON wrong.account_id = account.id
"""
LOTS = """
SELECT lot.account_id, 0, account.name
FROM points_lot lot
JOIN points_pointsaccount account ON account.id = lot.account_id
LEFT JOIN (SELECT lot_id, sum(amount) AS points FROM points_posting WHERE lot_id IS NOT NULL GROUP BY lot_id) posted
    ON posted.lot_id = lot.id
WHERE lot."left" <> coalesce(posted.points, -1)
"""
RECORD = """
SELECT coalesce(movement.account_id, entry.subject_id), coalesce(movement.sequence, entry.sequence),
    coalesce(account.name, '')
FROM (SELECT * FROM kernel_history WHERE subject_type = %s) entry
FULL JOIN (
    SELECT made.*, (
        SELECT jsonb_agg(jsonb_build_array(posting.account_id, posting.amount, posting.lot_id) ORDER BY posting.id)
        FROM points_posting posting WHERE posting.movement_id = made.id
    ) AS postings, (
        SELECT coalesce(jsonb_agg(jsonb_build_array(lot.id, lot.expires_on) ORDER BY lot.id), '[]')
        FROM points_lot lot WHERE lot.movement_id = made.id
    ) AS lots
    FROM points_movement made
) movement ON movement.account_id = entry.subject_id AND movement.sequence = entry.sequence
LEFT JOIN points_pointsaccount account ON account.id = coalesce(movement.account_id, entry.subject_id)
WHERE movement.id IS NULL OR entry.subject_id IS NULL
    OR entry.action <> 'points.movement.' || movement.kind
    OR entry.details -> 'movement' <> to_jsonb(movement.id)
    OR entry.details -> 'key' <> to_jsonb(movement.key)
    OR entry.details -> 'day' <> to_jsonb(movement.day)
    OR entry.details -> 'rule_version' <> coalesce(to_jsonb(movement.rule_version_id), 'null')
    OR entry.details -> 'reverses' <> coalesce(to_jsonb(movement.reverses_id), 'null')
    OR entry.details -> 'postings' IS DISTINCT FROM movement.postings
    OR entry.details -> 'lots' IS DISTINCT FROM movement.lots
"""
HOURS = """
SELECT record.id, coalesce(entry.sequence, served.sequence, 0), record.person_id::text
FROM points_servicerecord record
LEFT JOIN (SELECT * FROM kernel_history WHERE subject_type = %s) entry ON entry.subject_id = record.id
FULL JOIN points_hourentry served ON served.record_id = entry.subject_id AND served.sequence = entry.sequence
WHERE entry.subject_id IS NULL <> (served.id IS NULL)
    OR entry.details -> 'minutes' <> to_jsonb(served.minutes)
    OR entry.details -> 'day' <> to_jsonb(served.day)
    OR entry.details -> 'key' <> to_jsonb(served.key)
UNION ALL
SELECT record.id, 0, record.person_id::text
FROM points_servicerecord record
LEFT JOIN (SELECT record_id, sum(minutes) AS minutes FROM points_hourentry GROUP BY record_id) served
    ON served.record_id = record.id
WHERE record.minutes <> coalesce(served.minutes, 0)
"""
# Every version of a rule is as it was proposed, and stands where it was decided to.
RULES = f"""
SELECT coalesce(version.rule_id, entry.subject_id), coalesce(entry.sequence, 0), coalesce(rule.title, '')
FROM (SELECT * FROM kernel_history WHERE action = '{RuleRecord.PROPOSE}') entry
FULL JOIN points_ruleversion version
    ON version.rule_id = entry.subject_id AND to_jsonb(version.number) = entry.details -> 'number'
LEFT JOIN points_earningrule rule ON rule.id = coalesce(version.rule_id, entry.subject_id)
LEFT JOIN kernel_history decided ON decided.subject_id = version.rule_id
    AND decided.details -> 'number' = to_jsonb(version.number)
    AND decided.action IN ('{RuleRecord.APPROVE}', '{RuleRecord.REFUSE}')
WHERE version.id IS NULL OR entry.subject_id IS NULL
    OR (entry.details -> 'points', entry.details -> 'per_day', entry.details -> 'per_month',
        entry.details -> 'expires_after_months', entry.details -> 'words', entry.details -> 'starts_on')
    <> (to_jsonb(version.points), to_jsonb(version.per_day), to_jsonb(version.per_month),
        to_jsonb(version.expires_after_months), to_jsonb(version.words), to_jsonb(version.starts_on))
    OR entry.account_id IS DISTINCT FROM version.proposed_by
    OR decided.account_id IS DISTINCT FROM version.decided_by
    OR version.status <> CASE decided.action
        WHEN '{RuleRecord.APPROVE}' THEN '{ProposalStatus.APPROVED}'
        WHEN '{RuleRecord.REFUSE}' THEN '{ProposalStatus.REFUSED}'
        ELSE '{ProposalStatus.PROPOSED}'
    END
"""

BOOKED = f"""
SELECT movement.id, movement.kind, movement.key, movement.subject_id, reversal.id, posting.account_id,
    sum(posting.amount)::bigint, bool_or(account.kind = '{AccountKind.FUND}')
FROM points_movement movement
LEFT JOIN points_movement reversal ON reversal.reverses_id = movement.id
LEFT JOIN points_posting posting ON posting.movement_id = movement.id
LEFT JOIN points_pointsaccount account ON account.id = posting.account_id
WHERE movement.id = ANY(%(ids)s) OR movement.key = ANY(%(keys)s)
GROUP BY movement.id, reversal.id, posting.account_id
"""


@dataclass(slots=True)
class BookedMovement:
    """A movement as its postings have it. `amounts`: what each account got, less what it gave; `to_funds`: the sum of
    those that are funds, None where none is among them.
    """

    id: UUID
    kind: MovementKind
    key: str
    subject_id: UUID | None
    reversal_id: UUID | None
    amounts: dict[UUID, int] = field(default_factory=dict)
    to_funds: int | None = None


def booked(ids: Iterable[UUID], keys: Iterable[str] = ()) -> list[BookedMovement]:
    """The movements with these ids or keys, for proofs of what other modules say of them. One statement."""
    found: dict[UUID, BookedMovement] = {}
    with connection.cursor() as cursor:
        cursor.execute(BOOKED, {"ids": list(ids), "keys": list(keys)})
        for id_, kind, key, subject_id, reversal_id, account_id, amount, is_fund in cursor.fetchall():
            movement = found.setdefault(id_, BookedMovement(id_, MovementKind(kind), key, subject_id, reversal_id))
            if account_id is not None:
                movement.amounts[account_id] = amount
            if is_fund:
                movement.to_funds = (movement.to_funds or 0) + amount
    return list(found.values())


def points_moved(details: Mapping[str, Any]) -> dict[str, int]:
    """What an anchor adds up of a movement: the points that went from one account to another."""
    return {"points_moved": sum(max(0, posting[1]) for posting in details["postings"])}


def minutes_served(details: Mapping[str, Any]) -> dict[str, int]:
    """What an anchor adds up of service hours."""
    return {"minutes_served": details["minutes"]}


def faults() -> Iterator[Broken]:
    """Everything in the ledgers that does not fit."""
    account, record, rule = (subject_type_of(model) for model in (PointsAccount, ServiceRecord, EarningRule))
    yield from _found(account, UNBALANCED, "a movement does not balance")
    yield from _found(account, NOWHERE, "a movement goes to an account, or by a rule, that is not there")
    yield from _found(account, BALANCES, "the balance is not the sum of the postings")
    yield from _found(account, FUND_MONTHS, "the figures of a fund's month are not the sum of its postings")
    yield from _found(account, LOTS, "what is left of a lot is not the sum of its postings")
    yield from _found(account, RECORD, "a movement is not as its record says", account)
    yield from _found(record, HOURS, "hours are not as their record says", record)
    yield from _found(rule, RULES, "a version of the rule is not as it was proposed and decided")


def _found(subject_type: str, sql: str, problem: str, *parameters: str) -> Iterator[Broken]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters or None)
        while rows := cursor.fetchmany(1_000):
            for subject_id, sequence, label in rows:
                yield Broken(subject_type, subject_id, sequence, problem, label)
