"""Which cases an actor may see: those of the posts' places and units, those they hold, and those they reported."""

from enum import StrEnum
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from yuandian.governance.cases.models import Assignment, Case, Report, WhistleCall
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.steps import By, can_be_taken_back
from yuandian.governance.cases.rules.whistles import Side
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import last_entry_of
from yuandian.kernel.lifecycle import Stands
from yuandian.kernel.permissions import Permission
from yuandian.kernel.scopes import Scope

LEVEL_COLUMN = {
    "street": "street_id",
    "community": "community_id",
    "grid": "grid_id",
    "micro": "micro_grid_id",
    "exclusive": "exclusive_grid_id",
}

# By level of a grid, the columns that tell which of the grids directly below it a case lies in.
CHILD_COLUMNS = {
    "district": ("street_id",),
    "street": ("community_id", "exclusive_grid_id"),
    "community": ("grid_id", "exclusive_grid_id"),
    "grid": ("micro_grid_id",),
}


def within(scope: Scope) -> Q:
    """The condition for cases that lie in the scope's places; areas of the district level reach everything."""
    if scope.everything or scope.ids_at("district"):
        return ~Q(pk__in=[])  # not an empty condition, which vanishes in an "or"
    condition = Q(pk__in=[])
    for level, column in LEVEL_COLUMN.items():
        if ids := scope.ids_at(level):
            condition |= Q(**{f"{column}__in": ids})
    return condition


def handed_to(scope: Scope) -> Q:
    """The condition for cases that one of the scope's units has, had, helps with or was called in on."""
    if not scope.units:
        return Q(pk__in=[])
    units = sorted(scope.units)
    return (
        Q(holder_organisation_id__in=units)
        | Q(pk__in=Assignment.objects.filter(organisation_id__in=units).values("case_id"))
        | Q(pk__in=WhistleCall.objects.filter(organisation_id__in=units).exclude(status="waiting").values("case_id"))
    )


def held_by(actor: Actor) -> Q:
    """The condition for cases that the actor's posts have or help with."""
    posts = post_ids(actor)
    if not posts:
        return Q(pk__in=[])
    return Q(holder_post_id__in=posts) | Q(pk__in=Assignment.objects.filter(post_id__in=posts).values("case_id"))


def reported_by(actor: Actor) -> Q:
    """The condition for cases that the actor has a report in, also through a merged case."""
    if actor.account_id is None:
        return Q(pk__in=[])
    mine = Report.objects.filter(account_id=actor.account_id)
    merged = mine.filter(case__merged_into__isnull=False)
    return Q(pk__in=mine.values("case_id")) | Q(pk__in=merged.values("case__merged_into_id"))


def require_reference(actor: Actor) -> UUID | None:
    """The post that may change the district's categories, deadlines and templates. Raises `Forbidden`."""
    post = actor.require(CasePermission.CATEGORY_MANAGE)
    scope = actor.scope_for(CasePermission.CATEGORY_MANAGE)
    if not scope.everything and not scope.ids_at("district"):
        raise Forbidden("Categories, deadlines and templates are the district's.")
    return post.id if post else None


def post_ids(actor: Actor) -> list[UUID]:
    """The actor's posts that count, in id order."""
    return sorted(post.id for post in actor.effective_posts)


def reaches(scope: Scope, case: Case) -> bool:
    """Whether a case lies in the scope's places, told from its row; the same as `within`."""
    return scope.reaches((case.street_id, case.community_id, case.grid_id, case.micro_grid_id, case.exclusive_grid_id))


def is_visible(actor: Actor, case: Case) -> bool:
    """Whether the actor may see the case; the same as `visible_to`, which is asked only where the row does not tell."""
    if actor.kind == "system":
        return True
    scope = actor.scope_for(CasePermission.VIEW)
    if reaches(scope, case) or case.holder_organisation_id in scope.units or case.holder_post_id in post_ids(actor):
        return True
    return visible_to(actor).filter(pk=case.pk).exists()


