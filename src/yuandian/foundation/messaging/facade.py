"""What other modules may call."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from yuandian.kernel.actor import Actor


def tell(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> None:
    raise NotImplementedError


def inbox_rows(
    account_ids: Collection[UUID],
    kind: str,
    title: str,
    body: str,
    subject_type: str | None,
    subject_id: UUID | None,
) -> list[dict[str, Any]]:
    raise NotImplementedError


def delivery_job(message_ids: Sequence[UUID]) -> tuple[str, str, dict[str, Any]]:
    raise NotImplementedError


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
