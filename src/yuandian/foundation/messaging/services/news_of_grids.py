"""Who works where grids change hears of it, and whoever proposed it what became of that."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.grid.facade import DecidedChange
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.messaging.services.inbox import tell
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock

KIND, SUBJECT = "grid.change_decided", "grid.grid"
LEVELS = ("worker", "micro", "grid", "community", "exclusive")


@transaction.atomic
def tell_of_grid_change(change_id: UUID) -> int:
    """Tells of an approved change those responsible up to the community, of a refused one who proposed it; once.

    Gives how many were told.
    """
    decided = grid.decided_change(change_id)
    if decided is None:
        return 0
    day = f"{decided.effective_on.month}月{decided.effective_on.day}日"
    if decided.is_approved:
        title = f"{decided.grid_name}{decided.kind_name}已批准"
        body = f"{day}起生效。原因：{decided.reason}"
        accounts = {*_responsible(decided), *_proposer(decided)}
    else:
        title = f"{decided.grid_name}{decided.kind_name}未批准"
        body = decided.note
        accounts = set(_proposer(decided))
    same = InboxMessage.objects.filter(kind=KIND, subject_id=decided.grid_id, title=title, body=body)
    accounts -= set(same.filter(account_id__in=accounts).values_list("account_id", flat=True))
    tell(sorted(accounts), KIND, title, body, SUBJECT, decided.grid_id)
    return len(accounts)


def _responsible(decided: DecidedChange) -> set[UUID]:
    by_grid = people.responsible_posts_of(decided.lines, timezone.localtime(clock.now()))
    cards = (row[level] for row in by_grid.values() for level in LEVELS)
    return {card.account_id for card in cards if card is not None and card.account_id is not None}


def _proposer(decided: DecidedChange) -> list[UUID]:
    return [decided.proposed_by] if decided.proposed_by else []
