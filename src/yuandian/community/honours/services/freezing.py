"""Boards of periods that are over are frozen, straight from the ledgers, and can be proven by them ever after."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from yuandian.community.honours.models import Snapshot, Standing
from yuandian.community.honours.queries.sums import ALL_ORGANISATIONS, ALL_PEOPLE
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.rules.ranking import end_of, last_over
from yuandian.community.honours.services.tallying import places_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.ids import first_id_at

SETTLED = timedelta(minutes=10)  # what was being written a moment ago may not be seen yet
LINES_AT_ONCE = 5_000
SUMS = {BoardKind.VOLUNTEER: ALL_PEOPLE, BoardKind.ORGANISATION: ALL_ORGANISATIONS}
LINES = """
SELECT subject_id, street_id, community_id, minutes, services, points, people
FROM honours_standing WHERE snapshot_id = %s ORDER BY subject_id
"""


def freeze_what_is_over(actor: Actor, day: date) -> int:
    """Freezes the last week, month and year whose days of grace have passed, once; gives the snapshots made."""
    return sum(
        freeze(actor, kind, period, last_over(period, day)) is not None for kind in BoardKind for period in BoardPeriod
    )


def freeze_boards(actor: Actor, day: date, weeks: int) -> int:
    """Freezes what is over by `day` and what was over in each of so many weeks before; gives the snapshots made."""
    days = [day - timedelta(weeks=number) for number in reversed(range(weeks))]
    return sum(freeze_what_is_over(actor, one) for one in days)


@transaction.atomic
def freeze(actor: Actor, kind: BoardKind, period: BoardPeriod, starts_on: date) -> Snapshot | None:
    """The boards of a period as the ledgers have them now; None where it is frozen or nobody did anything."""
    if Snapshot.objects.filter(kind=kind.value, period=period.value, starts_on=starts_on).exists():
        return None
    made = Snapshot(
        kind=kind.value,
        period=period.value,
        starts_on=starts_on,
        ledger_until=clock.now() - SETTLED,
        lines=0,
        digest="",
    )
    figures = sums_for(made)
    if not figures:
        return None
    homes = places_of(kind, [row[0] for row in figures])
    made.lines = len(figures)
    made.save()
    Standing.objects.bulk_create(
        (
            Standing(snapshot=made, subject_id=row[0], street_id=home[0], community_id=home[1],
                     minutes=row[1], services=row[2], points=row[3], people=row[4])
            for row in figures for home in [homes.get(row[0], (None, None))]
        ),
        batch_size=LINES_AT_ONCE,
    )  # fmt: skip
    made.digest = digest_of(made)
    made.save(update_fields=["digest"])
    details = {
        "kind": kind.value, "period": period.value, "starts_on": starts_on.isoformat(),
        "ledger_until": made.ledger_until.isoformat(), "lines": made.lines, "digest": made.digest,
    }  # fmt: skip
    append(made, "honours.freeze", actor=actor, details=details)
    return made


def sums_for(snapshot: Snapshot) -> list[tuple[Any, ...]]:
    """What the ledgers say of a snapshot's period until its moment: subject, minutes, services, points, people."""
    period = BoardPeriod(snapshot.period)
    values: dict[str, Any] = {
        "since": snapshot.starts_on,
        "until": end_of(period, snapshot.starts_on),
        "before": first_id_at(snapshot.ledger_until),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"{SUMS[BoardKind(snapshot.kind)]} ORDER BY subject_id", values)
        return list(cursor.fetchall())


def digest_of(snapshot: Snapshot) -> str:
    """SHA-256 over the lines of a snapshot in the order of their subjects."""
    digest = hashlib.sha256()
    for line in _lines(snapshot):
        digest.update("|".join(map(str, line)).encode() + b"\n")
    return digest.hexdigest()


def _lines(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(LINES, [snapshot.pk])
        while rows := cursor.fetchmany(LINES_AT_ONCE):
            yield from rows
