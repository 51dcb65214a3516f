"""Leads of micro-grids are elected: nominated, made public, appointed, and one day removed (GRD-10)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.foundation.people.access import nominations_visible_to, today, visible_to
from yuandian.foundation.people.errors import (
    NominationUnknown,
    PeriodMisfit,
    PersonUnknown,
    PlaceMisfit,
    PostHeld,
    PublicityRuns,
)
from yuandian.foundation.people.events import PostHandedOver
from yuandian.foundation.people.models import Nomination, Post
from yuandian.foundation.people.records import NominationRecord
from yuandian.foundation.people.rules import PeoplePermission, PostPermission
from yuandian.foundation.people.rules.nominations import (
    NOMINATIONS,
    PUBLICITY_DAYS,
    NominationAction,
    NominationStatus,
)
from yuandian.foundation.people.rules.posts import PostOrigin
from yuandian.foundation.people.services.posts import (
    Appointment,
    check_age,
    check_place,
    end_in_force,
    fillable_role,
    locked_in_force,
    place_person,
)
from yuandian.foundation.people.services.unmaskings import written
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.moves import Move, begin, finish

NominationMove = Move[Nomination, NominationAction, NominationStatus]
COLUMNS = ("public_from", "public_until", "post")


@transaction.atomic
def nominate(
    actor: Actor, person_id: UUID, role_code: str, grid_id: UUID, title: str, origin: PostOrigin | None
) -> Nomination:
    """Puts a person in sight forward for an elected role at a grid in reach.

    Raises `PersonUnknown`, `PlaceMisfit`, `PlaceUnknown`, `RoleNotYours`, `PostHeld`, `UnderAge`.
    """
    post = actor.require(PostPermission.APPOINT)
    role = fillable_role(actor, role_code)
    if not role.is_elected:
        raise PlaceMisfit("That role is not filled by election.", role=role_code)
    check_place(actor, role, grid_id, None)
    if not visible_to(actor, PostPermission.APPOINT).filter(id=person_id).exists():
        raise PersonUnknown(person=str(person_id))
    check_age(role, [person_id])
    row = Nomination(person_id=person_id, role=role, grid_id=grid_id, title=title.strip() or role.name, origin=origin)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise PostHeld("The person is nominated for that already.") from error
    details = {"person": str(person_id), "role": role.code, "origin": origin}
    append(
        row, NominationRecord.NOMINATE, actor=actor, post_id=post.id if post else None, details=details, area_id=grid_id
    )
    return row


@transaction.atomic
def make_public(actor: Actor, nomination_id: UUID, public_from: date, public_until: date) -> Nomination:
    """Hangs a nomination out, until and including the second day, for at least five days.

    Raises `NominationUnknown`, `StepNotPossible`, `PeriodMisfit`.
    """
    move = _begin(actor, nomination_id, NominationAction.MAKE_PUBLIC)
    row = move.subject
    too_short = (public_until - public_from).days < PUBLICITY_DAYS - 1
    if public_from < today() or too_short:
        raise PeriodMisfit(shortest_days=PUBLICITY_DAYS)
    row.public_from, row.public_until = public_from, public_until
    details = {"from": public_from.isoformat(), "until": public_until.isoformat()}
    return _finish(move, details)


@transaction.atomic
def object_to(actor: Actor, nomination_id: UUID, objection: str) -> Nomination:
    """Writes down an objection that residents brought; it binds nobody, but stays in the record."""
    move = _begin(actor, nomination_id, NominationAction.OBJECT)
    return _finish(move, {"objection": written(objection)})


@transaction.atomic
def appoint_nominee(actor: Actor, nomination_id: UUID, replaces_post_id: UUID | None = None) -> Post:
    """Gives the nominee the post once the publicity has ended, in place of the present holder where one is
    named.

    Open work of that holder follows. Raises as `appoint`, and `NominationUnknown`, `StepNotPossible`,
    `PublicityRuns`.
    """
    move = _begin(actor, nomination_id, NominationAction.APPOINT)
    row = move.subject
    if row.public_until is None or row.public_until >= today():
        raise PublicityRuns(until=row.public_until and row.public_until.isoformat())
    role = fillable_role(actor, row.role.code)
    check_place(actor, role, row.grid_id, None)
    before = _ended_holder(actor, row, replaces_post_id) if replaces_post_id else None
    wanted = Appointment(
        person_id=row.person_id,
        role=role.code,
        grid_id=row.grid_id,
        title=row.title,
        origin=PostOrigin(row.origin) if row.origin else None,
    )
    post = place_person(actor, role, wanted)
    row.post = post
    _finish(move, {"post": str(post.id)})
    if before is not None:
        publish(PostHandedOver(post_id=before.id, to_post_id=post.id))
    return post


@transaction.atomic
def refuse_nomination(actor: Actor, nomination_id: UUID, reason: str) -> Nomination:
    """Decides against a nomination, for a written reason."""
    move = _begin(actor, nomination_id, NominationAction.REFUSE)
    return _finish(move, {"reason": written(reason)})


@transaction.atomic
def withdraw_nomination(actor: Actor, nomination_id: UUID, reason: str) -> Nomination:
    """Takes a nomination back, for a written reason."""
    move = _begin(actor, nomination_id, NominationAction.WITHDRAW)
    return _finish(move, {"reason": written(reason)})


def _ended_holder(actor: Actor, row: Nomination, post_id: UUID) -> Post:
    given = actor.require(PostPermission.APPOINT)
    holder = locked_in_force(actor, post_id, PostPermission.APPOINT)
    if holder.role_id != row.role_id or holder.grid_id != row.grid_id:
        raise PlaceMisfit("That is another post.", post=str(post_id))
    end_in_force(actor, holder, given, {"reason": "succeeded", "nomination": str(row.id)})
    return holder


def _begin(actor: Actor, nomination_id: UUID, action: NominationAction) -> NominationMove:
    """Locks a nomination that the actor sees, where they appoint if they do, and judges the step."""
    sight = PostPermission.APPOINT if actor.may(PostPermission.APPOINT) else PeoplePermission.VIEW
    actor.require(sight)
    rows = nominations_visible_to(actor, sight).filter(id=nomination_id).select_related("role")
    row = rows.select_for_update(of=("self",)).first()
    if row is None:
        raise NominationUnknown(nomination=str(nomination_id))
    return begin(NOMINATIONS, actor, row, action, NominationStatus(row.status))


def _finish(move: NominationMove, details: Mapping[str, object]) -> Nomination:
    return finish(move, details, columns=COLUMNS, area_id=move.subject.grid_id)
