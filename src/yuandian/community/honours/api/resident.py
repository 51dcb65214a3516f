"""HTTP for everybody who is signed in."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.honours import schemas as s
from yuandian.community.honours.queries import boards, objections, records
from yuandian.community.honours.queries import merits as merit_queries
from yuandian.community.honours.queries.boards import Board, BoardAsked
from yuandian.community.honours.queries.merits import MeritCard
from yuandian.community.honours.queries.objections import ObjectionCard
from yuandian.community.honours.queries.records import MyRecord
from yuandian.community.honours.services import consenting, merits, objecting
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["honours"], auth=resident_auth)


@router.get("/board", response=s.BoardOut)
def honour_board(request: HttpRequest, asked: Query[s.BoardIn]) -> Board:
    """A board of your own street or community, of the district, or of any place that is named."""
    return boards.board(actor_of(request), BoardAsked(**dict(asked)))


@router.put("/consent", response=s.BoardConsentOut)
def agree_to_be_named(request: HttpRequest, body: s.BoardConsentIn) -> s.BoardConsentOut:
    """Says whether boards may show your full name."""
    consent = consenting.say_consent(actor_of(request), is_public=body.is_public)
    return s.BoardConsentOut(is_public=consent.is_public)


@router.get("/objections", response=s.BoardObjectionsOut)
def my_board_objections(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[ObjectionCard]:
    """What you said against boards, and what was found."""
    return objections.my_objections(actor_of(request), asked.after, asked.limit)


@router.post("/objections", response=s.BoardObjectionOut)
@idempotent
def object_to_board(request: HttpRequest, body: s.BoardObjectionIn) -> s.BoardObjectionOut:
    """Says what is wrong with a board."""
    made = objecting.raise_objection(actor_of(request), **dict(body))
    return s.BoardObjectionOut.model_validate(objections.objection_card(made), from_attributes=True)


@router.get("/record", response=s.MyRecordOut)
def my_service_record(request: HttpRequest, asked: Query[s.RecordAsked]) -> MyRecord:
    """What you did: hours, services, badges, and a year in a picture."""
    return records.my_record(actor_of(request), asked.year)


@router.get("/merits", response=s.MeritsOut)
def my_merits(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[MeritCard]:
    """Rewards and sanctions of yours: the ground, the evidence, who decided."""
    return merit_queries.my_merits(actor_of(request), asked.after, asked.limit)


@router.post("/merits/{uuid:merit_id}/appeal", response=s.MeritOut)
@idempotent
def appeal_merit(request: HttpRequest, merit_id: UUID, body: s.AppealIn) -> s.MeritOut:
    """Says why it is wrong; somebody who had no part in it decides."""
    actor = actor_of(request)
    card = merit_queries.merit_card(actor, merits.appeal_merit(actor, merit_id, body.words), is_by_person=True)
    return s.MeritOut.model_validate(card, from_attributes=True)
