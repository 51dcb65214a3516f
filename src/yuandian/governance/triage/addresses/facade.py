"""What other modules may call."""

from collections.abc import Sequence

from django.conf import settings

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.facade import PlaceGuess, PlaceQuestion
from yuandian.governance.triage.addresses.queries.books import held_book
from yuandian.governance.triage.addresses.queries.proposals import (
    Asked,
    PlaceProposal,
    ProposedPlace,
    learned_in,
    places_in,
    places_of,
)
from yuandian.governance.triage.addresses.rules.verdict import ANSWERED_AT, Outcome

SURE_ENOUGH, WORTH_ASKING = 0.9, 0.35

__all__ = ["Outcome", "PlaceProposal", "ProposedPlace", "place_guesses", "places_in"]


def place_guesses(questions: Sequence[PlaceQuestion]) -> list[PlaceGuess | None]:
    """The likeliest micro-grid of each text, for `cases`: the setting `CASE_GUESSES` names this.

    It is sure where it need not ask anyone: very likely, not near a border, and told by the book, or taught in the very
    street whose desk asks, or by several people; for one person's word must not move another street's cases. What is
    hardly likely is no guess at all, and what is only likely has no point: nobody should look for it on the map there.

    A web process does not load the book on the way of a report; until a member of staff has asked there, it answers
    what was taught alone.
    """
    desks = grid.lineages({one.desk_grid_id for one in questions if one.desk_grid_id is not None})
    asked = [
        Asked(one.text, desks[one.desk_grid_id].street_id if one.desk_grid_id in desks else None) for one in questions
    ]
    if settings.PART == "web" and not held_book.is_held:
        return [_sure_alone(places) for places in learned_in(asked)]
    return [_guess(found) for found in places_of(asked)]


def _sure_alone(places: Sequence[ProposedPlace]) -> PlaceGuess | None:
    guess = _guess_of(places)
    return guess if guess is not None and guess.is_sure else None


def _guess(found: PlaceProposal) -> PlaceGuess | None:
    guess = _guess_of(found.places)
    return guess._replace(is_sure=False) if guess is not None and found.elsewhere else guess


def _guess_of(places: Sequence[ProposedPlace]) -> PlaceGuess | None:
    if not places or places[0].confidence < WORTH_ASKING:
        return None
    best = places[0]
    is_sure = best.is_settled and best.confidence >= SURE_ENOUGH
    lon, lat = (best.lon, best.lat) if best.confidence >= ANSWERED_AT else (None, None)
    return PlaceGuess(best.grid_id, lon, lat, is_sure, tuple(one.grid_id for one in places))
