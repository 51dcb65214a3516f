"""Which cases wait for whom: one kind for each step that somebody must take next.

`reply`, `follow_up` and `close` part the cases among them as `services.answers.close_case` does: nobody is asked to
answer where nobody waits for an answer, and a case is offered for closing only where closing is not refused.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from yuandian.governance.cases.access import help_asked_of, post_ids, within
from yuandian.governance.cases.models import Assignment, Case, Extension, Report, Whistle, WhistleCall
from yuandian.governance.cases.models.cases import UNTOLD
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.clocks import FAR_FUTURE
from yuandian.governance.cases.rules.steps import BEING_ANSWERED, CaseStatus
from yuandian.governance.cases.rules.whistles import CallStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing

Cases = QuerySet[Case]
IS_BEING_ANSWERED = Q(is_open=True, status__in=[status.value for status in BEING_ANSWERED])
TO_ARCHIVE_AFTER = timedelta(days=30)  # twice as long as cases are usually opened again
REFUSED_LATELY = timedelta(days=30)  # an older refusal is not told any more


def _reports(**missing: bool) -> Q:
    """The condition that a case has a report, its own or of a case merged into it, that lacks something."""
    found = Report.objects.filter(**missing)
    own, merged = found.filter(case=OuterRef("pk")), found.filter(case__merged_into=OuterRef("pk"))
    return Q(Exists(own)) | Q(Exists(merged))


def _unanswered() -> Q:
    return _reports(replied_at__isnull=True)


def _unasked() -> Q:
    return _reports(rated_at__isnull=True)


def _open_in(actor: Actor, permission: CasePermission, *statuses: CaseStatus) -> Cases:
    wanted = [status.value for status in statuses]
    return Case.objects.filter(within(actor.scope_for(permission)), is_open=True, status__in=wanted)


def _since(rows: Cases, column: str) -> Cases:
    return rows.annotate(waits_since=Coalesce(F(column), F("created_at")))


def _held(actor: Actor, permission: CasePermission, *statuses: CaseStatus) -> Cases:
    """Open cases that the posts with the permission hold, or their units."""
    posts = [post.id for post in actor.effective_posts if permission in post.permissions]
    held = Q(holder_post__in=posts) | Q(holder_organisation__in=actor.scope_for(permission).units)
    return Case.objects.filter(held, is_open=True, status__in=[status.value for status in statuses])


def to_dispatch(actor: Actor) -> Cases:
    """Cases that nobody has yet."""
    return _since(_open_in(actor, CasePermission.DISPATCH, CaseStatus.OPENED), "clocks_from")


def to_sign(actor: Actor) -> Cases:
    """Cases dispatched to the actor's posts or units."""
    return _since(_held(actor, CasePermission.SIGN, CaseStatus.DISPATCHED), "dispatched_at")


def to_handle(actor: Actor) -> Cases:
    """Cases that the actor's posts or units signed."""
    return _since(_held(actor, CasePermission.HANDLE, CaseStatus.SIGNED, CaseStatus.ARRIVED), "signed_at")


def to_check(actor: Actor) -> Cases:
    """Handled cases; nobody checks their own work."""
    rows = _open_in(actor, CasePermission.CHECK, CaseStatus.HANDLED)
    return _since(rows.exclude(handled_by_id=actor.account_id) if actor.account_id else rows, "handled_at")


def to_reply(actor: Actor) -> Cases:
    """Checked cases with a reporter who has no answer."""
    return _since(_answered_by(actor).filter(IS_BEING_ANSWERED, _unanswered()), "checked_at")


def _answered_by(actor: Actor) -> Cases:
    """Cases whose reporters the actor answers: at the desk, or holding them."""
    scope = actor.scope_for(CasePermission.REPLY)
    theirs = within(scope) | Q(holder_post__in=post_ids(actor)) | Q(holder_organisation__in=scope.units)
    return Case.objects.filter(theirs)


def _untold() -> QuerySet[Report, Any]:
    """The cases, merged ones by what they went into, with a reporter who has not heard of the answer."""
    whole = Coalesce("case__merged_into_id", "case_id")
    return Report.objects.filter(UNTOLD).annotate(whole=whole).values("whole")


def to_tell(actor: Actor) -> Cases:
    """Answered cases, and those refused lately, with a reporter whom nobody told: no account, no source that would."""
    refused = Q(status=CaseStatus.REFUSED.value, closed_at__gte=clock.now() - REFUSED_LATELY)
    return _since(_answered_by(actor).filter(IS_BEING_ANSWERED | refused, pk__in=_untold()), "replied_at")


def to_follow_up(actor: Actor) -> Cases:
    """Cases all of whose reporters know their answer, and one was not asked yet whether it helped."""
    rows = _open_in(actor, CasePermission.FOLLOW_UP, CaseStatus.REPLIED, CaseStatus.FOLLOWED_UP)
    return _since(rows.filter(_unasked()).exclude(_unanswered()).exclude(pk__in=_untold()), "replied_at")


def to_close(actor: Actor) -> Cases:
    """Checked cases whose reporters all answered, or that have none."""
    rows = _open_in(actor, CasePermission.CLOSE, *BEING_ANSWERED)
    return _since(rows.exclude(_unasked()).exclude(_unanswered()), "checked_at")


def to_archive(actor: Actor) -> Cases:
    """Cases closed for so long that nobody has them opened again."""
    places = within(actor.scope_for(CasePermission.ARCHIVE))
    return Case.objects.filter(places, status=CaseStatus.CLOSED.value, closed_at__lt=clock.now() - TO_ARCHIVE_AFTER)


