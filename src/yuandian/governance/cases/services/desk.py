"""What the dispatch desk does: triage, dispatch, reassign, lower, assist, check, supervise, park, project, refuse."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.errors import (
    GridUnknown,
    LevelNotLower,
    NoExtensionAsked,
    OwnWork,
)
from yuandian.governance.cases.events import CaseCorrected
from yuandian.governance.cases.models import Case, Extension
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.rules import CaseLevel, RefusalReason
from yuandian.governance.cases.rules.inputs import Latitude, Longitude, Metric, Text
from yuandian.governance.cases.rules.places import morton_of
from yuandian.governance.cases.rules.replies import TellingWay
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import answers, clocks, holders, notifications
from yuandian.governance.cases.services.field_work import add_pictures, close_work, no_whistle_open, pause, reason_of
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.moves import Move, begin, finish
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.masking import mask_all

HARDNESS = list(CaseLevel)
# What an entry of the record says that was corrected, in a word for those who learn from it.
CORRECTED = {"category": "category", "level": "level", "point": "place", "grid": "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCorrection:
    """What a person corrects about a case; None leaves a thing as it is."""

    category_id: UUID | None = None
    level: CaseLevel | None = None
    grid_id: UUID | None = None
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "wgs84"
    reason: Text = ""


@transaction.atomic
def triage_case(actor: Actor, case_id: UUID, changes: CaseCorrection) -> Case:
    """Corrects category, level or place; a change of level needs its reason, and clocks follow."""
    move = begin(actor, case_id, CaseAction.TRIAGE)
    case = move.case
    details: dict[str, object] = {"reason": changes.reason or None}
    former, former_level = clocks.category_of(case), case.level
    if changes.level is not None and changes.level != case.level:
        reason_of(changes.reason)
        details["level"] = [case.level, changes.level.value]
        case.level = changes.level.value
        clocks.restart_handling(case)
    if changes.category_id is not None and changes.category_id != case.category_id:
        category = taxonomy().category(changes.category_id)
        details["category"] = [former.code if former else None, category.code]
        case.category_id, case.category_by = category.id, "person"
        clocks.start_all(case, case.clocks_from)
    if changes.longitude is not None and changes.latitude is not None:
        _move_point(case, changes)
        details["point"] = [f"{case.longitude:.6f}", f"{case.latitude:.6f}"]
    if changes.grid_id is not None:
        details["grid"] = place_in(case, changes.grid_id)
    case = finish(move, details)
    if corrected := sorted({CORRECTED[name] for name in details if name in CORRECTED}):
        publish(
            CaseCorrected(
                case_id=case.id, account_id=actor.account_id, changed=corrected,
                category=former.code if former else None, level=former_level,
            )
        )  # fmt: skip
    return case


def _move_point(case: Case, changes: CaseCorrection) -> None:
    assert changes.longitude is not None
    assert changes.latitude is not None
    point = grid.to_wgs84(changes.longitude, changes.latitude, changes.coordinate_system)
    case.longitude, case.latitude = point
    case.coordinate_system = changes.coordinate_system
    case.morton = morton_of(*point)
    located = grid.locate(*point)
    if changes.grid_id is None and located.lineage is not None:
        place_in(case, located.lineage.leaf_id)


def place_in(case: Case, grid_id: UUID) -> str:
    """Puts a locked case into a grid; gives the full name. Raises `GridUnknown`."""
    line = grid.lineages([grid_id]).get(grid_id)
    if line is None:
        raise GridUnknown(field="grid_id")
    case.street_id, case.community_id = line.street_id, line.community_id
    case.grid_id, case.micro_grid_id = line.grid_id, line.micro_grid_id
    case.exclusive_grid_id = line.leaf_id if line.level == "exclusive" else None
    case.place_by, case.place_choices = "person", []
    return line.full_name


@transaction.atomic
def dispatch_case(actor: Actor, case_id: UUID, target: Target, reason: str = "") -> Case:
    """Gives an opened case to `target`, or to the responsible one. After a return it is by decision."""
    move = begin(actor, case_id, CaseAction.DISPATCH)
    case = move.case
    case.is_by_decision = case.returns > 0
    to = holders.hand_to(case, target, reason.strip() or "desk", move.at, "dispatched")
    case.place_choices = []
    notifications.tell_holder(case, "case.dispatched", "新派单")
    notifications.tell_reporters(case, "case.assigned", "您反映的问题已派给责任人")
    return finish(move, {**to, "by_decision": case.is_by_decision})


@transaction.atomic
def reassign_case(actor: Actor, case_id: UUID, target: Target, reason: str) -> Case:
    """Takes the case from its holder and gives it to another."""
    move = begin(actor, case_id, CaseAction.REASSIGN)
    reason = reason_of(reason)
    notifications.tell_holder(move.case, "case.taken_back", "工单已改派给他人", reason)
    to = holders.hand_to(move.case, target, reason, move.at, "reassigned")
    notifications.tell_holder(move.case, "case.dispatched", "新派单（改派）")
    return finish(move, {"reason": reason, **to})


@transaction.atomic
def lower_case(actor: Actor, case_id: UUID, level: CaseLevel, target: Target, reason: str) -> Case:
    """Gives the case to a lower level, such as a community's case back to the grid, with a reason (HOT-06).

    Raises `LevelNotLower`.
    """
    move = begin(actor, case_id, CaseAction.LOWER)
    reason = reason_of(reason)
    if HARDNESS.index(level) > HARDNESS.index(CaseLevel(move.case.level)):
        raise LevelNotLower(level=move.case.level)
    before, move.case.level = move.case.level, level.value
    clocks.restart_handling(move.case)
    to = holders.hand_to(move.case, target, reason, move.at, "lowered")
    notifications.tell_holder(move.case, "case.dispatched", "新派单（降级）")
    return finish(move, {"reason": reason, "level": [before, level.value], **to})


@transaction.atomic
def check_case(actor: Actor, case_id: UUID, note: str = "", file_ids: Sequence[UUID] = ()) -> Case:
    """Confirms that the work was done. Raises `OwnWork`."""
    move = begin(actor, case_id, CaseAction.CHECK)
    _not_own_work(move)
    add_pictures(actor, move.case, file_ids, "check")
    move.case.checked_at = move.at
    return finish(move, {"note": note or None})


@transaction.atomic
def fail_check(actor: Actor, case_id: UUID, reason: str) -> Case:
    """Sends the case back to its holder: the work was not done, or not well."""
    move = begin(actor, case_id, CaseAction.FAIL_CHECK)
    reason = reason_of(reason)
    move.case.handled_at = None
    notifications.tell_holder(move.case, "case.check_failed", "核查未通过，请重新处置", reason)
    return finish(move, {"reason": reason}, to=_at_work(move))


def _not_own_work(move: Move) -> None:
    if move.case.handled_by_id is not None and move.case.handled_by_id == move.actor.account_id:
        raise OwnWork


@transaction.atomic
def decide_extension(actor: Actor, case_id: UUID, *, is_granted: bool, reason: str) -> Case:
    """Grants or denies the open request for more time. Raises `NoExtensionAsked`."""
    move = begin(actor, case_id, CaseAction.GRANT_EXTENSION if is_granted else CaseAction.DENY_EXTENSION)
    asked = Extension.objects.select_for_update().filter(case=move.case, is_granted__isnull=True).first()
    if asked is None:
        raise NoExtensionAsked
    if not is_granted:
        reason = reason_of(reason)
    asked.is_granted, asked.decided_at, asked.decided_by_id = is_granted, move.at, actor.account_id
    asked.decision_reason = reason
    asked.save()
    if is_granted:
        clocks.extend(move.case, asked.amount, asked.unit)
    notifications.tell_holder(
        move.case, "case.extension_decided", "延期申请已批准" if is_granted else "延期申请未批准", reason
    )
    due = move.case.handling_due_at
    return finish(move, {"reason": reason or None, "due_at": due.isoformat() if due else None})


@transaction.atomic
def supervise_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """Puts the case under supervision (督办): the holder and the desk hear of it and it is marked."""
    move = begin(actor, case_id, CaseAction.SUPERVISE)
    reason = reason_of(reason)
    move.case.supervised_at = move.at
    notifications.tell_holder(move.case, "case.supervised", "工单被督办", reason)
    notifications.tell_desk(
        move.case, ("community_lead", "community_secretary"), "case.supervised", "辖区工单被督办", reason
    )
    return finish(move, {"reason": reason})


@transaction.atomic
def park_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """Puts a case aside that cannot be solved now (挂账), with a written reason; the clocks stop."""
    move = begin(actor, case_id, CaseAction.PARK)
    notifications.tell_reporters(move.case, "case.parked", "您反映的问题暂时不能解决，已挂账跟踪", reason)
    return pause(move, reason)


@transaction.atomic
def unpark_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """Takes a parked case up again."""
    move = begin(actor, case_id, CaseAction.UNPARK)
    clocks.shift_after_pause(move.case, move.at)
    return finish(move, {"reason": reason_of(reason)}, to=_at_work(move))


def _at_work(move: Move) -> CaseStatus | None:
    """`opened` where nobody has the case any more, else as the table says."""
    has_holder = move.case.holder_post_id is not None or move.case.holder_organisation_id is not None
    return None if has_holder else CaseStatus.OPENED


@transaction.atomic
def make_project(actor: Actor, case_id: UUID, title: str, plan: str, decided_by: str = "") -> Case:
    """Makes a project of the case (EVT-40): plan, opinions, works, acceptance; the clocks stop."""
    move = begin(actor, case_id, CaseAction.MAKE_PROJECT)
    case = move.case
    project = {"title": reason_of(title), "plan": reason_of(plan), "decided_by": decided_by}
    case.project = mask_all(project)
    if case.suspended_at is None:
        case.suspended_at, case.status_before_pause = move.at, move.before.value
    notifications.tell_reporters(case, "case.project", "您反映的问题已列入项目", title)
    return finish(move, project)


@transaction.atomic
def finish_project(actor: Actor, case_id: UUID, account: str, file_ids: Sequence[UUID] = ()) -> Case:
    """The project was accepted: the case counts as handled. Raises `WhistleOpen`."""
    move = begin(actor, case_id, CaseAction.FINISH_PROJECT)
    no_whistle_open(move.case)
    add_pictures(actor, move.case, file_ids, "after")
    clocks.shift_after_pause(move.case, move.at)
    return close_work(move, reason_of(account), None)


@transaction.atomic
def refuse_case(actor: Actor, case_id: UUID, reason: RefusalReason, text: str, way: TellingWay | None = None) -> Case:
    """Does not take the case on, for one of the legal reasons; every reporter gets the text as reply, told in that way.

    Raises `WhistleOpen`.
    """
    move = begin(actor, case_id, CaseAction.REFUSE)
    no_whistle_open(move.case)
    text = reason_of(text)
    move.case.refusal_reason = reason.value
    move.case.closed_at = move.case.replied_at = move.at
    answers.reply_to_all(move, text, way)
    return finish(move, {"reason": reason.value, "text": text, "way": way})
