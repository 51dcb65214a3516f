"""Papers of a case, as files."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.paper_pdf import paper_pdf
from yuandian.governance.cases.rules.papers import NAMES
from yuandian.governance.cases.services.papers import print_paper
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.pdf import MIME

router = Router(tags=["cases"], auth=staff_auth)
FILE: dict[str, Any] = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.post(
    "/{uuid:case_id}/papers",
    summary="Print a paper; the print is recorded",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def paper(request: HttpRequest, case_id: UUID, body: s.PaperIn) -> HttpResponse:
    printed = print_paper(actor_of(request), case_id, body.kind)
    disposition = f"attachment; filename*=UTF-8''{quote(f'{NAMES[body.kind]}-{printed.number}.pdf')}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return HttpResponse(paper_pdf(printed), content_type=MIME, headers=headers)
