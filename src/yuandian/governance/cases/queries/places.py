"""Which grid a text means where no name of the address book stands in it exactly: asked of whoever knows.

Who knows reads cases, so it stands above this module; the setting `CASE_GUESSES` names it under `place`.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple, cast
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string


class PlaceGuess(NamedTuple):
    """The likeliest grid with its point; `is_sure` where nobody needs to be asked, else `choices` are what to ask."""

    grid_id: UUID
    lon: float | None
    lat: float | None
    is_sure: bool
    choices: tuple[UUID, ...]


GuessOf = Callable[[str], PlaceGuess | None]


@cache
def _guess_of() -> GuessOf:
    return cast("GuessOf", import_string(settings.CASE_GUESSES["place"]))


def place_guess_in(text: str) -> PlaceGuess | None:
    """The grid that a text means, or None where there is no idea."""
    return _guess_of()(text) if text.strip() else None
