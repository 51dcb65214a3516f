"""HTTP: residents and their points; staff with rules, funds, rewards and movements."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Query

from yuandian.foundation.points import schemas as s
from yuandian.foundation.points.access import person_of
from yuandian.foundation.points.queries import accounts, funds, grants, movements, persons, previews, rules
from yuandian.foundation.points.queries.accounts import PointsHolding, PointsLine, ServiceHours
from yuandian.foundation.points.queries.funds import FundLine, FundRow
from yuandian.foundation.points.queries.grants import GrantRow
from yuandian.foundation.points.queries.movements import MovementFilter, MovementRow
from yuandian.foundation.points.queries.persons import PersonPoints
from yuandian.foundation.points.queries.previews import RulePreview
from yuandian.foundation.points.queries.rules import EarningRuleRow, RuleInForce
from yuandian.foundation.points.schemas import PointsPageAsked
from yuandian.foundation.points.services import budgets, earning_rules
from yuandian.foundation.points.services import grants as grant_services
from yuandian.foundation.points.services import movements as movement_services
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.ids import new_id
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

resident = Router(tags=["points"], auth=resident_auth)
staff = Router(tags=["points"], auth=staff_auth)
ROUTERS = {"resident": resident, "staff": staff}


@resident.get("", response=PointsHolding)
def my_points(request: HttpRequest) -> PointsHolding:
    """What you have, what expires when, and your service hours."""
    return accounts.holding_of(person_of(actor_of(request)))


@resident.get("/statement", response=Page[PointsLine])
def my_points_statement(request: HttpRequest, asked: Query[PointsPageAsked]) -> Page[PointsLine]:
    """What came and went, the latest first, each with its reason and the balance that it left."""
    return accounts.statement_of_person(person_of(actor_of(request)), asked.after, asked.limit)


@resident.get("/hours", response=ServiceHours)
def my_service_hours(request: HttpRequest, asked: Query[PointsPageAsked]) -> ServiceHours:
    """Your service, the latest day first."""
    return accounts.hours_of(person_of(actor_of(request)), asked.after, asked.limit)


@resident.get("/rules", response=list[RuleInForce])
def points_rules(request: HttpRequest) -> list[RuleInForce]:
    """What is rewarded today, and by how much."""
    return rules.rules_in_force()


@staff.get("/rules", response=list[EarningRuleRow])
def points_rules_with_versions(request: HttpRequest) -> list[EarningRuleRow]:
    """All rules with all their versions, the newest first."""
    return rules.rules_for_staff(actor_of(request))


@staff.post("/rules", response=list[EarningRuleRow])
@idempotent
def propose_points_rule(request: HttpRequest, body: s.RuleProposalIn) -> list[EarningRuleRow]:
    """Proposes a rule, or a new version of one, which somebody else has to approve."""
    actor = actor_of(request)
    earning_rules.propose_rule(actor, **dict(body))
    return rules.rules_for_staff(actor)


@staff.post("/rules/preview", response=RulePreview)
def preview_points_rule(request: HttpRequest, asked: s.RulePreviewIn) -> RulePreview:
    """What such a version would have done within the last thirty days."""
    return previews.preview_of(actor_of(request), asked.code, asked.points, asked.per_day, asked.per_month)


@staff.post("/rules/versions/{uuid:version_id}/decide", response=list[EarningRuleRow])
@idempotent
def decide_points_rule(request: HttpRequest, version_id: UUID, body: s.RuleDecisionIn) -> list[EarningRuleRow]:
    """Approves or refuses what somebody else proposed."""
    actor = actor_of(request)
    earning_rules.decide_rule(actor, version_id, is_approved=body.is_approved)
    return rules.rules_for_staff(actor)


@staff.get("/funds", response=list[FundRow])
def points_funds(request: HttpRequest) -> list[FundRow]:
    """The funds within reach, by place."""
    return funds.funds_for_staff(actor_of(request))


@staff.post("/funds", response=FundRow)
@idempotent
def open_points_fund(request: HttpRequest, body: s.FundIn) -> FundRow:
    """Opens the fund of a community, a street or the district."""
    actor = actor_of(request)
    return _fund(request, budgets.open_fund(actor, body.grid_id, body.name).pk)


@staff.post("/funds/{uuid:fund_id}/budget", response=FundRow)
@idempotent
def set_fund_budget(request: HttpRequest, fund_id: UUID, body: s.FundBudgetIn) -> FundRow:
    """Says how many points a fund may be issued within a year."""
    budgets.set_budget(actor_of(request), fund_id, body.year, body.points)
    return _fund(request, fund_id)


@staff.post("/funds/{uuid:fund_id}/issue", response=FundRow)
@idempotent
def issue_points(request: HttpRequest, fund_id: UUID, body: s.FundIssueIn) -> FundRow:
    """Issues points to a fund, out of this year's budget."""
    budgets.issue_within_budget(actor_of(request), fund_id, body.points, f"issue:{new_id()}", body.words)
    return _fund(request, fund_id)


