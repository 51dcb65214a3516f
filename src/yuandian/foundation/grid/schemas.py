"""HTTP in and out."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from yuandian.foundation.grid.rules.changes import ChangeAction, ChangeStatus
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import ExclusiveKind, Level, SixHave

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


class PhonePointAsked(Schema):
    """A point as a mini-program gives it."""

    lon: Longitude
    lat: Latitude
    system: CoordinateSystem = CoordinateSystem.GCJ02


class MapAsked(Schema):
    """Grids of a level in a window `west,south,east,north` of a coordinate system, in force now or on a day."""

    level: Level
    bbox: Text
    system: CoordinateSystem = CoordinateSystem.WGS84
    on: date | None = None


class ChangesAsked(Schema):
    """What a list of proposals is narrowed to."""

    status: ChangeStatus | None = None
    grid_id: UUID | None = None
    after: Text | None = None
    limit: Limit = 50


class DivisionsAsked(Schema):
    """What a list of divisions is narrowed to."""

    source: Text | None = None
    level: Text | None = None
    text: Text | None = None
    after: Text | None = None
    limit: Limit = 50


class PartIn(Schema):
    """One of the grids that a split makes."""

    area: GeoArea
    name: Text = ""
    number: Number | None = None


class FoundIn(Schema):
    """A new grid under the one that the proposal starts from."""

    kind: Literal["found"]
    level: Level
    name: Text = ""
    number: Number | None = None
    exclusive_kind: ExclusiveKind | None = None
    area: GeoArea | None = None


class BoundaryIn(Schema):
    """A new area."""

    kind: Literal["boundary"]
    area: GeoArea


class SplitIn(Schema):
    """Parts that together cover the grid."""

    kind: Literal["split"]
    parts: Annotated[list[PartIn], Field(min_length=2, max_length=20)]


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


class EndIn(Schema):
    """The end of a grid."""

    kind: Literal["end"]


PlanIn = Annotated[FoundIn | BoundaryIn | SplitIn | MergeIn | RenameIn | EndIn, Field(discriminator="kind")]


class ChangeIn(Schema):
    """A proposed change. `system` is that of the areas, which are GeoJSON geometries."""

    grid_id: UUID
    plan: PlanIn
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
    effective_on: date
    system: CoordinateSystem = CoordinateSystem.WGS84


class NoteIn(Schema):
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
    """All duties, in their order."""

    duties: Annotated[list[DutyIn], Field(max_length=50)]


class NoticeIn(Schema):
    """What the public page says."""

    range_text: LongText
    activity_place: Text
    supervising_phone: Annotated[str, Field(max_length=40)]


class CheckedIn(Schema):
    """One of the six haves as found."""

    is_met: bool
    note: LongText = ""
    attachment_ids: Annotated[list[UUID], Field(max_length=20)] = []


class SixHavesIn(Schema):
    """Some or all of the six haves."""

    found: Annotated[dict[SixHave, CheckedIn], Field(min_length=1)]


class ImportIn(Schema):
    """How to read an upload, and whether to save it. Nothing is saved by a dry run, or with errors unless left out."""

    system: CoordinateSystem = CoordinateSystem.WGS84
    dry_run: bool = True
    leave_out_bad: bool = False


class GridImportIn(ImportIn):
    """The same for grids."""

    form: Literal["geojson", "csv"]
    reason: Annotated[str, Field(min_length=1, max_length=2000)]


class GridCardOut(Schema):
    """A grid in a list."""

    id: UUID
    level: Level
    number: int
    code: str
    name: str
    display_name: str
    parent_id: UUID | None
    exclusive_kind: ExclusiveKind | None


class TreeNodeOut(Schema):
    """A grid in the tree and how many stand directly under it, by level."""

    grid: GridCardOut
    children: dict[str, int]
    has_area: bool


class LineageOut(Schema):
    """A grid and those above it."""

    district_id: UUID | None
    street_id: UUID | None
    community_id: UUID | None
    grid_id: UUID | None
    micro_grid_id: UUID | None
    leaf_id: UUID
    level: Level
    code: str
    display_name: str
    full_name: str


class SixHaveOut(Schema):
    """One of the six haves; `is_met` is null as long as nobody has looked."""

    item: SixHave
    name: str
    is_met: bool | None
    note: str
    attachment_ids: list[UUID]
    checked_on: date | None
    checked_by_name: str


class ManagingCommunityOut(Schema):
    """A community that manages an exclusive grid."""

    community_id: UUID
    name: str
    is_lead: bool


class DutyOut(Schema):
    """A duty of an exclusive grid."""

    name: str
    note: str


class GridDivisionOut(Schema):
    """A division that a grid covers."""

    code: str
    name: str
    source: str


class GridPageOut(Schema):
    """Everything about one grid but its people."""

    grid: GridCardOut
    lineage: LineageOut
    is_active: bool
    starts_on: date
    ends_on: date | None
    range_text: str
    activity_place: str
    supervising_phone: str
    square_metres: float | None
    centre: tuple[float, float] | None
    figures: dict[str, int]
    six_haves: list[SixHaveOut]
    managers: list[ManagingCommunityOut]
    duties: list[DutyOut]
    divisions: list[GridDivisionOut]
    successors: list[GridCardOut]
    precedents: list[GridCardOut]


class PublicPageOut(Schema):
    """What hangs on the notice board."""

    code: str
    level: Level
    display_name: str
    full_name: str
    range_text: str
    activity_place: str
    supervising_phone: str
    centre: tuple[float, float] | None
    six_haves: list[SixHaveOut]


class BoundaryVersionOut(Schema):
    """One version of a grid's area."""

    version: int
    valid_from: date
    valid_to: date | None
    reason: str
    source_system: CoordinateSystem


