"""How far party organisations cover the grids (ORG-02, ORG-03, ORG-05): rates with their denominators, and the
gaps.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.organisations.access import today
from yuandian.foundation.organisations.rules import (
    LEVELS_THAT_NEED_A_PARTY_ORGANISATION,
    Coverage,
    OrganisationPermission,
    coverage_of,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import LARGEST_PAGE, Page, marker_of, values_of
from yuandian.kernel.scopes import Scope

FORMULA = "有在任党组织领导的网格数 ÷ 该层级在用网格总数"


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """A grid without what its level must have; `parent_code` and `community`, a name, tell where to look."""

    grid_id: UUID
    level: str
    code: str
    name: str
    number: int
    parent_code: str | None
    community: str


# A grid is covered when a party organisation in force, of the level that fits, leads it on that day.
IS_COVERED = """EXISTS (
    SELECT FROM organisations_organisationgrid tie
    JOIN organisations_organisation party ON party.id = tie.organisation_id
    WHERE tie.grid_id = grid.id AND tie.relation = 'leads' AND tie.starts_on <= %(day)s
      AND (tie.ends_on IS NULL OR tie.ends_on > %(day)s) AND party.is_active AND party.kind = 'party'
      AND party.party_level = CASE grid.level WHEN 'street' THEN 1 WHEN 'community' THEN 2 ELSE 3 END)"""

# Ids are unique over all levels, so one list of areas serves every ancestor column.
IN_SCOPE = """grid.is_active AND grid.level = ANY(%(levels)s)
    AND (%(everything)s OR grid.id = ANY(%(areas)s) OR grid.street_id = ANY(%(areas)s)
         OR grid.community_id = ANY(%(areas)s) OR grid.parent_id = ANY(%(areas)s))
    AND (%(street)s::uuid IS NULL OR grid.id = %(street)s OR grid.street_id = %(street)s)"""

COVERAGE = f"""
SELECT grid.level, count(*) FILTER (WHERE {IS_COVERED}), count(*)
FROM grid_grid grid WHERE {IN_SCOPE} GROUP BY grid.level
"""

GAPS = f"""
SELECT grid.id, grid.level, grid.code, grid.name, grid.number, parent.code, coalesce(community.name, '')
FROM grid_grid grid LEFT JOIN grid_grid parent ON parent.id = grid.parent_id
LEFT JOIN grid_grid community ON community.id = grid.community_id
WHERE {IN_SCOPE} AND NOT {IS_COVERED} AND grid.code > %(after)s
ORDER BY grid.code LIMIT %(limit)s
"""


def party_coverage(actor: Actor, street_grid_id: UUID | None = None) -> list[Coverage]:
    """For each level that needs a party organisation: grids led by one, and grids in force, in the actor's scope."""
    actor.require(OrganisationPermission.VIEW)
    values = scope_values(actor.scope_for(OrganisationPermission.VIEW), street_grid_id)
    with connection.cursor() as cursor:
        cursor.execute(COVERAGE, {**values, "levels": list(LEVELS_THAT_NEED_A_PARTY_ORGANISATION)})
        found = {level: (covered, total) for level, covered, total in cursor.fetchall()}
    return [coverage_of(level, *found.get(level, (0, 0)), FORMULA) for level in LEVELS_THAT_NEED_A_PARTY_ORGANISATION]


def party_gaps(
    actor: Actor, level: str | None, street_grid_id: UUID | None, after: str | None, limit: int
) -> Page[CoverageGap]:
    """Grids in the actor's scope without a party organisation, by code; all levels that need one, or the one
    given.
    """
    actor.require(OrganisationPermission.VIEW)
    values = scope_values(actor.scope_for(OrganisationPermission.VIEW), street_grid_id)
    levels = [one for one in LEVELS_THAT_NEED_A_PARTY_ORGANISATION if level in (None, one)]
    return page_by_code(GAPS, {**values, "levels": levels}, after, limit)


def scope_values(scope: Scope, street_grid_id: UUID | None) -> dict[str, Any]:
    """The values that `IN_SCOPE` asks for, without the levels."""
    return {
        "day": today(),
        "everything": scope.everything,
        "areas": [area.id for area in scope.areas],
        "street": street_grid_id,
    }


def page_by_code(sql: str, values: dict[str, Any], after: str | None, limit: int) -> Page[CoverageGap]:
    """A page of the gaps that `sql` finds, which must order by code and take `after` and `limit`."""
    limit = max(1, min(limit, LARGEST_PAGE))
    start = values_of(after, [str])[0] if after else ""
    with connection.cursor() as cursor:
        cursor.execute(sql, {**values, "after": start, "limit": limit + 1})
        found = [CoverageGap(*row) for row in cursor.fetchall()]
    more = len(found) > limit
    return Page(found[:limit], marker_of([found[limit - 1].code]) if more else None)
