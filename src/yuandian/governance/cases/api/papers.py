"""Papers of a case, as files."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.paper_pdf import paper_pdf
from yuandian.governance.cases.rules.papers import NAMES
from yuandian.governance.cases.services.papers import print_paper
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.pdf import MIME

router = Router(tags=["cases"], auth=staff_auth)


@router.post(
    "/{uuid:case_id}/papers",
    summary="Print a paper; the print is recorded",
    openapi_extra=file_of(MIME),
)
def paper(request: HttpRequest, case_id: UUID, body: s.PaperIn) -> HttpResponseBase:
    printed = print_paper(actor_of(request), case_id, body.kind)
    return file_answer(paper_pdf(printed), f"{NAMES[body.kind]}-{printed.number}.pdf", MIME)
