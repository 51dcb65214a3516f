"""What the holder of a case does: sign, contact, arrive, handle; or return, escalate, suspend, ask for time."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from yuandian.foundation.files import facade as files
from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.errors import DecidedCase, PictureMissing, ReasonMissing, WhistleOpen
from yuandian.governance.cases.models import Assignment, Case, CasePicture, Extension, Whistle, WhistleCall
from yuandian.governance.cases.rules import CaseLevel, RootCause
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.dispatch import level_after_escalation
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import WORKED_CALLS
from yuandian.governance.cases.services import clocks, holders, notifications
from yuandian.governance.cases.services.moves import CASE_TYPE, Move, begin, finish, respond
from yuandian.kernel.actor import Actor
from yuandian.kernel.distance import metres_between
from yuandian.kernel.errors import Conflict

FAR_FROM_PLACE_METRES = 300
ON_THE_SPOT = frozenset({"micro", "grid", "exclusive"})
SHOWN_BEFORE = frozenset({"report", "scene", "before", "material"})
DESK_ROLES = ("community_lead", "community_secretary", "operations_officer")


def reason_of(text: str) -> str:
    """The reason, trimmed. Raises `ReasonMissing`."""
    if not text.strip():
        raise ReasonMissing(field="reason")
    return text.strip()


@transaction.atomic
def sign_case(actor: Actor, case_id: UUID, *, done_at: datetime | None = None) -> Case:
    """The holder takes the case on."""
    move = begin(actor, case_id, CaseAction.SIGN, done_at)
    move.case.signed_at = move.at
    Assignment.objects.filter(case=move.case, kind="lead", ended_at__isnull=True).update(signed_at=move.at)
    return finish(move)


@transaction.atomic
def return_case(actor: Actor, case_id: UUID, reason: str, *, done_at: datetime | None = None) -> Case:
    """The holder gives the case back to the desk, with a reason. Raises `DecidedCase`."""
    move = begin(actor, case_id, CaseAction.RETURN, done_at)
    reason = reason_of(reason)
    if move.case.is_by_decision:
        raise DecidedCase
    holder = _holder_names(move.case)
    holders.end_lead(move.case, move.at, "returned")
    move.case.returns += 1
    notifications.tell_desk(move.case, DESK_ROLES, "case.returned", "工单被退回，请重新派单", reason)
    return finish(move, {"reason": reason, **holder})


def _holder_names(case: Case) -> dict[str, str | None]:
    post, unit = case.holder_post_id, case.holder_organisation_id
    return {"post": str(post) if post else None, "organisation": str(unit) if unit else None}


@transaction.atomic
def contact_reporter(
    actor: Actor, case_id: UUID, note: str, *, is_face_to_face: bool, done_at: datetime | None = None
) -> Case:
    """The holder spoke with the reporter: the first response (HOT-04)."""
    move = begin(actor, case_id, CaseAction.CONTACT, done_at)
    respond(move.case, move.at)
    move.case.is_face_to_face = move.case.is_face_to_face or is_face_to_face
    return finish(move, {"note": reason_of(note), "face_to_face": is_face_to_face})


@transaction.atomic
def arrive_at_case(
    actor: Actor,
    case_id: UUID,
    point: tuple[float, float] | None,
    system: str,
    file_ids: Sequence[UUID],
    *,
    note: str = "",
    done_at: datetime | None = None,
) -> Case:
    """The holder is on the spot. `point` is longitude and latitude in `system`; a distance over 300 m is noted, and
    `note` says why. It never stands in the way: a phone may be wrong about where it is.
    """
    move = begin(actor, case_id, CaseAction.ARRIVE, done_at)
    case = move.case
    respond(case, move.at)
    case.arrived_at = move.at
    add_pictures(actor, case, file_ids, "scene")
    details = {"note": note.strip()} if note.strip() else {}
    notifications.tell_reporters(case, "case.arrived", "网格员已到现场")
    return finish(move, details | standing_at(case, point, system))


def standing_at(case: Case, point: tuple[float, float] | None, system: str) -> dict[str, object]:
    """What an entry keeps of where a phone stood: the place, and how far it is from that of the case."""
    if point is None:
        return {}
    here = grid.to_wgs84(*point, system)
    details: dict[str, object] = {"at": [f"{here[0]:.6f}", f"{here[1]:.6f}"]}
    if case.longitude is not None and case.latitude is not None:
        metres = round(metres_between(here, (case.longitude, case.latitude)))
        details |= {"metres": metres, "is_far": metres > FAR_FROM_PLACE_METRES}
    return details


@transaction.atomic
def escalate_case(actor: Actor, case_id: UUID, reason: str, *, done_at: datetime | None = None) -> Case:
    """The holder passes the case up the ladder; at the community it is complex, at the street hard."""
    move = begin(actor, case_id, CaseAction.ESCALATE, done_at)
    return climb(move, reason_of(reason))


def climb(move: Move, reason: str) -> Case:
    """Passes a locked case up the ladder. Raises `NobodyThere` at the top."""
    case = move.case
    choice = holders.next_above(case, move.at)
    to = holders.hand_to_post(case, choice.candidate.post_id, choice.candidate.role, reason, move.at, "escalated")
    level = level_after_escalation(CaseLevel(case.level), choice.holder_level)
    if level != case.level:
        case.level = level.value
        clocks.restart_handling(case)
    notifications.tell_holder(case, "case.escalated", "有工单上报到您这里")
    return finish(move, {"reason": reason, "level": case.level, **to})


@transaction.atomic
def suspend_case(actor: Actor, case_id: UUID, reason: str, *, done_at: datetime | None = None) -> Case:
    """The clocks stop while something is waited for; the reason is on record."""
    move = begin(actor, case_id, CaseAction.SUSPEND, done_at)
    return pause(move, reason)


def pause(move: Move, reason: str) -> Case:
    """Stops the clocks of a locked case."""
    case = move.case
    if case.suspended_at is None:
        case.status_before_pause = move.before.value
        case.suspended_at = move.at
    case.pause_reason = reason_of(reason)
    return finish(move, {"reason": case.pause_reason})


@transaction.atomic
def resume_case(actor: Actor, case_id: UUID, *, done_at: datetime | None = None) -> Case:
    """The clocks run on with what was left of them."""
    move = begin(actor, case_id, CaseAction.RESUME, done_at)
    before = CaseStatus(move.case.status_before_pause or CaseStatus.SIGNED)
    clocks.shift_after_pause(move.case, move.at)
    return finish(move, {}, to=before)


@transaction.atomic
def ask_extension(actor: Actor, case_id: UUID, amount: int, unit: ClockUnit, reason: str) -> Case:
    """The holder asks for more time: `amount` of `unit`. One request at a time."""
    move = begin(actor, case_id, CaseAction.ASK_EXTENSION)
    reason = reason_of(reason)
    if Extension.objects.filter(case=move.case, is_granted__isnull=True).exists():
        raise Conflict("An extension was already asked for and is not decided yet.")
    Extension.objects.create(
        case=move.case, amount=amount, unit=unit.value, reason=reason, asked_by_id=actor.account_id, created_at=move.at
    )
    notifications.tell_desk(move.case, DESK_ROLES, "case.extension_asked", "有工单申请延期", reason)
    return finish(move, {"amount": amount, "unit": unit.value, "reason": reason})


@transaction.atomic
def handle_case(
    actor: Actor,
    case_id: UUID,
    *,
    account: str,
    root_cause: RootCause,
    before_ids: Sequence[UUID] = (),
    after_ids: Sequence[UUID] = (),
    no_picture_reason: str = "",
    minutes: int | None = None,
    done_at: datetime | None = None,
) -> Case:
    """The holder has dealt with it: what was done, why it had come to that, the minutes it took, pictures.

    Raises `PictureMissing` where neither these nor a reason for none are given, and `WhistleOpen` while a department
    that was called in has not finished.
    """
    move = begin(actor, case_id, CaseAction.HANDLE, done_at)
    case = move.case
    if not no_picture_reason.strip():
        _check_pictures(actor, case, before_ids, after_ids)
    no_whistle_open(case)
    add_pictures(actor, case, before_ids, "before")
    add_pictures(actor, case, after_ids, "after")
    return close_work(move, reason_of(account), root_cause, no_picture_reason, minutes)


def close_work(
    move: Move, account: str, root_cause: RootCause | None, no_picture_reason: str = "", minutes: int | None = None
) -> Case:
    """Notes that the work on a locked case is done."""
    case = move.case
    respond(case, move.at)
    case.account = account
    case.root_cause = root_cause.value if root_cause else case.root_cause
    case.handled_at = move.at
    case.handled_by_id = move.actor.account_id
    case.handled_level = case.holder_level
    Assignment.objects.filter(case=case, ended_at__isnull=True).update(finished_at=move.at)
    details = {"account": account, "root_cause": case.root_cause, "no_picture_reason": no_picture_reason or None}
    return finish(move, details | ({"minutes": minutes} if minutes else {}))


def _check_pictures(actor: Actor, case: Case, before_ids: Sequence[UUID], after_ids: Sequence[UUID]) -> None:
    """A new picture of how it is now; and of how it was, new or there already, where the grid deals with it itself."""
    stages = dict(case.pictures.values_list("file_id", "stage"))
    new = set(before_ids) | set(after_ids)
    pictures = {card.id for card in files.files_for([*new, *stages], actor) if card.kind == "picture"}
    if not (set(after_ids) & pictures) - set(before_ids) - set(stages):
        raise PictureMissing(field="after_ids")
    was = set(before_ids) | {file_id for file_id, stage in stages.items() if stage in SHOWN_BEFORE}
    if case.holder_level in ON_THE_SPOT and not was & pictures:
        raise PictureMissing(field="before_ids")


def no_whistle_open(case: Case) -> None:
    """Raises `WhistleOpen` while a whistle is not decided or a department has not finished."""
    if Whistle.objects.filter(case=case, status="asked").exists():
        raise WhistleOpen("A whistle was asked for and is not decided yet.")
    unfinished = WhistleCall.objects.filter(case=case, whistle__status="sounded").exclude(
        status__in=[status.value for status in WORKED_CALLS]
    )
    if names := list(unfinished.values_list("organisation__name", flat=True)):
        raise WhistleOpen(departments=names)


def add_pictures(actor: Actor, case: Case, file_ids: Sequence[UUID], stage: str) -> None:
    """Claims uploaded files for the case. Raises the files module's refusal for a file that is not the actor's."""
    if not file_ids:
        return
    files.claim(actor, list(file_ids), CASE_TYPE, case.id)
    CasePicture.objects.bulk_create(
        [CasePicture(case=case, file_id=file_id, stage=stage, added_by_id=actor.account_id) for file_id in file_ids],
        ignore_conflicts=True,
    )
