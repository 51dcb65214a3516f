"""HTTP for staff: look at the tree, the map, and what is wrong with them."""

import gzip
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from yuandian.foundation.grid.queries import addresses, drawings, faults, locations, maps, pages, registers
from yuandian.foundation.grid.queries.drawings import BoundaryArea, Drawing
from yuandian.foundation.grid.queries.faults import GridFaults
from yuandian.foundation.grid.queries.maps import FeatureCollection, Window
from yuandian.foundation.grid.queries.pages import BoundaryVersion, GridDetail, TreeNode
from yuandian.foundation.grid.queries.registers import AddressRow, DivisionRow, GridWords
from yuandian.foundation.grid.rules import AddressCandidate, Lineage, Located, to_wgs84
from yuandian.foundation.grid.schemas import (
    AddressesAsked,
    DivisionsAsked,
    LongText,
    MapAsked,
    PointAsked,
    Text,
)
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["grid"], auth=staff_auth)
WORTH_ZIPPING = 2_000


@router.get("/tree", response=list[TreeNode])
def tree(request: HttpRequest, parent_id: UUID | None = None) -> list[TreeNode]:
    """The grids in force directly under one; without a parent, the root."""
    return pages.grids_for_tree(actor_of(request), parent_id)


@router.get("/words", response=GridWords)
def words(request: HttpRequest) -> GridWords:
    """What screens call levels, kinds, the six haves and changes."""
    return registers.words(actor_of(request))


@router.get("/search", response=list[Lineage])
def search(request: HttpRequest, text: Query[Text]) -> list[Lineage]:
    """Grids by code, name, or community and numbers, such as `伊河路社区09号三级网格05号微网格` or `伊河路 9-5`."""
    return pages.grids_for_search(actor_of(request), text)


@router.get("/locate", response=Located)
def locate(request: HttpRequest, asked: Query[PointAsked]) -> Located:
    """Where a point lies, and every grid within the border distance."""
    return locations.located_for_staff(actor_of(request), *to_wgs84(asked.lon, asked.lat, asked.system))


@router.get("/addresses", response=list[AddressCandidate])
def places_named(request: HttpRequest, text: Query[LongText]) -> list[AddressCandidate]:
    """The places that a text may mean, the likeliest first."""
    return addresses.places_for_staff(actor_of(request), text)


@router.get("/boundaries", response=FeatureCollection)
def boundaries(request: HttpRequest, asked: Query[MapAsked]) -> HttpResponse:
    """GeoJSON of the grids of a level in a window, exact or for a zoom, zipped for those who take it."""
    window = Window.from_text(asked.bbox, asked.system)
    body = maps.boundaries_for_map(actor_of(request), asked.level, window, asked.on, asked.zoom)
    answer = HttpResponse(body, content_type="application/json", headers={"Vary": "Accept-Encoding"})
    if len(body) > WORTH_ZIPPING and "gzip" in request.headers.get("Accept-Encoding", ""):
        answer.content = gzip.compress(body, 5)
        answer["Content-Encoding"] = "gzip"
    return answer


@router.get("/divisions", response=Page[DivisionRow])
def divisions(request: HttpRequest, asked: Query[DivisionsAsked]) -> Page[DivisionRow]:
    """Administrative divisions and the grids that cover them."""
    return registers.divisions_for_list(
        actor_of(request), asked.source, asked.level, asked.text, asked.after, asked.limit
    )


@router.get("/grids/{uuid:grid_id}", response=GridDetail)
def grid(request: HttpRequest, grid_id: UUID) -> GridDetail:
    """One grid, in force or ended."""
    return pages.grid_page(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/boundaries", response=list[BoundaryVersion])
def boundary_versions(request: HttpRequest, grid_id: UUID) -> list[BoundaryVersion]:
    """Every version of a grid's area, the newest first."""
    return pages.boundary_versions(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/boundaries/{int:version}", response=BoundaryArea)
def boundary_version(request: HttpRequest, grid_id: UUID, version: int) -> BoundaryArea:
    """One version of a grid's area, drawn in WGS84."""
    return drawings.boundary_version(actor_of(request), grid_id, version)


@router.get("/grids/{uuid:grid_id}/drawing", response=Drawing)
def drawing(request: HttpRequest, grid_id: UUID) -> Drawing:
    """A grid and those that share its border, exact, to be redrawn."""
    return drawings.drawing_of(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/family", response=Drawing)
def family(request: HttpRequest, grid_id: UUID) -> Drawing:
    """A grid with the one above, its siblings and those below it, exact, to be split, merged or given another."""
    return drawings.family_of(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/lineage", response=Lineage)
def lineage(request: HttpRequest, grid_id: UUID) -> Lineage:
    """What a grid is called and what stands above it."""
    return pages.lineage_for_staff(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/addresses", response=Page[AddressRow])
def addresses_of_grid(request: HttpRequest, grid_id: UUID, asked: Query[AddressesAsked]) -> Page[AddressRow]:
    """Buildings by courtyard, and other places, of a grid below the district."""
    return registers.addresses_of_grid(actor_of(request), grid_id, asked.after, asked.limit)


@router.get("/grids/{uuid:grid_id}/faults", response=GridFaults)
def responsibility_faults(request: HttpRequest, grid_id: UUID) -> GridFaults:
    """Gaps and overlaps of areas, and buildings without a micro-grid, under a street or a grid below it."""
    return faults.responsibility_faults(actor_of(request), grid_id)
