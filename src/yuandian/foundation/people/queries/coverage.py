"""Party members in every micro-grid, and the coverage of all levels together (ORG-03, ORG-05)."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from yuandian.foundation.organisations.facade import (
    IN_SCOPE,
    Coverage,
    CoverageGap,
    OrganisationPermission,
    coverage_of,
    page_by_code,
    party_coverage,
    party_gaps,
    scope_values,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page

MICRO = "micro"
FORMULA = "住有党员或有党员任职的微网格数 ÷ 在用微网格总数"
OVERALL_FORMULA = "各层级已覆盖网格数之和 ÷ 各层级在用网格数之和"

WITH_MEMBERS = f"""
WITH members AS (
    SELECT member.person_id FROM people_partymembership member
    WHERE member.starts_on <= %(day)s AND (member.ends_on IS NULL OR member.ends_on > %(day)s)
), covered AS (
    SELECT coalesce(entrance.micro_grid_id, building.micro_grid_id) AS grid_id
    FROM members JOIN people_residence home ON home.person_id = members.person_id
        AND home.starts_on <= %(day)s AND (home.ends_on IS NULL OR home.ends_on > %(day)s)
    JOIN people_household household ON household.id = home.household_id
    JOIN people_dwelling dwelling ON dwelling.id = household.dwelling_id
    JOIN grid_building building ON building.id = dwelling.building_id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    UNION
    SELECT post.grid_id FROM members JOIN people_post post ON post.person_id = members.person_id
        AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
), grids AS (
    SELECT grid.id, grid.level, grid.code, grid.name, grid.number, grid.parent_id, grid.community_id,
        covered.grid_id AS covered_id
    FROM grid_grid grid LEFT JOIN covered ON covered.grid_id = grid.id WHERE {IN_SCOPE}
)
"""
COUNTS = f"{WITH_MEMBERS} SELECT count(covered_id), count(*) FROM grids"
GAPS = f"""{WITH_MEMBERS}
SELECT grids.id, grids.level, grids.code, grids.name, grids.number, parent.code, coalesce(community.name, '')
FROM grids LEFT JOIN grid_grid parent ON parent.id = grids.parent_id
LEFT JOIN grid_grid community ON community.id = grids.community_id
WHERE grids.covered_id IS NULL AND grids.code > %(after)s ORDER BY grids.code LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class PartyCoverage:
    """Every level of the actor's scope, and all of them together."""

    levels: list[Coverage]
    overall: Coverage


def party_coverage_of_all_levels(actor: Actor, street_grid_id: UUID | None) -> PartyCoverage:
    """How far party organisations and members reach: streets, communities, grids, micro-grids."""
    levels = [*party_coverage(actor, street_grid_id), _micro_grids(actor, street_grid_id)]
    covered, total = sum(one.covered for one in levels), sum(one.total for one in levels)
    return PartyCoverage(levels, coverage_of("all", covered, total, OVERALL_FORMULA))


def party_gaps_of_level(
    actor: Actor, level: str | None, street_grid_id: UUID | None, after: str | None, limit: int
) -> Page[CoverageGap]:
    """Micro-grids without a party member, or grids of the upper levels without a party organisation, by code."""
    if level != MICRO:
        return party_gaps(actor, level, street_grid_id, after, limit)
    actor.require(OrganisationPermission.VIEW)
    values = scope_values(actor.scope_for(OrganisationPermission.VIEW), street_grid_id)
    return page_by_code(GAPS, {**values, "levels": [MICRO]}, after, limit)


def _micro_grids(actor: Actor, street_grid_id: UUID | None) -> Coverage:
    values = scope_values(actor.scope_for(OrganisationPermission.VIEW), street_grid_id)
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, {**values, "levels": [MICRO]})
        covered, total = cursor.fetchone()
    return coverage_of(MICRO, covered, total, FORMULA)
