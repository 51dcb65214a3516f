"""Lists, the map, one case, categories and the step table."""

from dataclasses import fields
from typing import Any, Literal
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import details, lists, maps
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.proposals import Proposal, proposals_for
from yuandian.governance.cases.queries.taxonomy import CategoryCard, taxonomy
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.rules.steps import STEPS
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["cases"], auth=staff_auth)
JSON = "application/json; charset=utf-8"
OF_THE_CASE = (
    "source", "external_number", "place_by", "place_choices", "category_by", "dispatch_reason", "account", "root_cause",
    "outcome", "pause_reason", "refusal_reason", "project", "merged_into_id", "tags",
)  # fmt: skip


def _filter(body: s.FilterIn) -> CaseFilter:
    return CaseFilter(**dict(body))


@router.get("", response=s.CasePage, summary="Cases in my places, filtered")
def list_cases(
    request: HttpRequest,
    chosen: Query[s.FilterIn],
    page: Query[s.PageIn],
    order: Literal["due", "newest", "external_due"] = "newest",
) -> Page[lists.CaseRow]:
    return lists.list_cases(actor_of(request), _filter(chosen), order, page.after, page.limit)


@router.get("/work", response=s.CasePage, summary="What waits for me, by deadline")
def my_work(request: HttpRequest, chosen: Query[s.FilterIn], page: Query[s.PageIn]) -> Page[lists.CaseRow]:
    return lists.my_work(actor_of(request), _filter(chosen), page.after, page.limit)


@router.get("/map", response=s.MapOut, summary="Open cases in a map view")
def cases_for_map(request: HttpRequest, box: Query[s.BoxIn]) -> HttpResponse:
    # hot path: encoded as it was read; checking two hundred pins against the schema takes longer than reading them.
    view = maps.cases_for_map(actor_of(request), Box(box.west, box.south, box.east, box.north))
    return HttpResponse(msgspec.json.encode(view), content_type=JSON)


@router.get("/{uuid:case_id}", response=s.CaseOut, summary="All about one case")
def one_case(request: HttpRequest, case_id: UUID) -> dict[str, Any]:
    view = details.case_view(actor_of(request), case_id)
    of_the_view = {field.name: getattr(view, field.name) for field in fields(view)}
    return {**{name: getattr(view.case, name) for name in OF_THE_CASE}, **of_the_view, "clocks": view.case}


@router.get("/{uuid:case_id}/proposals", response=list[s.ProposalOut], summary="Who could take it, the best first")
def proposals(request: HttpRequest, case_id: UUID) -> list[Proposal]:
    return proposals_for(details.find_case(actor_of(request), case_id), clock.now())


@router.get("/categories", response=list[s.CategoryOut], summary="The kinds of trouble")
def categories(request: HttpRequest) -> list[s.CategoryOut]:
    return category_list()


def category_list() -> list[s.CategoryOut]:
    """Every active category, parents before children."""
    cards = sorted(taxonomy().by_id.values(), key=lambda card: card.path)
    return [category_out(card) for card in cards]


def category_out(card: CategoryCard) -> s.CategoryOut:
    """A category as every list shows it."""
    return s.CategoryOut(
        id=card.id, code=card.code, name=card.name, path=list(card.path), default_level=card.default_level,
        is_emergency=card.is_emergency, is_leaf=card.is_leaf, advice=card.advice,
    )  # fmt: skip


@router.get("/steps", response=list[s.CaseStepOut], summary="The step table of the life-cycle")
def steps(request: HttpRequest) -> list[s.CaseStepOut]:
    return [
        s.CaseStepOut(
            action=action, before=sorted(step.before), after=step.after, permission=step.permission.value,
            by=step.by.value, needs=list(step.needs),
        )
        for action, step in STEPS.items()
    ]  # fmt: skip
