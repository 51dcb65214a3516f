"""Periods: set by the district, applied every night."""

from datetime import timedelta

from django.db import transaction

from yuandian.foundation.privacy.access import require_retention
from yuandian.foundation.privacy.errors import PeriodTooShort
from yuandian.foundation.privacy.models import Removal, RetentionPeriod
from yuandian.foundation.privacy.queries import days_of, shipped_periods
from yuandian.foundation.privacy.records import PeriodRecord
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.retention import RetentionKind, retention_kinds

BATCH = 1_000
MOST_BATCHES = 500  # of a kind in one night; the rest follows in the next


@transaction.atomic
def set_period(actor: Actor, code: str, days: int) -> RetentionPeriod:
    """How many days the district keeps a kind. Raises `RetentionKindUnknown`, `PeriodTooShort`, `Forbidden`."""
    post_id = require_retention(actor)
    retention_kinds.named(code)
    said = shipped_periods()[code]
    if days < said.least:
        raise PeriodTooShort(field="days", least=said.least)
    row, _ = RetentionPeriod.objects.get_or_create(kind=code, defaults={"days": said.days})
    row = RetentionPeriod.objects.select_for_update().get(pk=row.pk)
    before, row.days = row.days, days
    if before != days:
        row.save(update_fields=["days"])
        append(row, PeriodRecord.CHANGE, actor=actor, post_id=post_id, details={"days": [before, days]})
    return row


def remove_what_is_over() -> int:
    """Removes of every kind what is kept longer than its period, batch by batch; gives how many rows."""
    return sum(_remove(kind) for kind in retention_kinds)


def _remove(kind: RetentionKind) -> int:
    border = clock.now() - timedelta(days=days_of(kind.code))
    removed = 0
    for _ in range(MOST_BATCHES):
        count = kind.remove_batch(border, BATCH)
        removed += count
        if count < BATCH:
            break
    if removed:
        Removal.objects.create(kind=kind.code, border=border, removed=removed)
    return removed
