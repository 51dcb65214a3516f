"""HTTP for staff."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.honours import schemas as s
from yuandian.community.honours.queries import boards, objections, proofs, snapshots
from yuandian.community.honours.queries.boards import Board, BoardAsked
from yuandian.community.honours.queries.objections import ObjectionCard
from yuandian.community.honours.queries.proofs import SnapshotProof
from yuandian.community.honours.queries.snapshots import SnapshotCard
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.services import objecting
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
