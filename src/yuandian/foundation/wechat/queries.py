"""Who answers for WeChat here, and what the stand-in kept."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from yuandian.foundation.wechat.models import KeptMessage
from yuandian.foundation.wechat.rules import WechatMode


@dataclass(frozen=True, slots=True)
class WechatOut:
    """Who answers for WeChat: with `none` there is no signing in by it, with `standin` nothing leaves the machine."""

    mode: WechatMode


@dataclass(frozen=True, slots=True)
class Kept:
    """A subscription message that the stand-in kept."""

    id: UUID
    created_at: datetime
    openid: str
    template_id: str
    page: str
    shown: list[str]


def mode_in_use() -> WechatMode:
    """Who answers. The stand-in believes anybody, so without the sample there is none."""
    mode = WechatMode(settings.WECHAT["mode"])
    return WechatMode.NONE if mode == WechatMode.STANDIN and not settings.SAMPLE else mode


def sample_kept(limit: int = 20) -> list[Kept]:
    """The newest of what the stand-in kept: for the landing page of the sample, and empty without it."""
    if mode_in_use() != WechatMode.STANDIN:
        return []
    rows = KeptMessage.objects.order_by("-id")[:limit]
    return [
        Kept(row.id, row.created_at, row.openid, row.template_id, row.page, list(json.loads(row.values).values()))
        for row in rows
    ]
