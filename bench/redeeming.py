"""How fast points are redeemed and earned, asked straight of the code in one process by several threads.

The statement of the floor runs in the same threads, so that what Python and the driver cost is on both sides.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import count
from uuid import UUID

import msgspec
from django.db import connection, transaction

from yuandian.foundation.points.models import Lot, Movement, PointsAccount
from yuandian.foundation.points.rules import AccountKind, Audience
from yuandian.foundation.points.services.booking import Cause, account_for
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.foundation.points.services.moving import earn, person_account, spend
from yuandian.foundation.points.services.ruling import decide_rule, propose_rule
from yuandian.kernel.actor import system_actor
from yuandian.kernel.ids import new_id

BENCH = system_actor("bench")
PEOPLE, THREADS, MANY = 200, 8, 64
RULE = "bench"
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
    VALUES (%(account)s, %(sequence)s, 'points.pointsaccount', NULL, now(), NULL, NULL, 'bench', 'points.spend',
            %(details)s::jsonb, %(digest)s)
)
UPDATE points_pointsaccount SET balance = balance - 1, history_count = %(sequence)s, history_head = %(digest)s
WHERE id = %(account)s
"""


def measure() -> None:
    """Prints each figure as a JSON pair. Every rate is the better of two, taken in turn."""
    times = int(os.environ["BENCH_TIMES"])
    fund, merchant, everybody = _laid_out()
    people, others = everybody[:PEOPLE], everybody[PEOPLE:]
    numbers = count()

    def redeem() -> None:
        number = next(numbers)
        spend(BENCH, people[number % PEOPLE], merchant.pk, 1, Cause(key=f"redeem {number}", words="早餐一份"))

    def reward() -> None:
        number = next(numbers)
        earn(BENCH, people[number % PEOPLE], RULE, fund.pk, f"reward {number}")

    by_floor = _floor(merchant, others)
    for act in (redeem, reward, by_floor):
        _rate(act, times // 10, MANY)
    rates = {
        name: max(_rate(act, times, threads) for _ in range(2))
        for name, act, threads in (
            ("redeem", redeem, THREADS),
            ("floor", by_floor, THREADS),
            ("redeem many", redeem, MANY),
            ("reward", reward, THREADS),
            ("reward many", reward, MANY),
        )
    }
    _tell("redemptions", rates["redeem"])
    _tell("redemption_to_floor", rates["redeem"] / rates["floor"])
    _tell("merchant_of_all_64_to_8", rates["redeem many"] / rates["redeem"])
    _tell("fund_of_all_64_to_8", rates["reward many"] / rates["reward"])


def _laid_out() -> tuple[PointsAccount, PointsAccount, list[UUID]]:
    fund = fund_of(new_id(), "基金")
    issue(BENCH, fund.pk, 1_000_000, "first", "预算")
    version = propose_rule(BENCH, RULE, Audience.RESIDENT, "清扫", points=1, words="清扫", starts_on=date(2026, 1, 1))
    big = propose_rule(
        BENCH, "plenty", Audience.RESIDENT, "年度", points=2_000, words="年度", starts_on=date(2026, 1, 1)
    )
    for one in (version, big):
        decide_rule(BENCH, one.pk, is_approved=True)
    people = [new_id() for _ in range(2 * PEOPLE)]
    for number, person in enumerate(people):
        earn(BENCH, person, "plenty", fund.pk, f"plenty {number}")
    return fund, account_for(AccountKind.MERCHANT, new_id(), "早点铺"), people


def _floor(merchant: PointsAccount, people: list[UUID]) -> Callable[[], None]:
    """Writes what `redeem` writes, to accounts of its own, knowing everything before."""
    lots = [Lot.objects.filter(account=person_account(person)).latest("id") for person in people]
    sequences = [count(1_000_000) for _ in people]
    numbers = count()
    spent = Movement.objects.order_by("-id").values_list("key", flat=True).first() or ""
    details = msgspec.json.encode(
        {
            "movement": str(new_id()), "key": spent, "day": "2026-11-22", "rule_version": None, "reverses": None,
            "postings": [[str(new_id()), -1, str(new_id())], [str(new_id()), 1, None]], "lots": [],
        }
    ).decode()  # fmt: skip

    def write() -> None:
        number = next(numbers)
        mine = number % PEOPLE
        values = {
            "id": new_id(), "key": f"floor {number}", "account": lots[mine].account_id, "merchant": merchant.pk,
            "lot": lots[mine].pk, "sequence": next(sequences[mine]), "details": details, "digest": b"0" * 32,
        }  # fmt: skip
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(FLOOR, values)

    return write


def _rate(act: Callable[[], None], times: int, threads: int) -> float:
    """How often a second, so many threads at it."""

    def some(share: int) -> None:
        try:
            for _ in range(share):
                act()
        finally:
            connection.close()

    began = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(some, [times // threads] * threads))
    return times // threads * threads / (time.perf_counter() - began)


def _tell(name: str, value: float) -> None:
    print(msgspec.json.encode([name, value]).decode(), flush=True)
