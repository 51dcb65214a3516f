"""The one place where the status of a nomination changes."""

from collections.abc import Mapping

from yuandian.foundation.people.models import Nomination
from yuandian.foundation.people.rules.nominating import STEPS, NominationAction
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

TOLD: Mapping[NominationAction, str] = {
    NominationAction.MAKE_PUBLIC: "nomination.made_public",
    NominationAction.OBJECT: "nomination.objected",
    NominationAction.APPOINT: "nomination.appointed",
    NominationAction.REFUSE: "nomination.refused",
    NominationAction.WITHDRAW: "nomination.withdrawn",
    NominationAction.REMOVE: "nomination.removed",
}


def take_step(actor: Actor, row: Nomination, action: NominationAction, details: Mapping[str, object]) -> Nomination:
    """Moves a locked nomination on as the step table says, and records it. The caller has judged whether it may."""
    post = actor.require(STEPS[action].permission)
    row.status = STEPS[action].after.value
    row.save(update_fields=["status", "public_from", "public_until", "post"])
    append(row, TOLD[action], actor=actor, post_id=post.id if post else None, details=details, area_id=row.grid_id)
    return row
