"""Which grid a text means where no name of the address book stands in it exactly, asked of whoever knows; and where
words are said.

Who knows reads cases, so it stands above this module; the setting `CASE_GUESSES` names it under `place`.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple, cast
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from yuandian.governance.cases.queries.text import condition_for

MOST_LOOKED_AT = 500
# Of the latest cases with all parts of the words, those that write them one after the other, where a person or a point
# placed them: a place that was told by the words themselves proves nothing of them.
SAYING = """
SELECT DISTINCT community_id FROM (
    SELECT community_id, summary, description, address FROM cases_case
    WHERE search @@ %s::tsquery AND place_by IN ('person', 'point') AND community_id IS NOT NULL
    ORDER BY id DESC LIMIT %s
) latest WHERE position(%s in concat_ws(' ', summary, description, address)) > 0
"""


class PlaceQuestion(NamedTuple):
    """A text, and the grid whose desk asks about it."""

    text: str
    desk_grid_id: UUID | None


class PlaceGuess(NamedTuple):
    """The likeliest grid with its point; `is_sure` where nobody needs to be asked, else `choices` are what to ask."""

    grid_id: UUID
    lon: float | None
    lat: float | None
    is_sure: bool
    choices: tuple[UUID, ...]


GuessesOf = Callable[[Sequence[PlaceQuestion]], list[PlaceGuess | None]]


@cache
def _guesses_of() -> GuessesOf:
    return cast("GuessesOf", import_string(settings.CASE_GUESSES["place"]))


def place_guesses_in(questions: Sequence[PlaceQuestion]) -> list[PlaceGuess | None]:
    """The grid that each text means, or None where there is no idea."""
    asked = [index for index, one in enumerate(questions) if one.text.strip()]
    found = _guesses_of()([questions[index] for index in asked]) if asked else []
    known = dict(zip(asked, found, strict=True))
    return [known.get(index) for index in range(len(questions))]


def communities_saying(words: str) -> set[UUID]:
    """The communities whose latest cases write these words, as far as a person or a point placed them there."""
    asked = condition_for(words)
    if asked is None:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(SAYING, [asked, MOST_LOOKED_AT, words])
        return {community_id for (community_id,) in cursor.fetchall()}
