"""HTTP: residents ask for their data, the district says how long anything is kept."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest
from ninja import Status

from yuandian.foundation.privacy import queries
from yuandian.foundation.privacy.queries import DataCopyCard, RetentionRow
from yuandian.foundation.privacy.schemas import RetentionPeriodIn
from yuandian.foundation.privacy.services import copies, periods
from yuandian.kernel.http import Router, actor_of, resident_auth, staff_auth

resident = Router(tags=["privacy"], auth=resident_auth)
staff = Router(tags=["privacy"], auth=staff_auth)
ROUTERS = {"resident": resident, "staff": staff}
ZIP = "application/zip"
FILE: dict[str, Any] = {ZIP: {"schema": {"type": "string", "format": "binary"}}}


@resident.get("/copies", response=list[DataCopyCard])
def my_copies(request: HttpRequest) -> list[DataCopyCard]:
    """The copies of your data that you asked for, the newest first."""
    return queries.my_copies(actor_of(request))


@resident.post("/copies", response={202: list[DataCopyCard]})
def ask_for_copy(request: HttpRequest) -> Status[list[DataCopyCard]]:
    """Asks for everything about you in one file: you are told when it is made. One a day."""
    copies.ask_for_copy(actor_of(request))
    return Status(202, queries.my_copies(actor_of(request)))


@resident.get(
    "/copies/{uuid:copy_id}/file",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def fetch_copy(request: HttpRequest, copy_id: UUID) -> FileResponse:
    """The file, once, within a week."""
    fetched = copies.fetch_copy(actor_of(request), copy_id)
    response = FileResponse(fetched.body, as_attachment=True, filename=fetched.name, content_type=ZIP)
    response["Cache-Control"] = "no-store"
    return response


@staff.get("/retention", response=list[RetentionRow])
def list_periods(request: HttpRequest) -> list[RetentionRow]:
    """Every kind of what is kept: for how long, why, what was removed, and how many the next night will take."""
    return queries.retention_rows(actor_of(request))


@staff.put("/retention/{code}", response=list[RetentionRow])
def set_period(request: HttpRequest, code: str, body: RetentionPeriodIn) -> list[RetentionRow]:
    """How many days the district keeps a kind."""
    periods.set_period(actor_of(request), code, body.days)
    return queries.retention_rows(actor_of(request))
