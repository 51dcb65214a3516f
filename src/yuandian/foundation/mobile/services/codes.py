"""Codes to be scanned: WeChat's is asked for once for each place, that for any camera is drawn here."""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

import segno
from django.conf import settings

from yuandian.foundation.mobile.models import MiniProgramCode
from yuandian.foundation.mobile.rules.posters import PAGE, CodeKind, scene_of, web_address
from yuandian.foundation.wechat import facade as wechat

PIXELS_A_MODULE = 10


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
