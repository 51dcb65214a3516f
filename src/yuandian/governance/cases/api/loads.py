"""What posts have in hand."""

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases.queries.loads import Load, loads_of
from yuandian.governance.cases.schemas.loads import LoadsAsked, PostLoadOut
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/loads", response=list[PostLoadOut], summary="What posts in sight have in hand")
def post_loads(request: HttpRequest, asked: Query[LoadsAsked]) -> list[Load]:
    return loads_of(actor_of(request), asked.post_id)
