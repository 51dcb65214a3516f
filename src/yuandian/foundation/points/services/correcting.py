"""Staff take back what was wrong."""

from uuid import UUID

from yuandian.foundation.points.access import visible_to
from yuandian.foundation.points.errors import MovementUnknown, OwnReward, ReversalImpossible
from yuandian.foundation.points.models import Movement
from yuandian.foundation.points.rules import MovementKind, PointsPermission
from yuandian.foundation.points.services.moving import reverse
from yuandian.kernel.actor import Actor


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