class FeatureOut(Schema):
    """A GeoJSON feature."""

    type: Literal["Feature"]
    id: UUID
    geometry: dict[str, Any]
    properties: dict[str, Any]


class FeatureCollectionOut(Schema):
    """GeoJSON of grids; with `is_truncated` the window holds more than are given."""

    type: Literal["FeatureCollection"]
    features: list[FeatureOut]
    is_truncated: bool
    revision: int


class NearbyOut(Schema):
    """A grid within the border distance."""

    grid_id: UUID
    metres: float


class LocatedOut(Schema):
    """Where a point lies, by the boundaries at `revision`."""

    leaf_id: UUID | None
    lineage: LineageOut | None
    beneath: LineageOut | None
    nearby: list[NearbyOut]
    is_near_border: bool
    is_outside: bool
    revision: int


class MyGridOut(Schema):
    """A grid as residents are told of it."""

    id: UUID
    code: str
    level: Level
    display_name: str
    full_name: str


class MyLocationOut(Schema):
    """The grid of a point; near a border the choices to ask about, nearest first."""

    grid: MyGridOut | None
    choices: list[MyGridOut]
    is_near_border: bool
    is_outside: bool


class AddressCandidateOut(Schema):
    """A place that a text may mean."""

    kind: str
    place_id: UUID
    name: str
    grid_id: UUID | None
    lon: float | None
    lat: float | None
    confidence: float
    reason: str


class ChangeOut(Schema):
    """A proposal in a list, with what the reader may do."""

    id: UUID
    created_at: datetime
    grid_id: UUID
    grid_name: str
    kind: str
    status: ChangeStatus
    reason: str
    effective_on: date
    proposed_by_name: str
    approved_by_name: str
    decided_at: datetime | None
    decision_note: str
    applied_at: datetime | None
    actions: list[ChangeAction]


class ChangesOut(Schema):
    """A page of proposals."""

    items: list[ChangeOut]
    next: str | None


class ChangePageOut(Schema):
    """A proposal with its plan and what the approver should weigh."""

    change: ChangeOut
    plan: dict[str, Any]
    findings: list[dict[str, Any]]


class GridTieOut(Schema):
    """A grid that covers a division."""

    id: UUID
    name: str


class DivisionOut(Schema):
    """A division as one source lists it."""

    id: UUID
    source: str
    code: str
    name: str
    level: str
    parent_code: str
    verified: bool
    grids: list[GridTieOut]


class DivisionsOut(Schema):
    """A page of divisions."""

    items: list[DivisionOut]
    next: str | None


class WordsOut(Schema):
    """What screens call levels, kinds, the six haves and changes."""

    levels: dict[str, str]
    exclusive_kinds: dict[str, str]
    six_haves: dict[str, str]
    change_kinds: dict[str, str]


class AreaFaultOut(Schema):
    """An overlap, a child outside its parent, or a gap."""

    fault: Literal["overlap", "outside_parent", "gap"]
    code: str
    other_code: str | None
    square_metres: int
    point: tuple[float, float] | None


class BuildingFaultOut(Schema):
    """A building without a micro-grid, or outside its own."""

    fault: Literal["without_grid", "outside_grid"]
    building_id: UUID
    name: str
    grid_id: UUID | None


class FaultsOut(Schema):
    """What is wrong under a grid."""

    areas: list[AreaFaultOut]
    buildings: list[BuildingFaultOut]
    area_count: int
    building_count: int


class ProblemOut(Schema):
    """A fault of one line."""

    line: int
    code: str
    fault: str
    is_error: bool
    detail: str
    square_metres: int | None


class ReportOut(Schema):
    """Everything found in an upload."""

    rows: int
    new: int
    changed: int
    unchanged: int
    left_out: int
    is_saved: bool
    faults: dict[str, int]
    problems: list[ProblemOut]
