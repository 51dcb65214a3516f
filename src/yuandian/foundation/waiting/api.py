"""HTTP: what waits for whoever asks."""

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.waiting import queries
from yuandian.foundation.waiting.queries import WaitingCount, WaitingRow
from yuandian.foundation.waiting.schemas import WaitingAsked
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.paging import Page

staff = Router(tags=["waiting"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("", response=list[WaitingCount])
def count_what_waits(request: HttpRequest) -> list[WaitingCount]:
    """Every kind of which something waits for you, with how much."""
    return queries.waiting_counts(actor_of(request))


@staff.get("/{code}", response=Page[WaitingRow])
def list_what_waits(request: HttpRequest, code: str, asked: Query[WaitingAsked]) -> Page[WaitingRow]:
    """What waits for you of one kind, the longest first."""
    return queries.waiting_rows(actor_of(request), code, asked.after, asked.limit)
