"""Which version serves: taking over, going back, and letting learning go on after that."""

from typing import Any
from uuid import UUID

from django.db import transaction

from yuandian.governance.triage.access import require_learning
from yuandian.governance.triage.errors import LearningNotPaused, VersionCannotServe, VersionUnknown
from yuandian.governance.triage.models import LearningPause, Version
from yuandian.governance.triage.queries.serving import recheck_serving
from yuandian.governance.triage.records import LearningRecord, VersionRecord
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.spacing import MODELS_KEPT
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.history import append
from yuandian.kernel.record_kinds import RecordKind

SERVED = (VersionState.RETIRED.value, VersionState.WITHDRAWN.value)


def lock_serving(subject: Subject) -> None:
    """Nobody else changes which version of a subject serves until the transaction ends."""
    advisory_lock(f"triage.serve.{subject.value}")


def retire(subject: Subject, state: VersionState) -> Version | None:
    """Takes the version that serves out of service; gives it."""
    present = Version.objects.select_for_update().filter(subject=subject.value, state=VersionState.SERVING.value)
    row = present.defer("model", "left_out").first()
    if row is not None:
        row.state = state.value
        row.save(update_fields=["state"])
    return row


def drop_models(subject: Subject) -> None:
    """Keeps the models of the newest versions that served before; of older ones only their figures."""
    served = Version.objects.filter(subject=subject.value, state__in=SERVED, model__isnull=False)
    kept = list(served.order_by("-number").values_list("pk", flat=True)[:MODELS_KEPT])
    served.exclude(pk__in=kept).update(model=None, left_out=b"")


def record(
    actor: Actor, version: Version, kind: RecordKind, details: dict[str, Any], post_id: UUID | None = None
) -> None:
    """Writes a step of a version down; every process then looks which one serves."""
    append(version, kind, actor=actor, post_id=post_id, details={**details, "number": version.number})
    transaction.on_commit(recheck_serving)


@transaction.atomic
def roll_back(actor: Actor, subject: Subject, version_id: UUID | None, reason: str) -> Version | None:
    """Lets an earlier version serve again, or with None the categories' own words alone. The one that served is
    withdrawn, and nothing more is learned until `resume_learning`: the same examples would make the same version.

    Raises `Forbidden`, `VersionUnknown`, `VersionCannotServe`.
    """
    post_id = require_learning(actor)
    lock_serving(subject)
    wanted = _version(subject, version_id) if version_id is not None else None
    withdrawn = retire(subject, VersionState.WITHDRAWN)
    if withdrawn is not None:
        record(actor, withdrawn, VersionRecord.WITHDRAW, {"reason": reason}, post_id)
    if wanted is not None:
        wanted.state = VersionState.SERVING.value
        wanted.save(update_fields=["state"])
        record(actor, wanted, VersionRecord.SERVE_AGAIN, {"reason": reason}, post_id)
    if wanted is not None or withdrawn is not None:
        _pause(actor, subject, withdrawn, reason, post_id)
    return wanted


def _version(subject: Subject, version_id: UUID) -> Version:
    row = Version.objects.select_for_update().filter(pk=version_id, subject=subject.value).first()
    if row is None:
        raise VersionUnknown
    if row.state not in SERVED or row.model is None:
        raise VersionCannotServe
    return row


def _pause(actor: Actor, subject: Subject, withdrawn: Version | None, reason: str, post_id: UUID | None) -> None:
    """Whoever goes back once more renews the pause: the newest reason is shown, the record has all."""
    number = withdrawn.number if withdrawn else None
    open_ = LearningPause.objects.select_for_update().filter(subject=subject.value, resumed_at__isnull=True)
    pause = open_.first() or LearningPause(subject=subject.value)
    pause.account_id, pause.reason, pause.withdrawn, pause.created_at = actor.account_id, reason, number, clock.now()
    pause.save()
    append(pause, LearningRecord.PAUSE, actor=actor, post_id=post_id, details={"reason": reason, "withdrawn": number})


@transaction.atomic
def resume_learning(actor: Actor, subject: Subject, reason: str) -> None:
    """Lets learning go on; the next version is judged against the one that serves now.

    Raises `Forbidden`, `LearningNotPaused`.
    """
    post_id = require_learning(actor)
    lock_serving(subject)
    pause = LearningPause.objects.select_for_update().filter(subject=subject.value, resumed_at__isnull=True).first()
    if pause is None:
        raise LearningNotPaused
    pause.resumed_at = clock.now()
    pause.save(update_fields=["resumed_at"])
    append(pause, LearningRecord.RESUME, actor=actor, post_id=post_id, details={"reason": reason})