def to_urge(actor: Actor) -> Cases:
    """Cases in others' hands within reach whose clock runs out by the end of tomorrow, those that are overdue too."""
    scope = actor.scope_for(CasePermission.URGE)
    rows = Case.objects.filter(within(scope), is_open=True, due_at__lt=_tomorrow_is_over())
    return rows.exclude(Q(holder_post__in=post_ids(actor)) | Q(holder_organisation__in=scope.units))


def _tomorrow_is_over() -> datetime:
    midnight = timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(days=2)


def help_to_give(actor: Actor) -> QuerySet[Assignment]:
    """Open cases that the actor's posts or units were asked to help with."""
    return help_asked_of(actor).filter(case__is_open=True).select_related("case")


def extensions_to_decide(actor: Actor) -> QuerySet[Extension]:
    """More time asked for."""
    places = within(actor.scope_for(CasePermission.EXTENSION_GRANT))
    cases = Case.objects.filter(places, is_open=True).values("pk")
    return Extension.objects.filter(is_granted__isnull=True, case__in=cases).select_related("case")


def whistles_to_approve(actor: Actor) -> QuerySet[Whistle]:
    """Whistles asked for by somebody else."""
    cases = Case.objects.filter(within(actor.scope_for(CasePermission.WHISTLE_APPROVE))).values("pk")
    rows = Whistle.objects.filter(status="asked", case__in=cases).select_related("case")
    return rows.exclude(asked_by_id=actor.account_id) if actor.account_id else rows


def _calls(*statuses: CallStatus) -> Callable[[Actor], QuerySet[WhistleCall]]:
    def rows(actor: Actor) -> QuerySet[WhistleCall]:
        units = actor.scope_for(CasePermission.WHISTLE_ANSWER).units
        wanted = [status.value for status in statuses]
        return WhistleCall.objects.filter(organisation__in=units, status__in=wanted).select_related("case")

    return rows


def _case(case: Case, due_at: datetime | None) -> WaitingThing:
    return WaitingThing(case.summary, case.leaf_id, due_at if due_at != FAR_FUTURE else None, case.id)


def _of_case(clock: str | None = None) -> Callable[[Any], WaitingThing]:
    """A case with that one of its clocks which runs for the step; most desk steps have none."""
    return lambda row: _case(row, getattr(row, clock) if clock else None)


def _about_case(clock: str | None = None) -> Callable[[Any], WaitingThing]:
    return lambda row: _case(row.case, getattr(row, clock) if clock else None)


def _in_others_hands(case: Case) -> WaitingThing:
    return replace(_case(case, case.due_at), since=case.clocks_from)


def _kind(
    code: str,
    name: str,
    permission: CasePermission,
    rows: Callable[[Actor], QuerySet[Any]],
    told: Callable[[Any], WaitingThing],
    *,
    since: str = "waits_since",
    patience: int | None = None,
) -> WaitingKind:
    return WaitingKind(code, name, "case", permission, rows, told, since, patience)


CASES_WAITING = (
    _kind("case_dispatch", "待派单", CasePermission.DISPATCH, to_dispatch, _of_case("response_due_at")),
    _kind("case_sign", "待签收", CasePermission.SIGN, to_sign, _of_case("response_due_at")),
    _kind("case_handle", "待处置", CasePermission.HANDLE, to_handle, _of_case("handling_due_at")),
    _kind("case_check", "待核查", CasePermission.CHECK, to_check, _of_case(), patience=1),
    _kind("case_reply", "待答复", CasePermission.REPLY, to_reply, _of_case(), patience=1),
    _kind("case_tell", "待告知", CasePermission.REPLY, to_tell, _of_case(), patience=1),
    _kind("case_follow_up", "待回访", CasePermission.FOLLOW_UP, to_follow_up, _of_case(), patience=2),
    _kind("case_close", "待办结", CasePermission.CLOSE, to_close, _of_case(), patience=3),
    _kind("case_archive", "待归档", CasePermission.ARCHIVE, to_archive, _of_case(), since="closed_at"),
    _kind(
        "case_extension", "延期申请", CasePermission.EXTENSION_GRANT, extensions_to_decide,
        lambda row: _case(row.case, row.case.handling_due_at), since="created_at", patience=1,
    ),
    _kind(
        "whistle_approve", "吹哨申请", CasePermission.WHISTLE_APPROVE, whistles_to_approve,
        lambda row: _case(row.case, row.decide_due_at),
        since="created_at", patience=1,
    ),
    _kind(
        "call_sign", "哨单待签收", CasePermission.WHISTLE_ANSWER, _calls(CallStatus.CALLED),
        _about_case("sign_due_at"), since="created_at",
    ),
    _kind(
        "call_report_in", "哨单待报到", CasePermission.WHISTLE_ANSWER, _calls(CallStatus.SIGNED),
        _about_case("report_in_due_at"), since="created_at",
    ),
    _kind(
        "call_handle", "哨单待处置", CasePermission.WHISTLE_ANSWER, _calls(CallStatus.REPORTED_IN),
        _about_case("handle_due_at"), since="created_at",
    ),
    _kind(
        "case_assist", "待协办", CasePermission.VIEW, help_to_give, _about_case("due_at"), since="created_at",
    ),
    _kind("case_due", "明天前到期", CasePermission.URGE, to_urge, _in_others_hands, since="due_at"),
)  # fmt: skip
