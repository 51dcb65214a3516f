"""HTTP for staff."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.honours import schemas as s
from yuandian.community.honours.models import Merit
from yuandian.community.honours.queries import boards, objections, proofs, snapshots
from yuandian.community.honours.queries import merits as merit_queries
from yuandian.community.honours.queries.boards import Board, BoardAsked
from yuandian.community.honours.queries.merits import MeritCard, MeritStanding
from yuandian.community.honours.queries.objections import ObjectionCard
from yuandian.community.honours.queries.participation import Participation, participation
from yuandian.community.honours.queries.proofs import SnapshotProof
from yuandian.community.honours.queries.snapshots import SnapshotCard
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.services import merits, objecting
from yuandian.community.honours.services.merits import MeritGiven
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["honours"], auth=staff_auth)


@router.get("/board", response=s.BoardOut)
def honour_board_for_staff(request: HttpRequest, asked: Query[s.BoardIn]) -> Board:
    """A board of a place."""
    actor = actor_of(request)
    actor.require(HonourPermission.VIEW)
    return boards.board(actor, BoardAsked(**dict(asked)))


@router.get("/snapshots", response=s.BoardSnapshotsOut)
def board_snapshots(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[SnapshotCard]:
    """Frozen periods, the latest first."""
    return snapshots.snapshots_for_staff(actor_of(request), asked.after, asked.limit)


@router.post("/snapshots/{uuid:snapshot_id}/prove", response=s.SnapshotProofOut)
def prove_board_snapshot(request: HttpRequest, snapshot_id: UUID) -> SnapshotProof:
    """Recomputes a frozen period from the ledgers and compares."""
    return proofs.prove_snapshot(actor_of(request), snapshot_id)


@router.get("/objections", response=s.BoardObjectionsOut)
def board_objections(request: HttpRequest, asked: Query[s.ObjectionsAsked]) -> Page[ObjectionCard]:
    """What people say against boards of places within reach."""
    return objections.objections_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@router.post("/objections/{uuid:objection_id}/decide", response=s.BoardObjectionOut)
@idempotent
def decide_board_objection(
    request: HttpRequest, objection_id: UUID, body: s.BoardObjectionDecisionIn
) -> s.BoardObjectionOut:
    """Says what was found; whoever objected hears of it."""
    found = objecting.decide_objection(actor_of(request), objection_id, is_upheld=body.is_upheld, answer=body.answer)
    return s.BoardObjectionOut.model_validate(objections.objection_card(found), from_attributes=True)


@router.get("/merits", response=s.MeritsOut)
def merits_of_places(request: HttpRequest, asked: Query[s.MeritsAsked]) -> Page[MeritCard]:
    """Rewards and sanctions of places within reach."""
    return merit_queries.merits_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@router.get("/standing/{uuid:person_id}", response=s.MeritStandingOut)
def standing_of_person(request: HttpRequest, person_id: UUID) -> MeritStanding:
    """What is known of somebody before a reward or a sanction is proposed."""
    return merit_queries.standing_of(actor_of(request), person_id)


@router.post("/merits", response=s.MeritOut)
@idempotent
def propose_merit(request: HttpRequest, body: s.MeritIn) -> s.MeritOut:
    """Proposes a reward or a sanction, which somebody else has to approve."""
    actor = actor_of(request)
    return _shown(actor, merits.propose_merit(actor, MeritGiven(**dict(body))))


@router.post("/merits/{uuid:merit_id}/decide", response=s.MeritOut)
@idempotent
def decide_merit(request: HttpRequest, merit_id: UUID, body: s.MeritDecisionIn) -> s.MeritOut:
    """Approves it or not."""
    actor = actor_of(request)
    return _shown(actor, merits.decide_merit(actor, merit_id, is_approved=body.is_approved, answer=body.words))


@router.post("/merits/{uuid:merit_id}/judge", response=s.MeritOut)
@idempotent
def judge_appeal(request: HttpRequest, merit_id: UUID, body: s.AppealDecisionIn) -> s.MeritOut:
    """Decides on an appeal, as somebody who had no part in it."""
    actor = actor_of(request)
    return _shown(actor, merits.judge_appeal(actor, merit_id, is_revoked=body.is_revoked, words=body.words))


@router.get("/participation", response=s.ParticipationOut)
def participation_of_place(request: HttpRequest, asked: Query[s.ParticipationAsked]) -> Participation:
    """Which share of a place's residents took part in a period, and which knows what was published."""
    return participation(actor_of(request), asked.since, asked.until, asked.grid_id)


def _shown(actor: Actor, row: Merit) -> s.MeritOut:
    return s.MeritOut.model_validate(merit_queries.merit_card(actor, row, is_by_person=False), from_attributes=True)
