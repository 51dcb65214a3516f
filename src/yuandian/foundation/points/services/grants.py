"""Points that are granted: by a module for what it knows, and by a community in words of its own (奖励)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.people.facade import PersonUnknown, person_names
from yuandian.foundation.points.access import standing_to
from yuandian.foundation.points.errors import (
    GrantTooLarge,
    GrantUnknown,
    OwnReward,
    PointsAccountUnknown,
)
from yuandian.foundation.points.models import Grant, Movement, PointsAccount
from yuandian.foundation.points.records import GrantRecord
from yuandian.foundation.points.rules import (
    GRANTS,
    AccountKind,
    MovementKind,
    PointsPermission,
    ProposalAction,
    ProposalStatus,
    exceeded,
    expiry_of,
)
from yuandian.foundation.points.services.bookings import (
    Booking,
    Cause,
    NewLot,
    book,
    lock_account,
    persons_in_lock_order,
)
from yuandian.foundation.points.services.funds import check_points, draw_from
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.moves import begin, finish

GOOD_FOR_MONTHS = 24


@transaction.atomic
def grant(
    actor: Actor, person_id: UUID, points: int, fund_id: UUID, cause: Cause, expires_after_months: int = GOOD_FOR_MONTHS
) -> Movement:
    """Pays a person so many points out of a fund, once for the cause's key. Who may is the caller's to say.

    Raises `OwnReward`, `PointsMisfit`, `FundExhausted`, `KeyUsedOtherwise`.
    """
    return grant_to_all(actor, {person_id: cause}, points, fund_id, expires_after_months)[0]


@transaction.atomic
def grant_to_all(
    actor: Actor,
    causes: Mapping[UUID, Cause],
    points: int,
    fund_id: UUID,
    expires_after_months: int = GOOD_FOR_MONTHS,
) -> list[Movement]:
    """Pays each of some people as many points, once for the key of their cause, in the order of the causes.

    All accounts are locked first, in id order, and the fund is drawn from once and last: however many pay the same
    people at once, nobody waits in a circle. Raises as `grant` does, and then nobody is paid.
    """
    if actor.person_id in causes:
        raise OwnReward
    check_points(points)
    made: dict[UUID, Movement] = {}
    owed: Counter[date] = Counter()
    for person_id in persons_in_lock_order(causes):
        held = lock_account(person_id, causes[person_id].key, MovementKind.GRANT)
        if held.before is None:
            lot = NewLot(held.account.pk, points, expiry_of(clock.today(), expires_after_months))
            booking = Booking(held.account, MovementKind.GRANT, causes[person_id]).pay(fund_id, -points).credit(lot)
            paid = made[person_id] = book(actor, booking)
            owed[paid.day] += points
        else:
            made[person_id] = held.before
    for day, amount in owed.items():  # two at midnight
        draw_from(fund_id, amount, day)
    return [made[person_id] for person_id in causes]


@transaction.atomic
def propose_grant(actor: Actor, person_id: UUID, fund_id: UUID, points: int, words: str) -> Grant:
    """A reward out of the fund of a place within the actor's reach, which somebody else has to approve.

    Raises `Forbidden`, `PointsAccountUnknown`, `PersonUnknown`, `OwnReward`, `PointsMisfit`, `GrantTooLarge`.
    """
    held = actor.require(PointsPermission.GRANT)
    fund = fund_in_reach(actor, fund_id, PointsPermission.GRANT)
    if actor.person_id == person_id:
        raise OwnReward
    if person_id not in person_names([person_id]):
        raise PersonUnknown(person=str(person_id))
    check_points(points)
    _check_limit(person_id, points, clock.today())
    made = Grant.objects.create(person_id=person_id, fund=fund, points=points, words=words, proposer_id=actor.person_id)
    details = {"person": str(person_id), "fund": str(fund_id), "points": points, "words": words}
    append(
        made, GrantRecord.PROPOSE, actor=actor, details=details, post_id=held.id if held else None,
        area_id=fund.owner_id,
    )  # fmt: skip
    return made


@transaction.atomic
def decide_grant(actor: Actor, grant_id: UUID, *, is_approved: bool, answer: str = "") -> Grant:
    """Approves a reward, which pays it, or refuses it, with an answer.

    Raises `GrantUnknown`, `Forbidden`, `OwnReward`, `StepNotPossible`, `GrantTooLarge`, `FundExhausted`.
    """
    found = Grant.objects.select_for_update(of=("self",)).select_related("fund").filter(pk=grant_id).first()
    sight = PointsPermission.GRANT_APPROVE if actor.may(PointsPermission.GRANT_APPROVE) else PointsPermission.VIEW
    if found is None or not is_fund_in_reach(actor, found.fund, sight):
        raise GrantUnknown
    action = ProposalAction.APPROVE if is_approved else ProposalAction.REFUSE
    move = begin(GRANTS, actor, found, action, ProposalStatus(found.status), standing_to(actor, found))
    if is_approved:
        cause = Cause(key=f"grant:{found.pk}", words=found.words, subject_type="points.grant", subject_id=found.pk)
        lock_account(found.person_id, cause.key, MovementKind.GRANT)
        _check_limit(found.person_id, found.points, clock.today())
        found.movement = grant(actor, found.person_id, found.points, found.fund_id, cause)
    found.decider_id, found.decided_at, found.answer = actor.person_id, move.at, answer
    details = {"answer": answer, "movement": str(found.movement_id) if found.movement_id else None}
    return finish(move, details, columns=("decider", "decided_at", "answer", "movement"), area_id=found.fund.owner_id)


def fund_in_reach(actor: Actor, fund_id: UUID, permission: PointsPermission) -> PointsAccount:
    """A fund whose place the actor's posts with the permission reach. Raises `PointsAccountUnknown`."""
    fund = PointsAccount.objects.filter(pk=fund_id, kind=AccountKind.FUND.value).first()
    if fund is None or not is_fund_in_reach(actor, fund, permission):
        raise PointsAccountUnknown
    return fund


def is_fund_in_reach(actor: Actor, fund: PointsAccount, permission: PointsPermission) -> bool:
    """Whether the actor's posts with the permission reach the fund's place."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return True
    place = place_in_force(fund.owner_id) if fund.owner_id else None
    return place is not None and reaches(scope, place)


def _check_limit(person_id: UUID, points: int, day: date) -> None:
    approved = Grant.objects.filter(
        person=person_id, status=ProposalStatus.APPROVED.value, movement__day__gte=day.replace(day=1),
        movement__reversal=None,
    )  # fmt: skip
    limit = exceeded(points, approved.aggregate(points=Sum("points"))["points"] or 0)
    if limit is not None:
        raise GrantTooLarge(limit=limit)
