"""The inbox: people are told, read, hand over what they had not read, and say how they want to be reached."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from procrastinate.contrib.django import app

from yuandian.foundation.messaging.access import own_account, visible_to
from yuandian.foundation.messaging.errors import DutyNotMutable, KindUnknown, MessageUnknown
from yuandian.foundation.messaging.models import InboxMessage, Preference
from yuandian.foundation.messaging.queries import goes_out, kinds_going_out
from yuandian.foundation.messaging.rules import Preferences
from yuandian.foundation.messaging.services.message_kinds import check_hours
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import CertificationKind, CertificationStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id
from yuandian.kernel.masking import mask_text

QUEUE, TASK = "messages", "messaging.send_on"
LIVE_CHANNEL = "live"
# PostgreSQL carries 8000 bytes a notice; an id takes 39.
MOST_ACCOUNTS_A_NOTICE = 150
MOST_MESSAGES_A_JOB = 500


TELL = """
WITH told AS (
    INSERT INTO messaging_inboxmessage (id, created_at, account_id, kind, title, body, subject_type, subject_id)
    SELECT id, %(at)s, account_id, %(kind)s, %(title)s, %(body)s, %(subject_type)s, %(subject_id)s
    FROM unnest(%(ids)s::uuid[], %(accounts)s::uuid[]) AS row (id, account_id)
)
SELECT pg_notify(%(channel)s, notice) FROM unnest(%(notices)s::text[]) AS notice
"""


def tell(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> None:
    """Tells every account the same, within the caller's transaction: one statement, and a job where it goes out.

    `kind` is dotted (`case.replied`); by it people wish messages in or out.
    """
    accounts = list(dict.fromkeys(account_ids))
    if not accounts:
        return
    ids = [new_id() for _ in accounts]
    values: dict[str, Any] = {
        "ids": ids,
        "accounts": accounts,
        "at": clock.now(),
        "kind": kind,
        "title": mask_text(title),
        "body": mask_text(body),
        "subject_type": subject_type,
        "subject_id": subject_id,
        "channel": LIVE_CHANNEL,
        "notices": _notices(accounts, kind, subject_type, subject_id, ids[0]),
    }
    with transaction.atomic(savepoint=False):
        with connection.cursor() as cursor:
            cursor.execute(TELL, values)
        if goes_out(kind):
            for some in _batched(ids, MOST_MESSAGES_A_JOB):
                queue, task, arguments = delivery_job(some)
                app.configure_task(task, queue=queue).defer(**arguments, is_announced=True)


def inbox_rows(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> list[dict[str, Any]]:
    """The rows that `tell` inserts, for hot paths that write them within a statement of their own."""
    now = clock.now()
    return [
        {
            "id": new_id(),
            "created_at": now,
            "account_id": account_id,
            "kind": kind,
            "title": mask_text(title),
            "body": mask_text(body),
            "subject_type": subject_type,
            "subject_id": subject_id,
        }
        for account_id in dict.fromkeys(account_ids)
    ]


def delivery_job(message_ids: Iterable[UUID]) -> tuple[str, str, dict[str, Any]]:
    """Queue, task and arguments of the job that announces these messages and sends them on.

    For hot paths that insert it with the rows; `tell` announces by itself.
    """
    return QUEUE, TASK, {"message_ids": [str(message_id) for message_id in message_ids]}


def announce(
    account_ids: Collection[UUID],
    kind: str,
    subject_type: str | None,
    subject_id: UUID | None,
    message_id: UUID | None = None,
) -> None:
    """Gives those of the accounts who listen live a hint, when the caller's transaction commits.

    `message_id` is the inbox message behind it, the first of several: a client that missed some asks from there on.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_notify(%s, notice) FROM unnest(%s::text[]) AS notice",
            [LIVE_CHANNEL, _notices(list(account_ids), kind, subject_type, subject_id, message_id)],
        )


def _notices(
    accounts: Sequence[UUID], kind: str, subject_type: str | None, subject_id: UUID | None, message_id: UUID | None
) -> list[str]:
    about = {"kind": kind, "subject_type": subject_type, "subject_id": subject_id, "id": message_id}
    return [
        msgspec.json.encode({"accounts": some, **about}).decode() for some in _batched(accounts, MOST_ACCOUNTS_A_NOTICE)
    ]


def _batched(ids: Sequence[UUID], size: int) -> Iterable[Sequence[UUID]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


READ = "inbox.read"


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
def set_wishes(actor: Actor, given: Preferences) -> None:
    """Sets how the actor wants to be reached. Raises `PreferenceMisfit`, `KindUnknown`, `DutyNotMutable`."""
    check_hours(given.quiet_from, given.quiet_to)
    known = kinds_going_out()
    if duties := sorted(kind for kind in given.muted if kind in known and known[kind].is_duty):
        raise DutyNotMutable(kinds=duties)
    mutable = known.keys() | {kind.partition(".")[0] for kind in known}
    if unknown := sorted(given.muted - mutable):
        raise KindUnknown(kinds=unknown)
    Preference.objects.update_or_create(
        account_id=own_account(actor),
        defaults={
            "muted": sorted(given.muted),
            "quiet_from": given.quiet_from,
            "quiet_to": given.quiet_to,
            "digest_at": given.digest_at,
            "changed_at": clock.now(),
        },
    )


@transaction.atomic
def forward_unread(
    account_id: UUID, to_account_ids: Collection[UUID], subject_type: str, subject_ids: Collection[UUID]
) -> int:
    """Gives copies of an account's unread messages about these subjects to others and marks the originals as read.

    The originals stay: the inbox is the record of who was told what. Gives the number handed on.
    """
    unread = InboxMessage.objects.filter(
        account_id=account_id, read_at=None, subject_type=subject_type, subject_id__in=subject_ids
    )
    originals = list(unread.select_for_update().order_by("id"))
    others = [other for other in dict.fromkeys(to_account_ids) if other != account_id]
    if not originals or not others:
        return 0
    InboxMessage.objects.bulk_create(
        [
            InboxMessage(
                account_id=other, kind=one.kind, title=one.title, body=one.body, subject_type=one.subject_type,
                subject_id=one.subject_id,
            )
            for one in originals
            for other in others
        ]
    )  # fmt: skip
    InboxMessage.objects.filter(pk__in=[one.pk for one in originals]).update(read_at=clock.now())
    announce([account_id, *others], READ, None, None)
    return len(originals)


KIND, SUBJECT = "certification.decided", "people.certification"
NAMES = {CertificationKind.IDENTITY: "身份认证", CertificationKind.HOUSEHOLD: "居住认证"}


@transaction.atomic
def tell_of_certification(certification_id: UUID) -> bool:
    """Tells the resident once; gives whether that was now."""
    decided = people.decided_certification(certification_id)
    if decided is None:
        return False
    account_id, kind, status, reason = decided
    if InboxMessage.objects.filter(account_id=account_id, kind=KIND, subject_id=certification_id).exists():
        return False
    is_confirmed = status == CertificationStatus.CONFIRMED
    title = f"{NAMES[kind]}{'已通过' if is_confirmed else '未通过'}"
    tell([account_id], KIND, title, reason or "社区已核验。", SUBJECT, certification_id)
    return True
