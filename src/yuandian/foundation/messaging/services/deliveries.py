"""Messages go out: deliveries are planned, claimed, sent and recorded, each step safe to repeat.

A delivery is claimed in one transaction, sent outside any, and recorded in another. A process that dies between leaves
it claimed; after ten minutes it is tried again under the same `dispatch_id`, by which the provider knows it."""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from yuandian.foundation.messaging.errors import Refused, Unavailable
from yuandian.foundation.messaging.models import Delivery, InboxMessage, OpenPhone, OutboxMessage, Preference
from yuandian.foundation.messaging.queries import Kind, kinds_going_out, quiet_hours
from yuandian.foundation.messaging.rules import ChannelCode, DeliveryStatus
from yuandian.foundation.messaging.rules.deliveries import (
    DELIVERIES,
    OPEN_FOR,
    STALE_AFTER,
    TIME_TO_SHOW,
    WAITING,
    Move,
    wait_after,
)
from yuandian.foundation.messaging.rules.subscriptions import Notification
from yuandian.foundation.messaging.services.channels import CHANNELS
from yuandian.foundation.messaging.services.inbox import QUEUE, announce
from yuandian.foundation.messaging.services.subscriptions import NO_CONSENT, OUTCOME_UNKNOWN
from yuandian.foundation.people import facade as people
from yuandian.foundation.wechat.facade import WechatMode, mode_in_use
from yuandian.kernel import clock

logger = logging.getLogger("yuandian.messaging")

TASK = "messaging.send_due"
SENDER_DIED = "sender_died"
EXPECTED = frozenset({NO_CONSENT})  # nobody needs to look into these
BATCH = 200


@transaction.atomic
def send_on(message_ids: Collection[UUID], *, is_announced: bool) -> int:
    """Announces messages where that was not done, and plans how they go out; gives the count of deliveries.

    Doing it again adds nothing: a message goes out once by a channel.
    """
    messages = list(InboxMessage.objects.filter(pk__in=message_ids).order_by("id"))
    if not is_announced:
        for message in messages:
            announce([message.account_id], message.kind, message.subject_type, message.subject_id, message.id)
    planned = _plan(messages, clock.now())
    Delivery.objects.bulk_create(planned, ignore_conflicts=True)
    _defer({(row.account_id, row.channel, row.due_at) for row in planned})
    return len(planned)


def _plan(messages: Iterable[InboxMessage], now: datetime) -> list[Delivery]:
    kinds = kinds_going_out()
    going = [message for message in messages if message.kind in kinds]
    wishes = {
        row.pk: row.facts() for row in Preference.objects.filter(pk__in={message.account_id for message in going})
    }
    with_wechat = _with_wechat(
        message.account_id for message in going if ChannelCode.WECHAT in kinds[message.kind].channels
    )
    opened = {message.account_id for message in going if kinds[message.kind].for_staff}
    are_open = set(OpenPhone.objects.filter(pk__in=opened, asked_at__gt=now - OPEN_FOR).values_list("pk", flat=True))
    planned = []
    for message in going:
        kind, wished = kinds[message.kind], wishes.get(message.account_id, quiet_hours())
        if not (kind.is_urgent or kind.is_duty or wished.wants(message.kind)):
            continue
        may_show = kind.for_staff and message.account_id in are_open
        first = timezone.localtime(now + TIME_TO_SHOW if may_show else now)
        if kind.is_duty and not kind.is_urgent:
            due_at = wished.duty_goes_out_at(first, quiet_hours())
        else:
            due_at = wished.goes_out_at(first, is_urgent=kind.is_urgent)
        planned += [
            Delivery(
                message=message, account_id=message.account_id, channel=channel.value, due_at=due_at, created_at=now
            )
            for channel in _ways(kind, has_wechat=message.account_id in with_wechat)
        ]
    return planned


def _ways(kind: Kind, *, has_wechat: bool) -> list[ChannelCode]:
    """By which channels a message starts: a duty by WeChat alone where it may, for it falls back."""
    ways = [channel for channel in kind.channels if channel != ChannelCode.WECHAT or has_wechat]
    return [ChannelCode.WECHAT] if kind.is_duty and ChannelCode.WECHAT in ways else ways


