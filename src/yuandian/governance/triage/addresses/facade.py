"""What other modules may call."""

from yuandian.governance.cases.facade import PlaceGuess
from yuandian.governance.triage.addresses.queries.proposals import PlaceProposal, ProposedPlace, places_in
from yuandian.governance.triage.addresses.rules.verdict import Outcome

SURE_ENOUGH, WORTH_ASKING = 0.9, 0.35

__all__ = ["Outcome", "PlaceProposal", "ProposedPlace", "place_guess", "places_in"]


def place_guess(text: str) -> PlaceGuess | None:
    """The likeliest micro-grid of a text, for `cases`: the setting `CASE_GUESSES` names this.

    It is sure where it need not ask anyone: very likely, and not near a border. What is hardly likely is no guess at
    all, and what is only likely has no point: nobody should look for it on the map there.
    """
    found = places_in(text)
    if not found.places or found.places[0].confidence < WORTH_ASKING:
        return None
    best = found.places[0]
    is_sure = found.outcome == Outcome.ANSWERED and best.confidence >= SURE_ENOUGH and not best.beside
    lon, lat = (best.lon, best.lat) if found.outcome == Outcome.ANSWERED else (None, None)
    return PlaceGuess(best.grid_id, lon, lat, is_sure, tuple(one.grid_id for one in found.places))
