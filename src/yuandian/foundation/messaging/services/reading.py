"""People read their messages, and say how they want to be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from uuid import UUID

from django.db import transaction

from yuandian.foundation.messaging.access import own_account, visible_to
from yuandian.foundation.messaging.errors import KindUnknown, MessageUnknown, PreferenceMisfit
from yuandian.foundation.messaging.models import Preference
from yuandian.foundation.messaging.queries.kinds import kinds_going_out
from yuandian.foundation.messaging.services.telling import announce
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

READ = "inbox.read"


@dataclass(frozen=True, slots=True, kw_only=True)
class WishesGiven:
    """How an account wants to be reached; see `Preferences`."""

    muted: Sequence[str] = ()
    quiet_from: time | None = None
    quiet_to: time | None = None
    digest_at: time | None = None


@transaction.atomic
def mark_read(actor: Actor, message_id: UUID) -> None:
    """Marks one message as read; again changes nothing. Raises `MessageUnknown`."""
    if visible_to(actor).filter(pk=message_id, read_at=None).update(read_at=clock.now()):
        announce([own_account(actor)], READ, None, None)
    elif not visible_to(actor).filter(pk=message_id).exists():
        raise MessageUnknown


@transaction.atomic
def mark_all_read(actor: Actor, up_to: UUID | None) -> int:
    """Marks everything as read, or all up to the message that the screen showed last; gives the count."""
    unread = visible_to(actor).filter(read_at=None)
    if up_to is not None:
        unread = unread.filter(pk__lte=up_to)
    count = unread.update(read_at=clock.now())
    if count:
        announce([own_account(actor)], READ, None, None)
    return count


@transaction.atomic
def set_wishes(actor: Actor, given: WishesGiven) -> None:
    """Sets how the actor wants to be reached. Raises `PreferenceMisfit`, `KindUnknown`."""
    if (given.quiet_from is None) != (given.quiet_to is None):
        raise PreferenceMisfit
    if given.quiet_from is not None and given.quiet_from == given.quiet_to:
        raise PreferenceMisfit
    known = kinds_going_out()
    mutable = known.keys() | {kind.partition(".")[0] for kind in known}
    if unknown := sorted(set(given.muted) - mutable):
        raise KindUnknown(kinds=unknown)
    Preference.objects.update_or_create(
        account_id=own_account(actor),
        defaults={
            "muted": sorted(set(given.muted)),
            "quiet_from": given.quiet_from,
            "quiet_to": given.quiet_to,
            "digest_at": given.digest_at,
            "changed_at": clock.now(),
        },
    )
