"""Posts are given, ended and handed over; deputies stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen
from django.db import IntegrityError, transaction
from django.db.models import Q, Value
from django.db.models.functions import Greatest

from yuandian.foundation.organisations.facade import organisations_within, place_in_force, reaches
from yuandian.foundation.people.access import in_force, posts_visible_to, today, visible_to
from yuandian.foundation.people.errors import (
    AlreadyResponsible,
    AuditApart,
    MustBeNominated,
    PersonUnknown,
    PlaceMisfit,
    PlaceUnknown,
    PostHeld,
    PostNotInForce,
    PostOwn,
    PostUnknown,
    RoleNotYours,
    RoleRetired,
    RoleUnknown,
    SamePerson,
    UnderAge,
)
from yuandian.foundation.people.events import PostEnded, PostHandedOver
from yuandian.foundation.people.models import Absence, Account, Nomination, Person, Post, Role
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.rules import PostPermission
from yuandian.foundation.people.rules.nominations import NOMINATIONS, NominationAction, NominationStatus
from yuandian.foundation.people.rules.posts import OPEN_TO_MINORS, WORKER, PostOrigin, level_fits, may_fill, place_fits
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.foundation.people.rules.roles import APART, stand_apart
from yuandian.foundation.people.services.unmaskings import written
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.moves import begin, finish


@dataclass(frozen=True, slots=True)
class Appointment:
    """Who is to be what, where and since when (default today)."""

    person_id: UUID
    role: Annotated[str, MinLen(1), MaxLen(50)]
    grid_id: UUID | None = None
    organisation_id: UUID | None = None
    title: Annotated[str, MaxLen(200)] = ""
    origin: PostOrigin | None = None
    starts_on: date | None = None


@transaction.atomic
def appoint(actor: Actor, appointment: Appointment) -> Post:
    """Gives a person a post. Roles that are elected are filled through `nominate` instead.

    Nobody gives one to themselves. Raises `PersonUnknown`, `RoleUnknown`, `RoleRetired`, `RoleNotYours`, `PostOwn`,
    `PlaceMisfit`, `PlaceUnknown`, `PostHeld`, `MustBeNominated`, `UnderAge`.
    """
    actor.require(PostPermission.APPOINT)
    role = fillable_role(actor, appointment.role)
    if role.is_elected and actor.kind != "system":
        raise MustBeNominated(role=role.code)
    if appointment.person_id == actor.person_id:
        raise PostOwn
    check_place(actor, role, appointment.grid_id, appointment.organisation_id)
    if not visible_to(actor, PostPermission.APPOINT).filter(died_on__isnull=True, id=appointment.person_id).exists():
        raise PersonUnknown(person=str(appointment.person_id))
    return place_person(actor, role, appointment)


def place_person(actor: Actor, role: Role, appointment: Appointment) -> Post:
    """Writes the post down; the caller has checked role and person and locked the place.

    Raises `PostHeld`, `UnderAge`, and `AlreadyResponsible` where somebody else is or will be.
    """
    post = actor.require(PostPermission.APPOINT)
    check_age(role, [appointment.person_id])
    check_apart(actor, role, appointment.person_id)
    _refuse_second_responsible(role, appointment)
    row = Post(
        person_id=appointment.person_id,
        account_id=account_of(appointment.person_id),
        role=role,
        grid_id=appointment.grid_id,
        organisation_id=appointment.organisation_id,
        title=appointment.title.strip() or role.name,
        origin=appointment.origin,
        starts_on=appointment.starts_on or today(),
    )
    _insert(row)
    details = {
        "role": role.code,
        "person": str(row.person_id),
        "grid": row.grid_id and str(row.grid_id),
        "organisation": row.organisation_id and str(row.organisation_id),
        "starts_on": row.starts_on.isoformat(),
    }
    append(
        row, PostRecord.APPOINT, actor=actor, post_id=post.id if post else None, details=details, area_id=row.grid_id
    )
    return row


@transaction.atomic
def end_post(actor: Actor, post_id: UUID, reason: str) -> Post:
    """Takes a post from its holder as of today: from this moment it permits nothing. Raises `PostUnknown`,
    `PostNotInForce`.

    Open work stays with the post until somebody moves it; `PostEnded` is published for those who keep work.
    """
    given = actor.require(PostPermission.APPOINT)
    row = locked_in_force(actor, post_id, PostPermission.APPOINT)
    fillable_role(actor, row.role.code)
    end_in_force(actor, row, given, {"reason": written(reason)})
    publish(PostEnded(post_id=row.id))
    return row


@transaction.atomic
def hand_over_post(actor: Actor, post_id: UUID, to_person_id: UUID, reason: str) -> Post:
    """Ends a post today and gives the same role and place to another person in sight; open work follows.

    Raises `PostUnknown`, `PostNotInForce`, `RoleNotYours`, `MustBeNominated`, `PersonUnknown`, `SamePerson`,
    `PostOwn`, `PostHeld`, `UnderAge`.
    """
    given = actor.require(PostPermission.HAND_OVER)
    row = locked_in_force(actor, post_id, PostPermission.HAND_OVER)
    if fillable_role(actor, row.role.code, PostPermission.HAND_OVER).is_elected:
        raise MustBeNominated(role=row.role.code)
    if to_person_id == row.person_id:
        raise SamePerson
    if to_person_id == actor.person_id:
        raise PostOwn
    if not visible_to(actor, PostPermission.HAND_OVER).filter(died_on__isnull=True, id=to_person_id).exists():
        raise PersonUnknown(person=str(to_person_id))
    check_age(row.role, [to_person_id])
    check_apart(actor, row.role, to_person_id)
    reason = written(reason)
    end_in_force(actor, row, given, {"reason": reason, "to_person": str(to_person_id)})
    successor = Post(
        person_id=to_person_id,
        account_id=account_of(to_person_id),
        role=row.role,
        grid_id=row.grid_id,
        organisation_id=row.organisation_id,
        title=row.title,
        origin=row.origin,
        starts_on=today(),
    )
    _insert(successor)
    details = {"from_post": str(row.id), "person": str(to_person_id), "reason": reason}
    append(successor, PostRecord.TAKE_OVER, actor=actor, post_id=given.id if given else None, details=details)
    publish(PostHandedOver(post_id=row.id, to_post_id=successor.id))
    return successor


@transaction.atomic
def end_posts_of_organisation(actor: Actor, organisation_id: UUID) -> int:
    """Ends every post at an organisation that was closed; gives the count."""
    rows = (
        Post.objects.filter(in_force(today()), organisation=organisation_id)
        .select_related("role")
        .order_by("id")
        .select_for_update(of=("self",))
    )
    ended = 0
    for row in rows:
        end_in_force(actor, row, None, {"reason": "organisation closed"})
        publish(PostEnded(post_id=row.id))
        ended += 1
    return ended


def fillable_role(actor: Actor, code: str, permission: str = PostPermission.APPOINT) -> Role:
    """The role, if one of the actor's posts with `permission` fills it.

    Raises `RoleUnknown`, `RoleRetired`, `RoleNotYours`.
    """
    role = Role.objects.filter(code=code).first()
    if role is None:
        raise RoleUnknown(role=code)
    if role.retired_at is not None:
        raise RoleRetired(role=code)
    if actor.kind == "system":
        return role
    held = [post.role for post in actor.effective_posts if permission in post.permissions]
    lists = Role.objects.filter(code__in=held).values_list("may_appoint", flat=True)
    if not any(may_fill(one, code) for one in lists):
        raise RoleNotYours(role=code)
    return role


def check_apart(actor: Actor, role: Role, person_id: UUID) -> None:
    """That auditing and keeping roles, posts or accounts never come together, and nobody makes themselves an auditor.

    Raises `AuditApart`.
    """
    if person_id == actor.person_id and APART & set(role.permissions):
        raise AuditApart
    held = Post.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()), person=person_id)
    for permissions in held.values_list("role__permissions", flat=True):
        if stand_apart(role.permissions, permissions):
            raise AuditApart


def check_age(role: Role, person_ids: Iterable[UUID]) -> None:
    """That nobody under age gets a post with powers over others (ROL-35). Raises `UnderAge`."""
    if role.code in OPEN_TO_MINORS:
        return
    born = Person.objects.filter(id__in=list(person_ids), birth_on__isnull=False).order_by("id")
    for person_id, birth_on in born.values_list("id", "birth_on"):
        if is_minor(birth_on, today()):
            raise UnderAge(person=str(person_id), role=role.code)


def check_place(actor: Actor, role: Role, grid_id: UUID | None, organisation_id: UUID | None) -> None:
    """That the role is held at such a place, and the place is in reach. Raises `PlaceMisfit`, `PlaceUnknown`."""
    scope = actor.scope_for(PostPermission.APPOINT)
    if not place_fits(role.place_kind, grid_id is not None, organisation_id is not None):
        raise PlaceMisfit(role=role.code, place_kind=role.place_kind)
    if grid_id is not None:
        place = place_in_force(grid_id, lock=True)
        if place is None or not reaches(scope, place):
            raise PlaceUnknown(grid=str(grid_id))
        if not level_fits(role.responsible_level, place.level):
            raise PlaceMisfit(role=role.code, level=place.level)
    if organisation_id is not None:
        within = organisations_within(scope).filter(id=organisation_id, is_active=True)
        if not within.exists():
            raise PlaceUnknown(organisation=str(organisation_id))
    if grid_id is None and organisation_id is None and not scope.everything:
        raise PlaceUnknown("Only the district gives posts without a place.")


def locked_in_force(actor: Actor, post_id: UUID, permission: str) -> Post:
    """The post, locked, within the scope of that permission. Raises `PostUnknown`, `PostNotInForce`."""
    row = (
        posts_visible_to(actor, permission)
        .filter(id=post_id)
        .select_related("role")
        .select_for_update(of=("self",))
        .first()
    )
    if row is None:
        raise PostUnknown(post=str(post_id))
    if not (row.starts_on <= today() and (row.ends_on is None or row.ends_on > today())):
        raise PostNotInForce(post=str(post_id))
    return row


def account_of(person_id: UUID) -> UUID | None:
    """The account that a person's posts are exercised with: the staff account, else the resident's."""
    accounts = Account.objects.filter(person=person_id, is_active=True).order_by("-kind")  # staff, resident
    return accounts.values_list("id", flat=True).first()


def end_in_force(actor: Actor, row: Post, given: HeldPost | None, details: dict[str, object]) -> None:
    """Ends a locked post today, its deputies and a nomination behind it with it."""
    now = clock.now()
    row.ends_on = max(today(), row.starts_on)
    row.save(update_fields=["ends_on"])
    absences = Absence.objects.filter(Q(post=row) | Q(deputy_post=row), ends_at__gt=now)
    absences.update(ends_at=Greatest("starts_at", Value(now)))
    row.linked_households.filter(ends_on__isnull=True).update(ends_on=today())
    details = {**details, "ends_on": row.ends_on.isoformat()}
    append(row, PostRecord.END, actor=actor, post_id=given.id if given else None, details=details, area_id=row.grid_id)
    nomination = Nomination.objects.select_for_update().filter(post=row, status=NominationStatus.APPOINTED).first()
    if nomination is not None:
        move = begin(NOMINATIONS, actor, nomination, NominationAction.REMOVE, NominationStatus.APPOINTED)
        finish(move, details, columns=(), area_id=nomination.grid_id)


def _refuse_second_responsible(role: Role, appointment: Appointment) -> None:
    """Every grid has one responsible person per level (GRD-36); of workers there may be several."""
    if not role.is_responsible or role.responsible_level == WORKER:
        return
    since = appointment.starts_on or today()
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gt=max(since, today()))
    held = Post.objects.filter(lasting, grid=appointment.grid_id, role__responsible_level=role.responsible_level)
    other = held.exclude(person=appointment.person_id).first()
    if other is not None:
        raise AlreadyResponsible(post=str(other.id), title=other.title)


def _insert(row: Post) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        same = Post.objects.filter(
            person=row.person_id, role=row.role, grid=row.grid_id, organisation=row.organisation_id
        )
        if same.filter(ends_on__isnull=True).exists():
            raise PostHeld from error
        raise
