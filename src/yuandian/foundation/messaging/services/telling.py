"""People are told: rows in the inbox, a word to those who listen live, and a job for what goes out."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from procrastinate.contrib.django import app

from yuandian.foundation.messaging.queries.kinds import goes_out
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id

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
        "title": title,
        "body": body,
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
            "title": title,
            "body": body,
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