@staff.get("/funds/{uuid:fund_id}/statement", response=Page[FundLine])
def fund_statement(request: HttpRequest, fund_id: UUID, asked: Query[PointsPageAsked]) -> Page[FundLine]:
    """What went into a fund and out of it, the latest first."""
    return funds.fund_statement(actor_of(request), fund_id, asked.after, asked.limit)


@staff.get("/grants", response=Page[GrantRow])
def points_grants(request: HttpRequest, asked: Query[s.GrantsAsked]) -> Page[GrantRow]:
    """Rewards out of the funds within reach, the latest first."""
    return grants.grants_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@staff.post("/grants", response=GrantRow)
@idempotent
def propose_grant(request: HttpRequest, body: s.GrantIn) -> GrantRow:
    """Proposes a reward in one's own words, which somebody else has to approve."""
    actor = actor_of(request)
    made = grant_services.propose_grant(actor, body.person_id, body.fund_id, body.points, body.words)
    return grants.grant_card(actor, made)


@staff.post("/grants/{uuid:grant_id}/decide", response=GrantRow)
@idempotent
def decide_grant(request: HttpRequest, grant_id: UUID, body: s.GrantDecisionIn) -> GrantRow:
    """Approves a reward, which pays it, or refuses it."""
    actor = actor_of(request)
    found = grant_services.decide_grant(actor, grant_id, is_approved=body.is_approved, answer=body.answer)
    return grants.grant_card(actor, found)


@staff.get("/movements", response=Page[MovementRow])
def points_movements(
    request: HttpRequest, wanted: Query[MovementFilter], page: Query[PointsPageAsked]
) -> Page[MovementRow]:
    """Movements in sight, the latest first."""
    return movements.movements_for_staff(actor_of(request), wanted, page.after, page.limit)


@staff.get(
    "/movements/sheet",
    summary="Movements as a workbook of at most 100,000 rows",
    openapi_extra=file_of(MIME),
)
def movements_as_sheet(request: HttpRequest, wanted: Query[MovementFilter]) -> HttpResponseBase:
    """What the list holds; whose it is stays masked."""
    sheet = movements.movements_sheet(actor_of(request), wanted)
    return file_answer(sheet, f"points-{clock.now():%Y-%m-%d}.xlsx", MIME)


@staff.post("/movements/{uuid:movement_id}/reverse", response=MovementRow)
@idempotent
def reverse_reward(request: HttpRequest, movement_id: UUID, body: s.ReversalIn) -> MovementRow:
    """Takes back a reward that was wrong, for a reason that its person reads."""
    actor = actor_of(request)
    movement_services.reverse_reward(actor, movement_id, body.words)
    return movements.movement_row(actor, movement_id)


@staff.get("/people/{uuid:person_id}", response=PersonPoints)
def points_of_person(request: HttpRequest, person_id: UUID, asked: Query[PointsPageAsked]) -> PersonPoints:
    """The account of a person in sight, name and phone masked: what is left and whence, what expires, what moved."""
    return persons.person_points(actor_of(request), person_id, asked.after, asked.limit)


def _fund(request: HttpRequest, fund_id: UUID) -> FundRow:
    return funds.fund_card(actor_of(request), fund_id)
