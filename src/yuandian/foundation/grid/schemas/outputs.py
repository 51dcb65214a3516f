"""What clients get."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from yuandian.foundation.grid.rules.changes import ChangeAction, ChangeStatus
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import ExclusiveKind, GridLevel, SixHave
from yuandian.kernel.http.shapes import Schema


class GridCardOut(Schema):
    """A grid in a list."""

    id: UUID
    level: GridLevel
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
    level: GridLevel
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
    level: GridLevel
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


class NearbyGridOut(Schema):
    """A grid within the border distance."""

    grid_id: UUID
    metres: float


class LocatedOut(Schema):
    """Where a point lies, by the boundaries at `revision`."""

    leaf_id: UUID | None
    lineage: LineageOut | None
    beneath: LineageOut | None
    nearby: list[NearbyGridOut]
    is_near_border: bool
    is_outside: bool
    revision: int


class MyGridOut(Schema):
    """A grid as residents are told of it."""

    id: UUID
    code: str
    level: GridLevel
    display_name: str
    full_name: str


class MyLocationOut(Schema):
    """The grid of a point; near a border the choices to ask about, nearest first."""

    grid: MyGridOut | None
    choices: list[MyGridOut]
    is_near_border: bool
    is_outside: bool


class MyPlaceOut(Schema):
    """A place that a text may mean, with the grid that answers for it."""

    name: str
    grid: MyGridOut | None


class SurroundingAreaOut(Schema):
    """A micro-grid or an exclusive grid on a small map, by the lines round it: longitude and latitude in turn."""

    id: UUID
    level: GridLevel
    name: str
    outlines: list[list[tuple[float, float]]]


class MapSpotOut(Schema):
    """A courtyard or a place that people know their way by."""

    kind: str
    name: str
    lon: float
    lat: float


class SurroundingsOut(Schema):
    """What a small map shows round its middle, in the system in which it is drawn."""

    lon: float
    lat: float
    reach_metres: int
    areas: list[SurroundingAreaOut]
    spots: list[MapSpotOut]


class ServicePointOut(Schema):
    """Somewhere to go for help, and how far it is as the crow flies."""

    kind: str
    name: str
    address: str
    metres: int
    lon: float
    lat: float


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


class GridFaultsOut(Schema):
    """What is wrong under a grid."""

    areas: list[AreaFaultOut]
    buildings: list[BuildingFaultOut]
    area_count: int
    building_count: int


class RedrawnGridOut(Schema):
    """A grid whose area would change; `is_in_reach` if the asker may propose that."""

    grid: GridCardOut
    square_metres_before: int | None
    square_metres_after: int
    is_in_reach: bool


class RedrawFaultOut(Schema):
    """Something wrong with the map as it would be, and where. Errors cannot be proposed, the others are weighed."""

    fault: Literal["overlap", "gap", "outside_parent", "child_outside"]
    code: str
    other_code: str | None
    square_metres: int
    area: dict[str, Any]
    is_error: bool


class MovingBuildingOut(Schema):
    """A building that would stand outside its micro-grid, and in which it then would; null in a gap."""

    building_id: UUID
    name: str
    from_name: str
    to_name: str | None


class BoundaryTrialOut(Schema):
    """What new areas would do."""

    is_possible: bool
    grids: list[RedrawnGridOut]
    faults: list[RedrawFaultOut]
    moving: list[MovingBuildingOut]
    moving_count: int


class DraftAreaOut(Schema):
    """A grid as the drawing board needs it: its area to the last decimal, in WGS84."""

    grid: GridCardOut
    area: dict[str, Any] | None
    is_in_reach: bool


class DrawingOut(Schema):
    """A grid and all that share its border, as they stand at `revision`."""

    grid_id: UUID
    revision: int
    areas: list[DraftAreaOut]


class BoundaryAreaOut(BoundaryVersionOut):
    """One version of a grid's area, drawn."""

    area: dict[str, Any]


class AddressRowOut(Schema):
    """A building with its courtyard, or another place of a grid."""

    kind: str
    id: UUID
    courtyard: str
    name: str
    grid_id: UUID
    grid_name: str
    lon: float | None
    lat: float | None
    entrances: int


class AddressesOut(Schema):
    """A page of buildings and places."""

    items: list[AddressRowOut]
    next: str | None


class TilesOut(Schema):
    """Map tiles in Web Mercator to draw under our own lines: addresses, the lowest layer first."""

    layers: list[list[str]]
    system: CoordinateSystem
    credit: str
    largest_zoom: int


class MapGroundOut(Schema):
    """What a map begins with: where the district lies (west, south, east, north in WGS84), and tiles if any."""

    bounds: tuple[float, float, float, float] | None
    tiles: TilesOut | None


class ProblemOut(Schema):
    """A fault of one line."""

    line: int
    code: str
    fault: str
    is_error: bool
    detail: str
    square_metres: int | None


class ImportReportOut(Schema):
    """Everything found in an upload."""

    rows: int
    new: int
    changed: int
    unchanged: int
    left_out: int
    is_saved: bool
    faults: dict[str, int]
    problems: list[ProblemOut]
