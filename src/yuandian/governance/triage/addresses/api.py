"""HTTP: staff ask which micro-grid a text means, and teach what people call a place."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people import facade as people
from yuandian.governance.triage.addresses.queries import lessons, proposals
from yuandian.governance.triage.addresses.queries.proposals import PlaceProposal
from yuandian.governance.triage.addresses.schemas import (
    CasePlacesOut,
    LearnedMomentOut,
    LearnedPlaceIn,
    LearnedPlaceOut,
    LearnedPreviewOut,
    PlaceDisagreementOut,
    PlaceProposalOut,
    PlaceQuestionIn,
    ProposedPlaceOut,
    UnlearnedIn,
)
from yuandian.governance.triage.addresses.services import learning
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

staff = Router(tags=["addresses"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.post("/propose", response=PlaceProposalOut)
def propose_places(request: HttpRequest, body: PlaceQuestionIn) -> PlaceProposalOut:
    """The micro-grids that a text may mean, with reasons, and whether its point agrees."""
    found = proposals.propose_places(
        actor_of(request), body.text, body.longitude, body.latitude, body.coordinate_system
    )
    return _proposal(found)


@staff.get("/cases/{uuid:case_id}", response=CasePlacesOut)
def places_for_case(request: HttpRequest, case_id: UUID) -> CasePlacesOut:
    """The micro-grids that a case's own words may mean, and whether the point that came with it agrees."""
    found, stands = proposals.places_for_case(actor_of(request), case_id)
    return CasePlacesOut(**_proposal(found).model_dump(), **asdict(stands))


@staff.get("/learned", response=list[LearnedPlaceOut])
def learned_places(request: HttpRequest, said: str = "") -> list[lessons.Taught]:
    """The words for places that were taught in my places, in force or taken back, the latest first."""
    return lessons.learned_places(actor_of(request), said)


@staff.post("/learned/preview", response=LearnedPreviewOut)
def preview_place(request: HttpRequest, body: LearnedPlaceIn) -> lessons.Preview:
    """What teaching these words would do, of where and for whom; writes nothing down."""
    return lessons.preview(actor_of(request), body.said, body.grid_id)


@staff.post("/learned", response=LearnedPlaceOut)
@idempotent
def learn_place(request: HttpRequest, body: LearnedPlaceIn) -> LearnedPlaceOut:
    """Teaches that these words mean that grid, which lies in my places."""
    learned = learning.learn_place(actor_of(request), body.said, body.grid_id)
    return LearnedPlaceOut.model_validate(lessons.taught_of([learned])[0])


@staff.post("/learned/{uuid:learned_id}/unlearn", response=LearnedPlaceOut)
@idempotent
def unlearn_place(request: HttpRequest, learned_id: UUID, body: UnlearnedIn) -> LearnedPlaceOut:
    """Takes it back, with a reason."""
    learned = learning.unlearn_place(actor_of(request), learned_id, body.reason)
    return LearnedPlaceOut.model_validate(lessons.taught_of([learned])[0])


@staff.get("/learned/{uuid:learned_id}/record", response=list[LearnedMomentOut])
def learned_record(request: HttpRequest, learned_id: UUID) -> list[people.RecordMoment]:
    """Who taught it, who said so too, and who took it back and why."""
    return lessons.learned_record(actor_of(request), learned_id)


def _proposal(found: PlaceProposal) -> PlaceProposalOut:
    apart = found.disagreement
    return PlaceProposalOut(
        outcome=found.outcome.value,
        places=[
            ProposedPlaceOut(
                grid_id=one.grid_id, grid_name=one.grid_name, kind=one.kind, place_id=one.place_id, name=one.name,
                longitude=one.lon, latitude=one.lat, confidence=one.confidence, reason=one.reason,
                beside=list(one.beside),
            )
            for one in found.places
        ],
        elsewhere=found.elsewhere,
        reason=found.reason,
        disagreement=PlaceDisagreementOut(
            point_grid_id=apart.point_grid_id, point_grid_name=apart.point_grid_name, text_grid_id=apart.text_grid_id,
            text_grid_name=apart.text_grid_name, metres=apart.metres,
        )
        if apart
        else None,
    )  # fmt: skip
