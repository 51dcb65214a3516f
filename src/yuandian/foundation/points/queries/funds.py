"""Funds as staff see them: what was issued against the year's budget, what was paid, what is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Sum

from yuandian.foundation.grid.facade import district, grid_names, lineages
from yuandian.foundation.people.facade import person_names
from yuandian.foundation.points.access import funds_visible_to
from yuandian.foundation.points.errors import PointsAccountUnknown
from yuandian.foundation.points.models import FundBudget, FundMonth, PointsAccount, Posting, Stripe
from yuandian.foundation.points.rules import AccountKind, MovementKind, PointsPermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

MOVED = """
SELECT account_id, sum(issued)::bigint,
    coalesce(sum(issued) FILTER (WHERE month >= %(year)s), 0)::bigint,
    coalesce(sum(paid) FILTER (WHERE month >= %(year)s), 0)::bigint,
    coalesce(sum(paid) FILTER (WHERE month >= %(month)s), 0)::bigint,
    coalesce(sum(received) FILTER (WHERE month >= %(year)s), 0)::bigint
FROM points_fundmonth
WHERE account_id = ANY(%(funds)s)
GROUP BY account_id
"""


@dataclass(frozen=True, slots=True)
class FundRow:
    """A fund. Without a `budget` of this year nothing is issued; `received` is what counters forwarded."""

    id: UUID
    grid_id: UUID | None
    name: str
    place: str
    left: int
    issued: int
    budget: int | None
    issued_this_year: int
    paid_this_year: int
    paid_this_month: int
    received_this_year: int


@dataclass(frozen=True, slots=True)
class FundLine:
    """One movement of a fund; the person it went to is masked."""

    id: int
    at: datetime
    kind: MovementKind
    points: int
    words: str
    person: str | None


def fund_above(grid_id: UUID | None) -> UUID | None:
    """The fund of a grid's community, else of its street, else of the district; None where none of them has one."""
    line = lineages([grid_id]).get(grid_id) if grid_id else None
    places = (line.community_id, line.street_id, line.district_id) if line else (district(),)
    owners = [place for place in places if place]
    found = dict(
        PointsAccount.objects.filter(kind=AccountKind.FUND.value, owner_id__in=owners).values_list("owner_id", "id")
    )
    return next((found[place] for place in owners if place in found), None)


@dataclass(frozen=True, slots=True)
class GiftFigures:
    """The gift fund: what people gave away, what was given out of it, what is left."""

    received: int
    given: int
    left: int


def left_in(fund_id: UUID) -> int:
    """What a fund has, in points; nothing where there is no such fund."""
    return Stripe.objects.filter(account=fund_id).aggregate(left=Sum("left"))["left"] or 0


def figures_of_gift_fund() -> GiftFigures:
    """Of all time; costs the same however much moved."""
    fund = PointsAccount.objects.filter(kind=AccountKind.CHARITY.value).first()
    months = FundMonth.objects.filter(account=fund).aggregate(received=Sum("received"), paid=Sum("paid"))
    return GiftFigures(months["received"] or 0, months["paid"] or 0, left_in(fund.pk) if fund else 0)


def funds_for_staff(actor: Actor) -> list[FundRow]:
    """The funds within reach, by place."""
    actor.require(PointsPermission.VIEW)
    return sorted(_cards(actor), key=lambda card: card.place)


def fund_card(actor: Actor, fund_id: UUID) -> FundRow:
    """One fund within reach. Raises `PointsAccountUnknown`."""
    actor.require(PointsPermission.VIEW)
    found = next(iter(_cards(actor, fund_id)), None)
    if found is None:
        raise PointsAccountUnknown
    return found


def fund_statement(actor: Actor, fund_id: UUID, after: str | None, limit: int) -> Page[FundLine]:
    """What went into a fund and out of it, the latest first. Raises `PointsAccountUnknown`."""
    fund_card(actor, fund_id)
    rows = Posting.objects.filter(account=fund_id).select_related("movement__account")
    page = page_of(rows, ("-id",), (int,), after, limit, lambda row: row)
    names = person_names({row.movement.account.owner_id for row in page.items if row.movement.account.owner_id})
    return Page([_line(row, names) for row in page.items], page.next)


def _line(row: Posting, names: Mapping[UUID, str]) -> FundLine:
    made = row.movement
    person = names.get(made.account.owner_id) if made.account.owner_id else None
    return FundLine(row.pk, made.created_at, MovementKind(made.kind), row.amount, made.words, mask_name(person))


def _cards(actor: Actor, fund_id: UUID | None = None) -> list[FundRow]:
    rows = funds_visible_to(actor)
    funds = list(rows if fund_id is None else rows.filter(pk=fund_id))
    ids = [fund.pk for fund in funds]
    day = clock.today()
    left = dict(Stripe.objects.filter(account__in=ids).values_list("account").annotate(left=Sum("left")))
    budgets = dict(FundBudget.objects.filter(fund__in=ids, year=day.year).values_list("fund", "points"))
    with connection.cursor() as cursor:
        cursor.execute(MOVED, {"funds": ids, "year": day.replace(month=1, day=1), "month": day.replace(day=1)})
        moved = {row[0]: row[1:] for row in cursor.fetchall()}
    places = grid_names(fund.owner_id for fund in funds if fund.owner_id)
    cards = []
    for fund in funds:
        issued, this_year, paid, paid_this_month, received = moved.get(fund.pk, (0, 0, 0, 0, 0))
        place = places.get(fund.owner_id, fund.name) if fund.owner_id else fund.name
        cards.append(
            FundRow(
                fund.pk, fund.owner_id, fund.name, place, left.get(fund.pk, 0), issued, budgets.get(fund.pk),
                this_year, paid, paid_this_month, received,
            )
        )  # fmt: skip
    return cards
