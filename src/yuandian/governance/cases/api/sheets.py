"""HTTP: a list of cases as a file."""

from typing import Annotated, Literal
from urllib.parse import quote

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query
from pydantic import Field

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.sheets import SheetColumn, cases_sheet
from yuandian.governance.cases.rules.words import Language
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.shapes import Schema
from yuandian.kernel.sheets import MIME

router = Router(tags=["cases"], auth=staff_auth)
FILE = {MIME: {"schema": {"type": "string", "format": "binary"}}}


class CaseSheetIn(Schema):
    """Which columns, in which order, with words of which language. No column: all of them."""

    order: Literal["due", "newest", "external_due"] = "newest"
    columns: Annotated[list[SheetColumn], Field(max_length=20)] = []
    language: Language = "zh-CN"


@router.get(
    "/sheet",
    summary="Exactly what a list holds, as a workbook of at most 100,000 rows",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def cases_as_sheet(request: HttpRequest, chosen: Query[s.FilterIn], asked: Query[CaseSheetIn]) -> StreamingHttpResponse:
    """Refused as `case_list_too_long` beyond that. No reporter is in it."""
    sheet = cases_sheet(actor_of(request), CaseFilter(**dict(chosen)), asked.order, asked.columns, asked.language)
    name = f"cases-{clock.now():%Y-%m-%d}.xlsx"
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return StreamingHttpResponse(
        sheet, content_type=MIME, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )
