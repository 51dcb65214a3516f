"""HTTP: staff ask which micro-grid a text means, and teach what people call a place."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people import facade as people
from yuandian.governance.triage.addresses import services
from yuandian.governance.triage.addresses.queries import lessons, proposals
from yuandian.governance.triage.addresses.queries.proposals import CasePlaces, PlaceProposal
from yuandian.governance.triage.addresses.schemas import LearnedPlaceIn, PlaceQuestionIn, UnlearnedIn
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

staff = Router(tags=["addresses"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.post("/propose", response=PlaceProposal)
def propose_places(request: HttpRequest, body: PlaceQuestionIn) -> PlaceProposal:
    """The micro-grids that a text may mean, with reasons, and whether its point agrees."""
    return proposals.propose_places(actor_of(request), body.text, body.longitude, body.latitude, body.coordinate_system)


@staff.get("/cases/{uuid:case_id}", response=CasePlaces)
def places_for_case(request: HttpRequest, case_id: UUID) -> CasePlaces:
    """The micro-grids that a case's own words may mean, and whether the point that came with it agrees."""
    return proposals.places_for_case(actor_of(request), case_id)


@staff.get("/learned", response=list[lessons.LearnedPlaceRow])
def learned_places(request: HttpRequest, said: str = "") -> list[lessons.LearnedPlaceRow]:
    """The words for places that were taught in my places, in force or taken back, the latest first."""
    return lessons.learned_places(actor_of(request), said)


@staff.post("/learned/preview", response=lessons.LearnedPreview)
def preview_place(request: HttpRequest, body: LearnedPlaceIn) -> lessons.LearnedPreview:
    """What teaching these words would do, of where and for whom; writes nothing down."""
    return lessons.preview(actor_of(request), body.said, body.grid_id)


@staff.post("/learned", response=lessons.LearnedPlaceRow)
@idempotent
def learn_place(request: HttpRequest, body: LearnedPlaceIn) -> lessons.LearnedPlaceRow:
    """Teaches that these words mean that grid, which lies in my places."""
    learned = services.learn_place(actor_of(request), body.said, body.grid_id)
    return lessons.taught_of([learned])[0]


@staff.post("/learned/{uuid:learned_id}/unlearn", response=lessons.LearnedPlaceRow)
@idempotent
def unlearn_place(request: HttpRequest, learned_id: UUID, body: UnlearnedIn) -> lessons.LearnedPlaceRow:
    """Takes it back, with a reason."""
    learned = services.unlearn_place(actor_of(request), learned_id, body.reason)
    return lessons.taught_of([learned])[0]


@staff.get("/learned/{uuid:learned_id}/record", response=list[people.RecordMoment])
def learned_record(request: HttpRequest, learned_id: UUID) -> list[people.RecordMoment]:
    """Who taught it, who said so too, and who took it back and why."""
    return lessons.learned_record(actor_of(request), learned_id)
