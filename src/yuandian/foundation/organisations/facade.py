"""What other modules may call."""

from yuandian.foundation.organisations.access import grids_within, organisations_within
from yuandian.foundation.organisations.errors import OrganisationUnknown
from yuandian.foundation.organisations.queries.coverage import (
    IN_SCOPE,
    CoverageGap,
    page_by_code,
    party_coverage,
    party_gaps,
    scope_values,
)
from yuandian.foundation.organisations.queries.moving_in import organisations_step
from yuandian.foundation.organisations.queries.organisations import (
    OrganisationRow,
    active_organisation,
    homes_of_organisations,
    is_active,
    level_titles,
    organisation_names,
    organisations_in,
    organisations_named,
    party_leaders_of,
)
from yuandian.foundation.organisations.queries.places import Place, district_id, place_in_force, reaches
from yuandian.foundation.organisations.queries.successions import moving_ties
from yuandian.foundation.organisations.rules import (
    Coverage,
    OrganisationKind,
    OrganisationPermission,
    TieRelation,
    coverage_of,
)
from yuandian.foundation.organisations.services.grid_ties import tie_to_grid, untie_from_grid
from yuandian.foundation.organisations.services.naming_schemes import name_levels
from yuandian.foundation.organisations.services.organisations import (
    OrganisationEntry,
    OrganisationParticulars,
    create_organisation,
    create_organisations,
)
from yuandian.foundation.organisations.services.sheets import ORGANISATIONS

__all__ = [
    "IN_SCOPE",
    "ORGANISATIONS",
    "Coverage",
    "CoverageGap",
    "OrganisationEntry",
    "OrganisationKind",
    "OrganisationParticulars",
    "OrganisationPermission",
    "OrganisationRow",
    "OrganisationUnknown",
    "Place",
    "TieRelation",
    "active_organisation",
    "coverage_of",
    "create_organisation",
    "create_organisations",
    "district_id",
    "grids_within",
    "homes_of_organisations",
    "is_active",
    "level_titles",
    "moving_ties",
    "name_levels",
    "organisation_names",
    "organisations_in",
    "organisations_named",
    "organisations_step",
    "organisations_within",
    "page_by_code",
    "party_coverage",
    "party_gaps",
    "party_leaders_of",
    "place_in_force",
    "reaches",
    "scope_values",
    "tie_to_grid",
    "untie_from_grid",
]
