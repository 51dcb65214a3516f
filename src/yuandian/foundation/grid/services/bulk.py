"""Many grids at once: rows by COPY, eight times as fast as inserts; their record by one insert, one update of heads."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

from yuandian.foundation.grid.models import Grid
from yuandian.kernel import history
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.record_kinds import RecordKind

_HEADS = """
UPDATE grid_grid SET history_count = made.count, history_head = made.head
FROM unnest(%s::uuid[], %s::int[], %s::bytea[]) AS made (id, count, head) WHERE grid_grid.id = made.id
"""


def chain_step(
    grid: Grid, actor: Actor, post: HeldPost | None, kind: RecordKind, details: Mapping[str, Any]
) -> list[history.Entry]:
    """Chains one step to a grid in memory, for `write` to store with the grid itself."""
    step = history.entry_by(actor, kind, details, post.id if post else None)
    entries, grid.history_count, head = history.chain(
        history.subject_type_of(Grid), grid.id, grid.street_id, grid.history_count, bytes(grid.history_head), [step]
    )
    grid.history_head = head
    return entries


def record_many(
    steps: Iterable[tuple[Grid, Mapping[str, Any]]], kind: RecordKind, actor: Actor, post: HeldPost | None
) -> None:
    """Records one step of each of several saved grids that the caller has locked."""
    entries, grids = [], []
    for grid, details in steps:
        entries += chain_step(grid, actor, post, kind, details)
        grids.append(grid)
    if not grids:
        return
    history.write(entries)
    with connection.cursor() as cursor:
        cursor.execute(
            _HEADS,
            [[g.id for g in grids], [g.history_count for g in grids], [bytes(g.history_head) for g in grids]],
        )


def copy_rows(rows: Sequence[Model]) -> None:
    """Writes new rows of one model, in their order, with the values they hold. Triggers and constraints apply."""
    if not rows:
        return
    fields = rows[0]._meta.concrete_fields  # noqa: SLF001
    columns = ", ".join(f'"{field.column}"' for field in fields)
    table = rows[0]._meta.db_table  # noqa: SLF001
    with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields])
