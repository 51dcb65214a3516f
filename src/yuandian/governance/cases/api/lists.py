"""Lists, the map, one case, categories, the step table, lists as files, kept filters, and what posts have in hand."""

from typing import Literal
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import details, holders, lists, maps, sheets, steps, views
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.taxonomy import CategoryChoice, category_choices
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.services.views import remove_view, save_view
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router(tags=["cases"], auth=staff_auth)
JSON = "application/json; charset=utf-8"


@router.get("", response=Page[lists.CaseRow], summary="Cases in my places, filtered")
def list_cases(
    request: HttpRequest,
    chosen: Query[CaseFilter],
    page: Query[s.PageIn],
    order: Literal["due", "newest", "external_due"] = "newest",
) -> Page[lists.CaseRow]:
    return lists.list_cases(actor_of(request), chosen, order, page.after, page.limit)


@router.get("/work", response=Page[lists.CaseRow], summary="What waits for me, by deadline")
def my_work(request: HttpRequest, chosen: Query[CaseFilter], page: Query[s.PageIn]) -> Page[lists.CaseRow]:
    return lists.my_work(actor_of(request), chosen, page.after, page.limit)


@router.get("/count", response=lists.CaseCount, summary="How many cases a list holds")
def count_cases(request: HttpRequest, chosen: Query[CaseFilter]) -> lists.CaseCount:
    return lists.count_cases(actor_of(request), chosen)


@router.get(
    "/sheet",
    summary="Exactly what a list holds, as a workbook of at most 100,000 rows",
    openapi_extra=file_of(MIME),
)
def cases_as_sheet(request: HttpRequest, chosen: Query[CaseFilter], asked: Query[s.CaseSheetIn]) -> HttpResponseBase:
    """Refused as `case_list_too_long` beyond that. No reporter is in it."""
    sheet = sheets.cases_sheet(actor_of(request), chosen, asked.order, asked.columns, asked.language)
    name = f"cases-{clock.now():%Y-%m-%d}.xlsx"
    return file_answer(sheet, name, MIME)


@router.get("/map", response=maps.CaseMap, summary="Open cases in a map view")
def cases_for_map(request: HttpRequest, box: Query[Box]) -> HttpResponse:
    # hot path: encoded as it was read; checking two hundred pins against the schema takes longer than reading them.
    view = maps.cases_for_map(actor_of(request), box)
    return HttpResponse(msgspec.json.encode(view), content_type=JSON)


@router.get("/{uuid:case_id}", response=details.CaseDetail, summary="All about one case")
def one_case(request: HttpRequest, case_id: UUID) -> details.CaseDetail:
    return details.case_detail(actor_of(request), case_id)


@router.get(
    "/{uuid:case_id}/proposals", response=list[holders.HolderProposal], summary="Who could take it, the best first"
)
def holder_proposals(request: HttpRequest, case_id: UUID) -> list[holders.HolderProposal]:
    return holders.proposals_for(details.find_case(actor_of(request), case_id), clock.now())


@router.get("/categories", response=list[CategoryChoice], summary="The kinds of trouble")
def categories(request: HttpRequest) -> list[CategoryChoice]:
    return category_choices()


@router.get("/steps", response=list[steps.CaseStep], summary="The step table of the life-cycle")
def step_table(request: HttpRequest) -> list[steps.CaseStep]:
    return steps.step_table()


@router.get("/views", response=list[views.SavedViewRow], summary="Filters that I kept, and those that colleagues share")
def list_views(request: HttpRequest) -> list[views.SavedViewRow]:
    return views.saved_views(actor_of(request))


@router.post("/views", response=list[views.SavedViewRow], summary="Keep a filter by name")
def keep_view(request: HttpRequest, body: s.SavedViewIn) -> list[views.SavedViewRow]:
    """The same name again replaces it."""
    actor = actor_of(request)
    save_view(actor, body.name, body.query, is_shared=body.is_shared)
    return views.saved_views(actor)


@router.delete("/views/{uuid:view_id}", response={204: None}, summary="Let go of a filter of mine")
def let_go_of_view(request: HttpRequest, view_id: UUID) -> None:
    remove_view(actor_of(request), view_id)


@router.get("/loads", response=list[holders.PostLoad], summary="What posts in sight have in hand")
def post_loads(request: HttpRequest, asked: Query[s.LoadsIn]) -> list[holders.PostLoad]:
    return holders.loads_of(actor_of(request), asked.post_id)
