"""What other modules may call."""

from collections.abc import Sequence

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.facade import PlaceGuess, PlaceQuestion
from yuandian.governance.triage.addresses.queries.proposals import (
    Asked,
    PlaceProposal,
    ProposedPlace,
    places_in,
    places_of,
)
from yuandian.governance.triage.addresses.rules.verdict import ANSWERED_AT, SURE_ALONE, Outcome

WORTH_ASKING = 0.35

__all__ = ["Outcome", "PlaceProposal", "ProposedPlace", "guess_places", "places_in"]


def guess_places(questions: Sequence[PlaceQuestion]) -> list[PlaceGuess | None]:
    """The likeliest micro-grid of each text: the answer to `cases.place_guesses`.

    It is sure where it need not ask anyone: very likely, not near a border, and told by the book, or taught in the very
    street whose desk asks, or by several people; for one person's word must not move another street's cases. What is
    hardly likely is no guess at all, and what is only likely has no point: nobody should look for it on the map there.
    """
    desks = grid.lineages({one.desk_grid_id for one in questions if one.desk_grid_id is not None})
    asked = [
        Asked(one.text, desks[one.desk_grid_id].street_id if one.desk_grid_id in desks else None) for one in questions
    ]
    return [_guess(found) for found in places_of(asked)]


def _guess(found: PlaceProposal) -> PlaceGuess | None:
    guess = _guess_of(found.places)
    return guess._replace(is_sure=False) if guess is not None and found.elsewhere else guess


def _guess_of(places: Sequence[ProposedPlace]) -> PlaceGuess | None:
    if not places or places[0].confidence < WORTH_ASKING:
        return None
    best = places[0]
    is_sure = best.is_settled and best.confidence >= SURE_ALONE
    lon, lat = (best.longitude, best.latitude) if best.confidence >= ANSWERED_AT else (None, None)
    return PlaceGuess(best.grid_id, lon, lat, is_sure, tuple(one.grid_id for one in places))
