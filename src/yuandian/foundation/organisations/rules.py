"""Organisations without a database: kinds, ties to grids, party levels, what covers a grid.

Two trees stand apart: grids say *where*, party organisations say *who leads there*. A party organisation of
level 1 leads a street's grid, of level 2 a community's, of level 3 a third-level grid, of level 4 a
micro-grid; what a street calls each of these is data (CON-2: 建设路 and 中原西路 differ).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from yuandian.kernel.permissions import Permission


class OrganisationPermission(Permission):
    """What this module guards with."""

    VIEW = "organisation.view"
    MANAGE = "organisation.manage"


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    DEPARTMENT = "department"
    STREET_OFFICE = "street_office"
    COMMUNITY_OFFICE = "community_office"
    PARTY = "party"
    PROPERTY = "property"
    COMPANY = "company"
    INSTITUTION = "institution"
    MASS_ORGANISATION = "mass_organisation"
    SOCIAL_ORGANISATION = "social_organisation"
    OTHER = "other"


KIND_NAMES: Mapping[str, str] = {
    OrganisationKind.DEPARTMENT.value: "职能部门",
    OrganisationKind.STREET_OFFICE.value: "街道办事处",
    OrganisationKind.COMMUNITY_OFFICE.value: "社区(村)",
    OrganisationKind.PARTY.value: "党组织",
    OrganisationKind.PROPERTY.value: "物业企业",
    OrganisationKind.COMPANY.value: "企业",
    OrganisationKind.INSTITUTION.value: "事业单位",
    OrganisationKind.MASS_ORGANISATION.value: "群团组织",
    OrganisationKind.SOCIAL_ORGANISATION.value: "社会组织",
    OrganisationKind.OTHER.value: "其他",
}


class TieRelation(StrEnum):
    """How an organisation is tied to a grid."""

    LEADS = "leads"
    MANAGES = "manages"
    SERVES = "serves"


RELATION_NAMES: Mapping[str, str] = {
    TieRelation.LEADS.value: "领导",
    TieRelation.MANAGES.value: "管理",
    TieRelation.SERVES.value: "服务",
}

DEEPEST_PARTY_LEVEL = 4

# The level of the party organisation that each level of grid must have (ORG-02, ORG-03). A micro-grid must
# have a party member rather than an organisation; an exclusive grid may have either and is not counted.
PARTY_LEVEL_OF_GRID: Mapping[str, int] = {"district": 0, "street": 1, "community": 2, "grid": 3, "micro": 4}
LEVELS_THAT_NEED_A_PARTY_ORGANISATION = ("street", "community", "grid")


def may_lead(kind: str, party_level: int | None, grid_level: str) -> bool:
    """Whether such an organisation may lead a grid of that level: only a party organisation of the fitting
    rank.

    An exclusive grid hangs on a community or on a street, so an organisation of any rank may lead it.
    """
    if kind != OrganisationKind.PARTY or party_level is None:
        return False
    return grid_level == "exclusive" or PARTY_LEVEL_OF_GRID.get(grid_level) == party_level


def fits_under(kind: str, party_level: int | None, parent_kind: str, parent_party_level: int | None) -> bool:
    """Whether one organisation may stand under another: the party tree keeps to itself and goes down in rank."""
    if (kind == OrganisationKind.PARTY) != (parent_kind == OrganisationKind.PARTY):
        return False
    if kind != OrganisationKind.PARTY:
        return True
    return party_level is not None and parent_party_level is not None and parent_party_level <= party_level


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of something is covered, with its denominator and the sentence that says how it was counted."""

    level: str
    covered: int
    total: int
    rate: float | None
    formula: str


def coverage_of(level: str, covered: int, total: int, formula: str) -> Coverage:
    """With the share covered, 0 to 1; None where there is nothing to cover."""
    return Coverage(level, covered, total, covered / total if total else None, formula)
