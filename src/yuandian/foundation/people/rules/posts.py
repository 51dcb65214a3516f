"""Where a role may stand, who is responsible for what, and where the holders of grid posts come from."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal


class PlaceKind(StrEnum):
    """What a role is held at. A post at a grid may name an organisation too, and the other way round."""

    GRID = "grid"
    ORGANISATION = "organisation"
    NONE = "none"


PLACE_KIND_NAMES: Mapping[str, str] = {
    PlaceKind.GRID.value: "网格",
    PlaceKind.ORGANISATION.value: "组织",
    PlaceKind.NONE.value: "无",
}

OPEN_TO_MINORS = frozenset({"resident", "tenant", "minor", "volunteer"})  # no power over anybody else (ROL-35)
WORKER = "worker"
RESPONSIBLE_LEVEL_NAMES: Mapping[str, str] = {
    WORKER: "专职网格员",
    "micro": "微网格",
    "grid": "三级网格",
    "community": "二级网格",
    "street": "一级网格",
    "exclusive": "专属网格",
}
# The levels at which every grid must have exactly one responsible person (GRD-36). A worker must be near
# every micro-grid besides; of workers there may be several.
MatrixLevel = Literal["micro", "grid", "community", "street", "exclusive", "worker"]
MatrixProblem = Literal["gap", "overlap", "unreachable"]
PartyLevel = Literal["street", "community", "grid", "micro"]
MATRIX_LEVELS = ("micro", "grid", "community", "street", "exclusive")


class PostOrigin(StrEnum):
    """From among whom the holder of a post at a grid comes (ORG-31, ORG-32, ROL-28, ROL-29)."""

    SECRETARY = "secretary"
    COMMITTEE_MEMBER = "committee_member"
    COMMUNITY_WORKER = "community_worker"
    VILLAGE_PARTY_GROUP_LEADER = "village_party_group_leader"
    PARTY_REPRESENTATIVE = "party_representative"
    RESIDENT_REPRESENTATIVE = "resident_representative"
    BUILDING_LEAD = "building_lead"
    ENTERPRISE_REPRESENTATIVE = "enterprise_representative"
    PROPERTY_STAFF = "property_staff"
    VOLUNTEER = "volunteer"


ORIGIN_NAMES: Mapping[str, str] = {
    PostOrigin.SECRETARY.value: "村(社区)书记",
    PostOrigin.COMMITTEE_MEMBER.value: "社区委员",
    PostOrigin.COMMUNITY_WORKER.value: "社区工作者",
    PostOrigin.VILLAGE_PARTY_GROUP_LEADER.value: "村党小组组长",
    PostOrigin.PARTY_REPRESENTATIVE.value: "党员代表",
    PostOrigin.RESIDENT_REPRESENTATIVE.value: "居民代表",
    PostOrigin.BUILDING_LEAD.value: "楼栋长",
    PostOrigin.ENTERPRISE_REPRESENTATIVE.value: "企业代表",
    PostOrigin.PROPERTY_STAFF.value: "物业人员",
    PostOrigin.VOLUNTEER.value: "志愿者",
}


EARLIEST_ABSENCE_DAYS = 31  # how late an absence may be put on record
LONGEST_ABSENCE_DAYS = 366


def absence_fits(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Whether an absence ends after it starts and after now, began lately, and lasts a year at most."""
    began_lately = starts_at >= now - timedelta(days=EARLIEST_ABSENCE_DAYS)
    ends_in_time = ends_at <= now + timedelta(days=LONGEST_ABSENCE_DAYS)
    return began_lately and ends_in_time and max(starts_at, now) < ends_at


def place_fits(place_kind: str, has_grid: bool, has_organisation: bool) -> bool:
    """Whether a post names the place that its role needs."""
    if place_kind == PlaceKind.GRID:
        return has_grid
    if place_kind == PlaceKind.ORGANISATION:
        return has_organisation
    return True


def level_fits(responsible_level: str | None, grid_level: str) -> bool:
    """Whether a role that is responsible for a level may stand on a grid of that level.

    A worker's area may be a micro-grid, a third-level grid or a community; the nearest one to a case wins.
    """
    if responsible_level is None:
        return True
    if responsible_level == WORKER:
        return grid_level in {"micro", "grid", "community", "exclusive"}
    return grid_level == responsible_level


def may_fill(may_appoint: Collection[str], role: str) -> bool:
    """Whether a list of fillable roles, as roles hold it, covers a role; `*` covers all."""
    return "*" in may_appoint or role in may_appoint


# Whom residents get to know in "my grid", in this order (GRD-29, GRD-30).
KNOWN_TO_RESIDENTS = (
    "micro_grid_lead",
    "exclusive_grid_lead",
    "micro_grid_member",
    "grid_worker",
    "building_lead",
    "linked_party_member",
    "grid_lead",
    "community_lead",
    "community_secretary",
)
# Of these, whom everybody may read about on a grid's public page (GRD-20); neighbours who help are left out.
KNOWN_TO_EVERYBODY = (
    "micro_grid_lead",
    "exclusive_grid_lead",
    "grid_worker",
    "grid_lead",
    "community_lead",
    "community_secretary",
)
