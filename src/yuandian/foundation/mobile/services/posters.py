"""Posters, drawn anew each time; of a code from WeChat the first asking is remembered."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.mobile.access import own_poster_place, poster_place
from yuandian.foundation.mobile.rules.posters import CodeKind, PosterWords, poster_svg
from yuandian.foundation.mobile.services.codes import code_for
from yuandian.kernel.actor import Actor

PRODUCT = "原点在线"


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster: the whole sheet as SVG, and its code alone as a picture in a data address."""

    grid_id: UUID
    place: str
    kind: CodeKind
    address: str | None
    code: str
    svg: str
    is_standin: bool


def poster_of(actor: Actor, grid_id: UUID, kind: CodeKind, base: str) -> Poster:
    """The poster of a place that the actor may make posters for. Raises `Forbidden`, `PosterPlaceUnfit`, `Wechat…`."""
    return _poster(poster_place(actor, grid_id), kind, base)


def my_poster(actor: Actor, kind: CodeKind, base: str) -> Poster:
    """The poster of one's own community. Raises `PosterPlaceUnfit`, `Wechat…`."""
    return _poster(own_poster_place(actor), kind, base)


def _poster(grid_id: UUID, kind: CodeKind, base: str) -> Poster:
    code = code_for(grid_id, kind, base)
    place = grid.lineage(grid_id).display_name
    words = PosterWords(PRODUCT, place, kind, code.is_standin)
    return Poster(
        grid_id=grid_id,
        place=place,
        kind=kind,
        address=code.address,
        code=code.data_address,
        svg=poster_svg(words, code.data_address),
        is_standin=code.is_standin,
    )
