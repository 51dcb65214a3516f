"""The entries of the record in the order of their positions, as anchors count them."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import connection, transaction

from yuandian.kernel.anchors.rules import EntryLine

BATCH = 5_000
Measure = Callable[[Mapping[str, Any]], Mapping[str, int]]
_measures: dict[str, Measure] = {}

LINES = """
SELECT position, subject_type, subject_id, sequence, encode(digest, 'hex'),
    CASE WHEN subject_type = ANY(%(measured)s) THEN details END
FROM kernel_history WHERE position > %(after)s AND position <= %(to)s ORDER BY position
"""


def register_sums(subject_type: str, measure: Measure) -> None:
    """Makes anchors add up what the entries of a kind of subject move: `measure(details)` → name → amount."""
    _measures[subject_type] = measure


def lines_between(after: int, to: int) -> Iterator[EntryLine]:
    """The entries from after one position up to another, a few thousand in memory at a time."""
    for line, _ in _rows(after, to, []):
        yield line


def measured_between(after: int, to: int) -> Iterator[tuple[EntryLine, Mapping[str, int]]]:
    """The same, each with what it moves in the ledgers."""
    for line, details in _rows(after, to, list(_measures)):
        yield line, _measures[line.subject_type](json.loads(details)) if details is not None else {}


def _rows(after: int, to: int, measured: list[str]) -> Iterator[tuple[EntryLine, str | None]]:
    """By a cursor of the server's, which lives within a transaction."""
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(LINES, {"after": after, "to": to, "measured": measured})
        while rows := cursor.fetchmany(BATCH):
            for *columns, details in rows:
                yield EntryLine(*columns), details
