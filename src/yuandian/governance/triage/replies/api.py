"""Hints on a reply before it goes out."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.triage.replies import schemas as s
from yuandian.governance.triage.replies.queries import hints_for
from yuandian.governance.triage.replies.rules import ReplyReading
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["replies"], auth=staff_auth)


@router.post("/cases/{uuid:case_id}/hints", response=ReplyReading, summary="What a reader may miss in a reply")
def reply_hints(request: HttpRequest, case_id: UUID, body: s.ReplyTextIn) -> ReplyReading:
    """Writes nothing down and blocks nothing."""
    return hints_for(actor_of(request), case_id, body.text)


ROUTERS = {"staff": router}
