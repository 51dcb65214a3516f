"""Learning what people call a place, and unlearning it."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.triage.addresses.errors import LearnedGridUnknown, LearnedPlaceUnknown, WordingUnfit
from yuandian.governance.triage.addresses.models import LearnedPlace
from yuandian.governance.triage.addresses.rules.learned import wording_of
from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor


@transaction.atomic
def learn_place(actor: Actor, said: str, grid_id: UUID) -> LearnedPlace:
    """These words mean that grid: counts from the next question on. Said again it is surer; unlearned words come back.

    Raises `WordingUnfit` and `LearnedGridUnknown`.
    """
    post = actor.require(CasePermission.TRIAGE)
    wording = wording_of(said)
    if not wording:
        raise WordingUnfit(field="said")
    if grid_id not in grid.lineages([grid_id]):
        raise LearnedGridUnknown(field="grid_id")
    fresh = LearnedPlace(said=said.strip(), wording=wording, grid_id=grid_id)
    LearnedPlace.objects.bulk_create([fresh], ignore_conflicts=True)
    learned = LearnedPlace.objects.select_for_update().get(wording=wording, grid_id=grid_id)
    if learned.pk != fresh.pk:
        learned.confirmed = learned.confirmed + 1 if learned.is_active else 1
        learned.is_active = True
    _keep(learned, actor, post.id if post else None, "address.learned", {"confirmed": learned.confirmed})
    return learned


@transaction.atomic
def unlearn_place(actor: Actor, learned_id: UUID, reason: str) -> LearnedPlace:
    """These words don't mean that grid after all. Raises `LearnedPlaceUnknown`."""
    post = actor.require(CasePermission.TRIAGE)
    learned = LearnedPlace.objects.select_for_update().filter(pk=learned_id, is_active=True).first()
    if learned is None:
        raise LearnedPlaceUnknown
    learned.is_active = False
    _keep(learned, actor, post.id if post else None, "address.unlearned", {"reason": reason})
    return learned


def _keep(learned: LearnedPlace, actor: Actor, post_id: UUID | None, action: str, details: dict[str, object]) -> None:
    learned.changed_at = clock.now()
    learned.save(update_fields=["confirmed", "is_active", "changed_at"])
    told = {**details, "grid_id": str(learned.grid_id)}
    history.append(learned, action, actor=actor, details=told, post_id=post_id)
