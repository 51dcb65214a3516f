"""Boards of periods that are over are frozen, straight from the ledgers, and can be proven by them ever after."""

from datetime import date, timedelta

from django.db import transaction

from yuandian.community.honours.models import Snapshot, Standing
from yuandian.community.honours.queries.snapshots import LINES_AT_ONCE, digest_of, sums_for
from yuandian.community.honours.records import SnapshotRecord
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.rules.ranking import last_over
from yuandian.community.honours.services.tallies import places_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

SETTLED = timedelta(minutes=10)  # what was being written a moment ago may not be seen yet


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
    homes = places_of(kind, [row.subject_id for row in figures])
    made.lines = len(figures)
    made.save()
    Standing.objects.bulk_create(
        (
            Standing(snapshot=made, subject_id=row.subject_id, street_id=home[0], community_id=home[1],
                     minutes=row.minutes, services=row.services, points=row.points, people=row.people)
            for row in figures for home in [homes.get(row.subject_id, (None, None))]
        ),
        batch_size=LINES_AT_ONCE,
    )  # fmt: skip
    made.digest = digest_of(made)
    made.save(update_fields=["digest"])
    details = {
        "kind": kind.value, "period": period.value, "starts_on": starts_on.isoformat(),
        "ledger_until": made.ledger_until.isoformat(), "lines": made.lines, "digest": made.digest,
    }  # fmt: skip
    append(made, SnapshotRecord.FREEZE, actor=actor, details=details)
    return made
