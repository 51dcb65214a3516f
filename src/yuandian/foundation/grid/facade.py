"""What other modules may call."""

from yuandian.foundation.grid.queries.address_rows import AddressRow, address_rows
from yuandian.foundation.grid.queries.addresses import place_for_address, places_for_addresses
from yuandian.foundation.grid.queries.cache import GridCache
from yuandian.foundation.grid.queries.fault_lists import FAULTS_WAITING
from yuandian.foundation.grid.queries.locations import (
    areas_of,
    district,
    ensure_revision,
    grid_card,
    grid_names,
    grids_below,
    grids_under,
    lineage,
    lineages,
    listen_for_changes,
    locate,
    locate_current,
    locate_many,
    locate_on,
    managing_communities,
    revision,
)
from yuandian.foundation.grid.queries.maps import grids_in_box
from yuandian.foundation.grid.queries.moving_in import addresses_step, grids_step
from yuandian.foundation.grid.queries.naming import BuildingAt, BuildingBook, NamedGrid, grids_named, unit_number
from yuandian.foundation.grid.queries.pages import PublicGridDetail, public_page_by_id
from yuandian.foundation.grid.queries.proposals import DecidedChange, decided_change
from yuandian.foundation.grid.queries.waiting import CHANGES_WAITING
from yuandian.foundation.grid.records import GRID_TYPE
from yuandian.foundation.grid.rules import (
    LEVEL_NAMES,
    AddressCandidate,
    CoordinateSystem,
    GridCard,
    GridLevel,
    GridPermission,
    Lineage,
    Located,
    LocatedMany,
    ManagingCommunity,
    NearbyGrid,
    from_wgs84,
    to_wgs84,
)
from yuandian.foundation.grid.rules.moving import Ending, Moving, MovingKind
from yuandian.foundation.grid.services.district import found_district
from yuandian.foundation.grid.services.imports.addresses import import_addresses
from yuandian.foundation.grid.services.imports.divisions import import_divisions
from yuandian.foundation.grid.services.imports.grids import import_grids
from yuandian.foundation.grid.services.imports.reports import GridImportReport, ImportProblem
from yuandian.foundation.grid.services.imports.sheets import ADDRESSES, GRIDS

__all__ = [
    "ADDRESSES",
    "CHANGES_WAITING",
    "FAULTS_WAITING",
    "GRIDS",
    "GRID_TYPE",
    "LEVEL_NAMES",
    "AddressCandidate",
    "AddressRow",
    "BuildingAt",
    "BuildingBook",
    "CoordinateSystem",
    "DecidedChange",
    "Ending",
    "GridCache",
    "GridCard",
    "GridImportReport",
    "GridLevel",
    "GridPermission",
    "ImportProblem",
    "Lineage",
    "Located",
    "LocatedMany",
    "ManagingCommunity",
    "Moving",
    "MovingKind",
    "NamedGrid",
    "NearbyGrid",
    "PublicGridDetail",
    "address_rows",
    "addresses_step",
    "areas_of",
    "decided_change",
    "district",
    "ensure_revision",
    "found_district",
    "from_wgs84",
    "grid_card",
    "grid_names",
    "grids_below",
    "grids_in_box",
    "grids_named",
    "grids_step",
    "grids_under",
    "import_addresses",
    "import_divisions",
    "import_grids",
    "lineage",
    "lineages",
    "listen_for_changes",
    "locate",
    "locate_current",
    "locate_many",
    "locate_on",
    "managing_communities",
    "place_for_address",
    "places_for_addresses",
    "public_page_by_id",
    "revision",
    "to_wgs84",
    "unit_number",
]
