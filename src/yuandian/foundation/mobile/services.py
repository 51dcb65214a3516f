"""The district arranges the home page; posters are drawn each time, WeChat is asked once for the code of a place."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

import segno
from django.conf import settings
from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.mobile.access import own_poster_place, poster_place, require_district
from yuandian.foundation.mobile.errors import ArrangementChanged
from yuandian.foundation.mobile.models import Arrangement, MiniProgramCode
from yuandian.foundation.mobile.queries import HOME
from yuandian.foundation.mobile.records import ArrangementRecord
from yuandian.foundation.mobile.rules.home import PlacedModule, arranged, as_stored, changes, checked
from yuandian.foundation.mobile.rules.posters import PAGE, CodeKind, PosterWords, poster_svg, scene_of, web_address
from yuandian.foundation.wechat import facade as wechat
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

PIXELS_A_MODULE = 10
PRODUCT = "原点在线"


@transaction.atomic
def arrange_home(actor: Actor, wanted: Sequence[PlacedModule], version: int) -> list[PlacedModule]:
    """Sets order, names and what is shown; `version` is that of the arrangement it was made from.

    Raises `Forbidden`, `ArrangementChanged`, `ArrangementUnfit`, `ArrangementEmpty`.
    """
    post_id = require_district(actor)
    placed = checked(wanted)
    Arrangement.objects.get_or_create(page=HOME)
    row = Arrangement.objects.select_for_update().get(page=HOME)
    if row.history_count != version:
        raise ArrangementChanged(version=row.history_count)
    details = changes(arranged(row.modules), placed)
    if not details:
        return placed
    row.modules = as_stored(placed)
    row.save(update_fields=["modules"])
    append(row, ArrangementRecord.CHANGE, actor=actor, details=details, post_id=post_id)
    return placed


@dataclass(frozen=True, slots=True)
class Code:
    """A code: where it leads (None where only WeChat knows), its picture, and whether WeChat's stand-in made it."""

    address: str | None
    image: bytes
    mime: str
    is_standin: bool

    @property
    def data_address(self) -> str:
        """The picture as an address that holds it."""
        return f"data:{self.mime};base64,{b64encode(self.image).decode()}"


def code_for(grid_id: UUID, kind: CodeKind, base: str) -> Code:
    """The code of a place; to be called outside any transaction.

    Raises `WechatAbsent`, `WechatUnavailable`, `WechatTooOften` where it has to be asked for.
    """
    if kind is CodeKind.WEB:
        address = web_address(settings.PUBLIC_URL or base, grid_id)
        drawn = BytesIO()
        segno.make(address, error="m").save(drawn, kind="png", scale=PIXELS_A_MODULE, border=2)
        return Code(address, drawn.getvalue(), "image/png", is_standin=False)
    row = _kept(grid_id) or _asked_for(grid_id)
    return Code(None, bytes(row.image), row.mime, is_standin=row.app_id == "")


def _kept(grid_id: UUID) -> MiniProgramCode | None:
    return MiniProgramCode.objects.filter(grid=grid_id, app_id=_app_id(), state=settings.WECHAT["state"]).first()


def _asked_for(grid_id: UUID) -> MiniProgramCode:
    made = wechat.platform().code_for(scene_of(grid_id), PAGE)
    row, _ = MiniProgramCode.objects.get_or_create(
        app_id=_app_id(), state=settings.WECHAT["state"], grid_id=grid_id,
        defaults={"image": made.body, "mime": made.mime},
    )  # fmt: skip
    return row


def _app_id() -> str:
    """Of the mini-program; empty for the stand-in, whose codes must never pass for real ones."""
    return settings.WECHAT["app_id"] if wechat.mode_in_use() == wechat.WechatMode.HTTP else ""


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
