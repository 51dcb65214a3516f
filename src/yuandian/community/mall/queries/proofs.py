"""What `yuandian verify` proves of the mall: stock, cells, codes, points, counts, statements."""

from collections.abc import Iterator

from django.db import connection

from yuandian.community.mall.models import Cabinet, Gift, Offer, Redemption, Statement
from yuandian.community.mall.rules import StockCause
from yuandian.community.mall.rules.steps import RedemptionStatus
from yuandian.kernel.history import Broken, subject_type_of

# Each gives subject and label.
LIVE = f"('{RedemptionStatus.ORDERED}', '{RedemptionStatus.OPENING}', '{RedemptionStatus.REDEEMED}')"
STOCK = """
SELECT offer.id, offer.title
FROM mall_offer offer
LEFT JOIN (SELECT offer_id, sum("left") AS pieces FROM mall_stocklane WHERE day IS NULL GROUP BY offer_id) lanes
    ON lanes.offer_id = offer.id
LEFT JOIN (SELECT offer_id, sum(amount) AS pieces FROM mall_stockchange WHERE cell_id IS NULL GROUP BY offer_id) moved
    ON moved.offer_id = offer.id
WHERE coalesce(lanes.pieces, 0) <> coalesce(moved.pieces, 0)
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
PAID = f"""
SELECT redemption.id, redemption.number
FROM mall_redemption redemption
JOIN mall_merchant merchant ON merchant.id = redemption.merchant_id
LEFT JOIN points_movement movement ON movement.id = redemption.movement_id
    AND movement.kind = 'spend' AND movement.subject_id = redemption.id
LEFT JOIN points_movement reversal ON reversal.reverses_id = redemption.movement_id
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) AS points FROM points_posting posting
    WHERE posting.movement_id = movement.id AND posting.account_id = merchant.account_id
) paid ON true
WHERE redemption.points <> coalesce(paid.points, 0)
    OR (reversal.id IS NOT NULL) <> (redemption.points > 0 AND redemption.status NOT IN {LIVE})
    OR reversal.id IS DISTINCT FROM redemption.reversal_id
"""
FORWARDED = """
SELECT redemption.id, redemption.number
FROM mall_redemption redemption
JOIN mall_merchant counter ON counter.id = redemption.merchant_id
LEFT JOIN points_movement movement ON movement.kind = 'forward' AND movement.key = 'mall:' || redemption.id || ':fund'
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) FILTER (WHERE fund.kind = 'fund') AS points,
        -sum(posting.amount) FILTER (WHERE fund.id = counter.account_id) AS given
    FROM points_posting posting JOIN points_pointsaccount fund ON fund.id = posting.account_id
    WHERE posting.movement_id = movement.id
) forwarded ON true
WHERE movement.id IS DISTINCT FROM redemption.forwarded_id
    OR movement.id IS NOT NULL AND (redemption.status <> 'redeemed' OR NOT counter.is_community
        OR forwarded.points IS DISTINCT FROM redemption.points OR forwarded.given IS DISTINCT FROM redemption.points)
"""
GIFTS = """
SELECT gift.id, gift.number
FROM mall_gift gift
JOIN mall_merchant counter ON counter.id = gift.merchant_id
LEFT JOIN points_movement movement ON movement.kind = 'give' AND movement.key = 'mall:gift:' || gift.id
LEFT JOIN LATERAL (
    SELECT sum(amount) AS points FROM points_posting
    WHERE movement_id = movement.id AND account_id = counter.account_id
) paid ON true
LEFT JOIN points_movement onward ON onward.kind = 'forward' AND onward.key = 'mall:gift:' || gift.id || ':fund'
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) FILTER (WHERE fund.kind = 'fund') AS points,
        -sum(posting.amount) FILTER (WHERE fund.id = counter.account_id) AS given
    FROM points_posting posting JOIN points_pointsaccount fund ON fund.id = posting.account_id
    WHERE posting.movement_id = onward.id
) forwarded ON true
LEFT JOIN (
    SELECT key, sum(amount) AS pieces FROM mall_stockchange WHERE cause = 'given' AND cell_id IS NULL GROUP BY key
) moved ON moved.key = 'gift:' || gift.id
WHERE movement.id IS DISTINCT FROM gift.movement_id
    OR coalesce(paid.points, 0) <> CASE gift.status WHEN 'given' THEN gift.points ELSE 0 END
    OR coalesce(moved.pieces, 0) <> CASE gift.status WHEN 'given' THEN -gift.pieces ELSE 0 END
    OR onward.id IS DISTINCT FROM gift.forwarded_id
    OR onward.id IS NOT NULL AND (gift.status <> 'given'
        OR forwarded.points IS DISTINCT FROM gift.points OR forwarded.given IS DISTINCT FROM gift.points)
"""
STATEMENTS = f"""
SELECT statement.id, merchant.name
FROM mall_statement statement
JOIN mall_merchant merchant ON merchant.id = statement.merchant_id
LEFT JOIN LATERAL (
    SELECT count(*) AS pieces, coalesce(sum(posting.amount), 0) AS points
    FROM mall_redemption redemption
    LEFT JOIN points_posting posting ON posting.movement_id = redemption.movement_id
        AND posting.account_id = merchant.account_id
    WHERE redemption.merchant_id = statement.merchant_id AND redemption.status = '{RedemptionStatus.REDEEMED}'
        AND date_trunc('month', redemption.ended_at AT TIME ZONE 'Asia/Shanghai')::date = statement.month
) redeemed ON true
WHERE redeemed.pieces <> statement.pieces OR redeemed.points <> statement.points
"""
PROOFS = (
    (Offer, STOCK, "the lanes are not the sum of the stock changes"),
    (Cabinet, CELLS, "what is in a cell is not the sum of its stock changes"),
    (Redemption, ORDERED, "the stock does not know of the redemption as it stands"),
    (Offer, COUNTS, "a person's count is not that of their redemptions"),
    (Redemption, PAID, "the points of the redemption are not as the ledger has them"),
    (Redemption, FORWARDED, "what the fund got for a community's goods is not what was paid for them"),
    (Gift, GIFTS, "what a household was given is not what was paid for, came back to the fund and left the stock"),
    (Statement, STATEMENTS, "the statement is not what the ledger says of its month"),
)


def faults() -> Iterator[Broken]:
    """Everything in the mall that does not fit."""
    for model, sql, problem in PROOFS:
        subject_type = subject_type_of(model)
        with connection.cursor() as cursor:
            cursor.execute(sql)
            found = cursor.fetchall()
        yield from (Broken(subject_type, subject_id, 0, problem, label) for subject_id, label in found)
