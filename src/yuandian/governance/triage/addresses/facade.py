"""What other modules may call."""

from django.conf import settings

from yuandian.governance.cases.facade import PlaceGuess
from yuandian.governance.triage.addresses.queries.books import held_book
from yuandian.governance.triage.addresses.queries.proposals import LEARNED, PlaceProposal, ProposedPlace, places_in
from yuandian.governance.triage.addresses.rules.verdict import Outcome

SURE_ENOUGH, WORTH_ASKING = 0.9, 0.35

__all__ = ["Outcome", "PlaceProposal", "ProposedPlace", "place_guess", "places_in"]


def place_guess(text: str) -> PlaceGuess | None:
    """The likeliest micro-grid of a text, for `cases`: the setting `CASE_GUESSES` names this.

    It is sure where it need not ask anyone: very likely, not near a border, and told by the book itself: what staff
    taught is proposed, for one person's word must not move another community's cases. What is hardly likely is no guess
    at all, and what is only likely has no point: nobody should look for it on the map there.

    A web process does not load the book on the way of a report; it answers where a member of staff has asked before.
    """
    if settings.PART == "web" and not held_book.is_held:
        return None
    found = places_in(text)
    if not found.places or found.places[0].confidence < WORTH_ASKING:
        return None
    best = found.places[0]
    is_told = best.kind != LEARNED and found.outcome == Outcome.ANSWERED
    is_sure = is_told and best.confidence >= SURE_ENOUGH and not best.beside
    lon, lat = (best.lon, best.lat) if found.outcome == Outcome.ANSWERED else (None, None)
    return PlaceGuess(best.grid_id, lon, lat, is_sure, tuple(one.grid_id for one in found.places))
