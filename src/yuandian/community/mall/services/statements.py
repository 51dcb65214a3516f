"""A merchant's month is frozen, confirmed by the merchant and by the community."""

from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.community.mall.access import Standing, statements_seen_by
from yuandian.community.mall.errors import StatementUnknown
from yuandian.community.mall.models import Merchant, Statement
from yuandian.community.mall.queries.statements import lines_of
from yuandian.community.mall.records import StatementRecord
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import (
    STATEMENTS,
    MerchantStatus,
    StatementAction,
    StatementStatus,
    normal_reason,
    reason_details,
)
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.moves import begin, finish

SUBJECT = "mall.statement"


def freeze_month(actor: Actor, month: date) -> int:
    """Freezes a month that is over for every merchant that redeemed something; gives how many were new."""
    seen = Merchant.objects.exclude(status__in=[MerchantStatus.APPLIED.value, MerchantStatus.REFUSED.value])
    return sum(_freeze(actor, merchant, month) for merchant in seen.order_by("pk"))


@transaction.atomic
def _freeze(actor: Actor, merchant: Merchant, month: date) -> bool:
    lines = lines_of(merchant.pk, month)
    if not lines or Statement.objects.filter(merchant=merchant, month=month).exists():
        return False
    row = Statement(
        merchant=merchant, month=month, lines=lines,
        pieces=sum(line["pieces"] for line in lines), points=sum(line["points"] for line in lines),
    )  # fmt: skip
    row.save(force_insert=True)
    append(row, StatementRecord.FREEZE, actor=actor, details={"pieces": row.pieces, "points": row.points})
    if merchant.organisation_id is not None:
        accounts = people.accounts_of_organisation(merchant.organisation_id, MallPermission.SERVE)
        body = f"{month:%Y年%m月}核销{row.pieces}件，{row.points}活力值，请核对确认。"
        messaging.tell(accounts, "statement.frozen", "月度对账单已生成", body, SUBJECT, row.pk)
    return True


@transaction.atomic
def move_statement(actor: Actor, statement_id: UUID, action: StatementAction, reason: str | None = None) -> Statement:
    """The merchant confirms or notes a difference; the community, another person, settles.

    For a community's own counter staff stand on both sides, and it takes two of them. Raises `StatementUnknown`,
    `Forbidden`, `NotInRelation`, `SamePersonTwice`, `StepNotPossible`, `StepIncomplete`.
    """
    rows = statements_seen_by(actor).select_related("merchant").select_for_update(of=("self",))
    row = rows.filter(pk=statement_id).first()
    if row is None:
        raise StatementUnknown
    stands, reason = Standing(actor, [row.merchant]).to_statement(row), normal_reason(reason)
    move = begin(STATEMENTS, actor, row, action, StatementStatus(row.status), stands, {"reason": reason})
    if action is StatementAction.SETTLE:
        row.settled_by, row.settled_at = actor.account_id, clock.now()
    elif action is StatementAction.CONFIRM:
        row.confirmed_by, row.confirmed_at, row.reason = actor.account_id, clock.now(), None
    else:
        row.confirmed_by, row.confirmed_at, row.reason = None, None, reason
    return finish(move, reason_details(reason))
