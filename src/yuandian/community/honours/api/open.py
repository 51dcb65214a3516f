"""HTTP for everybody, without signing in."""

from django.http import HttpRequest
from ninja import Query

from yuandian.community.honours import schemas as s
from yuandian.community.honours.queries.commons import Commons, commons
from yuandian.kernel.http import Router

router = Router(tags=["honours"])


@router.get("/commons", response=s.CommonsOut)
def commons_board(request: HttpRequest, asked: Query[s.CommonsAsked]) -> Commons:
    """What residents, party organisations and merchants did together in a place and a period; nobody is named."""
    return commons(asked.grid_id, asked.period, asked.starts_on)
