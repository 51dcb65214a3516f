"""What roles entitle to, and who may what by them."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.people.queries import permitted
from yuandian.foundation.people.queries import roles as role_queries
from yuandian.foundation.people.queries.permitted import PermissionVerdict, PermittedPost, PermittedRole
from yuandian.foundation.people.queries.role_effects import RoleEffect, role_effect
from yuandian.foundation.people.queries.roles import RoleDetail, RoleRow, role_row
from yuandian.foundation.people.schemas import (
    PermittedAsked,
    RoleEditIn,
    RoleNewIn,
    RolePreviewIn,
    StaffReasonIn,
    VerdictAsked,
)
from yuandian.foundation.people.services import roles
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.paging import Page

router = Router()


@router.get("/roles", response=list[RoleRow])
def list_roles(request: HttpRequest) -> list[RoleRow]:
    """Every role and what it entitles to."""
    return role_queries.roles_for_list(actor_of(request))


@router.post("/roles/preview", response=RoleEffect)
def preview_role(request: HttpRequest, body: RolePreviewIn) -> RoleEffect:
    """Whom a change of a role would touch, and what stands against it. Nothing is changed."""
    return role_effect(actor_of(request), body.role_id, body.role)


@router.get("/roles/{uuid:role_id}", response=RoleDetail)
def role(request: HttpRequest, role_id: UUID) -> RoleDetail:
    """One role with the number of its holders, as it is shipped, and its record."""
    return role_queries.role_page(actor_of(request), role_id)


@router.post("/roles", response={201: RoleRow})
def create_role(request: HttpRequest, body: RoleNewIn) -> Status[RoleRow]:
    """A role of the district's own."""
    return Status(201, role_row(roles.create_role(actor_of(request), body.role, body.reason)))


@router.put("/roles/{uuid:role_id}", response=RoleRow)
def change_role(request: HttpRequest, role_id: UUID, body: RoleEditIn) -> RoleRow:
    """Edits a role for the whole district."""
    return role_row(roles.change_role(actor_of(request), role_id, body.role, body.reason))


@router.post("/roles/{uuid:role_id}/restore", response=RoleRow)
def restore_role(request: HttpRequest, role_id: UUID, body: StaffReasonIn) -> RoleRow:
    """Takes a role back to what the product ships."""
    return role_row(roles.restore_role(actor_of(request), role_id, body.reason))


@router.post("/roles/{uuid:role_id}/retire", response=RoleRow)
def retire_role(request: HttpRequest, role_id: UUID, body: StaffReasonIn) -> RoleRow:
    """Gives a role to nobody any more."""
    return role_row(roles.retire_role(actor_of(request), role_id, body.reason))


@router.post("/roles/{uuid:role_id}/revive", response=RoleRow)
def revive_role(request: HttpRequest, role_id: UUID, body: StaffReasonIn) -> RoleRow:
    """Takes a retired role into use again."""
    return role_row(roles.revive_role(actor_of(request), role_id, body.reason))


@router.get("/permissions", response=list[str])
def list_permissions(request: HttpRequest) -> list[str]:
    """Every permission that a role may hold."""
    return role_queries.permissions_for_keeper(actor_of(request))


@router.get("/persons/{uuid:person_id}/verdict", response=PermissionVerdict)
def verdict(request: HttpRequest, person_id: UUID, asked: Query[VerdictAsked]) -> PermissionVerdict:
    """Whether a person may do something, and why."""
    return permitted.verdict_on(actor_of(request), person_id, asked.permission, asked.grid_id)


@router.get("/permitted", response=list[str])
def permissions_to_ask(request: HttpRequest) -> list[str]:
    """Every permission that one can ask about."""
    return permitted.permissions_to_ask(actor_of(request))


@router.get("/permitted/roles", response=list[PermittedRole])
def permitted_roles(request: HttpRequest, permission: str) -> list[PermittedRole]:
    """Which roles hold a permission."""
    return permitted.roles_permitted(actor_of(request), permission)


@router.get("/permitted/posts", response=Page[PermittedPost])
def permitted_posts(request: HttpRequest, asked: Query[PermittedAsked]) -> Page[PermittedPost]:
    """Who has a permission, and where."""
    return permitted.posts_permitted(
        actor_of(request), asked.permission, asked.role, asked.grid_id, asked.after, asked.limit
    )
