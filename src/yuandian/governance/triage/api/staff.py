"""What triage proposes, and keeping what it learned."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.triage import schemas as s
from yuandian.governance.triage.queries import proposals, versions
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.services import learning, voting
from yuandian.governance.triage.services import versions as serving
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["triage"], auth=staff_auth)


def _shown(found: proposals.TriageProposal) -> s.TriageProposalOut:
    return s.TriageProposalOut(
        choices=[
            s.TriageChoiceOut(
                category_id=one.category.id, code=one.category.code, name=one.category.name,
                path=list(one.category.path), probability=one.probability, words=list(one.words),
            )
            for one in found.choices
        ],
        is_sure=found.is_sure,
        level=s.TriageLevelOut.model_validate(found.level),
        version=found.version,
    )  # fmt: skip


@router.get("/cases/{uuid:case_id}", response=s.TriageProposalOut, summary="What a case is probably about, and why")
def case_proposal(request: HttpRequest, case_id: UUID) -> s.TriageProposalOut:
    return _shown(proposals.proposal_for_case(actor_of(request), case_id))


@router.get("/cases/{uuid:case_id}/vote", response=s.TriageVoteOut, summary="What an outside model says of a case")
def case_vote(request: HttpRequest, case_id: UUID) -> voting.Vote:
    return voting.vote_on_case(actor_of(request), case_id)


@router.post("/try", response=s.TriageProposalOut, summary="What some words would be taken for")
def try_words(request: HttpRequest, body: s.TriageTextIn) -> s.TriageProposalOut:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    return _shown(proposals.proposal_for(body.text))


@router.get("/learning", response=s.TriageLearningOut, summary="Versions and lessons")
def learned(request: HttpRequest) -> versions.Learning:
    return versions.learning_for(actor_of(request))


@router.post("/learning", response=s.TriageLearningOut, summary="Learn now from what staff taught")
@idempotent
def learn_now(request: HttpRequest) -> s.TriageLearningOut:
    actor = actor_of(request)
    learning.ask_for_learning(actor)
    return s.TriageLearningOut.model_validate(versions.learning_for(actor))


@router.post("/learning/roll-back", response=s.TriageLearningOut, summary="Let an earlier version serve again")
@idempotent
def roll_back(request: HttpRequest, body: s.TriageRollBackIn) -> s.TriageLearningOut:
    actor = actor_of(request)
    serving.roll_back(actor, Subject(body.subject), body.version_id, body.reason)
    return s.TriageLearningOut.model_validate(versions.learning_for(actor))


@router.post("/learning/resume", response=s.TriageLearningOut, summary="Let learning go on after a roll-back")
@idempotent
def resume_learning(request: HttpRequest, body: s.TriageResumeIn) -> s.TriageLearningOut:
    actor = actor_of(request)
    serving.resume_learning(actor, Subject(body.subject), body.reason)
    return s.TriageLearningOut.model_validate(versions.learning_for(actor))
