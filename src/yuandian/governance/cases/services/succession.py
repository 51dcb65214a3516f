"""Open work finds a new holder when a post, a unit or a grid ends, or two persons turn out to be one.

Nothing open stays with somebody who is gone. Each function takes what an event tells, goes through the cases in batches
with a transaction for each case, and changes nothing when it runs again.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import LEVEL_COLUMN, within
from yuandian.governance.cases.models import Assignment, Case, Report, WhistleCall
from yuandian.governance.cases.queries.holders import role_of_post
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.steps import WITH_HOLDER, CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks, holders, notifications, whistles
from yuandian.governance.cases.services.desk import place_in
from yuandian.governance.cases.services.field_work import DESK_ROLES
from yuandian.governance.cases.services.moves import CASE_TYPE, Move, finish, judge, record
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.scopes import Scope

SUCCESSION = system_actor("succession")
BATCH = 200
POSTS_ENDED_WITHIN = timedelta(days=7)
HANDED_OVER = "岗位交接"
POST_ENDED = "原承办岗位已结束"
UNIT_CLOSED = "原承办单位已撤销"
GRID_ENDED = "原网格已调整"
PERSONS_MERGED = "人员登记合并"


def hand_over_work(post_id: UUID, to_post_id: UUID) -> int:
    """Gives the open cases of a post to its successor as they stand, with the unread messages about them.

    A successor who is gone too is passed over, as if the post had ended. Gives the number of cases.
    """
    role = role_of_post(to_post_id, timezone.localtime(clock.now()))
    if role is None:
        return free_cases_of_post(post_id)

    def take_over(case: Case) -> bool:
        if case.holder_post_id != post_id:
            return False
        move = judge(SUCCESSION, case, CaseAction.HAND_OVER)
        to = holders.pass_on(case, to_post_id, role, HANDED_OVER, move.at)
        finish(move, {"reason": HANDED_OVER, **to})
        return True

    moved = _each(Case.objects.filter(holder_post_id=post_id), take_over)
    helped = _each(_helped_by(post_id), lambda case: _replace_assistant(case, post_id, to_post_id, HANDED_OVER))
    _hand_on_messages(post_id, to_post_id)
    if moved or helped:
        accounts = people.accounts_of_post(to_post_id)
        body = f"{moved} 件在办、{helped} 件协办转由您负责"
        messaging.tell(accounts, "case.handed_over", HANDED_OVER, body, None, None)
    return moved


def free_cases_of_post(post_id: UUID) -> int:
    """Takes the open cases from a post that ended without a successor.

    Those in somebody's hands go back to the desk and out again to whom the rules name, if there is anybody. Those that
    wait, or are dealt with, keep their status and go to that person. Gives the number of cases.
    """

    def free(case: Case) -> bool:
        return case.holder_post_id == post_id and _free(case, POST_ENDED, is_dispatched=True)

    freed = _each(Case.objects.filter(holder_post_id=post_id), free)
    _each(_helped_by(post_id), lambda case: _replace_assistant(case, post_id, None, POST_ENDED))
    return freed


def free_cases_of_ended_posts() -> int:
    """As `free_cases_of_post`, for every post that ended within a week, by whatever way."""
    now = clock.now()
    ended = people.posts_ended_between(now - POSTS_ENDED_WITHIN, now)
    return sum(free_cases_of_post(post_id) for post_id in ended)


def free_cases_of_unit(organisation_id: UUID) -> int:
    """Takes the open cases from a unit that was closed back to the desk, and cancels what it was called in for, also
    where nobody decided on that yet. Who counted on its help hears of it.
    """

    def free(case: Case) -> bool:
        is_held = case.holder_organisation_id == organisation_id
        return is_held and _free(case, UNIT_CLOSED, is_dispatched=False)

    freed = _each(Case.objects.filter(holder_organisation_id=organisation_id), free)
    calls = WhistleCall.objects.filter(organisation_id=organisation_id, status__in=whistles.OPEN_CALLS)
    for call_id in calls.order_by("id").values_list("id", flat=True):
        whistles.call_off_department(SUCCESSION, call_id, UNIT_CLOSED)
    _each(_helped(Q(organisation_id=organisation_id)), lambda case: _end_help_of_unit(case, organisation_id))
    return freed


def move_cases_from_grid(grid_id: UUID, successor_ids: Sequence[UUID]) -> int:
    """Places the open cases of a grid that ended anew: by their point, else in its successor, else in what is above.

    Where several succeed and there is no point, they are noted as choices to ask about. Gives the number of cases.
    """
    grid.locate_current(0, 0)  # the tree as it is now, not as this process remembers it
    ended = grid.lineage(grid_id)
    above = [one for one in (ended.grid_id, ended.community_id, ended.street_id) if one not in {None, grid_id}]
    fallback = next(iter(successor_ids or above), None)
    column = LEVEL_COLUMN[ended.level]

    def move_case(case: Case) -> bool:
        if getattr(case, column) != grid_id:
            return False
        is_leaf = case.ancestor_ids()[0] == grid_id  # what lay in a finer grid moves with that one
        leaf_id = _leaf_at(case) or (fallback if is_leaf else None)
        if leaf_id is None:
            return False
        choices = [str(one) for one in successor_ids] if case.longitude is None and len(successor_ids) > 1 else []
        move = Move(SUCCESSION, case, CaseAction.TRIAGE, None, clock.now(), CaseStatus(case.status))
        place_by = case.place_by
        to = place_in(case, leaf_id)
        case.place_by, case.place_choices = place_by, choices
        record(move, CaseRecord.MOVE_WITH_GRID, {"from": ended.full_name, "grid": to, "reason": GRID_ENDED})
        case.save_changes()
        return True

    return _each(Case.objects.filter(**{column: grid_id}), move_case)


def _leaf_at(case: Case) -> UUID | None:
    if case.longitude is None or case.latitude is None:
        return None
    located = grid.locate(case.longitude, case.latitude)
    return located.lineage.leaf_id if located.lineage else None


def point_reports_to(person_id: UUID, into_person_id: UUID) -> int:
    """The reports of a person who turned out to be another are that other's, with an entry in each case's record."""
    account_ids, phone_index = people.reached_by(person_id, into_person_id)
    found = Q(account_id__in=account_ids)
    if phone_index is not None:
        found |= Q(phone_index=phone_index)
    reports = Report.objects.filter(found, person_id=person_id).order_by("id")
    pointed = 0
    while batch := list(reports.values_list("id", "case_id")[:BATCH]):
        pointed += sum(_point_report(report_id, case_id, into_person_id) for report_id, case_id in batch)
        reports = reports.filter(pk__gt=batch[-1][0])
    return pointed


@transaction.atomic
def _point_report(report_id: UUID, case_id: UUID, into_person_id: UUID) -> bool:
    case = Case.objects.defer("search").select_for_update(of=("self",)).get(pk=case_id)
    if not Report.objects.filter(pk=report_id).exclude(person_id=into_person_id).update(person_id=into_person_id):
        return False
    move = Move(SUCCESSION, case, CaseAction.ADD_MATERIAL, None, clock.now(), CaseStatus(case.status))
    record(move, CaseRecord.MERGE_REPORTER, {"report": str(report_id), "reason": PERSONS_MERGED})
    case.save_changes()
    return True


def _each(rows: QuerySet[Case], act: Callable[[Case], bool]) -> int:
    """`act` on every open case of `rows`, locked, in a transaction of its own; gives how many it changed."""
    changed, waiting = 0, rows.filter(is_open=True).order_by("id")
    while batch := list(waiting.values_list("id", flat=True)[:BATCH]):
        changed += sum(_one(case_id, act) for case_id in batch)
        waiting = waiting.filter(pk__gt=batch[-1])
    return changed


@transaction.atomic
def _one(case_id: UUID, act: Callable[[Case], bool]) -> bool:
    case = Case.objects.defer("search").select_for_update(of=("self",)).get(pk=case_id)
    return case.is_open and act(case)


def _free(case: Case, reason: str, *, is_dispatched: bool) -> bool:
    if CaseStatus(case.status) in WITH_HOLDER:
        _back_to_desk(case, reason, is_dispatched=is_dispatched)
        return True
    choice = holders.anyone_for(case, clock.now())
    if choice is None and case.status == CaseStatus.SUSPENDED:
        _resume(case, reason)
        _back_to_desk(case, reason, is_dispatched=False)
        return True
    move = judge(SUCCESSION, case, CaseAction.HAND_OVER)
    if choice is None:
        holders.end_lead(case, move.at, "post_ended")
        to: dict[str, str] = {}
        notifications.tell_desk(case, DESK_ROLES, "case.returned", "承办人已离岗，工单无人承办", reason)
    else:
        to = holders.pass_on(case, choice.candidate.post_id, choice.candidate.role, reason, move.at)
        notifications.tell_holder(case, "case.handed_over", "工单转由您负责", reason)
    finish(move, {**to, "reason": reason})
    return True


def _back_to_desk(case: Case, reason: str, *, is_dispatched: bool) -> None:
    """Back to the desk; it does not count as returned, for nobody refused it."""
    move = judge(SUCCESSION, case, CaseAction.RETURN)
    post, unit = case.holder_post_id, case.holder_organisation_id
    holders.end_lead(case, move.at, "post_ended")
    case.is_by_decision = False
    finish(move, {"reason": reason, "post": post and str(post), "organisation": unit and str(unit)})
    if not (is_dispatched and _dispatch(case, move.at)):
        notifications.tell_desk(case, DESK_ROLES, "case.returned", "工单退回派单席，请重新派单", reason)


def _dispatch(case: Case, at: datetime) -> bool:
    choice = holders.responsible(case, at)
    if choice is None:
        return False
    move = judge(SUCCESSION, case, CaseAction.DISPATCH)
    candidate = choice.candidate
    to = holders.hand_to_post(case, candidate.post_id, candidate.role, choice.reason, at, "dispatched")
    finish(move, to)
    notifications.tell_holder(case, "case.dispatched", "新派单（原承办岗位已结束）")
    return True


def _resume(case: Case, reason: str) -> None:
    move = judge(SUCCESSION, case, CaseAction.RESUME)
    before = CaseStatus(case.status_before_pause or CaseStatus.SIGNED)
    clocks.shift_after_pause(case, move.at)
    finish(move, {"reason": reason}, to=before)


def _helped_by(post_id: UUID) -> QuerySet[Case]:
    return _helped(Q(post_id=post_id))


def _helped(by: Q) -> QuerySet[Case]:
    helping = Assignment.objects.filter(by, kind="assist", ended_at__isnull=True)
    return Case.objects.filter(pk__in=helping.values("case_id"))


def _end_help_of_unit(case: Case, organisation_id: UUID) -> bool:
    at = clock.now()
    helping = Assignment.objects.filter(case=case, kind="assist", organisation_id=organisation_id, ended_at=None)
    if not helping.update(ended_at=at, ended_by="unit_closed"):
        return False
    notifications.tell_holder(case, "case.assistant_gone", "协办单位已撤销", UNIT_CLOSED)
    move = Move(SUCCESSION, case, CaseAction.ASSIST, None, at, CaseStatus(case.status))
    record(move, CaseRecord.LOSE_ASSISTANT, {"organisation": str(organisation_id), "reason": UNIT_CLOSED})
    case.save_changes()
    return True


def _replace_assistant(case: Case, post_id: UUID, to_post_id: UUID | None, reason: str) -> bool:
    """Who helped is gone: the successor helps instead, or the holder hears that nobody does."""
    at = clock.now()
    helping = list(Assignment.objects.filter(case=case, kind="assist", post_id=post_id, ended_at__isnull=True))
    if not helping:
        return False
    ended_by = "handed_over" if to_post_id else "post_ended"
    Assignment.objects.filter(pk__in=[one.pk for one in helping]).update(ended_at=at, ended_by=ended_by)
    if to_post_id is None:
        notifications.tell_holder(case, "case.assistant_gone", "协办人已离岗", reason)
    else:
        tasks = [
            Assignment(
                case=case,
                kind="assist",
                post_id=to_post_id,
                reason=one.reason,
                asked_by_id=one.asked_by_id,
                due_at=one.due_at,
                look_at=one.look_at,
                marks=one.marks,
            )
            for one in helping
        ]
        Assignment.objects.bulk_create(tasks)
    move = Move(SUCCESSION, case, CaseAction.ASSIST, None, at, CaseStatus(case.status))
    to = str(to_post_id) if to_post_id else None
    record(move, CaseRecord.REPLACE_ASSISTANT, {"from_post": str(post_id), "post": to, "reason": reason})
    case.save_changes()
    return True


def _hand_on_messages(post_id: UUID, to_post_id: UUID) -> None:
    """Unread messages about what the post held, helped with or saw to as its place's desk go to the successor."""
    card = people.post_cards([post_id]).get(post_id)
    accounts = people.accounts_of_post(to_post_id)
    if card is None or card.account_id is None or not accounts:
        return
    concerned = Q(holder_post_id=to_post_id) | Q(pk__in=_helped_by(to_post_id).values("id"))
    if card.grid_id is not None:
        concerned |= within(Scope(areas=grid.areas_of(card.grid_id)))
    if card.organisation_id is not None:
        concerned |= Q(holder_organisation_id=card.organisation_id)
        called = WhistleCall.objects.filter(organisation_id=card.organisation_id).exclude(status="waiting")
        concerned |= Q(pk__in=called.values("case_id"))
    subjects = messaging.unread_subjects(card.account_id, CASE_TYPE)
    for start in range(0, len(subjects), BATCH):
        some = Case.objects.filter(concerned, is_open=True, pk__in=subjects[start : start + BATCH])
        messaging.forward_unread(card.account_id, accounts, CASE_TYPE, list(some.values_list("id", flat=True)))
