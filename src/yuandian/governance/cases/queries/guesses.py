"""What a new case's words point to, asked of whoever knows: the names stand in `settings.CASE_GUESSES`.

Those who know read cases, so they stand above this module, which cannot import them; a setting names them, as one names
who knows the tokens at the door.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from yuandian.governance.cases.queries.taxonomy import SURE_ENOUGH, Suggestion

CategoriesOf = Callable[[Sequence[str]], list[Suggestion | None]]


@cache
def _categories_of() -> CategoriesOf:
    return cast("CategoriesOf", import_string(settings.CASE_GUESSES["category"]))


def guesses_in(texts: Sequence[str]) -> list[Suggestion | None]:
    """What cases with these words are taken for when they are opened; None where a person has to say."""
    if not texts:
        return []
    found = _categories_of()(texts)
    return [guess if guess and guess.share >= SURE_ENOUGH else None for guess in found]


def guess_in(text: str) -> Suggestion | None:
    """`guesses_in` for one text."""
    return guesses_in([text])[0]
