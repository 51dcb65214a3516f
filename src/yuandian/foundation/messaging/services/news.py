"""What an open application asks for again and again: whether there is anything new, and it is shown by the asking."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from yuandian.foundation.messaging.access import own_account
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.messaging.queries import InboxMessageRow, card_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

MOST_AT_ONCE = 10
ASKED_EVERY_SECONDS = 15  # so seldom is it written down that an application is open
# Messages of several transactions are not seen in the order of their ids: what is a little older is given again.
OVERLAP = 10_000 << 80  # ten seconds, as an id that begins with milliseconds counts them

LOOK = """
WITH opened AS (
    INSERT INTO messaging_openphone AS phone (account_id, asked_at) VALUES (%(account)s, %(now)s)
    ON CONFLICT (account_id) DO UPDATE SET asked_at = excluded.asked_at
    WHERE phone.asked_at < excluded.asked_at - make_interval(secs => %(seldom)s)
)
SELECT
    (SELECT id FROM messaging_inboxmessage WHERE account_id = %(account)s ORDER BY id DESC LIMIT 1),
    (SELECT count(*) FROM messaging_inboxmessage WHERE account_id = %(account)s AND read_at IS NULL)
"""


@dataclass(frozen=True, slots=True)
class News:
    """The newest message there is, how many are not read, and what came since, the newest first.

    Some of `items` may have been given before; a client knows them by their ids.
    """

    newest: UUID | None
    unread: int
    items: list[InboxMessageRow]


def look_for_news(actor: Actor, after: UUID | None) -> News:
    """What came after a message; without one only how things stand. Whatever is given counts as shown.

    # hot path: 1,000 phones ask every few seconds; one statement while there is nothing new. `make bench ONLY=phone`.
    """
    account_id, now = own_account(actor), clock.now()
    with connection.cursor() as cursor:
        cursor.execute(LOOK, {"account": account_id, "now": now, "seldom": ASKED_EVERY_SECONDS})
        newest, unread = cursor.fetchone()
    if after is None or newest is None or newest <= after:
        return News(newest, unread, [])
    since = UUID(int=max(0, after.int - OVERLAP))
    rows = list(
        InboxMessage.objects.filter(account_id=account_id, id__gt=since, read_at=None).order_by("-id")[:MOST_AT_ONCE]
    )
    InboxMessage.objects.filter(pk__in=[row.pk for row in rows if row.shown_at is None]).update(shown_at=now)
    return News(newest, unread, [card_of(row) for row in rows])
