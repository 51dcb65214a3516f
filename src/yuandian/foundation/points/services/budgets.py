"""What a fund is issued within a year stays within its budget."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.points.errors import BudgetExceeded, FundPlaceUnknown
from yuandian.foundation.points.models import FundBudget, FundMonth, Movement, PointsAccount
from yuandian.foundation.points.records import BudgetRecord
from yuandian.foundation.points.rules import PointsPermission
from yuandian.foundation.points.services.funds import check_points, fund_of, issue
from yuandian.foundation.points.services.grants import fund_in_reach
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

FUND_LEVELS = frozenset({"district", "street", "community"})


@transaction.atomic
def open_fund(actor: Actor, grid_id: UUID, name: str) -> PointsAccount:
    """The fund of a community, a street or the district, opened if there is none.

    Raises `Forbidden`, `FundPlaceUnknown`.
    """
    actor.require(PointsPermission.FUNDS)
    place = place_in_force(grid_id)
    if place is None or place.level not in FUND_LEVELS or not reaches(actor.scope_for(PointsPermission.FUNDS), place):
        raise FundPlaceUnknown
    return fund_of(grid_id, name)


@transaction.atomic
def set_budget(actor: Actor, fund_id: UUID, year: int, points: int) -> FundBudget:
    """How many points a fund may be issued within a year; never fewer than it has been issued already.

    Raises `Forbidden`, `PointsAccountUnknown`, `PointsMisfit`, `BudgetExceeded`.
    """
    held = actor.require(PointsPermission.FUNDS)
    fund = fund_in_reach(actor, fund_id, PointsPermission.FUNDS)
    check_points(points)
    budget = _locked_budget(fund.pk, year)
    issued = _issued_within(fund.pk, year)
    if issued > points:
        raise BudgetExceeded(budget=points, issued=issued)
    before, budget.points = budget.points, points
    budget.save(update_fields=["points"])
    append(
        budget, BudgetRecord.SET, actor=actor, details={"year": year, "points": points, "before": before},
        post_id=held.id if held else None, area_id=fund.owner_id,
    )  # fmt: skip
    return budget


@transaction.atomic
def issue_within_budget(actor: Actor, fund_id: UUID, points: int, key: str, words: str) -> Movement:
    """Issues points to a fund out of this year's budget, once for the key.

    Raises `Forbidden`, `PointsAccountUnknown`, `PointsMisfit`, `BudgetExceeded`.
    """
    actor.require(PointsPermission.FUNDS)
    fund = fund_in_reach(actor, fund_id, PointsPermission.FUNDS)
    year = clock.today().year
    budget = _locked_budget(fund.pk, year)
    issued = _issued_within(fund.pk, year)
    if not Movement.objects.filter(key=key).exists() and issued + points > budget.points:
        raise BudgetExceeded(budget=budget.points, issued=issued)
    return issue(actor, fund_id, points, key, words)


def _locked_budget(fund_id: UUID, year: int) -> FundBudget:
    FundBudget.objects.get_or_create(fund_id=fund_id, year=year)
    return FundBudget.objects.select_for_update().get(fund=fund_id, year=year)


def _issued_within(fund_id: UUID, year: int) -> int:
    months = FundMonth.objects.filter(account=fund_id, month__gte=date(year, 1, 1), month__lt=date(year + 1, 1, 1))
    return months.aggregate(points=Sum("issued"))["points"] or 0
