"""Staff take back what was wrong, and residents give away what is theirs."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.points.access import person_of, visible_to
from yuandian.foundation.points.errors import MovementUnknown, OwnReward, ReversalImpossible
from yuandian.foundation.points.models import Movement
from yuandian.foundation.points.rules import MovementKind, PointsPermission
from yuandian.foundation.points.services.booking import Cause
from yuandian.foundation.points.services.moving import donate, reverse
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id

GIFT = "爱心兑换"


def reverse_reward(actor: Actor, movement_id: UUID, words: str) -> Movement:
    """Takes back a reward in sight that was wrong, for a reason that its person reads.

    What was spent goes back by the mall, which keeps the stock. Raises `Forbidden`, `MovementUnknown`, `OwnReward`,
    `ReversalImpossible`.
    """
    actor.require(PointsPermission.GRANT_APPROVE)
    found = visible_to(actor, PointsPermission.GRANT_APPROVE).select_related("account").filter(pk=movement_id).first()
    if found is None:
        raise MovementUnknown
    if found.kind not in (MovementKind.EARN.value, MovementKind.GRANT.value):
        raise ReversalImpossible
    if actor.person_id is not None and actor.person_id == found.account.owner_id:
        raise OwnReward
    return reverse(actor, movement_id, f"reverse:{movement_id}", words)


@transaction.atomic
def donate_own(actor: Actor, points: int) -> Movement:
    """Gives the actor's own points to the district's charity. Raises `PointsTooFew`, `PointsMisfit`."""
    return donate(actor, person_of(actor), points, Cause(key=f"donate:{new_id()}", words=GIFT))
