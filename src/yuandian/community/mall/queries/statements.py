"""What was redeemed in a month: counted from redemptions, the same whenever it is counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet, Sum
from django.utils.timezone import get_default_timezone

from yuandian.community.mall.access import Standing, statements_seen_by
from yuandian.community.mall.errors import StatementUnknown
from yuandian.community.mall.models import Redemption, Statement
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.limits import month_after
from yuandian.community.mall.rules.steps import STATEMENTS, RedemptionStatus, StatementAction, StatementStatus
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.sheets.writing import moment_cell, workbook_stream


def redeemed_in(merchant_id: UUID, month: date) -> QuerySet[Redemption]:
    """What a merchant redeemed within a month of the district."""
    zone = get_default_timezone()
    begins, ends = (datetime.combine(day, datetime.min.time(), zone) for day in (month, month_after(month)))
    return Redemption.objects.filter(
        merchant=merchant_id, status=RedemptionStatus.REDEEMED.value, ended_at__gte=begins, ended_at__lt=ends
    )


def lines_of(merchant_id: UUID, month: date) -> list[dict[str, Any]]:
    """By offer: how many pieces, how many points."""
    rows = redeemed_in(merchant_id, month).values("offer_id", "offer__title").order_by("offer_id")
    return [
        {"offer": str(row["offer_id"]), "title": row["offer__title"], "pieces": row["pieces"], "points": row["sum"]}
        for row in rows.annotate(pieces=Count("pk"), sum=Sum("points"))
    ]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """An offer within a month."""

    offer: UUID
    title: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A merchant's month as both sides see it. `is_matching`: counted again it is the same."""

    id: UUID
    merchant_id: UUID
    merchant: str
    month: date
    lines: list[StatementLine]
    pieces: int
    points: int
    status: StatementStatus
    reason: str | None
    confirmed_by: str | None
    confirmed_at: datetime | None
    settled_by: str | None
    settled_at: datetime | None
    is_matching: bool
    actions: list[StatementAction]


def statements_for_list(
    actor: Actor, merchant_id: UUID | None, status: StatementStatus | None, after: str | None, limit: int
) -> Page[StatementRow]:
    """Statements in sight, the newest month first."""
    if not actor.may(MallPermission.VIEW) and not actor.may(MallPermission.SERVE):
        raise Forbidden(permission=MallPermission.VIEW.value)
    rows = statements_seen_by(actor).select_related("merchant")
    if merchant_id:
        rows = rows.filter(merchant=merchant_id)
    if status:
        rows = rows.filter(status=status)
    page = page_of(rows, ("-month", "-id"), (date, UUID), after, limit, lambda row: row, is_counted=True)
    names = people.account_names({one for row in page.items for one in (row.confirmed_by, row.settled_by) if one})
    standing = Standing(actor, [row.merchant for row in page.items])
    return page.of([_row(actor, row, names, standing) for row in page.items])


def statement_row(actor: Actor, statement_id: UUID) -> StatementRow:
    """One of them. Raises `StatementUnknown`."""
    row = statements_seen_by(actor).select_related("merchant").filter(pk=statement_id).first()
    if row is None:
        raise StatementUnknown
    names = people.account_names({one for one in (row.confirmed_by, row.settled_by) if one})
    return _row(actor, row, names, Standing(actor, [row.merchant]))


def _row(actor: Actor, row: Statement, names: dict[UUID, str], standing: Standing) -> StatementRow:
    return StatementRow(
        id=row.pk,
        merchant_id=row.merchant_id,
        merchant=row.merchant.name,
        month=row.month,
        lines=[StatementLine(**{**line, "offer": UUID(line["offer"])}) for line in row.lines],
        pieces=row.pieces,
        points=row.points,
        status=StatementStatus(row.status),
        reason=row.reason,
        confirmed_by=names.get(row.confirmed_by) if row.confirmed_by else None,
        confirmed_at=row.confirmed_at,
        settled_by=names.get(row.settled_by) if row.settled_by else None,
        settled_at=row.settled_at,
        is_matching=lines_of(row.merchant_id, row.month) == row.lines,
        actions=STATEMENTS.possible(StatementStatus(row.status), actor.permissions, standing.to_statement(row)),
    )


TITLES, WIDTHS = ("兑换单号", "商品/服务", "活力值", "核销时间"), (20, 40, 10, 20)


def statement_sheet(actor: Actor, statement_id: UUID) -> tuple[str, Iterator[bytes]]:
    """A name and a workbook with every redemption of a statement; nobody's name is in it. Raises `StatementUnknown`."""
    row = statements_seen_by(actor).select_related("merchant").filter(pk=statement_id).first()
    if row is None:
        raise StatementUnknown
    found = redeemed_in(row.merchant_id, row.month).order_by("ended_at", "pk")
    lines = (
        (number, title, points, moment_cell(at))
        for number, title, points, at in found.values_list("number", "offer__title", "points", "ended_at").iterator()
    )
    total = (f"合计 {row.pieces} 件", "", row.points, "")
    return f"{row.merchant.name}-{row.month:%Y-%m}.xlsx", workbook_stream("对账单", TITLES, WIDTHS, _with(lines, total))


def _with(lines: Iterator[tuple[Any, ...]], total: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield from lines
    yield total
