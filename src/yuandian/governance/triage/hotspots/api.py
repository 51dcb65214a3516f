"""HTTP: staff look at what is boiling."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.triage.hotspots import queries
from yuandian.kernel.http import Router, actor_of, staff_auth

staff = Router(tags=["hotspots"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("", response=queries.HotspotBoard, summary="What is boiling in my places, the hottest first")
def hotspot_board(request: HttpRequest) -> queries.HotspotBoard:
    return queries.board_for(actor_of(request))


@staff.get("/{uuid:hotspot_id}", response=queries.HotspotDetail, summary="One hot spot; its cases are a list of cases")
def one_hotspot(request: HttpRequest, hotspot_id: UUID) -> queries.HotspotDetail:
    return queries.hotspot_detail(actor_of(request), hotspot_id)
