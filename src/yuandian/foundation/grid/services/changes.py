"""Proposed changes from the proposal to the tree: propose, approve, reject, withdraw, apply (GRD-06, GRD-46)."""

import logging
from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from typing import Any
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid.access import changes_visible_to, require_reach, standing_to, visible_to
from yuandian.foundation.grid.errors import (
    GridEnded,
    GridUnknown,
    NotYetEffective,
    PlanUnusable,
    PolygonUnusable,
)
from yuandian.foundation.grid.events import ChangeDecided, RegisterChanged
from yuandian.foundation.grid.models import Grid, GridChange
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.records import ChangeRecord, GridRecord
from yuandian.foundation.grid.rules.changes import CHANGES, ChangeAction, ChangeStatus
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.plans import (
    AddressPlan,
    BoundaryPlan,
    EndPlan,
    FoundPlan,
    MergePlan,
    Plan,
    RenamePlan,
    SplitPlan,
    kind_of,
    plan_from,
    stored_form,
)
from yuandian.foundation.grid.services import address_grids, successors, tree
from yuandian.foundation.grid.services.address_entries import carry_out_entry, with_before
from yuandian.foundation.grid.services.areas import area_from
from yuandian.foundation.grid.services.boundary_effects import redrawn_grids
from yuandian.foundation.grid.services.plan_checks import check_plan, in_wgs84
from yuandian.foundation.grid.services.tree import Act
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import DomainError, Invalid, NotVisible
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.record_kinds import RecordKind

logger = logging.getLogger("yuandian.grid")


@transaction.atomic
def propose_change(
    actor: Actor, grid_id: UUID, plan: Plan, reason: str, effective_on: date, system: str = "wgs84"
) -> GridChange:
    """Lays a change before the approvers; nothing changes yet. The plan's areas are given in `system`.

    Raises `GridUnknown`, `OutsideYourArea`, `PlanUnusable`, `PolygonUnusable`, `Invalid` without a reason or with an
    effective day in the past.
    """
    post = actor.require(GridPermission.PROPOSE)
    grid = _visible_grid(actor, grid_id)
    require_reach(actor, GridPermission.PROPOSE, [grid, *_also_redrawn(plan)])
    if not reason.strip():
        raise Invalid("A change needs a reason.", field="reason")
    if effective_on < today():
        raise Invalid("A change takes effect today or later.", field="effective_on")
    plan = in_wgs84(plan, system)
    plan = with_before(plan) if isinstance(plan, AddressPlan) else plan
    change = GridChange.objects.create(
        grid=grid,
        street=grid if grid.level == "street" else grid.street,
        kind=kind_of(plan),
        reason=reason.strip(),
        effective_on=effective_on,
        plan=stored_form(plan),
        findings=check_plan(grid, plan),
        proposed_by=actor.account_id,
        proposed_by_name=actor.name,
    )
    _record(change, ChangeRecord.PROPOSE, actor, post, {"grid": grid.code, "kind": change.kind})
    return change


@transaction.atomic
def approve_change(actor: Actor, change_id: UUID, note: str = "") -> GridChange:
    """Somebody else's proposal is approved; if its day has come it is applied at once."""
    change, post = _begin(actor, change_id, ChangeAction.APPROVE)
    change.approved_by, change.approved_by_name = actor.account_id, actor.name
    _decide(change, actor, post, note, ChangeRecord.APPROVE)
    if change.effective_on <= today():
        _apply(actor, post, change)
    return change


@transaction.atomic
def reject_change(actor: Actor, change_id: UUID, note: str) -> GridChange:
    """Somebody else's proposal is refused, with the reason why. Raises `StepIncomplete` without one."""
    change, post = _begin(actor, change_id, ChangeAction.REJECT, {"note": note})
    _decide(change, actor, post, note, ChangeRecord.REJECT)
    return change


@transaction.atomic
def withdraw_change(actor: Actor, change_id: UUID) -> GridChange:
    """A proposal not yet applied is taken back."""
    change, post = _begin(actor, change_id, ChangeAction.WITHDRAW)
    _decide(change, actor, post, "", ChangeRecord.WITHDRAW)
    return change


@transaction.atomic
def apply_change(actor: Actor, change_id: UUID) -> GridChange:
    """An approved change is carried out. Raises `NotYetEffective` before its day, `PlanUnusable` if it fits no more."""
    change, post = _begin(actor, change_id, ChangeAction.APPLY)
    if change.effective_on > today():
        raise NotYetEffective(effective_on=change.effective_on.isoformat())
    change.status = ChangeStatus.APPROVED
    _apply(actor, post, change)
    return change


def apply_due_changes(actor: Actor) -> int:
    """Carries out every approved change whose day has come, each in its own transaction; returns how many.

    One that no longer fits stays approved, with the reason in its record, and is tried again the next time.
    """
    due = GridChange.objects.filter(status=ChangeStatus.APPROVED, effective_on__lte=today())
    applied = 0
    for change_id in due.order_by("effective_on", "created_at").values_list("id", flat=True):
        try:
            apply_change(actor, change_id)
            applied += 1
        except (PlanUnusable, PolygonUnusable, GridEnded, StepNotPossible) as refusal:
            logger.warning("grid change %s not applied: %s %s", change_id, refusal.code, refusal.facts)
            _record_refusal(actor, change_id, refusal)
    return applied


