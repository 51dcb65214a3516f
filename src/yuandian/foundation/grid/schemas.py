"""What comes in."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from yuandian.foundation.grid.rules.changes import AddressKind, ChangeStatus
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.faults import FaultKind, FaultStatus
from yuandian.foundation.grid.rules.levels import ExclusiveKind, GridLevel, SixHave
from yuandian.foundation.grid.rules.plans import GridPart, RedrawnArea
from yuandian.foundation.grid.services.grid_duties import SixHaveFound
from yuandian.kernel.http.shapes import Schema

Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Text = Annotated[str, Field(max_length=200)]
LongText = Annotated[str, Field(max_length=2000)]
Number = Annotated[int, Field(ge=1, le=999)]
Limit = Annotated[int, Field(ge=1, le=200)]
GeoArea = dict[str, Any]


class PointAsked(Schema):
    """A point in a coordinate system."""

    lon: Longitude
    lat: Latitude
    system: CoordinateSystem = CoordinateSystem.WGS84


class PhonePointAsked(PointAsked):
    """A point as a mini-program gives it."""

    system: CoordinateSystem = CoordinateSystem.GCJ02


class SurroundingsAsked(PhonePointAsked):
    """The middle of a small map, and the coordinate system in which the map is drawn, by default the point's own."""

    drawn_in: CoordinateSystem | None = None


class MapAsked(Schema):
    """Grids of a level in a window `west,south,east,north` of a coordinate system, in force now or on a day.

    With a `zoom` (of 512-pixel tiles) detail that no screen could show is left out, `middle` says where a name
    stands, and a window that holds too many grids gives none.
    """

    level: GridLevel
    bbox: Text
    system: CoordinateSystem = CoordinateSystem.WGS84
    on: date | None = None
    zoom: Annotated[float, Field(ge=0, le=24, allow_inf_nan=False)] | None = None


class ChangesAsked(Schema):
    """What a list of proposals is narrowed to."""

    status: ChangeStatus | None = None
    grid_id: UUID | None = None
    after: Text | None = None
    limit: Limit = 50


class FaultsAsked(Schema):
    """What a list of faults is narrowed to."""

    status: FaultStatus | None = None
    kind: FaultKind | None = None
    after: Text | None = None
    limit: Limit = 50


class DivisionsAsked(Schema):
    """What a list of divisions is narrowed to."""

    source: Text | None = None
    level: Text | None = None
    text: Text | None = None
    after: Text | None = None
    limit: Limit = 50


class AddressesAsked(Schema):
    """A page of buildings and places."""

    after: Text | None = None
    limit: Limit = 50


class FoundIn(Schema):
    """A new grid under the one that the proposal starts from."""

    kind: Literal["found"]
    level: GridLevel
    name: Text = ""
    number: Number | None = None
    exclusive_kind: ExclusiveKind | None = None
    area: GeoArea | None = None


Others = Annotated[list[RedrawnArea], Field(max_length=100)]


class BoundaryIn(Schema):
    """A new area, and those of the grids that share the moved border."""

    kind: Literal["boundary"]
    area: GeoArea
    others: Others = []


class BoundaryCheckIn(Schema):
    """New areas to try, nothing is stored."""

    grid_id: UUID
    area: GeoArea
    others: Others = []
    system: CoordinateSystem = CoordinateSystem.WGS84


class SplitIn(Schema):
    """Parts that together cover the grid."""

    kind: Literal["split"]
    parts: Annotated[list[GridPart], Field(min_length=2, max_length=20)]


class MergeIn(Schema):
    """Siblings to become one with the grid."""

    kind: Literal["merge"]
    others: Annotated[list[UUID], Field(min_length=1, max_length=20)]
    name: Text = ""
    number: Number | None = None


class RenameIn(Schema):
    """Another name."""

    kind: Literal["rename"]
    name: Text


class GridEndIn(Schema):
    """The end of a grid."""

    kind: Literal["end"]


class AddressIn(Schema):
    """A courtyard, building or place to enter, correct (with `id`) or take out; its point is in the system given."""

    kind: Literal["address"]
    what: AddressKind
    name: Text = ""
    id: UUID | None = None
    is_gone: bool = False
    courtyard_id: UUID | None = None
    place_kind: Annotated[str, Field(max_length=50)] = ""
    aliases: Annotated[list[Text], Field(max_length=20)] = []
    address: Text = ""
    entrances: Annotated[list[Text], Field(max_length=50)] | None = None
    lon: Longitude | None = None
    lat: Latitude | None = None


PlanIn = Annotated[
    FoundIn | BoundaryIn | SplitIn | MergeIn | RenameIn | GridEndIn | AddressIn, Field(discriminator="kind")
]


class ChangeIn(Schema):
    """A proposed change. `system` is that of the areas, which are GeoJSON geometries."""

    grid_id: UUID
    plan: PlanIn
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
    effective_on: date
    system: CoordinateSystem = CoordinateSystem.WGS84


class ChangePreviewIn(Schema):
    """A plan to try, nothing is stored."""

    grid_id: UUID
    plan: PlanIn
    system: CoordinateSystem = CoordinateSystem.WGS84


class CutIn(Schema):
    """A line across a grid: two or more points of longitude and latitude."""

    grid_id: UUID
    line: Annotated[list[tuple[Longitude, Latitude]], Field(min_length=2, max_length=500)]
    system: CoordinateSystem = CoordinateSystem.WGS84


class FitIn(Schema):
    """An area drawn roughly for a new grid of a level under a grid."""

    grid_id: UUID
    level: GridLevel
    area: GeoArea
    system: CoordinateSystem = CoordinateSystem.WGS84


class ChangeNoteIn(Schema):
    """Why."""

    note: LongText = ""


class ManagersIn(Schema):
    """The communities that manage an exclusive grid."""

    lead_id: UUID
    other_ids: Annotated[list[UUID], Field(max_length=20)] = []


class DutyIn(Schema):
    """A duty of an exclusive grid."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    note: LongText = ""


class DutiesIn(Schema):
    """All duties, in their order, and who is responsible for them."""

    organisation_id: UUID | None = None
    duties: Annotated[list[DutyIn], Field(max_length=50)]


class SixHavesIn(Schema):
    """Some or all of the six haves."""

    found: Annotated[dict[SixHave, SixHaveFound], Field(min_length=1)]


class ImportIn(Schema):
    """How to read an upload, and whether to save it. Nothing is saved by a dry run, or with errors unless left out."""

    system: CoordinateSystem = CoordinateSystem.WGS84
    dry_run: bool = True
    leave_out_bad: bool = False


class GridImportIn(ImportIn):
    """The same for grids."""

    form: Literal["geojson", "csv"]
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
