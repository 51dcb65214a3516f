"""What the cases of a period say, with how many say it. A join reads the tables of cases and writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.triage.hotspots.rules.ranking import Voice
from yuandian.kernel.ids import first_id_at

# A reporter is an account, else a phone, else the report itself; a case without one speaks for itself.
VOICES = """
SELECT c.id, c.summary, c.description, c.created_at, c.urges, c.category_id, c.street_id, c.community_id, c.grid_id,
       c.micro_grid_id, c.longitude, c.latitude, c.is_open, said.reporter, said.reports
FROM (SELECT * FROM cases_case WHERE id >= %s AND id < %s AND status <> 'refused' ORDER BY id DESC LIMIT %s) c
LEFT JOIN LATERAL (
    SELECT (array_agg(coalesce(r.account_id::text, encode(r.phone_index, 'hex'), r.id::text) ORDER BY r.id))[1]
               AS reporter, count(*) AS reports
    FROM cases_report r WHERE r.case_id = c.id
) said ON true
ORDER BY c.id
"""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a case lies and of which kind it is."""

    case_id: UUID
    category_id: UUID | None
    line: tuple[UUID | None, ...]  # street, community, grid, micro-grid
    point: tuple[float, float] | None
    is_open: bool


def voices_between(since: datetime, until: datetime, most: int) -> tuple[list[Voice], list[Placed]]:
    """The latest `most` cases of the period, oldest first. Whoever joined or urged supports what it says."""
    with connection.cursor() as cursor:
        cursor.execute(VOICES, [first_id_at(since), first_id_at(until), most])
        rows = cursor.fetchall()
    return [_voice(row) for row in rows], [_placed(row) for row in rows]


def _voice(row: Sequence[Any]) -> Voice:
    case_id, summary, description, at, urges = row[:5]
    reporter, reports = row[13:]
    return Voice(
        case_id,
        summary,
        description,
        at,
        reporter or case_id,
        max(0, (reports or 0) - 1) + urges,
        areas=tuple(row[6:8]),
    )


def _placed(row: Sequence[Any]) -> Placed:
    point = None if row[10] is None or row[11] is None else (row[10], row[11])
    return Placed(row[0], row[5], tuple(row[6:10]), point, row[12])
