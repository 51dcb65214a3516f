"""Figures of the grids in a map view."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases.queries import mapped
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.schemas.mapped import MappedAsked, MappedFiguresOut
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/figures/map", response=MappedFiguresOut, summary="Figures of the grids of a level in view")
def map_figures(request: HttpRequest, asked: Query[MappedAsked]) -> dict[str, Any]:
    box = Box(asked.west, asked.south, asked.east, asked.north)
    found = mapped.figures_for_map(actor_of(request), asked.level, box, asked.since, asked.until)
    return {**asdict(found), "taken_at": clock.now()}