def _with_wechat(account_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the accounts that may be reached by WeChat at all; whether a consent is left is seen when it is sent."""
    wanted = set(account_ids)
    return people.accounts_with_wechat(wanted) if wanted and mode_in_use() != WechatMode.NONE else set()


def _defer(due: Iterable[tuple[UUID, str, datetime]]) -> None:
    """One job for each account, channel and moment; what is due already starts at once."""
    by_moment: dict[datetime, list[dict[str, Any]]] = defaultdict(list)
    for account_id, channel, due_at in sorted(due):
        by_moment[due_at].append({"account_id": str(account_id), "channel": channel})
    now = clock.now()
    for due_at, arguments in by_moment.items():
        schedule_at = due_at if due_at > now else None
        app.configure_task(TASK, queue=QUEUE, schedule_at=schedule_at).batch_defer(*arguments)


def send_due(account_id: UUID, channel: ChannelCode) -> int:
    """Sends what is due to an account by a channel, all that is new as one; gives the count of deliveries sent.

    To be called outside any transaction. Several at once never send one delivery twice.
    """
    sent = 0
    while claimed := _claim(account_id, channel):
        sent += _send(claimed, channel)
    return sent


@transaction.atomic
def _claim(account_id: UUID, channel: ChannelCode) -> list[Delivery]:
    """Takes the next deliveries that go together: those of an earlier attempt, else all new ones of a bundle."""
    now = clock.now()
    due = list(
        Delivery.objects.select_for_update(skip_locked=True, of=("self",))
        .filter(account_id=account_id, channel=channel, due_at__lte=now, status__in=WAITING)
        .select_related("message")
        .order_by("id")[:BATCH]
    )
    tried = next((row.dispatch_id for row in due if row.dispatch_id is not None), None)
    seen = [row for row in due if row.message.shown_at or row.message.read_at] if tried is None else []
    _move(seen, Move.SHOW, [])
    together = [row for row in due if row.dispatch_id == tried and row not in seen]
    if tried is None and together:
        bundle_of = CHANNELS[channel].bundle_of
        bundle = bundle_of(together[0].message.kind)
        together = [row for row in together if bundle_of(row.message.kind) == bundle]
    for row in together:
        row.dispatch_id = tried or together[0].id
        row.claimed_at, row.attempts = now, row.attempts + 1
    _move(together, Move.CLAIM, ["dispatch_id", "claimed_at", "attempts"])
    return together


def _send(claimed: list[Delivery], channel: ChannelCode) -> int:
    account_id, key = claimed[0].account_id, claimed[0].dispatch_id or claimed[0].id
    try:
        provider_message_id = CHANNELS[channel].send(account_id, [_notification(row.message) for row in claimed], key)
    except Refused as failure:
        _record_failure(claimed, failure.reason, may_try_again=False)
        return 0
    except Unavailable as failure:
        _record_failure(claimed, failure.reason, may_try_again=True)
        return 0
    for row in claimed:
        row.sent_at, row.provider_message_id, row.reason = clock.now(), provider_message_id, None
    _move(claimed, Move.SEND, ["sent_at", "provider_message_id", "reason"])
    return len(claimed)


def _notification(message: InboxMessage) -> Notification:
    subject = str(message.subject_id) if message.subject_id else None
    return Notification(message.kind, message.title, message.body, timezone.localtime(message.created_at), subject)


def _record_failure(claimed: list[Delivery], reason: str, *, may_try_again: bool) -> None:
    """What surely was not shown by WeChat and is a duty goes by short message at once, rather than try for hours."""
    kinds = kinds_going_out()
    others = [row for row in claimed if not _may_fall_back(row, kinds.get(row.message.kind), reason)]
    duties = [row for row in claimed if row not in others]
    with transaction.atomic():
        if duties:
            _end_or_put_off(duties, reason, may_try_again=False)
            now = clock.now()
            instead = [
                Delivery(
                    message=row.message,
                    account_id=row.account_id,
                    channel=ChannelCode.SMS.value,
                    due_at=now,
                    created_at=now,
                )
                for row in duties
            ]
            Delivery.objects.bulk_create(instead, ignore_conflicts=True)
            _defer({(row.account_id, row.channel, row.due_at) for row in instead})
        if others:
            _end_or_put_off(others, reason, may_try_again=may_try_again)


def _may_fall_back(row: Delivery, kind: Kind | None, reason: str) -> bool:
    """Not where WeChat may have shown it: nothing goes out twice."""
    is_duty_by_wechat = kind is not None and kind.is_duty and row.channel == ChannelCode.WECHAT
    return is_duty_by_wechat and kind is not None and ChannelCode.SMS in kind.channels and reason != OUTCOME_UNKNOWN


def _end_or_put_off(claimed: list[Delivery], reason: str, *, may_try_again: bool) -> None:
    wait = wait_after(max(row.attempts for row in claimed)) if may_try_again else None
    for row in claimed:
        row.reason = reason
        if wait is not None:
            row.due_at = clock.now() + wait
    logger.log(
        logging.INFO if reason in EXPECTED else logging.WARNING,
        "delivery failed",
        extra={"reason": reason, "deliveries": len(claimed), "again_in": str(wait) if wait else None},
    )
    _move(claimed, Move.GIVE_UP if wait is None else Move.FAIL, ["reason", "due_at"])
    if wait is not None:
        _defer({(row.account_id, row.channel, row.due_at) for row in claimed})


def _move(rows: list[Delivery], move: Move, columns: list[str]) -> None:
    """The only place where the status of a delivery is assigned. Rows are locked, or claimed by the caller."""
    for row in rows:
        row.status = DELIVERIES.after(move, DeliveryStatus(row.status)).value
    Delivery.objects.bulk_update(rows, ["status", *columns])


@transaction.atomic
def sweep_deliveries() -> int:
    """Frees what was claimed ten minutes ago and never recorded, and starts what is overdue; gives the count.

    The second mends what a lost job would leave lying; a job too many sends nothing twice.
    """
    now = clock.now()
    stale = list(
        Delivery.objects.select_for_update(skip_locked=True)
        .filter(status=DeliveryStatus.SENDING.value, claimed_at__lt=now - STALE_AFTER)
        .order_by("id")[:BATCH]
    )
    again = [row for row in stale if wait_after(row.attempts) is not None]
    for row in again:
        row.due_at = now
    _move(again, Move.RECLAIM, ["due_at"])
    lost = [row for row in stale if wait_after(row.attempts) is None]
    for row in lost:
        row.reason = SENDER_DIED
    _move(lost, Move.GIVE_UP, ["reason"])
    late = Delivery.objects.filter(status__in=WAITING, due_at__lt=now - STALE_AFTER).order_by("due_at")[:BATCH]
    _defer({(row.account_id, row.channel, now) for row in [*again, *late]})
    return len(stale) + len(late)


def purge_outbox(before: datetime) -> int:
    """Forgets what the stand-in kept before a moment; gives the count."""
    forgotten, _ = OutboxMessage.objects.filter(created_at__lt=before).delete()
    return forgotten
