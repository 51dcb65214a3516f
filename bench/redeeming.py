"""What the bench asks a web process of the ledger: to redeem, to reward, and to write a redemption's rows at once.

Nobody is signed in and nothing is parsed, on either side of the comparison.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from bench.ledger import PEOPLE
from yuandian.foundation.points.models import Lot, PointsAccount
from yuandian.foundation.points.rules import AccountKind, Audience
from yuandian.foundation.points.services.bookings import Cause, account_for, person_account
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.foundation.points.services.movements import earn, spend
from yuandian.kernel.actor import system_actor
from yuandian.kernel.ids import new_id

BENCH = system_actor("bench")
RULE, PLENTY = "bench", "bench_plenty"
FUND, MERCHANT = UUID(int=1), UUID(int=2)
# The rows of one redemption; what differs from one to the next is the ids and the key.
FLOOR = """
WITH movement AS (
    INSERT INTO points_movement (id, created_at, kind, key, account_id, sequence, day, words, rule_version_id,
                                 subject_type, subject_id, reverses_id)
    VALUES (%(id)s, now(), 'spend', %(key)s, %(account)s, %(sequence)s, current_date, '早餐一份', NULL, '', NULL, NULL)
), changed AS (
    UPDATE points_lot SET "left" = "left" - 1 WHERE id = %(lot)s
), posted AS (
    INSERT INTO points_posting (movement_id, account_id, amount, lot_id)
    VALUES (%(id)s, %(account)s, -1, %(lot)s), (%(id)s, %(merchant)s, 1, NULL)
), recorded AS (
    INSERT INTO kernel_history (subject_id, sequence, subject_type, area_id, at, account_id, post_id, system, action,
                                details, digest)
    VALUES (%(account)s, %(sequence)s, 'points.pointsaccount', NULL, now(), NULL, NULL, 'bench',
            'points.movement.spend', %(details)s::jsonb, %(digest)s)
)
UPDATE points_pointsaccount SET balance = balance - 1, history_count = %(sequence)s, history_head = %(digest)s
WHERE id = %(account)s
"""


@csrf_exempt
def lay_out(_request: HttpRequest) -> HttpResponse:
    """A fund, a merchant, and people who have plenty: one half redeem, to the other half the statement is applied."""
    fund = fund_of(FUND, "基金")
    issue(BENCH, fund.pk, 1_000_000, "first", "预算")
    for rule, points in ((RULE, 1), (PLENTY, 2_000)):
        version = propose_rule(
            BENCH, rule, Audience.RESIDENT, "清扫", points=points, words="清扫", starts_on=date(2026, 1, 1)
        )
        decide_rule(BENCH, version.pk, is_approved=True)
    for number in range(2 * PEOPLE):
        earn(BENCH, person(number), PLENTY, fund.pk, f"plenty {number}")
    account_for(AccountKind.MERCHANT, MERCHANT, "早点铺")
    return _done()


def person(number: int) -> UUID:
    """One of the people; from `PEOPLE` on those of the floor."""
    return UUID(int=1_000 + number)


@csrf_exempt
def redeem(_request: HttpRequest, number: int) -> HttpResponse:
    """A point of somebody's for the merchant that all use."""
    spend(BENCH, person(number), _account(AccountKind.MERCHANT), 1, Cause(key=str(new_id()), words="早餐一份"))
    return _done()


@csrf_exempt
def reward(_request: HttpRequest, number: int) -> HttpResponse:
    """A point for somebody out of the fund that all use."""
    earn(BENCH, person(number), RULE, _account(AccountKind.FUND), str(new_id()))
    return _done()


@csrf_exempt
def write_rows(_request: HttpRequest, number: int) -> HttpResponse:
    """The rows that `redeem` writes, to accounts of their own, knowing everything before."""
    mine = _mine(number)
    values: dict[str, Any] = {
        "id": new_id(), "key": str(new_id()), "account": mine.account_id, "merchant": _account(AccountKind.MERCHANT),
        "lot": mine.lot_id, "sequence": next(mine.sequences), "details": mine.details, "digest": b"0" * 32,
    }  # fmt: skip
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FLOOR, values)
    return _done()


@dataclass(frozen=True, slots=True)
class _Mine:
    account_id: UUID
    lot_id: UUID
    sequences: "count[int]"
    details: str


@cache
def _mine(number: int) -> _Mine:
    account = person_account(person(PEOPLE + number))
    details = {
        "movement": str(new_id()), "key": str(new_id()), "day": "2026-11-22", "rule_version": None, "reverses": None,
        "postings": [[str(new_id()), -1, str(new_id())], [str(new_id()), 1, None]], "lots": [],
    }  # fmt: skip
    # Each process counts in a range of its own.
    return _Mine(
        account.pk,
        Lot.objects.get(account=account).pk,
        count(_process() * 1_000_000),
        msgspec.json.encode(details).decode(),
    )


@cache
def _process() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('bench_processes')")
        (number,) = cursor.fetchone()
    return int(number)


@cache
def _account(kind: AccountKind) -> UUID:
    return PointsAccount.objects.get(kind=kind.value, owner_id=FUND if kind == AccountKind.FUND else MERCHANT).pk


def _done() -> HttpResponse:
    return HttpResponse(b"{}", content_type="application/json")


ACTS: dict[str, Callable[..., HttpResponse]] = {"redeem": redeem, "reward": reward, "rows": write_rows}
