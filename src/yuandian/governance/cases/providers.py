"""What cases ask of the modules above them: which category and which place words mean, which cases a hot spot has."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from yuandian.governance.cases.queries.taxonomy import Suggestion
from yuandian.kernel.providers import Provider


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


class CategoryGuesses(Protocol):
    """The likeliest category of each text, in their order; None where there is no idea."""

    def __call__(self, texts: Sequence[str], /) -> list[Suggestion | None]: ...


class PlaceGuesses(Protocol):
    """The likeliest grid of each text, in their order; None where there is no idea."""

    def __call__(self, questions: Sequence[PlaceQuestion], /) -> list[PlaceGuess | None]: ...


class HotspotCases(Protocol):
    """The ids of the cases of a hot spot; none where there is no such hot spot."""

    def __call__(self, hotspot_id: UUID, /) -> list[UUID]: ...


category_guesses: Provider[CategoryGuesses] = Provider("cases.category_guesses")
place_guesses: Provider[PlaceGuesses] = Provider("cases.place_guesses")
hotspot_cases: Provider[HotspotCases] = Provider("cases.hotspot_cases")
