"""HTTP for staff: rules with a preview, funds, rewards, movements, a person's account."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query

from yuandian.foundation.points import schemas as s
from yuandian.foundation.points.queries import funds, grants, movements, persons, previews, rules
from yuandian.foundation.points.queries.funds import FundLine, FundRow
from yuandian.foundation.points.queries.grants import GrantRow
from yuandian.foundation.points.queries.movements import MovementFilter, MovementRow
from yuandian.foundation.points.queries.persons import PersonPoints
from yuandian.foundation.points.queries.previews import RulePreview
from yuandian.foundation.points.queries.rules import EarningRuleRow
from yuandian.foundation.points.schemas import PointsPageAsked
from yuandian.foundation.points.services import budgets, earning_rules
from yuandian.foundation.points.services import grants as grant_services
from yuandian.foundation.points.services import movements as movement_services
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.ids import new_id
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets import MIME

router = Router(tags=["points"], auth=staff_auth)
FILE = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.get("/rules", response=list[EarningRuleRow])
def points_rules_with_versions(request: HttpRequest) -> list[EarningRuleRow]:
    """All rules with all their versions, the newest first."""
    return rules.rules_for_staff(actor_of(request))


@router.post("/rules", response=list[EarningRuleRow])
@idempotent
def propose_points_rule(request: HttpRequest, body: s.RuleProposalIn) -> list[EarningRuleRow]:
    """Proposes a rule, or a new version of one, which somebody else has to approve."""
    actor = actor_of(request)
    earning_rules.propose_rule(actor, **dict(body))
    return rules.rules_for_staff(actor)


@router.post("/rules/preview", response=RulePreview)
def preview_points_rule(request: HttpRequest, asked: s.RulePreviewIn) -> RulePreview:
    """What such a version would have done within the last thirty days."""
    return previews.preview_of(actor_of(request), asked.code, asked.points, asked.per_day, asked.per_month)


@router.post("/rules/versions/{uuid:version_id}/decide", response=list[EarningRuleRow])
@idempotent
def decide_points_rule(request: HttpRequest, version_id: UUID, body: s.RuleDecisionIn) -> list[EarningRuleRow]:
    """Approves or refuses what somebody else proposed."""
    actor = actor_of(request)
    earning_rules.decide_rule(actor, version_id, is_approved=body.is_approved)
    return rules.rules_for_staff(actor)


@router.get("/funds", response=list[FundRow])
def points_funds(request: HttpRequest) -> list[FundRow]:
    """The funds within reach, by place."""
    return funds.funds_for_staff(actor_of(request))


@router.post("/funds", response=FundRow)
@idempotent
def open_points_fund(request: HttpRequest, body: s.FundIn) -> FundRow:
    """Opens the fund of a community, a street or the district."""
    actor = actor_of(request)
    return _fund(request, budgets.open_fund(actor, body.grid_id, body.name).pk)


@router.post("/funds/{uuid:fund_id}/budget", response=FundRow)
@idempotent
def set_fund_budget(request: HttpRequest, fund_id: UUID, body: s.FundBudgetIn) -> FundRow:
    """Says how many points a fund may be issued within a year."""
    budgets.set_budget(actor_of(request), fund_id, body.year, body.points)
    return _fund(request, fund_id)


@router.post("/funds/{uuid:fund_id}/issue", response=FundRow)
@idempotent
def issue_points(request: HttpRequest, fund_id: UUID, body: s.FundIssueIn) -> FundRow:
    """Issues points to a fund, out of this year's budget."""
    budgets.issue_within_budget(actor_of(request), fund_id, body.points, f"issue:{new_id()}", body.words)
    return _fund(request, fund_id)


@router.get("/funds/{uuid:fund_id}/statement", response=Page[FundLine])
def fund_statement(request: HttpRequest, fund_id: UUID, asked: Query[PointsPageAsked]) -> Page[FundLine]:
    """What went into a fund and out of it, the latest first."""
    return funds.fund_statement(actor_of(request), fund_id, asked.after, asked.limit)


@router.get("/grants", response=Page[GrantRow])
def points_grants(request: HttpRequest, asked: Query[s.GrantsAsked]) -> Page[GrantRow]:
    """Rewards out of the funds within reach, the latest first."""
    return grants.grants_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@router.post("/grants", response=GrantRow)
@idempotent
def propose_grant(request: HttpRequest, body: s.GrantIn) -> GrantRow:
    """Proposes a reward in one's own words, which somebody else has to approve."""
    actor = actor_of(request)
    made = grant_services.propose_grant(actor, body.person_id, body.fund_id, body.points, body.words)
    return grants.grant_card(actor, made)


@router.post("/grants/{uuid:grant_id}/decide", response=GrantRow)
@idempotent
def decide_grant(request: HttpRequest, grant_id: UUID, body: s.GrantDecisionIn) -> GrantRow:
    """Approves a reward, which pays it, or refuses it."""
    actor = actor_of(request)
    found = grant_services.decide_grant(actor, grant_id, is_approved=body.is_approved, answer=body.answer)
    return grants.grant_card(actor, found)


@router.get("/movements", response=Page[MovementRow])
def points_movements(
    request: HttpRequest, wanted: Query[MovementFilter], page: Query[PointsPageAsked]
) -> Page[MovementRow]:
    """Movements in sight, the latest first."""
    return movements.movements_for_staff(actor_of(request), wanted, page.after, page.limit)


@router.get(
    "/movements/sheet",
    summary="Movements as a workbook of at most 100,000 rows",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def movements_as_sheet(request: HttpRequest, wanted: Query[MovementFilter]) -> StreamingHttpResponse:
    """What the list holds; whose it is stays masked."""
    sheet = movements.movements_sheet(actor_of(request), wanted)
    disposition = f"attachment; filename*=UTF-8''{quote(f'points-{clock.now():%Y-%m-%d}.xlsx')}"
    return StreamingHttpResponse(
        sheet, content_type=MIME, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )


@router.post("/movements/{uuid:movement_id}/reverse", response=MovementRow)
@idempotent
def reverse_reward(request: HttpRequest, movement_id: UUID, body: s.ReversalIn) -> MovementRow:
    """Takes back a reward that was wrong, for a reason that its person reads."""
    actor = actor_of(request)
    movement_services.reverse_reward(actor, movement_id, body.words)
    return movements.movement_row(actor, movement_id)


@router.get("/people/{uuid:person_id}", response=PersonPoints)
def points_of_person(request: HttpRequest, person_id: UUID, asked: Query[PointsPageAsked]) -> PersonPoints:
    """The account of a person in sight, name and phone masked: what is left and whence, what expires, what moved."""
    return persons.person_points(actor_of(request), person_id, asked.after, asked.limit)


def _fund(request: HttpRequest, fund_id: UUID) -> FundRow:
    return funds.fund_card(actor_of(request), fund_id)
