"""One SQL statement that writes everything a batch of new cases consists of.

# hot path: the cost of opening a case is this statement; the figures are in `make bench ONLY=submit`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, models

from yuandian.governance.cases.models import Assignment, Case, CasePicture, Report
from yuandian.kernel import clock
from yuandian.kernel.filling import names_of
from yuandian.kernel.history import Entry
from yuandian.kernel.ids import new_id
from yuandian.kernel.limits import COUNT, RateLimit

Columns = dict[str, Any]


@dataclass(slots=True)
class Rows:
    """Rows to write, as column → plain value; bytes as `\\x…` text."""

    cases: list[Columns] = field(default_factory=list)
    reports: list[Columns] = field(default_factory=list)
    assignments: list[Columns] = field(default_factory=list)
    pictures: list[Columns] = field(default_factory=list)
    entries: list[Columns] = field(default_factory=list)
    numbers: list[Columns] = field(default_factory=list)
    messages: list[Columns] = field(default_factory=list)
    jobs: list[Columns] = field(default_factory=list)  # without a case, a job is for whatever is new in the batch


def columns_of(model: type[models.Model]) -> list[str]:
    """The table's columns in the model's order."""
    return [str(f.column) for f in model._meta.local_concrete_fields]  # noqa: SLF001


def defaults_of(model: type[models.Model]) -> Columns:
    """Column → default, without those that are null; ids and moments are left to the caller."""
    return {
        str(f.column): f.get_default()
        for f in model._meta.local_concrete_fields  # noqa: SLF001
        if f.has_default() and f.default not in (new_id, clock.now) and f.get_default() is not None
    }


def hexed(value: bytes | None) -> str | None:
    """Bytes as the database reads them from JSON."""
    return None if value is None else "\\x" + value.hex()


def entry_columns(entry: Entry) -> Columns:
    """A chained entry as a row."""
    return {
        "subject_id": entry.subject_id,
        "sequence": entry.sequence,
        "subject_type": entry.subject_type,
        "area_id": entry.area_id,
        "at": entry.at,
        "account_id": entry.account_id,
        "post_id": entry.post_id,
        "system": entry.system,
        "action": entry.action,
        "details": msgspec.Raw(entry.details.encode()),
        "digest": hexed(entry.digest),
        "state": hexed(entry.state),
    }


def _insert(table: str, key: str, parent: str = "case_id", columns: Sequence[str] = ()) -> str:
    """`r.*` is a row of the table's own type, so its columns are the table's, in the table's order; of named `columns`
    the others get their defaults.
    """
    into = f" ({', '.join(columns)})" if columns else ""
    chosen = ", ".join(f"r.{column}" for column in columns) or "r.*"
    return (
        f"INSERT INTO {table}{into} SELECT {chosen} FROM jsonb_populate_recordset(NULL::{table},"
        f" (SELECT body->'{key}' FROM input)) r JOIN inserted ON inserted.id = r.{parent}"
    )


def _table(model: type[models.Model]) -> str:
    return str(model._meta.db_table)  # noqa: SLF001


PARTS = {
    "reports": _insert(_table(Report), "reports"),
    "assignments": _insert(_table(Assignment), "assignments"),
    "pictures": _insert(_table(CasePicture), "pictures"),
    "entries": _insert("kernel_history", "entries", "subject_id", names_of(Entry)),
    "numbers": _insert("kernel_typed_number", "numbers", "subject_id"),
    "messages": _insert("messaging_inboxmessage", "messages", "subject_id"),
    "jobs": """
    SELECT cardinality(procrastinate_defer_jobs_v1(ARRAY(
        SELECT ROW(j.queue, j.task, 0, NULL, NULL, j.args, NULL)::procrastinate_job_to_defer_v1
        FROM jsonb_to_recordset((SELECT body->'jobs' FROM input)) AS j(case_id uuid, queue text, task text, args jsonb)
        WHERE j.case_id IN (SELECT id FROM inserted) OR j.case_id IS NULL AND EXISTS (SELECT FROM inserted)
    ))) AS stored""",
}


# A case that its reporter sends once more is not one more; only two that come at the very same moment are.
COUNTED = f"""counted AS (
    SELECT {COUNT} AS is_within
    WHERE NOT EXISTS (SELECT FROM cases_case WHERE opened_by_id = %(reporter)s AND client_key = ANY(%(keys)s))
),
"""


@cache
def _statement(parts: tuple[str, ...], *, is_limited: bool) -> str:
    """The text for cases that have these parts; a part that no case of a batch has costs nothing."""
    columns = columns_of(Case)
    number = (
        "to_char(r.created_at AT TIME ZONE 'Asia/Shanghai', 'YYMMDD') || lpad(nextval('case_number')::text, 8, '0')"
    )
    chosen = ", ".join(number if column == "number" else f"r.{column}" for column in columns)
    others = "".join(f",\n{part} AS ({PARTS[part]})" for part in parts)
    stored = "(SELECT stored FROM jobs)" if "jobs" in parts else "0"  # a CTE that only selects must be asked for
    return f"""
WITH input AS (SELECT %(body)s::jsonb AS body),
{COUNTED if is_limited else ""}inserted AS (
    INSERT INTO cases_case ({", ".join(columns)})
    SELECT {chosen} FROM jsonb_populate_recordset(NULL::cases_case, (SELECT body->'cases' FROM input)) r
    {"WHERE (SELECT is_within FROM counted)" if is_limited else ""}
    ON CONFLICT DO NOTHING RETURNING id, number
){others}
SELECT inserted.id, inserted.number, {stored} FROM inserted
"""


def write_cases(rows: Rows, limit: RateLimit | None = None) -> dict[UUID, str]:
    """Writes the rows; gives id → number of the cases that were new. The others, and all that hangs on them, are left
    out: their client key, or their source and number, was there before; or all of them, where they are one time more
    than `limit` allows.
    """
    body: dict[str, Sequence[Columns]] = {
        "cases": rows.cases, "reports": rows.reports, "assignments": rows.assignments, "pictures": rows.pictures,
        "entries": rows.entries, "numbers": rows.numbers, "messages": rows.messages, "jobs": rows.jobs,
    }  # fmt: skip
    parts = tuple(part for part in PARTS if body[part])
    with connection.cursor() as cursor:
        asked = {
            "body": msgspec.json.encode(body, enc_hook=str).decode(),
            **(_limited_by(limit, rows) if limit else {}),
        }
        cursor.execute(_statement(parts, is_limited=limit is not None), asked)
        return {row[0]: row[1] for row in cursor.fetchall()}


def _limited_by(limit: RateLimit, rows: Rows) -> Columns:
    keys = [case["client_key"] for case in rows.cases if case["client_key"]]
    return {**limit.arguments(), "reporter": limit.subject, "keys": keys}