@transaction.atomic
def _record_refusal(actor: Actor, change_id: UUID, refusal: DomainError) -> None:
    change = GridChange.objects.select_for_update().get(pk=change_id)
    if change.decision_note != str(refusal.facts):
        change.decision_note = str(refusal.facts)
        change.save(update_fields=["decision_note"])
        _record(change, ChangeRecord.FAIL, actor, None, {"code": refusal.code, "facts": str(refusal.facts)})


def _visible_grid(actor: Actor, grid_id: UUID) -> Grid:
    grid = visible_to(actor).select_related("parent", "street", "community").filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    return grid


def _begin(
    actor: Actor, change_id: UUID, action: ChangeAction, given: Mapping[str, Any] | None = None
) -> tuple[GridChange, HeldPost | None]:
    """A proposal in sight, with the tree and its row locked, if the actor may take the step now."""
    tree.hold_tree()
    visible = changes_visible_to(actor).filter(pk=change_id).values("pk")
    change = GridChange.objects.select_for_update(of=("self",)).select_related("grid").filter(pk__in=visible).first()
    if change is None:
        raise NotVisible(change_id=str(change_id))
    status = ChangeStatus(change.status)
    post = CHANGES.judge(actor, action, status, standing_to(actor, change), given)
    after = CHANGES.after(action, status)
    is_to_hold = after in {ChangeStatus.APPROVED, ChangeStatus.APPLIED}
    others = _also_redrawn(plan_from(change.plan)) if is_to_hold else []
    permission = CHANGES.steps[action].permission
    assert isinstance(permission, GridPermission)
    require_reach(actor, permission, [change.grid, *others])
    change.status = after
    return change, post


def _also_redrawn(plan: Plan) -> list[Grid]:
    """The other grids that get a new area; anyone who decides on a shared border must reach all that share it."""
    return redrawn_grids(plan) if isinstance(plan, BoundaryPlan) else []


def _decide(change: GridChange, actor: Actor, post: HeldPost | None, note: str, kind: ChangeRecord) -> None:
    change.decided_at = clock.now()
    change.decision_note = note.strip()
    change.save()
    _record(change, kind, actor, post, {"note": change.decision_note})
    if kind is not ChangeRecord.WITHDRAW:
        publish(ChangeDecided(change_id=change.id))


def _apply(actor: Actor, post: HeldPost | None, change: GridChange) -> None:
    grid = Grid.objects.select_related("parent", "street", "community").get(pk=change.grid_id)
    plan = plan_from(change.plan)
    check_plan(grid, plan)
    act = Act(actor, post, max(change.effective_on, today()), change.reason)
    _carry_out(plan, act, grid)
    change.status, change.applied_at = ChangeStatus.APPLIED, clock.now()
    change.save()
    _record(change, ChangeRecord.APPLY, actor, post, {"on": act.day.isoformat()})
    publish(RegisterChanged())


def _record(change: GridChange, kind: RecordKind, actor: Actor, post: HeldPost | None, details: dict[str, Any]) -> None:
    post_id = post.id if post else None
    append(change, kind, actor=actor, details=details, post_id=post_id, area_id=change.street_id)


@singledispatch
def _carry_out(plan: Any, _act: Act, _grid: Grid) -> None:
    raise TypeError(plan)


@_carry_out.register
def _found(plan: FoundPlan, act: Act, grid: Grid) -> None:
    area = area_from(plan.area, "wgs84") if plan.area else None
    kind = plan.exclusive_kind
    made = tree.create_grid(act, grid, plan.level, plan.number, area, name=plan.name.strip(), exclusive_kind=kind)
    if area is not None:
        address_grids.reassign_addresses(made, area)


@_carry_out.register
def _boundary(plan: BoundaryPlan, act: Act, grid: Grid) -> None:
    given = [plan.area, *(other.area for other in plan.others)]
    redrawn = [(one, area_from(area, "wgs84")) for one, area in zip([grid, *redrawn_grids(plan)], given, strict=True)]
    for one, area in redrawn:
        tree.set_boundary(act, one, area)
    for one, area in redrawn:
        address_grids.reassign_addresses(one, area)


@_carry_out.register
def _split(plan: SplitPlan, act: Act, grid: Grid) -> None:
    successors.split(act, grid, plan)


@_carry_out.register
def _merge(plan: MergePlan, act: Act, grid: Grid) -> None:
    others = Grid.objects.select_related("parent", "street", "community").filter(pk__in=plan.others)
    successors.merge(act, [grid, *others.exclude(pk=grid.pk).order_by("code")], plan)


@_carry_out.register
def _rename(plan: RenamePlan, act: Act, grid: Grid) -> None:
    before, grid.name = grid.name, plan.name.strip()
    grid.save(update_fields=["name"])
    act.record(grid, GridRecord.RENAME, {"before": before, "after": grid.name})


@_carry_out.register
def _address(plan: AddressPlan, act: Act, grid: Grid) -> None:
    carry_out_entry(plan, act, grid)


@_carry_out.register
def _end(_plan: EndPlan, act: Act, grid: Grid) -> None:
    tree.end_grid(act, grid)
