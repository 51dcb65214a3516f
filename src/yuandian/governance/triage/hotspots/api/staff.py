"""HTTP for staff."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.triage.hotspots.queries import board
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["hotspots"], auth=staff_auth)


@router.get("", response=board.HotspotBoard, summary="What is boiling in my places, the hottest first")
def hotspot_board(request: HttpRequest) -> board.HotspotBoard:
    return board.board_for(actor_of(request))


@router.get("/{uuid:hotspot_id}", response=board.HotspotDetail, summary="One hot spot; its cases are a list of cases")
def one_hotspot(request: HttpRequest, hotspot_id: UUID) -> board.HotspotDetail:
    return board.hotspot_detail(actor_of(request), hotspot_id)
