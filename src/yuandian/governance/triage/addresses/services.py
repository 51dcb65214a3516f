"""Learning what people call a place, and unlearning it."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.addresses.access import reaches, require_keeping, visible_to
from yuandian.governance.triage.addresses.errors import (
    LearnedGridOutside,
    LearnedGridUnknown,
    LearnedPlaceUnknown,
    WordingUnfit,
)
from yuandian.governance.triage.addresses.models import LearnedPlace, LearnedVoice
from yuandian.governance.triage.addresses.queries.lessons import why_unfit
from yuandian.governance.triage.addresses.records import LearnedPlaceRecord
from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.record_kinds import RecordKind


@transaction.atomic
def learn_place(actor: Actor, said: str, grid_id: UUID) -> LearnedPlace:
    """These words mean that grid: counts from the next question on. Said by another person it is surer, said again by
    the same it is not; unlearned words come back.

    Raises `LearnedGridUnknown`, `LearnedGridOutside` and `WordingUnfit`.
    """
    post = actor.require(cases.CasePermission.TRIAGE)
    if actor.account_id is None:
        raise Forbidden("A place is taught by a person.")
    line = grid.lineages([grid_id]).get(grid_id)
    if line is None or line.community_id is None:
        raise LearnedGridUnknown(field="grid_id")
    if not reaches(actor.scope_for(cases.CasePermission.TRIAGE), line):
        raise LearnedGridOutside(field="grid_id")
    if (why := why_unfit(said, line.community_id)) is not None:
        raise WordingUnfit(field="said", why=why.value)
    wording = plain(said)
    fresh = LearnedPlace(said=said.strip(), wording=wording, grid_id=grid_id)
    LearnedPlace.objects.bulk_create([fresh], ignore_conflicts=True)
    learned = LearnedPlace.objects.select_for_update().get(wording=wording, grid_id=grid_id)
    LearnedVoice.objects.bulk_create(
        [LearnedVoice(learned=learned, account_id=actor.account_id)], ignore_conflicts=True
    )
    voices = learned.voices.count()
    if learned.pk != fresh.pk and learned.is_active and voices == learned.confirmed:
        return learned
    learned.confirmed, learned.is_active = voices, True
    _keep(learned, actor, post.id if post else None, LearnedPlaceRecord.LEARN, {"confirmed": voices})
    return learned


@transaction.atomic
def unlearn_place(actor: Actor, learned_id: UUID, reason: str) -> LearnedPlace:
    """These words don't mean that grid after all, says a keeper of places there. Raises `LearnedPlaceUnknown`."""
    post = require_keeping(actor)
    learned = visible_to(actor).select_for_update(of=("self",)).filter(pk=learned_id, is_active=True).first()
    if learned is None:
        raise LearnedPlaceUnknown
    learned.is_active = False
    learned.voices.all().delete()
    _keep(learned, actor, post.id if post else None, LearnedPlaceRecord.UNLEARN, {"reason": reason})
    return learned


def _keep(
    learned: LearnedPlace, actor: Actor, post_id: UUID | None, kind: RecordKind, details: dict[str, object]
) -> None:
    learned.changed_at = clock.now()
    learned.save(update_fields=["confirmed", "is_active", "changed_at"])
    line = grid.lineages([learned.grid_id]).get(learned.grid_id)
    told = {**details, "grid_id": str(learned.grid_id)}
    history.append(learned, kind, actor=actor, details=told, post_id=post_id, area_id=line.street_id if line else None)
