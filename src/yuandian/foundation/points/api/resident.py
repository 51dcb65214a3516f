"""HTTP for everybody who is signed in: their own points and hours, and the rules."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.points.access import person_of
from yuandian.foundation.points.queries import accounts, rules
from yuandian.foundation.points.queries.accounts import PointsHolding, PointsLine, ServiceHours
from yuandian.foundation.points.queries.rules import RuleInForce
from yuandian.foundation.points.schemas import PointsPageAsked
from yuandian.kernel.http import Router, actor_of, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["points"], auth=resident_auth)


@router.get("", response=PointsHolding)
def my_points(request: HttpRequest) -> PointsHolding:
    """What you have, what expires when, and your service hours."""
    return accounts.holding_of(person_of(actor_of(request)))


@router.get("/statement", response=Page[PointsLine])
def my_points_statement(request: HttpRequest, asked: Query[PointsPageAsked]) -> Page[PointsLine]:
    """What came and went, the latest first, each with its reason and the balance that it left."""
    return accounts.statement_of_person(person_of(actor_of(request)), asked.after, asked.limit)


@router.get("/hours", response=ServiceHours)
def my_service_hours(request: HttpRequest, asked: Query[PointsPageAsked]) -> ServiceHours:
    """Your service, the latest day first."""
    return accounts.hours_of(person_of(actor_of(request)), asked.after, asked.limit)


@router.get("/rules", response=list[RuleInForce])
def points_rules(request: HttpRequest) -> list[RuleInForce]:
    """What is rewarded today, and by how much."""
    return rules.rules_in_force()
