"""What other modules may call."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id

DELIVERY_QUEUE = "messages"
DELIVERY_TASK = "messaging.deliver"


def tell(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> None:
    """One inbox message to each account and one job that sends them on, within the caller's transaction."""
    rows = inbox_rows(account_ids, kind, title, body, subject_type, subject_id)
    if not rows:
        return
    InboxMessage.objects.bulk_create([InboxMessage(**row) for row in rows])
    queue, task, arguments = delivery_job([row["id"] for row in rows])
    app.configure_task(task, queue=queue).defer(**arguments)


def inbox_rows(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> list[dict[str, Any]]:
    """The rows that `tell` would insert, for hot paths that write them within a statement of their own."""
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


def delivery_job(message_ids: Sequence[UUID]) -> tuple[str, str, dict[str, Any]]:
    """Queue, task and arguments of the job that sends these messages on."""
    return DELIVERY_QUEUE, DELIVERY_TASK, {"message_ids": [str(message_id) for message_id in message_ids]}


def announce(
    account_ids: Collection[UUID], kind: str, subject_type: str | None, subject_id: UUID | None
) -> None:
    raise NotImplementedError


def unread_count(actor: Actor) -> int:
    raise NotImplementedError


def send_sms(phone: str, template: str, values: Mapping[str, str]) -> None:
    raise NotImplementedError


def provider_in_use() -> str:
    raise NotImplementedError
