"""What somebody who left had not read goes to who came after."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.messaging.services.reading import READ
from yuandian.foundation.messaging.services.telling import announce
from yuandian.kernel import clock


@transaction.atomic
def hand_on_unread(
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
