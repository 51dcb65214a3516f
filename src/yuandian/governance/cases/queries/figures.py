"""Counts and rates of a period within the actor's places."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.rates import Counts
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, Invalid

# A case belongs to the period in which it fell due or, if that was earlier, was handled.
COUNTS = """
SELECT
    count(*) FILTER (WHERE opened),
    count(*) FILTER (WHERE is_due),
    count(*) FILTER (WHERE is_due AND handled_at <= handling_due_at),
    count(*) FILTER (WHERE is_due AND handled_at > handling_due_at),
    count(*) FILTER (WHERE is_due AND handled_at IS NULL),
    count(*) FILTER (WHERE opened AND returns > 0),
    count(*) FILTER (WHERE opened AND status = 'refused'),
    count(*) FILTER (WHERE opened AND status = 'merged'),
    count(*) FILTER (WHERE closed_at >= %(since)s AND closed_at < %(until)s),
    count(*) FILTER (WHERE response_is_due),
    count(*) FILTER (WHERE response_is_due AND responded_at <= response_due_at),
    coalesce(sum(asked), 0), coalesce(sum(solved), 0), coalesce(sum(satisfied), 0), coalesce(sum(solved_asked), 0),
    count(*) FILTER (WHERE was_handled AND handled_level IN ('micro', 'grid', 'exclusive')),
    count(*) FILTER (WHERE was_handled AND handled_level = 'community'),
    count(*) FILTER (WHERE was_handled)
FROM (
    SELECT c.*,
        c.created_at >= %(since)s AND c.created_at < %(until)s AS opened,
        c.status NOT IN ('refused', 'merged') AND c.handling_due_at IS NOT NULL
            AND least(c.handling_due_at, coalesce(c.handled_at, c.handling_due_at)) >= %(since)s
            AND least(c.handling_due_at, coalesce(c.handled_at, c.handling_due_at)) < %(until)s AS is_due,
        c.status NOT IN ('refused', 'merged') AND c.response_due_at >= %(since)s AND c.response_due_at < %(until)s
            AS response_is_due,
        c.handled_at >= %(since)s AND c.handled_at < %(until)s AS was_handled,
        said.*
    FROM cases_case c
    LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE r.is_satisfied IS NOT NULL) AS asked,
               count(*) FILTER (WHERE r.is_satisfied) AS satisfied,
               count(*) FILTER (WHERE r.is_solved IS NOT NULL) AS solved_asked,
               count(*) FILTER (WHERE r.is_solved) AS solved
        FROM cases_report r WHERE r.case_id = c.id AND r.rated_at >= %(since)s AND r.rated_at < %(until)s
    ) said ON true
    WHERE {where}
) counted
"""


def counts_of(actor: Actor, grid_id: UUID | None, since: datetime, until: datetime) -> Counts:
    """The counts of [since, until) for a grid's subtree, or for all that the actor reaches.

    Raises `Forbidden` for a grid outside the actor's places and `Invalid` for a period that ends before it starts.
    """
    actor.require(CasePermission.RATES_VIEW)
    if until <= since:
        raise Invalid("The period ends before it starts.", field="until")
    conditions, parameters = _within(actor, grid_id)
    with connection.cursor() as cursor:
        cursor.execute(
            COUNTS.replace("{where}", conditions), {"since": since, "until": min(until, clock.now()), **parameters}
        )
        return Counts(*(int(value) for value in cursor.fetchone()))


def _within(actor: Actor, grid_id: UUID | None) -> tuple[str, dict[str, Any]]:
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    is_wide = scope.everything or bool(scope.ids_at("district"))
    if grid_id is not None:
        line = grid.lineages([grid_id]).get(grid_id)
        if line is None:
            raise Invalid("There is no such grid.", field="grid_id")
        above = {line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id}
        if not is_wide and not above & {area.id for area in scope.areas}:
            raise Forbidden("That grid lies outside the places of your posts.")
        if line.level == "district":
            return "true", {}
        return f"c.{LEVEL_COLUMN[line.level]} = %(grid)s", {"grid": grid_id}
    if is_wide:
        return "true", {}
    return _any_of(scope.ids_at, sorted(scope.units))


def _any_of(ids_at: Any, units: Sequence[UUID]) -> tuple[str, dict[str, Any]]:
    parts, parameters = [], {}
    for level, column in LEVEL_COLUMN.items():
        if ids := ids_at(level):
            parts.append(f"c.{column} = ANY(%({level})s)")
            parameters[level] = ids
    if units:
        parts.append("c.holder_organisation_id = ANY(%(units)s)")
        parameters["units"] = list(units)
    return "(" + (" OR ".join(parts) or "false") + ")", parameters
