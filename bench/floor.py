"""The floor that submitting is held against: the same rows, written by one SQL statement, in the same web process.

The statement is made from a case that was really submitted: every column of every row it left is a constant in the
text, but for ids, which are the only parameters. Nobody is signed in, nothing is read, parsed, placed or worked out.
"""

from uuid import UUID

import psycopg
from psycopg import sql

NUMBER = "to_char(now(), 'YYMMDD') || lpad(nextval('case_number')::text, 8, '0')"
COLUMNS = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''
  AND (%s <> 'procrastinate_jobs' OR attname NOT IN ('id', 'abort_requested'))
ORDER BY attnum
"""
# Table, the condition that finds the rows of a case, and what differs from case to case: ids only.
PARTS = (
    ("cases_case", "id = %s", {"id": "%(case)s", "number": NUMBER, "client_key": "%(key)s"}),
    ("cases_report", "case_id = %s", {"id": "%(report)s", "case_id": "%(case)s"}),
    ("cases_assignment", "case_id = %s", {"id": "%(assignment)s", "case_id": "%(case)s"}),
    ("kernel_history", "subject_id = %s", {"subject_id": "%(case)s"}),
    ("messaging_inboxmessage", "subject_id = %s", {"id": "%(message)s", "subject_id": "%(case)s"}),
)
IDS = ("case", "report", "assignment", "message")


def lay(database: psycopg.Connection, case_id: UUID, jobs: list[int]) -> None:
    """Stores the statement that writes what the case `case_id` and these jobs wrote. The two must be all there is."""
    inserts = [_insert(database, table, condition, case_id, varying) for table, condition, varying in PARTS]
    inserts += [_insert(database, "procrastinate_jobs", "id = %s", job, {}) for job in jobs]
    *leading, last = [insert for insert in inserts if insert]
    named = ", ".join(f"part{number} AS ({insert})" for number, insert in enumerate(leading))
    database.execute("CREATE TABLE IF NOT EXISTS bench_floor (statement text)")
    database.execute("TRUNCATE bench_floor")
    database.execute("INSERT INTO bench_floor VALUES (%s)", [f"WITH {named} {last}"])


def _insert(
    database: psycopg.Connection, table: str, condition: str, key: UUID | int, varying: dict[str, str]
) -> str | None:
    columns = database.execute(COLUMNS, [table, table]).fetchall()
    listed = ", ".join(f"{name}::text" for name, _ in columns)
    rows = database.execute(f"SELECT {listed} FROM {table} WHERE {condition}", [key]).fetchall()
    values = [
        "("
        + ", ".join(
            varying.get(name) or _constant(value, kind) for (name, kind), value in zip(columns, row, strict=True)
        )
        + ")"
        for row in rows
    ]
    names = ", ".join(name for name, _ in columns)
    return f"INSERT INTO {table} ({names}) VALUES {', '.join(values)}" if values else None


def _constant(value: str | None, kind: str) -> str:
    if value is None:
        return "NULL"
    return f"{sql.Literal(value).as_string(None)}::{kind}".replace("%", "%%")
