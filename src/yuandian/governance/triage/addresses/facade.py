"""What other modules may call."""

from yuandian.governance.cases.facade import PlaceGuess
from yuandian.governance.triage.addresses.queries.proposals import PlaceProposal, ProposedPlace, places_in
from yuandian.governance.triage.addresses.rules.verdict import Outcome

SURE_ENOUGH = 0.9

__all__ = ["Outcome", "PlaceProposal", "ProposedPlace", "place_guess", "places_in"]


def place_guess(text: str) -> PlaceGuess | None:
    """The likeliest micro-grid of a text, for `cases`: the setting `CASE_GUESSES` names this.

    It is sure where it need not ask anyone: very likely, and not near a border.
    """
    found = places_in(text)
    if not found.places:
        return None
    best = found.places[0]
    is_sure = found.outcome == Outcome.ANSWERED and best.confidence >= SURE_ENOUGH and not best.beside
    return PlaceGuess(best.grid_id, best.lon, best.lat, is_sure, tuple(one.grid_id for one in found.places))
