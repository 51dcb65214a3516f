"""What looked wrong is looked at by a person, who says what it was."""

from django.db import IntegrityError, transaction

from yuandian.community.earning.errors import AnomalyDecided, AnomalyUnknown
from yuandian.community.earning.models import AnomalyDecision
from yuandian.community.earning.queries.anomalies import Finding, found_about, records_of
from yuandian.community.earning.rules import AnomalyKind, Verdict
from yuandian.foundation.people.facade import persons_in_sight
from yuandian.foundation.points.facade import OwnReward, PointsPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def decide_anomaly(actor: Actor, key: str, verdict: Verdict, words: str) -> AnomalyDecision:
    """Says whether it was harmless or wrong; what was wrong is reversed movement by movement, by the same staff.

    Raises `Forbidden`, `AnomalyUnknown`, `AnomalyDecided`, `OwnReward` about oneself.
    """
    held = actor.require(PointsPermission.GRANT_APPROVE)
    found = _found(actor, key)
    if found is None:
        raise AnomalyUnknown
    if not records_of(actor).isdisjoint(found.person_ids):
        raise OwnReward
    try:
        with transaction.atomic():
            made = AnomalyDecision.objects.create(
                key=key, verdict=verdict.value, words=words, decided_by_id=actor.account_id
            )
    except IntegrityError as error:
        raise AnomalyDecided from error
    append(
        made, f"earning.anomaly.{verdict.value}", actor=actor, details={"key": key, "words": words},
        post_id=held.id if held else None,
    )  # fmt: skip
    return made


def _found(actor: Actor, key: str) -> Finding | None:
    """What stands under the key about persons about whom the actor may decide."""
    kinds = [kind for kind in AnomalyKind if key.startswith(f"{kind}:")]
    sight = persons_in_sight(actor, PointsPermission.GRANT_APPROVE)
    return next((one for one in found_about(sight, kinds) if one.key == key), None)