def visible_to(actor: Actor) -> QuerySet[Case]:
    """The cases that the actor may see in whatever part; the same for lists and for one case."""
    return Case.objects.filter(_by_office(actor) | reported_by(actor))


def visible_in_office(actor: Actor) -> QuerySet[Case]:
    """The cases that the actor may see whole: not those that they merely reported or joined, as anybody may.

    Whoever holds a post somewhere sees those as every other reporter does.
    """
    return Case.objects.filter(_by_office(actor))


def _by_office(actor: Actor) -> Q:
    scope = actor.scope_for(CasePermission.VIEW)
    return within(scope) | handed_to(scope) | held_by(actor)


def is_holder(actor: Actor, case: Case) -> bool:
    """Whether one of the actor's posts, or a unit they belong to, has the case."""
    if case.holder_post_id is not None and case.holder_post_id in post_ids(actor):
        return True
    return case.holder_organisation_id is not None and case.holder_organisation_id in actor.scope.units


def is_desk(actor: Actor, case: Case, permission: str) -> bool:
    """Whether the case lies in the place of a post that grants `permission`; unplaced cases are the district's."""
    return reaches(actor.scope_for(permission), case)


def help_asked_of(actor: Actor) -> QuerySet[Assignment]:
    """Where the actor's posts or units were asked to help and have not said yet what they did; not whistles' calls."""
    posts, units = post_ids(actor), sorted(actor.scope_for(CasePermission.VIEW).units)
    mine = Q(post_id__in=posts) | Q(organisation_id__in=units)
    called = WhistleCall.objects.filter(case=OuterRef("case"), organisation=OuterRef("organisation"))
    rows = Assignment.objects.filter(mine, kind="assist", ended_at__isnull=True, finished_at__isnull=True)
    return rows.exclude(Exists(called))


def is_reporter(actor: Actor, case: Case) -> bool:
    """Whether the actor has a report in the case, or in one that was merged into it."""
    return actor.account_id is not None and reports_of(case).filter(account_id=actor.account_id).exists()


def took_last_step(actor: Actor, case: Case) -> bool:
    """Whether the actor checked or closed the case so lately that it may be taken back, and nothing was done since.

    What a source was told of cannot be taken back.
    """
    done = last_entry_of(case)
    if done is None or actor.account_id is None or done.account_id != actor.account_id:
        return False
    takes_back = {CaseRecord.CHECK} if case.source is not None else {CaseRecord.CHECK, CaseRecord.CLOSE}
    return done.action in takes_back and can_be_taken_back(done.at, clock.now())


def reports_of(case: Case) -> QuerySet[Report]:
    """Every report that this case must answer: its own and those of cases merged into it."""
    return Report.objects.filter(Q(case=case) | Q(case__merged_into=case))


def cases_told_in(case_id: UUID) -> list[UUID]:
    """The case and those merged into it: what was written in any of them is dealt with here."""
    return [case_id, *Case.objects.filter(merged_into_id=case_id).values_list("pk", flat=True)]


def standing_in(actor: Actor, case: Case) -> Stands:
    """In which relations the actor stands to the case; what must be looked up is asked for once at the most."""
    reported: list[bool] = []

    def has_reported() -> bool:
        if not reported:
            reported.append(is_reporter(actor, case))
        return reported[0]

    def stands(relation: StrEnum, permission: Permission | None) -> bool:
        match relation:
            case By.HOLDER:
                return is_holder(actor, case)
            case By.DESK:
                return permission is not None and is_desk(actor, case, permission)
            case By.REPORTER:
                return has_reported()
            case By.HELPER:
                return help_asked_of(actor).filter(case=case).exists()
            case By.OTHERS:
                return not has_reported()
            case By.DOER:
                return took_last_step(actor, case)
        return False

    return stands


def standing_at_call(actor: Actor, case: Case, call: WhistleCall) -> Stands:
    """On which side of a department's call the actor stands."""

    def stands(side: StrEnum, permission: Permission | None) -> bool:
        if permission is None:
            return False
        if side is Side.DEPARTMENT:
            return call.organisation_id in actor.scope_for(permission).units
        return is_desk(actor, case, permission)

    return stands
