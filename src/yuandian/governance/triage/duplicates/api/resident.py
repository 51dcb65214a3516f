"""HTTP for residents."""

from django.http import HttpRequest

from yuandian.foundation.grid import facade as grid
from yuandian.governance.triage.duplicates import schemas as s
from yuandian.governance.triage.duplicates.queries import proposals
from yuandian.kernel import clock
from yuandian.kernel.http import Router, resident_auth

router = Router(tags=["duplicates"], auth=resident_auth)


@router.post(
    "/similar", response=list[proposals.SimilarCaseRow], summary="Open cases nearby that may be the same trouble"
)
def similar(request: HttpRequest, body: s.SimilarIn) -> list[proposals.SimilarCaseRow]:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    point = grid.to_wgs84(body.longitude, body.latitude, body.coordinate_system)
    return proposals.similar_nearby(point, body.category_id, body.text, clock.now())
