"""What `yuandian verify` proves of the mall: stock, cells, codes, points, counts, statements."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from yuandian.community.mall.models import Cabinet, Gift, Offer, Redemption, Statement
from yuandian.community.mall.rules import StockCause
from yuandian.community.mall.rules.steps import GiftStatus, RedemptionStatus
from yuandian.foundation.points import facade as points
from yuandian.foundation.points.facade import MovementKind
from yuandian.kernel.history import Broken, subject_type_of

# Each gives subject and label.
LIVE_STATUSES = (RedemptionStatus.ORDERED.value, RedemptionStatus.OPENING.value, RedemptionStatus.REDEEMED.value)
LIVE = str(LIVE_STATUSES)
STOCK = """
SELECT offer.id, offer.title
FROM mall_offer offer
LEFT JOIN (SELECT offer_id, sum("left") AS pieces FROM mall_stockstripe WHERE day IS NULL GROUP BY offer_id) stripes
    ON stripes.offer_id = offer.id
LEFT JOIN (SELECT offer_id, sum(amount) AS pieces FROM mall_stockchange WHERE cell_id IS NULL GROUP BY offer_id) moved
    ON moved.offer_id = offer.id
WHERE coalesce(stripes.pieces, 0) <> coalesce(moved.pieces, 0)
"""
CELLS = """
SELECT cell.cabinet_id, cabinet.code
FROM mall_cell cell
JOIN mall_cabinet cabinet ON cabinet.id = cell.cabinet_id
LEFT JOIN (SELECT cell_id, sum(amount) AS pieces FROM mall_stockchange GROUP BY cell_id) moved
    ON moved.cell_id = cell.id
WHERE cell.quantity <> coalesce(moved.pieces, 0)
"""
ORDERED = f"""
SELECT redemption.id, redemption.number
FROM mall_redemption redemption
LEFT JOIN (
    SELECT redemption_id, sum(amount) AS pieces FROM mall_stockchange
    WHERE cell_id IS NULL AND cause IN ('{StockCause.ORDERED}', '{StockCause.PUT_BACK}') GROUP BY redemption_id
) moved ON moved.redemption_id = redemption.id
WHERE coalesce(moved.pieces, 1) <> CASE WHEN redemption.status IN {LIVE} THEN -1 ELSE 0 END
"""
COUNTS = f"""
SELECT offer.id, offer.title
FROM mall_offer offer
JOIN (
    SELECT coalesce(counted.offer_id, had.offer_id) AS offer_id
    FROM mall_personcount counted
    FULL JOIN (
        SELECT offer_id, person_id, count(*) AS pieces FROM mall_redemption WHERE status IN {LIVE} GROUP BY 1, 2
    ) had ON had.offer_id = counted.offer_id AND had.person_id = counted.person_id
    WHERE coalesce(counted.count, 0) <> coalesce(had.pieces, 0)
) wrong ON wrong.offer_id = offer.id
"""
GIVEN_WITHOUT_STOCK = f"""
SELECT gift.id
FROM mall_gift gift
LEFT JOIN (
    SELECT key, sum(amount) AS pieces FROM mall_stockchange
    WHERE cause = '{StockCause.GIVEN}' AND cell_id IS NULL GROUP BY key
) moved ON moved.key = 'gift:' || gift.id
WHERE coalesce(moved.pieces, 0) <> CASE gift.status WHEN '{GiftStatus.GIVEN}' THEN -gift.pieces ELSE 0 END
"""
PROOFS = (
    (Offer, STOCK, "the stripes are not the sum of the stock changes"),
    (Cabinet, CELLS, "what is in a cell is not the sum of its stock changes"),
    (Redemption, ORDERED, "the stock does not know of the redemption as it stands"),
    (Offer, COUNTS, "a person's count is not that of their redemptions"),
)
MISPAID = "the points of the redemption are not as the ledger has them"
MISFORWARDED = "what the fund got for a community's goods is not what was paid for them"
MISGIVEN = "what a household was given is not what was paid for, came back to the fund and left the stock"
MISSTATED = "the statement is not what the ledger says of its month"
BATCH = 1_000

Row = TypeVar("Row", Redemption, Gift)
Booked = dict[UUID | str | None, points.BookedMovement]  # by its id and by its key
Months = dict[tuple[UUID, date], tuple[int, int]]  # of a merchant: how many were redeemed, what they brought


def faults() -> Iterator[Broken]:
    """Everything in the mall that does not fit."""
    for model, sql, problem in PROOFS:
        subject_type = subject_type_of(model)
        with connection.cursor() as cursor:
            cursor.execute(sql)
            found = cursor.fetchall()
        yield from (Broken(subject_type, subject_id, 0, problem, label) for subject_id, label in found)
    months: Months = {}
    yield from _redemption_faults(months)
    yield from _gift_faults()
    yield from _statement_faults(months)


def _redemption_faults(months: Months) -> Iterator[Broken]:
    """Holds each redemption against the ledger, and adds what was redeemed to its merchant's month."""
    subject_type = subject_type_of(Redemption)
    for rows in _batches(Redemption.objects.select_related("merchant")):
        booked = _booked([row.movement_id for row in rows], [f"mall:{row.pk}:fund" for row in rows])
        for row in rows:
            movement, is_redeemed = booked.get(row.movement_id), row.status == RedemptionStatus.REDEEMED
            if not _is_paid(row, movement):
                yield Broken(subject_type, row.pk, 0, MISPAID, row.number)
            is_due = is_redeemed and row.merchant.is_community
            if not _is_forwarded(row, booked.get(f"mall:{row.pk}:fund"), is_due=is_due):
                yield Broken(subject_type, row.pk, 0, MISFORWARDED, row.number)
            if is_redeemed and row.ended_at is not None:
                month = row.merchant_id, timezone.localdate(row.ended_at).replace(day=1)
                pieces, amount = months.get(month, (0, 0))
                months[month] = pieces + 1, amount + (_got(row, movement) or 0)


