"""HTTP: boards and one's own record, the commons for everybody; staff decide on objections and prove snapshots."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query

from yuandian.community.honours import schemas as s
from yuandian.community.honours.models import Merit
from yuandian.community.honours.queries import boards as board_queries
from yuandian.community.honours.queries import merits as merit_queries
from yuandian.community.honours.queries import service_records
from yuandian.community.honours.queries import snapshots as snapshot_queries
from yuandian.community.honours.queries.boards import Board, BoardFilter, BoardObjectionRow
from yuandian.community.honours.queries.commons import Commons, commons
from yuandian.community.honours.queries.merits import MeritRow, MeritStanding
from yuandian.community.honours.queries.participation import Participation, participation
from yuandian.community.honours.queries.service_records import MyRecord
from yuandian.community.honours.queries.snapshots import BoardSnapshotRow, SnapshotProof
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.services import boards as board_services
from yuandian.community.honours.services import merits as merit_services
from yuandian.community.honours.services.boards import BoardConsent
from yuandian.community.honours.services.merits import MeritGiven
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page

everybody = Router(tags=["honours"])
resident = Router(tags=["honours"], auth=resident_auth)
staff = Router(tags=["honours"], auth=staff_auth)
ROUTERS = {"open": everybody, "resident": resident, "staff": staff}


@everybody.get("/commons", response=Commons)
def commons_board(request: HttpRequest, asked: Query[s.CommonsAsked]) -> Commons:
    """What residents, party organisations and merchants did together in a place and a period; nobody is named."""
    return commons(asked.grid_id, asked.period, asked.starts_on)


@resident.get("/board", response=Board)
def honour_board(request: HttpRequest, asked: Query[BoardFilter]) -> Board:
    """A board of your own street or community, of the district, or of any place that is named."""
    return board_queries.board(actor_of(request), asked)


@resident.get("/consent", response=BoardConsent)
def am_i_named(request: HttpRequest) -> BoardConsent:
    """Whether boards may show your full name."""
    return BoardConsent(is_public=board_queries.is_named(actor_of(request)))


@resident.put("/consent", response=BoardConsent)
def agree_to_be_named(request: HttpRequest, body: Body[BoardConsent]) -> BoardConsent:
    """Says whether boards may show your full name."""
    consent = board_services.say_consent(actor_of(request), is_public=body.is_public)
    return BoardConsent(is_public=consent.is_public)


@resident.get("/objections", response=Page[BoardObjectionRow])
def my_board_objections(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[BoardObjectionRow]:
    """What you said against boards, and what was found."""
    return board_queries.my_objections(actor_of(request), asked.after, asked.limit)


@resident.post("/objections", response=BoardObjectionRow)
@idempotent
def object_to_board(request: HttpRequest, body: s.BoardObjectionIn) -> BoardObjectionRow:
    """Says what is wrong with a board."""
    made = board_services.raise_objection(actor_of(request), **dict(body))
    return board_queries.objection_row(made)


@resident.get("/record", response=MyRecord)
def my_service_record(request: HttpRequest, asked: Query[s.RecordAsked]) -> MyRecord:
    """What you did: hours, services, badges, and a year in a picture."""
    return service_records.my_record(actor_of(request), asked.year)


@resident.get("/merits", response=Page[MeritRow])
def my_merits(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[MeritRow]:
    """Rewards and sanctions of yours: the ground, the evidence, who decided."""
    return merit_queries.my_merits(actor_of(request), asked.after, asked.limit)


@resident.post("/merits/{uuid:merit_id}/appeal", response=MeritRow)
@idempotent
def appeal_merit(request: HttpRequest, merit_id: UUID, body: s.AppealIn) -> MeritRow:
    """Says why it is wrong; somebody who had no part in it decides."""
    actor = actor_of(request)
    return merit_queries.merit_row(actor, merit_services.appeal_merit(actor, merit_id, body.words), is_by_person=True)


@staff.get("/board", response=Board)
def honour_board_for_staff(request: HttpRequest, asked: Query[BoardFilter]) -> Board:
    """A board of a place."""
    actor = actor_of(request)
    actor.require(HonourPermission.VIEW)
    return board_queries.board(actor, asked)


@staff.get("/snapshots", response=Page[BoardSnapshotRow])
def board_snapshots(request: HttpRequest, asked: Query[s.BoardPageAsked]) -> Page[BoardSnapshotRow]:
    """Frozen periods, the latest first."""
    return snapshot_queries.snapshots_for_staff(actor_of(request), asked.after, asked.limit)


@staff.post("/snapshots/{uuid:snapshot_id}/prove", response=SnapshotProof)
def prove_board_snapshot(request: HttpRequest, snapshot_id: UUID) -> SnapshotProof:
    """Recomputes a frozen period from the ledgers and compares."""
    return snapshot_queries.prove_snapshot(actor_of(request), snapshot_id)


@staff.get("/objections", response=Page[BoardObjectionRow])
def board_objections(request: HttpRequest, asked: Query[s.ObjectionsAsked]) -> Page[BoardObjectionRow]:
    """What people say against boards of places within reach."""
    return board_queries.objections_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@staff.post("/objections/{uuid:objection_id}/decide", response=BoardObjectionRow)
@idempotent
def decide_board_objection(
    request: HttpRequest, objection_id: UUID, body: s.BoardObjectionDecisionIn
) -> BoardObjectionRow:
    """Decides an objection; its author is notified."""
    found = board_services.decide_objection(
        actor_of(request), objection_id, is_upheld=body.is_upheld, answer=body.answer
    )
    return board_queries.objection_row(found)


@staff.get("/merits", response=Page[MeritRow])
def merits_of_places(request: HttpRequest, asked: Query[s.MeritsAsked]) -> Page[MeritRow]:
    """Rewards and sanctions of places within reach."""
    return merit_queries.merits_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@staff.get("/standing/{uuid:person_id}", response=MeritStanding)
def standing_of_person(request: HttpRequest, person_id: UUID) -> MeritStanding:
    """What is known of somebody before a reward or a sanction is proposed."""
    return merit_queries.standing_of(actor_of(request), person_id)


@staff.post("/merits", response=MeritRow)
@idempotent
def propose_merit(request: HttpRequest, body: Body[MeritGiven]) -> MeritRow:
    """Proposes a reward or a sanction, which somebody else has to approve."""
    actor = actor_of(request)
    return _shown(actor, merit_services.propose_merit(actor, body))


@staff.post("/merits/{uuid:merit_id}/decide", response=MeritRow)
@idempotent
def decide_merit(request: HttpRequest, merit_id: UUID, body: s.MeritDecisionIn) -> MeritRow:
    """Approves it or not."""
    actor = actor_of(request)
    return _shown(actor, merit_services.decide_merit(actor, merit_id, is_approved=body.is_approved, answer=body.words))


@staff.post("/merits/{uuid:merit_id}/judge", response=MeritRow)
@idempotent
def judge_appeal(request: HttpRequest, merit_id: UUID, body: s.AppealDecisionIn) -> MeritRow:
    """Decides on an appeal, as somebody who had no part in it."""
    actor = actor_of(request)
    return _shown(actor, merit_services.judge_appeal(actor, merit_id, is_revoked=body.is_revoked, words=body.words))


@staff.get("/participation", response=Participation)
def participation_of_place(request: HttpRequest, asked: Query[s.ParticipationAsked]) -> Participation:
    """Which share of a place's residents took part in a period, and which knows what was published."""
    return participation(actor_of(request), asked.since, asked.until, asked.grid_id)


def _shown(actor: Actor, row: Merit) -> MeritRow:
    return merit_queries.merit_row(actor, row, is_by_person=False)
