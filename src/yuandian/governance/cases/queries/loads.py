"""What posts have in hand: counts for whoever appoints, hands over or ends them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from yuandian.foundation.people import facade as people
from yuandian.governance.cases.queries.candidates import MOST_COUNTED
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

LOADS = """
SELECT post.id,
    (SELECT count(*) FROM (SELECT 1 FROM cases_case held
        WHERE held.is_open AND held.holder_post_id = post.id LIMIT %(most)s) counted),
    (SELECT count(*) FROM (SELECT 1 FROM cases_case held
        WHERE held.is_open AND held.holder_post_id = post.id AND held.due_at <= %(now)s LIMIT %(most)s) counted),
    (SELECT count(*) FROM (SELECT 1 FROM cases_assignment helped JOIN cases_case helping ON helping.id = helped.case_id
        WHERE helped.post_id = post.id AND helped.kind = 'assist' AND helped.ended_at IS NULL AND helping.is_open
        LIMIT %(most)s) counted)
FROM unnest(%(posts)s::uuid[]) AS post(id)
ORDER BY post.id
"""


@dataclass(frozen=True, slots=True)
class PostLoad:
    """The open cases of a post, how many of these are overdue, and those that it helps with; each counted up to
    `MOST_COUNTED`.
    """

    post_id: UUID
    open_cases: int
    overdue_cases: int
    assisted_cases: int


def loads_of(actor: Actor, post_ids: Sequence[UUID]) -> list[PostLoad]:
    """Loads of those of the posts that the actor sees, in id order. Two statements. Raises `Forbidden`."""
    seen = people.posts_in_sight(actor, post_ids)
    if not seen:
        return []
    with connection.cursor() as cursor:
        cursor.execute(LOADS, {"posts": sorted(seen), "now": clock.now(), "most": MOST_COUNTED})
        return [PostLoad(*row) for row in cursor.fetchall()]