def _gift_faults() -> Iterator[Broken]:
    subject_type = subject_type_of(Gift)
    with connection.cursor() as cursor:
        cursor.execute(GIVEN_WITHOUT_STOCK)
        wrong = {gift_id for (gift_id,) in cursor.fetchall()}
    for rows in _batches(Gift.objects.select_related("merchant")):
        booked = _booked([], [key for row in rows for key in (f"mall:gift:{row.pk}", f"mall:gift:{row.pk}:fund")])
        for row in rows:
            movement, is_given = booked.get(f"mall:gift:{row.pk}"), row.status == GiftStatus.GIVEN
            if movement is not None and movement.kind is not MovementKind.GIVE:
                movement = None
            is_paid = (movement.id if movement else None) == row.movement_id and (_got(row, movement) or 0) == (
                row.points if is_given else 0
            )
            if (
                row.pk in wrong
                or not is_paid
                or not _is_forwarded(row, booked.get(f"mall:gift:{row.pk}:fund"), is_due=is_given)
            ):
                yield Broken(subject_type, row.pk, 0, MISGIVEN, row.number)


def _statement_faults(months: Months) -> Iterator[Broken]:
    subject_type = subject_type_of(Statement)
    for row in Statement.objects.select_related("merchant").iterator(BATCH):
        if months.get((row.merchant_id, row.month), (0, 0)) != (row.pieces, row.points):
            yield Broken(subject_type, row.pk, 0, MISSTATED, row.merchant.name)


def _is_paid(row: Redemption, movement: points.BookedMovement | None) -> bool:
    is_its_own = movement is not None and movement.kind is MovementKind.SPEND and movement.subject_id == row.pk
    paid = (_got(row, movement) or 0) if is_its_own else 0
    reversal = movement.reversal_id if movement else None
    is_undone = row.points > 0 and row.status not in LIVE_STATUSES
    return row.points == paid and (reversal is not None) == is_undone and reversal == row.reversal_id


def _is_forwarded(row: Redemption | Gift, movement: points.BookedMovement | None, *, is_due: bool) -> bool:
    """Whether the row knows what went on to the fund, and that is all that its counter had got."""
    if movement is not None and movement.kind is not MovementKind.FORWARD:
        movement = None
    if movement is None:
        return row.forwarded_id is None
    is_whole = movement.to_funds == row.points and _got(row, movement) == -row.points
    return movement.id == row.forwarded_id and is_due and is_whole


def _got(row: Redemption | Gift, movement: points.BookedMovement | None) -> int | None:
    """What the row's merchant got by a movement; None where it had no part in it."""
    account = row.merchant.account_id
    return movement.amounts.get(account) if movement is not None and account is not None else None


def _booked(ids: Iterable[UUID | None], keys: Iterable[str]) -> Booked:
    found = points.booked([one for one in ids if one is not None], keys)
    return {name: movement for movement in found for name in (movement.id, movement.key)}


def _batches(rows: QuerySet[Row]) -> Iterator[list[Row]]:
    every = rows.iterator(BATCH)
    while batch := list(islice(every, BATCH)):
        yield batch
