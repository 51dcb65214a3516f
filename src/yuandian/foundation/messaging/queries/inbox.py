"""The inbox as its owner reads it, and the owner's wishes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.messaging.access import own_account, visible_to
from yuandian.foundation.messaging.models import InboxMessage, Preference
from yuandian.foundation.messaging.queries.message_kinds import kinds_going_out
from yuandian.foundation.messaging.rules import DEFAULT_PREFERENCES, ChannelCode, TimeOfDay
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class InboxMessageRow:
    """A message in a list. The subject is what it is about, such as a case."""

    id: UUID
    created_at: datetime
    kind: str
    title: str
    body: str
    subject_type: str | None
    subject_id: UUID | None
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnreadCount:
    """How many messages are not read."""

    unread: int


@dataclass(frozen=True, slots=True)
class MarkedCount:
    """How many messages were marked."""

    marked: int


@dataclass(frozen=True, slots=True)
class MessageKindRow:
    """A kind of message that goes out; urgent ones do whatever is wished."""

    kind: str
    name: str
    channels: list[ChannelCode]
    is_urgent: bool


@dataclass(frozen=True, slots=True)
class MessagePreferences:
    """An account's wishes, and the kinds that they can be about."""

    muted: list[str]
    quiet_from: TimeOfDay | None
    quiet_to: TimeOfDay | None
    digest_at: TimeOfDay | None
    kinds: list[MessageKindRow]


def inbox(actor: Actor, *, only_unread: bool, after: str | None, limit: int) -> Page[InboxMessageRow]:
    """The actor's messages, the newest first. Two statements at most, whatever the inbox holds."""
    rows = visible_to(actor)
    if only_unread:
        rows = rows.filter(read_at=None)
    return page_of(rows, ("-id",), (UUID,), after, limit, _card)


def unread_count(actor: Actor) -> int:
    """How many messages the actor has not read."""
    return visible_to(actor).filter(read_at=None).count()


def unread_subjects(account_id: UUID, subject_type: str) -> list[UUID]:
    """What the unread messages of an account are about, of one type, in id order."""
    unread = InboxMessage.objects.filter(account_id=account_id, read_at=None, subject_type=subject_type)
    found = unread.exclude(subject_id=None).order_by("subject_id").values_list("subject_id", flat=True).distinct()
    return [subject_id for subject_id in found if subject_id is not None]


def wishes_of(actor: Actor) -> MessagePreferences:
    """What goes out to the actor, and when."""
    row = Preference.objects.filter(pk=own_account(actor)).first()
    facts = row.facts() if row else DEFAULT_PREFERENCES
    going_out = kinds_going_out().values()
    kinds = [MessageKindRow(one.kind, one.name, list(one.channels), one.is_urgent) for one in going_out]
    return MessagePreferences(sorted(facts.muted), facts.quiet_from, facts.quiet_to, facts.digest_at, kinds)


def _card(row: InboxMessage) -> InboxMessageRow:
    return InboxMessageRow(
        row.id, row.created_at, row.kind, row.title, row.body, row.subject_type, row.subject_id, row.read_at
    )
