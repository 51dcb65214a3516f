"""What a new case's words point to, asked of the modules above this one, and where the same words were said before."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from yuandian.governance.cases.providers import PlaceGuess, PlaceQuestion, category_guesses, place_guesses
from yuandian.governance.cases.queries.taxonomy import SURE_ENOUGH, CategoryChoice, Suggestion, choice_of
from yuandian.kernel.text_search import condition_for

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


@dataclass(frozen=True, slots=True)
class CategoryGuess:
    """The category that words point to, and which words; none where they point nowhere clearly."""

    category: CategoryChoice | None
    words: list[str]


def guesses_in(texts: Sequence[str]) -> list[Suggestion | None]:
    """What cases with these words are taken for when they are opened; None where a person has to say."""
    if not texts:
        return []
    found = category_guesses.ask(texts)
    return [guess if guess and guess.share >= SURE_ENOUGH else None for guess in found]


def guess_in(text: str) -> Suggestion | None:
    """`guesses_in` for one text."""
    return guesses_in([text])[0]


def category_guess(text: str) -> CategoryGuess:
    """`guess_in` as a form shows it."""
    found = guess_in(text)
    return CategoryGuess(choice_of(found.category), list(found.words)) if found else CategoryGuess(None, [])


def place_guesses_in(questions: Sequence[PlaceQuestion]) -> list[PlaceGuess | None]:
    """The grid that each text means where no name of the address book stands in it exactly; None where unknown."""
    asked = [index for index, one in enumerate(questions) if one.text.strip()]
    found = place_guesses.ask([questions[index] for index in asked]) if asked else []
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
