"""HTTP for staff: proposals for a case, and what was learned."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.triage import schemas as s
from yuandian.governance.triage.queries import proposals
from yuandian.governance.triage.queries.proposals import TriageProposal
from yuandian.governance.triage.queries.versions import TriageLearning, learning_for
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.services import outside_votes, versions
from yuandian.governance.triage.services import versions as serving
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

staff = Router(tags=["triage"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("/cases/{uuid:case_id}", response=TriageProposal, summary="What a case is probably about, and why")
def case_proposal(request: HttpRequest, case_id: UUID) -> TriageProposal:
    return proposals.proposal_for_case(actor_of(request), case_id)


@staff.get(
    "/cases/{uuid:case_id}/vote", response=outside_votes.TriageVote, summary="What an outside model says of a case"
)
def case_vote(request: HttpRequest, case_id: UUID) -> outside_votes.TriageVote:
    return outside_votes.vote_on_case(actor_of(request), case_id)


@staff.post("/try", response=TriageProposal, summary="What some words would be taken for")
def try_words(request: HttpRequest, body: s.TriageTextIn) -> TriageProposal:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    return proposals.proposal_for(body.text)


@staff.get("/learning", response=TriageLearning, summary="Versions and lessons")
def learned(request: HttpRequest) -> TriageLearning:
    return learning_for(actor_of(request))


@staff.post("/learning", response=TriageLearning, summary="Learn now from what staff taught")
@idempotent
def learn_now(request: HttpRequest) -> TriageLearning:
    actor = actor_of(request)
    versions.ask_for_learning(actor)
    return learning_for(actor)


@staff.post("/learning/roll-back", response=TriageLearning, summary="Let an earlier version serve again")
@idempotent
def roll_back(request: HttpRequest, body: s.TriageRollBackIn) -> TriageLearning:
    actor = actor_of(request)
    serving.roll_back(actor, Subject(body.subject), body.version_id, body.reason)
    return learning_for(actor)


@staff.post("/learning/resume", response=TriageLearning, summary="Let learning go on after a roll-back")
@idempotent
def resume_learning(request: HttpRequest, body: s.TriageResumeIn) -> TriageLearning:
    actor = actor_of(request)
    serving.resume_learning(actor, Subject(body.subject), body.reason)
    return learning_for(actor)
