"""People check in and out: by the code that changes, by the place, or on the list of the person who runs the task."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db import transaction
from pydantic import StringConstraints

from yuandian.community.volunteering.access import person_of, task_run_by
from yuandian.community.volunteering.errors import (
    CodeTriedTooOften,
    CodeWrong,
    NotTheTime,
    OwnService,
    ProofMissing,
    ProofTooOld,
    TaskClosed,
    TooFarAway,
)
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.queries.check_in_codes import code_key
from yuandian.community.volunteering.rules import CoordinateSystem, Latitude, Longitude, Proof
from yuandian.community.volunteering.rules.codes import is_code_of
from yuandian.community.volunteering.rules.steps import ENROLMENTS, EnrolmentAction, EnrolmentStatus, TaskStatus
from yuandian.community.volunteering.rules.timing import (
    CODE_PAUSE,
    LATE_AFTER,
    MOST_CODE_TRIES,
    is_proof_in_time,
    may_check_in_at,
    may_check_out_at,
)
from yuandian.community.volunteering.services.lifecycles import enrolment_in, own_enrolment, step_on
from yuandian.foundation.grid import facade as grid
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.distance import metres_between
from yuandian.kernel.limits import RateLimit, Window
from yuandian.kernel.sealed import lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofGiven:
    """What a phone shows for having been there; `done_at` where it was kept until there was a network.

    `device` is what the phone calls itself; of it and of the place a digest is kept.
    """

    code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=12)] = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: CoordinateSystem = "gcj02"
    done_at: datetime | None = None
    device: Annotated[str, StringConstraints(max_length=64)] = ""


@transaction.atomic
def count_try(actor: Actor, task_id: UUID) -> None:
    """One more code that the actor tries, right or wrong; in a transaction of its own, which a refusal leaves standing.

    Raises `CodeTriedTooOften`.
    """
    row = Enrolment.objects.filter(task=task_id, person=person_of(actor)).first()
    if row is not None:  # else there is nothing to be proved: the check itself says so
        _tries(row).count()


@transaction.atomic
def check_in(actor: Actor, task_id: UUID, given: ProofGiven) -> Enrolment:
    """Notes that the actor is there.

    Raises `EnrolmentUnknown`, `StepNotPossible`, `TaskClosed`, `NotTheTime`, `CodeWrong`, `TooFarAway`,
    `ProofMissing`, `ProofTooOld`.
    """
    return _note(actor, own_enrolment(task_id, person_of(actor)), EnrolmentAction.CHECK_IN, given)


@transaction.atomic
def check_out(actor: Actor, task_id: UUID, given: ProofGiven) -> Enrolment:
    """Notes that the actor leaves. Raises as `check_in` does."""
    return _note(actor, own_enrolment(task_id, person_of(actor)), EnrolmentAction.CHECK_OUT, given)


@transaction.atomic
def note_attendance(
    actor: Actor, task_id: UUID, enrolment_id: UUID, action: EnrolmentAction, at: datetime | None = None
) -> Enrolment:
    """Noted by the person who runs the task: somebody came, left, or did not come. Nobody notes their own.

    Raises `TaskUnknown`, `NotTheOwner`, `OwnService`, `EnrolmentUnknown`, `StepNotPossible`, `NotTheTime`.
    """
    task = task_run_by(actor, task_id)
    row = enrolment_in(task_id, enrolment_id)
    if row.person_id == actor.person_id:
        raise OwnService
    if action is EnrolmentAction.MISS:
        if clock.now() < task.starts_at:
            raise NotTheTime
        return step_on(actor, row, action)
    _stamp(row, task, action, at or clock.now(), Proof.LIST)
    return step_on(actor, row, action, {"proof": Proof.LIST.value})


def _note(actor: Actor, row: Enrolment, action: EnrolmentAction, given: ProofGiven) -> Enrolment:
    task, now = row.task, clock.now()
    ENROLMENTS.check_now(action, EnrolmentStatus(row.status))
    at = given.done_at or now
    if not is_proof_in_time(at, now):
        raise ProofTooOld
    if at < row.created_at:
        raise NotTheTime
    proof = _proved(task, given, at)
    _tries(row).clear()
    is_late = now - at > LATE_AFTER
    _stamp(row, task, action, at, proof)
    row.is_proof_late = row.is_proof_late or is_late
    details = {"proof": proof.value, "at": at.isoformat(), "is_late": is_late, **_traces(given)}
    return step_on(actor, row, action, details)


def _tries(row: Enrolment) -> RateLimit:
    return RateLimit("volunteering.code", row.pk, [Window(MOST_CODE_TRIES, CODE_PAUSE)], CodeTriedTooOften)


def _traces(given: ProofGiven) -> dict[str, str]:
    """Keyed digests of the phone and of the very point: enough to see that two are the same, and nothing more."""
    traces = {"device": given.device} if given.device else {}
    if given.longitude is not None and given.latitude is not None:
        here = grid.to_wgs84(given.longitude, given.latitude, given.coordinate_system)
        traces["point"] = f"{here[0]:.7f},{here[1]:.7f}"
    return {name: lookup(f"{name}:{value}").hex() for name, value in traces.items()}


def _stamp(row: Enrolment, task: Task, action: EnrolmentAction, at: datetime, proof: Proof) -> None:
    if task.status != TaskStatus.OPEN.value:
        raise TaskClosed(status=task.status)
    if action is EnrolmentAction.CHECK_IN:
        if not may_check_in_at(at, task.starts_at, task.ends_at):
            raise NotTheTime
        row.checked_in_at, row.checked_in_by = at, proof.value
        return
    if not may_check_out_at(at, row.checked_in_at or task.starts_at, task.ends_at):
        raise NotTheTime
    row.checked_out_at, row.checked_out_by = at, proof.value


def _proved(task: Task, given: ProofGiven, at: datetime) -> Proof:
    if given.code:
        if not is_code_of(code_key(task.pk), given.code, at):
            raise CodeWrong
        return Proof.CODE
    if given.longitude is None or given.latitude is None:
        raise ProofMissing
    if task.longitude is None or task.latitude is None:
        raise ProofMissing(needs="code")
    here = grid.to_wgs84(given.longitude, given.latitude, given.coordinate_system)
    if (metres := metres_between(here, (task.longitude, task.latitude))) > task.metres:
        raise TooFarAway(metres=round(metres), within=task.metres)
    return Proof.PLACE
