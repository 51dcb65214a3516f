"""Who is told that something waits: in the morning whoever may decide it, and after some days whoever stands higher."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from yuandian.foundation.calendar import facade as calendar
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.foundation.waiting.models import Raised
from yuandian.foundation.waiting.queries import MOST_COUNTED, WaitingCount, waiting_counts
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing, waiting_kinds

MORNING, RAISED = "waiting.morning", "waiting.raised"
MOST_AT_ONCE = 200  # of a kind, so that an hour's work has an end
REMEMBERED = timedelta(days=180)


def tell_what_waits() -> int:
    """Tells every member of staff for whom something waits how much of what; gives how many were told.

    On working days alone. A statement for each kind that somebody's posts may decide.
    """
    now = clock.now()
    if not calendar.working_days_between(now - timedelta(days=1), now):
        return 0
    told = 0
    for account_id in people.accounts_at_work():
        if counts := waiting_counts(people.actor_for_account(account_id)):
            messaging.tell([account_id], MORNING, _sum(counts), _each(counts), "waiting", None)
            told += 1
    return told


def _sum(counts: list[WaitingCount]) -> str:
    total = sum(one.count for one in counts)
    is_more = total > MOST_COUNTED or any(one.is_more for one in counts)
    return f"等您办理 {min(total, MOST_COUNTED)}{'+' if is_more else ''} 件"


def _each(counts: list[WaitingCount]) -> str:
    return "，".join(
        f"{waiting_kinds.named(one.code).name} {one.count}{'+' if one.is_more else ''} 件" for one in counts
    )


def raise_what_waits_long() -> int:
    """Tells whoever stands higher of everything that waited for as many working days as its kind may; gives how many.

    Once for each time that a thing waits. Who stands higher: of those who may decide it, on the way from its place up
    to the district, the second level that has anybody; the only one where there is one.
    """
    Raised.objects.filter(created_at__lt=clock.now() - REMEMBERED).delete()
    return sum(_raise_of(kind, kind.patience) for kind in waiting_kinds if kind.patience is not None)


def _raise_of(kind: WaitingKind, patience: int) -> int:
    now = clock.now()
    before = Raised.objects.filter(kind=kind.code, subject_id=OuterRef("pk"), since=OuterRef(kind.since))
    rows = kind.waits_for(system_actor("sweep")).filter(**{f"{kind.since}__lt": now - timedelta(days=patience)})
    late = rows.exclude(Exists(before)).order_by(kind.since, "pk")[:MOST_AT_ONCE]
    return sum(_raise(kind, row, now) for row in late if _days(kind, row, now) >= patience)


def _days(kind: WaitingKind, row: Any, now: datetime) -> int:
    return calendar.working_days_between(getattr(row, kind.since), now)


@transaction.atomic
def _raise(kind: WaitingKind, row: Any, now: datetime) -> bool:
    since = getattr(row, kind.since)
    _, is_new = Raised.objects.get_or_create(kind=kind.code, subject_id=row.pk, since=since)
    if is_new:
        thing = kind.told(row)
        subject = ("cases.case", thing.subject_id) if kind.page == "case" else ("waiting", None)
        title = f"{kind.name}已等 {_days(kind, row, now)} 个工作日"
        messaging.tell(_higher(kind, thing), RAISED, title, thing.title, *subject)
    return is_new


def _higher(kind: WaitingKind, thing: WaitingThing) -> list[UUID]:
    way_up = _way_up(thing.place_id)
    deciders = people.accounts_permitted(kind.permission, way_up)
    levels = [accounts for place in way_up if (accounts := deciders.get(place))]
    return (levels[1:] or levels or [[]])[0]


def _way_up(place_id: UUID | None) -> list[UUID]:
    line = grid.lineage(place_id or grid.district())
    places = (line.leaf_id, line.grid_id, line.community_id, line.street_id, line.district_id)
    return list(dict.fromkeys(one for one in places if one is not None))
