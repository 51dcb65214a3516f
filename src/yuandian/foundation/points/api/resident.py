"""HTTP for everybody who is signed in: their own points and hours, and the rules."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.points.access import person_of
from yuandian.foundation.points.queries import rules, statements
from yuandian.foundation.points.queries.rules import RuleInForce
from yuandian.foundation.points.queries.statements import Holding, Hours, StatementLine
from yuandian.foundation.points.schemas.resident import (
    PointsHoldingOut,
    PointsPageAsked,
    PointsStatementOut,
    RuleInForceOut,
    ServiceHoursOut,
)
from yuandian.kernel.http import Router, actor_of, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["points"], auth=resident_auth)


@router.get("", response=PointsHoldingOut)
def my_points(request: HttpRequest) -> Holding:
    """What you have, what expires when, and your service hours."""
    return statements.holding_of(person_of(actor_of(request)))


@router.get("/statement", response=PointsStatementOut)
def my_points_statement(request: HttpRequest, asked: Query[PointsPageAsked]) -> Page[StatementLine]:
    """What came and went, the latest first, each with its reason and the balance that it left."""
    return statements.statement_of_person(person_of(actor_of(request)), asked.after, asked.limit)


@router.get("/hours", response=ServiceHoursOut)
def my_service_hours(request: HttpRequest, asked: Query[PointsPageAsked]) -> Hours:
    """Your service, the latest day first."""
    return statements.hours_of(person_of(actor_of(request)), asked.after, asked.limit)


@router.get("/rules", response=list[RuleInForceOut])
def points_rules(request: HttpRequest) -> list[RuleInForce]:
    """What is rewarded today, and by how much."""
    return rules.rules_in_force()
